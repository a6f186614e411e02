"""Text in a cell stays text, also where it begins like a formula; what no XML may hold is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

PANJANG_SEL = 32767
RUMUS = ("=", "+", "-", "@")
# openpyxl itself lets U+FFFE and U+FFFF through, which no XML may hold.
BUKAN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bersih(teks: str) -> str:
    """Without what no XML may hold."""
    return BUKAN_XML.sub("", teks)


def tulis_teks(sel: Cell, teks: str) -> None:
    """Put a clean text of at most ``PANJANG_SEL`` characters into a cell."""
    sel.value = teks
    if teks.startswith(RUMUS):
        sel.data_type, sel.quotePrefix = "s", True
