"""The contents and the lists of tables and figures: fields that Word keeps up to date, filled with what we know."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.bagian import penanda
from lkj_app.bangun.docx.ooxml import cari, gaya, potongan, w
from lkj_app.bangun.docx.susunan import AWALAN_DAFTAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

TINGKAT_ISI = 3
NOMOR = re.compile(r"((?:Tabel|Gambar)\s(?:[\w]+\.)*)(\d+)(\s*)")


@dataclass(frozen=True)
class Daftar:
    """A list: its title, the instruction of its field, and the style of an entry for each style it gathers.

    ``urutan`` names the counter that Word looks for in captions.
    """

    judul: str
    bidang: str
    gaya: dict[str, str]
    urutan: str = ""


DAFTAR = {
    "isi": Daftar(
        "Daftar Isi",
        f'TOC \\o "1-{TINGKAT_ISI}" \\h \\z \\u',
        {f"Heading{n}": f"TOC{n}" for n in range(1, TINGKAT_ISI + 1)},
    ),
    # Not by style (\\t): its list is parted by a comma or a semicolon, as the machine that opens it is set.
    "tabel": Daftar("Daftar Tabel", 'TOC \\h \\z \\c "Tabel"', {"TableCaption": "TableofFigures"}, "Tabel"),
    "gambar": Daftar("Daftar Gambar", 'TOC \\h \\z \\c "Gambar"', {"ImageCaption": "TableofFigures"}, "Gambar"),
}


@dataclass(frozen=True)
class Butir:
    """An entry: its style, its text, and the bookmark at its place."""

    gaya: str
    teks: str
    jangkar: str
    paragraf: _Element


def pasang(badan: _Element) -> None:
    """Put each list in the place of its mark; a list without entries is left out."""
    for x in penanda(badan):
        nama = "".join(y.text or "" for y in cari(x, ".//w:t"))
        if nama.startswith(AWALAN_DAFTAR):
            daftar = DAFTAR[nama.removeprefix(AWALAN_DAFTAR)]
            butir = list(_butir(badan, daftar.gaya))
            for baru in _xml(daftar, butir) if butir else ():
                x.addprevious(potongan(baru))
            for satu in butir if daftar.urutan else ():
                _hitung(satu.paragraf, daftar.urutan)
            badan.remove(x)


def _butir(badan: _Element, gaya_: dict[str, str]) -> Iterator[Butir]:
    """Headings or captions in order; unnumbered captions are no part of a list, as in the book."""
    for p in cari(badan, ".//w:p"):
        id_ = gaya(p)
        if id_ not in gaya_:
            continue
        teks = "".join(x.text or "" for x in cari(p, ".//w:t")).strip()
        if id_.startswith("Heading") or teks.split(" ", 1)[0] in {"Tabel", "Gambar"}:
            yield Butir(gaya_[id_], teks, _jangkar(p), p)


def _jangkar(paragraf: _Element) -> str:
    """The nearest bookmark before it: pandoc sets one at each heading, table and figure."""
    letak = paragraf.getprevious()
    while letak is not None:
        if letak.tag == w("bookmarkStart"):
            return letak.get(w("name")) or ""
        letak = letak.getprevious()
    return ""


def _xml(daftar: Daftar, butir: Sequence[Butir]) -> Iterator[str]:
    """The title, then the field around its entries; "dirty" asks Word to fill in the page numbers."""
    yield f'<w:p><w:pPr><w:pStyle w:val="JudulDaftar"/></w:pPr><w:r><w:t>{daftar.judul}</w:t></w:r></w:p>'
    buka = (
        f'<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' {escape(daftar.bidang, quote=False)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    tutup = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    for n, x in enumerate(butir):
        yield (
            f'<w:p><w:pPr><w:pStyle w:val="{x.gaya}"/></w:pPr>{"" if n else buka}'
            f'<w:hyperlink w:anchor="{escape(x.jangkar)}" w:history="1">'
            f'<w:r><w:t xml:space="preserve">{escape(x.teks)}</w:t></w:r><w:r><w:tab/></w:r>{_halaman(x)}</w:hyperlink>'
            f"{tutup if x is butir[-1] else ''}</w:p>"
        )


def _hitung(paragraf: _Element, urutan: str) -> None:
    r"""Turn the last part of a number, the 6 of "Tabel 3.6", into the counter by which Word finds captions.

    It is set anew each time (\r), so that updating the fields never changes a number of the book.
    """
    for run in cari(paragraf, "./w:r[w:t]"):
        teks = "".join(x.text or "" for x in cari(run, "./w:t"))
        if cocok := NOMOR.fullmatch(teks):
            for isi in _bidang(cocok, urutan):
                baru = copy.deepcopy(run)
                for x in cari(baru, "./w:t"):
                    baru.replace(x, potongan(isi))
                run.addprevious(baru)
            paragraf.remove(run)
            return


def _bidang(cocok: re.Match[str], urutan: str) -> Iterator[str]:
    """The text before the counter, the counter, the text after it."""
    yield f'<w:t xml:space="preserve">{escape(cocok[1])}</w:t>'
    yield '<w:fldChar w:fldCharType="begin"/>'
    yield f'<w:instrText xml:space="preserve"> SEQ {urutan} \\* ARABIC \\r {cocok[2]} </w:instrText>'
    yield '<w:fldChar w:fldCharType="separate"/>'
    yield f"<w:t>{cocok[2]}</w:t>"
    yield '<w:fldChar w:fldCharType="end"/>'
    yield f'<w:t xml:space="preserve">{escape(cocok[3])}</w:t>'


def _halaman(butir: Butir) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {escape(butir.jangkar)} \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
