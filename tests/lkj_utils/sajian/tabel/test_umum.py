"""Tables of BAB I: the staff."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel import umum
from tests.pembaca import baris, tabel
from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_staff_by_group(laporan):
    """Two groups; totals at the right and below; an education nobody has is 0."""
    t = tabel(umum.pegawai(laporan))
    assert [(row[1], row[-1]) for row in baris(t)] == [("PNS III", "3"), ("Upah jasa", "3")]
    assert baris(t, "tfoot")[0][-3:] == ["2", "4", "6"]
    assert baris(t)[0][2:4] == ["0", "0"]


def test_groups_stand_by_rank(tmp_path):
    """PNS from IV down, then PPPK, then upah jasa, whatever the order in the file."""
    orang = {"pendidikan": "S-1/D-4", "jk": "L", "jumlah": 1}
    kantor = kantor_rekaan().tambah(
        "pegawai", orang | {"status": "pppk", "golongan": "IX"}, orang | {"status": "pns", "golongan": "IV"}
    )
    nama = [row[1] for row in baris(tabel(umum.pegawai(kantor.laporan(tmp_path))))]
    assert nama == ["PNS IV", "PNS III", "PPPK IX", "Upah jasa"]


def test_officials_by_eselon(laporan):
    """III/a before IV/a; 3 in all."""
    t = tabel(umum.pejabat(laporan))
    assert [row[1] for row in baris(t)] == ["III/a", "IV/a"]
    assert baris(t, "tfoot")[0][-1] == "3"
