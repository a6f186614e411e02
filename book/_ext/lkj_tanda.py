"""Marks beside the numbers that a finding touches: only in a build for reviewers.

``_temuan.json`` beside the settings holds the page of the findings, the numbers of the findings by fact, and on which
page a finding leads to which fact. Without the file (every public book) nothing is marked.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from lkj_keluaran.simpul import berfakta, nilai_fakta
from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from sphinx.application import Sphinx

BERKAS = "_temuan.json"
JANGKAR = "temuan-{}"
TANDA = "\N{BLACK FLAG}"
# After downloads are made of the tables: a mark is no part of a number.
SESUDAH_UNDUHAN = 900


class tautan_temuan(nodes.reference):  # noqa: N801  docutils names nodes in lower case
    """A mark that leads to its finding, and says so to those who hear it."""


def _buka(self: Any, node: tautan_temuan) -> None:
    self.body.append(f'<a href="{escape(node["refuri"])}" aria-label="temuan {node["nomor"]}">')


def _tutup(self: Any, _node: tautan_temuan) -> None:
    self.body.append("</a>")


class NamaiTempat(SphinxTransform):
    """Name the first place of every fact that a finding leads to, so that the chapter of findings can refer to it."""

    default_priority = 60  # when outputs have become nodes

    def apply(self, **_: Any) -> None:
        """Once for each fact of this page."""
        sisa = dict(self.app.lkj_temuan.get("tempat", {}).get(self.env.docname, {}))  # type: ignore[attr-defined]
        for node in list(berfakta(self.document)) if sisa else ():
            wadah = _wadah(node)
            if node["fakta"] in sisa and wadah is not None:
                self._namai(wadah, sisa.pop(node["fakta"]))

    def _namai(self, wadah: nodes.Element, id_: str) -> None:
        tempat = nodes.inline("", "", ids=[id_], names=[nodes.fully_normalize_name(id_)])
        wadah.insert(0, tempat)
        self.document.note_explicit_target(tempat, tempat)


def muat(app: Sphinx) -> None:
    """Read the findings once."""
    berkas = Path(app.confdir) / BERKAS
    app.lkj_temuan = json.loads(berkas.read_text(encoding="utf-8")) if berkas.is_file() else {}  # type: ignore[attr-defined]


def tandai(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put a mark behind every printed fact that an open finding touches."""
    temuan: dict[str, Any] = app.lkj_temuan  # type: ignore[attr-defined]
    if not temuan or docname == temuan["halaman"]:
        return
    alamat = app.builder.get_relative_uri(docname, temuan["halaman"])
    for node in list(berfakta(doctree)):
        wadah = _wadah(node)
        if wadah is not None and (nomor := temuan["tanda"].get(node["fakta"])):
            wadah += _tanda(alamat, nomor)


def _tanda(alamat: str, nomor: list[int]) -> nodes.superscript:
    tautan = (
        tautan_temuan("", f"{TANDA}{n}", refuri=f"{alamat}#{JANGKAR.format(n)}", internal=True, nomor=n) for n in nomor
    )
    return nodes.superscript("", "", *tautan, classes=["tanda-temuan"])


def _wadah(node: nodes.Element) -> nodes.Element | None:
    """What holds the text of a number: the node itself, or the last paragraph of a cell."""
    if isinstance(node, nilai_fakta):
        return node
    return next((x for x in reversed(node.children) if isinstance(x, nodes.paragraph)), None)


def setup(app: Sphinx) -> dict[str, Any]:
    """Places are named when a page is read, marks are put when references are resolved."""
    app.add_node(tautan_temuan, html=(_buka, _tutup))
    app.connect("builder-inited", muat)
    app.add_transform(NamaiTempat)
    app.connect("doctree-resolved", tandai, priority=SESUDAH_UNDUHAN)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
