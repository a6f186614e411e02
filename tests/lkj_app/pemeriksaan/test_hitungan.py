"""A printed result beside what follows from other printed numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lkj_app.pemeriksaan.hitungan import Hitungan, Selang, beda, rata, rentang, terukur
from lkj_app.pemeriksaan.klaim import Klaim


def _klaim(tercetak: str) -> Klaim:
    return Klaim("k", "capaian:ikm", "Tabel 1", "ikm", "Capaian", tercetak)


def _hitung(tercetak: str, nilai: Fraction) -> Hitungan:
    return Hitungan(_klaim(tercetak), Selang.satu(nilai), "Hasil bagi")


@pytest.mark.parametrize(
    ("tercetak", "putusan"),
    [("112%", "cocok"), ("111,7", "cocok"), ("111%", "dipotong"), ("113%", "salah"), ("110%", "salah")],
)
def test_a_result_is_right_cut_off_or_wrong(tercetak: str, putusan: str) -> None:
    """1.723 / 1.542 is 111,74 percent: as precise as it is printed."""
    assert _hitung(tercetak, Fraction(172300, 1542)).putusan == putusan


def test_half_a_unit_is_right_either_way() -> None:
    """112,5 may be printed as 113 or, by an office that rounds half to even, as 112."""
    assert {_hitung(satu, Fraction(225, 2)).putusan for satu in ("112", "113")} == {"cocok"}


def test_the_fault_is_said_in_the_decimals_printed() -> None:
    """Expected value, sign and difference are those that a reader would write."""
    cacat = _hitung("94%", Fraction(939, 9)).cacat()
    assert (cacat.diharapkan, cacat.selisih, cacat.pesan) == ("104%", "-10", "Hasil bagi ialah 104%, tercetak 94%.")


def test_what_is_cut_off_is_told_as_such() -> None:
    """The message shows the decimals that were dropped."""
    assert "111,74: dibulatkan menjadi 112%" in _hitung("111%", Fraction(172300, 1542)).cacat().pesan


@pytest.mark.parametrize(("tercetak", "lebar"), [("1.723", 0), ("92,79", Fraction(1, 100)), ("94%", 1)])
def test_whole_pieces_are_exact_percentages_are_rounded(tercetak: str, lebar: Fraction) -> None:
    """Pieces and rupiah are counted; decimals and percentages are rounded."""
    nilai = terukur(_klaim(tercetak))
    assert nilai.atas - nilai.bawah == lebar


def test_a_sum_may_have_another_denominator() -> None:
    """97 and 100 by two, and by the four that a formula prints."""
    suku = [Selang(Fraction(96), Fraction(98)), Selang.satu(100)]
    assert rata(suku) == Selang(Fraction(98), Fraction(99))
    assert rata(suku, 4) == Selang(Fraction(49), Fraction(99, 2))


def test_values_together_reach_from_the_least_to_the_greatest() -> None:
    """None where there is no value."""
    assert Selang.gabung([Selang.satu(5), Selang(Fraction(1), Fraction(3))]) == Selang(Fraction(1), Fraction(5))
    assert Selang.gabung([]) is None


def test_a_formula_is_computed_at_every_end_of_its_inputs() -> None:
    """What it cannot compute is left out."""
    satu, dua = Selang(Fraction(1), Fraction(2)), Selang(Fraction(0), Fraction(4))
    assert rentang(lambda a, b: a - b, satu, dua) == Selang(Fraction(-3), Fraction(2))
    assert rentang(lambda a, b: a / b if b else None, satu, dua) == Selang(Fraction(1, 4), Fraction(1, 2))
    assert rentang(lambda _: None, satu) is None


def test_a_number_that_must_be_exact_is_right_or_told() -> None:
    """By how much, and from which facts it follows."""
    assert list(beda(_klaim("1.000"), 1000, "Pesan.")) == []
    (cacat,) = beda(_klaim("1.000"), 990, "Pesan.", _klaim("990"))
    assert (cacat.diharapkan, cacat.selisih, cacat.sumber) == ("990", "10", ("capaian:ikm",))
