"""Capaian per program: one bar each against the target, predikat as colour and word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.huruf import BIASA, KECIL, REDUP, TEBAL
from lkj_utils.sajian.grafik.kanvas import ISI, KANAN, TEPI, Kanvas, kanvas
from lkj_utils.sajian.grafik.ucapan import ekstrem

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

TARGET = 100.0
# A bar of several hundred percent would make all others invisible: it is cut, marked, and its value stays written.
BATAS_BATANG = 150.0
KOLOM_NILAI = 88.0
TINGGI_BATANG = 16.0
JARAK = 13.0


def capaian_program(laporan: Laporan, *, id_: str = "gambar-capaian-program") -> Keluaran:
    """Horizontal bars of ``capaian`` per program with the 100% mark."""
    kode = [row["kode"] for row in laporan.data.tingkat("program")]
    if not any(laporan.fakta.ada(f"capaian:{k}") for k in kode):
        return kosong("Grafik capaian kinerja per program: data belum tersedia.")
    judul = f"Capaian Kinerja per Program s.d. {laporan.periode.nama}"
    return figur(id_, judul, _gambar(laporan, kode), _alt(laporan, kode), _data(laporan, kode))


def _data(laporan: Laporan, kode: list[str]) -> DataGrafik:
    baris = [
        (
            laporan.nama[k],
            laporan.teks(f"capaian:{k}"),
            laporan.teks(f"predikat:{k}"),
            laporan.teks(f"status_capaian:{k}"),
        )
        for k in kode
    ]
    return DataGrafik(("Program", "Capaian", "Predikat", "Terhadap target"), baris, kolom_teks=frozenset({2, 3}))


def _alt(laporan: Laporan, kode: list[str]) -> str:
    butir = [(laporan.nama[k], laporan.fakta.angka(f"capaian:{k}"), laporan.teks(f"capaian:{k}")) for k in kode]
    tercapai = laporan.teks("jumlah:program_tercapai")
    return (
        f"Grafik batang capaian kinerja {len(kode)} program. {ekstrem(butir, 'program')}. "
        f"{tercapai} dari {len(kode)} program mencapai atau melampaui target 100%."
    )


def _gambar(laporan: Laporan, kode: list[str]) -> bytes:
    nilai = [float(laporan.fakta.angka(f"capaian:{k}") or 0) for k in kode]
    skala = (ISI - KOLOM_NILAI) / max(TARGET, min(max(nilai), BATAS_BATANG))
    with kanvas() as lembar:
        y = _kunci(lembar)
        for k in kode:
            y = lembar.alinea(TEPI, y, BIASA.bungkus(laporan.nama[k], ISI)) + 5
            _batang(lembar, laporan, k, y, skala)
            y += TINGGI_BATANG + JARAK
        if max(nilai) > BATAS_BATANG:
            y = lembar.alinea(TEPI, y, ["Batang dipotong pada 150%; nilainya tertulis penuh."], REDUP) + 6
        return lembar.svg(y)


def _kunci(lembar: Kanvas) -> float:
    """The key on top: what the upright mark means."""
    lembar.garis((TEPI + 2, TEPI + 2), (TEPI, TEPI + 11), warna.TEKS, 2)
    lembar.teks(TEPI + 9, TEPI + 9, "target 100%", REDUP)
    return TEPI + 20


def _batang(lembar: Kanvas, laporan: Laporan, kode: str, y: float, skala: float) -> None:
    nilai = laporan.fakta.angka(f"capaian:{kode}")
    panjang = max(0.0, min(float(nilai or 0), BATAS_BATANG)) * skala
    lembar.garis((TEPI, TEPI), (y - 2, y + TINGGI_BATANG + 2))
    if panjang:
        isi = warna.warna_predikat(laporan.data.aturan, laporan.teks(f"predikat:{kode}"))
        lembar.kotak(TEPI, y, panjang, TINGGI_BATANG, isi)
    if nilai is not None and nilai > BATAS_BATANG:
        _potongan(lembar, TEPI + panjang, y)
    tanda = TEPI + TARGET * skala
    lembar.garis((tanda, tanda), (y - 4, y + TINGGI_BATANG + 4), warna.TEKS, 2)
    _nilai(lembar, laporan, kode, y)


def _potongan(lembar: Kanvas, x: float, y: float) -> None:
    for geser in (-12, -7):
        lembar.garis((x + geser, x + geser + 5), (y + TINGGI_BATANG + 2, y - 2), warna.KERTAS, 2.5)


def _nilai(lembar: Kanvas, laporan: Laporan, kode: str, y: float) -> None:
    """Value and predikat in their own column, so that they line up and nothing runs into a bar."""
    x = KANAN - KOLOM_NILAI + 8
    if not laporan.fakta.ada(f"capaian:{kode}"):
        lembar.alinea(x, y - 4, KECIL.bungkus("belum dapat dinilai", KOLOM_NILAI - 8), REDUP)
        return
    lembar.teks(x, y + 6, laporan.teks(f"capaian:{kode}"), TEBAL)
    lembar.alinea(x, y + 8, KECIL.bungkus(laporan.teks(f"predikat:{kode}"), KOLOM_NILAI - 8), KECIL)
