"""Tables of BAB II."""

from __future__ import annotations

import pytest

from lkj_utils.dasar.versi_anggaran import nama_versi
from lkj_utils.sajian.tabel import perencanaan
from tests.pembaca import baris, tabel, teks
from tests.pembangun import PROG_1, SUB_A, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.mark.parametrize(
    ("versi", "nama"),
    [("dpa_pokok", "APBD/DPA pokok"), ("dpa_perubahan", "APBD/DPA perubahan"), ("pergeseran_2", "Pergeseran ke-2")],
)
def test_name_of_a_budget_version(versi, nama):
    """Any number of pergeseran."""
    assert nama_versi(versi) == nama


def test_renstra_targets_by_year(laporan):
    """Years that some indicator has are columns for all; a year without target is a dash."""
    t = tabel(perencanaan.tujuan_sasaran(laporan))
    assert baris(t, "thead")[0][4:] == ["Kondisi awal", "Target 2029", "Target 2030", "Kondisi akhir"]
    assert [row[4:] for row in baris(t)] == [["70", "75", "80", "90"], ["60", "–", "65", "75"]]


def test_iku_are_only_the_main_indicators(laporan):
    """Iku = ya."""
    assert [row[2] for row in baris(tabel(perencanaan.iku(laporan)))] == ["Indeks Kepuasan Rekaan"]


def test_sasaran_order_is_its_number(tmp_path):
    """Urut is the order in print, whatever the order in the file."""
    laporan = kantor_rekaan().balik().laporan(tmp_path)
    for buat in (perencanaan.tujuan_sasaran, perencanaan.perjanjian_sasaran, perencanaan.sasaran_program):
        assert teks(buat(laporan)).index("Meningkatnya Layanan") < teks(buat(laporan)).index(
            "Meningkatnya Akuntabilitas"
        )


def test_programs_of_a_sasaran_stand_together(tmp_path):
    """Its number and text are said once beside all its programs."""
    laporan = kantor_rekaan().ubah("struktur", PROG_1, id_sasaran="layanan").laporan(tmp_path)
    t = tabel(perencanaan.sasaran_program(laporan))
    assert [len(row) for row in baris(t)] == [4, 2]
    assert t.find("tbody/tr/th").get("rowspan") == "2"


def test_budget_documents(laporan):
    """Printed totals of the RKPD, computed ones of the DPA."""
    rkpd, dpa = baris(tabel(perencanaan.dokumen_anggaran(laporan)))
    assert rkpd[2:6] == ["2", "3", "900.000", "7.500.000"]
    assert dpa[2:6] == ["2", "3", "1.000.000", "8.000.000"]


def test_agreement_of_programs_adds_up(laporan):
    """The foot is the total of the budget table."""
    t = tabel(perencanaan.perjanjian_program(laporan))
    assert [row[2] for row in baris(t)] == ["7.000.000", "1.000.000"]
    assert baris(t, "tfoot")[0][1] == "8.000.000"


def test_action_plan_prints_the_year(laporan):
    """Targets of the year (not of the quarter), with unit and budget, under their sasaran."""
    rows = {row[0]: row for row in baris(tabel(perencanaan.rencana_aksi(laporan)))}
    assert rows[SUB_A][2:] == ["8", "dokumen", "1.000.000"]
    assert rows[PROG_1][2:] == ["100,00", "%", "7.000.000"]


def test_action_plan_without_indicator(tmp_path):
    """A sub kegiatan whose indicator is missing has a dash, no error."""
    kantor = kantor_rekaan().buang("indikator", SUB_A).buang("target_kinerja", SUB_A)
    rows = {row[0]: row for row in baris(tabel(perencanaan.rencana_aksi(kantor.laporan(tmp_path))))}
    assert rows[SUB_A][2:4] == ["–", ""]


def test_revenue_budget(laporan):
    """By account, of the version in force."""
    assert [row[-1] for row in baris(tabel(perencanaan.target_pendapatan(laporan)))] == ["1.000.000", "1.000.000"]


def test_a_program_without_sasaran_is_not_lost(tmp_path):
    """Its rows stand last, so that the total of the rencana aksi is that of the rows above it."""
    laporan = kantor_rekaan().ubah("struktur", PROG_1, id_sasaran="").laporan(tmp_path)
    aksi = baris(tabel(perencanaan.rencana_aksi(laporan)))
    assert PROG_1 in [row[0] for row in aksi[aksi.index(["Sasaran belum ditentukan"]) :]]
    assert baris(tabel(perencanaan.sasaran_program(laporan)))[-1][1:3] == ["Sasaran belum ditentukan", PROG_1]
