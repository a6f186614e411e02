"""Opening a report: parameters are checked, names and dates come from the data."""

from __future__ import annotations

from datetime import date

import pytest

from lkj_utils import ROOT
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.laporan import akar_data, buka
from tests.pembangun import PROG_1, SUB_A, SUB_C, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.mark.parametrize(("instansi", "periode"), [("", "2030-TW2"), ("rekaan", ""), ("", "")])
def test_missing_parameters_are_an_error(tmp_path, instansi, periode):
    """No notebook runs on a default."""
    with pytest.raises(UsageError, match="wajib diisi"):
        buka(instansi, periode, tmp_path)


def test_an_unknown_office_is_named(tmp_path):
    """With the folder that was searched."""
    with pytest.raises(UsageError, match="“antah”"):
        buka("antah", "2030-TW2", tmp_path)


def test_an_unknown_periode_is_named(laporan):
    """Written wrongly."""
    with pytest.raises(UsageError, match="2030-TW9"):
        buka("rekaan", "2030-TW9", laporan.data.akar)


def test_periode_as_text_or_value(laporan):
    """A notebook gives text, the command line a value."""
    akar = laporan.data.akar
    assert buka("rekaan", "2030-tw2", akar).periode == buka("rekaan", Periode(2030, 2), akar).periode


def test_data_folder_from_the_environment(laporan, monkeypatch):
    """--data of the command line reaches the notebook through LKJ_DATA."""
    monkeypatch.setenv("LKJ_DATA", str(laporan.data.akar))
    assert buka("rekaan", "2030-TW2").instansi.nama == "Kecamatan Rekaan"


def test_data_folder_beside_the_package(monkeypatch):
    """Without anything said."""
    monkeypatch.delenv("LKJ_DATA", raising=False)
    assert akar_data() == ROOT / "data"


def test_title_names_office_and_quarter(laporan):
    """Neither is typed."""
    assert laporan.judul == "Laporan Kinerja Kecamatan Rekaan Triwulan II Tahun 2030"


def test_mission_by_its_number(laporan):
    """misi_didukung counts from 1."""
    assert laporan.instansi.misi_utama == "Misi rekaan kedua"


def test_dates_and_signatory(laporan):
    """From periode.toml, the person from pejabat.csv."""
    assert laporan.waktu.tanggal_akhir_data == date(2030, 6, 30)
    assert laporan.penandatangan["nama"] == "Ani Rekaan, S.T."


def test_rows_by_column_values(laporan):
    """All given columns must agree."""
    assert [r["urut"] for r in laporan.baris("tugas", kode_unit="camat", jenis="fungsi")] == [1, 2]
    assert laporan.baris("tugas", kode_unit="antah") == []


def test_names_of_everything_in_the_tree(laporan):
    """By code."""
    assert laporan.nama[PROG_1] == "Program Penunjang Rekaan"
    assert len(laporan.nama) == 9


@pytest.mark.parametrize(
    ("id_fakta", "tercetak"),
    [
        (f"realisasi:{SUB_C}", "12 orang"),
        ("pagu:total", "Rp8.000.000"),
        ("serapan:total", "40,50%"),
        ("jumlah:program", "2"),
        ("realisasi:nilai_lakip", "data belum tersedia"),
    ],
)
def test_a_number_with_its_unit(laporan, id_fakta, tercetak):
    """Rupiah and percent carry their own sign; a missing value carries no unit."""
    assert laporan.dengan_satuan(id_fakta) == tercetak


def test_opening_computes_all_facts(tmp_path):
    """A report is never opened half."""
    laporan = kantor_rekaan().laporan(tmp_path)
    assert laporan.fakta.ada(f"capaian:{SUB_A}")
    assert laporan.fakta.ada("pegawai:*|*|*|*")
