"""Lists of tables and figures: "Tabel 3.6 Capaian Program", in the order of the book, each a link.

A notebook prints a container of class ``daftar-tabel`` or ``daftar-gambar``; what it holds is for
plain Jupyter and is replaced here, where the numbers are known. Only document nodes are used, so the
lists come out in every builder.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docutils import nodes
from lkj_keluaran.simpul import blok
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)
# Class of the container -> Sphinx' name of the kind, and the word printed before the number.
JENIS = {"daftar-tabel": ("table", "Tabel"), "daftar-gambar": ("figure", "Gambar")}


@dataclass(frozen=True)
class Butir:
    """One numbered table or figure: where it stands, and how it is called."""

    docname: str
    id_: str
    nomor: str
    judul: str


def bernomor(env: BuildEnvironment, jenis: str) -> Iterator[Butir]:
    """All that Sphinx has numbered, in reading order; what has no number is not here."""
    judul = {(docname, id_): teks for docname, id_, teks in env.domains["std"].data["labels"].values()}
    for docname, per_jenis in env.toc_fignumbers.items():  # filled by walking the contents list
        for id_, nomor in per_jenis.get(jenis, {}).items():
            if (docname, id_) in judul:
                yield Butir(docname, id_, ".".join(map(str, nomor)), judul[docname, id_])
            else:
                logger.warning("%s %s tidak mempunyai id dan judul: tidak masuk daftar", jenis, nomor, location=docname)


def isi_daftar(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the containers of a page whose references are being resolved."""
    for wadah in _wadah(doctree):
        kelas = next(x for x in wadah["classes"] if x in JENIS)
        wadah.children = []
        wadah.append(_daftar(app, docname, *JENIS[kelas]))


def _wadah(doctree: nodes.document) -> list[blok]:
    return [x for x in doctree.findall(blok) if JENIS.keys() & set(x["classes"])]


def _daftar(app: Sphinx, docname: str, jenis: str, kata: str) -> nodes.Element:
    butir = [_butir(app, docname, x, kata) for x in bernomor(app.env, jenis)]
    if not butir:
        return nodes.paragraph("", f"Tidak ada {kata.lower()} bernomor dalam laporan ini.")
    return nodes.bullet_list("", *butir, classes=["daftar-rujukan"])


def _butir(app: Sphinx, docname: str, butir: Butir, kata: str) -> nodes.list_item:
    nomor = nodes.inline("", f"{kata} {butir.nomor}", classes=["nomor"])
    teks = [nomor, nodes.Text(f" {butir.judul}")]
    tautan = make_refnode(app.builder, docname, butir.docname, butir.id_, teks)
    return nodes.list_item("", nodes.paragraph("", "", tautan))


def selalu_baca(app: Sphinx, doctree: nodes.document) -> None:
    """A page with a list is made anew in every build: other pages decide what stands in it."""
    if _wadah(doctree):
        app.env.note_reread()


def setup(app: Sphinx) -> dict[str, Any]:
    """When references are resolved, all pages have been read and numbered."""
    app.connect("doctree-read", selalu_baca)
    app.connect("doctree-resolved", isi_daftar)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
