"""Write the workbook of a quarter: one sheet a table, drop-downs, locked helpers, progress on the first sheet."""

from __future__ import annotations

from datetime import datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from lkj_app.excel import gaya, tetap
from lkj_app.excel.teks import PANJANG_SEL, bersih, tulis_teks
from lkj_app.isian.lembar_kerja import petunjuk
from lkj_app.isian.lembar_kerja.rancangan import BARIS_BANTUAN, BARIS_ISI, BARIS_JUDUL, Rumus, rancang
from lkj_app.isian.lembar_kerja.rumus import berumus
from lkj_app.isian.lembar_kerja.semula import tulis_semula
from lkj_utils.dasar.errors import LkjError

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from lkj_app.isian.lembar_kerja.bahan import Bahan
    from lkj_app.isian.lembar_kerja.rancangan import KolomLembar, Lembar
    from lkj_utils.dasar.periode import Periode

LEMBAR_DAFTAR = "Daftar"
PANJANG_DAFTAR, PANJANG_PESAN, PANJANG_JUDUL_PESAN, PANJANG_ANGKA = 255, 255, 32, 15
PESAN_SAKELAR = (
    "Pilih dahulu bagaimana angka di lembar ini diketik, lalu ketik semua barisnya dengan cara itu. Angka yang sudah "
    "ada bernilai s/d triwulan; bila cara isi diganti, ketik ulang baris yang sudah terisi."
)


def buat_templat(data_root: Path, instansi: str, periode: Periode, *, tahun: bool = False, unit: str = "") -> bytes:
    """The workbook as bytes; the same for the same data. With ``unit`` only the rows of that section."""
    return buat_buku(*rancang(data_root, instansi, periode, tahun=tahun, unit=unit))


def buat_buku(bahan: Bahan, semua: list[Lembar]) -> bytes:
    """The workbook of these sheets."""
    semua = berumus(bahan, semua)
    buku = Workbook()
    depan = buku.worksheets[0]
    lembar = [(satu, buku.create_sheet(satu.judul)) for satu in semua]
    daftar = buku.create_sheet(LEMBAR_DAFTAR)
    daftar.sheet_state = "hidden"
    for satu, kertas in lembar:
        isi_lembar(satu, kertas)
        for nomor, kolom in enumerate(satu.kolom, start=1):
            pasang_validasi(kolom, nomor, satu, kertas, daftar, semua)
    petunjuk.isi(depan, bahan, semua, baris_isi=BARIS_ISI)
    tulis_semula(buku, semua, bahan.data.instansi, bahan.periode, bahan.unit)
    return simpan(buku, bahan.periode)


def simpan(buku: Workbook, periode: Periode) -> bytes:
    """The workbook as bytes that bear the time of the quarter, so that equal data give equal bytes."""
    buku.calculation.fullCalcOnLoad = True
    return tetap.simpan(buku, datetime.combine(periode.akhir, time()))


def isi_lembar(lembar: Lembar, kertas: Worksheet) -> None:
    """Titles, help, rows; what is not to be typed is locked."""
    lebar = [gaya.lebar(kolom) for kolom in lembar.kolom]
    for nomor, kolom in enumerate(lembar.kolom, start=1):
        kepala(gaya.sel(kertas, BARIS_JUDUL, nomor), kolom.judul_satuan, gaya.LATAR_JUDUL, gaya.HURUF_JUDUL)
        bantuan = gaya.sel(kertas, BARIS_BANTUAN, nomor)
        kepala(bantuan, kolom.bantuan, gaya.LATAR_BANTUAN, gaya.HURUF_BANTUAN)
        if kolom.sakelar:
            bantuan.fill, bantuan.font = gaya.ISI["wajib"], gaya.HURUF_TEBAL
            bantuan.alignment, bantuan.protection = gaya.TENGAH, gaya.TERBUKA
        kertas.column_dimensions[get_column_letter(nomor)].width = lebar[nomor - 1]
    for nomor_baris, baris in enumerate(lembar.baris, start=BARIS_ISI):
        for nomor, (kotak, kolom) in enumerate(zip(baris, lembar.kolom, strict=True), start=1):
            sel = gaya.sel(kertas, nomor_baris, nomor)
            gaya.hias(sel, kotak.peran, kolom, kotak.nilai)
            tulis(sel, kotak.nilai)
        kertas.row_dimensions[nomor_baris].height = gaya.tinggi(zip((k.nilai for k in baris), lebar, strict=True))
    atas = list(zip(lembar.kolom, lebar, strict=True))
    kertas.row_dimensions[BARIS_JUDUL].height = gaya.tinggi_kepala((k.judul_satuan, satu) for k, satu in atas)
    kertas.row_dimensions[BARIS_BANTUAN].height = gaya.tinggi_bantuan((k.bantuan, satu) for k, satu in atas)
    kertas.freeze_panes = f"{get_column_letter(lembar.banyak_kunci + 1)}{BARIS_ISI}"
    lindungi(kertas)
    _cetak(kertas)


def kepala(sel: Cell, teks: str, latar: Any, huruf: Any) -> None:
    """A cell that explains others."""
    sel.value, sel.fill, sel.font, sel.alignment, sel.border = teks, latar, huruf, gaya.BUNGKUS, gaya.TEPI


def lindungi(kertas: Worksheet) -> None:
    """Locked without a password: against slips, not against people. What is False here stays allowed."""
    lindung = kertas.protection
    lindung.sheet = True
    lindung.formatColumns = lindung.formatRows = lindung.formatCells = False
    lindung.sort = lindung.autoFilter = lindung.insertRows = False


