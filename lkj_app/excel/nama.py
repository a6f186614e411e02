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


def nama_kantor(folder: str, langkah: int, nomor: int = 1) -> str:
    """``kantor-FOLDER-langkah-1.xlsx``, the workbook of a new office; a second one of the same step has a number."""
    return f"kantor-{folder}-langkah-{langkah}{f'-{nomor}' if nomor > 1 else ''}.xlsx"
