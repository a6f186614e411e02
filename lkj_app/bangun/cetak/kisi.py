"""The grid of a table: where each cell really stands. HTML, docutils and Word leave that to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Sel = TypeVar("Sel")

# Classes of rows, as ``lkj_utils.sajian.tabel`` gives them, and those that are set in bold.
KELAS_BARIS = ("program", "kegiatan", "sub", "sasaran", "total", "nomor-kolom")
BARIS_TEBAL = ("program", "kegiatan", "sasaran", "total")


def letak(baris: Iterable[Iterable[Sel]], rentang: Callable[[Sel], tuple[int, int]]) -> Iterator[tuple[int, int, Sel]]:
    """Yield row, first column and cell, both from 0; ``rentang`` gives how many columns and rows a cell covers."""
    penuh: set[tuple[int, int]] = set()
    for n, sel in enumerate(baris):
        kolom = 0
        for satu in sel:
            while (n, kolom) in penuh:
                kolom += 1
            ke_samping, ke_bawah = rentang(satu)
            penuh |= {(n + a, kolom + b) for a in range(ke_bawah) for b in range(ke_samping)}
            yield n, kolom, satu
            kolom += ke_samping
