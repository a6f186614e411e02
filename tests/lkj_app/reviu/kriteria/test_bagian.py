"""The page on reporting criteria: its sentences."""

from __future__ import annotations

from lkj_app.reviu.kriteria import bagian as kriteria
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke
from tests.pembaca import teks
from tests.pembangun import kantor_rekaan, laporan_kalaena


def test_counts_add_up():
    """22 criteria of the sheet, 9 contents of chapters, 14 analyses of two sasaran with one indicator each."""
    hasil = teks(kriteria.ringkasan(laporan_kalaena()))
    assert "Dari 22 kriteria" in hasil
    assert "Dari 9 muatan bab" in hasil
    assert "Dari 14 analisis" in hasil
    assert "7 di luar laporan ini" in hasil


def test_no_sheet_no_sentence(tmp_path):
    """An office whose reference table has no reporting criteria."""
    assert "kriteria pelaporan kinerja menurut" not in teks(kriteria.ringkasan(kantor_rekaan().laporan(tmp_path)))


def test_what_the_analyses_lack(tmp_path):
    """One line per indicator, each reason once."""
    hasil = teks(kriteria.kekurangan_analisis(kantor_lke().laporan(tmp_path)))
    assert "Indeks Kepuasan Rekaan: pembanding hanya tahun 2029; solusi belum diisi." in hasil
    assert hasil.count("realisasi belum tersedia") == 1


def test_complete_analyses_are_said_to_be(tmp_path):
    """One sasaran, everything filled in."""
    kantor = kantor_lke().buang("sasaran", "akuntabel").buang("indikator", "nilai_lakip")
    kantor.ubah("struktur", "akuntabel", id_sasaran="layanan")
    kantor.tambah("riwayat_indikator", {"id_indikator": "ikm", "tahun": 2028, "target": 70, "realisasi": 71})
    kantor.tambah("analisis", {"subjek": "ikm", "jenis": "solusi", "urut": 1, "teks": "Solusi."})
    assert teks(kriteria.kekurangan_analisis(kantor.laporan(tmp_path))).startswith("Ketujuh analisis")
