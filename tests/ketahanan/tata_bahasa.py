"""What a person can mean by a text: written for the judge, with nothing taken from the program that is judged.

Thousands stand in whole groups of three, there is one decimal mark, and nothing else inside.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from fractions import Fraction

# Thousands and decimal marks of those who write so.
GAYA = {"id": (r"\.", ","), "en": (",", r"\."), "spasi": ("[ \u00a0\u202f'’]", "[.,]")}
KOSONG = frozenset(("", "-", "–", "—", "nihil", "null", "none", "undefined", "nan", "n/a", "na", "tidak ada", "kosong"))
# They turn around what follows: nobody sees what stands there.
PEMBALIK = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
BULAN = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember",
)  # fmt: skip
EXCEL_NOL = date(1899, 12, 30)
PANJANG = 400


def _terlihat(teks: str) -> str:
    """As an eye sees it: without what has no width, digits of every script as digits."""
    tampak = (satu for satu in teks if unicodedata.category(satu) != "Cf")
    return "".join(str(unicodedata.decimal(satu, satu)) for satu in tampak).strip()


def kosong(teks: str) -> bool:
    """Whether a text says that there is nothing."""
    return _terlihat(teks).casefold() in KOSONG


def bacaan(teks: str) -> dict[str, Fraction]:
    """Every number that a person can mean, by the way in which it is written."""
    if len(teks) > PANJANG or PEMBALIK & set(teks):
        return {}
    bersih = _terlihat(teks).casefold()
    if cocok := re.fullmatch(r"[-+]?\d+([.,]\d+)?e[-+]?\d{1,2}", bersih):
        return {"ilmiah": Fraction(bersih.replace(",", "."))}
    cocok = re.fullmatch(r"(\(?)\s*([-−+]?)\s*(?:rp\.?|idr)?\s*([-−]?)\s*(\d.*?)(,-+)?\s*(%?)\s*(\)?)", bersih)
    if not cocok or bool(cocok[1]) != bool(cocok[7]):
        return {}
    tanda = -1 if cocok[1] or cocok[2] in ("-", "−") or cocok[3] else 1
    hasil = {gaya: tanda * nilai for gaya in GAYA if (nilai := _satu(cocok[4], gaya)) is not None}
    if cocok[6]:
        hasil |= {f"{gaya}%": nilai / 100 for gaya, nilai in hasil.items()}
    return hasil


def _satu(teks: str, gaya: str) -> Fraction | None:
    ribuan, desimal = GAYA[gaya]
    cocok = re.fullmatch(rf"(\d+|[1-9]\d{{0,2}}(?:({ribuan})\d{{3}}(?:\2\d{{3}})*))(?:{desimal}(\d+))?", teks)
    if cocok is None or (gaya == "spasi" and not cocok[2]):
        return None
    return Fraction(re.sub(r"\D", "", cocok[1]) + (f".{cocok[3]}" if cocok[3] else ""))


def maksud(teks: str, *, bulat: bool = False, titik_ribuan: bool = False, gaya: str = "") -> frozenset[Fraction]:
    """What may be loaded for a text; ``bulat``: only whole numbers; ``titik_ribuan``: the file separates by ; or tab.

    ``gaya`` is the way in which other cells of the column are written, where they tell.
    """
    semua = bacaan(teks)
    if titik_ribuan and "id" in semua:
        semua.pop("en", None)
    if bulat and {"id", "en"} <= set(semua):
        # 1.000 of something that is counted is a thousand: nobody writes decimals there, and never three of them.
        semua = {"id": max(semua["id"], semua["en"], key=abs)}
    if gaya in semua:
        semua = {nama: nilai for nama, nilai in semua.items() if nama.rstrip("%") == gaya}
    return frozenset(nilai for nilai in semua.values() if not bulat or nilai.denominator == 1)


def penentu(semua: list[str]) -> str:
    """The one way in which the cells of a column are written that can be read in one way only; empty: none, or two."""
    gaya = set()
    for teks in semua:
        baca = {nama: nilai for nama, nilai in bacaan(teks).items() if nama in ("id", "en")}
        if len(baca) == 1:
            gaya.update(baca)
    return gaya.pop() if len(gaya) == 1 else ""


def maksud_tanggal(teks: str) -> frozenset[date]:
    """Every day that a person can mean; an hour behind it changes nothing."""
    bersih = re.sub(r"^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),?\s+", "", _terlihat(teks).casefold())
    hasil: set[date] = set()
    if cocok := re.fullmatch(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?", bersih):
        hasil |= _hari(cocok[1], cocok[2], cocok[3])
    if cocok := re.fullmatch(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})", bersih):
        tahun = cocok[4] if len(cocok[4]) > 2 else f"20{cocok[4]}"
        hasil |= _hari(tahun, cocok[3], cocok[1]) | _hari(tahun, cocok[1], cocok[3])
    if cocok := re.fullmatch(r"(\d{1,2})[-/. ]+([a-z]{3,9})\.?[-/. ]+(\d{4}|\d{2})", bersih):
        bulan = next((n for n, nama in enumerate(BULAN, start=1) if nama[:3] == cocok[2][:3]), 0)
        bulan = bulan or {"may": 5, "aug": 8, "oct": 10, "dec": 12, "agt": 8, "ags": 8, "nop": 11, "peb": 2}.get(
            cocok[2][:3], 0
        )
        hasil |= _hari(cocok[3] if len(cocok[3]) > 2 else f"20{cocok[3]}", str(bulan), cocok[1])
    return frozenset(hasil)


def _hari(tahun: str, bulan: str, tanggal: str) -> set[date]:
    try:
        return {date(int(tahun), int(bulan), int(tanggal))}
    except ValueError:
        return set()


def tanggal_excel(nilai: float) -> frozenset[date]:
    """A number in a cell of days: a day counted by Excel, or its digits."""
    teks = str(int(nilai))
    seri = {EXCEL_NOL + timedelta(days=int(nilai))} if 0 < nilai < 2_958_466 else set()
    return frozenset(seri) | maksud_tanggal(teks)


def nilai_asli(isi: object) -> Fraction | None:
    """The exact value of a number as Excel shows it: 15 digits."""
    if isinstance(isi, bool) or not isinstance(isi, int | float):
        return None
    if isinstance(isi, int):
        return Fraction(isi)
    return Fraction(format(isi, ".15g")) if isi == isi and abs(isi) != float("inf") else None  # noqa: PLR0124 - nan


def hari(isi: object) -> date | None:
    """A day, whatever Excel says about its hour."""
    return isi.date() if isinstance(isi, datetime) else isi if isinstance(isi, date) else None
