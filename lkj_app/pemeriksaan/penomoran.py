"""Numbers that documents give to their parts: letters, Roman and Arabic numerals, and where a sequence breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50}
BAB = re.compile(r"^\s*bab\s+(?P<nomor>[ivxl]+|\d{1,4})\b[\s.:]*(?P<judul>.*)$", re.IGNORECASE)
BAGIAN = re.compile(r"^\s*\(?(?P<nomor>[A-Za-z]|\d{1,2})\s*[.)]+\s*(?P<judul>.*)$")
BARIS = re.compile(r"\(?(?:(?P<induk>\d+)\.(?=\d))?(?P<nomor>\d{1,4}|[A-Za-z])[.)]*(?:\s*=.*)?$")
BENTUK = re.compile(r"(?P<nomor>\d{1,2}|[A-Za-z])(?P<tutup>[.)]?)(?=\s|$)")
BERTITIK = re.compile(r"(?<!\d)(?P<bab>\d{1,4})\.(?P<urut>\d{1,4})(?!\d)")


@dataclass(frozen=True)
class Nomor:
    """A number: its place in the sequence, how it is named, and of a heading its kind (bab, huruf, angka) and title."""

    urut: int
    label: str
    jenis: str = ""
    judul: str = ""


# A claim in a sequence, and its number there.
Bernomor = tuple["Klaim", Nomor]


def urai(tercetak: str) -> Nomor | None:
    """``B. Maksud`` -> letter, 2, ``B``, ``Maksud``; None for a heading without a number."""
    if cocok := BAB.match(tercetak):
        nomor = cocok["nomor"]
        return Nomor(int(nomor) if nomor.isdigit() else romawi(nomor), nomor.upper(), "bab", cocok["judul"])
    if cocok := BAGIAN.match(tercetak):
        nomor = cocok["nomor"]
        return Nomor(_urut(nomor), nomor, "angka" if nomor.isdigit() else "huruf", cocok["judul"])
    return None


class Judul(NamedTuple):
    """A heading or a line of the contents, the chapter it stands in, and whether it is that chapter's own heading."""

    klaim: Klaim
    nomor: Nomor
    bab: int
    babnya: bool


def baca_judul(dokumen: Dokumen, ukuran: str) -> list[Judul]:
    """Those of this measure, in their order; the number is empty where there is none."""
    hasil: list[Judul] = []
    for klaim in dokumen.bermakna(ukuran):
        nomor = urai(klaim.tercetak) or Nomor(0, "", judul=klaim.tercetak)
        bab = nomor.urut if nomor.jenis == "bab" else hasil[-1].bab if hasil else 0
        hasil.append(Judul(klaim, nomor, bab, nomor.jenis == "bab"))
    return hasil


def _urut(nomor: str) -> int:
    """``3`` and ``c`` are both the third."""
    return int(nomor) if nomor.isdigit() else ord(nomor.lower()) - ord("a") + 1


def nomor_baris(teks: str) -> tuple[str, int | None]:
    """What a row's number stands under, and its place: ``3.``, ``(3)``, ``c`` -> "", 3; ``1.2`` -> "1", 2.

    ``(7) = (6/5*100)`` is column 7; anything else has no place.
    """
    cocok = BARIS.match(teks.strip())
    return (cocok["induk"] or "", _urut(cocok["nomor"])) if cocok else ("", None)


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


class Patah(NamedTuple):
    """Where a sequence breaks: what is wrong there, the label before it, and the numbers that were skipped."""

    klaim: Klaim
    nomor: Nomor
    sebab: str
    sebelum: str
    hilang: range


def patah(deret: Sequence[Bernomor]) -> Iterator[Patah]:
    """Every place where a sequence that should run 1, 2, 3 breaks."""
    terakhir, sebelum, sudah = 0, "", set[int]()
    for klaim, nomor in deret:
        if sebab := _sebab(nomor.urut, terakhir, sudah):
            yield Patah(klaim, nomor, sebab, sebelum, range(terakhir + 1, nomor.urut))
        sudah.add(nomor.urut)
        terakhir, sebelum = max(terakhir, nomor.urut), nomor.label


def _sebab(urut: int, terakhir: int, sudah: set[int]) -> str:
    if urut in sudah:
        return "sudah dipakai sebelumnya"
    if urut < terakhir:
        return "lebih kecil daripada nomor sebelumnya"
    return "melompati nomor di antaranya" if urut > terakhir + 1 else ""
