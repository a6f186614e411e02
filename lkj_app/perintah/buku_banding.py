"""The changes between two sides as a list to work through: every one, also those that a screen only counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.banding import KELOMPOK
from lkj_app.banding.urutan import subjek
from lkj_app.excel.daftar import Daftar, KolomDaftar
from lkj_app.perintah.buku_temuan import BELUM, CATATAN, KEADAAN
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_app.banding import Perubahan, Sisi

KOLOM = (
    KolomDaftar("No.", 6), KolomDaftar("Kelompok", 24), KolomDaftar("Uraian", 38), KolomDaftar("Hal", 26),
    KolomDaftar("A", 22), KolomDaftar("B", 22), KolomDaftar("Selisih", 20), KolomDaftar("Keterangan", 26),
    KEADAAN, CATATAN, KolomDaftar("Kode", 20), KolomDaftar("Fakta", 40),
)  # fmt: skip
TERCETAK = 10


def buku_banding(a: Sisi, b: Sisi, semua: Sequence[Perubahan], tetap: int) -> list[Daftar]:
    """One sheet, in the order of the screen."""
    keterangan = (
        f"A: {a.nama} ({a.periode.nama}). B: {b.nama} ({b.periode.nama}). "
        f"{ribuan(len(semua))} baris; {ribuan(tetap)} angka lain sama pada keduanya."
    )
    baris = [
        (
            nomor, KELOMPOK[satu.kelompok], satu.subjek, satu.hal, satu.lama or None, satu.baru or None,
            satu.selisih or None, satu.keterangan or None, BELUM, None, subjek(satu), satu.id,
        )
        for nomor, satu in enumerate(semua, start=1)
    ]  # fmt: skip
    return [Daftar("Perubahan", "Apa yang berubah", keterangan, KOLOM, baris, TERCETAK)]
