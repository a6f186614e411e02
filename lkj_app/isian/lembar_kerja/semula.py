"""The values of a workbook as they were when it was made, in a hidden sheet: so an import knows what a person changed.

One line a value: table, key, column, value, all as text. Lines without a table name the office, the quarter, the
unit, the version of the contract and how many lines follow; lines of ``lembar`` and ``judul`` the titles that the
template had, those of ``lebar`` the titles of quarters beside each other. The values of such a sheet are those of its
table, one row a quarter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_app.excel.teks import bersih
from lkj_app.isian.lembar_kerja.susunan import PEMISAH_NAMA, SUSUNAN_SEMUA
from lkj_utils.kontrak.nilai import nilai_sel
from lkj_utils.kontrak.versi import PERTAMA, terbaru

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from openpyxl.workbook import Workbook

    from lkj_app.isian.lembar_kerja.rancangan import KolomLembar, Kotak, Lembar
    from lkj_utils.kontrak.paket import Tabel

    Butir = tuple[str, str, str, str]

LEMBAR_SEMULA = "Semula"
KEPALA: Butir = ("tabel", "kunci", "kolom", "nilai")
LEMBAR, JUDUL, JUDUL_LEBAR = "lembar", "judul", "lebar"
BANYAK, KONTRAK = "banyak", "kontrak"
DIGIT = 15


@dataclass
class SemulaTabel:
    """One table: the name of its sheet, the titles of its columns, those only shown, and its rows by key."""

    lembar: str = ""
    judul: dict[str, str] = field(default_factory=dict)
    bantu: list[str] = field(default_factory=list)
    lebar: dict[str, str] = field(default_factory=dict)
    baris: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass
class Semula:
    """What a workbook was made for, and its tables."""

    sifat: dict[str, str] = field(default_factory=dict)
    tabel: dict[str, SemulaTabel] = field(default_factory=dict)

    @property
    def nama(self) -> str:
        """``INSTANSI/2024-TW1``, for which it was made."""
        return f"{self.sifat.get('instansi', '')}/{self.sifat.get('periode', '')}"

    @property
    def versi(self) -> int:
        """The version of the contract that it was made with; 0 where that does not read."""
        teks = self.sifat.get(KONTRAK, str(PERTAMA))
        return int(teks) if teks.isascii() and teks.isdecimal() else 0


def nilai_teks(teks: str, tabel: Tabel, nama: str) -> Any:
    """The value of a text in its column; the text itself where it is none."""
    try:
        return nilai_sel(teks, tabel.ambil(nama))
    except ValueError:
        return teks


def kunci_teks(teks: Mapping[str, str], tabel: Tabel) -> str | None:
    """The key of a row as one text, the same however it was typed; None where a part of it is missing."""
    nilai = [nilai_teks(teks.get(nama, ""), tabel, nama) for nama in tabel.kunci]
    return None if None in nilai else json.dumps([str(satu) for satu in nilai], ensure_ascii=False)


def tulis_semula(buku: Workbook, semua: Iterable[Lembar], instansi: str, periode: object, unit: str = "") -> None:
    """Add the sheet, out of sight also for who unhides sheets."""
    kertas = buku.create_sheet(LEMBAR_SEMULA)
    kertas.sheet_state = "veryHidden"
    milik = [satu for lembar in semua for satu in _lembar(lembar)]
    sifat = {
        BANYAK: str(len(milik)), KONTRAK: str(terbaru()), "instansi": instansi, "periode": str(periode), "unit": unit,
    }  # fmt: skip
    isi = [KEPALA, *(("", nama, "", nilai) for nama, nilai in sifat.items() if nilai), *milik]
    for baris, satu in enumerate(isi, start=1):
        for kolom, teks in enumerate(satu, start=1):
            if teks:
                sel = kertas.cell(baris, kolom, bersih(teks))
                sel.data_type, sel.number_format = "s", "@"


def _lembar(lembar: Lembar) -> Iterator[Butir]:
    nama = lembar.tabel.nama
    yield nama, LEMBAR, "", lembar.judul
    asal = lembar.panjang or lembar
    for kolom in lembar.kolom:
        milik = kolom.kolom is None or kolom.kolom.nama in asal.tabel.nama_kolom
        yield nama, JUDUL if milik else JUDUL_LEBAR, kolom.kolom.nama if kolom.kolom else "", kolom.judul_satuan
    yield from _nilai(asal)


def _nilai(lembar: Lembar) -> Iterator[Butir]:
    nama = lembar.tabel.nama
    for baris in lembar.isian:
        teks = {k.kolom.nama: _teks(kotak, k) for kotak, k in zip(baris, lembar.kolom, strict=True) if k.kolom}
        kunci = kunci_teks(teks, lembar.tabel)
        isi = {kolom: satu for kolom, satu in teks.items() if satu and kolom not in lembar.tabel.kunci}
        if kunci is not None:
            yield from ((nama, kunci, kolom, satu) for kolom, satu in isi.items())
        # A row of a list that the office itself keeps was there also when nothing stood beside its key.
        if kunci is not None and not isi and SUSUNAN_SEMUA[nama].kunci is None and lembar.tabel.kunci:
            yield nama, kunci, "", ""


def _teks(kotak: Kotak, kolom: KolomLembar) -> str:
    """What reading the untouched cell gives."""
    nilai = kotak.nilai
    if nilai is None:
        return ""
    if isinstance(nilai, Fraction):
        return str(nilai) if nilai.denominator == 1 else format(Decimal(format(float(nilai), f".{DIGIT}g")), "f")
    if kolom.pilihan and isinstance(nilai, str):
        return nilai.split(PEMISAH_NAMA, maxsplit=1)[0]
    return str(nilai)


def baca_semula(semua: Iterable[Butir]) -> Semula | None:
    """From the lines of the sheet; None where they are not those of such a sheet, or not all of them."""
    baris = iter(semua)
    if next(baris, None) != KEPALA:
        return None
    hasil, banyak = Semula(), 0
    for tabel, kunci, kolom, nilai in baris:
        if not tabel:
            hasil.sifat[kunci] = nilai
            continue
        banyak += 1
        _pasang(hasil.tabel.setdefault(tabel, SemulaTabel()), kunci, kolom, nilai)
    # One made before this line was written does not say how many there were.
    utuh = banyak and hasil.sifat.get(BANYAK, str(banyak)) == str(banyak)
    return hasil if utuh else None


def _pasang(milik: SemulaTabel, kunci: str, kolom: str, nilai: str) -> None:
    if kunci == LEMBAR:
        milik.lembar = nilai
    elif kunci == JUDUL and kolom:
        milik.judul[kolom] = nilai
    elif kunci == JUDUL:
        milik.bantu.append(nilai)
    elif kunci == JUDUL_LEBAR:
        milik.lebar[kolom] = nilai
    else:
        baris = milik.baris.setdefault(kunci, {})
        if kolom:
            baris[kolom] = nilai
