"""Write the workbook of a new office: the steps on the first sheet, identity upright, one sheet a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter

from lkj_app.excel import gaya
from lkj_app.isian.lembar_kerja import identitas, petunjuk, pohon
from lkj_app.isian.lembar_kerja.kantor import TANDA, rancang_kantor
from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI, BARIS_JUDUL
from lkj_app.isian.lembar_kerja.semula import tulis_semula
from lkj_app.isian.lembar_kerja.templat import (
    LEMBAR_DAFTAR,
    aturan_isian,
    isi_lembar,
    kepala,
    lindungi,
    pasang_validasi,
    simpan,
    tulis,
)
from lkj_utils.dasar.periode import Periode

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from lkj_app.isian.lembar_kerja.kantor import IsiKantor
    from lkj_app.isian.lembar_kerja.rancangan import Lembar
    from lkj_utils.kontrak.paket import Paket

KEPALA_TEGAK = ("Pertanyaan", "Jawaban", "Penjelasan")
LEBAR_TEGAK = (36, 60, 78)
PERINTAH = "py lkj.py import isian\\{berkas}"
LANGKAH = (
    (
        "Isi lembar Identitas dan lembar kantor lainnya sejauh diketahui; ketik x di lembar Program pada program yang "
        "dilaksanakan. Simpan, lalu impor: buku kerja langkah 2 dibuat, dan isian ini terbawa ke sana."
    ),
    (
        "Ketik x di lembar Sub kegiatan pada sub kegiatan yang ada di DPA; periksa indikator dan satuannya; lengkapi "
        "target Renstra. Simpan, lalu impor: bila semuanya lengkap, kantor ini tercatat di folder data."
    ),
    (
        "Isi target, pagu, anggaran kas, perjanjian kinerja, dan realisasi di buku kerja triwulan (dibuat di akhir "
        "langkah 2), lalu impor. Sesudah itu: check, dan build."
    ),
)
CARA = (
    "Isi sel kuning (wajib) dan sel hijau (boleh); judul bertanda bintang wajib pada setiap baris yang diisi.",
    "Pengenal tidak perlu diketik: unit, sasaran, dan indikator cukup dipilih menurut namanya.",
    "Tanggal diketik 31/12/2025. Kode dan NIP berupa teks. Jumlah dan persentase tidak diketik.",
    "Kode yang tidak ada di daftar diketik di baris kosong di bawah daftar, beserta namanya.",
    "Bila ada yang kurang atau salah, impor menyebut lembar dan selnya, dan tidak menulis apa pun; betulkan lagi.",
    "Buku kerja langkah sebelumnya tidak ditimpa.",
)
KEADAAN = ("selesai", "SEKARANG", "berikutnya")


def buku_kantor(paket: Paket, kantor: IsiKantor, berkas: str, tahun: int) -> bytes:
    """The workbook as bytes; the same for the same content."""
    semua = rancang_kantor(paket, kantor)
    buku = Workbook()
    depan = buku.worksheets[0]
    lembar = [(satu, buku.create_sheet(satu.judul)) for satu in semua]
    daftar = buku.create_sheet(LEMBAR_DAFTAR)
    daftar.sheet_state = "hidden"
    for satu, kertas in lembar:
        if satu.tegak:
            _tegak(paket, satu, kertas, daftar, semua)
            continue
        isi_lembar(satu, kertas)
        for nomor, kolom in enumerate(satu.kolom, start=1):
            pasang_validasi(kolom, nomor, satu, kertas, daftar, semua)
        if satu.tabel.nama in (pohon.PROGRAM, pohon.SUB):
            _pohon(satu, kertas)
    _depan(depan, kantor, semua, berkas)
    tulis_semula(buku, semua, kantor.folder, TANDA)
    return simpan(buku, Periode(tahun, 1))


def _tegak(paket: Paket, lembar: Lembar, kertas: Worksheet, daftar: Worksheet, semua: list[Lembar]) -> None:
    """One question a row: what is asked, the answer, what it means."""
    for nomor, (teks, lebar) in enumerate(zip(KEPALA_TEGAK, LEBAR_TEGAK, strict=True), start=1):
        kepala(gaya.sel(kertas, BARIS_JUDUL, nomor), teks, gaya.LATAR_JUDUL, gaya.HURUF_JUDUL)
        kertas.column_dimensions[get_column_letter(nomor)].width = lebar
    baris = 2
    for judul, isi in identitas.bagian(paket):
        gaya.sel(kertas, baris, 1, judul).font = gaya.HURUF_TEBAL
        baris += len(isi) + 1
    for baris, kolom, kotak in zip(lembar.tegak, lembar.kolom, lembar.baris[0], strict=True):
        tanya, jawab, arti = (gaya.sel(kertas, baris, nomor) for nomor in (1, 2, 3))
        kepala(tanya, kolom.judul_satuan, gaya.ISI["bantu"], gaya.HURUF)
        gaya.hias(jawab, kotak.peran, kolom, kotak.nilai)
        jawab.alignment = gaya.BUNGKUS_KIRI
        tulis(jawab, kotak.nilai)
        kepala(arti, kolom.bantuan, gaya.LATAR_BANTUAN, gaya.HURUF_BANTUAN)
        isi_baris = (kolom.judul_satuan, kotak.nilai, kolom.bantuan)
        kertas.row_dimensions[baris].height = gaya.tinggi(zip(isi_baris, LEBAR_TEGAK, strict=True))
        if aturan := aturan_isian(kolom, daftar, semua):
            aturan.add(f"B{baris}")
            kertas.add_data_validation(aturan)
    kertas.freeze_panes = "B2"
    lindungi(kertas)
    gaya.atur_cetak(kertas)


def _pohon(lembar: Lembar, kertas: Worksheet) -> None:
    """Filters; headings stand out, and what was ticked."""
    akhir = BARIS_ISI + len(lembar.baris) - 1
    aturan = FormulaRule(formula=[f'$A{BARIS_ISI}<>""'], fill=gaya.HIJAU)  # type: ignore[no-untyped-call]
    kertas.conditional_formatting.add(f"A{BARIS_ISI}:C{akhir}", aturan)
    kertas.auto_filter.ref = f"A{BARIS_JUDUL}:{get_column_letter(len(lembar.kolom))}{akhir}"
    for baris, isi in enumerate(lembar.baris, start=BARIS_ISI):
        if isi[1].peran == "kunci":
            for nomor in range(1, len(isi) + 1):
                gaya.sel(kertas, baris, nomor).font = gaya.HURUF_TEBAL


def _depan(kertas: Worksheet, kantor: IsiKantor, semua: list[Lembar], berkas: str) -> None:
    kertas.title = petunjuk.JUDUL
    for nomor, lebar in enumerate(petunjuk.LEBAR, start=1):
        kertas.column_dimensions[get_column_letter(nomor)].width = lebar
    tulis(gaya.sel(kertas, 1, 1), f"Kantor baru: {kantor.identitas.get('nama') or kantor.folder}")
    gaya.sel(kertas, 1, 1).font = gaya.HURUF_BESAR
    kini = kantor.langkah
    for nomor, kalimat in enumerate(LANGKAH, start=1):
        keadaan = KEADAAN[(nomor >= kini) + (nomor > kini)]
        sel = gaya.sel(kertas, nomor + 1, 1, f"Langkah {nomor} dari {len(LANGKAH)}: {keadaan}")
        isi = gaya.sel(kertas, nomor + 1, 2, kalimat)
        for satu in (sel, isi):
            satu.font, satu.alignment = gaya.HURUF_TEBAL if nomor == kini else gaya.HURUF, gaya.BUNGKUS
        kertas.merge_cells(start_row=isi.row, end_row=isi.row, start_column=2, end_column=len(petunjuk.KEPALA))
        kertas.row_dimensions[isi.row].height = 34
    gaya.sel(kertas, 5, 1, "Perintah impor").font = gaya.HURUF_TEBAL
    gaya.sel(kertas, 5, 2, PERINTAH.format(berkas=berkas)).number_format = gaya.TEKS
    baris = petunjuk.cara(kertas, 7, CARA)
    petunjuk.kemajuan(kertas, baris + 1, semua, BARIS_ISI)
    kertas.sheet_view.showGridLines = False
    kertas.protection.sheet = True
    gaya.atur_cetak(kertas)
