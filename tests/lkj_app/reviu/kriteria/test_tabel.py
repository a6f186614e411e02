"""Tables of the page on reporting criteria."""

from __future__ import annotations

from lkj_app.reviu.kriteria import tabel as kriteria
from lkj_app.reviu.kriteria.hasil import Status
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke
from tests.pembaca import baris, lebar, tabel, teks
from tests.pembangun import kantor_rekaan


def test_one_row_per_criterion_under_its_sub_component(tmp_path):
    """22 criteria and three headings, in a true grid."""
    isi = tabel(kriteria.akip(kantor_lke().laporan(tmp_path)))
    assert len(baris(isi)) == 22 + 3
    assert lebar(isi) == {4}
    assert baris(isi)[1][:2] == ["Dokumen Laporan Kinerja telah disusun.", "Terpenuhi"]


def test_chapters(tmp_path):
    """9 contents under the headings of five chapters."""
    isi = tabel(kriteria.susunan(kantor_lke().laporan(tmp_path)))
    assert (len(baris(isi)), lebar(isi)) == (9 + 5, {4})


def test_matrix_is_a_grid_also_with_two_indicators_under_one_sasaran(tmp_path):
    """What speaks of the sasaran spans its indicators."""
    kantor = kantor_lke().ubah("indikator", "nilai_lakip", id_sasaran="layanan")
    isi = tabel(kriteria.analisis(kantor.laporan(tmp_path)))
    assert lebar(isi) == {8}
    assert [len(row) for row in baris(isi)] == [1, 8, 6, 1, 8]


def test_without_criteria_the_page_says_so(tmp_path):
    """The reference table holds other components only."""
    assert teks(kriteria.akip(kantor_rekaan().laporan(tmp_path))) == "Daftar kriteria pelaporan belum tersedia."


def test_a_status_is_said_in_words():
    """Colour never alone."""
    assert [str(kriteria.status(s)).split(">")[1].split("<")[0] for s in Status] == [
        "Terpenuhi",
        "Sebagian",
        "Belum terpenuhi",
        "Di luar laporan ini",
    ]
