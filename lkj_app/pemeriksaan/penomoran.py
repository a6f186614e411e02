"""Numbers that documents give to their parts: letters, Roman and Arabic numerals, and where a sequence breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50}
BAB = re.compile(r"^\s*bab\s+(?P<nomor>[ivxl]+|\d{1,4})\b[\s.:]*(?P<judul>.*)$", re.IGNORECASE)
BAGIAN = re.compile(r"^\s*\(?(?P<nomor>[A-Za-z]|\d{1,2})\s*[.)]+\s*(?P<judul>.*)$")
BARIS = re.compile(r"\(?(?:(?P<induk>\d+)\.(?=\d))?(?P<nomor>\d{1,4}|[A-Za-z])[.)]*(?:\s*=.*)?$")
BENTUK = re.compile(r"(?P<nomor>\d{1,2}|[A-Za-z])(?P<tutup>[.)]?)(?=\s|$)")
SEBAB = {
    "ganda": "sudah dipakai sebelumnya",
    "mundur": "lebih kecil daripada nomor sebelumnya",
    "melompat": "melompati nomor di antaranya",
}
BERTITIK = re.compile(r"(?<!\d)(?P<bab>\d{1,4})\.(?P<urut>\d{1,4})(?!\d)")


@dataclass(frozen=True)
class Nomor:
    """A heading's label taken apart: its kind (bab, huruf, angka), its place in the sequence, and the title."""

    jenis: str
    urut: int
    label: str
    judul: str


def urai(tercetak: str) -> Nomor | None:
    """``B. Maksud`` -> letter, 2, ``B``, ``Maksud``; None for a heading without a number."""
    if cocok := BAB.match(tercetak):
        nomor = cocok["nomor"]
        return Nomor("bab", int(nomor) if nomor.isdigit() else romawi(nomor), nomor.upper(), cocok["judul"])
    if cocok := BAGIAN.match(tercetak):
        nomor = cocok["nomor"]
        if nomor.isdigit():
            return Nomor("angka", int(nomor), nomor, cocok["judul"])
        return Nomor("huruf", ord(nomor.lower()) - ord("a") + 1, nomor, cocok["judul"])
    return None


def nomor_baris(teks: str) -> tuple[str, int | None]:
    """What a row's number stands under, and its place: ``3.``, ``(3)``, ``c`` -> "", 3; ``1.2`` -> "1", 2.

    ``(7) = (6/5*100)`` is column 7; anything else has no place.
    """
    cocok = BARIS.match(teks.strip())
    if not cocok:
        return "", None
    nomor = cocok["nomor"]
    return cocok["induk"] or "", int(nomor) if nomor.isdigit() else ord(nomor.lower()) - ord("a") + 1


def bentuk(teks: str) -> str:
    """The form of a number before a text, as an example: ``01``, ``1.``, ``1)``, ``A.``; empty without a number."""
    cocok = BENTUK.match(teks.strip())
    if not cocok:
        return ""
    nomor, tutup = cocok["nomor"], cocok["tutup"]
    if nomor.isdigit():
        return ("01" if nomor.startswith("0") else "1") + tutup
    return ("A" if nomor.isupper() else "a") + tutup


def romawi(teks: str) -> int:
    """A Roman numeral up to 89 as a number: ``iv`` -> 4."""
    nilai = [ROMAWI[huruf] for huruf in teks.lower()]
    return sum(-n if n < sesudah else n for n, sesudah in zip(nilai, [*nilai[1:], 0], strict=True))


def bertitik(teks: str) -> tuple[int, int] | None:
    """``Tabel 3.6`` -> (3, 6)."""
    cocok = BERTITIK.search(teks)
    return (int(cocok["bab"]), int(cocok["urut"])) if cocok else None


def patah(urutan: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Where a sequence that should run 1, 2, 3 breaks: position and what is wrong there."""
    terakhir, sudah = 0, set[int]()
    for posisi, nomor in enumerate(urutan):
        if nomor in sudah:
            yield posisi, "ganda"
        elif nomor < terakhir:
            yield posisi, "mundur"
        elif nomor > terakhir + 1:
            yield posisi, "melompat"
        sudah.add(nomor)
        terakhir = max(terakhir, nomor)
