"""The real report: everything that the HTML says stands in the PDF."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from lkj_app.bab.daftar_isi import TANPA_CETAK
from tests.pdf.conftest import rapat

pytestmark = pytest.mark.lambat
# What only a screen needs: data of charts, downloads, code, lists that the PDF has in front.
HANYA_LAYAR = (
    "details, .kunci-temuan, .ajakan-fakta, .daftar-tabel, .daftar-gambar, .cell_input, a.headerlink, script, style"
)


RUJUKAN = re.compile(r"\b(?:Tabel|Gambar)\s(?:L|\d)\.\d+")
TAK_TERLIHAT = 0.1  # the hyphens that readers of the file do not see: templat.typ, tanda-hubung


@pytest.fixture(scope="session")
def isi(buku_kalaena) -> list[BeautifulSoup]:
    """The article of every page but the front page, which the cover replaces."""
    hasil = []
    for berkas in sorted(buku_kalaena.glob("*.html")):
        # The trace is for readers of the HTML.
        bukan_cetak = {"index", "search", "genindex", *TANPA_CETAK}
        if berkas.stem in bukan_cetak or berkas.name.startswith("daftar-fakta"):
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


def test_the_official_pdf_is_at_most_48_pages(kalaena):
    """Appendices included; the criteria and the data dictionary are for screens and reviewers."""
    assert len(kalaena.halaman) <= 48
    judul = [x.title for x in kalaena.pembaca.outline if not isinstance(x, list)]
    assert not {"Pemenuhan Kriteria Pelaporan", "Kamus Data"} & set(judul)
    assert "kinerja.bukti" not in kalaena.teks


def test_letters_are_large_enough_to_sign(kalaena):
    """Text at least 10 points, tables, notes and running heads 8: nothing is shrunk to save pages."""
    for huruf, batas in (("Caladea", 10), ("Carlito", 8)):
        ukuran = {x for nama, x in kalaena.ukuran_huruf if nama.startswith(huruf)} - {TAK_TERLIHAT}
        assert ukuran
        assert min(ukuran) >= batas, huruf


def test_every_table_and_figure_that_is_mentioned_is_printed(kalaena):
    """Nothing sends the reader of paper to what only the site has; the list names the page where each stands."""
    depan = kalaena.pembaca.page_labels.index("1")
    daftar = rapat("".join(kalaena.halaman[:depan]))
    label = kalaena.pembaca.page_labels
    for nomor in {x for isi in kalaena.halaman[depan:] for x in RUJUKAN.findall(" ".join(isi.split()))}:
        assert rapat(nomor) in daftar, nomor
    for halaman, isi in enumerate(kalaena.halaman[depan:], start=depan):
        for judul in re.findall(r"^((?:Tabel|Gambar)\s\d\.\d+\s+[A-Z][^\n]{20,})$", isi, re.MULTILINE):
            cocok = re.search(rf"{re.escape(rapat(judul))}[^.]*?[.\u2060]+(\d+)", daftar)
            assert cocok is None or cocok[1].startswith(label[halaman]), judul


def test_no_page_but_the_last_of_a_chapter_is_half_empty(kalaena):
    """Upright pages of the text: the lowest line lies in the lower half, unless a chapter or a wide table follows."""
    for n, (halaman, rendah) in enumerate(zip(kalaena.pembaca.pages, kalaena.terendah, strict=True)):
        akhir = n + 1 == len(kalaena.halaman) or _baru(kalaena, n + 1)
        if n and halaman.mediabox.height > halaman.mediabox.width and not akhir:
            assert rendah < halaman.mediabox.height / 2, n + 1


def _baru(pdf, n):
    """Whether a page opens a chapter, in whose running head the chapter is not named, or lies on its side."""
    kotak = pdf.pembaca.pages[n].mediabox
    judul = [x.title for x in pdf.pembaca.outline if not isinstance(x, list)]
    atas = " ".join(pdf.halaman[n].split())[:120]
    return kotak.width > kotak.height or not any(x in atas for x in judul)
