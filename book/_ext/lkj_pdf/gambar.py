"""Figures and pictures -> Typst expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.simpul import gambar_tanpa_nomor

from lkj_pdf.sebaris import sebaris
from lkj_pdf.sifat import tercetak
from lkj_pdf.teks import KOSONG, kutip, panggil

if TYPE_CHECKING:
    from lkj_pdf.konteks import Konteks


def figur(ctx: Konteks, node: nodes.Element) -> str:
    """A chart with its caption and number."""
    citra = next((x for x in node.children if isinstance(x, nodes.image)), None)
    if citra is None:
        ctx.tegur(node, f"gambar {node['ids'] or 'tanpa id'} tidak berisi citra")
        return ""
    judul = next((x for x in node.children if isinstance(x, nodes.caption)), None)
    nomor = None if isinstance(node, gambar_tanpa_nomor) else ctx.nomor("figure", node)
    nama = ctx.nama_label(node)
    return panggil(
        "gambar",
        _citra(ctx, citra),
        judul=sebaris(ctx, judul.children) if judul is not None else None,
        nomor=kutip(nomor) if nomor else None,
        label=kutip(nama or f"{ctx.docname}#{citra['uri']}"),
        apung="true" if _boleh_apung(node) else None,
        sendiri="true" if _sesudah_judul(node) else None,
    )


def _boleh_apung(node: nodes.Element) -> bool:
    """Whether the text after the figure may stand before it: not when another figure follows, it would overtake."""
    tetangga = _tetangga(node)
    sesudah = tetangga[tetangga.index(node) + 1 :]
    return not _sesudah_judul(node) and not (sesudah and isinstance(sesudah[0], nodes.figure))


def _sesudah_judul(node: nodes.Element) -> bool:
    """Whether the figure opens its section: then it stays with the heading."""
    return _tetangga(node)[0] is node


def _tetangga(node: nodes.Element) -> list[nodes.Element]:
    """The printed blocks of the section."""
    semua = [x for x in node.parent.children if isinstance(x, nodes.Element) and not isinstance(x, nodes.title)]
    return [x for x in semua if tercetak(x)]


def _citra(ctx: Konteks, node: nodes.Element) -> str:
    """The picture; without an alternative text PDF/UA forbids it."""
    uri = ctx.gambar.get(node["uri"])
    if uri is None:
        ctx.tegur(node, f"berkas gambar {node['uri']} tidak ada")
        return KOSONG
    if not node.get("alt"):
        ctx.tegur(node, f"gambar {node['uri']} tanpa teks alternatif")
    return panggil("citra", kutip(uri), alt=kutip(node.get("alt") or node["uri"]))


def lepas(ctx: Konteks, node: nodes.Element) -> str:
    """A picture that is no figure."""
    return panggil("gambar", _citra(ctx, node), label=kutip(f"{ctx.docname}#{node['uri']}-{node.line}"))
