"""The grid: where a cell stands that is pushed aside by those that reach down or sideways."""

from __future__ import annotations

from lkj_app.bangun.cetak.kisi import letak


def _letak(*baris: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Cells are named ``a``, or ``a2x3`` for two columns and three rows."""

    def rentang(sel: str) -> tuple[int, int]:
        kolom, _, turun = sel[1:].partition("x")
        return int(kolom or 1), int(turun or 1)

    return [(n, kolom, sel[0]) for n, kolom, sel in letak(baris, rentang)]


def test_cells_without_spans_stand_where_they_are_written():
    """Row by row, column by column."""
    assert _letak(("a", "b"), ("c", "d")) == [(0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d")]


def test_a_cell_that_reaches_down_pushes_the_next_rows_aside():
    """Also where two of them stand side by side, and only for as many rows as they cover."""
    assert _letak(("a1x2", "b1x2", "c"), ("d",), ("e", "f"))[3:] == [(1, 2, "d"), (2, 0, "e"), (2, 1, "f")]


def test_a_block_of_columns_and_rows_is_covered_whole():
    """The second row begins beside the block."""
    assert _letak(("a2x2", "b"), ("c",)) == [(0, 0, "a"), (0, 2, "b"), (1, 2, "c")]
