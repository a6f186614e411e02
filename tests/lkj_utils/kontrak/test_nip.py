"""The 18 digits of a NIP; a message names the part that is wrong."""

from datetime import date

import pytest

from lkj_utils.kontrak.nip import masalah


@pytest.mark.parametrize("nip", ["198001012005011001", "19800101 200501 2 001", "199005052023211004"])
def test_a_good_nip_has_no_problem(nip):
    """Spaces are allowed; a PPPK carries a contract number where others have the month."""
    assert masalah(nip, date(2023, 12, 31)) is None


@pytest.mark.parametrize(
    ("nip", "word"),
    [
        ("19800101200501100", "di sini 17"),
        ("1980010120050110011", "di sini 19"),
        ("19800101200501100O", "hanya boleh berisi angka"),
        ("198013012005011001", "tanggal lahir"),
        ("198002302005011001", "tanggal lahir"),
        ("108001012005011001", "tanggal lahir"),
        ("198001012005131001", "bulan pengangkatan"),
        ("198001011996121001", "umur 17"),
        ("198001012024011001", "sesudah akhir periode"),
        ("198001012005013001", "jenis kelamin"),
        ("198001012005011000", "Excel"),
    ],
)
def test_the_wrong_part_is_named(nip, word):
    """A person must know which digits to look at."""
    assert word in (masalah(nip, date(2023, 12, 31)) or "")


def test_appointed_at_seventeen_is_fine():
    """The month of the seventeenth birthday counts."""
    assert masalah("198001011997011001") is None
