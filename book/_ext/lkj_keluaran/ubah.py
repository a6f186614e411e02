"""The transform: find HTML outputs, replace each by document nodes, nest the sections."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from lkj_keluaran.atribut import Konteks
from lkj_keluaran.bagian import susun
from lkj_keluaran.blok import isi_blok
from lkj_keluaran.urai import HtmlRusakError, urai


class UbahKeluaran(SphinxTransform):
    """Replace whole mime bundles: with a part left, other builders fall back to text/plain."""

    # Before sphinx_external_toc adds the toctrees (100), Sphinx numbers tables (210) and
    # sphinx_jupyterbook_latex reads outputs.
    default_priority = 50

    def apply(self, **_: Any) -> None:
        """Convert cells, then HTML blocks of Markdown, then build the sections."""
        for sel in list(self.document.findall(_adalah_sel)):
            self._ubah_sel(sel)
        for mentah in list(self.document.findall(_adalah_blok_html)):
            mentah.parent.replace(mentah, self._ubah(mentah.astext(), mentah, None))
        susun(self.document, lambda pesan, di: Konteks(self.env, self.document, di).tegur(pesan))

    def _ubah_sel(self, sel: nodes.Element) -> None:
        """Move a cell's HTML outputs out of the cell, where headings can become sections."""
        hasil: list[nodes.Node] = []
        for bundel in list(sel.findall(_adalah_bundel_html)):
            hasil += self._ubah(_html(bundel), bundel, sel.get("cell_index", 0) + 1)
            _buang(bundel, sampai=sel)
        if hasil:
            induk, letak = sel.parent, sel.parent.index(sel)
            induk.insert(letak + 1, hasil)
        if not sel.children:
            sel.parent.remove(sel)

    def _ubah(self, html: str, asal: nodes.Node, nomor_sel: int | None) -> list[nodes.Node]:
        ctx = Konteks(self.env, self.document, asal, nomor_sel)
        try:
            akar = urai(html)
        except HtmlRusakError as galat:
            ctx.tegur(f"HTML rusak: {galat}")
            return []
        di_bagian = isinstance(asal.parent, (nodes.section, nodes.document)) or nomor_sel is not None
        return isi_blok(ctx, akar.isi, puncak=di_bagian)


def _adalah_sel(node: nodes.Node) -> bool:
    return isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"


def _adalah_bundel_html(node: nodes.Node) -> bool:
    bundel = isinstance(node, nodes.container) and node.get("nb_element") == "mime_bundle"
    return bundel and any(x.get("mime_type") == "text/html" for x in node.children)


def _adalah_blok_html(node: nodes.Node) -> bool:
    """HTML written in Markdown as a block; inline tags come in halves and stay as they are."""
    return (
        isinstance(node, nodes.raw)
        and "html" in node.get("format", "").split()
        and not isinstance(node.parent, nodes.TextElement)
        and node.parent.get("mime_type") is None
    )


def _html(bundel: nodes.Element) -> str:
    return next(str(x.astext()) for x in bundel.children if x.get("mime_type") == "text/html")


def _buang(node: nodes.Element, *, sampai: nodes.Element) -> None:
    """Remove a node and the containers that it leaves empty, up to the cell."""
    while node is not sampai:
        induk = node.parent
        induk.remove(node)
        if induk.children:
            return
        node = induk
