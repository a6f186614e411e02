"""Numbers, money and dates as Indonesian readers see them: the last step, and the only module that rounds.

Values come in unrounded (``int`` or ``Fraction``); text never flows back into a number.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from math import floor
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal
from num2words import num2words

from lkj_utils.dasar.periode import ROMAN

if TYPE_CHECKING:
    from datetime import date, datetime

Bilangan = int | Fraction

LOCALE = "id"
KOSONG = "data belum tersedia"
# Digits kept by the decimal module, which by itself would round what is longer than 28.
PRESISI = 400


def bulat(nilai: Bilangan, desimal: int) -> Decimal:
    """Round half up (away from zero), exactly: 80,375 gives 80,38 at two decimals."""
    scaled = Fraction(nilai) * 10**desimal
    whole = floor(abs(scaled) + Fraction(1, 2))
    with localcontext(prec=PRESISI):
        return Decimal(whole if scaled >= 0 else -whole).scaleb(-desimal)


@cache
def _pola(desimal: int, tetap: bool) -> str:
    return "#,##0" + ("." + ("0" if tetap else "#") * desimal if desimal else "")


def angka(nilai: Bilangan | None, desimal: int = 2, *, tetap: bool = False) -> str:
    """``1.723``, ``92,79``: at most ``desimal`` decimals, trailing zeros dropped unless ``tetap``."""
    if nilai is None:
        return KOSONG
    with localcontext(prec=PRESISI):
        return format_decimal(bulat(nilai, desimal), format=_pola(desimal, tetap), locale=LOCALE)


def persen(nilai: Bilangan | None, desimal: int = 2) -> str:
    """``98,66%``: always with all decimals, so that a column lines up."""
    return KOSONG if nilai is None else angka(nilai, desimal, tetap=True) + "%"


def rupiah(nilai: Bilangan | None) -> str:
    """``Rp2.727.830.700`` (EYD: no space after Rp)."""
    if nilai is None:
        return KOSONG
    text = angka(abs(Fraction(nilai)), 0)
    return f"-Rp{text}" if nilai < 0 else f"Rp{text}"


def tanggal(nilai: date | None) -> str:
    """``31 Desember 2023``."""
    return KOSONG if nilai is None else format_date(nilai, "d MMMM y", locale=LOCALE)


def waktu(nilai: datetime) -> str:
    """A moment as people write it: ``28 November 2025 pukul 10.15``."""
    return f"{tanggal(nilai.date())} pukul {nilai:%H.%M}"


def rentang_tanggal(awal: date | None, akhir: date | None) -> str:
    """``9 s.d. 15 Februari 2023``: what both dates share is said once."""
    if awal is None or akhir is None or awal == akhir:
        return tanggal(awal)
    pola = "d" if (awal.year, awal.month) == (akhir.year, akhir.month) else "d MMMM"
    if awal.year != akhir.year:
        pola = "d MMMM y"
    return f"{format_date(awal, pola, locale=LOCALE)} s.d. {tanggal(akhir)}"


def terbilang(nilai: Bilangan | None) -> str:
    """A whole number in words, ``enam belas``; raises ValueError for a fraction."""
    if nilai is None:
        return KOSONG
    bilangan = int(nilai)
    if bilangan != nilai:
        raise ValueError(f"terbilang hanya untuk bilangan bulat, bukan {nilai}")
    kata = str(num2words(bilangan, lang="id")).strip()
    # num2words says "satu ribu" after a million; a thousand alone is always "seribu".
    return kata.replace(" satu ribu", " seribu") if abs(bilangan) // 1000 % 1000 == 1 else kata


def romawi(nilai: int) -> str:
    """``IV``; the report needs no numeral beyond its chapters and quarters."""
    if not 1 <= nilai <= len(ROMAN):
        raise ValueError(f"romawi hanya untuk 1 sampai {len(ROMAN)}, bukan {nilai}")
    return ROMAN[nilai - 1]


def daftar(butir: list[str], *, kata: str = "dan") -> str:
    """``a``, ``a dan b``, ``a, b, dan c``."""
    if len(butir) <= 2:  # noqa: PLR2004 - two are joined without a comma
        return f" {kata} ".join(butir)
    return ", ".join(butir[:-1]) + f", {kata} {butir[-1]}"


# Words that stay small inside a title.
KATA_KECIL = frozenset(
    (
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "pada",
        "dalam",
        "dengan",
        "oleh",
        "untuk",
        "yang",
        "serta",
        "kepada",
        "terhadap",
    )
)


def kapital(nama: str) -> str:
    """An official name typed in capitals, in title case: easier to read, and not spelled out by a screen reader."""
    # One word in capitals is an abbreviation.
    if not nama.isupper() or " " not in nama.strip():
        return nama
    return " ".join(_kapital(k, awal=not n) for n, k in enumerate(nama.split()))


def _kapital(kata: str, *, awal: bool) -> str:
    """One word; in parentheses of its own it abbreviates what stands before it."""
    if kata.startswith("(") and kata.endswith(")"):
        return kata
    kecil = kata.lower()
    return kecil if kecil in KATA_KECIL and not awal else "/".join(map(str.capitalize, kecil.split("/")))


def aman_csv(teks: str) -> str:
    """A typed text that a spreadsheet would run as a formula is shown as text instead."""
    return f"'{teks}" if teks.startswith(("=", "+", "-", "@", "\t", "\r")) else teks
