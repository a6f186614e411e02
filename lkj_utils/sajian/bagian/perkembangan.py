"""BAB III: development over the quarters. An office with a single period has nothing here, not even a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.sajian.grafik.perkembangan import belanja_triwulan, indikator_triwulan
from lkj_utils.sajian.keluaran import Keluaran, gabung, judul
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel import perkembangan as tabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_utils.laporan import Laporan

    Potongan = Callable[[Laporan], Keluaran | None]

JUDUL = "Perkembangan Antartriwulan"


def sasaran(laporan: Laporan) -> Keluaran | None:
    """Sasaran indicators quarter by quarter; under the capaian of the organisation, whose letter C is a page."""
    return _bagian(laporan, "sasaran", 3, tabel.sasaran, tabel.arah_sasaran, indikator_triwulan)


def program(laporan: Laporan) -> Keluaran | None:
    """Programs, kegiatan and sub kegiatan quarter by quarter."""
    return _bagian(laporan, "program", 2, tabel.program, tabel.sub_kegiatan, tabel.arah_sub_kegiatan)


def belanja(laporan: Laporan) -> Keluaran | None:
    """Spending quarter by quarter."""
    return _bagian(laporan, "belanja", 2, tabel.belanja, belanja_triwulan, tabel.belanja_program)


def _bagian(laporan: Laporan, nama: str, tingkat: int, *isi: Potongan) -> Keluaran | None:
    lalu = laporan.data.tahun_lalu
    if not (laporan.data.terdahulu or lalu):
        return None
    pengantar = narasi(
        laporan,
        f"perkembangan_{nama}",
        lalu=[tabel.sebutan(laporan, satu.periode) for satu in laporan.data.terdahulu],
        tahun_lalu=lalu.periode if lalu else None,
    )
    potongan = [buat(laporan) for buat in isi]
    return gabung([judul(tingkat, JUDUL, f"perkembangan-{nama}"), pengantar, *(satu for satu in potongan if satu)])
