"""Numbers in words read back: ``enam belas`` is 16, ``16 (Tujuh belas)`` contradicts itself."""

from __future__ import annotations

import re
from functools import cache

from lkj_app.pemeriksaan.teks import baku
from lkj_utils.dasar import format as fmt

# Counts in sentences are small; larger figures are never written in words alone.
BATAS = 1000
# Longer figures have no words, and a search that begins at every digit of them takes long.
BERPASANGAN = re.compile(r"(?<![\d.])(?P<angka>\d[\d.]{0,24})\s*\(\s*(?P<kata>[A-Za-z][A-Za-z\s-]*?)\s*\)")


@cache
def _daftar() -> dict[str, int]:
    return {baku(fmt.terbilang(nilai)): nilai for nilai in range(BATAS + 1)}


@cache
def _kata() -> frozenset[str]:
    besar = (200, 1000, 10**6, 10**9, 10**12)
    return frozenset(kata for nilai in (*range(101), *besar) for kata in fmt.terbilang(nilai).split())


def berbunyi_angka(teks: str) -> bool:
    """True for words that all belong to a number, however large or wrongly put together."""
    return bool(teks.split()) and all(kata in _kata() for kata in teks.casefold().split())


def angka_kata(teks: str) -> int | None:
    """The number that a text is in words; None for any other text."""
    return _daftar().get(baku(teks))


def pasangan(teks: str) -> tuple[int, str, int | None] | None:
    """The figure, its words, and the number that the words say; None where no figure has words beside it."""
    cocok = BERPASANGAN.search(teks)
    if not cocok:
        return None
    angka = cocok["angka"].rstrip(".").replace(".", "")
    return int(angka), cocok["kata"], angka_kata(cocok["kata"])
