"""A workbook in the hands of a person: what stands where, what was typed, and what nobody can say any more."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI, JUMLAH
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils.dasar.periode import Periode
from tests.ketahanan import bahan, ganas

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from tests.ketahanan.bahan import Kantor
    from tests.ketahanan.kasus import Catatan

Letak = tuple[str, tuple[str, ...], str]


@dataclass(frozen=True)
class Ketikan:
    """What was typed in a cell, and how the cell shows it."""

    isi: Any
    format: str
    alamat: str


@dataclass
class Isian:
    """A workbook in the hands of a person."""

    catatan: Catatan
    kantor: Kantor
    data: Path
    buku: Workbook
    path: Path
    diketik: dict[Letak, Ketikan] = field(default_factory=dict)
    baris_baru: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    # Keys or titles were changed: then a new row need not be one that the judge knows, but no old value may go.
    bebas: bool = False
    # The second of two rows of one key, or a header among the rows: nothing may be written.
    ditolak: str = ""
    # Tables whose rows moved: what was typed there may be anywhere in them.
    lepas: set[str] = field(default_factory=set)

    def lembar(self) -> dict[str, Worksheet]:
        """The sheets of tables by table."""
        judul = {satu["title"][:31]: nama for nama, satu in bahan.kontrak().items()}
        return {judul[kertas.title]: kertas for kertas in self.buku if kertas.title in judul}

    def kolom(self, tabel: str) -> dict[str, int]:
        """The columns of a sheet by their name in the contract."""
        judul = {_baku(satu["title"]): nama for nama, satu in bahan.kolom(tabel).items()}
        return {
            judul[_baku(str(sel.value))]: sel.column
            for sel in self.lembar()[tabel][1]
            if _baku(str(sel.value)) in judul
        }

    def kunci(self, tabel: str, baris: int) -> tuple[str, ...] | None:
        """The key of a row; None where it is not whole, and of a total, which is locked."""
        ada, kertas = self.kolom(tabel), self.lembar()[tabel]
        if not set(bahan.kunci(tabel)) <= set(ada):
            return None
        hasil = tuple(_kunci(kertas.cell(baris, ada[satu]).value) for satu in bahan.kunci(tabel))
        utuh = all(hasil) and JUMLAH not in hasil
        return hasil if utuh or not bahan.kunci(tabel) else None

    def baris_terisi(self, tabel: str) -> list[int]:
        """The rows that have a key; of a table without keys its only row."""
        kertas = self.lembar()[tabel]
        if not bahan.kunci(tabel):
            return [BARIS_ISI]
        return [n for n in range(BARIS_ISI, kertas.max_row + 1) if self.kunci(tabel, n)]

    def ketik(self, tabel: str, baris: int, kolom: str, isi: Any, format_: str = "") -> bool:
        """Type into a cell; False where Excel itself could not hold it."""
        sel: Cell = self.lembar()[tabel].cell(baris, self.kolom(tabel)[kolom])
        kunci = self.kunci(tabel, baris) or ()
        if isinstance(isi, str) and not bahan.dapat_disimpan(isi):
            return False
        try:
            sel.value = isi
        except ValueError:
            return False
        if isinstance(isi, str) and isi not in ganas.RUMUS:
            sel.data_type = "s"
        if format_:
            sel.number_format = format_
        self.diketik[tabel, kunci, kolom] = Ketikan(isi, sel.number_format, sel.coordinate)
        return True

    def ketik_di(self, letak: tuple[str, Worksheet, int, int], nilai: str, lain: dict[str, str], isi: Any) -> None:
        """Type into a cell whose row of the table is told by its column as well."""
        tabel, kertas, baris, kolom = letak
        sel: Cell = kertas.cell(baris, kolom)
        ada = self.kolom(tabel)
        kunci = tuple(lain.get(k) or _kunci(kertas.cell(baris, ada[k]).value) for k in bahan.kunci(tabel))
        if isinstance(isi, str) and not bahan.dapat_disimpan(isi):
            return
        try:
            sel.value = isi
        except ValueError:
            return
        if isinstance(isi, str):
            sel.data_type = "s"
        self.diketik[tabel, kunci, nilai] = Ketikan(isi, sel.number_format, sel.coordinate)
        self.catatan.lakukan(f"{tabel} {'/'.join(kunci)} {nilai} = {isi!r:.50}")


def templat(kantor: Kantor) -> bytes:
    """The workbook of an office, made once in a process."""
    if kantor.nama not in _TEMPLAT:
        periode = Periode(kantor.tahun, kantor.triwulan)
        _TEMPLAT[kantor.nama] = buat_templat(kantor.akar, kantor.instansi, periode, tahun=True)
    return _TEMPLAT[kantor.nama]


def _kunci(isi: Any) -> str:
    """A key without the name that a drop-down shows behind it."""
    return re.split(r"\s+–\s+", bahan.teks_sel(isi).strip(), maxsplit=1)[0]


def _baku(judul: str) -> str:
    return re.sub(r"\s*\([^)]*\)\s*\**\s*$", "", judul).rstrip(" *").casefold()


_TEMPLAT: dict[str, bytes] = {}


def buka(catatan: Catatan, kantor: Kantor) -> Isian:
    """A fresh workbook beside a fresh copy of the office."""
    data = kantor.salin(catatan.kerja / "data")
    return Isian(catatan, kantor, data, load_workbook(io.BytesIO(templat(kantor))), catatan.kerja / "isian.xlsx")
