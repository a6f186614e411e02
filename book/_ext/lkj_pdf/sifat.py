"""What a block is, asked before it is written: is it printed, does it belong to its neighbour, is it wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.simpul import blok, rincian

from lkj_pdf import tabel

if TYPE_CHECKING:
    from lkj_pdf.konteks import Konteks

DATA_GRAFIK = "data-grafik"
KUNCI_TEMUAN = "kunci-temuan"
# The PDF has its lists of tables and figures in front, with page numbers.
DAFTAR_HTML = ("daftar-tabel", "daftar-gambar")


def lanskap(ctx: Konteks, node: nodes.Node) -> bool:
    """Whether the block asks for a landscape page, and needs one."""
    return isinstance(node, nodes.table) and "lanskap" in node["classes"] and tabel.perlu_lanskap(ctx, node)


def catatan(node: nodes.Node) -> bool:
    """Whether the block belongs to the table before it: its notes and its source."""
    kelas = node["classes"] if isinstance(node, nodes.paragraph) else []
    return "sumber" in kelas or "catatan-tabel" in kelas


def pendek(ctx: Konteks, node: nodes.Node) -> bool:
    """Whether the block is a table that stays in one piece with its notes."""
    return isinstance(node, nodes.table) and tabel.pendek(ctx, node)


def tercetak(node: nodes.Node) -> bool:
    """Whether the block shows anything: cells whose code is hidden do not."""
    if _daftar_html(node):
        return False
    if isinstance(node, nodes.section):
        return not _hanya_daftar(node)
    if isinstance(node, rincian):
        return DATA_GRAFIK not in node["classes"]
    if isinstance(node, nodes.container) and node.get("nb_element") == "cell_code":
        return any(x.get("nb_element") != "cell_code_source" for x in node.children if isinstance(x, nodes.Element))
    return not isinstance(node, nodes.comment | nodes.target | nodes.compound)


def _hanya_daftar(bagian: nodes.section) -> bool:
    """Whether the section holds nothing but a list that the PDF has in front; an empty section is printed."""
    isi = [x for x in bagian.children if not isinstance(x, nodes.title)]
    return any(map(_daftar_html, isi)) and not any(map(tercetak, isi))


def _daftar_html(node: nodes.Node) -> bool:
    return isinstance(node, blok) and any(x in node["classes"] for x in DAFTAR_HTML)


def di_cetakan(node: nodes.Node | None) -> bool:
    """Whether the node and all that it stands in are printed: only then a link can lead to it."""
    while node is not None:
        if not tercetak(node):
            return False
        node = node.parent
    return True


def tanpa_kunci(pohon: nodes.document) -> None:
    """Take out the keys by which findings are accepted and answered."""
    for node in [x for x in pohon.findall(nodes.inline) if KUNCI_TEMUAN in x["classes"]]:
        node.parent.remove(node)
