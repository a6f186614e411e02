"""The real report: everything that the HTML says stands in the PDF."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from tests.pdf.conftest import rapat

pytestmark = pytest.mark.lambat
# What only a screen needs: data of charts, downloads, code, lists that the PDF has in front.
HANYA_LAYAR = "details, .ajakan-fakta, .daftar-tabel, .daftar-gambar, .cell_input, a.headerlink, script, style"


@pytest.fixture(scope="session")
def isi(buku_kalaena) -> list[BeautifulSoup]:
    """The article of every page but the front page, which the cover replaces."""
    hasil = []
    for berkas in sorted(buku_kalaena.glob("*.html")):
        # The trace is for readers of the HTML.
        if berkas.name in {"index.html", "search.html", "genindex.html"} or berkas.name.startswith("daftar-fakta"):
            continue
        artikel = BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser").find("article")
        for x in artikel.select(HANYA_LAYAR):
            x.decompose()
        hasil.append(artikel)
    return hasil


def _hilang(isi, pemilih, teks):
    semua = {rapat(x.get_text()): x.get_text() for satu in isi for x in satu.select(pemilih)}
    assert len(semua) > 5, pemilih
    teks = teks.casefold()
    return [asli for padat, asli in semua.items() if padat.casefold() not in teks]


@pytest.mark.parametrize("pemilih", ["caption", "figcaption p", "td", "th", "p", "li > p", "h2", "h3", "h4"])
def test_every_text_of_the_html_stands_in_the_pdf(isi, kalaena, pemilih):
    """Captions with their numbers, cells, paragraphs, headings."""
    assert _hilang(isi, pemilih, kalaena.teks) == []


def test_every_number_of_the_html_stands_in_the_pdf(isi, kalaena):
    """Whole, with its separators."""
    pola = re.compile(r"\d+(?:[.,]\d+)+")
    html = " ".join(x.get_text(" ") for satu in isi for x in satu.select("td, th, p"))
    pdf = kalaena.teks
    assert len(set(pola.findall(html))) > 250
    assert [x for x in set(pola.findall(html)) if x not in pdf] == []


def test_rows_stay_together_in_reading_order(isi, kalaena):
    """The cells of a row follow each other in the text of the PDF, as a screen reader would read them."""
    baris = [
        rapat("".join(x.get_text() for x in tr.select("td, th")))
        for satu in isi
        for tr in satu.select("tbody tr")
        if not tr.select("[rowspan]") and len(tr.get_text()) < 90
    ]
    teks = kalaena.teks
    assert len(baris) > 100
    assert sum(x in teks for x in baris) > 0.95 * len(baris)


def test_no_text_begins_outside_the_margins(kalaena):
    """Nothing is drawn off the paper."""
    for nomor, (halaman, letak) in enumerate(zip(kalaena.pembaca.pages, kalaena.letak, strict=True), start=1):
        assert letak, nomor
        assert all(40 < x < halaman.mediabox.width - 40 for x in letak), nomor


def test_every_chart_speaks(kalaena):
    """As many alternative texts as charts, none of them empty."""
    alt = [str(x.get("/Alt", "")) for x in kalaena.unsur("Figure")]
    assert len(alt) >= 7
    assert all(len(x) > 40 for x in alt)
