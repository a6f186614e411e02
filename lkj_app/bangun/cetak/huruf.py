"""The letters of tables: which files they are, and how wide a text is in them."""

from __future__ import annotations

import logging
from functools import cache

from fontTools.ttLib import TTFont

from lkj_utils.dasar.aksara import FOLDER

# Word sets tables in Calibri, of which Carlito is the free twin with the same widths.
TABEL, TABEL_TEBAL = "Carlito-Regular.ttf", "Carlito-Bold.ttf"
LEBAR_LAIN = 0.62  # em, of a letter of a fallback font

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it remarks on the dates inside old fonts


def lebar(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width in points of a text in the face of tables."""
    peta, maju, baku = _metrik(TABEL_TEBAL if tebal else TABEL)
    return sum(maju.get(peta.get(ord(x), ""), baku) for x in teks) * ukuran


@cache
def _metrik(nama: str) -> tuple[dict[int, str], dict[str, float], float]:
    """Code point -> glyph, glyph -> advance in em, and the advance to reckon with for other fonts."""
    with TTFont(FOLDER / nama, lazy=True) as huruf:
        em = huruf["head"].unitsPerEm
        maju = {glif: ukuran[0] / em for glif, ukuran in huruf["hmtx"].metrics.items()}
        return huruf.getBestCmap(), maju, LEBAR_LAIN
