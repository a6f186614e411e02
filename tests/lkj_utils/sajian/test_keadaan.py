"""The state of the quarter: what is on the list, in which order, with which status."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.keadaan import Status, keadaan
from tests.pembangun import PROG_1, PROG_2, SUB, SUB_A, SUB_B, SUB_D, kantor_rekaan, laporan_rekaan, laporan_tetap
from tests.ragam import RAGAM, gagal_semua, indikator_sendiri, tercapai_semua


def isi(laporan):
    """Subject and status of each."""
    return [(satu.subjek, satu.status) for satu in keadaan(laporan)]


def test_sasaran_then_programs_then_money(tmp_path_factory):
    """What has no result keeps its place; the program that fell short stands before the one that did not."""
    assert isi(laporan_rekaan(tmp_path_factory)) == [
        ("ikm", Status.TERCAPAI),
        ("nilai_lakip", Status.TANPA_DATA),
        (PROG_2, Status.BELUM),
        (PROG_1, Status.TERCAPAI),
        ("total", Status.TERCAPAI),
        ("total", Status.TERCAPAI),
    ]


def test_the_real_office(tmp_path_factory):
    """IKM reached, Nilai LAKIP without result, 0 % before 90,36 %."""
    laporan = laporan_tetap("kalaena", tmp_path_factory)
    assert isi(laporan)[:4] == [
        ("ikm", Status.TERCAPAI),
        ("nilai_lakip", Status.TANPA_DATA),
        ("7.01.02", Status.BELUM),
        ("7.01.03", Status.BELUM),
    ]
    assert len(isi(laporan)) == 2 + 6 + 2


@pytest.mark.parametrize("ragam", RAGAM, ids=lambda satu: satu.__name__)
def test_nothing_that_is_measured_is_left_out(tmp_path, ragam):
    """Every indicator of tujuan and sasaran, every program, spending; revenue where there is some."""
    laporan = ragam(kantor_rekaan()).laporan(tmp_path)
    utama = [
        r["id_indikator"] for tingkat in ("tujuan", "sasaran") for r in laporan.baris("indikator", tingkat=tingkat)
    ]
    program = [row["kode"] for row in laporan.data.tingkat("program")]
    assert [s for s, _ in isi(laporan)][: len(utama)] == utama
    assert sorted(s for s, _ in isi(laporan)) == sorted([*utama, *program, "total", *["total"] * laporan.berpendapatan])


@pytest.mark.parametrize("ragam", RAGAM, ids=lambda satu: satu.__name__)
def test_the_counts_of_the_strip_are_those_of_the_list(tmp_path, ragam):
    """Facts and list cannot say different things."""
    laporan = ragam(kantor_rekaan()).laporan(tmp_path)
    for jenis, tingkat in (("sasaran", "indikator_utama"), ("program", "program")):
        status = [satu.status for satu in keadaan(laporan) if satu.jenis == jenis and satu.nilai.capaian]
        hitung = [laporan.fakta.angka(f"jumlah:{tingkat}_{n}") for n in ("tercapai", "belum_tercapai")]
        assert [status.count(Status.TERCAPAI), status.count(Status.BELUM)] == hitung
        assert len(status) == laporan.fakta.angka(f"jumlah:{tingkat}")


def test_a_sasaran_without_indicator_is_on_the_list(tmp_path):
    """It would be missed by nobody otherwise."""
    laporan = kantor_rekaan().ubah("indikator", "nilai_lakip", id_sasaran="layanan").laporan(tmp_path)
    satu = next(b for b in keadaan(laporan) if b.subjek == "akuntabel")
    assert (satu.kelompok, satu.status) == ("Sasaran 2: Meningkatnya Akuntabilitas Rekaan", Status.TANPA_DATA)


@pytest.mark.parametrize("target", ["", 0])
def test_what_is_not_due_is_no_missing_result(tmp_path, target):
    """A program none of whose sub kegiatan has a target this quarter is not scheduled yet."""
    laporan = kantor_rekaan().ubah("target_kinerja", SUB_D, target_sd=target).laporan(tmp_path)
    assert (PROG_2, Status.TANPA_TARGET) in isi(laporan)
    laporan = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="").laporan(tmp_path)
    assert (PROG_2, Status.TANPA_DATA) in isi(laporan)


def test_nothing_planned_yet_is_no_gap(tmp_path):
    """Cash plan 0 s/d this quarter: known, and nothing to be judged by; a revenue target that nobody typed is a gap."""
    kantor = kantor_rekaan().ubah("pendapatan", "4.1.02", target_sd="")
    for row in kantor.tabel["kas"]:
        row["kas_sd"] = 0 if row["triwulan"] == 2 else row["kas_sd"]
    assert [s for _, s in isi(kantor.laporan(tmp_path))][-2:] == [Status.TANPA_TARGET, Status.TANPA_DATA]


def test_an_indicator_whose_sasaran_is_unknown_is_on_the_list(tmp_path):
    """The contract complains; the page does not drop it."""
    laporan = kantor_rekaan().ubah("indikator", "nilai_lakip", id_sasaran="entah").laporan(tmp_path)
    assert ("nilai_lakip", Status.TANPA_DATA) in isi(laporan)


def test_all_reached_and_all_missed(tmp_path):
    """Spending is judged by the office's threshold, revenue by its target."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert {s for _, s in isi(tercapai_semua(kantor_rekaan()).laporan(tmp_path / "a"))} == {Status.TERCAPAI}
    semua = keadaan(gagal_semua(kantor_rekaan()).laporan(tmp_path / "b"))
    assert {satu.status for satu in semua} == {Status.BELUM}
    assert [satu.sebutan for satu in semua][-2:] == ["di bawah rencana", "belum tercapai"]


def test_direction_against_last_year_where_no_quarter_is_before(tmp_path_factory):
    """75 last year, 84 now; Nilai LAKIP has neither."""
    ikm, lakip = keadaan(laporan_rekaan(tmp_path_factory))[:2]
    assert "naik dari" in ikm.tren
    assert ">75<" in ikm.tren
    assert lakip.tren is None


def test_money_weighs_where_capaian_is_the_same(tmp_path):
    """Both at 0 %: the dearer program first."""
    kantor = kantor_rekaan()
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd=0)
    assert [s for s, _ in isi(kantor.laporan(tmp_path))][2:4] == [PROG_1, PROG_2]


def test_a_program_with_indicators_of_its_own(tmp_path):
    """Judged by them, not by what lies below."""
    kantor = indikator_sendiri(kantor_rekaan()).ubah("realisasi_kinerja", SUB_A, realisasi_sd=9)
    assert (PROG_2, Status.BELUM) in isi(kantor.ubah("realisasi_kinerja", SUB_B, realisasi_sd=9).laporan(tmp_path))
