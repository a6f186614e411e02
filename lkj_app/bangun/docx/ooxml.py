"""WordprocessingML: names, and pieces made from text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NS = {"w": W, "r": R, "pic": PIC}
KEPALA = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def w(nama: str) -> str:
    """The full name of an element or attribute."""
    return f"{{{W}}}{nama}"


def twip(titik: float) -> int:
    """Points as Word counts them: twentieths."""
    return round(titik * 20)


def urai(isi: bytes) -> _Element:
    """Parse a part; entities and addresses are never followed."""
    return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def tulis(akar: _Element) -> bytes:
    """A part as bytes."""
    etree.cleanup_namespaces(akar, keep_ns_prefixes=["w", "r", "m", "wp", "a", "pic"])
    return KEPALA + etree.tostring(akar, encoding="UTF-8")


def potongan(xml: str) -> _Element:
    """One element from its text, with the usual prefixes."""
    nama = " ".join(f'xmlns:{k}="{v}"' for k, v in NS.items())
    return urai(f"<akar {nama}>{xml}</akar>".encode())[0]


def cari(akar: _Element, jalur: str) -> list[_Element]:
    """Elements found by XPath."""
    hasil = akar.xpath(jalur, namespaces=NS)
    return [x for x in hasil if isinstance(x, etree._Element)] if isinstance(hasil, list) else []  # noqa: SLF001


def gaya(paragraf: _Element) -> str:
    """Id of the style of a paragraph, or nothing."""
    return next((x.get(w("val")) or "" for x in cari(paragraf, "./w:pPr/w:pStyle")), "")


def atur_gaya(paragraf: _Element, id_: str) -> None:
    """Give a paragraph a style."""
    ppr = paragraf.find(w("pPr"))
    if ppr is None:
        ppr = etree.Element(w("pPr"))
        paragraf.insert(0, ppr)
    pstyle = ppr.find(w("pStyle"))
    if pstyle is None:
        pstyle = etree.Element(w("pStyle"))
        ppr.insert(0, pstyle)
    pstyle.set(w("val"), id_)


def atur_sifat(paragraf: _Element, sifat: str) -> None:
    """Give a paragraph a property that stands right behind its style."""
    ppr = paragraf.find(w("pPr"))
    if ppr is not None:
        ppr.insert(1, potongan(sifat))


def teks(unsur: _Element) -> str:
    """All text in it."""
    return "".join(x.text or "" for x in cari(unsur, ".//w:t"))


def lari(isi: str) -> _Element:
    """A run of text."""
    return potongan(f'<w:r><w:t xml:space="preserve">{escape(isi)}</w:t></w:r>')


def bidang(perintah: str, hasil: str) -> list[_Element]:
    """A field and the result that stands until it is updated."""
    return [
        potongan('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        potongan(f'<w:r><w:instrText xml:space="preserve"> {escape(perintah, quote=False)} </w:instrText></w:r>'),
        potongan('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'),
        lari(hasil),
        potongan('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    ]


def penanda_buku(nama: str, nomor: int) -> tuple[_Element, _Element]:
    """The begin and the end of a bookmark."""
    awal = potongan(f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>')
    return awal, potongan(f'<w:bookmarkEnd w:id="{nomor}"/>')
