"""Elements of a page: make, wrap, ask for classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SPASI = re.compile(r"[ \t\n\r\f]+")
GAYA = "data-custom-style"  # pandoc's name of a Word style on a div or a span


def buat(tag: str, *isi: HtmlElement | str, **atribut: str) -> HtmlElement:
    """One element with its content; ``custom_style`` and the like are written with hyphens."""
    hasil = html.Element(tag, {nama.replace("_", "-"): nilai for nama, nilai in atribut.items()})
    for x in isi:
        if not isinstance(x, str):
            hasil.append(x)
        elif len(hasil):
            hasil[-1].tail = (hasil[-1].tail or "") + x
        else:
            hasil.text = (hasil.text or "") + x
    return hasil


def paragraf(gaya: str, *isi: HtmlElement | str) -> HtmlElement:
    """A paragraph in a style of Word."""
    return buat("div", buat("p", *isi), data_custom_style=gaya)


def kelas(unsur: HtmlElement) -> set[str]:
    """The classes of an element."""
    return set((unsur.get("class") or "").split())


def beri_gaya(unsur: HtmlElement, gaya: str) -> None:
    """Put a block into a style of Word, in its place."""
    induk, ekor = unsur.getparent(), unsur.tail
    bungkus = html.Element("div", {GAYA: gaya})
    unsur.tail = None
    if induk is not None:
        induk.replace(unsur, bungkus)
    bungkus.tail = ekor
    bungkus.append(unsur)


def teks(unsur: HtmlElement) -> str:
    """Its whole text, white space made single but for a no-break space; paragraphs are lines."""
    blok = unsur.xpath("descendant-or-self::*[self::p or self::li or self::td or self::th][not(.//p or .//li)]")
    baris = (SPASI.sub(" ", str(x.text_content())).strip(" ") for x in blok or [unsur])
    return "\n".join(x for x in baris if x)
