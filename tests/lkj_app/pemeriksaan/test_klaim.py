"""How a printed text is read as a number."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from lkj_app.pemeriksaan.klaim import Klaim, baca_angka
from lkj_app.pemeriksaan.teks import pasangan


@pytest.mark.parametrize(
    ("teks", "nilai", "desimal"),
    [
        ("1.723", 1723, 0),
        ("2.727.830.700", 2727830700, 0),
        ("92,79", Fraction("92.79"), 2),
        ("98.66", Fraction("98.66"), 2),
        ("94%", 94, 0),
        ("Rp 1.000,50", Fraction("1000.5"), 2),
        ("2 (dua)", 2, 0),
        ("-5", -5, 0),
        ("(1.000)", -1000, 0),
        ("6960", 6960, 0),
        ("12 dokumen", 12, 0),
        ("(12 dokumen)", 12, 0),
        ("(7) = (6/5)", 7, 0),
        ("(5%)", -5, 0),
        ("Rp -1.000", -1000, 0),
        ("-Rp1.000", -1000, 0),
        ("\u22125", -5, 0),
        ("TW-4", 4, 0),
        ("0.123", Fraction("0.123"), 3),
        ("0,475", Fraction("0.475"), 3),
        ("1,234", Fraction("1.234"), 3),
        ("1,234.50", Fraction("1234.5"), 2),
    ],
)
def test_a_figure_is_read_as_people_mean_it(teks: str, nilai: Fraction, desimal: int) -> None:
    """A point before three digits separates thousands; elsewhere it is a decimal point."""
    assert baca_angka(teks) == (nilai, desimal)


@pytest.mark.parametrize(
    "teks",
    [
        "-",
        "",
        "dua belas",
        "–",
        "7.01.01.2.02",
        "Sangat Baik",
        "1,23E+09",
        "1e99",
        "2 727 830",
        ",5",
        "9" * 5000,
        "1.2.3",
        "11,500,50",
        "007",
    ],
)
def test_no_figure_is_none(teks: str) -> None:
    """A dash, a word or a code is no number; nor is one that Excel or a hand has left unclear."""
    assert baca_angka(teks) is None


def test_a_figure_beside_its_words_is_read_under_the_same_grammar() -> None:
    """``1.2`` is no 12."""
    assert pasangan("1.200 (seribu dua ratus)") == (1200, "seribu dua ratus", None)
    assert pasangan("1.2 (dua belas)") is None


def test_a_strange_text_takes_no_time() -> None:
    """A cell of nothing but spaces once took longer than any reader waits."""
    mulai = time.perf_counter()
    assert baca_angka("(" + " " * 100_000 + "x") is None
    assert time.perf_counter() - mulai < 1


def test_a_claim_agrees_with_what_rounds_to_it() -> None:
    """94,12 printed as 94 is right; 94,5 rounds to 95."""
    klaim = Klaim("a", "capaian:x", "T", "", "", "94")
    assert klaim.cocok(Fraction("94.12"))
    assert not klaim.cocok(Fraction("94.5"))


def test_period_and_subject_stand_apart() -> None:
    """``realisasi:ikm@2022`` is about ikm in 2022."""
    klaim = Klaim("a", "realisasi:ikm@2022", "T", "", "", "92,78")
    assert (klaim.ukuran, klaim.subjek, klaim.periode) == ("realisasi", "ikm", "2022")
