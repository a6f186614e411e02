"""A triwulan: the period that a report covers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from lkj_utils.dasar.errors import UsageError

ROMAN = ("I", "II", "III", "IV")
TRIWULAN_SETAHUN = len(ROMAN)
TRIWULAN = range(1, TRIWULAN_SETAHUN + 1)


@dataclass(frozen=True, order=True)
class Periode:
    """One quarter of a budget year, written ``2023-TW4``."""

    tahun: int
    triwulan: int

    @classmethod
    def parse(cls, text: str) -> Periode:
        """Read ``2023-TW4`` (any case, ``2023TW4`` too); raises UsageError otherwise."""
        match = re.fullmatch(r"(20\d\d)-?TW([1-4])", text.strip().upper())
        if not match:
            raise UsageError(f"Periode “{text}” tidak dikenal; tulis seperti 2023-TW4 (tahun, lalu TW1 sampai TW4).")
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.tahun}-TW{self.triwulan}"

    @property
    def romawi(self) -> str:
        """The quarter as a Roman numeral, ``IV``."""
        return ROMAN[self.triwulan - 1]

    @property
    def nama(self) -> str:
        """The official name, ``Triwulan IV Tahun 2023``: never typed in a text, and not the "Kuartal" of CLDR."""
        return f"Triwulan {self.romawi} Tahun {self.tahun}"

    @property
    def awal_tahun(self) -> date:
        """First day of the s/d range: 1 January."""
        return date(self.tahun, 1, 1)

    @property
    def awal(self) -> date:
        """First day of the quarter itself."""
        return date(self.tahun, 3 * self.triwulan - 2, 1)

    @property
    def akhir(self) -> date:
        """Last day of the quarter."""
        if self.triwulan == TRIWULAN_SETAHUN:
            return date(self.tahun, 12, 31)
        return date(self.tahun, 3 * self.triwulan + 1, 1) - timedelta(days=1)

    @property
    def sebelumnya(self) -> Periode | None:
        """The quarter before, in the same year (s/d values restart in January)."""
        return Periode(self.tahun, self.triwulan - 1) if self.triwulan > 1 else None

    @property
    def tahun_lalu(self) -> Periode:
        """The same quarter of last year."""
        return Periode(self.tahun - 1, self.triwulan)
