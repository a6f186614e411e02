"""Numbers in text: one strict grammar, and a column that is read one way."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_utils.kontrak.bilangan import RUPIAH, baca_kolom, bacaan, desimal_tertulis, polos, tegas
from tests.lkj_utils.kontrak.penulis_angka import PECAHAN, SEMBARANG, arti, semua_arti


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("36.387.492.566,45", "36387492566.45"),
        ("36,387,492,566.45", "36387492566.45"),
        ("1.234", "1234"),
        ("1,234", "1234"),
        ("1234567", "1234567"),
        ("1234567,5", "1234567.5"),
        ("0,00", "0"),
        ("Rp 1.000,-", "1000"),
        ("Rp. 1.000", "1000"),
        ("-Rp1.000", "-1000"),
        ("(1.000,25)", "-1000.25"),
        ("\u00a01.000\u00a0", "1000"),
    ],
)
def test_rupiah_has_one_reading(teks: str, nilai: str) -> None:
    """With at most two decimals nothing written in groups is in doubt."""
    assert set(bacaan(teks, RUPIAH).values()) == {Fraction(nilai)}


@pytest.mark.parametrize(
    "teks",
    ["1.23.456", "1.2345", "12.34,567", "1,234.567,8", "1 000", "0.123", "007", "1.000,", ".5", "1e6", "lima", "12%",
     "--5", "(-5)", "1.000.00", "5,-5", "#REF!", "1.234,-,"],
)  # fmt: skip
def test_what_fits_nothing_is_refused(teks: str) -> None:
    """Broken groups, two decimal marks, blanks, three decimals of rupiah."""
    assert bacaan(teks, RUPIAH) == {}
    assert baca_kolom({1: teks}, RUPIAH)[1].galat == "Isi sel ini bukan angka."


def test_what_fits_two_is_asked_back() -> None:
    """Both readings are named."""
    satu = baca_kolom({1: "1.234"})[1]
    assert (satu.nilai, satu.galat) == (None, "Angka ini dapat berarti 1234 atau 1,234.")


def test_a_cell_with_one_reading_decides_for_its_column() -> None:
    """Whichever it is."""
    assert baca_kolom({1: "1.234", 2: "5,25"})[1].nilai == 1234
    assert baca_kolom({1: "1.234", 2: "5.25"})[1].nilai == Fraction("1.234")


def test_a_column_written_in_two_ways_is_refused() -> None:
    """The few cells that differ from the rest are named."""
    hasil = baca_kolom({1: "1.234,5", 2: "1.000,5", 3: "1,234.5"}, RUPIAH)
    assert [bool(satu.galat) for satu in hasil.values()] == [False, False, True]
    assert "seperti 1,234.56, padahal kolomnya seperti 1.234,56" in hasil[3].galat


@given(st.integers(-(10**15), 10**15), st.sampled_from(["id", "en"]))
def test_what_is_written_is_read(sen: int, gaya: str) -> None:
    """Any amount in either way of writing."""
    teks = f"{Fraction(sen, 100).__float__():,.2f}" if abs(sen) < 10**14 else f"{sen // 100:,}.00"
    nilai = Fraction(teks.replace(",", ""))
    tertulis = teks.translate(str.maketrans(",.", ".,")) if gaya == "id" else teks
    assert set(bacaan(tertulis, RUPIAH).values()) == {nilai}
    assert set(bacaan(polos(nilai), RUPIAH).values()) == {nilai}


@settings(deadline=None, derandomize=True, database=None, max_examples=300)
@given(SEMBARANG)
def test_a_text_means_what_it_says_or_nothing(teks: str) -> None:
    """Told by a second reader that knows nothing of the first."""
    assert set(bacaan(teks).values()) <= semua_arti(teks)
    polos_ = teks.strip()
    if polos_ and set(polos_) <= set("-0123456789.,") and len(polos_) < 30 and not polos_.endswith("-"):
        assert set(bacaan(polos_).values()) == {n for g in ("id", "en") if (n := arti(polos_, g)) is not None}


@settings(deadline=None, derandomize=True, database=None, max_examples=200)
@given(PECAHAN)
def test_a_number_without_doubt(nilai: Fraction) -> None:
    """However many decimals it has, with comma or point."""
    for koma in ",.":
        assert set(bacaan(tegas(nilai, koma)).values()) == {nilai}


def test_decimals_as_typed() -> None:
    """The nought behind three decimals is ours."""
    assert [desimal_tertulis(teks) for teks in ("92", "92.70", "92,125", "92.1250", "0.12345")] == [0, 2, 3, 3, 5]


def test_a_file_that_tells_how_it_writes_numbers() -> None:
    """It decides where the column does not, and is no match for one that says otherwise."""
    assert baca_kolom({1: "1.234", 2: "7"}, lazim="id")[1].nilai == 1234
    assert "1234 atau 1,234" in baca_kolom({1: "1.234", 2: "5.25"}, lazim="id")[1].galat
