"""A cell becomes a Python value, or it is refused."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from lkj_utils.kontrak.nilai import dari_toml, rapikan, tulis, ubah


@pytest.mark.parametrize(
    ("sel", "tipe", "nilai"),
    [
        ("1000", "integer", 1000),
        ("-5", "integer", -5),
        ("92.79", "number", Fraction(9279, 100)),
        ("2023-12-31", "date", date(2023, 12, 31)),
        ("2023", "year", 2023),
        ("teks", "string", "teks"),
        ("9" * 24, "integer", 10**24 - 1),
        ("", "integer", None),
        (" ", "string", None),
    ],
)
def test_plain_cells_convert(sel, tipe, nilai):
    """Numbers are exact, dates are dates, an empty cell is None."""
    assert ubah(sel, tipe) == nilai


@pytest.mark.parametrize(
    ("sel", "tipe"),
    [
        ("1_000", "integer"),
        ("007", "integer"),
        ("1.000", "integer"),
        ("1000.0", "integer"),
        ("9" * 25, "integer"),
        ("0." + "9" * 5000, "number"),
        ("+5", "integer"),
        ("٣", "integer"),
        ("92,79", "number"),
        ("1.234,5", "number"),
        ("NaN", "number"),
        ("1e5", "number"),
        (".5", "number"),
        ("2023-1-5", "date"),
        ("2023-02-30", "date"),
        ("20231231", "date"),
        ("23", "year"),
    ],
)
def test_everything_else_is_refused(sel, tipe):
    """Also what Python or frictionless alone would take."""
    with pytest.raises(ValueError):
        ubah(sel, tipe)


def test_what_is_written_leaves_no_doubt():
    """Three decimals that may be thousands get a fourth."""
    assert [tulis(Fraction(n)) for n in ("92.79", "3.125", "0.125", "1234.125", "12500", "-3.125")] == [
        "92.79", "3.1250", "0.125", "1234.125", "12500", "-3.1250",
    ]  # fmt: skip
    assert [tulis(n) for n in (None, 7, date(2023, 1, 2), "teks")] == ["", "7", "2023-01-02", "teks"]


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
