"""The official PDF: a Sphinx builder that writes Typst from the document tree and compiles it.

=============  ====================================================================
``urutan``     the documents of the book in reading order, front matter apart
``penggal``    where Indonesian words may be parted
``konteks``    what all writers share: numbers, labels, warnings
``utuh``       what no line may part: dates, predikat
``teks``       text -> Typst strings: nothing that people type is ever read as code
``huruf``      the fonts that travel with the project: widths and glyphs
``ukuran``     paper, margins, text width
``lebar``      column widths and letter size of a table, from its texts
``tabel``      tables: spans, header rows, classes
``sebaris``    inline nodes
``sifat``      what a block is: printed or not, wide, belonging to its neighbour
``gambar``     figures and pictures
``blok``       block nodes: paragraphs, lists, formulas, signatures, forms
``bagian``     sections, and which blocks stand on landscape pages
``dokumen``    the whole document: cover, lists, front matter, chapters
``kompilasi``  the call of Typst
``builder``    the builder that Sphinx runs
=============  ====================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_pdf.builder import NAMA, PembangunPdf

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

MIME = ("text/html", "image/svg+xml", "image/png", "text/plain")


def _utamakan_mime(_app: Sphinx, config: Config) -> None:
    """MyST-NB knows no custom builder and would leave every output out."""
    urutan = [(NAMA, mime, 10 * n) for n, mime in enumerate(MIME, start=1)]
    config.nb_mime_priority_overrides = [*config.nb_mime_priority_overrides, *urutan]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the builder."""
    app.add_builder(PembangunPdf)
    app.connect("config-inited", _utamakan_mime)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
