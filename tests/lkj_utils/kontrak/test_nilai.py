"""A cell becomes a Python value, or it is refused."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from lkj_utils.kontrak.nilai import baku, dari_toml, rapikan, ubah


@pytest.mark.parametrize(
    ("sel", "tipe", "koma", "nilai"),
    [
        ("1000", "integer", False, 1000),
        ("-5", "integer", False, -5),
        ("007", "integer", False, 7),
        ("92.79", "number", False, Fraction(9279, 100)),
        ("92,79", "number", True, Fraction(9279, 100)),
        ("92.79", "number", True, Fraction(9279, 100)),
        ("2023-12-31", "date", False, date(2023, 12, 31)),
        ("2023", "year", False, 2023),
        ("teks", "string", False, "teks"),
        ("9" * 24, "integer", False, 10**24 - 1),
        ("", "integer", False, None),
        (" ", "string", False, None),
    ],
)
def test_plain_cells_convert(sel, tipe, koma, nilai):
    """Numbers are exact, dates are dates, an empty cell is None."""
    assert ubah(sel, tipe, koma) == nilai


@pytest.mark.parametrize(
    ("sel", "tipe", "koma"),
    [
        ("1_000", "integer", False),
        ("1.000", "integer", False),
        ("1000.0", "integer", False),
        ("9" * 25, "integer", False),
        ("0." + "9" * 5000, "number", False),
        ("+5", "integer", False),
        ("٣", "integer", False),
        ("92,79", "number", False),
        ("1.234,5", "number", True),
        ("NaN", "number", False),
        ("1e5", "number", False),
        (".5", "number", False),
        ("2023-1-5", "date", False),
        ("2023-02-30", "date", False),
        ("20231231", "date", False),
        ("23", "year", False),
    ],
)
def test_everything_else_is_refused(sel, tipe, koma):
    """Also what Python or frictionless alone would take."""
    with pytest.raises(ValueError):
        ubah(sel, tipe, koma)


def test_the_canonical_text_has_a_decimal_point():
    """Frictionless sees the same text that loading converts."""
    assert baku("92,79", "number", desimal_koma=True) == "92.79"


def test_codes_and_nip_are_tidied():
    """Rows are joined on one form."""
    assert rapikan("7.01.01.2.01.0001", "kode") == "7.01.01.2.01.01"
    assert rapikan("19800101 200501 1 001", "nip") == "198001012005011001"
    assert rapikan("Rapat 1 001", "uraian") == "Rapat 1 001"


def test_toml_numbers_are_exact():
    """A float is read as it is written; a truth value is no number."""
    assert dari_toml(92.79, "number") == Fraction(9279, 100)
    assert dari_toml(True, "number") is True
    assert dari_toml(datetime(2023, 1, 2, 3, 4), "date") == date(2023, 1, 2)  # noqa: DTZ001 - as TOML gives it
