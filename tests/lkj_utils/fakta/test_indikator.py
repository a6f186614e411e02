"""Formulas against figures that a person can work out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lkj_utils.dasar.format import angka
from lkj_utils.fakta import indikator


def cetak(nilai):
    """As printed, two decimals."""
    return None if nilai is None else angka(nilai, 2, tetap=True)


@pytest.mark.parametrize(
    ("realisasi", "target", "tercetak"), [(16, 17, "94,12"), (1723, 1542, "111,74"), (0, 5, "0,00"), (12, 12, "100,00")]
)
def test_naik_is_realisasi_over_target(realisasi, target, tercetak):
    """PermenPANRB 53/2014; a realisasi of 0 counts as filled."""
    assert cetak(indikator.capaian(realisasi, target)) == tercetak


@pytest.mark.parametrize(("rumus", "tercetak"), [("selisih", "50,00"), ("rasio", "66,67")])
def test_turun_has_two_variants(rumus, tercetak):
    """Target 10, realisasi 15: 50 % by difference, 66,67 % by ratio."""
    assert cetak(indikator.capaian(15, 10, "turun", rumus)) == tercetak


@pytest.mark.parametrize("rumus", ["selisih", "rasio"])
def test_turun_at_target_is_100(rumus):
    """Both variants agree where the target is met exactly."""
    assert indikator.capaian(10, 10, "turun", rumus) == 100


def test_turun_by_ratio_has_no_answer_at_zero():
    """Target / 0 is no number; no 200 % is made up for it."""
    assert indikator.capaian(0, 10, "turun", "rasio") is None


@pytest.mark.parametrize("arah", ["naik", "turun"])
@pytest.mark.parametrize("target", [0, None, Fraction(0)])
def test_no_target_no_percentage(arah, target):
    """Target 0 or empty: "tidak ada target pada periode ini", whatever was realised."""
    assert indikator.capaian(5, target, arah) is None


def test_no_realisasi_no_percentage():
    """An empty realisasi is not 0."""
    assert indikator.capaian(None, 5) is None


@pytest.mark.parametrize(
    ("akumulasi", "nilai"), [("jumlah", 4), ("nilai_akhir", 10), ("maks", 10), ("rata_rata", None)]
)
def test_quarter_value_depends_on_accumulation(akumulasi, nilai):
    """s/d 10 after s/d 6: only a sum leaves 4 for the quarter; a level is itself; a mean cannot be told apart."""
    assert indikator.nilai_triwulan(10, 6, akumulasi) == nilai


@pytest.mark.parametrize(("sd", "lalu"), [(10, None), (None, 6)])
def test_quarter_value_of_a_sum_needs_both_ends(sd, lalu):
    """Without the previous folder the quarter's own value is unknown, not the whole s/d value."""
    assert indikator.nilai_triwulan(sd, lalu, "jumlah") is None


def test_mean_leaves_the_unknown_out():
    """A sub kegiatan without target neither helps nor harms."""
    assert indikator.rata_rata([Fraction(80), None, Fraction(100)]) == 90


def test_mean_counts_a_zero():
    """A capaian of 0 is known, and pulls the mean down."""
    assert indikator.rata_rata([0, 100]) == 50


def test_mean_of_nothing_is_unknown():
    """Not 0."""
    assert indikator.rata_rata([None, None]) is None
    assert indikator.rata_rata([]) is None


def test_cap_cuts_each_part_before_the_mean():
    """(150 + 50) / 2 is 100 without cap, 75 with cap 100."""
    assert indikator.rata_rata([150, 50]) == 100
    assert indikator.rata_rata([150, 50], Fraction(100)) == 75


def test_weighted_mean_by_hand():
    """(75 x 1 + 150 x 3) / 4 = 131,25."""
    assert indikator.rata_tertimbang([75, 150], [1, 3]) == Fraction("131.25")


def test_weighted_mean_with_cap():
    """(75 x 1 + 100 x 3) / 4 = 93,75."""
    assert indikator.rata_tertimbang([75, 150], [1, 3], Fraction(100)) == Fraction("93.75")


def test_weighted_mean_leaves_unknown_rows_out_with_their_weight():
    """The weight of a row without value must not thin the others."""
    assert indikator.rata_tertimbang([None, 80, 60], [1000, 1, 1]) == 70
    assert indikator.rata_tertimbang([100, 80], [None, 1]) == 80


@pytest.mark.parametrize(("nilai", "bobot"), [([], []), ([None], [5]), ([80, 90], [0, 0])])
def test_weighted_mean_of_nothing_is_unknown(nilai, bobot):
    """No weight, no mean (and no division by zero)."""
    assert indikator.rata_tertimbang(nilai, bobot) is None


