"""The findings of a check as lists to work through: what to do first, then every finding with cause and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.excel.daftar import Daftar, KolomDaftar
from lkj_app.perintah.dahulu import langkah
from lkj_app.perintah.layar_temuan import ringkas
from lkj_app.perintah.sejenis import terbaca

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.excel.daftar import Nilai
    from lkj_app.pemeriksaan import HasilPeriksa
    from lkj_app.pemeriksaan.sebab import Kelompok
    from lkj_utils.dasar.temuan import Temuan

BELUM, SELESAI, BUKAN_MASALAH = "belum", "selesai", "bukan masalah"
KEADAAN = KolomDaftar("Keadaan", 14, diisi=True, pilihan=(BELUM, SELESAI, BUKAN_MASALAH))
CATATAN = KolomDaftar("Catatan", 28, diisi=True)
SENTUH = {"utama": "angka utama", "jumlah": "jumlah", "sel": "sel tabel", "kata": "nama atau kalimat"}
KOLOM = (
    KolomDaftar("No.", 6), KolomDaftar("Tingkat", 11), KolomDaftar("Tempat", 32), KolomDaftar("Temuan", 44),
    KolomDaftar("Ditemukan", 18), KolomDaftar("Seharusnya", 20), KolomDaftar("Selisih", 14),
    KolomDaftar("Perbaikan", 32), KEADAAN, CATATAN, KolomDaftar("Sebab (No.)", 10),
    KolomDaftar("Akibat (No.)", 18), KolomDaftar("Menyentuh", 18), KolomDaftar("Buku kerja", 34),
    KolomDaftar("Lembar", 28), KolomDaftar("Sel", 8),
    KolomDaftar("Berkas", 42), KolomDaftar("Baris", 8), KolomDaftar("Kolom", 18),
    KolomDaftar("Tempat di dokumen", 40), KolomDaftar("Aturan", 28), KolomDaftar("Kunci", 52),
)  # fmt: skip
TERCETAK = 10
CARA = "Saring dan urutkan sesuka hati; pilih Keadaan dan isi Catatan. Daftar ini tidak dibaca kembali oleh program."


def buku_temuan(hasil: HasilPeriksa, nama: str) -> list[Daftar]:
    """Both lists; accepted findings stand last, with the reason."""
    judul = f"Temuan {nama}"
    baris = list(_semua(hasil))
    dahulu = [
        (nomor, satu.perintah, satu.banyak, satu.tempat, BELUM, None)
        for nomor, satu in enumerate(langkah(hasil.temuan), start=1)
    ]
    kolom = (
        KolomDaftar("No.", 6), KolomDaftar("Kerjakan dahulu", 56), KolomDaftar("Banyak", 10), KolomDaftar("Di", 60),
        KEADAAN, CATATAN,
    )  # fmt: skip
    return [
        Daftar("Temuan", judul, f"{ringkas(hasil.temuan)}. {CARA}", KOLOM, baris, TERCETAK),
        Daftar("Kerjakan dahulu", judul, "Urutan kerja; periksa lagi setelah tiap langkah.", kolom, dahulu),
    ]


def _semua(hasil: HasilPeriksa) -> Iterator[Sequence[Nilai]]:
    nomor = 1
    for kelompok in hasil.sebab:
        yield from _kelompok(kelompok, nomor)
        nomor += len(kelompok.semua)
    for urut, satu in enumerate(hasil.diterima, start=nomor):
        yield _baris(satu.temuan, urut, keadaan=BUKAN_MASALAH, catatan=f"Diterima {satu.keterangan}")


def _kelompok(kelompok: Kelompok, nomor: int) -> Iterator[Sequence[Nilai]]:
    """A cause with the numbers of what hangs on it, then each of these with the number of its cause."""
    akhir = nomor + len(kelompok.semua) - 1
    akibat = f"{nomor + 1}–{akhir}" if akhir > nomor + 1 else str(akhir) if akhir > nomor else None
    yield _baris(kelompok.utama, nomor, akibat=akibat)
    for urut, satu in enumerate((*kelompok.lain, *kelompok.akibat), start=nomor + 1):
        yield _baris(satu, urut, sebab=nomor)


def _baris(
    satu: Temuan,
    nomor: int,
    *,
    sebab: int | None = None,
    akibat: str | None = None,
    keadaan: str = BELUM,
    catatan: str | None = None,
) -> Sequence[Nilai]:
    return (
        nomor, satu.level, satu.lokasi or satu.tempat, satu.pesan, terbaca(satu, satu.ditemukan),
        terbaca(satu, satu.diharapkan), satu.selisih, satu.perbaikan or None, keadaan, catatan, sebab, akibat,
        SENTUH[satu.sentuh], satu.buku or None, satu.lembar or None, satu.sel,
        satu.berkas or None, satu.baris, satu.kolom,
        satu.lokasi or None, satu.aturan, satu.kunci,
    )  # fmt: skip
