"""Numbers in text under one strict grammar, for CSV, workbooks, exports and documents; a column is read one way.

    number    = [quote] [minus] ["Rp" | "IDR"] digits [",-"]  or the same in brackets, which are a minus
    digits    = whole [mark decimals], one mark only, nothing else inside
    whole     = 0, or digits that begin with no 0, bare or in whole groups of three from the right

Groups are parted by points and the mark is a comma (Indonesian), or the other way round (English). What fits no
reading is refused; what fits two is asked back unless its column, or the file it stands in, decides.
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
RUPIAH = 2
# No office counts further than 24 digits; what is longer is a slip, and nothing could print it.
DIGIT = 24
BENTUK = re.compile(
    r"['’`]?(?P<minus>[-−]?) ?(?:rp\.? ?|idr ?)?(?P<minus_lagi>[-−]?)"
    r"(?P<angka>[0-9][0-9.,]{0,80}?)(?P<bulat>,-+)?$"
)
BIASA = r"(?:0|[1-9][0-9]*)"


@dataclass(frozen=True)
class Angka:
    """What a text says: a number, nothing (``nilai`` None), or why it cannot be read and how to mend it."""

    nilai: Fraction | None = None
    galat: str = ""
    perbaikan: str = ""


BUKAN = Angka(galat="Isi sel ini bukan angka.", perbaikan="ketik angkanya, misalnya 1234567 atau 1.234.567,89")


@lru_cache(maxsize=65536)
def bacaan(teks: str, desimal: int | None = None) -> dict[Gaya, Fraction]:
    """Every reading of a text; ``desimal`` is the most decimals that the amount can have (rupiah: two)."""
    bersih = teks.replace("\u00a0", " ").strip().lower()
    kurung = re.fullmatch(r"\((.*)\)", bersih)
    cocok = BENTUK.fullmatch(kurung[1] if kurung else bersih)
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
    pecahan = cocok[2] if cocok and ekor else None
    if not cocok or max(len(re.sub(r"\D", "", cocok[1])), len(pecahan or "")) > DIGIT:
        return None
    return Fraction(cocok[1].replace(ribuan, "") + (f".{pecahan}" if pecahan else ""))


def baca_kolom(semua: Mapping[Kunci, str], desimal: int | None = None, lazim: Gaya | None = None) -> dict[Kunci, Angka]:
    """The texts of one column: a cell that fits one reading only decides for those that fit two.

    ``lazim`` is how the file writes numbers, where it tells; what its column says otherwise is asked back.
    """
    baca = {kunci: bacaan(teks, desimal) for kunci, teks in semua.items()}
    penentu = Counter(next(iter(satu)) for satu in baca.values() if len(satu) == 1)
    gaya = max(penentu, key=lambda satu: (penentu[satu], satu), default=lazim)
    return {kunci: _pilih(satu, gaya, lazim) for kunci, satu in baca.items()}


def _pilih(baca: dict[Gaya, Fraction], gaya: Gaya | None, lazim: Gaya | None) -> Angka:
    """The number of one cell in a column that is written in ``gaya`` (None: its cells do not tell)."""
    if not baca:
        return BUKAN
    if len(baca) > 1 and len(set(baca.values())) == 1:
        return Angka(baca["id"])
    if gaya is None or (len(baca) > 1 and lazim not in (None, gaya)):
        return ganda(baca)
    return Angka(baca[gaya]) if gaya in baca else _beda_gaya(gaya)


def ganda(baca: Mapping[Gaya, Fraction], koma: str = ",") -> Angka:
    """Asked back: both numbers that a text may mean, and how to type each with a decimal ``koma``."""
    return Angka(
        galat=f"Angka ini dapat berarti {' atau '.join(map(polos, baca.values()))}.",
        perbaikan=f"ketik tanpa pemisah ribuan: {' atau '.join(tegas(n, koma) for n in baca.values())}",
    )


def ragu(teks: str, desimal: int | None = None) -> bool:
    """Whether a text by itself may mean two numbers."""
    return len(set(bacaan(teks, desimal).values())) > 1


def _beda_gaya(gaya: Gaya) -> Angka:
    lain = NAMA_GAYA["en" if gaya == "id" else "id"]
    return Angka(
        galat=f"Angka ini ditulis seperti {lain}, padahal kolomnya seperti {NAMA_GAYA[gaya]}.",
        perbaikan="tulis semua angka di kolom ini dengan satu cara",
    )


def polos(nilai: Fraction, koma: str = ",") -> str:
    """A number without thousands, with as many decimals as it has."""
    if nilai.denominator == 1:
        return str(nilai.numerator)
    digit = next(n for n in range(1, 400) if (nilai * 10**n).denominator == 1)
    utuh = str(abs(nilai.numerator) * 10**digit // nilai.denominator).zfill(digit + 1)
    return f"{'-' if nilai < 0 else ''}{utuh[:-digit]}{koma}{utuh[-digit:]}"


def tegas(nilai: Fraction, koma: str) -> str:
    """A number as it is typed without doubt: three decimals that may be thousands get a fourth, 3.125 is 3.1250."""
    teks = polos(nilai, koma)
    return f"{teks}0" if ragu(teks) else teks


def desimal_tertulis(teks: str) -> int:
    """How many decimals a number was typed with; the nought that ``tegas`` puts behind three does not count."""
    pecahan = teks.replace(",", ".").partition(".")[2]
    return 3 if re.fullmatch(r"[0-9]{3}0", pecahan) else len(pecahan)
