"""The unit of a number: of its column, or of its row; per cent or something that is counted."""

from __future__ import annotations

import re

# Columns whose unit each row has for itself: that of its indicator, or of its own column.
SATUAN_INDIKATOR, SATUAN_SENDIRI = SATUAN_BARIS = ("sesuai satuan indikator", "sesuai kolom satuan")
TANPA_TANDA = "tulis angkanya tanpa tanda itu, atau betulkan satuannya"
RUPIAH = re.compile(r"\W*(?:rp|idr)", re.IGNORECASE)


def bersatuan_persen(satuan: str) -> bool:
    """Whether a unit, as the office wrote it, is per cent."""
    return re.search(r"persen|%", satuan, re.IGNORECASE) is not None


def sebut_satuan(satuan: str) -> str:
    """Said of what is counted in a unit, or has none."""
    return f"bersatuan {satuan}" if satuan else "tanpa satuan persen"


def bertanda(teks: str) -> bool:
    """Whether a number was typed with the sign of a unit, of per cent or of money."""
    return teks.endswith("%") or RUPIAH.match(teks) is not None


def tanda_salah(teks: str, satuan: str) -> str:
    """Why its sign does not go with the unit of a number: 5% of documents may be anything; empty where it does."""
    if teks.endswith("%") and not bersatuan_persen(satuan):
        return f"Angka ini bertanda persen, padahal isinya {sebut_satuan(satuan)}."
    if RUPIAH.match(teks) and not re.search(r"rupiah|\brp\b", satuan, re.IGNORECASE):
        return f"Angka ini bertanda Rp, padahal isinya {f'bersatuan {satuan}' if satuan else 'bukan rupiah'}."
    return ""
