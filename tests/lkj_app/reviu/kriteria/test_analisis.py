"""The seven analyses, cell by cell."""

from __future__ import annotations

import pytest

from lkj_app.reviu.kriteria import Status, sel_analisis
from tests.dua_tahun import laporan_mekarjaya
from tests.pembangun import SUB_D, kantor_rekaan, laporan_rekaan

BELUM, SEBAGIAN, TERPENUHI = Status.BELUM, Status.SEBAGIAN, Status.TERPENUHI


def peta(laporan):
    """Status by indicator (or sasaran) and analysis."""
    return {(sel.id_indikator or sel.id_sasaran, sel.jenis): sel.status for sel in sel_analisis(laporan)}


@pytest.fixture(scope="module")
def rekaan(tmp_path_factory):
    """Of the unchanged fictional office."""
    return peta(laporan_rekaan(tmp_path_factory))


@pytest.mark.parametrize(
    ("jenis", "ikm", "lakip"),
    [
        ("target", TERPENUHI, BELUM),
        ("tahun", SEBAGIAN, BELUM),
        ("renstra", TERPENUHI, BELUM),
        ("standar", TERPENUHI, BELUM),
        ("penyebab", SEBAGIAN, BELUM),
    ],
)
def test_by_indicator(rekaan, jenis, ikm, lakip):
    """IKM has one earlier year and a cause without a solution; LAKIP has no realisasi."""
    assert (rekaan["ikm", jenis], rekaan["nilai_lakip", jenis]) == (ikm, lakip)


def test_by_sasaran(rekaan):
    """Both sasaran have programs with capaian and spending."""
    assert {rekaan[s, j] for s in ("layanan", "akuntabel") for j in ("efisiensi", "program")} == {TERPENUHI}


@pytest.mark.parametrize(
    ("tahun", "harap"), [((2028, 2029), TERPENUHI), ((2029,), SEBAGIAN), ((2028,), SEBAGIAN), ((2031,), BELUM)]
)
def test_years(tmp_path, tahun, harap):
    """Last year and one more; a later year is not a year before."""
    kantor = kantor_rekaan()
    kantor.tabel["riwayat_indikator"] = [
        {"id_indikator": "ikm", "tahun": t, "target": 70, "realisasi": 71} for t in tahun
    ]
    assert peta(kantor.laporan(tmp_path))["ikm", "tahun"] == harap


def test_a_year_that_has_its_own_last_quarter_needs_no_row(tmp_path_factory):
    """2024 is read from its TW4, 2023 from riwayat_indikator: the book prints both, so both are there."""
    assert peta(laporan_mekarjaya("2025-TW4", tmp_path_factory))["ikm", "tahun"] == TERPENUHI


def test_target_zero_is_no_comparison(tmp_path):
    """No percentage, so nothing is compared."""
    kantor = kantor_rekaan().ubah("perjanjian_kinerja", "ikm", target=0)
    assert peta(kantor.laporan(tmp_path))["ikm", "target"] == BELUM


def test_sasaran_without_indicator_or_program(tmp_path):
    """Seven cells, all unmet."""
    kantor = kantor_rekaan().tambah("sasaran", {"id_sasaran": "baru", "urut": 3, "uraian": "Sasaran Baru"})
    milik = [sel for sel in sel_analisis(kantor.laporan(tmp_path)) if sel.id_sasaran == "baru"]
    assert [sel.status for sel in milik] == [BELUM] * 7
    assert {sel.putusan.alasan for sel in milik} == {
        "sasaran ini belum mempunyai indikator",
        "belum ada program yang menunjang sasaran ini",
    }


def test_program_without_capaian(tmp_path):
    """The only program of the sasaran is there, but nothing is known of it."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum")
    hasil = peta(kantor.laporan(tmp_path))
    assert (hasil["layanan", "program"], hasil["layanan", "efisiensi"]) == (BELUM, BELUM)
