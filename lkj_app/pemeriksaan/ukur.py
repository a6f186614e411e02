"""Measurements of a document: target, realisasi and capaian that a row or a sentence prints side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen
from lkj_app.pemeriksaan.rumus_tercetak import dalam_rumus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KALIMAT = "kalimat"
# In the order in which they are read; a document calls the fixed target of a roll-up its target as well.
DIBACA = ("target", "realisasi", "capaian", "selisih_target", "predikat")
TARGET = {"target_gabungan": "target"}


@dataclass(frozen=True)
class Ukur(BarisDokumen):
    """One measurement as a row or a sentence prints it: the claims that belong together, by measure."""

    tabel: bool

    @property
    def predikat(self) -> Klaim | None:
        """The word that judges it; None for a blank or a dash."""
        kata = self.sel.get("predikat")
        return kata if kata and kata.tercetak.strip() not in ("", "-") else None


def semua_ukur(dokumen: Dokumen) -> Iterator[Ukur]:
    """Every measurement. A sentence may hold several: a capaian goes with the target and realisasi before it."""
    baris: dict[tuple[str, str, str, str], list[Klaim]] = {}
    for klaim in dokumen.klaim:
        if _nama(klaim) in DIBACA and not dalam_rumus(klaim):
            # All sentences at one place are one row.
            letak = KALIMAT if klaim.baris.startswith(KALIMAT) else klaim.baris
            baris.setdefault((klaim.tempat, letak, klaim.subjek, klaim.periode), []).append(klaim)
    for (tempat, letak, subjek, periode), isi in baris.items():
        for sel in _potong(isi):
            yield Ukur(tempat, subjek, periode, sel, letak != KALIMAT)


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
