"""BAB II: sentences with the name of the budget version."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import perencanaan
from tests.pembaca import teks
from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_the_version_in_force_and_its_budget(laporan):
    """The name of the document and its total stand together."""
    hasil = teks(perencanaan.program(laporan))
    assert "APBD/DPA pokok" in hasil
    assert "Rp8.000.000" in hasil


def test_revenue_budget_with_its_table(laporan):
    """The sentence and the table say the same total."""
    hasil = perencanaan.pendapatan(laporan)
    assert "Rp1.000.000" in teks(hasil)
    assert "<table" in hasil.html


def test_an_office_without_revenue_says_so(tmp_path):
    """A sentence alone."""
    hasil = perencanaan.pendapatan(kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path))
    assert "pendapatan yang dicatat" in teks(hasil)
    assert "<table" not in hasil.html


def test_revenue_of_another_version_only(tmp_path):
    """Known for an older version, not for the one in force: nothing is claimed, nothing breaks."""
    laporan = kantor_rekaan().ubah("pendapatan", "dpa_pokok", versi="rkpd").laporan(tmp_path)
    assert "Rp1.000.000" not in teks(perencanaan.pendapatan(laporan))
