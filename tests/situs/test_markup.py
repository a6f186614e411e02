"""Search in a real browser: a heading that people typed is shown, never run."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

import pytest
from sphinx.search import js_index

from tests.markup import tanda

pytestmark = pytest.mark.lambat


def _judul(buku):
    """A heading of the book that bears a mark, without what is written around it."""
    indeks = js_index.loads((buku / "searchindex.js").read_text(encoding="utf-8"))
    mark = escape(tanda("unit_kerja.nama"), quote=False)
    return next(judul for judul in indeks["alltitles"] if judul.endswith(mark))


def test_a_heading_found_by_search_does_not_run(laporan_reviu, layar):
    """Asked as it is printed, and as the index has it, which finds the heading itself."""
    buku = laporan_reviu.berkas["html"].parent
    judul, keluhan = _judul(buku), []
    layar.on("pageerror", lambda e: keluhan.append(str(e)))
    layar.on("requestfailed", lambda r: keluhan.append(r.url))
    for tanya in (tanda("unit_kerja.nama"), judul):
        layar.goto(f"{(buku / 'search.html').as_uri()}?q={quote(tanya)}")
        layar.wait_for_selector("#search-results ul.search li")
        layar.wait_for_timeout(300)  # what a picture that is not there would run
        assert layar.locator("[onerror]").count() == 0
    assert tanda("unit_kerja.nama") in layar.locator("#search-results").inner_text()
    assert keluhan == []
