"""Zip archives: the same content is the same bytes."""

from __future__ import annotations

from lkj_utils.dasar import arsip


def test_zip_has_the_same_bytes_in_any_order():
    """No date, no order of the disk; the list of types stands first."""
    a, b = {"b": b"1", arsip.JENIS: b"2", "a": b"3"}, {"a": b"3", "b": b"1", arsip.JENIS: b"2"}
    assert arsip.tulis(a) == arsip.tulis(b)
    assert list(arsip.baca(arsip.tulis(a))) == [arsip.JENIS, "a", "b"]


def test_what_goes_in_comes_out():
    """Every part, byte for byte."""
    isi = {"x/y.xml": "isi é".encode(), "kosong": b""}
    assert arsip.baca(arsip.tulis(isi)) == isi
