"""Rules on the numbering of headings, tables, figures and rows, and on the contents list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import penomoran
from lkj_app.pemeriksaan.dokumen.susunan import daftar_isi, nomor_judul, nomor_tabel, tabel_tanpa_nomor

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _judul(dok: DokumenRekaan, *baris: tuple[str, str]) -> DokumenRekaan:
    for nomor, (tingkat, teks) in enumerate(baris, start=1):
        dok.k(f"judul:{nomor}", teks, "Badan", kolom=tingkat)
    return dok


def _isi(dok: DokumenRekaan, *baris: tuple[str, str]) -> DokumenRekaan:
    for nomor, (hal, teks) in enumerate(baris, start=1):
        dok.k(f"daftar_isi:{nomor}", teks, "Daftar Isi", kolom=hal)
    return dok


BADAN = (
    ("bab", "BAB I PENDAHULUAN"),
    ("bagian", "A. Latar Belakang"),
    ("sub", "1. Umum"),
    ("sub", "2. Khusus"),
    ("bagian", "B. Maksud"),
    ("bab", "BAB II PENUTUP"),
    ("bagian", "A. Kesimpulan"),
)


@pytest.mark.parametrize(
    ("tingkat", "teks", "kata"),
    [
        ("bagian", "C. Saran", "melompati"),
        ("bagian", "A. Saran", "sudah dipakai"),
        ("bab", "BAB IV SARAN", "melompati"),
    ],
)
def test_a_heading_out_of_order_is_found(dok: DokumenRekaan, tingkat: str, teks: str, kata: str) -> None:
    """Skipped, twice."""
    (satu,) = _judul(dok, *BADAN, (tingkat, teks)).temuan(nomor_judul)
    assert (satu.ditemukan, kata in satu.pesan) == (teks, True)


def test_tables_are_numbered_in_their_chapter_without_gaps(dok: DokumenRekaan) -> None:
    """2.1, 2.4, 2.4: two missing, one twice."""
    for nomor in ("Tabel 1.1", "Tabel 2.1", "Tabel 2.4", "Tabel 2.4", "Tabel 2.5"):
        dok.k("nomor_tabel:1", nomor, f"Bab {'I' * int(nomor[6])}, {nomor}", "Judul")
    lompat, ganda = dok.temuan(nomor_tabel)
    assert (lompat.klaim, "Tabel 2.2, Tabel 2.3" in lompat.pesan) == ("k4", True)
    assert (ganda.klaim, "sudah dipakai" in ganda.pesan) == ("k5", True)


ISI = (("1", "BAB I PENDAHULUAN"), ("1", "A. Latar Belakang"), ("3", "B. Maksud"), ("9", "BAB II PENUTUP"))


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        (("9", "C. Kesimpulan"), ["berbeda nomor"]),
        (("9", "A. Kesimpulan dan Saran"), ["berbeda bunyi"]),
        (("9", "A. Ucapan Terima Kasih"), ["tidak ada", "tidak ada dalam daftar isi"]),
    ],
)
def test_contents_that_say_otherwise_are_found(dok: DokumenRekaan, baris: tuple[str, str], pesan: list[str]) -> None:
    """Another letter, other words, or another heading altogether."""
    _judul(dok, *BADAN)
    temuan = _isi(dok, *ISI, baris).temuan(daftar_isi)
    assert len(temuan) == len(pesan)
    assert all(kata in satu.pesan for kata, satu in zip(pesan, temuan, strict=True))


def test_tables_without_a_number_are_one_note(dok: DokumenRekaan) -> None:
    """However many there are."""
    dok.k("target:x", "1", "Bab III, tabel").k("target:y", "1", "Bab III B, tabel").k("target:z", "1", "Tabel 3.1")
    (satu,) = dok.temuan(tabel_tanpa_nomor)
    assert satu.pesan.startswith("2 tabel")


@pytest.mark.parametrize(("teks", "nilai"), [("iv", 4), ("IX", 9), ("XIV", 14), ("viii", 8)])
def test_roman_numerals_are_read(teks: str, nilai: int) -> None:
    """Chapters and front pages."""
    assert penomoran.romawi(teks) == nilai
