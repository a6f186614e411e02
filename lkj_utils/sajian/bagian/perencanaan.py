"""BAB II: sentences that need more than facts (the name of the budget version)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.versi_anggaran import nama_versi
from lkj_utils.sajian.keluaran import Keluaran, gabung, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.perencanaan import target_pendapatan

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


def program(laporan: Laporan) -> Keluaran:
    """Programs of the sasaran and the budget in force."""
    return narasi(laporan, "program_sasaran", versi=nama_versi(laporan.waktu.versi_anggaran))


def pendapatan(laporan: Laporan) -> Keluaran:
    """The revenue budget, or that the office has none."""
    if not laporan.berpendapatan:
        return paragraf("Instansi ini tidak mengelola pendapatan asli daerah.")
    versi = nama_versi(laporan.waktu.versi_anggaran)
    return gabung([narasi(laporan, "target_pad", versi=versi), target_pendapatan(laporan)])
