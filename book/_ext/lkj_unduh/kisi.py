"""A table of the document as rows of equal length, for programs that know no spans."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.kolom import rentang

from lkj_app.bangun.cetak.kisi import letak

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
    isi: dict[tuple[int, int], str] = {}
    for n, kolom, sel in letak((x.children for x in tr), rentang):
        ke_samping, ke_bawah = rentang(sel)
        teks = " ".join(sel.astext().split())
        for a, b in itertools.product(range(ke_bawah), range(ke_samping)):
            isi[n + a, kolom + b] = teks if ulang or b == 0 else ""
    kolom_akhir = max((k for _, k in isi), default=-1)
    nomor = [n for n, x in enumerate(tr) if "nomor-kolom" not in x["classes"]]
    return [[isi.get((n, k), "") for k in range(kolom_akhir + 1)] for n in nomor]


def _gabung(kepala: Iterable[Baris]) -> Baris:
    """Levels of a header as one row; a cell that reaches down over several levels is said once."""
    return [PEMISAH.join(dict.fromkeys(x for x in kolom if x)) for kolom in zip(*kepala, strict=True)]
