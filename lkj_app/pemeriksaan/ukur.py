"""Measurements of a document: target, realisasi and capaian that a row or a sentence prints side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.isi_dokumen import bernilai
from lkj_app.pemeriksaan.rumus_tercetak import dalam_rumus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KALIMAT = "kalimat"
# In the order in which they are read; a document calls the fixed target of a roll-up its target as well.
DIBACA = ("target", "realisasi", "capaian", "selisih_target", "predikat")
TARGET = {"target_gabungan": "target"}


@dataclass(frozen=True)
class Ukur:
    """One measurement as a row or a sentence prints it: the claims that belong together, by measure."""

    tempat: str
    subjek: str
    periode: str
    tabel: bool
    sel: Mapping[str, Klaim]

    def angka(self, *ukuran: str) -> tuple[Klaim, ...] | None:
        """The claims of these measures; None unless each prints a number."""
        return bernilai(self.sel, ukuran)


@dataclass
class _Baris:
    """Claims of one row, or of all sentences at one place, about one subject."""

    tempat: str
    tabel: bool
    klaim: list[Klaim] = field(default_factory=list)


def semua_ukur(dokumen: Dokumen) -> Iterator[Ukur]:
    """Every measurement. A sentence may hold several: a capaian goes with the target and realisasi before it."""
    baris: dict[tuple[str, str, str, str], _Baris] = {}
    for klaim in dokumen.klaim:
        nama = TARGET.get(klaim.ukuran, klaim.ukuran)
        if nama in DIBACA and not dalam_rumus(klaim):
            letak = KALIMAT if klaim.baris.startswith(KALIMAT) else klaim.baris
            kunci = (klaim.tempat, letak, klaim.subjek, klaim.periode)
            baris.setdefault(kunci, _Baris(klaim.tempat, letak != KALIMAT)).klaim.append(klaim)
    for (_, _, subjek, periode), isi in baris.items():
        for sel in _potong(isi.klaim):
            yield Ukur(isi.tempat, subjek, periode, isi.tabel, sel)


def _potong(klaim: Sequence[Klaim]) -> list[dict[str, Klaim]]:
    """Cut a row where a measure comes again: what stands before it in the order of reading still holds."""
    hasil: list[dict[str, Klaim]] = [{}]
    for satu in klaim:
        nama = TARGET.get(satu.ukuran, satu.ukuran)
        if nama in hasil[-1]:
            tetap = DIBACA[: DIBACA.index(nama)]
            hasil.append({k: v for k, v in hasil[-1].items() if k in tetap})
        hasil[-1][nama] = satu
    return hasil
