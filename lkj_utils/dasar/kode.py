"""Official codes of programs, kegiatan and sub kegiatan: one canonical form, parents, and the official name."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PROGRAM, KEGIATAN, SUB_KEGIATAN = "program", "kegiatan", "sub_kegiatan"
LEVEL_OF_PARTS = {3: PROGRAM, 5: KEGIATAN, 6: SUB_KEGIATAN}
PARENT_PARTS = {5: 3, 6: 5}
NEAR = 12
BELOW = r"\.\d\.\d{2}(\.\d{2}|\.\d{4})?"
CODE = re.compile(rf"\d\.\d{{2}}\.\d{{2}}({BELOW})?")
# Program 01 supports any bidang: lists have it under X.XX, an office writes its own bidang there.
UMUM = "X.XX"
PENUNJANG = re.compile(rf"\d\.\d{{2}}(\.01({BELOW})?)")
BERBIDANG = re.compile(rf"(\d\.\d{{2}}|{re.escape(UMUM)})\.\d{{2}}{BELOW}")


def bakukan(kode: str) -> str:
    """The two-digit form of a code: ``7.01.01.2.02.0001`` -> ``7.01.01.2.02.01``; anything else as it is.

    Lists from 2024 on print the last part with four digits; it is the same number. One beyond 99 needs all four.
    """
    head, dot, last = kode.rpartition(".")
    if len(last) != 4 or not last.startswith("00"):  # noqa: PLR2004
        return kode
    return f"{head}{dot}{last[2:]}" if BERBIDANG.fullmatch(kode) else kode


def bakukan_id(id_: str) -> str:
    """The same inside the id of a fact: ``pagu:7.01.01.2.02.0001@2023`` -> ``pagu:7.01.01.2.02.01@2023``."""
    measure, colon, rest = id_.partition(":")
    subject, at, period = rest.partition("@")
    return f"{measure}{colon}{bakukan(subject)}{at}{period}"


def tingkat(kode: str) -> str | None:
    """``program``, ``kegiatan`` or ``sub_kegiatan``; None where it is no such code."""
    return LEVEL_OF_PARTS.get(kode.count(".") + 1) if CODE.fullmatch(kode) else None


def induk(kode: str) -> str | None:
    """The code one level up; None for a program and for anything that is no code."""
    parts = kode.split(".")
    keep = PARENT_PARTS.get(len(parts))
    return ".".join(parts[:keep]) if keep and CODE.fullmatch(kode) else None


def kode_umum(kode: str) -> str | None:
    """A supporting code as lists carry it: ``1.03.01.2.01`` -> ``X.XX.01.2.01``; None for any other code."""
    match = PENUNJANG.fullmatch(kode)
    return UMUM + match[1] if match else None


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
