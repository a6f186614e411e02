"""Numbers of a CSV, read column by column: what was written, or a galat, never another number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_utils.dasar.berkas import Baris, Lembar
from lkj_utils.kontrak.nilai import Salah, baca_lembar, tulis
from lkj_utils.kontrak.paket import Kolom
from tests.lkj_utils.kontrak.penulis_angka import PECAHAN, SEMBARANG, semua_arti, tertulis

TETAP = settings(deadline=None, derandomize=True, database=None, max_examples=200)
NILAI = Kolom("n", "number")
RUPIAH = Kolom("n", "integer", satuan="rupiah", minimum=0)


def baca(semua: list[str], kolom: Kolom = NILAI, pemisah: str = ",") -> list[object]:
    """The values of one column; None where a cell is refused."""
    lembar = Lembar(("n",), tuple(Baris(n, (sel.strip(),)) for n, sel in enumerate(semua)), pemisah)
    hasil = [row["n"] for row in baca_lembar(lembar, [kolom])]
    return [None if isinstance(satu, Salah) else satu for satu in hasil]


@TETAP
@given(st.lists(SEMBARANG, min_size=1, max_size=4), st.sampled_from([NILAI, RUPIAH]), st.sampled_from(",;\t"))
def test_any_text_is_its_number_or_refused(semua: list[str], kolom: Kolom, pemisah: str) -> None:
    """In a column of whole numbers whole ones only, and never a digit more or less."""
    for teks, nilai in zip(semua, baca(semua, kolom, pemisah), strict=True):
        assert nilai is None or nilai in semua_arti(teks), teks
        assert nilai is None or kolom is NILAI or isinstance(nilai, int)


@TETAP
@given(st.lists(PECAHAN, min_size=1, max_size=4), st.integers(0, 4), st.booleans(), st.sampled_from(["id", "en"]))
def test_what_is_written_in_one_style_is_read_or_asked_back(
    semua: list[Fraction], digit: int, ribuan: bool, gaya: str
) -> None:
    """A file as Excel in Indonesia or in English saves it, with semicolons or commas."""
    semua = [Fraction(n * 10**digit // 1, 10**digit) for n in semua]
    teks = [tertulis(n, gaya, digit, ribuan=ribuan) for n in semua]
    for pemisah in ",;":
        if pemisah == ";" and gaya == "en" and any(len(semua_arti(satu)) > 1 for satu in teks):
            continue  # a point before three digits is thousands there
        for nilai, terbaca in zip(semua, baca(teks, NILAI, pemisah), strict=True):
            assert terbaca in (None, nilai)
    if gaya == "id":
        assert baca(teks, NILAI, ";") == semua


@TETAP
@given(st.lists(PECAHAN, min_size=1, max_size=4))
def test_our_own_writing_is_never_asked_back(semua: list[Fraction]) -> None:
    """Whatever stands beside it, and whatever part of the cells is read again."""
    assert baca([tulis(n) for n in semua]) == semua
    assert [baca([tulis(n)])[0] for n in semua] == semua


@pytest.mark.parametrize("pemisah", [";", "\t"])
def test_where_commas_are_decimal_a_point_before_three_digits_is_thousands(pemisah: str) -> None:
    """12.500 is 12500 and never 12,5, also alone; a column that says otherwise is asked back."""
    assert baca(["12.500", "92,79", "1.234.567,5"], NILAI, pemisah) == [12500, Fraction("92.79"), Fraction("1234567.5")]
    assert baca(["12.500"], NILAI, pemisah) == [12500]
    assert baca(["12.681.580", "Rp12.500,00"], RUPIAH, pemisah) == [12681580, 12500]
    assert baca(["92.79"], NILAI, pemisah) == [Fraction("92.79")]
    assert baca(["12.500", "92.79"], NILAI, pemisah) == [None, Fraction("92.79")]


def test_in_a_comma_file_the_column_decides_or_is_asked() -> None:
    """92.79 beside 12.500 says that the point is the decimal mark; alone it may mean two numbers."""
    assert baca(["12.500", "92.79"]) == [Fraction("12.5"), Fraction("92.79")]
    assert baca(["12.500", "7"]) == [None, 7]
    assert baca(["12.5000", "0.475", "1234.567"]) == [Fraction("12.5"), Fraction("0.475"), Fraction("1234.567")]
    assert baca(["12.500", "12.00"], RUPIAH) == [None, None]


def test_a_question_names_both_numbers_and_how_to_type_each(kantor) -> None:
    """At the cell of the file."""
    kantor.ganti("realisasi_indikator", "87.5", "87.125")
    (satu,) = [t for t in kantor.periksa() if t.level == "galat"]
    assert (satu.aturan, satu.baris, satu.kolom, satu.ditemukan) == ("sel.tipe", 2, "realisasi", "87.125")
    assert "87125 atau 87,125" in satu.pesan
    assert "87125 atau 87.1250" in satu.perbaikan


def test_the_odd_cell_of_a_column_is_told_as_such(kantor) -> None:
    """Two styles in one column of a file with semicolons."""
    kantor.tulis(
        "target_renstra", "id_indikator;titik;tahun;nilai\nikm;akhir;2026;98,5\nikm;awal;2025;9,5\nikm;akhir;2024;9.5\n"
    )
    (satu,) = [t for t in kantor.periksa() if t.aturan == "sel.tipe"]
    assert satu.baris == 4
    assert "ditulis seperti 1,234.56, padahal kolomnya seperti 1.234,56" in satu.pesan


@pytest.mark.parametrize("teks", ["0.475", '"0,475"', '"12,5"'])
def test_a_fraction_in_a_column_of_whole_numbers_is_told(kantor, teks: str) -> None:
    """Not that it is no number."""
    kantor.ganti("realisasi_belanja", "250", teks)
    (satu,) = [t for t in kantor.periksa() if t.aturan == "sel.tipe"]
    assert "berpecahan" in satu.pesan
