"""Inline elements: strong, em, code, sub, sup, span, br and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from lkj_keluaran.gambar import gambar
from lkj_keluaran.simpul import baris_baru, nilai_fakta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_keluaran.atribut import Konteks
    from lkj_keluaran.urai import Unsur

SEDERHANA: dict[str, type[nodes.TextElement]] = {
    "strong": nodes.strong,
    "em": nodes.emphasis,
    "sub": nodes.subscript,
    "sup": nodes.superscript,
    "span": nodes.inline,
}
TAG = frozenset({*SEDERHANA, "a", "br", "code", "img"})
# Not \s: a no-break space in "Rp 1.000" is meant and stays.
SPASI = re.compile(r"[ \t\n\r\f]+")
LUAR = ("http://", "https://", "mailto:")


def sebaris(ctx: Konteks, isi: Iterable[Unsur | str]) -> list[nodes.Node]:
    """Convert the content of a paragraph, cell, caption or heading."""
    hasil: list[nodes.Node] = []
    for x in isi:
        hasil += [nodes.Text(SPASI.sub(" ", x))] if isinstance(x, str) else _unsur(ctx, x)
    return hasil


def pangkas(isi: list[nodes.Node]) -> list[nodes.Node]:
    """Without the white space that markup leaves at the edges of a block."""
    if isi and isinstance(isi[0], nodes.Text):
        isi[0] = nodes.Text(isi[0].lstrip(" "))
    if isi and isinstance(isi[-1], nodes.Text):
        isi[-1] = nodes.Text(isi[-1].rstrip(" "))
    return [x for x in isi if not (isinstance(x, nodes.Text) and x == "")]


def _unsur(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    if unsur.tag in SEDERHANA:
        return [_sederhana(ctx, unsur)]
    if unsur.tag == "code":
        return [ctx.pasang(nodes.literal("", unsur.teks()), unsur)]
    if unsur.tag == "br":
        return [baris_baru("", "\n")]
    if unsur.tag == "a":
        return [_tautan(ctx, unsur)]
    if unsur.tag == "img":
        return gambar(ctx, unsur)
    ctx.tegur(f"unsur <{unsur.tag}> tidak dikenal di dalam teks: {unsur.teks()[:60]!r}")
    return []


def _sederhana(ctx: Konteks, unsur: Unsur) -> nodes.Element:
    node = SEDERHANA[unsur.tag]("", "", *sebaris(ctx, unsur.isi))
    if "data-fakta" in unsur.atribut:
        node = nilai_fakta("", "", *node.children, fakta=unsur.atribut["data-fakta"])
    return ctx.pasang(node, unsur)


def _tautan(ctx: Konteks, unsur: Unsur) -> nodes.Element:
    """A link: to another site, to a label of the book, to a page, or to a file to download."""
    ke = unsur.atribut.get("href", "")
    teks = nodes.inline("", "", *sebaris(ctx, unsur.isi))
    if ke.startswith(LUAR):
        node: nodes.Element = nodes.reference("", "", teks, refuri=ke, internal=False)
    elif "#" in ke:
        node = _rujuk(ctx, ke.split("#", 1)[1], teks, bernomor="rujuk" in unsur.kelas)
    elif ke.endswith(".html"):
        node = _acu(ctx, "doc", "/" + ke.removesuffix(".html"), teks, eksplisit=True)
    elif ke:
        node = addnodes.download_reference("", "", teks, refdoc=ctx.env.docname, reftarget="/" + ke)
    else:
        ctx.tegur(f"tautan tanpa href: {unsur.teks()!r}")
        return teks
    return ctx.pasang(node, unsur)


def _rujuk(ctx: Konteks, label: str, teks: nodes.Element, *, bernomor: bool) -> nodes.Element:
    """A label of this book, on whatever page; "rujuk" prints its number: Tabel 3.6."""
    return _acu(ctx, "numref" if bernomor else "ref", label.lower(), teks, eksplisit=not bernomor)


def _acu(ctx: Konteks, jenis: str, tujuan: str, teks: nodes.Element, *, eksplisit: bool) -> nodes.Element:
    """A reference that Sphinx resolves when all pages are read; refwarn names it if it cannot."""
    tunda = addnodes.pending_xref("", teks, refdomain="std", reftype=jenis, reftarget=tujuan)
    tunda.update_basic_atts({})
    tunda["refexplicit"], tunda["refwarn"], tunda["refdoc"] = eksplisit, True, ctx.env.docname
    return tunda
