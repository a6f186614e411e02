"""Column widths and letter size of a table, estimated from its texts: Word keeps to the widths that a file states.

The letters of tables are Calibri's. An estimate to a few percent is enough here, because Word breaks what does not
fit; the PDF, where nothing may collide, measures with the font itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UKURAN = (9.0, 8.0, 7.0)
TEGAK_TERKECIL = 8.0  # letters that a wide table may have upright
BARIS_NYAMAN = 6  # a row of more lines asks for a wider page or smaller letters
SISIPAN = 8.2  # points left and right inside a cell, borders included
PENUH = 0.6  # a table wider than this part of the line is set to the whole line
ANGKA_UTUH = 18  # a cell of class angka up to this length is one number, with its unit
LEBAR_KODE = 0.6  # em
KATA_TERPANJANG = 18  # letters; Word breaks longer names of files and columns
SEMPIT = frozenset(" .,:;'’!|()[]ijlftI-/")


@dataclass(frozen=True)
class Sel:
    """The text of one cell and where it stands in the grid."""

    isi: str
    baris: int
    kolom: int
    rentang: int = 1
    angka: bool = False
    kode: bool = False

    def paling_sempit(self) -> float:
        """The widest part that must not be broken, in em."""
        utuh = self.angka and len(self.isi) <= ANGKA_UTUH
        return max((self.em(x[:KATA_TERPANJANG]) for x in ([self.isi] if utuh else self.isi.split())), default=0.0)

    def paling_lebar(self) -> float:
        """The longest line, in em."""
        return max((self.em(x) for x in self.isi.split("\n")), default=0.0)

    def em(self, teks: str) -> float:
        """Width of a text in this cell; letters of code are all equally wide."""
        return len(teks) * LEBAR_KODE if self.kode else em(teks)


@dataclass(frozen=True)
class Ukuran:
    """The outcome: letter size, column widths in points, and whether the table reads well on this page."""

    huruf: float
    lebar: tuple[float, ...]
    nyaman: bool


def em(teks: str) -> float:
    """Width of a text in bold Calibri, in em: four kinds of letters are enough."""
    return sum(0.29 if x in SEMPIT else 0.507 if x.isdecimal() else 0.64 if x.isupper() else 0.52 for x in teks)


def ukur(sel: Iterable[Sel], jumlah: int, tersedia: float) -> Ukuran:
    """The largest letters with which numbers stay whole and no row grows tall."""
    semua = list(sel)
    for huruf in UKURAN:
        hasil = _coba(semua, jumlah, tersedia, huruf)
        if hasil.nyaman:
            break
    return hasil


def _coba(sel: list[Sel], jumlah: int, tersedia: float, huruf: float) -> Ukuran:
    ruang = tersedia - SISIPAN * jumlah
    sempit = [x * huruf for x in _per_kolom(sel, jumlah, sempit=True)]
    luas = [max(a, b * huruf) for a, b in zip(sempit, _per_kolom(sel, jumlah, sempit=False), strict=True)]
    isi = _bagi(sempit, luas, ruang)
    nyaman = sum(sempit) <= ruang and _tertinggi(sel, isi, huruf) <= BARIS_NYAMAN
    return Ukuran(huruf, tuple(x + SISIPAN for x in isi), nyaman)


def _per_kolom(sel: list[Sel], jumlah: int, *, sempit: bool) -> list[float]:
    """What each column needs; a cell over several columns adds what they lack together."""
    hasil = [1.0] * jumlah
    for x in sorted(sel, key=lambda y: y.rentang):
        perlu = x.paling_sempit() if sempit else x.paling_lebar()
        kurang = perlu - sum(hasil[x.kolom : x.kolom + x.rentang])
        for n in range(x.kolom, x.kolom + x.rentang) if kurang > 0 else ():
            hasil[n] += kurang / x.rentang
    return hasil


def _bagi(sempit: list[float], luas: list[float], ruang: float) -> list[float]:
    """Share the line: each column what it must have, then what is left by the length of its texts."""
    if sum(sempit) >= ruang:
        return [x * ruang / sum(sempit) for x in sempit]
    if sum(luas) <= ruang:
        lega = ruang / sum(luas) if sum(luas) > ruang * PENUH else 1.0
        return [x * lega for x in luas]
    sisa, mau = ruang - sum(sempit), [b - a for a, b in zip(sempit, luas, strict=True)]
    # Roots: of two columns with much text, the longer should not starve the other.
    akar = [x**0.5 for x in mau]
    return [a + sisa * x / sum(akar) for a, x in zip(sempit, akar, strict=True)]


def _tertinggi(sel: list[Sel], lebar: list[float], huruf: float) -> int:
    """Lines of the tallest cell."""
    hasil = 1
    for x in sel:
        ada = sum(lebar[x.kolom : x.kolom + x.rentang]) + SISIPAN * (x.rentang - 1)
        hasil = max(hasil, sum(1 + int(x.em(y) * huruf * 1.08 / ada) for y in x.isi.split("\n")))
    return hasil
