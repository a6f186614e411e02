"""The draft of the real report says what the site says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.lambat
BUKAN = "ancestor-or-self::details or @class='ajakan-fakta' or ancestor::div[starts-with(@class, 'daftar-')]"


def halaman(folder: Path) -> Iterator[html.HtmlElement]:
    """The pages of the site but the front page, the search and the trace, which is for readers of the HTML."""
    for berkas in sorted(folder.glob("*.html")):
        if berkas.stem not in {"index", "search", "genindex"} and not berkas.stem.startswith("daftar-fakta"):
            akar = html.fromstring(berkas.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
            for x in akar.xpath("//a[contains(@class, 'headerlink')]"):
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
    assert len(situs) > 40
    assert {k: docx.get(k) for k in situs} == situs


def test_nothing_is_lost(kalaena, buku_kalaena):
    """Every heading, paragraph and caption of the site stands in the draft."""
    semua = rapat(kalaena.teks(kalaena.dokumen))
    jalur = f".//*[self::p or self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][not({BUKAN})]"
    teks = {rapat(x.text_content()) for artikel in halaman(buku_kalaena) for x in artikel.xpath(jalur)}
    hilang = {x for x in teks if x and x not in semua and not x.startswith(("DaftarTabel", "DaftarGambar"))}
    assert len(teks) > 500
    assert not hilang


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
    bab = [x for x in kalaena.paragraf("Heading1") if x.startswith("BAB ")]
    assert [x.split()[1] for x in bab] == ["I", "II", "III", "IV"]
