"""Pagu and realisasi per program.

Programs differ a thousandfold, so the two questions get a bar each: how big (all on one linear scale, the total
at the bottom full width) and how much of it is spent (each against its own pagu). The amounts are written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.huruf import BIASA, KECIL, REDUP, TEBAL
from lkj_utils.sajian.grafik.kanvas import ISI, KANAN, TEPI, Kanvas, kanvas
from lkj_utils.sajian.grafik.ucapan import ekstrem

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

TINGGI_BATANG = 11.0
LEBAR_PAGU = 108.0
KIRI_SERAPAN = TEPI + LEBAR_PAGU + 12
LEBAR_SERAPAN = 110.0
PENUH = 100.0
# Overspending is drawn beyond the end of the track, up to this share of it.
BATAS_SERAPAN = 110.0
KOLOM = ("pagu", "realisasi_belanja", "serapan")


def pagu_realisasi(laporan: Laporan, *, id_: str = "gambar-pagu-realisasi") -> Keluaran:
    """Size of each program's pagu and the share of it that is spent."""
    kode = [row["kode"] for row in laporan.data.tingkat("program")]
    if not any(laporan.fakta.ada(f"pagu:{k}") for k in kode):
        return kosong("Grafik pagu dan realisasi belanja per program: data belum tersedia.")
    judul = f"Pagu dan Realisasi Belanja per Program s.d. {laporan.periode.nama}"
    return figur(id_, judul, _gambar(laporan, kode), _alt(laporan, kode), _data(laporan, kode))


def _data(laporan: Laporan, kode: list[str]) -> DataGrafik:
    baris = [(laporan.nama[k], *_cetak(laporan, k)) for k in kode]
    return DataGrafik(("Program", "Pagu", "Realisasi", "Serapan"), baris, ("Jumlah", *_cetak(laporan, TOTAL)))


def _cetak(laporan: Laporan, kode: str) -> list[str]:
    return [laporan.teks(f"{ukuran}:{kode}") for ukuran in KOLOM]


def _alt(laporan: Laporan, kode: list[str]) -> str:
    kalimat = [f"Grafik batang pagu dan realisasi belanja {len(kode)} program."]
    for ukuran, awal in (("pagu", "Pagu"), ("serapan", "Serapan")):
        butir = [(laporan.nama[k], laporan.fakta.angka(f"{ukuran}:{k}"), laporan.teks(f"{ukuran}:{k}")) for k in kode]
        if any(nilai is not None for _, nilai, _ in butir):
            ucapan = ekstrem(butir, "program")
            kalimat.append(f"{awal}: {ucapan[:1].lower()}{ucapan[1:]}.")
    if laporan.fakta.ada(f"serapan:{TOTAL}"):
        kalimat.append(
            f"Seluruh belanja terserap {laporan.teks(f'serapan:{TOTAL}')} dari {laporan.teks(f'pagu:{TOTAL}')}."
        )
    return " ".join(kalimat)


def _gambar(laporan: Laporan, kode: list[str]) -> bytes:
    semua = [*kode, TOTAL]
    terbesar = max(float(laporan.fakta.angka(f"pagu:{k}") or 0) for k in semua)
    with kanvas() as lembar:
        y = _kepala(lembar)
        for k in semua:
            if k == TOTAL:
                lembar.garis((TEPI, KANAN), (y - 6, y - 6))
            y = _program(lembar, laporan, k, y, terbesar)
        if any(_serap(laporan, k) > BATAS_SERAPAN for k in semua):
            y = lembar.alinea(TEPI, y, ["Batang dipotong pada 110%; nilainya tertulis penuh."], REDUP) + 6
        return lembar.svg(y)


def _kepala(lembar: Kanvas) -> float:
    lembar.alinea(TEPI, TEPI, ("Besar pagu", "(skala sama)"), REDUP)
    return lembar.alinea(KIRI_SERAPAN, TEPI, ("Realisasi dari pagu", "(garis tegak: 100%)"), REDUP) + 8


def _program(lembar: Kanvas, laporan: Laporan, kode: str, y: float, terbesar: float) -> float:
    """One row: name over two bars, the amounts under them; returns the y of the next."""
    nama = "Seluruh belanja" if kode == TOTAL else laporan.nama[kode]
    huruf = TEBAL if kode == TOTAL else BIASA
    y = lembar.alinea(TEPI, y, huruf.bungkus(nama, ISI), huruf) + 4
    _pagu(lembar, laporan, kode, y, terbesar)
    _serapan(lembar, laporan, kode, y)
    return y + TINGGI_BATANG + KECIL.ukuran + 17


def _pagu(lembar: Kanvas, laporan: Laporan, kode: str, y: float, terbesar: float) -> None:
    nilai = float(laporan.fakta.angka(f"pagu:{kode}") or 0)
    lembar.garis((TEPI, TEPI), (y - 2, y + TINGGI_BATANG + 2))
    if nilai > 0:
        lembar.kotak(TEPI, y, nilai / terbesar * LEBAR_PAGU, TINGGI_BATANG, warna.GARIS, tepi=None)
    lembar.teks(TEPI, y + TINGGI_BATANG + KECIL.ukuran + 3, laporan.teks(f"pagu:{kode}"), KECIL)


def _serap(laporan: Laporan, kode: str) -> float:
    return float(laporan.fakta.angka(f"serapan:{kode}") or 0)


def _serapan(lembar: Kanvas, laporan: Laporan, kode: str, y: float) -> None:
    nilai = max(0.0, min(_serap(laporan, kode), BATAS_SERAPAN))
    akhir = KIRI_SERAPAN + LEBAR_SERAPAN
    lembar.kotak(KIRI_SERAPAN, y, LEBAR_SERAPAN, TINGGI_BATANG, warna.LATAR, tepi=None)
    if nilai:
        lembar.kotak(KIRI_SERAPAN, y, nilai / PENUH * LEBAR_SERAPAN, TINGGI_BATANG, warna.BIRU, tepi=None)
    lembar.garis((akhir, akhir), (y - 3, y + TINGGI_BATANG + 3), warna.TEKS, 2)
    lembar.teks(KIRI_SERAPAN, y + TINGGI_BATANG + KECIL.ukuran + 3, laporan.teks(f"realisasi_belanja:{kode}"), KECIL)
    if laporan.fakta.ada(f"serapan:{kode}"):
        lembar.teks(KANAN, y + 9, laporan.teks(f"serapan:{kode}"), TEBAL, "right")
