"""The fonts of the PDF: where they lie, and which glyphs they have."""

from __future__ import annotations

import shutil
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

from lkj_app.bangun.cetak.huruf import FOLDER

# matplotlib brings DejaVu Sans along: symbols, Greek, Cyrillic, Arabic and Hebrew for the odd word.
CADANGAN = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


def folder_cadangan() -> Path:
    """Where matplotlib keeps its fonts, found without importing it."""
    spesifikasi = find_spec("matplotlib")
    if spesifikasi is None or spesifikasi.origin is None:
        raise FileNotFoundError("matplotlib tidak terpasang; hurufnya dipakai PDF")
    return Path(spesifikasi.origin).parent / "mpl-data" / "fonts" / "ttf"


def salin(tujuan: Path) -> None:
    """All faces of the PDF side by side: Typst sees these and no others."""
    tujuan.mkdir(parents=True, exist_ok=True)
    for berkas in [*sorted(FOLDER.glob("*.ttf")), *(folder_cadangan() / nama for nama in CADANGAN)]:
        shutil.copyfile(berkas, tujuan / berkas.name)


def dapat_dicetak(aksara: str) -> bool:
    """Whether a font of the PDF has the character; marks that only steer the text need no glyph."""
    return unicodedata.category(aksara) in {"Cf", "Zs", "Mn"} or ord(aksara) in _aksara()


@cache
def _aksara() -> frozenset[int]:
    berkas = [*sorted(FOLDER.glob("*Regular.ttf")), folder_cadangan() / CADANGAN[0]]
    kode: set[int] = set()
    for satu in berkas:
        with TTFont(satu, lazy=True) as huruf:
            kode |= huruf.getBestCmap().keys()
    return frozenset(kode)
