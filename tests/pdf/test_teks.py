"""Text is never read as code."""

from __future__ import annotations

import json

import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from lkj_pdf.teks import CELAH, isi, kutip, larik, panggil, potong_panjang, rapatkan, tampakkan

from lkj_utils.dasar.aksara import dapat_dicetak


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_a_quoted_text_means_itself(teks):
    """Whatever is typed, Typst reads back the same characters."""
    sumber = f"#metadata({kutip(teks)}) <nilai>"
    assert typst.query(sumber.encode(), "<nilai>", field="value", one=True, ignore_system_fonts=True) == _json(teks)


def _json(teks: str) -> str:
    return json.dumps(teks, ensure_ascii=False)


def test_calls_leave_out_what_is_not_there():
    """None is no argument; one element is still an array; no content is empty content."""
    assert panggil("f", "1", a="2", b=None, garis_bawah="true") == "f(a: 2, garis-bawah: true, 1)"
    assert larik(["1"]) == "(1, )"
    assert isi(["", "[]"]) == "[]"
    assert isi(['"a"', '"b"']) == '{"a"; "b"}'


def test_white_space_of_sources_is_one_space_but_a_no_break_space_stays():
    """Line ends in a notebook are not line ends in the report; "Rp 1" is not parted."""
    assert rapatkan("a\n  b\u00a0c") == "a b\u00a0c"


def test_words_longer_than_a_line_may_break():
    """Only those; the letters stay as they are."""
    panjang = "a" * 100
    assert potong_panjang("kata biasa") == "kata biasa"
    assert CELAH in potong_panjang(panjang)
    assert potong_panjang(panjang).replace(CELAH, "") == panjang


def test_what_no_font_can_print_shows_its_code():
    """Never an empty box, never silently dropped; the caller learns which."""
    assert tampakkan("a🦀\x07", lambda x: x != "🦀") == "a[U+1F980][U+0007]"


def test_the_fonts_have_what_reports_need():
    """Signs of formulas and tables, and the scripts that names may come in."""
    assert all(dapat_dicetak(x) for x in "−×–—≥≤…“”•½²é\u00a0مש😀")
    assert not dapat_dicetak("🦀")
