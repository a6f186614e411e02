"""Recorded meetings per quarter of the year, up to the quarter of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.format import romawi
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.huruf import TEBAL
from lkj_utils.sajian.grafik.kanvas import ISI, KANAN, TEPI, Kanvas, kanvas
from lkj_utils.sajian.grafik.ucapan import CACAH, ekstrem

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

ATAS, TINGGI_BIDANG = TEPI + 18, 130.0
LEBAR_BATANG = 44.0


def rapat_triwulan(laporan: Laporan, *, id_: str = "gambar-rapat-triwulan") -> Keluaran:
    """Columns of ``rapat_tercatat``; quarters still to come stay empty places."""
    triwulan = [n for n in range(1, laporan.periode.triwulan + 1) if laporan.fakta.ada(f"rapat_tercatat:TW{n}")]
    if not any(laporan.fakta.angka(f"rapat_tercatat:TW{n}") for n in triwulan):
        return kosong("Grafik rapat tercatat per triwulan: belum ada rapat yang tercatat.")
    judul = f"Rapat Tercatat per Triwulan Tahun {laporan.periode.tahun}"
    baris = [(f"Triwulan {romawi(n)}", laporan.teks(f"rapat_tercatat:TW{n}")) for n in triwulan]
    data = DataGrafik(("Triwulan", "Rapat tercatat"), baris)
    return figur(id_, judul, _gambar(laporan, triwulan), _alt(laporan, triwulan), data)


def _alt(laporan: Laporan, triwulan: list[int]) -> str:
    butir = [
        (
            f"Triwulan {romawi(n)}",
            laporan.fakta.angka(f"rapat_tercatat:TW{n}"),
            f"{laporan.teks(f'rapat_tercatat:TW{n}')} rapat",
        )
        for n in triwulan
    ]
    ucapan = ekstrem(butir, "triwulan", CACAH)
    return f"Grafik batang rapat yang tercatat sebagai bukti pada tahun {laporan.periode.tahun}. {ucapan}."


def _gambar(laporan: Laporan, triwulan: list[int]) -> bytes:
    nilai = {n: float(laporan.fakta.angka(f"rapat_tercatat:TW{n}") or 0) for n in triwulan}
    skala = TINGGI_BIDANG / max(nilai.values())
    dasar = ATAS + TINGGI_BIDANG
    with kanvas() as lembar:
        for nomor in range(1, TRIWULAN_SETAHUN + 1):
            x = TEPI + ISI / TRIWULAN_SETAHUN * (nomor - 0.5)
            lembar.teks(x, dasar + 15, f"Triwulan {romawi(nomor)}", rata="center")
            _kolom(
                lembar,
                x,
                dasar,
                nilai.get(nomor, 0) * skala,
                laporan.teks(f"rapat_tercatat:TW{nomor}") if nomor in nilai else "–",
            )
        lembar.garis((TEPI, KANAN), (dasar, dasar))
        return lembar.svg(dasar + 24)


def _kolom(lembar: Kanvas, x: float, dasar: float, tinggi: float, tulisan: str) -> None:
    if tinggi:
        lembar.kotak(x - LEBAR_BATANG / 2, dasar - tinggi, LEBAR_BATANG, tinggi, warna.BIRU)
    lembar.teks(x, dasar - tinggi - 5, tulisan, TEBAL, "center")
