"""Inline nodes -> Typst expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.simpul import baris_baru
from sphinx import addnodes

from lkj_pdf.konteks import label
from lkj_pdf.teks import CELAH, isi, kutip, panggil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lkj_pdf.konteks import Konteks

    Penulis = Callable[[Konteks, nodes.Element], str]

KODE_PANJANG = 14
PATAHAN_KODE = re.compile(r"([_/.-])(?=\w)")
AWALAN = "lkj:"  # internal addresses, given by the builder: lkj:dokumen#id
KELAS = ("predikat", "keterangan")  # spans that look different; other classes are for style sheets only


def sebaris(ctx: Konteks, anak: Iterable[nodes.Node]) -> str:
    """The content of a paragraph, cell, caption or heading."""
    return isi(_satu(ctx, x) for x in anak)


def _satu(ctx: Konteks, node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return ctx.teks(node.astext())
    penulis = next((PENULIS[k] for k in type(node).__mro__ if k in PENULIS), None)
    if penulis is None or not isinstance(node, nodes.Element):
        ctx.tegur(node, f"simpul {type(node).__name__} di dalam teks tidak dikenal oleh PDF: {node.astext()[:60]!r}")
        return ""
    return penulis(ctx, node)


def _bungkus(nama: str) -> Penulis:
    return lambda ctx, node: panggil(nama, sebaris(ctx, node.children))


def _span(ctx: Konteks, node: nodes.Element) -> str:
    dalam = sebaris(ctx, node.children)
    if node["ids"]:
        dalam = panggil("jangkar", kutip(label(ctx.docname, node["ids"][0])), dalam)
    for kelas in node["classes"]:
        if kelas in KELAS:
            jenis = next((x.removeprefix("predikat-") for x in node["classes"] if x.startswith("predikat-")), "")
            return panggil(kelas, dalam, **({"jenis": kutip(jenis)} if jenis else {}))
    return dalam


def _kode(ctx: Konteks, node: nodes.Element) -> str:
    """A name of a column or file: it may break after a mark, or it would burst narrow columns."""
    teks = ctx.teks(node.astext())
    return panggil("kode", PATAHAN_KODE.sub(rf"\1{CELAH}", teks) if len(teks) > KODE_PANJANG else teks)


def _tautan(ctx: Konteks, node: nodes.Element) -> str:
    dalam = sebaris(ctx, node.children)
    tujuan = _tujuan(ctx, node)
    if tujuan is None:
        return panggil("link", kutip(node["refuri"]), dalam)
    if tujuan in ctx.label:
        return panggil("link", panggil("label", kutip(ctx.label[tujuan])), dalam)
    return dalam  # the front page of the HTML, or the data of a chart, which the PDF leaves out


def _tujuan(ctx: Konteks, node: nodes.Element) -> str | None:
    """The label of an internal link; None for an address outside the book."""
    if "refid" in node:
        return label(ctx.docname, node["refid"])
    if not node.get("refuri", "").startswith(AWALAN):
        return None
    docname, _, id_ = node["refuri"].removeprefix(AWALAN).partition("#")
    return label(docname, id_)


def _gambar(ctx: Konteks, node: nodes.Element) -> str:
    if node["uri"] not in ctx.gambar:  # Sphinx has warned
        return ctx.teks(node.get("alt", ""))
    return panggil("gambar-sebaris", kutip(ctx.gambar[node["uri"]]), alt=kutip(node.get("alt", "")))


def _baris_baru(_ctx: Konteks, _node: nodes.Element) -> str:
    return "linebreak()"


PENULIS: dict[type[nodes.Node], Penulis] = {
    nodes.strong: _bungkus("strong"),
    nodes.emphasis: _bungkus("emph"),
    nodes.subscript: _bungkus("sub"),
    nodes.superscript: _bungkus("super"),
    nodes.inline: _span,
    nodes.literal: _kode,
    nodes.reference: _tautan,
    nodes.image: _gambar,
    addnodes.download_reference: _bungkus("isi-saja"),
    baris_baru: _baris_baru,
}
