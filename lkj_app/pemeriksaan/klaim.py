"""A klaim: one figure or text that a document printed, with its place, and how a printed text is read as a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.format import Bilangan, bulat
from lkj_utils.dasar.kode import bakukan_id
from lkj_utils.kontrak import skema
from lkj_utils.kontrak.bilangan import TANDA, bacaan
from lkj_utils.kontrak.isi import IsiPeriode, Rekaman, baca_tabel
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode

KOLOM = ("id", "fakta", "tempat", "baris", "kolom", "tercetak", "jenis")
# "2 (dua)", "Rp 1.000", "94 %", "12 dokumen": the figure is what counts.
ANGKA = re.compile(r"\d[\d.,]*\d|\d")
# A hyphen behind a letter or a figure joins ("TW-4"); an accountant's brackets hold nothing but the figure.
AWAL = re.compile(
    r"(?P<kurung>\()? ?(?P<minus>(?<!\w)[-\u2212\u2013])? ?(?:rp\.? ?(?P<minus_rp>[-\u2212\u2013])?)? ?$", re.IGNORECASE
)
PANJANG_AWAL = 16
TUTUP = re.compile(r"\s*%?\s*\)\s*%?")
# No figure that can be told: Excel's short form ("1,23E+09"), groups parted by spaces ("1 723"), ",5".
LANJUT = re.compile(r"e[+-]?\d|\s\d{3}(?![\d.,])", re.IGNORECASE)
TERPENGGAL = re.compile(r"(?<![a-z])[.,]$", re.IGNORECASE)
# No report prints a figure with more digits.
PANJANG_ANGKA = 30


@dataclass(frozen=True)
class Klaim:
    """One printed thing; ``fakta`` names what it claims to be (``ukuran:subjek``, ``@periode`` for another one)."""

    id: str
    fakta: str
    tempat: str
    baris: str
    kolom: str
    tercetak: str
    jenis: str = "luar"
    berkas: str = ""
    nomor: int | None = None

    @property
    def ukuran(self) -> str:
        """The measure: ``pagu`` of ``pagu:7.01.01``."""
        return self.fakta.partition(":")[0]

    @property
    def subjek(self) -> str:
        """The subject without the period: ``7.01.01``."""
        return self.fakta.partition(":")[2].partition("@")[0]

    @property
    def periode(self) -> str:
        """The period that the claim names (``2022``, ``2023-TW2``); empty for that of the document."""
        return self.fakta.partition("@")[2]

    @property
    def lokasi(self) -> str:
        """Its place in the document, in words."""
        return ", ".join(bagian for bagian in (self.tempat, self.baris, self.kolom) if bagian)

    @cached_property
    def _terbaca(self) -> tuple[Fraction, int] | None:
        return baca_angka(self.tercetak)

    @property
    def nilai(self) -> Fraction | None:
        """The printed number; None for a text or a dash."""
        return self._terbaca[0] if self._terbaca else None

    @property
    def desimal(self) -> int:
        """How many decimals are printed: so precise is the claim."""
        return self._terbaca[1] if self._terbaca else 0

    def cocok(self, nilai: Bilangan) -> bool:
        """True when the printed number is ``nilai`` rounded half up to the decimals printed."""
        return self.nilai is not None and Fraction(bulat(nilai, self.desimal)) == self.nilai

    @property
    def paruh(self) -> Fraction:
        """Half a unit of the last decimal printed: how far the true value may lie from the printed one."""
        return Fraction(1, 2 * 10**self.desimal)


def baca_angka(teks: str) -> tuple[Fraction, int] | None:
    """The first number of a printed text and its decimals: ``1.723`` -> 1723, ``92,79`` -> 92,79 with 2 decimals.

    Under the grammar of ``kontrak.bilangan``; what fits two readings is read as Indonesian reports print it.
    """
    cocok = ANGKA.search(teks)
    if not cocok or len(cocok[0]) > PANJANG_ANGKA or LANJUT.match(teks, cocok.end()):
        return None
    sebelum, angka, sesudah = teks[: cocok.start()], cocok[0], teks[cocok.end() :]
    baca = {} if TERPENGGAL.search(sebelum[-2:]) else bacaan(angka)
    if not baca:
        return None
    gaya, nilai = next(iter(baca.items()))
    return -nilai if _negatif(sebelum, sesudah) else nilai, len(angka.partition(TANDA[gaya][1])[2])


def _negatif(sebelum: str, sesudah: str) -> bool:
    """Whether what stands around a figure makes it negative: ``-5``, ``-Rp5``, ``Rp -5``, ``(5)``."""
    # Runs of spaces are one, and only the end matters: a search must not take long over a strange text.
    awal = AWAL.search(re.sub(r"\s+", " ", sebelum)[-PANJANG_AWAL:])
    return bool(awal and (awal["minus"] or awal["minus_rp"] or (awal["kurung"] and TUTUP.fullmatch(sesudah))))


def baca(path: Path, akar: Path, instansi: str, periode: Periode) -> tuple[Klaim, ...]:
    """Every claim of a file, in the order of the document; DataError names all that is wrong with the file at once."""
    paket = Paket.baca(akar)
    isi, temuan = baca_tabel(paket.tabel("klaim"), akar, path)
    temuan += skema.periksa_skema(IsiPeriode(paket, instansi, periode, (isi,)))
    if temuan or not isi.ada:
        raise DataError(f"Berkas klaim {path.name} tidak dapat dipakai.", temuan)
    return tuple(_klaim(row, isi.berkas) for row in isi.rekaman)


def _klaim(row: Rekaman, berkas: str) -> Klaim:
    """A code in the name of its fact may end in two digits or four; what was printed stays as printed."""
    teks = {nama: row.teks(nama) for nama in KOLOM}
    teks |= {"fakta": bakukan_id(teks["fakta"]), "tercetak": str(row.mentah["tercetak"])}
    return Klaim(**teks, berkas=berkas, nomor=row.nomor)
