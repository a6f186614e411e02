"""What the workbooks of a quarter are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkj_utils.dasar.periode import Periode


def nama_berkas(instansi: str, periode: Periode, unit: str = "") -> str:
    """``isian-INSTANSI-2024-TW1.xlsx``, with the unit behind it for one section."""
    return f"isian-{instansi}-{periode}{f'-{unit}' if unit else ''}.xlsx"


def nama_tanggapan(instansi: str, periode: Periode) -> str:
    """``tanggapan-INSTANSI-2024-TW1.xlsx``."""
    return f"tanggapan-{instansi}-{periode}.xlsx"
