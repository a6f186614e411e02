"""The draft of the real report says what the site says."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from lkj_nomor import TINGKAT
from lxml import html

from lkj_app.bab.daftar_isi import TANPA_CETAK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.lambat
BUKAN = "ancestor-or-self::details or @class='ajakan-fakta' or ancestor::div[starts-with(@class, 'daftar-')]"


def halaman(folder: Path) -> Iterator[html.HtmlElement]:
    """The pages of the site but the front page, the search and the trace, which is for readers of the HTML."""
    for berkas in sorted(folder.glob("*.html")):
        bukan_cetak = {"index", "search", "genindex", *TANPA_CETAK}
        if berkas.stem not in bukan_cetak and not berkas.stem.startswith("daftar-fakta"):
            akar = html.fromstring(berkas.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
            for x in akar.xpath("//a[contains(@class, 'headerlink')] | //span[contains(@class, 'kunci-temuan')]"):
                x.drop_tree()
            yield from akar.xpath("//article")


def rapat(teks: str) -> str:
    """Text without white space."""
    return "".join(teks.split())


def test_same_tables_cell_by_cell(kalaena, buku_kalaena):
    """Every numbered table: same caption and number, same cells in the same order."""
    situs = {}
    for artikel in halaman(buku_kalaena):
        for tabel in artikel.xpath(f".//table[caption/span[@class='caption-number']][not({BUKAN})]"):
            sel = [rapat(x.text_content()) for x in tabel.xpath(".//th | .//td")]
            situs[rapat(tabel.find("caption").text_content())] = [x for x in sel if x]
    docx = {}
    for tabel in kalaena.cari("//w:tbl[w:tblPr/w:tblCaption]"):
        sel = [rapat(kalaena.teks(x)) for x in kalaena.cari(".//w:tc", tabel)]
        docx[rapat(kalaena.cari("./w:tblPr/w:tblCaption/@w:val", tabel)[0])] = [x for x in sel if x]
    assert len(situs) > 35
    assert {k: docx.get(k) for k in situs} == situs


def test_nothing_is_lost(kalaena, buku_kalaena):
    """Every heading, paragraph and caption of the site stands in the draft."""
    semua = rapat(kalaena.teks(kalaena.dokumen))
    jalur = f".//*[self::p or self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][not({BUKAN})]"
    teks = {rapat(_tanpa_nomor(x)) for artikel in halaman(buku_kalaena) for x in artikel.xpath(jalur)}
    hilang = {x for x in teks if x and x not in semua and not x.startswith(("DaftarTabel", "DaftarGambar"))}
    assert len(teks) > 500
    assert not hilang


def _tanpa_nomor(unsur: html.HtmlElement) -> str:
    """A heading without its number, which Word counts."""
    return str(unsur.text_content()).removeprefix(_nomor(unsur))


def _nomor(unsur: html.HtmlElement) -> str:
    return "".join(str(x.text_content()) for x in unsur.xpath("./span[contains(@class, 'section-number')]"))


def test_word_reaches_the_numbers_of_the_book(kalaena, buku_kalaena):
    """Counted level by level as Word does, every heading has the number that it has on the site."""
    jalur = ".//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
    situs = Counter(
        (_nomor(x).strip(), rapat(_tanpa_nomor(x))) for artikel in halaman(buku_kalaena) for x in artikel.xpath(jalur)
    )
    docx = Counter(_bernomor(kalaena))
    assert sum(bool(nomor) for nomor, _ in docx) > 50
    assert {x for x in docx if x[0]} == {x for x in situs if x[0]}


def _bernomor(docx) -> Iterator[tuple[str, str]]:
    hitung = [0] * 6
    for p in docx.cari("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]"):
        tingkat = int(docx.cari("string(./w:pPr/w:pStyle/@w:val)", p)[-1])
        nomor = ""
        if not docx.cari("./w:pPr/w:numPr/w:numId[@w:val='0']", p):
            hitung = [*hitung[: tingkat - 1], hitung[tingkat - 1] + 1, *[0] * (6 - tingkat)]
            nomor = TINGKAT[tingkat - 1](hitung[tingkat - 1])
        yield nomor, rapat(docx.teks(p))


def test_pictures_and_formulas_are_all_there(kalaena, buku_kalaena):
    """As many charts, each with its spoken text, and as many formulas as the site has."""
    artikel = list(halaman(buku_kalaena))
    alt = [x.get("alt") for satu in artikel for x in satu.xpath(".//figure//img")]
    assert sorted(kalaena.cari("//wp:docPr/@descr")) == sorted(alt)
    assert len(kalaena.cari("//m:oMath")) == sum(len(satu.xpath(".//*[@class='rumus']")) for satu in artikel)


def test_landscape_pages_and_numbers(kalaena):
    """The wide tables lie on landscape pages; page numbers begin anew only at BAB I."""
    assert any(arah == "landscape" for arah, _, _ in kalaena.arah)
    assert [x for x in kalaena.arah if x[2]] == [(None, "lowerRoman", "1"), (None, "decimal", "1")]


def test_contents_print_the_pages_of_the_pdf(kalaena):
    """No entry is without a number before Word has counted; roman in front, arabic from BAB I on."""
    daftar = kalaena.cari("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC') or w:pPr/w:pStyle/@w:val='TableofFigures']")
    nomor = [kalaena.cari(".//w:t/text()", p)[-1] for p in daftar]
    assert len(nomor) > 90
    assert [x for x in nomor if not re.fullmatch(r"[ivx]+|\d+", x)] == []
