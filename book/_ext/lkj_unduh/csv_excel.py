"""CSV for the analyst who double-clicks it in Indonesian Excel.

UTF-8 with a byte order mark, semicolons between cells, numbers as printed ("1.234,50"): with
Indonesian settings Excel reads them as numbers. The unrounded values are those of ``fakta.csv``.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from lkj_utils.dasar.format import aman_csv

if TYPE_CHECKING:
    from collections.abc import Iterable

ANGKA = re.compile(r"[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?%?")
# Indonesian Excel writes the time of day with full stops and would show the code 7.01.01 as 7:01:01.
MIRIP_JAM = re.compile(r"\d{1,2}(\.\d{2}){1,2}")


def tulis(baris: Iterable[list[str]]) -> bytes:
    """The whole file; the same rows always give the same bytes."""
    keluar = io.StringIO(newline="")
    csv.writer(keluar, delimiter=";", lineterminator="\r\n").writerows([aman(x) for x in satu] for satu in baris)
    return keluar.getvalue().encode("utf-8-sig")


def aman(teks: str) -> str:
    """A cell that a spreadsheet takes for what it is: a typed text is never run as a formula."""
    if ANGKA.fullmatch(teks):
        return teks
    if MIRIP_JAM.fullmatch(teks):
        return f'="{teks}"'  # only digits and full stops inside
    return aman_csv(teks)