def test_sum_of_what_is_half_known_is_unknown():
    """Half a sum is a wrong number."""
    assert indikator.jumlah([1, None]) is None
    assert indikator.jumlah([]) is None
    assert indikator.jumlah([1, 2]) == 3


@pytest.mark.parametrize(
    ("kini", "lalu", "tercetak"),
    [
        (Fraction("92.79"), Fraction("92.78"), "0,01"),
        (120, 100, "20,00"),
        (80, 100, "-20,00"),
        (5, 0, None),
        (5, None, None),
    ],
)
def test_growth_against_last_year(kini, lalu, tercetak):
    """(kini - lalu) / lalu; no growth from nothing."""
    assert cetak(indikator.pertumbuhan(kini, lalu)) == tercetak


def test_progress_to_the_end_of_the_renstra():
    """(92,79 - 85) / (98 - 85) = 59,92 %, the IKM of 2023."""
    assert cetak(indikator.kemajuan(Fraction("92.79"), 85, 98)) == "59,92"


def test_progress_may_be_negative_and_needs_a_way_to_go():
    """Below the start is below 0; start equal to end has no progress."""
    assert indikator.kemajuan(80, 85, 95) == -50
    assert indikator.kemajuan(80, 85, 85) is None


@pytest.mark.parametrize(
    ("capaian", "serapan", "hasil"),
    [
        (100, Fraction("98.5"), (Fraction("1.5"), "efisien")),
        (110, 100, (None, "tidak efisien")),
        (99, 50, (None, "tidak efisien")),
        (0, 50, (None, "tidak dapat dihitung")),
        (None, 50, (None, "tidak dapat dihitung")),
        (100, None, (None, "tidak dapat dihitung")),
    ],
)
def test_efficiency_by_spending(capaian, serapan, hasil):
    """Only a reached target with money left is efficient; money spent on nothing is never a positive number."""
    assert indikator.efisiensi_serapan(capaian, serapan) == hasil


@pytest.mark.parametrize(
    ("ikm", "mutu"),
    [
        ("100", "A"),
        ("88.31", "A"),
        ("88.30", "B"),
        ("76.61", "B"),
        ("76.60", "C"),
        ("65", "C"),
        ("64.99", "D"),
        ("25", "D"),
        ("24.99", None),
    ],
)
def test_mutu_ikm(ikm, mutu):
    """PermenPANRB 14/2017: A from 88,31, B from 76,61, C from 65,00, D from 25,00."""
    assert indikator.mutu_ikm(Fraction(ikm)) == mutu


def test_mutu_of_no_survey():
    """No IKM, no mutu."""
    assert indikator.mutu_ikm(None) is None


@pytest.mark.parametrize(("bagian", "pokok"), [(None, 5), (5, None), (5, 0)])
def test_percentage_of_nothing_is_unknown(bagian, pokok):
    """No number is made up for an unknown part or an empty whole."""
    assert indikator.persen(bagian, pokok) is None


def test_percentage_is_exact():
    """1 of 3 is 100/3, not 33.33."""
    assert indikator.persen(1, 3) == Fraction(100, 3)


@pytest.mark.parametrize(
    ("sd", "lalu", "triwulan", "akumulasi", "hasil"),
    [
        (6, 2, 3, "jumlah", 8),  # 6 / 3 x 4
        (5, 2, 3, "jumlah", Fraction(20, 3)),
        (80, 81, 2, "nilai_akhir", 80),
        (6, None, 2, "jumlah", None),
        (6, 2, 1, "jumlah", None),
        (6, 2, 4, "jumlah", None),
        (None, 2, 2, "jumlah", None),
    ],
)
def test_projection_to_the_end_of_the_year(sd, lalu, triwulan, akumulasi, hasil):
    """A sum goes on at its pace, a level stays; one quarter is no pace, a full year needs none."""
    assert indikator.proyeksi(sd, lalu, triwulan, akumulasi) == hasil


@pytest.mark.parametrize(
    ("kini", "lalu", "arah", "hasil"),
    [(3, 2, "naik", "membaik"), (3, 2, "turun", "memburuk"), (1, 2, "turun", "membaik"), (2, 2, "turun", "tetap")],
)
def test_trend_by_direction(kini, lalu, arah, hasil):
    """Less is better where the indicator should fall."""
    assert indikator.tren(kini, lalu, arah) == hasil
    assert indikator.tren(None, lalu, arah) is None
