"""Staff by education and sex: one bar per education, men and women side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.fakta.pegawai import PEMISAH, PENDIDIKAN, SEMUA
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.huruf import BIASA, KECIL, TEBAL
from lkj_utils.sajian.grafik.kanvas import KANAN, TEPI, Kanvas, kanvas
from lkj_utils.sajian.grafik.ucapan import CACAH, ekstrem

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

JENIS_KELAMIN = (("L", "Laki-laki", "laki-laki", warna.BIRU), ("P", "Perempuan", "perempuan", warna.EMAS))
KIRI, KOLOM_NILAI = TEPI + 88, 70.0
TINGGI_BATANG = 17.0
BARIS = 32.0


def pegawai_pendidikan(laporan: Laporan, *, id_: str = "gambar-pegawai-pendidikan") -> Keluaran:
    """Stacked bars of all staff."""
    if not laporan.fakta.ada(_id(SEMUA, SEMUA)) or not laporan.fakta.angka(_id(SEMUA, SEMUA)):
        return kosong("Grafik pegawai menurut pendidikan dan jenis kelamin: data belum tersedia.")
    pendidikan = [p for p in PENDIDIKAN if laporan.fakta.ada(_id(p, SEMUA))]
    judul = f"Pegawai Menurut Pendidikan dan Jenis Kelamin, {laporan.periode.nama}"
    return figur(id_, judul, _gambar(laporan, pendidikan), _alt(laporan, pendidikan), _data(laporan, pendidikan))


def _id(pendidikan: str, jk: str) -> str:
    return "pegawai:" + PEMISAH.join((SEMUA, SEMUA, pendidikan, jk))


def _banyak(laporan: Laporan, pendidikan: str, jk: str) -> int:
    """People in one cell; a sex that no row names has none."""
    return int(laporan.fakta.angka(_id(pendidikan, jk)) or 0) if laporan.fakta.ada(_id(pendidikan, jk)) else 0


def _cetak(laporan: Laporan, pendidikan: str, jk: str) -> str:
    return laporan.teks(_id(pendidikan, jk)) if laporan.fakta.ada(_id(pendidikan, jk)) else "0"


def _sel(laporan: Laporan, pendidikan: str) -> list[str]:
    return [_cetak(laporan, pendidikan, jk) for jk in ("L", "P", SEMUA)]


def _data(laporan: Laporan, pendidikan: list[str]) -> DataGrafik:
    baris = [(p, *_sel(laporan, p)) for p in pendidikan]
    return DataGrafik(("Pendidikan", "Laki-laki", "Perempuan", "Jumlah"), baris, ("Jumlah", *_sel(laporan, SEMUA)))


def _alt(laporan: Laporan, pendidikan: list[str]) -> str:
    butir = [(f"pendidikan {p}", _banyak(laporan, p, SEMUA), f"{_cetak(laporan, p, SEMUA)} orang") for p in pendidikan]
    laki, perempuan, semua = _sel(laporan, SEMUA)
    ucapan = ekstrem(butir, "jenjang pendidikan", CACAH)
    return f"Grafik batang {semua} pegawai: {laki} laki-laki dan {perempuan} perempuan. {ucapan}."


def _gambar(laporan: Laporan, pendidikan: list[str]) -> bytes:
    terbanyak = max(_banyak(laporan, p, SEMUA) for p in pendidikan)
    skala = (KANAN - KOLOM_NILAI - KIRI) / terbanyak
    with kanvas() as lembar:
        y = _kunci(lembar)
        for satu in pendidikan:
            _baris(lembar, laporan, satu, y, skala)
            y += BARIS
        return lembar.svg(y)


def _kunci(lembar: Kanvas) -> float:
    x = TEPI
    for kode, nama, _, isi in JENIS_KELAMIN:
        lembar.kotak(x, TEPI + 1, 11, 9, isi)
        lembar.teks(x + 16, TEPI + 9, f"{nama} ({kode})", KECIL)
        x += 110
    return TEPI + 24


def _baris(lembar: Kanvas, laporan: Laporan, pendidikan: str, y: float, skala: float) -> None:
    baris = BIASA.bungkus(pendidikan, KIRI - TEPI - 6)
    lembar.alinea(TEPI, y + (TINGGI_BATANG - BIASA.tinggi(baris)) / 2, baris)
    lembar.garis((KIRI, KIRI), (y - 3, y + TINGGI_BATANG + 3))
    x = KIRI
    for kode, _, _, isi in JENIS_KELAMIN:
        lebar = _banyak(laporan, pendidikan, kode) * skala
        if lebar:
            lembar.kotak(x, y, lebar, TINGGI_BATANG, isi)
        x += lebar
    kanan = KANAN - KOLOM_NILAI + 8
    laki, perempuan, semua = _sel(laporan, pendidikan)
    lembar.teks(kanan, y + 7, f"{semua} orang", TEBAL)
    lembar.teks(kanan, y + 19, f"{laki} L, {perempuan} P", KECIL)
