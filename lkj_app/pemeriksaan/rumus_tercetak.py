"""Formulas that a document prints: terms, denominator, result."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

SUKU = re.compile(r"suku\s+(\d{1,4})", re.IGNORECASE)
PENYEBUT, HASIL = "penyebut", "hasil"


@dataclass(frozen=True)
class Rumus:
    """One printed mean: its terms in their order, its denominator and its result."""

    suku: tuple[Klaim, ...]
    penyebut: Klaim | None
    hasil: Klaim | None

    @property
    def subjek(self) -> str:
        """Whose capaian it computes: that of the result, or the parent of its terms."""
        for klaim in (self.hasil, self.penyebut):
            if klaim and klaim.subjek:
                return klaim.subjek
        return next((induk for s in self.suku if (induk := kode.induk(s.subjek))), "")

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
    tempat: dict[tuple[str, str], list[Klaim]] = {}
    for klaim in dokumen.klaim:
        if dalam_rumus(klaim):
            tempat.setdefault((klaim.tempat, klaim.baris), []).append(klaim)
    for isi in tempat.values():
        suku = {int(cocok[1]): k for k in isi if (cocok := SUKU.fullmatch(k.kolom))}
        bagian = {k.kolom: k for k in isi}
        if suku:
            urut = tuple(suku[n] for n in sorted(suku))
            yield Rumus(urut, bagian.get(PENYEBUT), bagian.get(HASIL))


def semua_suku(dokumen: Dokumen) -> Iterator[Klaim]:
    """Every term of every formula."""
    return (suku for rumus in semua_rumus(dokumen) for suku in rumus.suku)


def di_luar_rumus(dokumen: Dokumen, fakta: str) -> list[Klaim]:
    """The printed values of a fact, formulas apart."""
    return [k for k in dokumen.menurut_fakta.get(fakta, ()) if k.nilai is not None and not dalam_rumus(k)]
