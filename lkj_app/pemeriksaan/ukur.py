"""What a document prints side by side: measurements in a row or a sentence, and the parts of its formulas."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen, Dokumen, kelompok
from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.klaim import Klaim

KALIMAT = "kalimat"
# In the order in which they are read; a document calls the fixed target of a roll-up its target as well.
DIBACA = ("target", "realisasi", "capaian", "selisih_target", "predikat")
TARGET = {"target_gabungan": "target"}
SUKU = re.compile(r"suku\s+(\d{1,4})", re.IGNORECASE)
PENYEBUT, HASIL = "penyebut", "hasil"


@dataclass(frozen=True)
class Ukur(BarisDokumen):
    """One measurement as a row or a sentence prints it: the claims that belong together, by measure."""

    subjek: str
    periode: str
    tabel: bool

    @property
    def predikat(self) -> Klaim | None:
        """The word that judges it; None for a blank or a dash."""
        kata = self.sel.get("predikat")
        return kata if kata and kata.tercetak.strip() not in ("", "-") else None


def semua_ukur(dokumen: Dokumen) -> Iterator[Ukur]:
    """Every measurement. A sentence may hold several: a capaian goes with the target and realisasi before it."""
    diukur = [k for k in dokumen.klaim if _nama(k) in DIBACA and not dalam_rumus(k)]
    # All sentences at one place are one row.
    for isi in kelompok(((k.tempat, _baris(k), k.subjek, k.periode), k) for k in diukur).values():
        for sel in _potong(isi):
            yield Ukur(sel, isi[0].subjek, isi[0].periode, _baris(isi[0]) != KALIMAT)


def _baris(klaim: Klaim) -> str:
    return KALIMAT if klaim.baris.startswith(KALIMAT) else klaim.baris


def _potong(klaim: Sequence[Klaim]) -> list[dict[str, Klaim]]:
    """Cut a row where a measure comes again: what stands before it in the order of reading still holds."""
    hasil: list[dict[str, Klaim]] = [{}]
    for satu in klaim:
        nama = _nama(satu)
        if nama in hasil[-1]:
            tetap = DIBACA[: DIBACA.index(nama)]
            hasil.append({k: v for k, v in hasil[-1].items() if k in tetap})
        hasil[-1][nama] = satu
    return hasil


def _nama(klaim: Klaim) -> str:
    return TARGET.get(klaim.ukuran, klaim.ukuran)


@dataclass(frozen=True)
class Rumus:
    """One printed mean: its terms in their order, its denominator and its result."""

    suku: tuple[Klaim, ...]
    penyebut: Klaim | None
    hasil: Klaim | None

    @property
    def subjek(self) -> str:
        """Whose capaian it computes: that of the result, or the parent of its terms."""
        milik = [klaim.subjek for klaim in (self.hasil, self.penyebut) if klaim]
        return next(filter(None, [*milik, *(kode.induk(s.subjek) for s in self.suku)]), "")

    @property
    def pembagi(self) -> Fraction:
        """The printed denominator, else how many terms there are."""
        cetak = self.penyebut.nilai if self.penyebut else None
        return Fraction(len(self.suku)) if cetak is None else cetak


def dalam_rumus(klaim: Klaim) -> bool:
    """True for a part of a formula: it repeats what stands elsewhere."""
    return bool(SUKU.fullmatch(klaim.kolom)) or klaim.kolom in (PENYEBUT, HASIL)


def semua_rumus(dokumen: Dokumen) -> Iterator[Rumus]:
    """Every formula with terms, in the order of the document."""
    for isi in dokumen.sekelompok(lambda k: (k.tempat, k.baris) if dalam_rumus(k) else None):
        suku = {int(cocok[1]): k for k in isi if (cocok := SUKU.fullmatch(k.kolom))}
        bagian = {k.kolom: k for k in isi}
        if suku:
            yield Rumus(tuple(suku[n] for n in sorted(suku)), bagian.get(PENYEBUT), bagian.get(HASIL))


def di_luar_rumus(dokumen: Dokumen, fakta: str) -> list[Klaim]:
    """The printed values of a fact, formulas apart."""
    return [k for k in dokumen.tercetak(fakta) if not dalam_rumus(k)]
