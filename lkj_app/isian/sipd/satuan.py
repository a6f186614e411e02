"""Amounts are whole rupiah: a file that says it is in thousands or millions is refused, never multiplied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.isian.impor.sel import rapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_app.isian.sipd.butir import Terbaca

BESAR = r"(?:ribu|juta|mil[iy]ar|tril[iy]un)(?:an)?"
NOL = r"(?:x\s*)?1[.,]?000(?:[.,]000)*|[\'’]?000"
JUDUL = re.compile(rf"\b{BESAR}\b|\(\s*(?:x|rp\.?|dalam)?\s*(?:{NOL})\s*\)", re.IGNORECASE)
# Elsewhere the word may belong to a name or an amount: it must be said of rupiah, or stand alone.
KALIMAT = re.compile(
    rf"\b(?:dalam|satuan|rp\.?)\s*:?\s*(?:rp\.?|rupiah)?\s*\(?{BESAR}\b"
    rf"|(?<!\d )(?<!\d)\b{BESAR}\s+(?:rp|rupiah)\b|^\W*{BESAR}\W*$",
    re.IGNORECASE,
)


def periksa_satuan(semua: Terbaca, peran: Iterable[str]) -> None:
    """The titles of the columns that are read, and every line without a code."""
    d = semua.dikenal
    kolom = [p for p in peran if p in d.kolom and JUDUL.search(d.judul(p))]
    if kolom:
        _lapor(semua, d.kepala.akhir, kolom[0], d.judul(kolom[0]))
    elif baris := next(_baris(semua), None):
        _lapor(semua, baris[0], "", baris[1])


def _baris(semua: Terbaca) -> Iterator[tuple[int, str]]:
    d = semua.dikenal
    for nomor in sorted({n for n in d.lembar.sel if n < d.kepala.baris} | {*semua.isi.tanpa}):
        isi = (rapi(sel.nilai) for sel in d.lembar.sel[nomor].values() if isinstance(sel.nilai, str))
        yield from ((nomor, teks) for teks in isi if KALIMAT.search(teks))


def _lapor(semua: Terbaca, nomor: int, peran: str, teks: str) -> None:
    semua.lapor(
        "sipd.satuan",
        "galat",
        "Nilai di berkas ini dalam ribuan atau jutaan, bukan rupiah penuh.",
        nomor,
        peran,
        ditemukan=teks,
        diharapkan="rupiah penuh",
        perbaikan="ambil lagi ekspornya dalam rupiah penuh; mengalikannya sendiri menghilangkan angka belakangnya",
    )
