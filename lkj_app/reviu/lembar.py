"""The workbook in which an office answers the findings of a build for reviewers: one row a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from lkj_app.excel import gaya
from lkj_app.isian.lembar_kerja.petunjuk import JUDUL, LABEL_INSTANSI, LABEL_PERIODE
from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI, BARIS_JUDUL, KolomLembar, Kotak, Lembar, Pilihan
from lkj_app.isian.lembar_kerja.semula import tulis_semula
from lkj_app.isian.lembar_kerja.templat import isi_lembar, pasang_validasi, simpan
from lkj_app.reviu.tanggapan import TABEL, TIDAK_ADA_LAGI
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from lkj_app.reviu.himpunan import Bagian, Butir, Himpunan
    from lkj_app.reviu.tanggapan import Tanggapan
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.paket import Kolom, Tabel

KUNCI = "temuan"
JAWABAN = ("tanggapan", "tindak_lanjut", "oleh", "tanggal")
# Titles that no column of the table bears: import must not take them for one.
BANTU = (
    "No.", "Sebab", "Tingkat", "Yang diperiksa", "Tempat", "Uraian temuan", "Ditemukan", "Seharusnya", "Selisih",
    "Usul perbaikan", "Keadaan",
)  # fmt: skip
PERIODE_INI = "periode ini"
CARA = (
    "Jawab di sel berwarna. Tanggapan, Oleh, dan Tanggal wajib bila sebuah temuan ditanggapi.",
    "Tindak lanjut dipilih dari daftar; biarkan kosong bila belum diputuskan.",
    "Temuan yang tidak ditanggapi dibiarkan kosong. Jawaban lama yang dikosongkan dihapus dengan import --kosongkan.",
    "Sebab ialah nomor temuan yang menjadi penyebabnya; betulkan penyebabnya lebih dahulu.",
    "Sel abu-abu terkunci tanpa kata sandi; kunci temuan jangan diubah karena dipakai untuk mencocokkan jawaban.",
    "Setelah disimpan, jalankan import --tanggapan dengan nama berkas ini; dengan --dry-run untuk melihat dahulu.",
    "Jawaban terlihat di samping temuannya pada build --untuk-reviu berikutnya.",
)
LEBAR_PETUNJUK = (24, 130)


def buat_buku(data_root: Path, instansi: str, periode: Periode, himpunan: Himpunan) -> bytes:
    """The workbook as bytes; the same for the same findings and answers."""
    lembar = _lembar(Paket.baca(data_root).tabel(TABEL), himpunan)
    buku = Workbook()
    _petunjuk(buku.worksheets[0], instansi, periode)
    kertas = buku.create_sheet(lembar.judul)
    isi_lembar(lembar, kertas)
    for nomor, kolom in enumerate(lembar.kolom, start=1):
        # The few choices stand in the rule itself, so no other sheet is written to.
        pasang_validasi(kolom, nomor, lembar, kertas, kertas, [lembar])
    akhir = get_column_letter(len(lembar.kolom))
    kertas.auto_filter.ref = f"A{BARIS_JUDUL}:{akhir}{BARIS_ISI + max(len(lembar.baris), 1) - 1}"
    tulis_semula(buku, [lembar], instansi, periode)
    return simpan(buku, periode)


def _petunjuk(kertas: Worksheet, instansi: str, periode: Periode) -> None:
    kertas.title = JUDUL
    gaya.sel(kertas, 1, 1, f"Tanggapan atas temuan {periode.nama}").font = gaya.HURUF_BESAR
    for nomor, lebar in enumerate(LEBAR_PETUNJUK, start=1):
        kertas.column_dimensions[get_column_letter(nomor)].width = lebar
    for baris, (label, nilai) in enumerate(((LABEL_INSTANSI, instansi), (LABEL_PERIODE, str(periode))), start=2):
        gaya.sel(kertas, baris, 1, label).font = gaya.HURUF_TEBAL
        gaya.sel(kertas, baris, 2, nilai).number_format = gaya.TEKS
    gaya.sel(kertas, 5, 1, "Cara menanggapi").font = gaya.HURUF_TEBAL
    for nomor, kalimat in enumerate(CARA, start=1):
        gaya.sel(kertas, 5 + nomor, 2, f"{nomor}. {kalimat}").alignment = gaya.BUNGKUS
    kertas.sheet_view.showGridLines = False
    kertas.protection.sheet = True
    gaya.atur_cetak(kertas)


def _lembar(tabel: Tabel, himpunan: Himpunan) -> Lembar:
    kolom = (
        _kolom(tabel.ambil(KUNCI)),
        *(KolomLembar(judul, "Hanya dibaca.", "bantu") for judul in BANTU),
        *(_kolom(tabel.ambil(nama)) for nama in JAWABAN),
    )
    baris = [_baris(b, bagian) for bagian in himpunan.bagian for b in bagian.butir]
    baris += [_baris_lama(satu) for satu in himpunan.tanpa_temuan]
    return Lembar(tabel, kolom, tuple(baris), banyak_kunci=1)


def _kolom(kolom: Kolom) -> KolomLembar:
    pilihan = Pilihan(tuple(map(str, kolom.enum))) if kolom.enum else None
    return KolomLembar(kolom.judul, kolom.bantuan, kolom.tipe, None, kolom, pilihan)


def _baris(b: Butir, bagian: Bagian) -> tuple[Kotak, ...]:
    t = b.temuan
    tempat = "; ".join(satu for satu in (t.lokasi, t.tempat if t.objek == "data" else "") if satu)
    bantu = (
        b.nomor, b.sebab, t.level, bagian.dokumen or PERIODE_INI, tempat, t.pesan, t.ditemukan, t.diharapkan,
        t.selisih, t.perbaikan or None, b.keadaan,
    )  # fmt: skip
    return (Kotak(b.kunci, "kunci"), *(Kotak(nilai, "bantu") for nilai in bantu), *_jawaban(b.tanggapan))


def _baris_lama(satu: Tanggapan) -> tuple[Kotak, ...]:
    bantu: list[Any] = [None] * (len(BANTU) - 1)
    return (
        Kotak(satu.temuan, "kunci"),
        *(Kotak(nilai, "bantu") for nilai in (*bantu, TIDAK_ADA_LAGI)),
        *_jawaban(satu),
    )


def _jawaban(satu: Tanggapan | None) -> tuple[Kotak, ...]:
    return tuple(Kotak(getattr(satu, nama, None), "wajib" if nama == JAWABAN[0] else "boleh") for nama in JAWABAN)
