"""Values of facts in a narrative: text or number to the writer of a sentence, with their fact's id where printed.

A printed value leaves a mark in the Markdown, which becomes a ``<span data-fakta>`` after Markdown is rendered. The
mark holds a secret made anew for each piece, so that no text that people type can forge one.
"""

from __future__ import annotations

import re
import secrets
from fractions import Fraction
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_utils.fakta.inti import Nilai

Teks = TypeVar("Teks", bound=str)
# Private use characters: letters to Markdown, so emphasis around a value works as around a word.
AWAL, AKHIR = "\ue000", "\ue001"


class Tercetak(str):
    """A printed value: compares as its text, is written (``str()``, Jinja's ``~``) as its mark."""

    __slots__ = ("_tanda",)
    _tanda: str

    def __new__(cls, teks: str, tanda: str) -> Self:
        """The text, and what stands for it until Markdown is rendered."""
        satu = super().__new__(cls, teks)
        satu._tanda = tanda
        return satu

    def __str__(self) -> str:
        return self._tanda


class Cacah(int):
    """A whole number that knows its fact."""

    id_fakta: str = ""

    def __abs__(self) -> Cacah:
        return _bernama(Cacah(int(self).__abs__()), self.id_fakta)


class Pecahan(Fraction):
    """A fraction that knows its fact."""

    id_fakta: str = ""

    def __abs__(self) -> Pecahan:
        return _bernama(Pecahan(super().__abs__()), self.id_fakta)


Angka = TypeVar("Angka", Cacah, Pecahan)


def _bernama(angka: Angka, id_fakta: str) -> Angka:
    angka.id_fakta = id_fakta
    return angka


class Tanda:
    """The marks of one piece."""

    def __init__(self) -> None:
        self._rahasia = secrets.token_hex(8)
        self._isi: list[tuple[str, str]] = []

    def teks(self, teks: str, id_fakta: str) -> Tercetak:
        """A printed value of a fact."""
        self._isi.append((id_fakta, teks))
        return Tercetak(teks, f"{AWAL}{self._rahasia}x{len(self._isi) - 1}{AKHIR}")

    def nilai(self, nilai: Nilai, id_fakta: str, periode: str | None = None) -> Nilai:
        """A value that still is to be printed."""
        id_fakta = f"{id_fakta}@{periode}" if periode else id_fakta
        if isinstance(nilai, str):
            return self.teks(nilai, id_fakta)
        if isinstance(nilai, Fraction):
            return _bernama(Pecahan(nilai), id_fakta)
        return None if nilai is None else _bernama(Cacah(nilai), id_fakta)

    def cetak(self, cara: Callable[..., str]) -> Callable[..., str]:
        """A filter that prints numbers; what it makes of a fact keeps the fact's id."""

        def saring(nilai: Nilai, *lagi: object, **pilihan: object) -> str:
            teks = cara(nilai, *lagi, **pilihan)
            id_fakta: str = getattr(nilai, "id_fakta", "")
            return self.teks(teks, id_fakta) if id_fakta else teks

        return saring

    def buka(self, tulisan: Teks, ganti: Callable[[str, str], str]) -> Teks:
        """The text with every mark of this piece replaced by ``ganti(id, printed value)``."""
        pola = re.compile(f"{AWAL}{self._rahasia}x(\\d+){AKHIR}")
        return type(tulisan)(pola.sub(lambda cocok: ganti(*self._isi[int(cocok[1])]), tulisan))
