"""The fonts of the PDF: which glyphs they have, and how wide a text is."""

from __future__ import annotations

import logging
import shutil
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parents[2] / "pdf" / "huruf"
TABEL, TABEL_TEBAL = "Carlito-Regular.ttf", "Carlito-Bold.ttf"
# matplotlib brings DejaVu Sans along: symbols, Greek, Cyrillic, Arabic and Hebrew for the odd word.
CADANGAN = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
LEBAR_LAIN = 0.62  # of a letter of a fallback font
LEBAR_KODE = 0.602 * 0.82  # of a letter of DejaVu Sans Mono, which is inside Typst, in the size of the template

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it remarks on the dates inside old fonts


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


def lebar(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width in points of a text in the face of tables."""
    peta, maju, baku = _metrik(TABEL_TEBAL if tebal else TABEL)
    return sum(maju.get(peta.get(ord(x), ""), baku) for x in teks) * ukuran


@cache
def _aksara() -> frozenset[int]:
    berkas = [*sorted(FOLDER.glob("*Regular.ttf")), folder_cadangan() / CADANGAN[0]]
    kode: set[int] = set()
    for satu in berkas:
        with TTFont(satu, lazy=True) as huruf:
            kode |= huruf.getBestCmap().keys()
    return frozenset(kode)


@cache
def _metrik(nama: str) -> tuple[dict[int, str], dict[str, float], float]:
    """Code point -> glyph, glyph -> advance in em, and the advance to reckon with for other fonts."""
    with TTFont(FOLDER / nama, lazy=True) as huruf:
        em = huruf["head"].unitsPerEm
        maju = {glif: ukuran[0] / em for glif, ukuran in huruf["hmtx"].metrics.items()}
        return huruf.getBestCmap(), maju, LEBAR_LAIN
