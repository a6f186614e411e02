"""Facts of the sasaran indicators: Perjanjian Kinerja, earlier years, Renstra, national standard."""

from __future__ import annotations

import pytest

from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.mark.parametrize(
    ("id_fakta", "tercetak"),
    [
        ("target:ikm", "80"),
        ("realisasi:ikm", "84"),
        ("capaian:ikm", "105,00%"),
        ("status_capaian:ikm", "melampaui"),
        ("capaian:ikm@2029", "96,15%"),
        ("pertumbuhan:ikm", "12,00%"),
        ("target_awal:ikm", "70"),
        ("target_renstra:ikm@2030", "80"),
        ("target_akhir:ikm", "90"),
        ("kemajuan_renstra:ikm", "70,00%"),
        ("standar:ikm", "88,31"),
        ("mutu:ikm", "B"),
        ("capaian_sasaran:layanan", "105,00%"),
        ("jumlah:sasaran", "2"),
        ("jumlah:indikator_sasaran", "2"),
    ],
)
def test_figures_by_hand(laporan, id_fakta, tercetak):
    """84 of 80; 75 of 78 last year; from 70 to 90 the way is 20, of which 14 are gone."""
    assert laporan.teks(id_fakta) == tercetak


@pytest.mark.parametrize("ukuran", ["realisasi", "capaian", "predikat", "kemajuan_renstra", "pertumbuhan"])
def test_status_belum_leaves_everything_unknown(laporan, ukuran):
    """No realisasi of Nilai LAKIP: no capaian, no predikat, no progress, and no error."""
    assert not laporan.fakta.ada(f"{ukuran}:nilai_lakip")


def test_a_sasaran_without_known_indicator_is_unknown(laporan):
    """Not 0 %."""
    assert laporan.fakta.nilai("capaian_sasaran:akuntabel") is None


def test_growth_needs_last_year(tmp_path):
    """A history of two years ago is no last year."""
    laporan = kantor_rekaan().ubah("riwayat_indikator", "ikm", tahun=2028).laporan(tmp_path)
    assert not laporan.fakta.ada("pertumbuhan:ikm")
    assert laporan.teks("realisasi:ikm@2028") == "75"


@pytest.mark.parametrize(("ikm", "mutu"), [("88.31", "A"), ("88.30", "B"), ("88.3050", "A"), ("88.3040", "B")])
def test_mutu_is_judged_as_printed(tmp_path, ikm, mutu):
    """88,305 is printed 88,31, which is A."""
    laporan = kantor_rekaan().ubah("realisasi_indikator", "ikm", realisasi=ikm).laporan(tmp_path)
    assert laporan.teks("mutu:ikm") == mutu


@pytest.mark.parametrize("terbalik", [False, True])
def test_the_changed_agreement_is_in_force(tmp_path, terbalik):
    """Of the first and the changed Perjanjian Kinerja the changed one counts, whatever the row order."""
    kantor = kantor_rekaan().tambah("perjanjian_kinerja", {"versi": "perubahan", "id_indikator": "ikm", "target": 82})
    if terbalik:
        kantor.balik()
    assert kantor.laporan(tmp_path).teks("target:ikm") == "82"


def test_an_indicator_without_agreement_has_no_target(tmp_path):
    """No target, no capaian."""
    laporan = kantor_rekaan().buang("perjanjian_kinerja", "ikm").laporan(tmp_path)
    assert not laporan.fakta.ada("target:ikm")
    assert not laporan.fakta.ada("capaian:ikm")


def test_mean_of_two_indicators_of_one_sasaran(tmp_path):
    """105 and 80 give 92,5."""
    kantor = kantor_rekaan().ubah("indikator", "nilai_lakip", id_sasaran="layanan")
    laporan = kantor.ubah("realisasi_indikator", "nilai_lakip", realisasi=52, status="final").laporan(tmp_path)
    assert laporan.teks("capaian_sasaran:layanan") == "92,50%"
