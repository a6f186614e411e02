"""A consistent document of an office: everything that a report prints, typed from the facts without a slip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.kinerja import status_capaian
from lkj_utils.fakta.pegawai import PENDIDIKAN
from tests.lkj_app.pemeriksaan import bab_acak
from tests.lkj_app.pemeriksaan.naskah import DASAR, Gaya, Naskah

if TYPE_CHECKING:
    from random import Random

    from lkj_utils.laporan import Laporan

SUSUNAN = (
    ("KATA PENGANTAR", ()),
    ("DAFTAR ISI", ()),
    ("BAB I PENDAHULUAN", ("Latar Belakang", "Struktur Organisasi", "Sumber Daya Aparatur")),
    ("BAB II PERENCANAAN KINERJA", ("Rencana Strategis", "Perjanjian Kinerja", "Anggaran", "Rencana Aksi")),
    (
        "BAB III AKUNTABILITAS KINERJA",
        ("Kerangka Pengukuran", "Capaian Sasaran", "Analisis Program", "Realisasi Anggaran"),
    ),
    ("BAB IV PENUTUP", ("Kesimpulan", "Langkah Perbaikan")),
)
# The seven analyses of PermenPANRB 53/2014 under the sasaran.
ANALISIS = (
    "Target dan Realisasi",
    "Perbandingan dengan Tahun Lalu",
    "Perbandingan dengan Target Jangka Menengah",
    "Perbandingan dengan Standar Nasional",
    "Penyebab Keberhasilan dan Solusi",
    "Efisiensi Penggunaan Sumber Daya",
    "Program Pendukung",
)
TABEL = {
    "Bab I C, Tabel 1.1": "Jumlah Pegawai",
    "Bab I C, Tabel 1.2": "Pejabat Struktural",
    "Bab II A, Tabel 2.1": "Sasaran Renstra",
    "Bab II B, Tabel 2.2": "Perjanjian Kinerja",
    "Bab II B, Tabel 2.3": "Program dan Anggaran",
    "Bab II C, Tabel 2.4": "Dokumen Anggaran",
    "Bab II D, Tabel 2.5": "Rencana Aksi",
    "Bab III B, Tabel 3.1": "Target dan Realisasi Sasaran",
    "Bab III C, Tabel 3.2": "Capaian Sub Kegiatan",
    "Bab III D, Tabel 3.3": "Realisasi Belanja",
    "Bab III D, Tabel 3.4": "Realisasi Pendapatan",
}
VERSI = {"dpa_pokok": "DPA Pokok", "pergeseran_1": "DPA Pergeseran", "dpa_perubahan": "DPA Perubahan"}


def dokumen_acak(acak: Random, laporan: Laporan) -> Naskah:
    """The document of a report, in a style that chance chooses and keeps."""
    desimal = acak.choice(
        (laporan.data.aturan.desimal_persen, 0 if _sama_bila_bulat(laporan) else laporan.data.aturan.desimal_persen)
    )
    naskah = Naskah(laporan, gaya=Gaya.acak(acak, desimal))
    for bagian in (_depan, _daftar_isi, _judul, _penomoran, _organisasi, _pegawai, *bab_acak.BAGIAN, _penutup):
        bagian(naskah)
    return naskah


def _sama_bila_bulat(laporan: Laporan) -> bool:
    """True when whole percentages judge every capaian as the decimals of the office do."""
    aturan = laporan.data.aturan
    capaian = [f.nilai for f in laporan.fakta if f.ukuran.nama == "capaian" and not isinstance(f.nilai, str | None)]
    bulat = replace(aturan, desimal_persen=0)
    return all(
        (aturan.predikat(n), status_capaian(aturan, n)) == (bulat.predikat(n), status_capaian(bulat, n))
        for n in capaian
    )


def _depan(naskah: Naskah) -> None:
    tahun = naskah.laporan.periode.tahun
    naskah.teks("nama_periode:laporan", "Sampul", "sampul", "periode")
    naskah.k("nama_periode:laporan", f"Tahun {tahun}", "Kata Pengantar", DASAR, "tahun")
    naskah.k("nama_instansi:instansi", naskah.laporan.instansi.nama.upper(), "Sampul", "sampul", "instansi")
    naskah.teks("nama_instansi:instansi", "Kata Pengantar", DASAR, "instansi")
    naskah.k("periode_renstra:instansi", naskah.laporan.instansi.periode_renstra, "Bab II A", DASAR, "periode Renstra")
    naskah.k("periode_renstra:instansi", naskah.laporan.instansi.periode_renstra, "Bab III B", DASAR, "periode Renstra")
    _tanda_tangan(naskah, "Kata Pengantar, tanda tangan")


def _tanda_tangan(naskah: Naskah, tempat: str) -> None:
    row = naskah.laporan.penandatangan
    id_, nip = row["id_pejabat"], row["nip"]
    naskah.teks("tanggal:laporan", tempat, "tanda tangan", "tanggal")
    for ukuran, kolom in (("jabatan", "jabatan"), ("nama_pejabat", "nama"), ("pangkat", "pangkat")):
        naskah.teks(f"{ukuran}:{id_}", tempat, "tanda tangan", kolom)
    naskah.k(f"nip:{id_}", naskah.gaya.nip.format(nip[:8], nip[8:14], nip[14], nip[15:]), tempat, "tanda tangan", "NIP")


def _daftar_isi(naskah: Naskah) -> None:
    halaman = nomor = 0
    for bab, bagian in SUSUNAN:
        for judul in (bab, *_berhuruf(bagian)):
            nomor, halaman = nomor + 1, halaman + (1 if nomor % 2 else 2)
            naskah.k(f"daftar_isi:{nomor}", judul, "Daftar Isi", bab, str(halaman))


def _berhuruf(bagian: tuple[str, ...]) -> list[str]:
    return [f"{huruf}. {judul}" for huruf, judul in zip("ABCDEF", bagian, strict=False)]


def _judul(naskah: Naskah) -> None:
    nomor = 0
    for bab, bagian in SUSUNAN:
        tempat = f"Bab {bab.split()[1]}" if bab.startswith("BAB") else bab.title()
        sub = {"Capaian Sasaran": ANALISIS, "Analisis Program": _program(naskah)}
        judul = [(bab, "bab")]
        for satu, berhuruf in zip(bagian, _berhuruf(bagian), strict=True):
            judul.append((berhuruf, "bagian"))
            judul += [(f"{n}. {isi}", "sub") for n, isi in enumerate(sub.get(satu, ()), start=1)]
        for teks, tingkat in judul:
            nomor += 1
            naskah.k(f"judul:{nomor}", teks, tempat, teks, tingkat)


def _program(naskah: Naskah) -> tuple[str, ...]:
    return tuple(row["nama"] for row in naskah.laporan.data.tingkat("program"))


def _penomoran(naskah: Naskah) -> None:
    for nomor, (tempat, judul) in enumerate(_tabel(naskah).items(), start=1):
        naskah.k(f"nomor_tabel:{nomor}", tempat.partition(", ")[2], tempat, judul, "judul tabel")
        rujukan = tempat.partition(", ")[2]
        naskah.k(f"rujukan_tabel:{nomor}", rujukan, tempat.partition(",")[0], f"{DASAR} {nomor}", "rujukan")
        naskah.k("nama_periode:laporan", f"Tahun {naskah.laporan.periode.tahun}", tempat, "judul tabel", "tahun")
    naskah.k("nomor_gambar:1", "Gambar 1.1", "Bab I B, Gambar 1.1", "Struktur Organisasi", "judul gambar")
    naskah.k("rujukan_gambar:1", "Gambar 1.1", "Bab I B", DASAR, "rujukan")


def _tabel(naskah: Naskah) -> dict[str, str]:
    """Without a revenue table where there is no revenue."""
    return {t: j for t, j in TABEL.items() if naskah.laporan.berpendapatan or not j.endswith("Pendapatan")}


def _organisasi(naskah: Naskah) -> None:
    laporan = naskah.laporan
    for nomor, row in enumerate(laporan.baris("unit_kerja")):
        naskah.k("nomor_urut:unit", "abcdefghij"[nomor], "Bab I B, susunan organisasi", row["kode_unit"], "huruf")
        naskah.teks(f"nama_unit:{row['kode_unit']}", "Bab I B, susunan organisasi", row["kode_unit"], "unit")
        naskah.teks(f"nama_unit:{row['kode_unit']}", "Bab I B", f"{DASAR} {nomor}", "unit")
    for nomor, row in enumerate(laporan.baris("desa"), start=1):
        naskah.k("nomor_urut:desa", str(nomor), "Bab I A, daftar desa", row["id_desa"], "No")
        naskah.teks(f"nama_desa:{row['id_desa']}", "Bab I A, daftar desa", row["id_desa"], "desa")
    naskah.cacah("jumlah:desa", "Bab I A")
    for row in laporan.baris("regulasi"):
        rujukan = laporan.teks(f"regulasi:{row['id']}")
        naskah.k(f"regulasi:{row['id']}", rujukan, "Bab I A", DASAR, "regulasi")
        naskah.k(f"regulasi:{row['id']}", f"{rujukan} tentang {row['judul']}", "Bab I B", DASAR, "regulasi")
        naskah.k(f"judul_regulasi:{row['id']}", row["judul"], "Bab I B", DASAR, "judul regulasi")


def _pegawai(naskah: Naskah) -> None:
    """Two tables with row and column totals, and the totals again in words."""
    laporan = naskah.laporan
    golongan = list(dict.fromkeys((r["status"], r["golongan"]) for r in laporan.baris("pegawai")))
    for status, gol in golongan:
        _baris_orang(naskah, "Bab I C, Tabel 1.1", f"pegawai:{status}|{gol}", f"{status} {gol}")
    _baris_orang(naskah, "Bab I C, Tabel 1.1", "pegawai:*|*", "JUMLAH")
    for eselon in dict.fromkeys(r["eselon"] for r in laporan.baris("pejabat_struktural")):
        _baris_orang(naskah, "Bab I C, Tabel 1.2", f"pejabat:{eselon}", f"eselon {eselon}")
    _baris_orang(naskah, "Bab I C, Tabel 1.2", "pejabat:*", "JUMLAH")
    for status in dict.fromkeys(status for status, _ in golongan):
        naskah.cacah(f"pegawai:{status}|*|*|*", "Bab I C", f"{DASAR} {status}")
    naskah.cacah("pegawai:*|*|*|*", "Bab I C")
    for jk in ("L", "P", "*"):
        if laporan.fakta.ada(f"pejabat:*|*|{jk}"):
            naskah.cacah(f"pejabat:*|*|{jk}", "Bab I C", "kalimat pejabat", f"cacah {jk}")


def _baris_orang(naskah: Naskah, tempat: str, awal: str, baris: str) -> None:
    """A cell for each education and sex that anybody has, then the totals of the row."""
    nomor = 3
    for didik in (*PENDIDIKAN, "*"):
        for jk in "LP":
            if naskah.laporan.fakta.ada(f"{awal}|{didik}|{jk}"):
                judul = "Total" if didik == "*" else didik
                naskah.angka(f"{awal}|{didik}|{jk}", tempat, baris, f"({nomor}) {judul} {jk}")
            nomor += 1


def _penutup(naskah: Naskah) -> None:
    laporan = naskah.laporan
    naskah.teks("nama_periode:laporan", "Bab IV A", DASAR, "periode")
    naskah.k("versi_anggaran:laporan", VERSI[laporan.waktu.versi_anggaran], "Bab III D", DASAR, "dokumen")
    naskah.k("tanggal_data:laporan", fmt.tanggal(laporan.waktu.tanggal_akhir_data), "Bab III D", DASAR, "akhir data")
    for tingkat in ("program", "kegiatan", "sub_kegiatan"):
        naskah.cacah(f"jumlah:{tingkat}", "Bab IV A", f"{DASAR} {tingkat}")
        for nama in ("tercapai", "belum_tercapai", "belum_dinilai"):
            naskah.cacah(f"jumlah:{tingkat}_{nama}", "Bab IV A", f"{DASAR} {tingkat}", f"cacah {nama}")
    for satu in ("sasaran", "indikator_sasaran"):
        naskah.cacah(f"jumlah:{satu}", "Bab IV A", f"{DASAR} sasaran", f"cacah {satu}")
    for jenjang in laporan.data.aturan.skala:
        naskah.cacah(f"jumlah_predikat:{jenjang.predikat}", "Bab IV A", "kalimat predikat", jenjang.predikat)
    _tanda_tangan(naskah, "Bab IV, tanda tangan")
