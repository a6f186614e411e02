"""Sections of the document: paper upright or on its side, page numbers roman in front and arabic from BAB I."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.bangun.docx.acuan import rujukan_halaman, ukuran_halaman
from lkj_app.bangun.docx.ooxml import cari, gaya, potongan, w
from lkj_app.bangun.docx.susunan import AWALAN_DAFTAR, GAYA_PENANDA

if TYPE_CHECKING:
    from lxml.etree import _Element

    from lkj_app.bangun.cetak.kertas import Kertas

# One header for all: without it Word starts each section with an empty one.
ANGKA = {"sampul": "", "depan": "lowerRoman", "isi": "decimal"}
LEWATI = {w("bookmarkStart"), w("bookmarkEnd")}


def pasang(badan: _Element, akhir: str, kertas: Kertas) -> None:
    """Turn the marks into sections; ``akhir`` is the place of the last, which the body itself closes."""
    sudah: set[str] = set()
    for x in penanda(badan):
        letak = _isi(x)
        if not letak.startswith(AWALAN_DAFTAR):
            _tutup(x, potongan(_sectpr(letak, kertas, sudah)))
    for x in cari(badan, "./w:sectPr"):
        badan.replace(x, potongan(_sectpr(akhir, kertas, sudah)))


def penanda(badan: _Element) -> list[_Element]:
    """The marks that stand in the text, in order."""
    return [x for x in cari(badan, "./w:p") if gaya(x) == GAYA_PENANDA]


def _isi(paragraf: _Element) -> str:
    return "".join(x.text or "" for x in cari(paragraf, ".//w:t"))


def _sectpr(letak: str, kertas: Kertas, sudah: set[str]) -> str:
    """A section; numbers begin at 1 where a part of the book begins, and go on elsewhere."""
    bagian, arah = letak.split()
    mulai = "" if bagian in sudah else ' w:start="1"'
    sudah.add(bagian)
    nomor = f'<w:pgNumType w:fmt="{ANGKA[bagian]}"{mulai}/>' if ANGKA[bagian] else ""
    # A first page of its own, which has neither header nor footer, is all that the cover needs.
    sampul = "<w:titlePg/>" if bagian == "sampul" else ""
    jenis = '<w:type w:val="nextPage"/>'
    halaman = ukuran_halaman(kertas, lanskap=arah == "lanskap")
    return f"<w:sectPr>{rujukan_halaman()}{jenis}{halaman}{nomor}{sampul}</w:sectPr>"


def _tutup(penanda_: _Element, sectpr: _Element) -> None:
    """The paragraph before the mark ends the section; after a table, the mark itself stays, as low as a line can be."""
    sebelum = penanda_.getprevious()
    while sebelum is not None and sebelum.tag in LEWATI:
        sebelum = sebelum.getprevious()
    if sebelum is None or sebelum.tag != w("p") or cari(sebelum, "./w:pPr/w:sectPr"):
        for x in cari(penanda_, "./w:r"):
            penanda_.remove(x)
        sebelum = penanda_
    else:
        _cabut(penanda_)
    _sisipkan(sebelum, sectpr)


def _sisipkan(paragraf: _Element, sectpr: _Element) -> None:
    """The section stands last among the properties of its paragraph, before only a record of changes."""
    ppr = paragraf.find(w("pPr"))
    if ppr is None:
        ppr = potongan("<w:pPr/>")
        paragraf.insert(0, ppr)
    ppr.append(sectpr)


def _cabut(unsur: _Element) -> None:
    induk = unsur.getparent()
    if induk is not None:
        induk.remove(unsur)
