"""The first sheet: which period this is, how to fill it in, and how far one has come (the only formulas)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.formatting.rule import CellIsRule
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from lkj_app.excel import gaya
from lkj_app.isian.lembar_kerja.lebar import JUDUL_CARA, TW
from lkj_app.isian.lembar_kerja.susunan import SETAHUN as JUDUL_SETAHUN
from lkj_utils.kontrak.paket import BELUM, NILAI_STATUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from lkj_app.isian.lembar_kerja.bahan import Bahan
    from lkj_app.isian.lembar_kerja.rancangan import Lembar

JUDUL = "Petunjuk"
# import finds the period by these words, wherever they stand on this sheet.
LABEL_INSTANSI, LABEL_PERIODE = "Instansi", "Periode"
SETAHUN = "Anggaran kas, target, dan pendapatan setahun"
KEPALA = ("Lembar", "Biasanya diisi dari", "Sel wajib", "Terisi", "Belum", "Keadaan")
LEBAR = (34, 50, 12, 12, 12, 16)
CARA = (
    "Isi sel kuning (wajib) dan, bila ada isinya, sel hijau (boleh). Sel abu-abu hanya pembanding dan terkunci.",
    "Realisasi selalu nilai s/d (sejak Januari sampai akhir triwulan ini), bukan nilai triwulan ini saja.",
    "Realisasi yang memang nol diketik 0. Sel kosong berarti belum diketahui.",
    "Jumlah, persentase, dan predikat tidak diketik; semuanya dihitung program.",
    "Tanggal diketik 31/12/2025. Kode dan NIP berupa teks; pilih kode dari daftar di sel.",
    "Lembar terkunci tanpa kata sandi supaya tidak berubah tanpa sengaja (Tinjau, Buka Proteksi Lembar).",
    "Sel yang dikosongkan tidak mengosongkan data, kecuali dengan import --kosongkan. Judul kolom jangan diubah.",
    "Setelah disimpan, jalankan perintah import dengan nama berkas ini; tambahkan --dry-run untuk melihat dahulu.",
)
CARA_LEBAR = (
    f"{SETAHUN}: satu baris untuk empat triwulan. Pilih di bawah judul “{JUDUL_CARA}”, angkanya s/d atau per triwulan.",
)
LEGENDA = (("Wajib diisi", "wajib"), ("Boleh diisi", "boleh"), ("Hanya dibaca", "bantu"))


def isi(kertas: Worksheet, bahan: Bahan, semua: list[Lembar], *, baris_isi: int) -> None:
    """Fill the sheet."""
    kertas.title = JUDUL
    for nomor, lebar in enumerate(LEBAR, start=1):
        kertas.column_dimensions[get_column_letter(nomor)].width = lebar
    gaya.sel(kertas, 1, 1, f"Isian {bahan.periode.nama}").font = gaya.HURUF_BESAR
    for baris, (label, nilai) in enumerate(
        ((LABEL_INSTANSI, bahan.data.instansi), (LABEL_PERIODE, str(bahan.periode)), *_unit(bahan)), start=2
    ):
        gaya.sel(kertas, baris, 1, label).font = gaya.HURUF_TEBAL
        gaya.sel(kertas, baris, 2, nilai).number_format = gaya.TEKS
    baris = cara(kertas, 6, CARA + CARA_LEBAR * any(satu.panjang for satu in semua))
    kemajuan(kertas, baris + 1, semua, baris_isi)
    kertas.sheet_view.showGridLines = False
    kertas.protection.sheet = True
    gaya.atur_cetak(kertas)


def _unit(bahan: Bahan) -> list[tuple[str, str]]:
    """The section, by code and name."""
    rows = bahan.data.ambil("unit_kerja").rekaman
    return [("Unit", f"{bahan.unit} ({r.teks('nama')})") for r in rows if r.teks("kode_unit") == bahan.unit]


def cara(kertas: Worksheet, baris: int, semua: Sequence[str]) -> int:
    """How to fill it in, and what the colours mean; returns the last row."""
    gaya.sel(kertas, baris, 1, "Cara mengisi").font = gaya.HURUF_TEBAL
    for nomor, kalimat in enumerate(semua, start=1):
        sel = gaya.sel(kertas, baris + nomor, 1, f"{nomor}. {kalimat}")
        kertas.merge_cells(start_row=sel.row, end_row=sel.row, start_column=1, end_column=len(KEPALA))
    baris += len(semua) + 2
    for nomor, (teks, peran) in enumerate(LEGENDA, start=1):
        sel = gaya.sel(kertas, baris, nomor, teks)
        sel.fill, sel.border = gaya.ISI[peran], gaya.TEPI
    return baris + 1


def kemajuan(kertas: Worksheet, baris: int, semua: list[Lembar], baris_isi: int) -> None:
    """Sheet by sheet what must be filled in, and how much of it is."""
    for nomor, teks in enumerate(KEPALA, start=1):
        sel = gaya.sel(kertas, baris, nomor, teks)
        sel.fill, sel.font, sel.border, sel.alignment = gaya.LATAR_JUDUL, gaya.HURUF_JUDUL, gaya.TEPI, gaya.TENGAH
    for nomor, lembar in enumerate(semua, start=baris + 1):
        _baris_kemajuan(kertas, nomor, lembar, baris_isi)
    awal, akhir = baris + 1, baris + len(semua)
    jumlah = akhir + 1
    for nomor, rumus in enumerate(
        ("Seluruhnya", "", *(f"=SUM({h}{awal}:{h}{akhir})" for h in "CDE"), f"=IF(C{jumlah}=0,1,D{jumlah}/C{jumlah})"),
        start=1,
    ):
        sel = gaya.sel(kertas, jumlah, nomor, rumus or None)
        sel.font, sel.border = gaya.HURUF_TEBAL, gaya.TEPI
    gaya.sel(kertas, jumlah, len(KEPALA)).number_format = gaya.PERSEN
    letak = f"F{awal}:F{akhir}"
    aturan = CellIsRule(operator="equal", formula=['"Lengkap"'], fill=gaya.HIJAU)  # type: ignore[no-untyped-call]
    kertas.conditional_formatting.add(letak, aturan)
    kertas.freeze_panes = "A2"


def _baris_kemajuan(kertas: Worksheet, baris: int, lembar: Lembar, baris_isi: int) -> None:
    judul = quote_sheetname(lembar.judul)
    tautan = gaya.sel(kertas, baris, 1, lembar.judul)
    tautan.hyperlink = Hyperlink(ref=tautan.coordinate, location=f"{judul}!A{baris_isi}")
    tautan.font, tautan.alignment = gaya.HURUF_TAUTAN, gaya.BUNGKUS
    gaya.sel(kertas, baris, 2, lembar.tabel.sumber).alignment = gaya.BUNGKUS
    kertas.row_dimensions[baris].height = gaya.tinggi([(lembar.tabel.sumber, LEBAR[1])])
    rentang = _rentang_wajib(lembar, judul, baris_isi)
    if rentang:
        gaya.sel(kertas, baris, 3, "=" + "+".join(f"ROWS({satu})" for satu in rentang))
        belum = "+".join(f"COUNTBLANK({satu})" for satu in rentang)
        gaya.sel(kertas, baris, 5, f"={belum}{_terjawab(lembar, judul, baris_isi)}")
        gaya.sel(kertas, baris, 4, f"=C{baris}-E{baris}")
        gaya.sel(kertas, baris, 6, f'=IF(E{baris}=0,"Lengkap","Belum lengkap")')
    else:
        huruf = get_column_letter(_kolom_isi(lembar))
        akhir, jumlah = baris_isi + len(lembar.baris) - 1, _tanpa_jumlah(lembar)
        gaya.sel(kertas, baris, 6, f'=COUNTA({judul}!{huruf}{baris_isi}:{huruf}{akhir}){jumlah}&" baris"')
    for nomor in range(1, len(KEPALA) + 1):
        gaya.sel(kertas, baris, nomor).border = gaya.TEPI


def _tanpa_jumlah(lembar: Lembar) -> str:
    """Less the labels of totals."""
    banyak = len(lembar.baris) - len(lembar.isian)
    return f"-{banyak}" if banyak else ""


def _kolom_isi(lembar: Lembar) -> int:
    """The first column that is typed."""
    diisi = (n for baris in lembar.isian for n, kotak in enumerate(baris, start=1) if kotak.peran in ("wajib", "boleh"))
    return next(diisi)


def _terjawab(lembar: Lembar, judul: str, baris_isi: int) -> str:
    """Less the empty values of which the status says that there is none yet."""
    nama = [satu.kolom.nama if satu.kolom else "" for satu in lembar.kolom]
    nilai = NILAI_STATUS.get(lembar.tabel.nama)
    if nilai is None:
        return ""
    akhir = baris_isi + len(lembar.baris) - 1
    huruf = [get_column_letter(nama.index(satu) + 1) for satu in (nilai, "status")]
    kosong, status = (f"{judul}!{satu}{baris_isi}:{satu}{akhir}" for satu in huruf)
    # COUNTIFS does not see empty cells in LibreOffice.
    return f'-SUMPRODUCT(({kosong}="")*({status}="{BELUM}"))'


def _rentang_wajib(lembar: Lembar, judul: str, baris_isi: int) -> list[str]:
    """The ranges of cells that must be filled in, column by column; of a wide sheet what its rows come to."""
    if lembar.tegak:
        kotak = zip(lembar.tegak, lembar.baris[0], strict=True)
        return [f"{judul}!B{baris}:B{baris}" for baris, satu in kotak if satu.peran == "wajib"]
    milik = [[n] for n in range(len(lembar.kolom))]
    tw = [n for n, satu in enumerate(lembar.kolom) if satu.kolom and satu.kolom.nama in TW]
    setahun = next((n for n, satu in enumerate(lembar.kolom) if satu.judul == JUDUL_SETAHUN), 0)
    if any(baris[n].peran == "wajib" for baris in lembar.baris for n in tw):
        milik = [tw if n == setahun else [] for n in range(len(lembar.kolom))]
    hasil = []
    for nomor, kolom in enumerate(milik, start=1):
        perlu = [any(baris[n].peran == "wajib" for n in kolom) for baris in lembar.baris]
        huruf = get_column_letter(nomor)
        runtun = _berurutan([n for n, satu in enumerate(perlu, start=baris_isi) if satu])
        hasil += [f"{judul}!{huruf}{awal}:{huruf}{akhir}" for awal, akhir in runtun]
    return hasil


def _berurutan(nomor: list[int]) -> list[tuple[int, int]]:
    """First and last of the runs of numbers that follow each other."""
    awal = [n for n in nomor if n - 1 not in nomor]
    akhir = [n for n in nomor if n + 1 not in nomor]
    return list(zip(awal, akhir, strict=True))
