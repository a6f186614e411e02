"""Numbers, money, words and dates as Indonesian readers write them; rounding is half up and exact."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lkj_utils.dasar import format as fmt


@pytest.mark.parametrize(
    ("nilai", "tercetak"),
    [
        ("80.375", "80,38"),
        ("2.675", "2,68"),
        ("1.005", "1,01"),
        ("0.125", "0,13"),
        ("0.135", "0,14"),
        ("0.124999", "0,12"),
        ("99.995", "100,00"),
        ("99.99499", "99,99"),
        ("-0.005", "-0,01"),
        ("-80.375", "-80,38"),
    ],
)
def test_a_tie_is_rounded_away_from_zero(nilai, tercetak):
    """Half up, exactly: no binary fraction (2.675) and no even digit (0,125) decides otherwise."""
    assert fmt.angka(Fraction(nilai), 2, tetap=True) == tercetak


@pytest.mark.parametrize(
    ("nilai", "tercetak"), [("0.5", "1"), ("1.5", "2"), ("2.5", "3"), ("-0.5", "-1"), ("0.49", "0")]
)
def test_ties_without_decimals(nilai, tercetak):
    """2,5 is 3 (a banker's rounding would say 2)."""
    assert fmt.angka(Fraction(nilai), 0) == tercetak


def test_a_small_negative_has_no_sign_once_it_is_zero():
    """No reader knows the number "-0,00"."""
    assert fmt.angka(Fraction("-0.004"), 2, tetap=True) == "0,00"


@pytest.mark.parametrize(
    ("nilai", "tercetak"),
    [
        (1723, "1.723"),
        (Fraction("92.79"), "92,79"),
        (Fraction("92.7"), "92,7"),
        (87, "87"),
        (0, "0"),
        (-1500, "-1.500"),
    ],
)
def test_angka_groups_with_dots_and_drops_zeros(nilai, tercetak):
    """A target of 87 is not printed 87,00."""
    assert fmt.angka(nilai) == tercetak


def test_angka_keeps_zeros_on_demand():
    """A column of one kind lines up."""
    assert fmt.angka(5, 2, tetap=True) == "5,00"


@pytest.mark.parametrize(
    ("nilai", "tercetak"),
    [
        (2727830700, "Rp2.727.830.700"),
        (0, "Rp0"),
        (-86375, "-Rp86.375"),
        (12_345_678_901_234_567_890, "Rp12.345.678.901.234.567.890"),
    ],
)
def test_rupiah_is_exact_without_space(nilai, tercetak):
    """EYD: no space after Rp; the sign stands before it; no digit is lost in large sums."""
    assert fmt.rupiah(nilai) == tercetak


@pytest.mark.parametrize(
    ("nilai", "tercetak"), [(Fraction(100), "100,00%"), (Fraction("98.6565"), "98,66%"), (0, "0,00%")]
)
def test_persen_always_has_its_decimals(nilai, tercetak):
    """100 is printed 100,00%, beside 98,66%."""
    assert fmt.persen(nilai) == tercetak


def test_persen_obeys_the_decimals_in_force():
    """An office may print whole percentages."""
    assert fmt.persen(Fraction("98.5"), 0) == "99%"


@pytest.mark.parametrize("cetak", [fmt.angka, fmt.rupiah, fmt.persen, fmt.tanggal, fmt.terbilang])
def test_nothing_known_is_said_in_words(cetak):
    """An empty value is never printed as 0 or as nothing."""
    assert cetak(None) == "data belum tersedia"


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (16, "enam belas"),
        (29, "dua puluh sembilan"),
        (100, "seratus"),
        (113, "seratus tiga belas"),
        (1000, "seribu"),
        (1723, "seribu tujuh ratus dua puluh tiga"),
        (
            2727830700,
            "dua miliar tujuh ratus dua puluh tujuh juta delapan ratus tiga puluh ribu tujuh ratus",
        ),
        (Fraction(16), "enam belas"),
    ],
)
def test_terbilang(nilai, kata):
    """The number in words, with se- for one ten, hundred and thousand."""
    assert fmt.terbilang(nilai) == kata


def test_terbilang_refuses_a_fraction():
    """92,79 in words would need a rule that nobody gave."""
    with pytest.raises(ValueError, match="bilangan bulat"):
        fmt.terbilang(Fraction("92.79"))


def test_tanggal_has_the_indonesian_month():
    """No leading zero, month in words."""
    assert fmt.tanggal(date(2023, 8, 5)) == "5 Agustus 2023"


@pytest.mark.parametrize(
    ("awal", "akhir", "tercetak"),
    [
        (date(2023, 2, 9), date(2023, 2, 15), "9 s.d. 15 Februari 2023"),
        (date(2023, 2, 27), date(2023, 3, 2), "27 Februari s.d. 2 Maret 2023"),
        (date(2022, 12, 30), date(2023, 1, 2), "30 Desember 2022 s.d. 2 Januari 2023"),
        (date(2022, 2, 9), date(2023, 2, 9), "9 Februari 2022 s.d. 9 Februari 2023"),
        (date(2023, 2, 9), date(2023, 2, 9), "9 Februari 2023"),
        (date(2023, 2, 9), None, "9 Februari 2023"),
        (None, None, "data belum tersedia"),
    ],
)
def test_a_range_says_once_what_both_dates_share(awal, akhir, tercetak):
    """Month and year stand once where they are the same."""
    assert fmt.rentang_tanggal(awal, akhir) == tercetak


@pytest.mark.parametrize(("nilai", "tercetak"), [(1, "I"), (2, "II"), (3, "III"), (4, "IV")])
def test_romawi(nilai, tercetak):
    """Quarters and chapters."""
    assert fmt.romawi(nilai) == tercetak


@pytest.mark.parametrize("nilai", [0, 5, -1])
def test_romawi_refuses_what_it_does_not_know(nilai):
    """Rather an error than another quarter's name."""
    with pytest.raises(ValueError, match="1 sampai 4"):
        fmt.romawi(nilai)


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["a", "b", "c", "d"], "a, b, c, dan d"),
    ],
)
def test_daftar_in_a_sentence(isi, kalimat):
    """EYD: a comma before "dan" from three on, none between two."""
    assert fmt.daftar(isi) == kalimat


def test_daftar_with_another_word():
    """Choices are joined by "atau"."""
    assert fmt.daftar(["a", "b"], kata="atau") == "a atau b"


@pytest.mark.parametrize(
    ("resmi", "tertulis"),
    [
        (
            "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
            "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        ),
        ("PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"),
        ("PROGRAM LALU LINTAS DAN ANGKUTAN JALAN (LLAJ)", "Program Lalu Lintas dan Angkutan Jalan (LLAJ)"),
        ("Koordinasi dan Penyusunan DPA-SKPD", "Koordinasi dan Penyusunan DPA-SKPD"),
    ],
)
def test_kapital_tames_names_in_all_capitals_only(resmi, tertulis):
    """A name with small letters (and its abbreviations) stays as the regulation writes it."""
    assert fmt.kapital(resmi) == tertulis


def test_a_long_number_keeps_all_its_digits():
    """The decimal module would round what has more than 28."""
    assert fmt.angka(10**30 + 1) == "1" + ".000" * 9 + ".001"
