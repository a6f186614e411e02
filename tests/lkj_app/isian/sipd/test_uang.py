"""One column of amounts of an export."""

from __future__ import annotations

from lkj_app.isian.impor.buku import LembarIsi, Sel
from lkj_app.isian.sipd.uang import baca_uang


def test_nothing_is_not_zero() -> None:
    """A dash is zero; empty, null and undefined say nothing."""
    lembar = LembarIsi("x", {n: {1: Sel(teks)} for n, teks in enumerate(("-", "–", "", "null", "undefined"))})
    hasil = baca_uang(lembar, range(5), 1)
    assert [hasil[n].nilai for n in range(5)] == [0, 0, None, None, None]
    assert not any(satu.galat for satu in hasil.values())
