"""What no line may part: dates, quarters, a predikat, a short value of a fact.

Done on the tree, before tables are measured: a column is then as wide as "Sangat Baik".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.simpul import nilai_fakta

from lkj_pdf.teks import REKAT, rapatkan

if TYPE_CHECKING:
    from collections.abc import Iterator

BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
SEBARIS = re.compile(rf"\b\d{{1,2}} (?:{BULAN})(?: \d{{4}})?\b|\b(?:{BULAN}) \d{{4}}\b|\b(?:Triwulan|BAB) [IVX]+\b")
ANTARA = re.compile(r"(?<=\S) (?=\S)")
NILAI_PENDEK = 20  # letters; a longer value is a text of its own


def rekatkan(pohon: nodes.document) -> None:
    """Put no-break spaces into the texts of a page."""
    for teks in list(pohon.findall(nodes.Text)):
        if isinstance(teks.parent, nodes.literal_block):
            continue
        semula = rapatkan(teks.astext())
        if (baru := _rekat(teks, semula)) != semula:
            teks.parent.replace(teks, nodes.Text(baru))


def _rekat(teks: nodes.Text, isi: str) -> str:
    if any(map(_bernilai, _leluhur(teks))) and len(isi) <= NILAI_PENDEK:
        return ANTARA.sub(REKAT, isi)
    return SEBARIS.sub(lambda cocok: cocok[0].replace(" ", REKAT), isi)


def _bernilai(node: nodes.Node) -> bool:
    return isinstance(node, nilai_fakta) or (isinstance(node, nodes.inline) and "predikat" in node["classes"])


def _leluhur(node: nodes.Node) -> Iterator[nodes.Node]:
    """The inline nodes in which a text stands."""
    while isinstance(node.parent, nodes.Inline | nodes.inline):
        node = node.parent
        yield node
