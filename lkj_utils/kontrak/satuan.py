"""The unit of a number: of its column, or of its row; per cent or something that is counted."""

from __future__ import annotations

import re

# Columns whose unit each row has for itself: that of its indicator, or of its own column.
SATUAN_INDIKATOR, SATUAN_SENDIRI = SATUAN_BARIS = ("sesuai satuan indikator", "sesuai kolom satuan")
TANPA_TANDA = "tulis angkanya tanpa tanda %, atau betulkan satuannya"


def bersatuan_persen(satuan: str) -> bool:
    """Whether a unit, as the office wrote it, is per cent."""
    return re.search(r"persen|%", satuan, re.IGNORECASE) is not None


def sebut_satuan(satuan: str) -> str:
    """Said of what is counted in a unit, or has none."""
    return f"bersatuan {satuan}" if satuan else "tanpa satuan persen"


def pesan_bertanda(satuan: str) -> str:
    """Said of a number that was typed with a percent sign and is none."""
    return f"Angka ini bertanda persen, padahal isinya {sebut_satuan(satuan)}."
