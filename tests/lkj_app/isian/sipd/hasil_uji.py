"""What a test asks of an import that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkj_app.isian.sipd.pasang import Rencana
    from lkj_utils.dasar.temuan import Temuan


def realisasi(hasil: Rencana) -> dict[str, int]:
    """The amounts by their key; the last part of it is the code."""
    return {kunci[-1]: int(nilai["realisasi_sd"]) for kunci, nilai in hasil.baris.items()}


def galat(hasil: Rencana) -> list[Temuan]:
    """What stands in the way of writing."""
    return [satu for satu in hasil.temuan if satu.level == "galat"]


def temuan(hasil: Rencana, aturan: str) -> list[Temuan]:
    """The findings of one rule."""
    return [satu for satu in hasil.temuan if satu.aturan == aturan]
