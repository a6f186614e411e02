"""How a workbook looks: colours, fonts, number formats, column widths."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, cast

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.properties import PageSetupProperties

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from lkj_app.isian.lembar_kerja.rancangan import KolomLembar, Peran

WARNA_WAJIB, WARNA_BOLEH, WARNA_KUNCI, WARNA_JUDUL, WARNA_BANTUAN = "FFF2CC", "E8F3E8", "F2F2F2", "1F4E79", "DDEBF7"
WARNA_JUMLAH = "D9D9D9"
ISI = {
    "wajib": PatternFill("solid", start_color=WARNA_WAJIB),
    "boleh": PatternFill("solid", start_color=WARNA_BOLEH),
    "kunci": PatternFill("solid", start_color=WARNA_KUNCI),
    "bantu": PatternFill("solid", start_color=WARNA_KUNCI),
    "jumlah": PatternFill("solid", start_color=WARNA_JUMLAH),
}
LATAR_JUDUL = PatternFill("solid", start_color=WARNA_JUDUL)
LATAR_BANTUAN = PatternFill("solid", start_color=WARNA_BANTUAN)
_TEPI = Side(style="thin", color="BFBFBF")
TEPI = Border(left=_TEPI, right=_TEPI, top=_TEPI, bottom=_TEPI)
HURUF = Font(name="Calibri", size=11)
HURUF_BANTU = Font(name="Calibri", size=11, color="595959")
HURUF_JUDUL = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
HURUF_BANTUAN = Font(name="Calibri", size=9, italic=True, color="404040")
HURUF_BESAR = Font(name="Calibri", size=16, bold=True, color=WARNA_JUDUL)
HURUF_TEBAL = Font(name="Calibri", size=11, bold=True)
HURUF_TAUTAN = Font(name="Calibri", size=11, underline="single", color="0563C1")
BUNGKUS = Alignment(vertical="top", wrap_text=True)
BUNGKUS_KIRI = Alignment(vertical="top", horizontal="left", wrap_text=True)
HIJAU = PatternFill(bgColor="C6EFCE", fill_type="solid")
TENGAH = Alignment(vertical="center", horizontal="center", wrap_text=True)
TERBUKA, TERKUNCI = Protection(locked=False), Protection(locked=True)

TEKS, RUPIAH, BULAT, ANGKA, TANGGAL, PERSEN = "@", "#,##0", "0", "General", "[$-421]dd mmmm yyyy", "0%"
LEBAR = {"date": 20, "integer": 12, "number": 16, "bantu": 18, "string": 24}
LEBAR_KOLOM = {
    "uraian": 48, "teks": 60, "kendala": 40, "catatan": 32, "kode": 18, "id_indikator": 18, "status": 13,
    "jk": 13, "urut": 10, "triwulan": 10, "dihitung": 14, "versi": 16, "nama": 32,
    "temuan": 36, "tanggapan": 48, "tindak_lanjut": 16, "ambil": 11, "indikator": 44, "arah": 10, "akumulasi": 14,
}  # fmt: skip
LEBAR_BANTU = {
    "Nama": 46, "Nama indikator": 46, "Satuan": 14, "No.": 6, "Sebab": 8, "Tingkat": 13, "Tempat": 36,
    "Uraian temuan": 52, "Usul perbaikan": 36, "Keadaan": 14, "Cara isi": 15, "Penjumlahan": 16,
}  # fmt: skip
LEBAR_RUPIAH, LEBAR_BULAN = 20, 15
KERTAS_A4 = 9
TINGGI_BARIS, HURUF_LEBAR, HURUF_TEBAL_LEBAR = 15, 1.12, 1.2
# Of the small italic letters more fit into a width than it has characters.
TINGGI_BANTUAN, HURUF_KECIL = 12.5, 1.1
TINGGI_TERBESAR = 409  # Excel repairs, with a warning, a file with a higher row


def sel(kertas: Worksheet, baris: int, kolom: int, nilai: Any = None) -> Cell:
    """A cell to write into: of a sheet that we make, so none is hidden under a merged one."""
    return cast("Cell", kertas.cell(baris, kolom, nilai))


def atur_cetak(kertas: Worksheet) -> None:
    """A4 landscape, as many pages high as it takes, one wide."""
    kertas.page_setup.orientation = "landscape"
    kertas.page_setup.paperSize = KERTAS_A4
    kertas.page_setup.fitToHeight = 0
    kertas.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def format_angka(kolom: KolomLembar, nilai: object) -> str:
    """The number format of a cell: text for codes and names, so that nothing is turned into a date or a number."""
    if kolom.satuan == "rupiah":
        return RUPIAH
    if kolom.tipe == "bantu":
        return TEKS if isinstance(nilai, str) else ANGKA
    return {"integer": BULAT, "number": ANGKA, "date": TANGGAL}.get(kolom.tipe, TEKS)


def lebar(kolom: KolomLembar) -> float:
    """The width of a column in characters."""
    if kolom.satuan == "rupiah":
        return LEBAR_BULAN if kolom.kolom and kolom.kolom.nama.startswith("bulan") else LEBAR_RUPIAH
    if kolom.kolom is None:
        return LEBAR_BANTU.get(kolom.judul, LEBAR["bantu"])
    if kolom.pilihan and any(len(satu) > LEBAR["string"] for satu in kolom.pilihan.isi):
        return LEBAR_KOLOM["nama"]
    return LEBAR_KOLOM.get(kolom.kolom.nama, LEBAR.get(kolom.tipe, LEBAR["string"]))


def tinggi(isi: Iterable[tuple[object, float]]) -> float | None:
    """The height of a row that holds these values in columns of these widths; None where one line is enough.

    Neither Excel nor LibreOffice grows a row of a file that it did not write itself.
    """
    baris = max((ceil(len(nilai) * HURUF_LEBAR / lebar) for nilai, lebar in isi if isinstance(nilai, str)), default=1)
    return min(baris * TINGGI_BARIS, TINGGI_TERBESAR) if baris > 1 else None


def tinggi_kepala(isi: Iterable[tuple[str, float]]) -> float:
    """The height of the row of titles, which are bold and break between words."""
    return max((ceil(len(teks) * HURUF_TEBAL_LEBAR / lebar) + 1 for teks, lebar in isi), default=2) * TINGGI_BARIS


def tinggi_bantuan(isi: Iterable[tuple[str, float]]) -> float:
    """The height of the row of help in its small letters, so that none of it is cut off."""
    return min(max(_baris(teks, lebar) for teks, lebar in isi) * TINGGI_BANTUAN + 4, TINGGI_TERBESAR)


def _baris(teks: str, lebar: float) -> int:
    """How many lines a text takes in small letters, broken between words."""
    muat, baris, sisa = max(int(lebar * HURUF_KECIL), 1), 1, 0
    for kata in teks.split():
        panjang = len(kata) + (sisa > 0)
        if sisa and sisa + panjang > muat:
            baris, sisa, panjang = baris + 1, 0, len(kata)
        baris += (panjang - 1) // muat
        sisa += panjang
    return baris


def hias(kotak: Cell, peran: Peran, kolom: KolomLembar, nilai: object) -> None:
    """Colour, lock and format one cell of a table."""
    kotak.fill, kotak.border, kotak.alignment = ISI[peran], TEPI, BUNGKUS
    kotak.font = {"bantu": HURUF_BANTU, "jumlah": HURUF_TEBAL}.get(peran, HURUF)
    kotak.number_format = format_angka(kolom, nilai)
    kotak.protection = TERBUKA if peran in ("wajib", "boleh") else TERKUNCI
