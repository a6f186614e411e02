"""The codes of a row: which level it is of, which sub kegiatan, which account."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lkj_utils.dasar import kode as kode_program

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

# ``akun`` may be without a sub kegiatan; ``induk`` is urusan, bidang, program or kegiatan.
Tingkat = Literal["sub", "akun", "skpd", "induk", "tanpa"]

# A code ends its cell, or a name follows it: no letter, stroke or further number, and no second code.
AKHIR = r"\.?(?:$|\s*[:–—-]+\s*(?!\d)|\s+)(?!.*\d\.\d{2}\.\d{2}\.\d\.\d{2})(?!\S*\d\.\d+\.)"
SUB = re.compile(
    r"(?P<sub>(?:\d\.\d{2}|X\.XX)\.\d{2}\.\d\.\d{2}\.(?:\d{4}|\d{2}))(?!\d)(?:[.\s–-]+(?P<akun>5(?:\.\d+)+)(?![.\d]))?"
    rf"(?={AKHIR})",
    re.IGNORECASE,
)
AKUN = re.compile(r"(?P<akun>[456]\.\d(?:\.\d{2}(?:\.\d{2}(?:\.\d{2,3}(?:\.\d{4,5})?)?)?)?)\.?(?![.\d])")
SKPD = re.compile(r"(?P<skpd>\d\.\d{1,2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2,}\.\d{4}|\d\.\d{1,2}\.\d{2}\.\d{4})(?![.\d])")
INDUK = re.compile(
    r"(?:\d|X)(?:\.(?:\d{2}|XX)(?:\.\d{2}(?:\.\d\.\d{2})?)?)?\.?(?=[\s:–-]|$)(?![\s:–-]*\d)", re.IGNORECASE
)
# Built as a code, yet none of those above: what stands left of it says nothing about the row.
RUSAK = re.compile(r"(?=\S*\d)\w+(?:\.\w+){2,}|\d{1,2}(?:[.,/\s–-]+\d{1,4}){2,}|(?:null|undefined)$", re.IGNORECASE)
SEPENGGAL = re.compile(r"\d{1,5}\.?")
UMUM = "X.XX."


@dataclass(frozen=True)
class Urai:
    """What the codes of one row say."""

    tingkat: Tingkat
    sub: str = ""
    akun: str = ""
    skpd: str = ""


TANPA = Urai("tanpa")


def urai(semua: Iterable[str], kini: str = "") -> Urai:
    """Read the code cells of a row from right to left; parents may be repeated on the left.

    ``kini`` is the sub kegiatan above, to which an account without one belongs.
    """
    sel = [satu for satu in semua if satu]
    if len(sel) > 1 and all(SEPENGGAL.fullmatch(satu) for satu in sel):
        sel = [".".join(satu.rstrip(".") for satu in sel)]
    akun = ""
    for satu in reversed(sel):
        if cocok := SUB.match(satu):
            akun = akun or cocok["akun"] or ""
            return Urai("akun" if akun else "sub", bakukan(cocok["sub"]), akun)
        if not akun and (cocok := AKUN.match(satu)):
            akun = cocok["akun"]
        elif not akun and (cocok := SKPD.match(satu)):
            return Urai("skpd", skpd=cocok["skpd"])
        elif not akun and INDUK.match(satu):
            return Urai("induk")
        elif not akun and RUSAK.match(satu):
            return TANPA
    return Urai("akun", kini, akun) if akun else TANPA


def bakukan(kode: str) -> str:
    """The two-digit form, also of a code under x.xx."""
    return kode_program.bakukan(kode.upper())


def milik(kode: str, dikenal: Collection[str]) -> str:
    """The code of the office: a supporting one under X.XX takes the office's own bidang, where only one fits."""
    if kode in dikenal or not kode.startswith(UMUM):
        return kode
    calon = [satu for satu in dikenal if satu.split(".")[2:] == kode.split(".")[2:]]
    return calon[0] if len(calon) == 1 else kode


def akun_baku(akun: str) -> tuple[int, ...]:
    """An account by its numbers: 5.1.02.01.01.0024 is 5.1.02.01.001.00024."""
    return kode_program.urutan(akun)


def daun(semua: Collection[str]) -> set[tuple[int, ...]]:
    """The accounts that have none below them, in one pass."""
    baku = {akun_baku(satu) for satu in semua}
    induk = {satu[:n] for satu in baku for n in range(1, len(satu))}
    return baku - induk
