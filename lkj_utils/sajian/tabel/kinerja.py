"""Tables of BAB III A to C: capaian of sasaran, programs, kegiatan and sub kegiatan."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.kode import PROGRAM, SUB_KEGIATAN, tingkat
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.fakta.sasaran import riwayat
from lkj_utils.sajian.keadaan import menurut_bobot
from lkj_utils.sajian.tabel import indikator
from lkj_utils.sajian.tabel.inti import (
    TANDA_KOSONG,
    Baris,
    Sel,
    Tabel,
    angka,
    baris,
    judul_baris,
    kepala,
    predikat,
    sel_fakta,
)
from lkj_utils.sajian.tabel.perencanaan import catatan_renstra, sumber_renstra
from lkj_utils.sajian.tabel.seri import catatan_seri
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

TUJUAN = "tujuan"


def capaian_program(laporan: Laporan) -> Keluaran:
    """Every program: its parts, capaian, predikat, serapan."""
    program = [row["kode"] for row in laporan.data.tingkat("program")]
    judul = f"Capaian Kinerja Program s.d. {laporan.periode.nama}"
    return _tabel_program(laporan, "tabel-capaian-program", judul, program)


def _tabel_program(laporan: Laporan, id_: str, judul: str, program: list[str]) -> Keluaran:
    badan = tuple(_baris_program(laporan, n, kode) for n, kode in enumerate(program, 1))
    # Targets of indicators of their own have units of their own.
    target = "Target" if any(map(laporan.data.sendiri, program)) else "Target (%)"
    atas = kepala("No.", "Program", "Kegiatan", "Sub kegiatan", target, "Capaian (%)", "Predikat", "Serapan (%)")
    return Tabel(id_, judul, atas, badan, sumber=sumber(laporan, "kinerja")).keluaran()


def _baris_program(laporan: Laporan, n: int, kode: str) -> Baris:
    f = laporan.fakta
    return baris(
        angka(n),
        judul_baris(laporan.nama[kode]),
        sel_fakta(f, f"jumlah_kegiatan:{kode}"),
        sel_fakta(f, f"jumlah_sub_kegiatan:{kode}"),
        indikator.target(laporan, kode),
        sel_fakta(f, f"capaian:{kode}"),
        predikat(f, f"predikat:{kode}"),
        sel_fakta(f, f"serapan:{kode}"),
    )


def capaian_sub_kegiatan(laporan: Laporan) -> Keluaran:
    """Every program with its kegiatan and sub kegiatan; on each level what is furthest below its target first."""
    nomor = count(1)
    badan = tuple(
        _baris_sub(laporan, next(nomor), kode) if tingkat(kode) == SUB_KEGIATAN else _baris_cabang(laporan, kode)
        for kode in _turun(laporan, [row["kode"] for row in laporan.data.tingkat(PROGRAM)])
    )
    judul = f"Capaian Kinerja Program, Kegiatan, dan Sub Kegiatan s.d. {laporan.periode.nama}"
    atas = kepala("No.", "Sub kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat")
    id_, catatan = "tabel-capaian-sub-kegiatan", _catatan_gabungan(laporan)
    return Tabel(id_, judul, atas, badan, sumber=sumber(laporan, "kinerja"), catatan=catatan).keluaran()


def _catatan_gabungan(laporan: Laporan) -> str:
    """How the rows of programs and kegiatan come out of those below them, and why they stand in this order."""
    cara = "rata-rata" if laporan.data.aturan.agregasi == "rata_rata" else "rata-rata tertimbang pagu dari"
    sendiri = any(laporan.data.sendiri(row["kode"]) for row in laporan.data.pohon)
    kecuali = ", kecuali yang dinilai menurut indikatornya sendiri" if sendiri else ""
    return f"Capaian program dan kegiatan adalah {cara} capaian bawahannya{kecuali}. Capaian terendah didahulukan."


def _turun(laporan: Laporan, kode: list[str]) -> Iterator[str]:
    for satu in menurut_bobot(laporan, kode):
        yield satu
        yield from _turun(laporan, laporan.data.anak(satu))


def _baris_cabang(laporan: Laporan, kode: str) -> Baris:
    f = laporan.fakta
    nilai = (sel_fakta(f, f"capaian:{kode}"), predikat(f, f"predikat:{kode}"))
    return baris(judul_baris(laporan.nama[kode], kolom=6), *nilai, kelas=tingkat(kode) or "")


def _baris_sub(laporan: Laporan, n: int, kode: str) -> Baris:
    f = laporan.fakta
    return baris(
        angka(n),
        judul_baris(laporan.nama[kode]),
        (laporan.indikator.get(kode) or {}).get("nama") or TANDA_KOSONG,
        f.ambil(f"target:{kode}").satuan,
        sel_fakta(f, f"target:{kode}"),
        sel_fakta(f, f"realisasi:{kode}"),
        sel_fakta(f, f"capaian:{kode}"),
        predikat(f, f"predikat:{kode}"),
        kelas="sub",
    )


def _indikator(laporan: Laporan, id_sasaran: str) -> list[dict[str, Any]]:
    if id_sasaran == TUJUAN:
        return laporan.baris("indikator", tingkat=TUJUAN)
    return laporan.baris("indikator", tingkat="sasaran", id_sasaran=id_sasaran)


def target_realisasi(laporan: Laporan, id_sasaran: str) -> Keluaran:
    """Analysis 1: target against realisasi this year."""
    f = laporan.fakta
    badan = tuple(
        baris(
            angka(n),
            judul_baris(row["nama"]),
            row["satuan"],
            *(sel_fakta(f, f"{u}:{row['id_indikator']}") for u in ("target", "realisasi", "capaian")),
            predikat(f, f"predikat:{row['id_indikator']}"),
        )
        for n, row in enumerate(_indikator(laporan, id_sasaran), 1)
    )
    atas = kepala("No.", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat")
    sebutan = "Tujuan" if id_sasaran == TUJUAN else "Sasaran"
    judul = f"Target dan Realisasi Indikator {sebutan} s.d. {laporan.periode.nama}"
    return Tabel(
        f"tabel-target-realisasi-{id_sasaran}", judul, atas, badan, sumber=_sumber_indikator(laporan, id_sasaran)
    ).keluaran()


def _sumber_indikator(laporan: Laporan, id_sasaran: str) -> str:
    milik = {row["id_indikator"] for row in _indikator(laporan, id_sasaran)}
    sendiri = [
        r["sumber"] for r in laporan.data.baris("realisasi_indikator") if r["id_indikator"] in milik and r["sumber"]
    ]
    return "; ".join(dict.fromkeys(sendiri)) or sumber(laporan, "kinerja")


def antar_tahun(laporan: Laporan, id_sasaran: str) -> Keluaran:
    """Analysis 2: against earlier years, with growth."""
    f, kini = laporan.fakta, laporan.periode.tahun
    milik = [row["id_indikator"] for row in _indikator(laporan, id_sasaran)]
    lalu = sorted({tahun for nama in milik for tahun in riwayat(laporan.data, nama)}) or [kini - 1]
    badan = tuple(
        baris(
            judul_baris(laporan.indikator[nama]["nama"]),
            *(_sel_ada(laporan, f"{u}:{nama}@{t}") for t in lalu for u in ("target", "realisasi", "capaian")),
            *(sel_fakta(f, f"{u}:{nama}") for u in ("target", "realisasi", "capaian", "pertumbuhan")),
        )
        for nama in milik
    )
    tahun = [*lalu, kini]
    atas = Baris((Sel("Indikator", baris=2), *(Sel(str(t), kolom=3) for t in tahun), Sel("Pertumbuhan (%)", baris=2)))
    bawah = Baris(tuple(Sel(teks) for _ in tahun for teks in ("Target", "Realisasi", "Capaian (%)")))
    judul = "Perbandingan Capaian Indikator Sasaran Antartahun"
    asal, catatan = sumber(laporan, "kinerja"), catatan_seri(laporan, milik, map(str, lalu))
    id_, kolom = f"tabel-antar-tahun-{id_sasaran}", (atas, bawah)
    return Tabel(id_, judul, kolom, badan, sumber=asal, catatan=catatan, kelas="lanskap").keluaran()


def _sel_ada(laporan: Laporan, id_fakta: str) -> Sel:
    return sel_fakta(laporan.fakta, id_fakta) if laporan.fakta.ada(id_fakta) else Sel(TANDA_KOSONG, "angka")


def terhadap_renstra(laporan: Laporan, id_sasaran: str) -> Keluaran:
    """Analysis 3: progress from the start to the end of the Renstra."""
    f, kini = laporan.fakta, laporan.periode.tahun
    badan = tuple(
        baris(
            judul_baris(row["nama"]),
            sel_fakta(f, f"target_awal:{row['id_indikator']}"),
            _sel_ada(laporan, f"target_renstra:{row['id_indikator']}@{kini}"),
            sel_fakta(f, f"realisasi:{row['id_indikator']}"),
            sel_fakta(f, f"target_akhir:{row['id_indikator']}"),
            sel_fakta(f, f"kemajuan_renstra:{row['id_indikator']}"),
            sel_fakta(f, f"terhadap_akhir:{row['id_indikator']}"),
        )
        for row in _indikator(laporan, id_sasaran)
    )
    akhir = ("Kondisi akhir", "Kemajuan (%)", "Realisasi terhadap akhir (%)")
    atas = kepala("Indikator", "Kondisi awal", f"Target Renstra {kini}", "Realisasi", *akhir)
    judul = f"Kemajuan terhadap Target Akhir Renstra {laporan.instansi.periode_renstra}"
    milik = {row["id_indikator"] for row in _indikator(laporan, id_sasaran)}
    catatan = catatan_renstra(laporan, milik, ("awal", "akhir"))
    asal = sumber_renstra(laporan)
    return Tabel(f"tabel-kemajuan-{id_sasaran}", judul, atas, badan, sumber=asal, catatan=catatan).keluaran()


def efisiensi(laporan: Laporan, id_sasaran: str) -> Keluaran:
    """Analysis 6: efficiency of the programs that serve the sasaran."""
    f, kolom = laporan.fakta, _kolom_efisiensi(laporan)
    badan = tuple(
        baris(
            judul_baris(row["nama"]),
            *(sel_fakta(f, f"{ukuran}:{row['kode']}") for ukuran, _ in kolom),
            Sel(f.teks(f"status_efisiensi:{row['kode']}"), fakta=f"status_efisiensi:{row['kode']}"),
        )
        for row in laporan.data.tingkat("program")
        if row["id_sasaran"] == id_sasaran
    )
    atas = kepala("Program", *(nama for _, nama in kolom), "Kesimpulan")
    judul = "Efisiensi Penggunaan Sumber Daya Program Pendukung"
    return Tabel(
        f"tabel-efisiensi-{id_sasaran}", judul, atas, badan, sumber=sumber(laporan, "kinerja"), kelas="lanskap"
    ).keluaran()


def _kolom_efisiensi(laporan: Laporan) -> tuple[tuple[str, str], ...]:
    """The measures that efficiency is made of by the rule of the office, with their titles."""
    if laporan.data.aturan.efisiensi == "serapan":
        awal = (
            ("kas", "Anggaran kas (Rp)"),
            ("realisasi_belanja", "Realisasi (Rp)"),
            ("capaian_belanja", "Realisasi (%)"),
        )
        return (*awal, ("capaian", "Capaian (%)"), ("efisiensi", "Efisiensi (%)"))
    setahun = laporan.periode.triwulan == TRIWULAN_SETAHUN
    alokasi = ("pagu", "Alokasi (Rp)") if setahun else ("kas", "Alokasi s.d. triwulan (Rp)")
    hasil = (("alokasi_kinerja", "Alokasi menurut capaian (Rp)"), ("realisasi_belanja", "Realisasi (Rp)"))
    return (alokasi, *hasil, ("efisiensi", "Efisiensi (%)"))


def program_pendukung(laporan: Laporan, id_sasaran: str) -> Keluaran:
    """Analysis 7: the programs that support the sasaran."""
    program = [row["kode"] for row in laporan.data.tingkat("program") if row["id_sasaran"] == id_sasaran]
    return _tabel_program(laporan, f"tabel-pendukung-{id_sasaran}", "Capaian Program Pendukung Sasaran", program)


def usulan_musrenbang(laporan: Laporan) -> Keluaran:
    """Proposals of the musrenbang, by desa."""
    badan = []
    pengusul = {row["id_desa"] for row in laporan.data.baris("usulan_musrenbang")}
    for n, desa in enumerate((d for d in laporan.data.baris("desa") if d["id_desa"] in pengusul), 1):
        usulan = laporan.baris("usulan_musrenbang", id_desa=desa["id_desa"])
        for urut, row in enumerate(usulan):
            awal = (
                (Sel(n, "angka", baris=len(usulan)), judul_baris(desa["nama"], baris=len(usulan))) if not urut else ()
            )
            badan.append(baris(*awal, row["uraian"], row["lokasi"] or TANDA_KOSONG))
    judul = f"Usulan Musrenbang Tingkat Kecamatan Tahun {laporan.periode.tahun}"
    atas = kepala("No.", "Desa", "Usulan", "Lokasi")
    return Tabel("tabel-usulan-musrenbang", judul, atas, tuple(badan), sumber=sumber(laporan, "musrenbang")).keluaran()
