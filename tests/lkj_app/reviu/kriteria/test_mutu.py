"""The report meets the standard: what it tells about performance."""

from __future__ import annotations

import pytest

from lkj_app.reviu.kriteria import Status
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke, putusan, status
from tests.pembangun import PROG_1, SUB, SUB_A, SUB_D

BELUM, SEBAGIAN, TERPENUHI = Status.BELUM, Status.SEBAGIAN, Status.TERPENUHI


def lengkap():
    """An office whose two indicators have everything but a second national standard."""
    kantor = kantor_lke().ubah("realisasi_indikator", "nilai_lakip", realisasi=66, status="final")
    kantor.tabel["riwayat_indikator"] = [
        {"id_indikator": i, "tahun": t, "target": 60, "realisasi": 61}
        for i in ("ikm", "nilai_lakip")
        for t in (2028, 2029)
    ]
    for subjek in ("ikm", "nilai_lakip", SUB_A, SUB_D):
        for jenis in ("penghambat", "solusi"):
            kantor.tambah("analisis", {"subjek": subjek, "jenis": jenis, "urut": 9, "teks": f"Teks {jenis}."})
    return kantor


def kosong():
    """The same office before anything is known."""
    kantor = kantor_lke().buang("analisis").buang("riwayat_indikator")
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum")
    kantor.tabel["struktur"] = [r | {"id_sasaran": ""} for r in kantor.tabel["struktur"]]
    return kantor.ubah("realisasi_indikator", "ikm", realisasi="", status="belum")


@pytest.mark.parametrize("id_", ["3.2.2", "3.2.3", "3.2.4", "3.2.5", "3.2.7", "3.2.8"])
def test_met_when_all_is_there(tmp_path, id_):
    """And the proof is named."""
    hasil = putusan(lengkap(), tmp_path, id_)
    assert (hasil.status, bool(hasil.rujukan)) == (TERPENUHI, True)


@pytest.mark.parametrize("id_", ["3.2.2", "3.2.3", "3.2.4", "3.2.5", "3.2.6", "3.2.7", "3.2.8", "3.2.9"])
def test_unmet_when_the_data_are_silent(tmp_path, id_):
    """A table of dashes is no proof: nothing is referred to."""
    hasil = putusan(kosong(), tmp_path, id_)
    assert (hasil.status, hasil.rujukan) == (BELUM, ())


@pytest.mark.parametrize("id_", ["3.2.2", "3.2.3", "3.2.4", "3.2.5", "3.2.6"])
def test_partly_met_by_one_of_two_indicators(tmp_path, id_):
    """The other one is named, and only the sasaran of the first is referred to."""
    hasil = putusan(kantor_lke(), tmp_path, id_)
    assert hasil.status == SEBAGIAN
    assert "Nilai LAKIP Rekaan" in hasil.alasan
    assert not [r for r in hasil.rujukan if "akuntabel" in r.tujuan]


def test_reference_is_the_table_of_the_analysis(tmp_path):
    """As the chapter prints it."""
    assert [r.tujuan for r in putusan(lengkap(), tmp_path, "3.2.4").rujukan] == [
        "#tabel-kemajuan-layanan",
        "#tabel-kemajuan-akuntabel",
    ]


def test_an_analysis_without_a_table_is_referred_to_by_its_section(tmp_path):
    """National standards are told in words."""
    rujukan = putusan(kantor_lke(), tmp_path, "3.2.6").rujukan
    assert [(r.tujuan, r.teks) for r in rujukan] == [("#sasaran-layanan-standar", "Standar nasional, sasaran 1")]


def test_a_low_sub_kegiatan_without_solution(tmp_path):
    """Below the threshold of 90: B has 150, A and D have 75; D lacks hambatan and solusi."""
    kantor = lengkap().buang("analisis", SUB_D)
    hasil = putusan(kantor, tmp_path, "3.2.7")
    assert hasil.status == SEBAGIAN
    assert "belum lengkap: Musyawarah Rekaan." in hasil.alasan


def test_efficiency_that_cannot_be_computed(tmp_path):
    """A program without capaian has none."""
    kantor = lengkap().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum")
    hasil = putusan(kantor, tmp_path, "3.2.8")
    assert (hasil.status, "sasaran 1" in hasil.alasan) == (SEBAGIAN, True)


def test_recommendations(tmp_path):
    """Solutions alone are a part."""
    kantor = kantor_lke()
    assert status(kantor, tmp_path, "3.2.9") == SEBAGIAN
    kantor.tambah("analisis", {"subjek": PROG_1, "jenis": "rekomendasi", "urut": 1, "teks": "Rekomendasi rekaan."})
    assert status(kantor, tmp_path, "3.2.9") == TERPENUHI


def test_standard_rests_on_chapters_and_analyses(tmp_path):
    """Never met while the book has no section on strategic issues."""
    hasil = putusan(lengkap(), tmp_path, "3.2.1")
    assert hasil.status == SEBAGIAN
    # 5 analyses of 2 indicators and 2 of 2 sasaran; LAKIP has no national standard.
    assert "analisis sasaran terpenuhi 13 dari 14" in hasil.alasan
