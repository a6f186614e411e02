"""Days on which no official letter is signed: weekends, and the national holidays whose date never moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# SKB tiga menteri sets the other holidays year by year; they are not judged.
LIBUR = {
    (1, 1): "Tahun Baru",
    (5, 1): "Hari Buruh",
    (6, 1): "Hari Lahir Pancasila",
    (8, 17): "Hari Kemerdekaan",
    (12, 25): "Hari Natal",
}
AKHIR_PEKAN = {5: "hari Sabtu", 6: "hari Minggu"}


def libur(hari: date) -> str:
    """Why this is no working day, in words; empty for a working day."""
    return LIBUR.get((hari.month, hari.day)) or AKHIR_PEKAN.get(hari.weekday(), "")
