"""Statuses together, and names in a sentence."""

from __future__ import annotations

import pytest

from lkj_app.reviu.kriteria.hasil import Status, gabungan, sebagian, sebut


@pytest.mark.parametrize(
    ("status", "harap"),
    [
        ([], Status.BELUM),
        (["terpenuhi", "terpenuhi"], Status.TERPENUHI),
        (["terpenuhi", "belum terpenuhi"], Status.SEBAGIAN),
        (["sebagian", "belum terpenuhi"], Status.SEBAGIAN),
        (["belum terpenuhi"], Status.BELUM),
    ],
)
def test_together(status, harap):
    """Met only when all are; nothing to meet is not met."""
    assert gabungan(Status(s) for s in status) == harap


@pytest.mark.parametrize(("ada", "harap"), [(0, "belum terpenuhi"), (1, "sebagian"), (2, "terpenuhi")])
def test_by_count(ada, harap):
    """Of two."""
    assert sebagian(ada, 2) == harap


def test_many_names_are_counted():
    """Three names, then how many more."""
    assert sebut(["a", "b", "c"]) == "a, b, dan c"
    assert sebut(["a", "b", "c", "d", "e"]) == "a, b, c, dan 2 lainnya"
