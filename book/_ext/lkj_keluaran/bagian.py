"""Headings met in outputs -> sections of the page, nested by their level.

A section of docutils contains what follows it, so a heading printed by one cell must take in the
outputs of the next cells. The page is therefore read as a flat stream (headings of Markdown cells
and of outputs alike, and blocks) and nested afresh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from lkj_keluaran.simpul import judul_keluaran

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def susun(document: nodes.document, tegur: Callable[[str, nodes.Node], None]) -> None:
    """Nest the sections of a page; pages without headings in outputs are left as they are."""
    if not any(document.findall(judul_keluaran)):
        return
    alir = list(_alir(document, 0))
    document.children = []
    terbuka: list[tuple[int, nodes.Element]] = [(0, document)]
    for tingkat, node in alir:
        if tingkat is None:
            terbuka[-1][1].append(node)
            continue
        while terbuka[-1][0] >= tingkat:
            terbuka.pop()
        if tingkat > terbuka[-1][0] + 1:
            tegur(f"judul {node[0].astext()!r} melompat dari tingkat {terbuka[-1][0]} ke {tingkat}", node)
        terbuka[-1][1].append(node)
        terbuka.append((tingkat, node))


def _alir(induk: nodes.Element, tingkat: int) -> Iterator[tuple[int | None, nodes.Element]]:
    """Sections with their level, stripped down to the title, and blocks (level None), in order."""
    for anak in list(induk.children):
        if isinstance(anak, nodes.section):
            yield from _buka(anak, tingkat + 1)
        elif isinstance(anak, judul_keluaran):
            yield anak["level"], anak[0]
        elif not isinstance(anak, nodes.title):
            yield None, anak


def _buka(bagian: nodes.section, tingkat: int) -> Iterator[tuple[int | None, nodes.Element]]:
    isi = list(_alir(bagian, tingkat))
    bagian.children = bagian.children[:1]  # the title; the rest finds its place in the stream
    yield tingkat, bagian
    yield from isi
