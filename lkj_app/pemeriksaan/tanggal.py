"""Dates as documents print them (``29 Mei s/d 2 Juni 2023``, ``02 Agustus 2021``), and days off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from lkj_utils.dasar.format import LOCALE

if TYPE_CHECKING:
    from collections.abc import Mapping

BULAN = [nama.casefold() for nama in get_month_names("wide", locale=LOCALE).values()]
# Old spellings and usual short forms; what a spell checker makes of them.
LAIN = {"pebruari": 2, "nopember": 11, "agt": 8, "ags": 8}
INGGRIS = {"february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10, "december": 12}
NOMOR_BULAN = {nama[:huruf]: n for huruf in (3, None) for n, nama in enumerate(BULAN, start=1)} | LAIN | INGGRIS
SAMBUNG = r"\s*(?:s\s*/\s*d|s\.?\s*d\.?|sampai(?: dengan)?|hingga|dan|[-–])\s*"
RENTANG = re.compile(
    rf"(?:(?P<hari1>\d{{1,2}})(?:\s+(?P<bulan1>[a-z]+))?(?:\s+(?P<tahun1>\d{{4}}))?{SAMBUNG})?"
    r"(?P<hari>\d{1,2})\s+(?P<bulan>[a-z]+)\s+(?P<tahun>\d+)\b",
    re.IGNORECASE,
)
ANGKA = re.compile(r"\b(?P<hari>\d{1,2})[-/.](?P<bulan>\d{1,2})[-/.](?P<tahun>\d{4})\b")
PANJANG_TAHUN = 4
AKHIR_PEKAN = {5: "hari Sabtu", 6: "hari Minggu"}


@dataclass(frozen=True)
class Tanggal:
    """The days printed, first and last; ``mustahil`` says why they are none. Where nothing is printed all is empty."""

    awal: date | None = None
    akhir: date | None = None
    mustahil: str = ""


def baca_tanggal(tercetak: str) -> Tanggal:
    """The date or range in a text, where one is printed in full."""
    if cocok := ANGKA.search(tercetak):
        hari = _hari(cocok["hari"], int(cocok["bulan"]), cocok["tahun"])
        return _rentang(hari, hari)
    for cocok in RENTANG.finditer(tercetak):
        if not (bulan := NOMOR_BULAN.get(cocok["bulan"].casefold())):
            continue
        akhir = awal = _hari(cocok["hari"], bulan, cocok["tahun"])
        if cocok["hari1"]:
            bulan1 = NOMOR_BULAN.get((cocok["bulan1"] or "").casefold(), bulan)
            awal = _hari(cocok["hari1"], bulan1, cocok["tahun1"] or cocok["tahun"])
        return _rentang(awal, akhir)
    return Tanggal()


def _hari(hari: str, bulan: int, tahun: str) -> date | str:
    """The day, or why there is none."""
    if len(tahun) != PANJANG_TAHUN:
        return f"tahun “{tahun}” tidak empat angka"
    try:
        return date(int(tahun), bulan, int(hari))
    except ValueError:
        sebutan = f"{BULAN[bulan - 1].capitalize()} {tahun}" if 1 <= bulan <= len(BULAN) else f"bulan {bulan}"
        return f"tidak ada tanggal {hari} pada {sebutan}"


def _rentang(awal: date | str, akhir: date | str) -> Tanggal:
    if isinstance(awal, str) or isinstance(akhir, str):
        return Tanggal(mustahil=awal if isinstance(awal, str) else str(akhir))
    return Tanggal(awal, akhir, "tanggal akhir mendahului tanggal awal" if akhir < awal else "")


def libur(hari: date) -> str:
    """Why no official letter is signed on this day, in words; empty for a working day.

    Dates are those of the joint decree (SKB tiga menteri) of each year, as the package ``holidays`` keeps them; what a
    decree has not fixed yet is named there, and here, as "(perkiraan)".
    """
    return _kalender(hari.year).get(hari) or AKHIR_PEKAN.get(hari.weekday(), "")


@cache
def _kalender(tahun: int) -> Mapping[date, str]:
    # Imported here because most runs judge no date.
    from holidays import GOVERNMENT, PUBLIC, country_holidays

    return dict(country_holidays("ID", years=tahun, categories=(GOVERNMENT, PUBLIC), language="id"))
