"""The site is Indonesian to the last label, and so is its search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.situs.pohon import baca, urai

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

pytestmark = pytest.mark.lambat

# Words that every English sentence or button is made of, and that are no Indonesian words ("no" is: No.).
INGGRIS = frozenset(  # one string reads better than 140 quoted words
    """
    a about all also an and are as at back be been but by can change chapter click close code collapse contents copy
    dark definition did document documents download edit error expand figure file for found from full fullscreen has
    have heading help hide home if image in into is it its last launch light link main matched matching more navigation
    next not note of on only open or our page pages permalink please powered previous print query ready result results
    screen search searching section select show sidebar skip source submit switch table that the there these this to
    toggle top up updated using view was warning were what when which will with without you your
    """.split()  # noqa: SIM905
)
# Text that is a name, not a sentence: code, file names.
BUKAN_KALIMAT = ("script", "style", "pre", "code", "kbd", "noscript", "math")
ATRIBUT = ("aria-label", "title", "placeholder", "alt", "data-bs-title", "value")
# Sphinx shows results one by one, then says how many it found.
HASIL_LENGKAP = "/\\d/.test(document.querySelector('#search-results .search-summary')?.innerText ?? '')"
KATA = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")


def teks_dan_label(akar: HtmlElement) -> list[str]:
    """All that a page says: its text, hidden text too, its title and its labels."""
    bukan = " or ".join(f"ancestor::{nama}" for nama in BUKAN_KALIMAT)
    return akar.xpath(" | ".join([f"//text()[normalize-space() and not({bukan})]", *(f"//@{x}" for x in ATRIBUT)]))


def inggris(kalimat: str) -> set[str]:
    """English words of a sentence; a word in capitals is an abbreviation."""
    return {x for x in KATA.findall(kalimat) if x.lower() in INGGRIS and (len(x) == 1 or not x.isupper())} - {"A", "a"}


def isi_halaman(berkas: Path) -> str:
    """The text of the report on a page, in small letters."""
    return " ".join(baca(berkas).xpath("//article//text()[not(ancestor::pre)]")).lower()


def test_the_finder_of_english_finds_it():
    """What it must catch, and what it must leave alone."""
    assert inggris("Toggle primary sidebar") == {"Toggle", "sidebar"}
    assert inggris("Persentase capaian program, No. 3, IT, mutu A") == set()


def test_no_english_is_left_on_any_page(halaman):
    """Text, titles, labels of buttons, placeholders and alternative texts."""
    sisa = {
        (berkas.name, kalimat.strip()[:80])
        for berkas in halaman
        for kalimat in teks_dan_label(baca(berkas))
        if inggris(kalimat)
    }
    assert sisa == set()


def test_pages_say_that_they_are_indonesian(halaman):
    """Screen readers choose their voice by it."""
    assert {baca(x).get("lang") for x in halaman} == {"id"}


@pytest.mark.parametrize(
    ("dicari", "sekata"), [("memantau", "mantau"), ("pantau", "mantau"), ("melayani", "pelayanan")]
)
def test_search_finds_a_word_by_its_stem(buku_kalaena, layar, dicari, sekata):
    """Every page of the report with a word of the same stem is found, and all that the search says is Indonesian."""
    laporan = (x for x in buku_kalaena.glob("*.html") if not x.name.startswith("daftar-fakta"))
    memuat = {x.as_uri() for x in laporan if sekata in isi_halaman(x)}
    layar.goto((buku_kalaena / "search.html").as_uri() + f"?q={dicari}")
    layar.wait_for_function(HASIL_LENGKAP)
    hasil = layar.eval_on_selector_all("#search-results li a", "(x) => x.map((a) => a.href.split(/[?#]/)[0])")
    assert memuat
    assert memuat - set(hasil) == set()
    assert [x for x in teks_dan_label(urai(layar.content())) if inggris(x)] == []


def test_search_says_in_indonesian_that_there_is_nothing(buku_kalaena, layar):
    """A word that is nowhere."""
    layar.goto((buku_kalaena / "search.html").as_uri() + "?q=qwertyuiop")
    layar.wait_for_function("document.querySelector('#search-results p')?.innerText.length > 20")
    assert [x for x in teks_dan_label(urai(layar.content())) if inggris(x)] == []


def test_the_search_field_opens_by_keyboard(buku_kalaena, layar):
    """Ctrl+K, a word, Enter: the results."""
    layar.goto((buku_kalaena / "bab-1-pendahuluan.html").as_uri())
    layar.keyboard.press("Control+k")
    layar.keyboard.type("pegawai")
    layar.keyboard.press("Enter")
    layar.wait_for_selector("#search-results li a")
    assert "q=pegawai" in layar.url
