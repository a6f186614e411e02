"""Downloads of a page: the executed notebook behind it, and its numbered tables as CSV.

One closed box at the end of the page, so that it disturbs nobody who reads. Files lie in
``_unduh/`` beside the pages and are made from what the page shows, so they cannot differ from it.

=============  ===========================================================
``kisi``       a table of the document -> rows of texts, spans resolved
``csv_excel``  rows -> a file that Indonesian Excel opens by double-click
``notebook``   the notebook without the traces of the run that made it
``kotak``      the box of links, and its place on the page
=============  ===========================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_unduh import kotak

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """When references are resolved, tables have their numbers and cells their final text."""
    kotak.daftarkan(app)
    app.connect("doctree-resolved", kotak.tambahkan)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
