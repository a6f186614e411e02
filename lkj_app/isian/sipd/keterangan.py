"""What stands above the titles: the year, the dates from and to, the office, the sub kegiatan of a sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.isian.impor.kenali import baku
from lkj_app.isian.impor.sel import rapi
from lkj_utils.kontrak.sel import tanggal_maksud

if TYPE_CHECKING:
    from datetime import date

    from lkj_app.isian.sipd.bentuk import Dikenal

HARI = r"(\d{1,2}\s+[a-z]+\s+20\d\d|\d{1,2}[-/.]\d{1,2}[-/.]20\d\d)"
TAHUN = re.compile(r"\btahun(?:\s+anggaran)?\s*:?\s*(20\d\d)\b")
RENTANG = re.compile(rf"{HARI}\s*(?:sampai(?:\s+dengan)?|s\s?[./]\s?d\.?|-|–)\s*(?:tgl\.?|tanggal)?\s*{HARI}")
SAMPAI = re.compile(rf"(?:sampai(?:\s+dengan)?|\bs\s?[./]\s?d\.?|\bper)\s*(?:tgl\.?|tanggal)?\s*:?\s*{HARI}")


@dataclass(frozen=True)
class Keterangan:
    """The lines above the titles, and what they say."""

    baris: tuple[str, ...] = ()
    label: tuple[tuple[str, str], ...] = ()
    tahun: int | None = None
    awal: date | None = None
    akhir: date | None = None

    def ambil(self, *nama: str) -> str:
        """The value beside a label; empty where there is none."""
        return next((nilai for label, nilai in self.label if label in nama), "")


def keterangan(dikenal: Dikenal) -> Keterangan:
    """Read the lines above the titles of a sheet."""
    lembar = dikenal.lembar
    atas = [
        [" ".join(rapi(sel.nilai).split()) for _, sel in sorted(lembar.sel[n].items())]
        for n in sorted(lembar.sel)
        if n < dikenal.kepala.baris
    ]
    baris = tuple(" ".join(satu) for satu in atas)
    utuh = "\n".join(baris).casefold()
    tahun = TAHUN.search(utuh)
    awal, akhir = _tanggal(utuh)
    label = tuple(hasil for satu in atas if (hasil := _label(satu)))
    return Keterangan(baris, label, int(tahun[1]) if tahun else None, awal, akhir)


def _tanggal(teks: str) -> tuple[date | None, date | None]:
    if cocok := RENTANG.search(teks):
        return tanggal_maksud(cocok[1]), tanggal_maksud(cocok[2])
    sampai = SAMPAI.search(teks)
    return None, tanggal_maksud(sampai[1]) if sampai else None


def _label(sel: list[str]) -> tuple[str, str] | None:
    """``SKPD : Dinas``, in one cell or in several."""
    nama, titik_dua, nilai = " ".join(sel).partition(":")
    return (baku(nama), nilai.strip(" :")) if titik_dua and nilai.strip(" :") else None
