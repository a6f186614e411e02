"""Indonesian words are parted between syllables, and nowhere else."""

from __future__ import annotations

import pytest
from lkj_pdf.penggal import KATA, penggal


@pytest.mark.parametrize(
    "kata",
    [
        "per-tang-gung-ja-waban",  # the suffix -an is not torn from its stem
        "in-stru-men",  # the first of three consonants stays
        "akun-ta-bi-li-tas",
        "ca-paian",  # a diphthong is one sound
        "ma-sya-ra-kat",  # ng, ny, sy, kh are one sound
        "pe-lak-sa-naan",
        "bera-sal",  # not be-rasal: it may be ber-asal
        "men-de-ngar",
    ],
)
def test_syllables(kata):
    """Places that EYD allows; the doubtful ones are left out."""
    assert "-".join(penggal(kata.replace("-", ""))) == kata


def test_letters_stay_and_edges_keep_two_and_three():
    """No letter is lost; never after one letter or before the last two."""
    for kata in ("pemerintahan", "Penyelenggaraan", "ekonomi", "organisasi"):
        hasil = penggal(kata)
        assert "".join(hasil) == kata
        assert len(hasil[0]) >= 2
        assert len(hasil[-1]) >= 3


def test_codes_acronyms_and_addresses_are_not_words():
    """Only plain long words are offered for parting."""
    teks = "7.01.01.2.05 DPA-SKPD SAKIP realisasi_belanja contoh@kabupaten.go.id pemerintahan Pertanggungjawaban."
    assert KATA.findall(teks) == ["pemerintahan", "Pertanggungjawaban"]
