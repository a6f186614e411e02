"""Attributes of an element onto a node; an attribute that we would drop is a warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from docutils import nodes
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from lkj_keluaran.urai import Unsur

logger = logging.getLogger(__name__)
Simpul = TypeVar("Simpul", bound=nodes.Element)

SEMUA = frozenset({"id", "class"})
TAMBAHAN = {
    "a": {"href"},
    "col": {"span"},
    "details": {"open"},
    "div": {"data-typst", "data-alt"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "span": {"data-fakta"},
    "td": {"colspan", "rowspan", "data-fakta"},
    "th": {"colspan", "rowspan", "data-fakta", "scope"},
}


@dataclass
class Konteks:
    """Where an output stands: what the conversion needs to name, warn and find files."""

    env: BuildEnvironment
    document: nodes.document
    tempat: nodes.Node
    sel: int | None = None

    def tegur(self, pesan: str) -> None:
        """Warn with the notebook's name and cell; with -W the build stops."""
        di = f"sel {self.sel}: " if self.sel is not None else ""
        logger.warning("%s%s", di, pesan, location=self.tempat, type="lkj", subtype="keluaran")

    def pasang(self, node: Simpul, unsur: Unsur) -> Simpul:
        """Give the node the element's classes, id and place, and return it."""
        self._periksa(unsur)
        node.source, node.line = self.document["source"], self.tempat.line
        node["classes"] += unsur.kelas
        if unsur.atribut.get("id"):
            self.namai(node, unsur.atribut["id"])
        return node

    def namai(self, node: nodes.Element, id_: str) -> None:
        """Make the id a label that the whole book can refer to; the id itself stays as given."""
        node["ids"].append(id_)
        node["names"].append(nodes.fully_normalize_name(id_))
        self.document.note_explicit_target(node, node)

    def _periksa(self, unsur: Unsur) -> None:
        boleh = SEMUA | TAMBAHAN.get(unsur.tag, set())
        for nama in sorted(set(unsur.atribut) - boleh):
            self.tegur(f"atribut {nama} pada <{unsur.tag}> tidak dikenal dan akan hilang")
