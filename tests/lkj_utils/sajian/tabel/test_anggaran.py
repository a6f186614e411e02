"""Tables of BAB III D, as the official form has them."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel import anggaran
from tests.pembaca import baris, tabel, teks
from tests.pembangun import SUB_D, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_a_row_of_spending(laporan):
    """Columns (1) to (12) of one sub kegiatan, worked out by hand."""
    row = next(row for row in baris(tabel(anggaran.realisasi_belanja(laporan))) if SUB_D in row)
    uang = ["1.000.000", "400.000", "300.000", "75,00", "100.000", "25,00", "700.000", "70,00"]
    assert row[-9:] == [*uang, "Kendala rekaan"]


@pytest.mark.parametrize(("realisasi", "tertulis"), [(359_000, "belum diisi"), (359_990, ""), (360_000, "")])
def test_an_obstacle_is_asked_below_the_printed_threshold(tmp_path, realisasi, tertulis):
    """89,75 of 100 wants its reason; 89,9975 is printed 90,00 and so is not below 90."""
    kantor = kantor_rekaan().ubah("realisasi_belanja", SUB_D, realisasi_sd=realisasi, kendala="")
    row = next(r for r in baris(tabel(anggaran.realisasi_belanja(kantor.laporan(tmp_path)))) if SUB_D in r)
    assert row[-1] == tertulis


def test_the_total_and_the_year(laporan):
    """The last two rows: all programs, and the realisasi against the year's budget (40,5 %, not 92,57 %)."""
    total, tahunan = baris(tabel(anggaran.realisasi_belanja(laporan)), "tfoot")
    assert total[1:-1] == ["8.000.000", "3.500.000", "3.240.000", "92,57", "260.000", "7,43", "4.760.000", "59,50"]
    assert "40,50" in tahunan


def test_column_numbers_are_those_of_the_form(laporan):
    """The official form numbers its columns, and (7) to (11) say their formula."""
    nomor = " ".join(baris(tabel(anggaran.realisasi_belanja(laporan)), "thead")[-1])
    for isi in ("(4)", "(5)", "(6)", "(7) = (6)/(5)", "(8) = (5)−(6)", "(10) = (4)−(6)", "(11) = (10)/(4)", "(12)"):
        assert isi in nomor


def test_levels_are_set_off(laporan):
    """Programs, kegiatan and sub kegiatan are told apart by class."""
    kelas = [tr.get("class") for tr in tabel(anggaran.realisasi_belanja(laporan)).findall("tbody/tr")]
    assert kelas == ["program", "kegiatan", "sub", "sub", "kegiatan", "sub", "program", "kegiatan", "sub"]


def test_revenue_by_account(laporan):
    """Parent, account, total."""
    t = tabel(anggaran.realisasi_pendapatan(laporan))
    assert [row[0] for row in baris(t)] == ["4.1", "4.1.02"]
    assert baris(t, "tfoot")[0][1:] == ["1.000.000", "400.000", "500.000", "125,00"]


def test_an_office_without_revenue_says_so(tmp_path):
    """A sentence, not an empty table."""
    laporan = kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path)
    hasil = anggaran.realisasi_pendapatan(laporan)
    assert "<table" not in hasil.html
    assert "pendapatan yang dicatat" in teks(hasil)
