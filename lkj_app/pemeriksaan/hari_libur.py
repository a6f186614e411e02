"""Days on which no official letter is signed: weekends, national holidays, and collective leave (cuti bersama)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

AKHIR_PEKAN = {5: "hari Sabtu", 6: "hari Minggu"}


def libur(hari: date) -> str:
    """Why this is no working day, in words; empty for a working day.

    Dates are those of the joint decree (SKB tiga menteri) of each year, as the package ``holidays`` keeps them; what a
    decree has not fixed yet is named there, and here, as "(perkiraan)".
    """
    return _kalender(hari.year).get(hari) or AKHIR_PEKAN.get(hari.weekday(), "")


@cache
def _kalender(tahun: int) -> Mapping[date, str]:
    # Imported here because most runs judge no date.
    from holidays import GOVERNMENT, PUBLIC, country_holidays

    return dict(country_holidays("ID", years=tahun, categories=(GOVERNMENT, PUBLIC), language="id"))
