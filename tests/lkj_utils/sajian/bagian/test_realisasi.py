"""BAB III D: the sentences on spending and revenue agree with their tables."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import realisasi
from tests.pembaca import teks
from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.mark.parametrize("tercetak", ["Rp8.000.000", "30 Juni 2030", "Rp3.240.000", "92,57%", "40,50%", "Rp4.760.000"])
def test_headline_of_spending(laporan, tercetak):
    """Budget, cut-off, realisasi, against cash, against budget, what is left."""
    assert tercetak in teks(realisasi.belanja(laporan))


def test_revenue_sentence_and_table(laporan):
    """500.000 of 400.000 is 125 %."""
    hasil = teks(realisasi.pendapatan(laporan))
    assert all(satu in hasil for satu in ("Rp500.000", "Rp400.000", "125,00%"))


def test_an_office_without_revenue_says_so(tmp_path):
    """One sentence."""
    hasil = teks(
        realisasi.pendapatan(kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path))
    )
    assert "pendapatan yang dicatat" in hasil


def test_revenue_of_another_version_only(tmp_path):
    """Known for an older version, not for the one in force: nothing is claimed, nothing breaks."""
    laporan = kantor_rekaan().ubah("pendapatan", "dpa_pokok", versi="rkpd").laporan(tmp_path)
    assert "125,00" not in teks(realisasi.pendapatan(laporan))


def test_revenue_without_a_known_target(tmp_path):
    """The contract allows a target that nobody knows; the sentence then gives the realisasi and no comparison."""
    kantor = kantor_rekaan().ubah("pendapatan", "4.1.02", target_sd="")
    hasil = teks(realisasi.pendapatan(kantor.laporan(tmp_path)))
    assert "Rp500.000" in hasil
    assert "target data belum tersedia" not in hasil
    assert "atau data belum tersedia" not in hasil


def test_spending_with_nothing_planned_yet(tmp_path):
    """Cash target 0 s/d this quarter: no percentage of it, and no half sentence about one."""
    kantor = kantor_rekaan()
    for row in kantor.tabel["kas"]:
        row["kas_sd"] = 0 if row["triwulan"] == 2 else row["kas_sd"]
    hasil = teks(realisasi.belanja(kantor.laporan(tmp_path)))
    assert "40,50%" in hasil
    assert "data belum tersedia dari" not in hasil
