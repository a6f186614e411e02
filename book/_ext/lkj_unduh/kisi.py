"""A table of the document as rows of equal length, for programs that know no spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    Baris = list[str]

PEMISAH = " – "  # between the levels of a header: "Jumlah – L"


def kisi(tabel: nodes.table) -> list[Baris]:
    """One header row, then the body with its totals.

    A header cell stands over every column that it covers. A body cell that reaches down is repeated
    in each row, so that rows can be sorted and filtered; one that reaches sideways stands once, so
    that no number is counted twice.
    """
    kepala = _baris(tabel, nodes.thead, ulang=True)
    return [*([_gabung(kepala)] if kepala else []), *_baris(tabel, nodes.tbody, ulang=False)]


def _baris(tabel: nodes.table, bagian: type[nodes.Element], *, ulang: bool) -> list[Baris]:
    # Only children: a cell may hold a table of its own.
    tgroup = next(x for x in tabel.children if isinstance(x, nodes.tgroup))
    tr = [baris for x in tgroup.children if isinstance(x, bagian) for baris in x.children]
    turun: dict[int, tuple[int, str]] = {}
    return [_isi(x, turun, ulang=ulang) for x in tr if "nomor-kolom" not in x["classes"]]


def _isi(tr: nodes.row, turun: dict[int, tuple[int, str]], *, ulang: bool) -> Baris:
    """Texts of one row; ``turun`` holds the cells of rows above that still reach down, by column."""
    baris: Baris = []
    for sel in tr.children:
        _dari_atas(baris, turun)
        teks = " ".join(sel.astext().split())
        for n in range(sel.get("morecols", 0) + 1):
            isi = teks if ulang or n == 0 else ""
            if sel.get("morerows"):
                turun[len(baris)] = (sel["morerows"], isi)
            baris.append(isi)
    _dari_atas(baris, turun)
    return baris


def _dari_atas(baris: Baris, turun: dict[int, tuple[int, str]]) -> None:
    while (kolom := len(baris)) in turun:
        sisa, isi = turun.pop(kolom)
        if sisa > 1:
            turun[kolom] = (sisa - 1, isi)
        baris.append(isi)


def _gabung(kepala: Iterable[Baris]) -> Baris:
    """Levels of a header as one row; a cell that reaches down over several levels is said once."""
    return [PEMISAH.join(dict.fromkeys(x for x in kolom if x)) for kolom in zip(*kepala, strict=True)]
