"""What a criterion answers: a status, the reason, and where in the book the proof stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lkj_utils.dasar.format import daftar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

# More names than these drown the sentence; the rest is counted.
BANYAK_NAMA = 3


class Status(StrEnum):
    """How far a criterion is met."""

    TERPENUHI = "terpenuhi"
    SEBAGIAN = "sebagian"
    BELUM = "belum terpenuhi"
    LUAR = "di luar laporan ini"


@dataclass(frozen=True)
class Rujukan:
    """A place: ``#tabel-x`` (the book numbers it), ``#bagian-x`` or ``halaman.html`` with ``teks``, or a site."""

    tujuan: str
    teks: str = ""


@dataclass(frozen=True)
class Putusan:
    """The answer of one rule."""

    status: Status
    alasan: str
    rujukan: tuple[Rujukan, ...] = ()


@dataclass(frozen=True)
class HasilKriteria:
    """One criterion with its answer; ``bobot`` is its share of the whole evaluation, None where there is none."""

    id: str
    kelompok: str
    uraian: str
    bobot: Fraction | None
    putusan: Putusan

    @property
    def status(self) -> Status:
        """How far it is met."""
        return self.putusan.status

    @property
    def alasan(self) -> str:
        """Why, in one sentence."""
        return self.putusan.alasan

    @property
    def rujukan(self) -> tuple[Rujukan, ...]:
        """Where the proof stands."""
        return self.putusan.rujukan


def gabungan(status: Iterable[Status]) -> Status:
    """Met when all are met, unmet when none is in any part (or there is nothing to meet), else partly."""
    semua = set(status)
    if semua == {Status.TERPENUHI}:
        return Status.TERPENUHI
    return Status.SEBAGIAN if semua & {Status.TERPENUHI, Status.SEBAGIAN} else Status.BELUM


def sebagian(ada: int, semua: int) -> Status:
    """By how many of all are there."""
    return gabungan([Status.TERPENUHI] * ada + [Status.BELUM] * (semua - ada))


def sebut(nama: Sequence[str]) -> str:
    """Names in a sentence, the first few only."""
    lebih = len(nama) - BANYAK_NAMA
    return daftar([*nama[:BANYAK_NAMA], f"{lebih} lainnya"] if lebih > 0 else list(nama))
