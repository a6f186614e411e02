"""The front page is a cover: nothing stands between its title, the masthead and the figures.

The code of its cells, one click away on every page, moves to the foot of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def susun(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Class ``sampul`` on the section of the first page, its hidden code last."""
    bagian = next(doctree.findall(nodes.section), None)
    if docname != app.config.root_doc or bagian is None:
        return
    bagian["classes"].append("sampul")
    kode = [x for x in bagian.children if any(isinstance(y, HideCodeCellNode) for y in x.children)]
    for sel in kode:
        bagian.remove(sel)
        bagian.append(sel)


def setup(app: Sphinx) -> dict[str, Any]:
    """Once the page is whole."""
    app.connect("doctree-resolved", susun)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
