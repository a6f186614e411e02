"""Official codes of programs, kegiatan and sub kegiatan: one canonical form, parents, and the official name."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PROGRAM, KEGIATAN, SUB_KEGIATAN = "program", "kegiatan", "sub_kegiatan"
LEVEL_OF_PARTS = {3: PROGRAM, 5: KEGIATAN, 6: SUB_KEGIATAN}
PARENT_PARTS = {5: 3, 6: 5}
NEAR = 12
CODE = re.compile(r"\d\.\d{2}\.\d{2}(\.\d\.\d{2}(\.\d{2}|\.\d{4})?)?")


def bakukan(kode: str) -> str:
    """The two-digit form of a code: ``7.01.01.2.02.0001`` -> ``7.01.01.2.02.01``; anything else as it is.

    Lists from 2024 on print the last part with four digits; it is the same number.
    """
    head, dot, last = kode.rpartition(".")
    if not CODE.fullmatch(kode) or len(last) != 4:  # noqa: PLR2004
        return kode
    return f"{head}{dot}{int(last):02d}"


def tingkat(kode: str) -> str | None:
    """``program``, ``kegiatan`` or ``sub_kegiatan``; None where it is no such code."""
    return LEVEL_OF_PARTS.get(kode.count(".") + 1) if CODE.fullmatch(kode) else None


def induk(kode: str) -> str | None:
    """The code one level up; None for a program and for anything that is no code."""
    parts = kode.split(".")
    keep = PARENT_PARTS.get(len(parts))
    return ".".join(parts[:keep]) if keep and CODE.fullmatch(kode) else None


def kode_resmi(kode: str) -> tuple[str, str]:
    """The code as official lists may carry it: itself, or for supporting programs ``X.XX.01...``."""
    parts = kode.split(".")
    return kode, ".".join(["X", "XX", *parts[2:]])


def nama_resmi(kode: str, nomenklatur: Mapping[str, str]) -> str | None:
    """The official name; X.XX.01 codes take the office's own bidang, so both forms are looked up."""
    own, general = kode_resmi(bakukan(kode))
    return nomenklatur.get(own) or nomenklatur.get(general)


def terdekat(kode: str, dikenal: Iterable[str]) -> str | None:
    """The known code (or key) that looks most like this one; None where nothing comes near."""
    near = difflib.get_close_matches(kode, sorted(dikenal), n=NEAR, cutoff=0.6)
    # A code of the same level under the same parent is likelier meant than one that merely shares digits.
    return max(near, key=lambda one: (one.count(".") == kode.count("."), _shared(one, kode)), default=None)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def urutan(kode: str) -> tuple[int, ...]:
    """Sort key by number, so that 2.10 comes after 2.9."""
    return tuple(int(part) if part.isdecimal() else 0 for part in kode.split("."))
