"""Turn the HTML that notebook cells print into real document nodes.

A cell prints one HTML fragment that reads well in plain Jupyter. Left as raw HTML it would be
invisible to numbering, cross references, search, the table of contents and every builder but HTML.

=============  ====================================================================
``urai``       HTML text -> small element tree; anything unbalanced is refused
``simpul``     our document nodes and how they are written as HTML
``atribut``    which attributes an element may carry; ids and classes onto nodes
``sebaris``    inline elements: strong, a, code, span, br ...
``blok``       block elements: p, lists, div, details, figure, formula, headings
``tabel``      tables: spans, header scopes, row classes, column widths
``gambar``     data URIs -> image files
``bagian``     headings inside outputs -> properly nested sections
``ubah``       the transform that puts it all in place
=============  ====================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_keluaran import simpul
from lkj_keluaran.ubah import UbahKeluaran

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """Register nodes and transform."""
    simpul.daftarkan(app)
    app.add_transform(UbahKeluaran)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
