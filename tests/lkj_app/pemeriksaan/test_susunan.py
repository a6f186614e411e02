"""Rules on the numbering of headings, tables, figures and rows, and on the contents list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import penomoran
from lkj_app.pemeriksaan.dokumen.daftar_isi import daftar_isi, halaman, urutan_daftar_isi
from lkj_app.pemeriksaan.dokumen.susunan import (
    bab_tabel,
    bentuk_nomor,
    nomor_judul,
    nomor_tabel,
    nomor_urut,
    rujukan_tabel,
    tabel_tanpa_nomor,
    urutan_beda,
)
from tests.pembangun import KEG_1, KEG_2, PROG_1, SUB_A, SUB_B, SUB_C

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


def test_headings_count_anew_under_each_higher_one(dok: DokumenRekaan) -> None:
    """A in every chapter, 1 in every section."""
    assert _judul(dok, *BADAN).temuan(nomor_judul) == []


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


def test_levels_that_are_only_used_deeper_count_on_their_own(dok: DokumenRekaan) -> None:
    """``kegiatan`` under ``sub`` starts at 1 again."""
    dalam = (("bagian", "A. X"), ("sub", "1. P"), ("kegiatan", "1. K"), ("sub", "2. Q"), ("kegiatan", "1. L"))
    assert _judul(dok, ("bab", "BAB I X"), *dalam).temuan(nomor_judul) == []


def test_tables_are_numbered_in_their_chapter_without_gaps(dok: DokumenRekaan) -> None:
    """2.1, 2.4, 2.4: two missing, one twice."""
    for nomor in ("Tabel 1.1", "Tabel 2.1", "Tabel 2.4", "Tabel 2.4", "Tabel 2.5"):
        dok.k("nomor_tabel:1", nomor, f"Bab {'I' * int(nomor[6])}, {nomor}", "Judul")
    lompat, ganda = dok.temuan(nomor_tabel)
    assert (lompat.klaim, "Tabel 2.2, Tabel 2.3" in lompat.pesan) == ("k4", True)
    assert (ganda.klaim, "sudah dipakai" in ganda.pesan) == ("k5", True)


def test_a_table_stands_in_the_chapter_of_its_number(dok: DokumenRekaan) -> None:
    """Tabel 1.1 in Bab III."""
    dok.k("nomor_tabel:1", "Tabel 1.1", "Bab III A, Tabel 1.1")
    dok.k("nomor_tabel:2", "Tabel 3.1", "Bab III A, Tabel 3.1").k("nomor_tabel:3", "Tabel 4.1", "Lampiran")
    assert [t.diharapkan for t in dok.temuan(bab_tabel)] == ["nomor yang dimulai dengan 3"]


def test_a_reference_leads_to_one_table(dok: DokumenRekaan) -> None:
    """None and two are both wrong; figures are looked for among figures."""
    for nomor in ("Tabel 3.1", "Tabel 3.2", "Tabel 3.2"):
        dok.k("nomor_tabel:1", nomor)
    dok.k("nomor_gambar:1", "Gambar 1.1")
    for rujukan in ("Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "gambar 1.1"):
        dok.k("rujukan_tabel:1", rujukan)
    assert [t.ditemukan for t in dok.temuan(rujukan_tabel)] == ["Tabel 3.2", "Tabel 3.3"]


def test_rows_are_numbered_under_their_parent(dok: DokumenRekaan) -> None:
    """Sub kegiatan of two kegiatan both start at 1; a doubled number is found."""
    for kode, nomor in ((PROG_1, "1"), (KEG_1, "01"), (SUB_A, "1"), (SUB_B, "2"), (KEG_2, "02"), (SUB_C, "1")):
        dok.k("nomor_urut:t36", nomor, baris=kode)
    assert dok.temuan(nomor_urut) == []
    dok.k("nomor_urut:t36", "2", baris=SUB_B)
    assert [t.klaim for t in dok.temuan(nomor_urut)] == ["k8"]


@pytest.mark.parametrize(
    ("deret", "salah"),
    [
        (("a.", "b.", "y."), ["y."]),
        (("(1)", "(2)", "(4)", "(5) = (4)/2"), ["(4)"]),
        (("1.", "1.2"), ["1.2"]),
        (("1", "2", "1", "2"), []),
        (("-", "IV", "1"), []),
    ],
)
def test_letters_columns_and_dotted_numbers_count_too(
    dok: DokumenRekaan, deret: tuple[str, ...], salah: list[str]
) -> None:
    """A list without codes may start again under another heading."""
    for baris, nomor in enumerate(deret):
        dok.k("nomor_urut:x", nomor, baris=f"baris {baris}")
    assert [t.ditemukan for t in dok.temuan(nomor_urut)] == salah


def test_the_same_rows_have_the_same_numbers(dok: DokumenRekaan) -> None:
    """Two lists of the same units; a list of others is another matter."""
    for daftar, baris, nomor in (("x", "p", "a"), ("x", "q", "b"), ("y", "p", "b"), ("y", "q", "a"), ("z", "p", "c")):
        dok.k(f"nomor_urut:{daftar}", nomor, baris=baris)
    assert [t.klaim for t in dok.temuan(urutan_beda)] == ["k4", "k5"]


def test_the_rarer_form_of_a_number_is_named(dok: DokumenRekaan) -> None:
    """01, 02, 3 among kegiatan; ``1)`` among ``1.``."""
    for kode, nomor in ((KEG_1, "01"), (KEG_2, "02"), ("7.01.03.2.01", "1"), (SUB_A, "1"), (SUB_B, "2")):
        dok.k("nomor_urut:t36", nomor, baris=kode)
    _judul(dok, ("sub", "1. A"), ("sub", "2) B"), ("sub", "3. C"))
    assert [t.ditemukan for t in dok.temuan(bentuk_nomor)] == ["1", "2) B"]


ISI = (("1", "BAB I PENDAHULUAN"), ("1", "A. Latar Belakang"), ("3", "B. Maksud"), ("9", "BAB II PENUTUP"))


def test_contents_that_repeat_the_headings_are_right(dok: DokumenRekaan) -> None:
    """Sub headings need not be listed, case and points do not count."""
    _judul(dok, *BADAN)
    _isi(dok, *ISI, ("9", "A. KESIMPULAN."))
    assert dok.temuan(daftar_isi) == []
    assert dok.temuan(urutan_daftar_isi) == []


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


def test_front_matter_counts_only_where_the_claims_record_it(dok: DokumenRekaan) -> None:
    """``DAFTAR TABEL`` in the contents; the claim file begins with the first chapter."""
    _judul(dok, *BADAN)
    _isi(dok, ("iii", "DAFTAR TABEL"), *ISI, ("9", "A. Kesimpulan"))
    assert dok.temuan(daftar_isi) == []


def test_contents_of_chapters_alone_leave_sections_out(dok: DokumenRekaan) -> None:
    """Nobody promised to list them; a contents list may also go deeper."""
    _judul(dok, *BADAN)
    _isi(dok, ("1", "BAB I PENDAHULUAN"), ("9", "BAB II PENUTUP"))
    assert dok.temuan(daftar_isi) == []
    dok.klaim.clear()
    _judul(dok, *BADAN)
    _isi(dok, *ISI[:2], ("2", "1. Umum"), *ISI[2:], ("9", "A. Kesimpulan"))
    assert dok.temuan(daftar_isi) == []
    assert dok.temuan(urutan_daftar_isi) == []


def test_contents_are_in_order(dok: DokumenRekaan) -> None:
    """B twice, and page 2 after 3; Roman pages of the front matter are no numbers."""
    _isi(dok, ("iv", "DAFTAR ISI"), *ISI[:3], ("2", "B. Tujuan"), ("9", "BAB II PENUTUP"))
    assert [t.klaim for t in dok.temuan(urutan_daftar_isi)] == ["k6"]
    assert [t.klaim for t in dok.temuan(halaman)] == ["k6"]


def test_tables_without_a_number_are_one_note(dok: DokumenRekaan) -> None:
    """However many there are."""
    dok.k("target:x", "1", "Bab III, tabel").k("target:y", "1", "Bab III B, tabel").k("target:z", "1", "Tabel 3.1")
    (satu,) = dok.temuan(tabel_tanpa_nomor)
    assert satu.pesan.startswith("2 tabel")


@pytest.mark.parametrize(("teks", "nilai"), [("iv", 4), ("IX", 9), ("XIV", 14), ("viii", 8)])
def test_roman_numerals_are_read(teks: str, nilai: int) -> None:
    """Chapters and front pages."""
    assert penomoran.romawi(teks) == nilai
