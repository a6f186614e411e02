"""Column widths and letter size of a table, reckoned from its texts in the metrics of the table's font.

Typst would let numbers collide or squeeze texts to nothing when a table is wide, and Word keeps to the widths that a
file states; here a number is never narrower than itself, texts share what is left so that the table stays low, and the
letters grow smaller in steps until all fits. What does not fit even then is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from lkj_app.bangun.cetak import huruf

CELAH = "\u200b"  # zero-width space: a line may break there
ANGKA_UTUH = 18  # a cell of class angka up to this length is one number, with its unit
BARIS_NYAMAN = 6  # a row of more lines asks for smaller letters
BARIS_TEGAK = 5  # lines that a row of a wide table may have upright
BARIS_KECIL = 24  # a table of so few lines in all is upright however tall a row: it needs no page of its own
TEGAK_TERKECIL = 8.0  # letters that a wide table may have upright
SEDIKIT = 1e-6  # em; sums of fractions are never quite equal
SERI = 0.85  # cells within this part of the highest are as high as it
IRISAN = 60  # slices in which spare width is given away
PENUH = 0.6  # a table wider than this part of the line is set to the whole line
KELONGGARAN = 1.02  # kerning and rounding
TAK_RATA = 1.08  # ragged lines cost a bit
JARAK_BARIS = 1.22  # line height in em
# Where a line may break inside what white space does not part; never inside a number or a code of numbers.
POTONGAN = re.compile(rf"[ {CELAH}]|(?<=[/-])(?=[^\W\d])")


# Names of columns and files may break after these too; the writer of text sees to it.
POTONGAN_KODE = re.compile(r"[ ]|(?<=[_/.-])(?=\w)")


@dataclass(frozen=True)
class Teks:
    """The text of one cell, where it stands and whether it is set in bold; ``utuh`` may not be broken."""

    isi: str
    baris: int
    kolom: int
    rentang: int = 1
    tebal: bool = False
    utuh: bool = False
    kode: bool = False

    @cached_property
    def paling_sempit(self) -> float:
        """The widest part that cannot be broken, in em."""
        return max((self._lebar(x) for x in self._bagian()), default=0.0)

    @cached_property
    def paling_lebar(self) -> float:
        """The longest line, in em."""
        return max((self._lebar(x) for x in self.isi.split("\n")), default=0.0)

    def _bagian(self) -> list[str]:
        pola = POTONGAN_KODE if self.kode else POTONGAN
        return self.isi.split("\n") if self.utuh else [x for y in self.isi.split("\n") for x in pola.split(y)]

    @cached_property
    def luas(self) -> float:
        """The length of all its text, in em of one line."""
        return sum(self._lebar(x) for x in self.isi.split("\n"))

    def _lebar(self, teks: str) -> float:
        return huruf.lebar(teks, KELONGGARAN, tebal=self.tebal)

    def baris_pada(self, lebar: float) -> int:
        """Lines in a column of so many em."""
        return sum(max(1, -int(-self._lebar(x) * TAK_RATA // lebar)) for x in self.isi.split("\n"))


@dataclass(frozen=True)
class Cetakan:
    """How a form sets its tables: letter sizes in points, the largest first, and the space inside cells."""

    langkah: tuple[float, ...]
    nyaman: float  # below this size letters shrink only because numbers must fit, not to save lines
    sisipan_em: float = 0.0  # left and right together, growing with the letters
    sisipan_titik: float = 0.0  # the same, fixed
    panjang: int = 10**6  # a table of more lines is set in the smallest letters that are still comfortable

    def sisipan(self, ukuran: float) -> float:
        """Space left and right inside a cell, in em of this letter size."""
        return self.sisipan_em + self.sisipan_titik / ukuran


@dataclass(frozen=True)
class Kolom:
    """The outcome: letter size and column widths in points; ``muat`` is False when the page is too narrow."""

    ukuran: float
    lebar: tuple[float, ...]
    muat: bool
    baris: tuple[int, ...]  # lines of each row, to tell rows too tall to be kept in one piece

    @property
    def baik_tegak(self) -> bool:
        """Whether the table reads well on this page: one that does not and is marked wide asks for a landscape page."""
        rendah = max(self.baris) <= BARIS_TEGAK or sum(self.baris) <= BARIS_KECIL
        return self.muat and self.ukuran >= TEGAK_TERKECIL and rendah


def hitung(teks: list[Teks], jumlah: int, tersedia: float, cetakan: Cetakan) -> Kolom:
    """Pick the largest letters with which everything fits and no row grows tall."""
    hasil = _coba(teks, jumlah, tersedia, cetakan, cetakan.langkah[0])
    for ukuran in cetakan.langkah[1:]:
        if hasil.muat and (_rendah(hasil, cetakan) or hasil.ukuran <= cetakan.nyaman):
            break
        hasil = _coba(teks, jumlah, tersedia, cetakan, ukuran)
    return hasil


def _rendah(kolom: Kolom, cetakan: Cetakan) -> bool:
    return max(kolom.baris) <= BARIS_NYAMAN and sum(kolom.baris) <= cetakan.panjang


def _coba(teks: list[Teks], jumlah: int, tersedia: float, cetakan: Cetakan, ukuran: float) -> Kolom:
    sisipan = cetakan.sisipan(ukuran)
    ruang = tersedia / ukuran - sisipan * jumlah
    sempit = _per_kolom(teks, jumlah, "paling_sempit", sisipan)
    luas = [max(a, b) for a, b in zip(sempit, _per_kolom(teks, jumlah, "paling_lebar", sisipan), strict=True)]
    muat = sum(sempit) <= ruang
    em = _bagi(teks, sempit, luas, ruang) if muat else [x * ruang / sum(sempit) for x in sempit]
    baris = _tinggi(teks, em, sisipan)
    return Kolom(ukuran, tuple((x + sisipan) * ukuran for x in em), muat, tuple(baris))


def _per_kolom(teks: list[Teks], jumlah: int, ukur: str, sisipan: float) -> list[float]:
    """What each column needs; a cell over several columns adds what they lack together."""
    hasil = [0.0] * jumlah
    for satu in sorted(teks, key=lambda x: x.rentang):
        kolom = range(satu.kolom, satu.kolom + satu.rentang)
        ada = sum(hasil[x] for x in kolom) + sisipan * (satu.rentang - 1)
        kurang = getattr(satu, ukur) - ada
        if kurang > 0:
            bobot = [hasil[x] + 0.1 for x in kolom]
            for x, b in zip(kolom, bobot, strict=True):
                hasil[x] += kurang * b / sum(bobot)
    return hasil


def _bagi(teks: list[Teks], sempit: list[float], luas: list[float], ruang: float) -> list[float]:
    """Give what is left to the columns in slices, each time where it makes the table lowest."""
    hasil, iris = list(sempit), max((ruang - sum(sempit)) / IRISAN, 0.01)
    while ruang - sum(hasil) > iris:
        untung = _untung(teks, hasil)
        if not any(untung):
            break
        n = untung.index(max(untung))
        hasil[n] = min(hasil[n] + iris, luas[n])
    return _rentangkan(_sepanjang(teks, hasil, ruang), ruang)


def _sepanjang(teks: list[Teks], lebar: list[float], ruang: float) -> list[float]:
    """What no cell of one column asked for goes to those that cross the whole table: the widest column grows."""
    perlu = max((x.paling_lebar * TAK_RATA for x in teks if x.rentang == len(lebar) > 1), default=0.0)
    tambah, n = max(min(perlu, ruang) - sum(lebar), 0.0), lebar.index(max(lebar))
    return [x + tambah if k == n else x for k, x in enumerate(lebar)]


def _untung(teks: list[Teks], lebar: list[float]) -> list[float]:
    """How much lower the table becomes with each column wider.

    A row is as high as its highest cell; when several are nearly as high, all of them must grow wider
    before the row grows lower, so each counts for its part only.
    """
    hasil = [0.0] * len(lebar)
    for baris in _baris_tunggal(teks):
        tinggi = [(x.luas / lebar[x.kolom], x) for x in baris if x.paling_lebar > lebar[x.kolom] + SEDIKIT]
        puncak = max((t for t, _ in tinggi), default=0.0)
        seri = [x for t, x in tinggi if t > SERI * puncak]
        semua = sum(x.luas for x in seri)
        for x in seri:
            hasil[x.kolom] += puncak**2 * x.luas / semua**2
    return hasil


def _baris_tunggal(teks: list[Teks]) -> list[list[Teks]]:
    """The cells of one column each, row by row."""
    hasil: dict[int, list[Teks]] = {}
    for x in teks:
        if x.rentang == 1:
            hasil.setdefault(x.baris, []).append(x)
    return list(hasil.values())


def _rentangkan(lebar: list[float], ruang: float) -> list[float]:
    """A table that nearly fills the line fills it; a small one keeps its own width."""
    isi = sum(lebar)
    return [x * ruang / isi for x in lebar] if isi > ruang * PENUH else lebar


def _tinggi(teks: list[Teks], em: list[float], sisipan: float) -> list[int]:
    hasil = [1] * (1 + max((x.baris for x in teks), default=0))
    for satu in teks:
        lebar = sum(em[satu.kolom : satu.kolom + satu.rentang]) + sisipan * (satu.rentang - 1)
        hasil[satu.baris] = max(hasil[satu.baris], satu.baris_pada(max(lebar, 0.1)))
    return hasil
