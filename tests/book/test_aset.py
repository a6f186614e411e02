"""The book carries only what its pages use."""

from __future__ import annotations

import re

import lkj_aset
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

UKURAN_DAN_GAYA = {"fa-solid", "fa-lg", "fa-fw"}


def test_every_icon_of_a_page_is_in_the_small_font(buku):
    """An icon that the theme starts to use must be added to IKON."""
    dipakai = set()
    for berkas in buku.glob("*.html"):
        dipakai |= set(re.findall(r"\bfa-[\w-]+", berkas.read_text(encoding="utf-8")))
    assert dipakai - UKURAN_DAN_GAYA <= {f"fa-{x}" for x in lkj_aset.IKON}


def test_the_small_font_draws_what_was_asked(buku):
    """Of the style sheet's own icons only the brands are missing, which come from another font."""
    asked = lkj_aset.kode_ikon(lkj_aset.GAYA_TEMA.read_text(encoding="utf-8"))
    with TTFont(lkj_aset.HURUF_TEMA) as asal, TTFont(buku / "_static" / "ikon.woff") as kecil:
        assert set(kecil.getBestCmap()) == asked & set(asal.getBestCmap())


def test_named_icons_exist_in_the_theme():
    """A name that the theme does not know would vanish without a sound."""
    gaya = lkj_aset.GAYA_TEMA.read_text(encoding="utf-8")
    assert [x for x in lkj_aset.IKON if f".fa-{x}:before" not in gaya] == []


def test_scripts_and_sheets_that_a_page_asks_for_exist(buku):
    """Trimming must not take away what is used."""
    akar = BeautifulSoup((buku / "bab-1.html").read_text(encoding="utf-8"), "html.parser")
    alamat = [x.get("src") or x.get("href") for x in akar(["script", "link", "img"]) if x.get("src") or x.get("href")]
    assert [x for x in alamat if not (buku / x.split("?")[0]).exists()] == []


def test_the_theme_is_carried_without_its_ballast(buku):
    """Font Awesome's script, its fonts, source maps and catalogues stay out: under 1 MB in all."""
    berkas = [x for x in buku.rglob("*") if x.is_file()]
    assert not [x for x in berkas if x.suffix == ".map" or x.name.startswith("fa-") or x.name == "fontawesome.js"]
    assert sum(x.stat().st_size for x in berkas) < 1_000_000
