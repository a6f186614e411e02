"""BAB III B: the seven analyses of PermenPANRB 53/2014 for every sasaran."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, judul, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel import kinerja
from lkj_utils.sajian.tabel.inti import BELUM_DIISI, TANPA_DATA
from lkj_utils.sajian.tabel.perencanaan import judul_tujuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

# The seven analyses, in the order of the regulation's annex.
ANALISIS = (
    ("target", "Perbandingan target dan realisasi tahun berjalan"),
    ("tahun", "Perbandingan dengan tahun sebelumnya"),
    ("renstra", "Perbandingan dengan target jangka menengah"),
    ("standar", "Perbandingan dengan standar nasional"),
    ("penyebab", "Penyebab keberhasilan atau kegagalan dan solusi"),
    ("efisiensi", "Efisiensi penggunaan sumber daya"),
    ("program", "Program yang menunjang pencapaian sasaran"),
)


def capaian_sasaran(laporan: Laporan) -> Keluaran:
    """Every sasaran with its seven analyses, silent data said as such."""
    semua = (bagian for row in laporan.data.baris("sasaran") for bagian in _sasaran(laporan, row))
    return gabung([*_tujuan(laporan), *semua])


def _tujuan(laporan: Laporan) -> Iterator[Keluaran]:
    """What the tujuan itself is measured by, where the office does so."""
    milik = laporan.baris("indikator", tingkat="tujuan")
    if milik:
        sementara = {r["id_indikator"] for r in laporan.baris("realisasi_indikator", status="sementara")}
        yield judul(3, judul_tujuan(laporan), "tujuan")
        yield narasi(laporan, "sasaran_target", sasaran={}, indikator=milik, sementara=sementara)
        yield kinerja.target_realisasi(laporan, kinerja.TUJUAN)
        yield from _penyebab(laporan, [row["id_indikator"] for row in milik])


def _sasaran(laporan: Laporan, row: dict[str, Any]) -> Iterator[Keluaran]:
    kunci = row["id_sasaran"]
    yield judul(3, f"Sasaran {row['urut']}: {row['uraian']}", f"sasaran-{kunci}")
    milik = laporan.baris("indikator", tingkat="sasaran", id_sasaran=kunci)
    program = [p for p in laporan.data.tingkat("program") if p["id_sasaran"] == kunci]
    sementara = {r["id_indikator"] for r in laporan.baris("realisasi_indikator", status="sementara")}
    for jenis, nama in ANALISIS:
        if jenis == "efisiensi" and laporan.data.aturan.efisiensi == "tanpa":
            continue
        yield judul(4, nama, f"sasaran-{kunci}-{jenis}")
        if not (program if jenis in MENURUT_PROGRAM else milik):
            yield paragraf(TANPA_DATA, "data-kosong")
            continue
        yield narasi(laporan, f"sasaran_{jenis}", sasaran=row, indikator=milik, sementara=sementara)
        if jenis in TABEL:
            yield TABEL[jenis](laporan, kunci)
        elif jenis == "penyebab":
            yield from _penyebab(laporan, [i["id_indikator"] for i in milik])


TABEL = {
    "target": kinerja.target_realisasi,
    "tahun": kinerja.antar_tahun,
    "renstra": kinerja.terhadap_renstra,
    "efisiensi": kinerja.efisiensi,
    "program": kinerja.program_pendukung,
}
MENURUT_PROGRAM = ("efisiensi", "program")


def _penyebab(laporan: Laporan, subjek: list[str]) -> Iterator[Keluaran]:
    for jenis, nama in (("pendukung", "Faktor pendukung"), ("penghambat", "Faktor penghambat"), ("solusi", "Solusi")):
        teks = [row["teks"] for s in subjek for row in laporan.baris("analisis", subjek=s, jenis=jenis)]
        yield paragraf(elemen("strong", nama), "subjudul")
        yield butir(teks) if teks else paragraf(elemen("em", BELUM_DIISI), "belum-diisi")
