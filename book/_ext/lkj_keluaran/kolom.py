"""What a column holds, written on its cells, so that style sheets can align heads and fix names.

HTML has no way to say "this column": a style sheet sees cells only. Spans shift cells to other
positions, so the columns are counted here, once, on the finished table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from lkj_app.bangun.cetak import kisi

if TYPE_CHECKING:
    from collections.abc import Iterator

KOLOM_ANGKA = "kolom-angka"
KOLOM_NAMA = "kolom-nama"


def tandai(tabel: nodes.table) -> None:
    """Class ``kolom-nama`` on the head over the row headers, ``kolom-angka`` on heads over numbers."""
    badan = [(n, sel) for n, sel in _letak(tabel, nodes.tbody) if not sel.get("morecols")]
    nama = {n for n, sel in badan if sel.get("lkj_sel") == "th"}
    angka = {n for n, sel in badan if "angka" in sel["classes"]} - nama
    teks = {n for n, sel in badan if "angka" not in sel["classes"] and _berisi(sel)}
    for n, sel in _letak(tabel, nodes.thead):
        if sel.get("morecols"):
            continue
        if n in nama and n == min(nama):
            sel["classes"].append(KOLOM_NAMA)
        elif n in angka - teks:
            sel["classes"].append(KOLOM_ANGKA)


def _berisi(sel: nodes.entry) -> bool:
    """A dash stands for a number that is not there."""
    return sel.astext().strip() not in ("", "–")


def _letak(tabel: nodes.table, kelompok: type[nodes.Element]) -> Iterator[tuple[int, nodes.entry]]:
    """Each cell of the head or the body with the number of its first column."""
    baris = (x.children for induk in tabel.findall(kelompok) for x in induk.children)
    return ((kolom, sel) for _, kolom, sel in kisi.letak(baris, rentang))


def rentang(sel: nodes.entry) -> tuple[int, int]:
    """How many columns and rows a cell covers; docutils counts those beyond the first."""
    return sel.get("morecols", 0) + 1, sel.get("morerows", 0) + 1
