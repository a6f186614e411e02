"""Which earlier period a report is compared with."""

from __future__ import annotations

import shutil

import pytest

from lkj_app.banding.pembanding import BELUM_LENGKAP, BERGALAT, TIDAK_ADA, cari_pembanding, perbandingan
from lkj_utils.dasar.periode import Periode
from lkj_utils.laporan import buka
from tests.dua_tahun import MEKARJAYA, laporan_mekarjaya, rakit_dua_tahun


@pytest.fixture
def akar(tmp_path):
    """A copy of the office of two years, to take things away from."""
    return rakit_dua_tahun(tmp_path / "data")


def dilewati(pembanding):
    """Periods passed over, with the reason."""
    return [(str(periode), sebab) for periode, sebab in pembanding.dilewati]


@pytest.mark.parametrize(
    ("kini", "lalu"), [("2025-TW3", "2025-TW2"), ("2025-TW2", "2025-TW1"), ("2025-TW1", "2024-TW4"), ("2024-TW1", None)]
)
def test_the_quarter_before_or_the_last_one_of_last_year(tmp_path_factory, kini, lalu):
    """None for the first period of all."""
    hasil = cari_pembanding(laporan_mekarjaya(kini, tmp_path_factory))
    assert (hasil.periode, hasil.dilewati) == (Periode.parse(lalu) if lalu else None, ())


def test_a_missing_quarter_is_passed_over_and_told(akar):
    """The one before it takes its place."""
    shutil.rmtree(akar / MEKARJAYA / "2025" / "tw2")
    hasil = cari_pembanding(buka(MEKARJAYA, "2025-TW3", akar))
    assert (str(hasil.periode), dilewati(hasil)) == ("2025-TW1", [("2025-TW2", TIDAK_ADA)])


def test_an_unfinished_quarter_is_passed_over(akar):
    """Half of a period is not what was reported."""
    (akar / MEKARJAYA / "2025" / "tw2" / "realisasi_belanja.csv").unlink()
    assert dilewati(cari_pembanding(buka(MEKARJAYA, "2025-TW3", akar))) == [("2025-TW2", BELUM_LENGKAP)]


def test_a_quarter_with_galat_is_passed_over(akar):
    """Wrong data would make wrong changes."""
    path = akar / MEKARJAYA / "2025" / "tw2" / "realisasi_belanja.csv"
    kepala, baris, *sisa = path.read_text(encoding="utf-8").splitlines()
    sel = baris.split(",")
    path.write_text("\n".join([kepala, ",".join([sel[0], "lima", *sel[2:]]), *sisa]) + "\n", encoding="utf-8")
    assert dilewati(cari_pembanding(buka(MEKARJAYA, "2025-TW3", akar))) == [("2025-TW2", BERGALAT)]


def test_two_years_back_is_too_far(akar):
    """Nothing of 2025 can be compared with an earlier year but 2024; 2026 has none."""
    shutil.copytree(akar / MEKARJAYA / "2025", akar / MEKARJAYA / "2026")
    shutil.rmtree(akar / MEKARJAYA / "2025")
    assert cari_pembanding(buka(MEKARJAYA, "2026-TW1", akar)).periode is None
    assert perbandingan(buka(MEKARJAYA, "2026-TW1", akar)) is None


@pytest.mark.parametrize(("kini", "antartahun"), [("2025-TW2", False), ("2025-TW1", True)])
def test_a_new_year_lies_between(tmp_path_factory, kini, antartahun):
    """Values to date start again then."""
    assert perbandingan(laporan_mekarjaya(kini, tmp_path_factory)).antartahun is antartahun


def test_counts_of_the_second_quarter(tmp_path_factory):
    """Of 2025, counted by hand: the camat changed on 16 June, two pagu were shifted."""
    cacah = perbandingan(laporan_mekarjaya("2025-TW2", tmp_path_factory)).cacah()
    assert cacah == {
        "naik": 3, "turun": 6, "rencana": 2, "menetap": 4, "baru": 3, "hilang": 0, "unit": 1, "penanda_tangan": 1
    }  # fmt: skip


def test_sums_of_a_kegiatan_and_of_a_document_are_no_plans_of_their_own(tmp_path_factory):
    """They follow from the rows of the sub kegiatan."""
    rencana = {satu.id for satu in perbandingan(laporan_mekarjaya("2025-TW3", tmp_path_factory)).rencana()}
    assert {"pagu:total", "pagu:7.01.01", "pagu:7.01.01.2.02.01"} <= rencana
    assert "pagu:7.01.01.2.02" not in rencana
    assert not [satu for satu in rencana if "_dokumen:" in satu]
