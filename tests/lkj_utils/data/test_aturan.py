"""Rules are configuration: read from instansi.toml, and predikat judged on the printed capaian."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lkj_utils.data.aturan import Aturan

SKALA = [
    {"batas": 95, "predikat": "Sangat Baik"},
    {"batas": 76, "predikat": "Baik"},
    {"batas": 66, "predikat": "Cukup"},
    {"batas": 51, "predikat": "Kurang"},
    {"batas": 0, "predikat": "Sangat Kurang"},
]


def aturan(**isi):
    """Rules as instansi.toml gives them, keys flattened."""
    return Aturan.dari({f"aturan.{kunci}": nilai for kunci, nilai in ({"skala": SKALA} | isi).items()})


@pytest.mark.parametrize(
    ("capaian", "predikat"),
    [
        ("111.74", "Sangat Baik"),
        ("95", "Sangat Baik"),
        ("94.995", "Sangat Baik"),
        ("94.994", "Baik"),
        ("94.12", "Baik"),
        ("76", "Baik"),
        ("75.99", "Cukup"),
        ("66", "Cukup"),
        ("65.99", "Kurang"),
        ("51", "Kurang"),
        ("50.99", "Sangat Kurang"),
        ("0", "Sangat Kurang"),
    ],
)
def test_predikat_is_half_open_on_the_printed_capaian(capaian, predikat):
    """94,995 is printed 95,00 and so is Sangat Baik; 94,994 is printed 94,99 and is not."""
    assert aturan().predikat(Fraction(capaian)) == predikat


@pytest.mark.parametrize(("capaian", "predikat"), [("90.4", "Tinggi"), ("75.5", "Sedang")])
def test_integer_bands_leave_no_gap(capaian, predikat):
    """A scale printed as 91-100, 76-90, 66-75 says nothing of 90,4 and 75,5; half-open intervals do."""
    skala = [
        {"batas": b, "predikat": p} for b, p in ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (0, "Rendah"))
    ]
    assert aturan(skala=skala).predikat(Fraction(capaian)) == predikat


def test_predikat_reads_the_decimals_in_force():
    """With whole percentages 94,5 is printed 95 and is judged so."""
    assert aturan(desimal_persen=0).predikat(Fraction("94.5")) == "Sangat Baik"


def test_no_capaian_has_no_predikat():
    """Target 0 is not Sangat Kurang."""
    assert aturan().predikat(None) is None


def test_a_negative_capaian_falls_on_the_lowest_step():
    """The turun formula can go below 0; a reader still finds a word."""
    assert aturan().predikat(Fraction(-10)) == "Sangat Kurang"


def test_order_of_the_steps_does_not_matter():
    """A scale typed from the lowest step up is the same scale."""
    assert aturan(skala=SKALA[::-1]) == aturan()


@pytest.mark.parametrize(("tertulis", "batas"), [("tanpa", None), ("100", Fraction(100)), ("120", Fraction(120))])
def test_cap_is_a_word_or_a_number(tertulis, batas):
    """The word "tanpa" means that nothing is cut."""
    assert aturan(batas_agregasi=tertulis).batas_agregasi == batas


def test_what_is_not_declared_has_the_usual_value():
    """The defaults are the rules of the source report."""
    kosong = aturan()
    assert (kosong.batas_agregasi, kosong.rumus_turun, kosong.agregasi) == (None, "selisih", "rata_rata")
    assert (kosong.desimal_persen, kosong.desimal_nilai, kosong.ambang_kendala) == (2, 2, 90)


def test_a_bound_with_decimals_is_exact():
    """TOML gives 88.31 as a binary fraction; the rule is 88,31 exactly."""
    satu = aturan(skala=[{"batas": 88.31, "predikat": "A"}, {"batas": 0, "predikat": "B"}])
    assert satu.skala[0].batas == Fraction(8831, 100)
    assert satu.predikat(Fraction("88.31")) == "A"
