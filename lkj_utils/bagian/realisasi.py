"""BAB III D: sentences on spending and revenue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.keluaran import Keluaran, gabung
from lkj_utils.narasi import narasi
from lkj_utils.tabel import anggaran
from lkj_utils.tabel.perencanaan import nama_versi

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


def belanja(laporan: Laporan) -> Keluaran:
    """The headline of spending."""
    return narasi(laporan, "realisasi_belanja", versi=nama_versi(laporan.waktu.versi_anggaran))


def pendapatan(laporan: Laporan) -> Keluaran:
    """Revenue in a sentence and its table; an office without revenue says so."""
    tabel = anggaran.realisasi_pendapatan(laporan)
    if not laporan.berpendapatan:
        return tabel
    return gabung([narasi(laporan, "realisasi_pendapatan"), tabel])
