"""Chapters II and III of the document: plans, performance of every level with its formulas, and the money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.anggaran import TOTAL
from tests.lkj_app.pemeriksaan.naskah import DASAR, Naskah

if TYPE_CHECKING:
    from fractions import Fraction

RENSTRA, PK = "Bab II A, Tabel 2.1", "Bab II B, Tabel 2.2"
PROGRAM, DOKUMEN, AKSI = "Bab II B, Tabel 2.3", "Bab II C, Tabel 2.4", "Bab II D, Tabel 2.5"
SASARAN, KINERJA = "Bab III B, Tabel 3.1", "Bab III C, Tabel 3.2"
BELANJA, PENDAPATAN = "Bab III D, Tabel 3.3", "Bab III D, Tabel 3.4"
KOLOM_BELANJA = (
    ("pagu", "(4) JUMLAH ANGGARAN"),
    ("kas", "(5) TARGET TRIWULAN"),
    ("realisasi_belanja", "(6) REALISASI ANGGARAN"),
    ("capaian_belanja", "(7) CAPAIAN (%)"),
    ("selisih_kas", "(8) SELISIH (Rp.)"),
    ("persen_selisih_kas", "(9) SELISIH (%)"),
    ("sisa_pagu", "(10) TOTAL SISA ANGGARAN (Rp.)"),
    ("persen_sisa", "(11) TOTAL SISA ANGGARAN (%)"),
)
PERSEN = ("capaian_belanja", "persen_selisih_kas", "persen_sisa", "capaian_pendapatan")


def _visi(naskah: Naskah) -> None:
    naskah.teks("visi:instansi", "Bab II A", "kalimat visi", "visi")
    for nomor, _ in enumerate(naskah.laporan.instansi.misi, start=1):
        naskah.k("nomor_urut:misi", str(nomor), "Bab II A, daftar misi", f"misi {nomor}", "No")
        naskah.teks(f"misi:{nomor}", "Bab II A, daftar misi", f"misi {nomor}", "misi")
    naskah.k("jumlah:misi", naskah.gaya.jumlah(len(naskah.laporan.instansi.misi)), "Bab II A", DASAR, "cacah")


def _rencana(naskah: Naskah) -> None:
    """Renstra with its yearly targets, Perjanjian Kinerja."""
    fakta, tahun = naskah.laporan.fakta, naskah.laporan.periode.tahun
    awal = tahun - tahun % 5
    for nomor, row in enumerate(naskah.laporan.baris("indikator", tingkat="sasaran"), start=1):
        id_ = row["id_indikator"]
        for tabel, kolom in ((RENSTRA, "SASARAN RENSTRA"), (PK, "SASARAN")):
            naskah.k(f"nomor_urut:{tabel}", str(nomor), tabel, id_, "NO")
            naskah.teks(f"uraian_sasaran:{row['id_sasaran']}", tabel, id_, kolom)
            naskah.teks(
                f"nama_indikator:{id_}", tabel, id_, "INDIKATOR KINERJA UTAMA" if tabel == RENSTRA else "INDIKATOR"
            )
            naskah.teks(f"satuan:{id_}", tabel, id_, "SATUAN")
        naskah.angka(f"target_awal:{id_}", RENSTRA, id_, "Kondisi Awal")
        for satu in range(awal, awal + 5):
            if fakta.ada(f"target_renstra:{id_}@{satu}"):
                naskah.angka(f"target_renstra:{id_}@{satu}", RENSTRA, id_, f"TARGET {satu}")
        naskah.angka(f"target_akhir:{id_}", RENSTRA, id_, "Kondisi Akhir")
        naskah.angka(f"target:{id_}", PK, id_, "TARGET")


def _anggaran(naskah: Naskah) -> None:
    """Programs with their pagu, budget documents, the total in a sentence."""
    laporan = naskah.laporan
    for nomor, row in enumerate(laporan.data.tingkat("program"), start=1):
        naskah.k("nomor_urut:program", str(nomor), PROGRAM, row["kode"], "No")
        naskah.teks(f"nama:{row['kode']}", PROGRAM, row["kode"], "Program")
        naskah.uang(f"pagu:{row['kode']}", PROGRAM, row["kode"], "Anggaran")
        naskah.k(f"sumber_dana:{row['kode']}", row["sumber_dana"], PROGRAM, row["kode"], "Sumber Dana")
    naskah.uang(f"pagu:{TOTAL}", PROGRAM, "Total", "Anggaran")
    for nomor, row in enumerate(laporan.baris("dokumen_anggaran"), start=1):
        versi = row["versi"]
        naskah.k("nomor_urut:dokumen", str(nomor), DOKUMEN, versi, "No")
        for ukuran, kolom in (("program_dokumen", "Jumlah Program"), ("kegiatan_dokumen", "Jumlah Kegiatan")):
            naskah.angka(f"{ukuran}:{versi}", DOKUMEN, versi, kolom)
        for jenis in ("pendapatan", "belanja"):
            naskah.uang(f"{jenis}_dokumen:{versi}", DOKUMEN, versi, f"Jumlah Anggaran {jenis.title()}")
    berlaku = laporan.waktu.versi_anggaran
    for jenis in ("belanja", "operasi", "modal"):
        naskah.uang(f"{jenis}_dokumen:{berlaku}", "Bab II C", "kalimat anggaran", f"belanja {jenis}")


def _rencana_aksi(naskah: Naskah) -> None:
    for row in naskah.laporan.data.pohon:
        kode = row["kode"]
        naskah.teks(f"nama:{kode}", AKSI, kode, "PROGRAM/KEGIATAN")
        naskah.teks(f"nama_indikator:{kode}", AKSI, kode, "INDIKATOR")
        naskah.teks(f"satuan:{kode}", AKSI, kode, "SATUAN")
        if row["tingkat"] == "sub_kegiatan":
            naskah.angka(f"target_tahun:{kode}", AKSI, kode, "TARGET")
        else:
            naskah.persen(f"target_gabungan:{kode}", AKSI, kode, "TARGET", 0)


def _sasaran(naskah: Naskah) -> None:
    fakta, lalu = naskah.laporan.fakta, naskah.laporan.periode.tahun - 1
    for nomor, row in enumerate(naskah.laporan.baris("indikator", tingkat="sasaran"), start=1):
        id_ = row["id_indikator"]
        naskah.k("nomor_urut:sasaran", str(nomor), SASARAN, id_, "No")
        naskah.teks(f"uraian_sasaran:{row['id_sasaran']}", SASARAN, id_, "Sasaran Strategis")
        naskah.teks(f"nama_indikator:{id_}", SASARAN, id_, "Indikator Kinerja")
        for satu in (f"{id_}@{lalu}", id_):
            if fakta.ada(f"realisasi:{satu}"):
                naskah.angka(f"target:{satu}", SASARAN, id_, "Target")
                naskah.angka(f"realisasi:{satu}", SASARAN, id_, "Realisasi")
                naskah.persen(f"capaian:{satu}", SASARAN, id_, "Capaian (%)")
        naskah.angka(f"realisasi:{id_}", "Bab III B", f"{DASAR} {nomor}", "realisasi")
        naskah.teks(f"predikat:{id_}", SASARAN, id_, "Predikat")
        _turunan(naskah, id_)
    for row in naskah.laporan.baris("sasaran"):
        naskah.persen(f"capaian_sasaran:{row['id_sasaran']}", "Bab III B", row["id_sasaran"], "capaian sasaran")


def _turunan(naskah: Naskah, id_: str) -> None:
    """Growth, progress to the end of the Renstra, national standard."""
    naskah.angka(f"selisih_target:{id_}", SASARAN, id_, "Selisih")
    for ukuran in ("pertumbuhan", "kemajuan_renstra"):
        if naskah.laporan.fakta.ada(f"{ukuran}:{id_}"):
            naskah.persen(f"{ukuran}:{id_}", "Bab III B", f"{DASAR} {id_}", ukuran)
    if id_ == "ikm" and naskah.laporan.fakta.ada(f"mutu:{id_}"):
        naskah.angka(f"standar:{id_}", "Bab III B", f"{DASAR} standar", "standar")
        naskah.teks(f"mutu:{id_}", "Bab III B", f"{DASAR} standar", "mutu")


def _program(naskah: Naskah) -> None:
    """Every program with its sentence and its formula, then its kegiatan and their sub kegiatan."""
    data = naskah.laporan.data
    for p, row in enumerate(data.tingkat("program"), start=1):
        tempat = f"Bab III C, Program {p}"
        _gabungan(naskah, tempat, row["kode"], "nama program")
        naskah.cacah(f"jumlah_kegiatan:{row['kode']}", tempat)
        naskah.cacah(f"jumlah_sub_kegiatan:{row['kode']}", tempat, f"{DASAR} 2")
        _rumus(naskah, f"{tempat}, rumus", row["kode"])
        for k, kegiatan in enumerate(data.anak(row["kode"]), start=1):
            pada = f"{tempat}, kegiatan {k}"
            _gabungan(naskah, pada, kegiatan, "nama kegiatan")
            naskah.cacah(f"jumlah_sub_kegiatan:{kegiatan}", pada)
            for s, sub in enumerate(data.anak(kegiatan), start=1):
                _sub(naskah, f"{pada}, sub kegiatan {s}", sub)


def _gabungan(naskah: Naskah, tempat: str, kode: str, kolom: str) -> None:
    nama = naskah.laporan.nama[kode]
    naskah.k(f"nama:{kode}", nama.upper() if naskah.gaya.besar else nama, tempat, "judul", kolom)
    naskah.periode(tempat)
    naskah.teks(f"nama_indikator:{kode}", tempat, DASAR, "indikator")
    naskah.persen(f"target_gabungan:{kode}", tempat, DASAR, "target", 0)
    naskah.persen(f"capaian:{kode}", tempat, DASAR, "capaian")
    # A program has no realisasi of its own: reports print its capaian for it.
    naskah.k(f"realisasi:{kode}", naskah.klaim[-1].tercetak, tempat, DASAR, "realisasi")
    # Taken from printed percentages, so only where these are printed as the office declares.
    sama = {naskah.gaya.desimal, naskah.gaya.desimal_anggaran} == {naskah.laporan.data.aturan.desimal_persen}
    for ukuran in ("efisiensi", "status_efisiensi"):
        if sama and naskah.laporan.fakta.ada(f"{ukuran}:{kode}"):
            isi = naskah.persen if ukuran == "efisiensi" else naskah.teks
            isi(f"{ukuran}:{kode}", tempat, f"{DASAR} efisiensi", ukuran)


def _rumus(naskah: Naskah, tempat: str, kode: str) -> None:
    """The mean of what is known, each capped where the office caps; a weighted roll-up is not printed as a mean."""
    laporan, desimal = naskah.laporan, naskah.gaya.desimal_rumus
    suku = [(a, n) for a in laporan.data.anak(kode) if (n := laporan.fakta.angka(f"capaian:{a}")) is not None]
    if laporan.data.aturan.agregasi != "rata_rata" or not suku:
        return
    for nomor, (anak, nilai) in enumerate(suku, start=1):
        teks = fmt.angka(_dibatasi(nilai, laporan.data.aturan.batas_agregasi), desimal, tetap=True)
        naskah.k(f"capaian:{anak}", teks, tempat, "rumus", f"suku {nomor}")
    naskah.k(f"jumlah_kegiatan:{kode}", str(len(suku)), tempat, "rumus", "penyebut")
    naskah.persen(f"capaian:{kode}", tempat, "rumus", "hasil", desimal)


def _dibatasi(nilai: int | Fraction, batas: Fraction | None) -> int | Fraction:
    return nilai if batas is None else min(nilai, batas)


def _sub(naskah: Naskah, tempat: str, kode: str) -> None:
    """A sentence, the evidence as many as was realised, and a row of the table."""
    naskah.teks(f"nama:{kode}", tempat, "judul", "nama sub kegiatan")
    naskah.teks(f"nama_indikator:{kode}", tempat, DASAR, "indikator")
    for ukuran in ("target", "realisasi"):
        naskah.hasil(f"{ukuran}:{kode}", tempat)
        naskah.teks(f"satuan:{kode}", tempat, DASAR, f"satuan {ukuran}")
    for nomor, bukti in enumerate(naskah.laporan.baris("bukti", kode=kode), start=1):
        naskah.k(f"nomor_urut:daftar-{kode}", str(nomor), tempat, f"baris {nomor}", "No")
        naskah.k(f"butir:{kode}", bukti["uraian"], tempat, "daftar", f"butir {nomor}")
        hari = naskah.gaya.hari(bukti["tanggal"], bukti["tanggal_akhir"])
        naskah.k(f"tanggal_bukti:{kode}", hari, tempat, "daftar", f"butir {nomor}")
    naskah.teks(f"nama:{kode}", KINERJA, kode, "Sub Kegiatan")
    naskah.angka(f"target:{kode}", KINERJA, kode, "Target")
    naskah.angka(f"realisasi:{kode}", KINERJA, kode, "Realisasi")
    naskah.persen(f"capaian:{kode}", KINERJA, kode, "Capaian")
    naskah.teks(f"predikat:{kode}", KINERJA, kode, "Predikat Kinerja")


def _belanja(naskah: Naskah) -> None:
    """The budget table on every level, its total, and the total again in a sentence."""
    for row in (*naskah.laporan.data.pohon, {"kode": TOTAL, "nama": "", "tingkat": TOTAL}):
        kode = row["kode"]
        if kode != TOTAL:
            naskah.teks(f"nama:{kode}", BELANJA, kode, "(3) PROGRAM/KEGIATAN")
        for ukuran, kolom in KOLOM_BELANJA:
            _sel_uang(naskah, f"{ukuran}:{kode}", BELANJA, "TOTAL BELANJA" if kode == TOTAL else kode, kolom)
    naskah.uang(f"pagu:{TOTAL}", "Bab III D", DASAR, "anggaran")
    naskah.uang(f"realisasi_belanja:{TOTAL}", "Bab III D", DASAR, "realisasi")
    naskah.persen(f"serapan:{TOTAL}", "Bab III D", DASAR, "serapan")
    naskah.teks("nama_periode:laporan", "Bab III D", DASAR, "periode")


def _sel_uang(naskah: Naskah, fakta: str, tempat: str, baris: str, kolom: str) -> None:
    if fakta.partition(":")[0] in PERSEN:
        naskah.persen(fakta, tempat, baris, kolom, naskah.gaya.desimal_anggaran)
    else:
        naskah.uang(fakta, tempat, baris, kolom)


def _pendapatan(naskah: Naskah) -> None:
    laporan = naskah.laporan
    if not laporan.berpendapatan:
        return
    akun = dict.fromkeys(row["akun"] for row in laporan.baris("pendapatan"))
    for satu in (*sorted(akun), TOTAL):
        if satu != TOTAL:
            naskah.teks(f"nama_akun:{satu}", PENDAPATAN, satu, "JENIS PENDAPATAN")
        for ukuran in ("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan", "capaian_pendapatan"):
            if laporan.fakta.ada(f"{ukuran}:{satu}"):
                _sel_uang(naskah, f"{ukuran}:{satu}", PENDAPATAN, satu, ukuran.upper())


BAGIAN = (_visi, _rencana, _anggaran, _rencana_aksi, _sasaran, _program, _belanja, _pendapatan)
