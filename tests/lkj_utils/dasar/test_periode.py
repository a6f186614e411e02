"""A triwulan is written 2023-TW4, named in Roman numerals, and knows its dates."""

from __future__ import annotations

from datetime import date

import pytest

from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode


@pytest.mark.parametrize("tulisan", ["2023-TW4", "2023-tw4", "2023TW4", "  2023-Tw4 "])
def test_periode_is_read_in_any_case_with_or_without_dash(tulisan):
    """What people type for one quarter is one value."""
    assert Periode.parse(tulisan) == Periode(2023, 4)


@pytest.mark.parametrize(
    "tulisan", ["", "2023", "TW4", "2023-TW0", "2023-TW5", "2023-Q4", "23-TW4", "1999-TW1", "2023-TW4x"]
)
def test_anything_else_is_refused_with_an_example(tulisan):
    """The message repeats what was typed and shows how to write it."""
    with pytest.raises(UsageError, match="2023-TW4") as salah:
        Periode.parse(tulisan)
    assert f"“{tulisan}”" in str(salah.value)


@pytest.mark.parametrize(("triwulan", "nama"), [(1, "I"), (2, "II"), (3, "III"), (4, "IV")])
def test_name_is_made_from_the_number(triwulan, nama):
    """The quarter's name is never typed, so it must come out right for all four."""
    assert Periode(2023, triwulan).nama == f"Triwulan {nama} Tahun 2023"


@pytest.mark.parametrize(
    ("triwulan", "awal", "akhir"),
    [
        (1, date(2024, 1, 1), date(2024, 3, 31)),
        (2, date(2024, 4, 1), date(2024, 6, 30)),
        (3, date(2024, 7, 1), date(2024, 9, 30)),
        (4, date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_a_quarter_covers_three_whole_months(triwulan, awal, akhir):
    """First and last day belong to the quarter."""
    periode = Periode(2024, triwulan)
    assert (periode.awal, periode.akhir) == (awal, akhir)


def test_sd_range_starts_in_january():
    """s/d values count from 1 January, whatever the quarter."""
    assert Periode(2023, 3).awal_tahun == date(2023, 1, 1)


def test_first_quarter_has_none_before_it():
    """s/d values restart each year, so TW1 is not compared with TW4 of last year."""
    assert Periode(2023, 1).sebelumnya is None


def test_previous_quarter_is_in_the_same_year():
    """TW3 follows TW2."""
    assert Periode(2023, 3).sebelumnya == Periode(2023, 2)


def test_last_year_is_the_same_quarter():
    """Growth compares like with like."""
    assert Periode(2023, 2).tahun_lalu == Periode(2022, 2)


def test_periods_sort_by_time():
    """The newest period is the greatest one, across years too."""
    assert max(Periode(2023, 1), Periode(2022, 4), Periode(2022, 1)) == Periode(2023, 1)


def test_text_form_reads_back():
    """What is written is what is parsed."""
    assert Periode.parse(str(Periode(2031, 2))) == Periode(2031, 2)
