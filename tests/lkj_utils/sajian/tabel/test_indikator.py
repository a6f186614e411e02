"""Tables of programs and kegiatan that have indicators of their own."""

from __future__ import annotations

import pytest

from lkj_utils.sajian import rumus
from lkj_utils.sajian.bagian import program
from lkj_utils.sajian.tabel import indikator, kinerja, perencanaan
from tests.pembaca import baris, tabel, teks
from tests.pembangun import KEG_1, PROG_1, PROG_2, kantor_rekaan
from tests.ragam import indikator_sendiri


def isi_tabel(keluaran):
    """All rows, totals included."""
    satu = tabel(keluaran)
    return [*baris(satu), *baris(satu, "tfoot")]


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The report of an office whose levels have indicators of their own."""
    return indikator_sendiri(kantor_rekaan()).laporan(tmp_path_factory.mktemp("sendiri"))


def test_own_indicators_with_their_mean_and_the_children_beside(laporan):
    """Target and realisasi in their units; the mean of two of three; 90 of the kegiatan is only a comparison."""
    semua = isi_tabel(indikator.indikator_sendiri(laporan, PROG_1))
    assert ["1", "Nilai SAKIP rekaan", "nilai", "80", "60", "75,00"] in [isi[:6] for isi in semua]
    assert ["3", "Indeks inovasi rekaan", "indeks", "50", "–", "–", "–"] in semua
    assert ["Rata-rata indikator yang dapat dinilai (2 dari 3)", "112,50", "Sangat Baik"] in semua
    assert ["Pembanding: rata-rata capaian kegiatan", "90,00", ""] in semua


def test_no_program_with_own_indicators_shows_a_target_of_100(laporan):
    """One indicator: its target with its unit; several: how many there are."""
    assert sorted(isi[4] for isi in isi_tabel(kinerja.capaian_program(laporan))) == ["3 indikator", "4 desa"]


def test_what_programs_promise_stands_in_the_perjanjian(laporan, tmp_path):
    """A table of its own; none where no program has indicators of its own."""
    assert [isi[2:] for isi in isi_tabel(perencanaan.perjanjian_indikator(laporan))] == [
        ["Nilai SAKIP rekaan", "nilai", "80"],
        ["Temuan audit rekaan", "temuan", "10"],
        ["Indeks inovasi rekaan", "indeks", "50"],
        ["Desa mandiri rekaan", "desa", "4"],
    ]
    assert perencanaan.perjanjian_indikator(kantor_rekaan().laporan(tmp_path)) is None


def test_the_formula_is_that_of_the_own_indicators(laporan):
    """(75 + 150) / 2; one indicator needs no mean."""
    assert "75,00" in teks(rumus.capaian(laporan, PROG_1))
    assert "150,00" in teks(rumus.capaian(laporan, PROG_1))
    assert rumus.capaian(laporan, PROG_2).html == ""


def test_prose_says_how_many_could_be_judged(laporan):
    """The reader learns of the third, and of the mean of the kegiatan as a comparison."""
    prosa = teks(program.uraian_program(laporan))
    assert "Yang dapat dinilai 2 dari 3 indikatornya" in prosa
    assert "Sebagai pembanding, rata-rata capaian kegiatannya 90,00%" in prosa
    assert "target 100,00%" not in prosa


def test_the_kegiatan_is_judged_by_its_own_indicator(laporan):
    """76 of 95 is 80; the mean of its sub kegiatan, 112,5, is named a comparison."""
    capaian = {row[0]: row[1] for row in isi_tabel(kinerja.capaian_sub_kegiatan(laporan)) if len(row) == 3}
    assert capaian[laporan.nama[KEG_1]] == "80,00"
    sendiri = isi_tabel(indikator.indikator_sendiri(laporan, KEG_1))
    assert ["Pembanding: rata-rata capaian sub kegiatan", "112,50", ""] in sendiri
    assert "kecuali yang dinilai menurut indikatornya sendiri" in teks(kinerja.capaian_sub_kegiatan(laporan))
