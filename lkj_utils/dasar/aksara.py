"""Which characters the fonts of the report have: those of the PDF, and DejaVu Sans, which matplotlib brings along."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

from lkj_utils import ROOT

FOLDER = ROOT / "book" / "pdf" / "huruf"
# Symbols, Greek, Cyrillic, Arabic and Hebrew for the odd word.
CADANGAN = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
# Latin letters and the usual punctuation: every one of the fonts has them, so that none need be opened.
LATIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x17F)))) | frozenset("–—‘’“”•…€−×÷≤≥")
# Marks that only steer the text, and spaces, need no glyph.
TANPA_GLIF = frozenset({"Cf", "Zs", "Mn"})


def folder_cadangan() -> Path:
    """Where matplotlib keeps its fonts, found without importing it."""
    spesifikasi = find_spec("matplotlib")
    if spesifikasi is None or spesifikasi.origin is None:
        raise FileNotFoundError("matplotlib tidak terpasang; hurufnya dipakai PDF")
    return Path(spesifikasi.origin).parent / "mpl-data" / "fonts" / "ttf"


def dapat_dicetak(aksara: str) -> bool:
    """Whether a font of the PDF has the character, or it needs none."""
    return aksara in LATIN or unicodedata.category(aksara) in TANPA_GLIF or ord(aksara) in _aksara()


def tanpa_huruf(teks: str) -> list[str]:
    """The characters of a text that no font has, each once; line breaks are none."""
    return [aksara for aksara in dict.fromkeys(teks) if aksara not in "\n\t" and not dapat_dicetak(aksara)]


@cache
def _aksara() -> frozenset[int]:
    berkas = [*sorted(FOLDER.glob("*Regular.ttf")), folder_cadangan() / CADANGAN[0]]
    kode: set[int] = set()
    for satu in berkas:
        with TTFont(satu, lazy=True) as huruf:
            kode |= huruf.getBestCmap().keys()
    return frozenset(kode)
