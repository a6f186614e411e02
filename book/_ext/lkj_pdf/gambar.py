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
    apung = not _sesudah_judul(node)
    if apung:
        ctx.apung = max(ctx.apung, ctx.tingkat)
    sebelum = _sebelum(node)
    return panggil(
        "gambar",
        _citra(ctx, citra),
        judul=sebaris(ctx, judul.children) if judul is not None else None,
        nomor=kutip(nomor) if nomor else None,
        label=kutip(_nama(ctx, node)),
        sesudah=kutip(_nama(ctx, sebelum)) if apung and sebelum is not None else None,
        apung="true" if apung else None,
        sendiri=None if apung else "true",
    )


def _nama(ctx: Konteks, node: nodes.Element) -> str:
    return ctx.nama_label(node) or f"{ctx.docname}#{next(iter(node.findall(nodes.image)))['uri']}"


def _sebelum(node: nodes.Element) -> nodes.Element | None:
    """The figure right before this one, which it must not overtake."""
    tetangga = _tetangga(node)
    sebelum = tetangga[max(tetangga.index(node) - 1, 0)]
    return sebelum if isinstance(sebelum, nodes.figure) and sebelum is not node else None


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
