"""The one palette: Okabe and Ito's, told apart by colour-blind readers.

Colour never stands alone: a word or a number is always beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkj_utils.data.aturan import Aturan

BIRU = "#0072B2"
LANGIT = "#56B4E9"
KUNING = "#F0E442"
EMAS = "#E69F00"
JINGGA = "#D55E00"

TEKS = "#222222"
REDUP = "#595959"
GARIS = "#767676"
LATAR = "#EBEBEB"
KERTAS = "#FFFFFF"

# From best to worst. The outline of a bar (TEKS) carries the contrast where the fill is light.
JENJANG = (BIRU, LANGIT, KUNING, EMAS, JINGGA)


def warna_predikat(aturan: Aturan, predikat: str | None) -> str:
    """The colour of a predikat by its rank on the office's scale, best blue, worst vermilion; unknown is grey."""
    kata = [jenjang.predikat for jenjang in aturan.skala]
    if predikat not in kata:
        return LATAR
    return JENJANG[round(kata.index(predikat) * (len(JENJANG) - 1) / max(len(kata) - 1, 1))]
