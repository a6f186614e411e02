"""Numbers in text under one strict grammar; a column is read one way.

Thousands stand in whole groups of three from the right, there is one decimal mark, and nothing else inside.
What fits no reading is refused; what fits two is asked back unless its column decides.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

# How a number is written: 1.234,5 (Indonesian) or 1,234.5 (English).
Gaya = Literal["id", "en"]
Kunci = TypeVar("Kunci")

TANDA: dict[Gaya, tuple[str, str]] = {"id": (".", ","), "en": (",", ".")}
NAMA_GAYA: dict[Gaya, str] = {"id": "1.234,56", "en": "1,234.56"}
# Nothing was typed, and nothing was spent.
KOSONG = frozenset(("", "null", "undefined", "none", "nan"))
NIHIL = frozenset(("-", "–", "—", "nihil"))
RUPIAH = 2
BENTUK = re.compile(
    r"(?P<minus>[-−]?)\s?(?:rp\.?\s?|idr\s?)?(?P<minus_lagi>[-−]?)(?P<angka>[0-9][0-9.,]{0,40}?)(?P<bulat>,-+)?$"
)
BIASA = r"(?:0|[1-9][0-9]*)"


@dataclass(frozen=True)
class Angka:
    """What a text says: a number, nothing (``nilai`` None), or why it cannot be read and how to mend it."""

    nilai: Fraction | None = None
    galat: str = ""
    perbaikan: str = ""


@lru_cache(maxsize=65536)
def bacaan(teks: str, desimal: int | None = None) -> dict[Gaya, Fraction]:
    """Every reading of a text; ``desimal`` is the most decimals that the amount can have (rupiah: two)."""
    bersih = teks.replace("\u00a0", " ").strip().lower()
    kurung = re.fullmatch(r"\((.*)\)", bersih)
    cocok = BENTUK.match(kurung[1] if kurung else bersih)
    if not cocok or bool(cocok["minus"]) + bool(cocok["minus_lagi"]) + bool(kurung) > 1:
        return {}
    tanda = -1 if cocok["minus"] or cocok["minus_lagi"] or kurung else 1
    gaya: tuple[Gaya, ...] = ("id",) if cocok["bulat"] else ("id", "en")
    angka = {satu: _satu(cocok["angka"], satu, 0 if cocok["bulat"] else desimal) for satu in gaya}
    return {satu: tanda * nilai for satu, nilai in angka.items() if nilai is not None}


def _satu(teks: str, gaya: Gaya, desimal: int | None) -> Fraction | None:
    ribuan, koma = TANDA[gaya]
    ekor = "" if desimal == 0 else rf"(?:{re.escape(koma)}([0-9]{{1,{desimal or ''}}}))?"
    utuh = rf"({BIASA}|[1-9][0-9]{{0,2}}(?:{re.escape(ribuan)}[0-9]{{3}})+)"
    cocok = re.fullmatch(utuh + ekor, teks)
    if not cocok:
        return None
    pecahan = cocok[2] if ekor else None
    return Fraction(cocok[1].replace(ribuan, "") + (f".{pecahan}" if pecahan else ""))


def baca_kolom(semua: Mapping[Kunci, str], desimal: int | None = None) -> dict[Kunci, Angka]:
    """The texts of one column: a cell that fits one reading only decides for those that fit two."""
    baca = {kunci: bacaan(teks, desimal) for kunci, teks in semua.items()}
    penentu = Counter(next(iter(satu)) for satu in baca.values() if len(satu) == 1)
    gaya = max(penentu, key=lambda satu: (penentu[satu], satu), default=None)
    return {kunci: _pilih(semua[kunci], satu, gaya) for kunci, satu in baca.items()}


def _pilih(teks: str, baca: dict[Gaya, Fraction], gaya: Gaya | None) -> Angka:
    """The number of one cell in a column that is written in ``gaya`` (None: its cells do not tell)."""
    polos = teks.replace("\u00a0", " ").strip().casefold()
    if polos in KOSONG or polos in NIHIL:
        return Angka(Fraction(0) if polos in NIHIL else None)
    if not baca:
        return Angka(galat="Isi sel ini bukan angka.", perbaikan="ketik angkanya, misalnya 1234567 atau 1.234.567,89")
    if len(set(baca.values())) == 1 and len(baca) > 1:
        return Angka(baca["id"])
    if gaya in baca:
        return Angka(baca[gaya])
    return _ganda(baca) if gaya is None else _beda_gaya(gaya)


def _ganda(baca: dict[Gaya, Fraction]) -> Angka:
    pertama, kedua = (polos(nilai) for nilai in baca.values())
    return Angka(
        galat=f"Angka ini dapat berarti {pertama} atau {kedua}.",
        perbaikan=f"ketik tanpa pemisah ribuan: {pertama} atau {kedua}",
    )


def _beda_gaya(gaya: Gaya) -> Angka:
    lain = NAMA_GAYA["en" if gaya == "id" else "id"]
    return Angka(
        galat=f"Angka ini ditulis seperti {lain}, padahal kolomnya seperti {NAMA_GAYA[gaya]}.",
        perbaikan="tulis semua angka di kolom ini dengan satu cara",
    )


def polos(nilai: Fraction) -> str:
    """A number with a decimal comma and no thousands: the way it may be typed without doubt."""
    if nilai.denominator == 1:
        return str(nilai.numerator)
    digit = next(n for n in range(1, 400) if (nilai * 10**n).denominator == 1)
    utuh = str(abs(nilai.numerator) * 10**digit // nilai.denominator).zfill(digit + 1)
    return f"{'-' if nilai < 0 else ''}{utuh[:-digit]},{utuh[-digit:]}"
