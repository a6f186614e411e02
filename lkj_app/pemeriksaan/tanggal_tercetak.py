"""Dates as documents print them: ``29 Mei s/d 2 Juni 2023``, ``9 sampai 15 Februari 2023``, ``02 Agustus 2021``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from lkj_utils.dasar.format import LOCALE

BULAN = [nama.casefold() for nama in get_month_names("wide", locale=LOCALE).values()]
# Usual short forms, old spellings, and what a spell checker makes of them.
LAIN = {"agt": 8, "ags": 8, "pebruari": 2, "nopember": 11, "february": 2, "march": 3, "may": 5} | {
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "december": 12,
}
SINGKAT = {nama[:3]: nomor for nomor, nama in enumerate(BULAN, start=1)} | LAIN
SAMBUNG = r"\s*(?:s\s*/\s*d|s\.?\s*d\.?|sampai(?: dengan)?|hingga|dan|[-–])\s*"
RENTANG = re.compile(
    rf"(?:(?P<hari1>\d{{1,2}})(?:\s+(?P<bulan1>[a-z]+))?(?:\s+(?P<tahun1>\d{{4}}))?{SAMBUNG})?"
    r"(?P<hari>\d{1,2})\s+(?P<bulan>[a-z]+)\s+(?P<tahun>\d+)\b",
    re.IGNORECASE,
)
ANGKA = re.compile(r"\b(?P<hari>\d{1,2})[-/.](?P<bulan>\d{1,2})[-/.](?P<tahun>\d{4})\b")


@dataclass(frozen=True)
class Tanggal:
    """The days printed, first and last; ``mustahil`` says why they are none."""

    awal: date | None
    akhir: date | None
    mustahil: str = ""


def baca_tanggal(tercetak: str) -> Tanggal | None:
    """The date or range in a text; None where none is printed in full."""
    if cocok := ANGKA.search(tercetak):
        return _rentang(_hari(cocok["hari"], int(cocok["bulan"]), cocok["tahun"]))
    for cocok in RENTANG.finditer(tercetak):
        bulan = _bulan(cocok["bulan"])
        if bulan is None:
            continue
        akhir = _hari(cocok["hari"], bulan, cocok["tahun"])
        if not cocok["hari1"]:
            return _rentang(akhir)
        bulan1 = _bulan(cocok["bulan1"] or "") or bulan
        return _rentang(_hari(cocok["hari1"], bulan1, cocok["tahun1"] or cocok["tahun"]), akhir)
    return None


def _bulan(nama: str) -> int | None:
    kecil = nama.casefold()
    if kecil in BULAN:
        return BULAN.index(kecil) + 1
    return SINGKAT.get(kecil)


def _hari(hari: str, bulan: int, tahun: str) -> date | str:
    """The day, or why there is none."""
    panjang_tahun = 4
    if len(tahun) != panjang_tahun:
        return f"tahun “{tahun}” tidak empat angka"
    try:
        return date(int(tahun), bulan, int(hari))
    except ValueError:
        sebutan = f"{BULAN[bulan - 1].capitalize()} {tahun}" if 1 <= bulan <= len(BULAN) else f"bulan {bulan}"
        return f"tidak ada tanggal {hari} pada {sebutan}"


def _rentang(awal: date | str, akhir: date | str | None = None) -> Tanggal:
    akhir = awal if akhir is None else akhir
    for satu in (awal, akhir):
        if isinstance(satu, str):
            return Tanggal(None, None, satu)
    if isinstance(awal, str) or isinstance(akhir, str):  # pragma: no cover - said above, for the type checker
        return Tanggal(None, None)
    return Tanggal(awal, akhir, "tanggal akhir mendahului tanggal awal" if akhir < awal else "")
