"""Chapters of the annex of PermenPANRB 53/2014."""

from __future__ import annotations

import pytest

from lkj_app.reviu.kriteria import Status
from lkj_app.reviu.kriteria.bahan import Bahan
from lkj_app.reviu.kriteria.isi_buku import Bagian
from lkj_app.reviu.kriteria.susunan import ATURAN, isu_strategis, lampiran_lain
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke, susunan
from tests.pembangun import SUB, laporan_tetap

MUATAN = [id_ for id_ in ATURAN if id_ not in ("bab_1_isu", "bab_3_a")]


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
@pytest.mark.parametrize("id_", MUATAN)
def test_met(tmp_path_factory, nama, id_):
    """With a place in the book."""
    hasil = susunan(laporan_tetap(nama, tmp_path_factory))[id_]
    assert (hasil.status, bool(hasil.rujukan)) == (Status.TERPENUHI, True)


def kosongkan(kantor):
    """Nothing planned, nothing done, nobody there."""
    for nama in ("unit_kerja", "tugas", "perjanjian_kinerja", "realisasi_belanja", "realisasi_kinerja"):
        kantor.tabel[nama] = []
    kantor.tabel["struktur"] = [r | {"kode_unit": ""} for r in kantor.tabel["struktur"]]
    return kantor.buang("analisis")


@pytest.mark.parametrize("id_", [id_ for id_ in ATURAN if id_ not in ("lampiran_lain", "bab_3_a")])
def test_unmet_where_the_data_are_silent(tmp_path, id_):
    """A heading above nothing is no content."""
    hasil = susunan(kosongkan(kantor_lke()).laporan(tmp_path))[id_]
    assert (hasil.status, hasil.rujukan) == (Status.BELUM, ())


def test_strategic_issues_need_a_section(tmp_path):
    """Whatever its exact title."""
    bahan = Bahan(kantor_lke().laporan(tmp_path))
    bahan.__dict__["bagian"] = (Bagian("bab-1-pendahuluan", "Pendahuluan", "Isu Strategis Kecamatan"),)
    assert isu_strategis(bahan).status == Status.TERPENUHI


def test_appendix_with_the_agreement_only(tmp_path):
    """Nothing else is there."""
    bahan = Bahan(kantor_lke().laporan(tmp_path))
    bahan.__dict__["bagian"] = (
        Bagian("lampiran", "Lampiran", "Lampiran"),
        Bagian("lampiran", "Lampiran", "Perjanjian Kinerja"),
    )
    assert lampiran_lain(bahan).status == Status.BELUM


def test_achievements_follow_the_analyses(tmp_path):
    """Partly there: the second indicator has no realisasi."""
    hasil = susunan(kantor_lke().laporan(tmp_path))["bab_3_a"]
    assert hasil.status == Status.SEBAGIAN


def test_conclusion_over_some_programs(tmp_path):
    """One of two programs could be judged."""
    kantor = kantor_lke().ubah("realisasi_kinerja", SUB[3], realisasi_sd="", status="belum")
    hasil = susunan(kantor.laporan(tmp_path))["bab_4_simpulan"]
    assert (hasil.status, hasil.alasan) == (Status.SEBAGIAN, "Menyimpulkan capaian 1 dari 2 program.")
