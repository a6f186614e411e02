"""Typed texts, each put alone into one cell of an office, and the facts that must be told as contradicted."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.periode.ketikan import angka_beda
from tests.lkj_app.pemeriksaan.kantor_ketikan import BARIS
from tests.pembangun import PROG_1

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan

BERKAS = Path(__file__).with_name("korpus_ketikan.csv")
TEMPAT = {
    "uraian": ("realisasi_kinerja", "id_indikator", "uraian"),
    "kendala": ("realisasi_belanja", "kode", "kendala"),
    "analisis": ("analisis", "subjek", "teks"),
    "butir": ("bukti_butir", "id_bukti", "uraian"),
    "bukti": ("bukti", "kode", "uraian"),
}
BUKTI = {"D": "rapat-1"}


@dataclass(frozen=True)
class Kasus:
    """One text: ``uraian A`` is where it is typed, ``beda`` the facts that it contradicts, named by letter."""

    tempat: str
    teks: str
    beda: str

    @property
    def harap(self) -> set[str]:
        """The facts that must be blamed."""
        pasangan = (satu.split(":") for satu in self.beda.split())
        return {f"{ukuran}:{kode(huruf)}" for ukuran, huruf in pasangan}

    def ditemukan(self, laporan: Laporan) -> set[str]:
        """The facts that the rule blames when this text stands in its cell."""
        jenis, huruf = self.tempat.split()
        tabel, kunci, kolom = TEMPAT[jenis]
        row = laporan.baris(tabel, **{kunci: BUKTI[huruf] if jenis == "butir" else kode(huruf)})[0]
        semula, row[kolom] = row[kolom], self.teks
        try:
            return {t.fakta[0] for t in angka_beda.jalankan(laporan)}
        finally:
            row[kolom] = semula


def kode(huruf: str) -> str:
    """What a letter stands for; any other name is its own."""
    return BARIS[huruf][0] if huruf in BARIS else {"PROG": PROG_1}.get(huruf, huruf)


def semua() -> tuple[Kasus, ...]:
    """Every text."""
    with BERKAS.open(encoding="utf-8", newline="") as isi:
        return tuple(Kasus(**row) for row in csv.DictReader(isi))
