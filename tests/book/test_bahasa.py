"""Every word that the theme or Sphinx puts on a page is Indonesian, and nothing comes from another host."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Comment, Doctype

ATRIBUT = ("title", "aria-label", "placeholder", "alt", "data-bs-title")
# Common words of interface English; none of them is an Indonesian word.
INGGRIS = re.compile(
    r"\b(the|this|that|and|or|of|to|with|for|from|on|in|is|are|was|not|page|pages|search|searching|results?|toggle|show|hide|"
    r"click|skip|main|content|contents|next|previous|back|top|close|open|light|dark|auto|mode color|link|heading|table|"
    r"figure|image|code|copy|copied|home|navigation|section|sidebar|download|print|source|index|error|note|warning|"
    r"please|activate|built|created|copyright|by|your|words?|found|matching|settings?|announcement|expand|collapse)\b",
    re.IGNORECASE,
)


def kata_halaman(akar: BeautifulSoup):
    """Each piece of text and each spoken attribute of a page."""
    for buang in akar(["script", "style", "pre", "math"]):
        buang.decompose()
    for teks in akar.find_all(string=True):
        if not isinstance(teks, (Comment, Doctype)) and teks.strip():
            yield " ".join(teks.split())
    for nama in ATRIBUT:
        yield from (x[nama] for x in akar.find_all(attrs={nama: True}))


def test_no_english_on_any_page(buku):
    """Search page included; kbd shows the names of keys, code is code."""
    temuan = {}
    for berkas in sorted(buku.glob("*.html")):
        akar = BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser")
        temuan |= {kata: berkas.name for kata in kata_halaman(akar) if INGGRIS.search(kata)}
    assert temuan == {}


def test_no_english_in_the_strings_of_scripts(buku):
    """What the search page says while it works."""
    terjemahan = (buku / "_static" / "translations.js").read_text(encoding="utf-8")
    for kunci in ("Searching", "Search Results", "Preparing search...", "Hide Search Matches"):
        nilai = re.search(rf'"{re.escape(kunci)}": "(.+)"', terjemahan)
        assert nilai
        assert not INGGRIS.search(nilai[1])
    assert "${resultCount} halaman" in terjemahan


def test_the_language_is_declared(halaman):
    """Screen readers choose the voice by it."""
    assert halaman("index").html["lang"] == "id"


@pytest.mark.parametrize("pola", ["*.html", "_static/**/*.css"])
def test_nothing_is_loaded_from_another_host(buku, pola):
    """No src, link, import or url() outside the book."""
    muat = re.compile(r"""(?:\ssrc=|<link[^>]+href=|@import\s+|url\()["']?(?:https?:)?//[^"')\s]+""")
    ada = {berkas.name: muat.findall(berkas.read_text(encoding="utf-8")) for berkas in buku.glob(pola)}
    assert ada
    assert not any(ada.values()), ada


def test_the_foot_names_report_data_and_version(halaman):
    """A printed page can be traced to its data."""
    kaki = " ".join(halaman("bab-1").find(class_="lkj-kaki").get_text(" ").split())
    assert kaki.startswith("Laporan Rekaan Triwulan II Tahun 2030 Draf")
    assert "Periode Triwulan II Tahun 2030 Sidik data abc123 Versi 0.1" in kaki


def test_a_draft_says_so_on_every_page(buku):
    """The banner stands above each page."""
    for berkas in buku.glob("*.html"):
        assert "DRAF: angka dan kalimat" in berkas.read_text(encoding="utf-8")


def test_the_title_has_the_period(halaman):
    """Window title: page, then report."""
    assert halaman("kata-pengantar").title.get_text() == "Kata Pengantar — Laporan Rekaan Triwulan II Tahun 2030"
