"""The contents and the lists of tables and figures: fields that Word keeps up to date, filled with what we know."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.bagian import penanda
from lkj_app.bangun.docx.ooxml import cari, gaya, potongan, teks
from lkj_app.bangun.docx.penomoran import RUJUKAN, jangkar
from lkj_app.bangun.docx.susunan import AWALAN_DAFTAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

TINGKAT_ISI = 3


@dataclass(frozen=True)
class Daftar:
    """A list: its title, the instruction of its field, and the style of an entry for each style it gathers.

    ``halaman`` names what it gathers where the pages of the PDF are listed.
    """

    judul: str
    halaman: str
    bidang: str
    gaya: dict[str, str]


DAFTAR = {
    "isi": Daftar(
        "Daftar Isi",
        "judul",
        f'TOC \\o "1-{TINGKAT_ISI}" \\h \\z \\u',
        {f"Heading{n}": f"TOC{n}" for n in range(1, TINGKAT_ISI + 1)},
    ),
    # Not by style (\\t): its list is parted by a comma or a semicolon, as the machine that opens it is set.
    "tabel": Daftar("Daftar Tabel", "tabel", 'TOC \\h \\z \\c "Tabel"', {"TableCaption": "TableofFigures"}),
    "gambar": Daftar("Daftar Gambar", "gambar", 'TOC \\h \\z \\c "Gambar"', {"ImageCaption": "TableofFigures"}),
}


@dataclass(frozen=True)
class Butir:
    """An entry: its style, its text, the bookmark at its place, and the page of the PDF."""

    gaya: str
    teks: str
    jangkar: str
    halaman: str


def pasang(badan: _Element, nomor: Sequence[str], halaman: Mapping[str, Sequence[str]]) -> None:
    """Put each list in the place of its mark; a list without entries is left out.

    ``nomor`` is that of each heading, ``halaman`` the pages of all headings, tables and figures in the PDF.
    """
    judul = [p for p in cari(badan, "./w:p") if gaya(p).startswith("Heading")]
    bernomor = dict(zip(judul, nomor, strict=True))
    for x in penanda(badan):
        nama = teks(x)
        if nama.startswith(AWALAN_DAFTAR):
            daftar = DAFTAR[nama.removeprefix(AWALAN_DAFTAR)]
            butir = list(_butir(badan, daftar, bernomor, halaman.get(daftar.halaman, ())))
            for baru in _xml(daftar, butir) if butir else ():
                x.addprevious(potongan(baru))
            badan.remove(x)


def _butir(badan: _Element, daftar: Daftar, nomor: Mapping[_Element, str], halaman: Sequence[str]) -> Iterator[Butir]:
    """Headings or captions in order; unnumbered captions are no part of a list, as in the book."""
    semua = [p for p in cari(badan, ".//w:p") if _terdaftar(p, daftar)]
    # Another count than in the PDF: no number is better than a wrong one.
    letak = halaman if len(halaman) == len(semua) else [""] * len(semua)
    for p, satu in zip(semua, letak, strict=True):
        if gaya(p) in daftar.gaya:
            yield Butir(daftar.gaya[gaya(p)], f"{nomor.get(p, '')} {teks(p)}".strip(), jangkar(p), satu)


def _terdaftar(p: _Element, daftar: Daftar) -> bool:
    """Whether the PDF counts the paragraph too: every heading, and the captions with a number."""
    if daftar.halaman == "judul":
        return gaya(p).startswith("Heading")
    return gaya(p) in daftar.gaya and bool(RUJUKAN.match(teks(p)))


def _xml(daftar: Daftar, butir: Sequence[Butir]) -> Iterator[str]:
    """The title, then the field around its entries. The lists of tables and figures follow on the same page."""
    lanjut = "" if daftar.halaman == "judul" else '<w:pageBreakBefore w:val="0"/>'
    gaya_judul = f'<w:pPr><w:pStyle w:val="JudulDaftar"/>{lanjut}</w:pPr>'
    yield f"<w:p>{gaya_judul}<w:r><w:t>{daftar.judul}</w:t></w:r></w:p>"
    buka, tutup = _bidang(daftar.bidang)
    for n, x in enumerate(butir):
        awal, akhir = _bidang(f"PAGEREF {x.jangkar} \\h")
        nomor = f"{awal}<w:r><w:t>{escape(x.halaman)}</w:t></w:r>{akhir}"
        yield (
            f'<w:p><w:pPr><w:pStyle w:val="{x.gaya}"/></w:pPr>{"" if n else buka}'
            f'<w:hyperlink w:anchor="{escape(x.jangkar)}" w:history="1">'
            f'<w:r><w:t xml:space="preserve">{escape(x.teks)}</w:t></w:r><w:r><w:tab/></w:r>{nomor}</w:hyperlink>'
            f"{tutup if x is butir[-1] else ''}</w:p>"
        )


def _bidang(perintah: str) -> tuple[str, str]:
    """What stands before and behind the result of a field."""
    tanda = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    isi = f'<w:r><w:instrText xml:space="preserve"> {escape(perintah, quote=False)} </w:instrText></w:r>'
    return tanda("begin") + isi + tanda("separate"), tanda("end")
