"""NIP, the 18 digits of a civil servant: birth date, month of appointment, sex, serial number."""

from __future__ import annotations

import re
from datetime import date

LENGTH = 18
MIN_AGE = 17
PLAUSIBLE_BIRTH = range(1900, 2100)
# A contract servant (PPPK) carries the number of the contract, 21 or more, where a civil servant carries the month.
PPPK_FIRST = 21


def bersih(nip: str) -> str:
    """Without the spaces that letters print between the parts."""
    return re.sub(r"\s", "", nip)


def masalah(nip: str, pada: date | None = None) -> str | None:
    """What is wrong with a NIP, naming the part; None when nothing is. ``pada``: nobody is appointed after that day."""
    digits = bersih(nip)
    if not re.fullmatch(r"[0-9]+", digits):
        return "NIP hanya boleh berisi angka (spasi boleh)"
    if len(digits) != LENGTH:
        return f"NIP harus 18 angka, di sini {len(digits)}"
    born = _date(digits[:8])
    if born is None or born.year not in PLAUSIBLE_BIRTH:
        return f"tanggal lahir “{digits[:8]}” (angka 1–8) bukan tanggal tahun-bulan-hari yang wajar"
    return _appointment_problem(digits[8:14], born, pada) or _tail_problem(digits)


def _date(text: str) -> date | None:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return None


def _appointment_problem(part: str, born: date, pada: date | None) -> str | None:
    month = int(part[4:])
    appointed = _date(f"{part[:4]}0101" if month >= PPPK_FIRST else f"{part}01")
    if appointed is None:
        return f"bulan pengangkatan “{part}” (angka 9–14) bukan tahun-bulan"
    # The year decides for a PPPK, whose month is unknown: December gives the benefit of the doubt.
    months = (appointed.year - born.year) * 12 + (12 if month >= PPPK_FIRST else month) - born.month
    if months < MIN_AGE * 12:
        return f"bulan pengangkatan “{part}” (angka 9–14) jatuh sebelum umur {MIN_AGE} tahun"
    if pada and appointed > pada:
        return f"bulan pengangkatan “{part}” (angka 9–14) sesudah akhir periode laporan"
    return None


def _tail_problem(digits: str) -> str | None:
    if digits[14] not in "12":
        return f"jenis kelamin “{digits[14]}” (angka 15) harus 1 (laki-laki) atau 2 (perempuan)"
    if digits[15:] == "000":
        return "nomor urut “000” (angka 16–18) tidak ada; angka terakhir biasanya hilang karena Excel"
    return None
