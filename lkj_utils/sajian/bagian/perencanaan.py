"""BAB II: sentences that need more than facts (the name of the budget version)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.sajian.keluaran import Keluaran, gabung, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.perencanaan import target_pendapatan
from lkj_utils.sajian.tabel.perjanjian import penerima, versi_perjanjian

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


def program(laporan: Laporan) -> Keluaran:
    """Programs of the sasaran and the budget in force."""
    return narasi(laporan, "program_sasaran", versi=laporan.nama_versi(laporan.waktu.versi_anggaran))


def perjanjian(laporan: Laporan) -> Keluaran:
    """Which Perjanjian Kinerja is in force, and which there were."""
    versi = versi_perjanjian(laporan)
    utama = narasi(laporan, "perjanjian_kinerja", berversi=versi is not None, atasan=penerima(laporan))
    return gabung([utama, versi]) if versi else utama


def pendapatan(laporan: Laporan) -> Keluaran:
    """The revenue budget, or that the data have none: whether the office earns any is not for us to say."""
    if not laporan.berpendapatan:
        return paragraf("Tidak ada anggaran pendapatan yang dicatat dalam data tahun ini.")
    versi = laporan.nama_versi(laporan.waktu.versi_anggaran)
    return gabung([narasi(laporan, "target_pad", versi=versi), target_pendapatan(laporan)])
