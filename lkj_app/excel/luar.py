"""Whether a formula takes its value from outside of its workbook: another file, another program, the network.

The stored value of such a formula may be of any day and from anywhere. A sheet that a formula names must therefore be
one of the workbook itself; names that people define are followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.workbook import Workbook

TEKS = re.compile(r'"(?:[^"]|"")*"')
PESAN_GALAT = re.compile(r"#(?:REF|DIV/0|NUM|NULL|VALUE)!")
# A sheet before "!"; before "#" a file as LibreOffice names it, before "|" a program (DDE).
BERKUTIP = re.compile(r"'((?:[^']|'')*)'(?=[!#|])")
HURUF = r"[^\s!'\"(),;+*/^&=<>{}%-]"
POLOS = re.compile(rf"(?<!{HURUF})({HURUF}+)!")
SEL = re.compile(r"\$?[A-Z]{1,3}\$?\d+", re.IGNORECASE)
TERPANJANG = 8192  # of a formula in Excel; what is longer nobody typed
SENDIRI = "[0]"  # the workbook itself, where a name of the whole workbook is meant
FUNGSI = re.compile(
    r"(?<![A-Z0-9.])(?:_XL\w+\.)*(?:DDE|RTD|WEBSERVICE|IMPORTDATA|STOCKHISTORY|CALL|EXEC|REGISTER(?:\.ID)?|"
    r"SQL\.REQUEST|CUBE\w+)\s*\(",
    re.IGNORECASE,
)
BERKAS_TERUNTAI = re.compile(r"\bINDIRECT\s*\(", re.IGNORECASE)


@dataclass(frozen=True)
class BatasBuku:
    """What belongs to a workbook: its sheets; and the names defined in it that do not."""

    lembar: frozenset[str]
    nama_asing: frozenset[str] = frozenset()

    @classmethod
    def dari(cls, buku: Workbook) -> BatasBuku:
        """Of a workbook; a name that is defined by a foreign name is foreign too."""
        batas = cls(frozenset(judul.casefold() for judul in buku.sheetnames))
        semua = [*buku.defined_names.items(), *(satu for k in buku.worksheets for satu in k.defined_names.items())]
        while asing := {nama.casefold() for nama, isi in semua if batas.luar(str(isi.value))} - batas.nama_asing:
            batas = cls(batas.lembar, batas.nama_asing | asing)
        return batas

    def luar(self, rumus: str) -> bool:
        """Whether a formula takes anything from outside."""
        if len(rumus) > TERPANJANG:
            return True
        if BERKAS_TERUNTAI.search(rumus) and any("[" in satu or "|" in satu for satu in TEKS.findall(rumus)):
            return True
        isi = PESAN_GALAT.sub("", TEKS.sub('""', rumus))
        if FUNGSI.search(isi) or any(not self._milik(satu) for satu in _lembar(isi)):
            return True
        kata = set(re.findall(r"[^\W\d][\w.\\]*", isi.casefold())) if self.nama_asing else set()
        return bool(kata & self.nama_asing)

    def _milik(self, nama: str) -> bool:
        """A sheet of ours, also as the end of ``First:Last`` or behind ``A1:``."""
        awal, _, akhir = nama.casefold().rpartition(":")
        return (akhir in self.lembar or akhir == SENDIRI) and (not awal or awal in self.lembar or bool(SEL.match(awal)))


def _lembar(rumus: str) -> Iterator[str]:
    """The sheets that a formula names."""
    yield from (cocok[1].replace("''", "'") for cocok in BERKUTIP.finditer(rumus))
    yield from (cocok[1] for cocok in POLOS.finditer(BERKUTIP.sub("", rumus)))
