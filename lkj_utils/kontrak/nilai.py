"""A cell as text -> a Python value; the one place that decides what a number or a date may look like.

Validation and loading both come through here, so a value that passes the check always loads.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import kode
from lkj_utils.kontrak import nip

if TYPE_CHECKING:
    from lkj_utils.kontrak.paket import Kolom

Nilai = int | Fraction | date | str | None

# No office counts further than 24 digits; what is longer is a slip, and nothing could print it.
INTEGER = re.compile(r"-?[0-9]{1,24}")
NUMBER = re.compile(r"-?[0-9]{1,24}(\.[0-9]{1,24})?")
NUMBER_COMMA = re.compile(r"-?[0-9]{1,24}(,[0-9]{1,24})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR = re.compile(r"[0-9]{4}")


def baku(sel: str, tipe: str, *, desimal_koma: bool) -> str:
    """The canonical text of a cell that is not empty; raises ValueError where it is not of that type."""
    text = sel.strip()
    if tipe == "integer" and INTEGER.fullmatch(text):
        return str(int(text))
    if tipe == "number" and desimal_koma and NUMBER_COMMA.fullmatch(text):
        return text.replace(",", ".")
    if tipe == "number" and NUMBER.fullmatch(text):
        return text
    if tipe == "year" and YEAR.fullmatch(text):
        return text
    if tipe == "date" and DATE.fullmatch(text):
        return date.fromisoformat(text).isoformat()
    if tipe in {"integer", "number", "year", "date"}:
        raise ValueError(f"{sel!r} is not of type {tipe}")
    return text


def ubah(sel: str, tipe: str, desimal_koma: bool) -> Nilai:
    """A cell as int, Fraction, date or str, None where it is empty; raises ValueError otherwise."""
    if not sel.strip():
        return None
    text = baku(sel, tipe, desimal_koma=desimal_koma)
    if tipe in {"integer", "year"}:
        return int(text)
    if tipe == "number":
        return Fraction(text)
    if tipe == "date":
        return date.fromisoformat(text)
    return text


def rapikan(sel: str, nama_kolom: str) -> str:
    """A cell in the one form that rows are joined on: codes with two-digit endings, a NIP without spaces."""
    return nip.bersih(sel) if nama_kolom == "nip" else kode.bakukan(sel)


def nilai_sel(sel: str, kolom: Kolom, *, desimal_koma: bool) -> Nilai:
    """The value of a cell in its column, tidied and converted; raises ValueError where it does not convert."""
    return ubah(rapikan(sel, kolom.nama), kolom.tipe, desimal_koma)


def dari_toml(value: Any, tipe: str) -> Any:
    """A TOML value as loading wants it: exact numbers, dates without a time; everything else as it is."""
    if tipe == "number" and isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return Fraction(str(value))
    if tipe == "date" and isinstance(value, datetime):
        return value.date()
    return value