def _cetak(kertas: Worksheet) -> None:
    gaya.atur_cetak(kertas)
    kertas.print_title_rows = f"{BARIS_JUDUL}:{BARIS_JUDUL}"


def tulis(sel: Cell, nilai: Any) -> None:
    """Put a value into a cell; text stays text, also where it begins like a formula."""
    if nilai is None:
        return
    if isinstance(nilai, Rumus):
        sel.value = bersih(nilai.teks)
        return
    if isinstance(nilai, Fraction):
        nilai = _angka(nilai)
    if not isinstance(nilai, str):
        sel.value = nilai
        return
    teks = bersih(nilai)
    if len(teks) > PANJANG_SEL:
        raise LkjError(f"Teks sepanjang {len(teks)} karakter tidak muat di sel Excel: “{teks[:60]}…”. Ringkas dahulu.")
    tulis_teks(sel, teks)


def _angka(nilai: Fraction) -> int | float | str:
    """As Excel holds it; a number with more digits than Excel keeps is written as text."""
    if nilai.denominator == 1 and len(str(abs(nilai.numerator))) <= PANJANG_ANGKA:
        return int(nilai)
    kira = float(nilai)
    return kira if Fraction(format(kira, f".{PANJANG_ANGKA}g")) == nilai else str(kira)


def pasang_validasi(
    kolom: KolomLembar, nomor: int, lembar: Lembar, kertas: Worksheet, daftar: Worksheet, semua: list[Lembar]
) -> None:
    """What Excel refuses at the keyboard, and the help that it shows beside the cell."""
    aturan = aturan_isian(kolom, daftar, semua)
    if aturan is None:
        return
    huruf = get_column_letter(nomor)
    awal, akhir = (BARIS_BANTUAN, BARIS_BANTUAN) if kolom.sakelar else (BARIS_ISI, BARIS_ISI + len(lembar.baris) - 1)
    aturan.add(f"{huruf}{awal}:{huruf}{akhir}")
    kertas.add_data_validation(aturan)


def aturan_isian(kolom: KolomLembar, daftar: Worksheet, semua: list[Lembar]) -> DataValidation | None:
    """The rule of one column with its help, before it is told for which cells."""
    aturan = _aturan(kolom, daftar, semua) if kolom.kolom or kolom.sakelar else None
    if aturan is not None:
        pesan = PESAN_SAKELAR if kolom.sakelar else kolom.bantuan
        aturan.allow_blank = True
        aturan.showInputMessage = aturan.showErrorMessage = True
        aturan.promptTitle, aturan.prompt = _potong(kolom.judul, PANJANG_JUDUL_PESAN), _potong(pesan, PANJANG_PESAN)
        aturan.errorTitle = "Isi belum sesuai"
    return aturan


def _potong(teks: str, panjang: int) -> str:
    """As much of a text as Excel takes, ended at a word."""
    return teks if len(teks) <= panjang else f"{teks[: panjang - 1].rpartition(' ')[0]}…"


def _aturan(kolom: KolomLembar, daftar: Worksheet, semua: list[Lembar]) -> DataValidation | None:
    if kolom.pilihan:
        rumus = _rumus_pilihan(kolom, daftar, semua)
        if rumus is None:
            return None
        pesan = "Pilih salah satu dari daftar di sel ini."
        tetap = kolom.sakelar or (kolom.kolom is not None and kolom.kolom.enum)
        return DataValidation("list", formula1=rumus, errorStyle="stop" if tetap else "warning", error=pesan)
    if kolom.tipe in ("integer", "number"):
        pesan = "Ketik angka saja, 0 atau lebih, tanpa Rp dan tanpa titik."
        return DataValidation(
            "whole" if kolom.tipe == "integer" else "decimal", operator="greaterThanOrEqual", formula1="0", error=pesan
        )
    if kolom.tipe == "date":
        return DataValidation(
            type="date", operator="greaterThan", formula1="32874", errorStyle="warning",
            error="Ketik tanggal, misalnya 31/12/2025.",
        )  # fmt: skip
    return None


def _rumus_pilihan(kolom: KolomLembar, daftar: Worksheet, semua: list[Lembar]) -> str | None:
    """Fixed choices stand in the rule itself; codes with names in a hidden sheet; ids in the sheet that has them."""
    pilihan = kolom.pilihan
    if pilihan is None or not (pilihan.isi or pilihan.tabel):
        return None
    if pilihan.tabel:
        return _rumus_lembar(pilihan.tabel, pilihan.kolom, semua)
    langsung = ",".join(pilihan.isi)
    tetap = kolom.sakelar or (kolom.kolom is not None and kolom.kolom.enum)
    if tetap and len(langsung) < PANJANG_DAFTAR and '"' not in langsung:
        return f'"{langsung}"'
    nomor = daftar.max_column + (daftar.cell(1, 1).value is not None)
    daftar.cell(1, nomor, kolom.judul)
    for baris, satu in enumerate(pilihan.isi, start=2):
        tulis(gaya.sel(daftar, baris, nomor), satu)
    huruf = get_column_letter(nomor)
    return f"{LEMBAR_DAFTAR}!${huruf}$2:${huruf}${len(pilihan.isi) + 1}"


def _rumus_lembar(tabel: str, kolom: str, semua: list[Lembar]) -> str | None:
    lembar = next((satu for satu in semua if satu.tabel.nama == tabel), None)
    if lembar is None:
        return None
    nomor = next(n for n, satu in enumerate(lembar.kolom, start=1) if satu.kolom and satu.kolom.nama == kolom)
    huruf = get_column_letter(nomor)
    akhir = BARIS_ISI + len(lembar.baris) - 1
    return f"{quote_sheetname(lembar.judul)}!${huruf}${BARIS_ISI}:${huruf}${akhir}"
