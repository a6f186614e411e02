"""Official codes: one form, levels, parents, names."""

import pytest

from lkj_utils import kode

SUB = "7.01.01.2.02.01"


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("7.01.01.2.02.0001", SUB),
        (SUB, SUB),
        ("7.01.01.2.02.0118", "7.01.01.2.02.118"),
        ("7.01", "7.01"),
        ("ikm", "ikm"),
        ("", ""),
    ],
)
def test_two_and_four_digit_endings_are_one_code(given, form):
    """Anything that is no code stays as it is."""
    assert kode.bakukan(given) == form


@pytest.mark.parametrize(
    ("given", "level", "parent"),
    [
        ("7.01.01", "program", None),
        ("7.01.01.2.02", "kegiatan", "7.01.01"),
        (SUB, "sub_kegiatan", "7.01.01.2.02"),
        ("ikm", None, None),
        ("7.01", None, None),
    ],
)
def test_level_and_parent_follow_from_the_code(given, level, parent):
    """The parent is the prefix."""
    assert (kode.tingkat(given), kode.induk(given)) == (level, parent)


def test_supporting_programs_are_listed_without_bidang():
    """X.XX.01 codes take the office's own bidang; the office's own entry wins."""
    assert kode.nama_resmi(SUB, {"X.XX.01.2.02.01": "Gaji"}) == "Gaji"
    assert kode.nama_resmi("7.01.01.2.02.0001", {SUB: "Gaji sendiri", "X.XX.01.2.02.01": "Gaji"}) == "Gaji sendiri"
    assert kode.nama_resmi(SUB, {}) is None


def test_the_nearest_code_is_a_sibling():
    """Same level and same parent come before mere likeness of digits."""
    known = ["7.01.01.2.09", "7.01.01.2.01.02", "7.01.09.2.01.99"]
    assert kode.terdekat("7.01.01.2.01.99", known) == "7.01.01.2.01.02"
    assert kode.terdekat("sekretarat", ["camat", "sekretariat"]) == "sekretariat"
    assert kode.terdekat("zzz", ["camat"]) is None


def test_codes_sort_by_number():
    """2.10 comes after 2.9, and a parent before its children."""
    acak = ["7.01.01.2.10", "7.01.02", "7.01.01.2.9", "7.01.01", "7.01.01.2.9.01"]
    assert sorted(acak, key=kode.urutan) == ["7.01.01", "7.01.01.2.9", "7.01.01.2.9.01", "7.01.01.2.10", "7.01.02"]
