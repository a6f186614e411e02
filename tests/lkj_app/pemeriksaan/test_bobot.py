"""What a finding touches, and which comes first."""

from __future__ import annotations

import pytest

from lkj_app.pemeriksaan.bobot import berat, sentuh
from lkj_utils.dasar.temuan import Temuan


@pytest.mark.parametrize(
    ("fakta", "yang_tersentuh"),
    [
        ("realisasi:ikm", "utama"),
        ("capaian_sasaran:pelayanan", "utama"),
        ("capaian:7.01.01", "utama"),
        ("predikat:7.01.01", "utama"),
        ("pagu:total", "utama"),
        ("jumlah:program_tercapai", "utama"),
        ("persen_sisa:7.01.01", "jumlah"),
        ("pagu:7.01.01", "jumlah"),
        ("capaian:7.01.01.2.01", "jumlah"),
        ("pegawai:pns|*|*|*", "jumlah"),
        ("belanja_dokumen:dpa_pokok", "jumlah"),
        ("pegawai:pns|III|S-1/D-4|L", "sel"),
        ("capaian:7.01.01.2.01.01", "sel"),
        ("pagu:7.01.01.2.01.01@2029", "sel"),
        ("nama:7.01.01", "kata"),
        ("judul:19", "kata"),
    ],
)
def test_what_a_fact_is_to_a_reader(fakta: str, yang_tersentuh: str) -> None:
    """Headlines are what the front page says; totals gather; cells stand alone; the rest is wording."""
    assert sentuh((fakta,)) == yang_tersentuh


def test_the_most_visible_fact_counts() -> None:
    """A finding about several facts is seen where the first of them is seen; without facts it is wording."""
    assert sentuh(("pagu:7.01.01.2.01.01", "pagu:total")) == "utama"
    assert sentuh(()) == "kata"


def test_the_order_weighs_how_sure_and_how_visible() -> None:
    """A question about a headline and a proven fault of a cell weigh the same: then what is proven comes first."""
    isi = [("galat", "utama"), ("galat", "jumlah"), ("peringatan", "utama"), ("galat", "sel"), ("catatan", "utama")]
    urut = [Temuan("uji.x", level, "Salah.", sentuh=tampak) for level, tampak in isi]
    terbalik = list(reversed(urut))
    assert sorted(terbalik, key=berat) == urut
    assert berat(Temuan("uji.x", "galat", "Salah.", sentuh="kata")) > berat(urut[-1])
