"""Any list as a workbook to work through: safe text, filters, a header that stays, cells to fill in, printed on A4."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from fractions import Fraction  # noqa: TC003 - a field of a dataclass
from typing import TYPE_CHECKING, Literal

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from lkj_app.excel import gaya
from lkj_app.excel.teks import PANJANG_SEL, bersih, tulis_teks
from lkj_app.excel.tetap import simpan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

JUDUL, KETERANGAN, KEPALA, ISI = 1, 2, 3, 4
TINGGI_KEPALA = 32
Bentuk = Literal["rupiah", "persen", "angka"]
BENTUK: dict[Bentuk, str] = {"rupiah": gaya.RUPIAH, "persen": "0.00%", "angka": "#,##0.##"}


@dataclass(frozen=True)
class Angka:
    """A number that a spreadsheet can add up, filter and sort, and how it looks; a percentage is 98,5, not 0,985."""

    nilai: Fraction
    bentuk: Bentuk

    @property
    def sel(self) -> int | float:
        """As Excel keeps it."""
        nilai = self.nilai / 100 if self.bentuk == "persen" else self.nilai
        return int(nilai) if nilai.denominator == 1 else float(nilai)

    @property
    def tampilan(self) -> str:
        """How it looks in its cell."""
        return gaya.RUPIAH if self.bentuk == "angka" and self.nilai.denominator == 1 else BENTUK[self.bentuk]


Nilai = str | int | Angka | None


@dataclass(frozen=True)
class KolomDaftar:
    """One column: its title, its width in characters, whether a person fills it in, and with what."""

    judul: str
    lebar: float = 18
    diisi: bool = False
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Daftar:
    """One sheet: title, a sentence, columns, rows; paper shows the first ``tercetak`` columns (0: all)."""

    nama: str
    judul: str
    keterangan: str
    kolom: tuple[KolomDaftar, ...]
    baris: Sequence[Sequence[Nilai]]
    tercetak: int = 0


def buat_buku(semua: Sequence[Daftar], tanggal: date) -> bytes:
    """The workbook as bytes; the same for the same lists and date."""
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    for daftar in semua:
        _isi(buku.create_sheet(daftar.nama), daftar)
    return simpan(buku, datetime.combine(tanggal, time()))


def _isi(kertas: Worksheet, daftar: Daftar) -> None:
    _tulis(gaya.sel(kertas, JUDUL, 1), daftar.judul)
    gaya.sel(kertas, JUDUL, 1).font = gaya.HURUF_BESAR
    _tulis(gaya.sel(kertas, KETERANGAN, 1), daftar.keterangan)
    for nomor, kolom in enumerate(daftar.kolom, start=1):
        _kepala(gaya.sel(kertas, KEPALA, nomor), kolom)
        kertas.column_dimensions[get_column_letter(nomor)].width = kolom.lebar
    kertas.row_dimensions[KEPALA].height = TINGGI_KEPALA
    for nomor, baris in enumerate(daftar.baris, start=ISI):
        _baris(kertas, nomor, baris, daftar.kolom)
    _pilihan(kertas, daftar)
    _pandang(kertas, daftar)


def _kepala(sel: Cell, kolom: KolomDaftar) -> None:
    sel.value, sel.fill, sel.font = kolom.judul, gaya.LATAR_JUDUL, gaya.HURUF_JUDUL
    sel.alignment, sel.border = gaya.TENGAH, gaya.TEPI


def _baris(kertas: Worksheet, nomor: int, isi: Sequence[Nilai], kolom: Sequence[KolomDaftar]) -> None:
    for urut, (nilai, satu) in enumerate(zip(isi, kolom, strict=True), start=1):
        sel = gaya.sel(kertas, nomor, urut)
        sel.border, sel.alignment, sel.font = gaya.TEPI, gaya.BUNGKUS, gaya.HURUF
        if satu.diisi:
            sel.fill = gaya.ISI["boleh"]
        _tulis(sel, nilai)
    lebar = [satu.lebar for satu in kolom]
    teks = [None if isinstance(nilai, Angka) else nilai for nilai in isi]
    kertas.row_dimensions[nomor].height = gaya.tinggi(zip(teks, lebar, strict=True))


def _tulis(sel: Cell, nilai: Nilai) -> None:
    """Text stays text, also where it begins like a formula or looks like a number or a date."""
    if nilai is None:
        return
    if isinstance(nilai, Angka):
        sel.value, sel.number_format = nilai.sel, nilai.tampilan
        return
    if isinstance(nilai, int):
        sel.value, sel.number_format = nilai, gaya.BULAT
        return
    sel.number_format = gaya.TEKS
    tulis_teks(sel, bersih(nilai)[:PANJANG_SEL])


def _pilihan(kertas: Worksheet, daftar: Daftar) -> None:
    """The drop-downs of the columns that have choices."""
    for nomor, kolom in enumerate(daftar.kolom, start=1):
        if kolom.pilihan and daftar.baris:
            aturan = DataValidation("list", formula1=f'"{",".join(kolom.pilihan)}"', allow_blank=True)
            aturan.showErrorMessage, aturan.errorTitle = True, "Isi belum sesuai"
            aturan.error = "Pilih salah satu dari daftar di sel ini."
            huruf = get_column_letter(nomor)
            aturan.add(f"{huruf}{ISI}:{huruf}{_akhir(daftar)}")
            kertas.add_data_validation(aturan)


def _pandang(kertas: Worksheet, daftar: Daftar) -> None:
    """What stays in sight, what filters, what is printed."""
    huruf = get_column_letter(len(daftar.kolom))
    kertas.freeze_panes = f"A{ISI}"
    kertas.auto_filter.ref = f"A{KEPALA}:{huruf}{_akhir(daftar)}"
    kertas.print_title_rows = f"{KEPALA}:{KEPALA}"
    kertas.print_area = f"A1:{get_column_letter(daftar.tercetak or len(daftar.kolom))}{_akhir(daftar)}"
    kertas.sheet_view.showGridLines = False
    gaya.atur_cetak(kertas)


def _akhir(daftar: Daftar) -> int:
    return max(ISI + len(daftar.baris) - 1, KEPALA)
