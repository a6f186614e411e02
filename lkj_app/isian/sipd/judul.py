"""Titles wherever they stand: one to four rows of them, put together column by column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.isian.impor.kenali import baku
from lkj_app.isian.impor.sel import rapi
from lkj_utils.dasar.berkas import berjudul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.isian.impor.buku import LembarIsi

BARIS_DICARI, TINGKAT = 40, 4
PEMISAH = " > "
NOMOR = re.compile(r"\(?\d{1,2}\)?(\s*=.*)?")


@dataclass(frozen=True)
class Kepala:
    """The rows of titles; ``judul`` compares, ``tampil`` is as it stands in the file."""

    baris: int
    akhir: int
    judul: dict[int, str]
    tampil: dict[int, str]


def calon(lembar: LembarIsi) -> Iterator[Kepala]:
    """Every run of rows that may be the titles, from the top, the shortest first."""
    for baris in sorted(n for n in lembar.sel if n <= BARIS_DICARI):
        if len(_teks(lembar, baris)) < 2:  # noqa: PLR2004 - a line of a heading has one
            continue
        for tingkat in range(1, TINGKAT + 1):
            akhir = baris + tingkat - 1
            if tingkat > 1 and not _lanjutan(lembar, akhir):
                break
            yield _susun(lembar, baris, akhir)


def _teks(lembar: LembarIsi, baris: int) -> dict[int, str]:
    isi = lembar.sel.get(baris, {})
    return {kolom: " ".join(rapi(sel.nilai).split()) for kolom, sel in isi.items() if isinstance(sel.nilai, str)}


def _lanjutan(lembar: LembarIsi, baris: int) -> bool:
    """Whether a row may be a lower level of titles: only words, no number, no code."""
    isi = lembar.sel.get(baris, {})
    return bool(isi) and all(re.search(r"[^\W\d]|%", satu) for satu in map(rapi, (s.nilai for s in isi.values())))


def _susun(lembar: LembarIsi, baris: int, akhir: int) -> Kepala:
    semua = [_teks(lembar, n) for n in range(baris, akhir + 1)]
    kolom = sorted({k for satu in semua for k in satu})
    susunan: dict[int, list[str]] = {k: [] for k in kolom}
    for n, satu in enumerate(semua):
        induk, label = [], ""
        for k in kolom:
            if k in satu:
                induk, label = list(susunan[k]), satu[k]
                susunan[k].append(label)
            elif label and susunan[k] == induk and any(k in bawah for bawah in semua[n + 1 :]):
                susunan[k].append(label)
            else:
                label = ""
    tampil = {k: PEMISAH.join(isi) for k, isi in susunan.items()}
    return Kepala(baris, akhir, {k: PEMISAH.join(map(baku, isi)) for k, isi in susunan.items()}, tampil)


def judul_lagi(lembar: LembarIsi, kepala: Kepala, nomor: int) -> bool:
    """Whether a row repeats one of the rows of titles."""
    isi = _teks(lembar, nomor)
    semua = (_teks(lembar, n) for n in range(kepala.baris, kepala.akhir + 1))
    return len(isi) > 1 and any(berjudul([*isi.values()], [judul.get(k, "") for k in isi]) for judul in semua)


def baris_nomor(lembar: LembarIsi, nomor: int) -> bool:
    """Whether a row only numbers the columns: 1, 2, 5 = (4/3)*100."""
    isi = [rapi(sel.nilai) for _, sel in sorted(lembar.sel[nomor].items())]
    if len(isi) < 2 or not all(NOMOR.fullmatch(satu) for satu in isi):  # noqa: PLR2004 - one number may be data
        return False
    angka = [int(re.sub(r"\D.*", "", satu.lstrip("("))) for satu in isi]
    return angka == sorted(set(angka))
