"""Revenue: leaf accounts as typed, parents as sums, capaian against the target s/d quarter."""

from __future__ import annotations

import pytest

from lkj_utils.fakta.pendapatan import akun_pendapatan
from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_capaian_is_against_the_target_of_the_quarter(laporan):
    """500.000 of 400.000 s/d TW2 is 125 %, though only half of the year's budget."""
    assert laporan.teks("capaian_pendapatan:total") == "125,00%"
    assert laporan.teks("anggaran_pendapatan:total") == "Rp1.000.000"


def test_a_parent_is_the_sum_of_its_accounts(tmp_path):
    """Two accounts under 4.1; the total is that of the top accounts, not of all rows."""
    akun = {"versi": "dpa_pokok", "akun": "4.1.04", "nama": "Lain-lain rekaan", "induk": "4.1", "triwulan": 2}
    kantor = kantor_rekaan().tambah("pendapatan", akun | {"anggaran": 10, "target_sd": 5})
    f = kantor.tambah("realisasi_pendapatan", {"akun": "4.1.04", "realisasi_sd": 7}).laporan(tmp_path).fakta
    assert f.angka("realisasi_pendapatan:4.1") == f.angka("realisasi_pendapatan:total") == 500007
    assert f.angka("target_pendapatan:total") == 400005


def test_accounts_are_those_of_the_version_and_quarter(laporan):
    """TW4 rows and other versions stay out; a parent stands before its children."""
    assert [row["akun"] for row in akun_pendapatan(laporan.data)] == ["4.1", "4.1.02"]


def test_a_missing_realisasi_is_unknown(tmp_path):
    """Not 0 rupiah."""
    laporan = kantor_rekaan().buang("realisasi_pendapatan").laporan(tmp_path)
    assert laporan.teks("realisasi_pendapatan:total") == "data belum tersedia"
    assert not laporan.fakta.ada("capaian_pendapatan:total")


def test_an_office_without_revenue_has_no_such_facts(tmp_path):
    """Nothing is invented for it."""
    laporan = kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path)
    assert not [f.id for f in laporan.fakta if f.ukuran.nama.endswith("_pendapatan")]
