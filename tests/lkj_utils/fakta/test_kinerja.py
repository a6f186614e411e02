"""Performance facts: capaian, roll-ups under the rules in force, judgement on printed values, counts."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.pembangun import (
    KEG_1,
    KEG_2,
    KEG_3,
    PROG_1,
    PROG_2,
    SUB_A,
    SUB_B,
    SUB_C,
    SUB_D,
    kantor_rekaan,
    laporan_rekaan,
)


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def dengan_target(tmp_path, **target):
    """The report with other targets of SUB_A in this quarter."""
    kantor = kantor_rekaan()
    for row in kantor.tabel["target_kinerja"]:
        if row["id_indikator"] == SUB_A and row["triwulan"] == 2:
            row.update(target)
    return kantor.laporan(tmp_path)


@pytest.mark.parametrize(
    ("kode", "tercetak"),
    [
        (SUB_A, "75,00%"),
        (SUB_B, "150,00%"),
        (KEG_1, "112,50%"),
        (KEG_2, "100,00%"),
        (PROG_1, "106,25%"),
        (PROG_2, "75,00%"),
    ],
)
def test_roll_up_is_the_mean_of_the_level_below(laporan, kode, tercetak):
    """(75 + 150) / 2 = 112,5; (112,5 + 100) / 2 = 106,25, not the mean of three sub kegiatan (108,33)."""
    assert laporan.teks(f"capaian:{kode}") == tercetak


def test_target_is_that_of_the_quarter_beside_that_of_the_year(laporan):
    """Capaian s/d TW2 is judged by the target s/d TW2; the plan prints the year's."""
    assert laporan.teks(f"target:{SUB_A}") == "4"
    assert laporan.teks(f"target_tahun:{SUB_A}") == "8"


def test_cap_cuts_roll_ups_only(tmp_path):
    """With cap 100: (75 + 100) / 2 = 87,5 and (87,5 + 100) / 2 = 93,75; the row itself still shows 150."""
    kantor = kantor_rekaan()
    kantor.aturan["batas_agregasi"] = "100"
    laporan = kantor.laporan(tmp_path)
    assert [laporan.teks(f"capaian:{k}") for k in (SUB_B, KEG_1, PROG_1)] == ["150,00%", "87,50%", "93,75%"]


def test_weighted_roll_up(tmp_path):
    """Weighted by pagu: (75x1 + 150x2)/3 = 125; (125x3 + 100x4)/7 = 110,71."""
    kantor = kantor_rekaan()
    kantor.aturan["agregasi"] = "tertimbang_pagu"
    laporan = kantor.laporan(tmp_path)
    assert [laporan.teks(f"capaian:{k}") for k in (KEG_1, PROG_1)] == ["125,00%", "110,71%"]


def test_weighted_roll_up_names_the_weights_as_inputs(tmp_path):
    """A reader who redoes the number finds the pagu among its inputs."""
    kantor = kantor_rekaan()
    kantor.aturan["agregasi"] = "tertimbang_pagu"
    masukan = kantor.laporan(tmp_path).fakta.ambil(f"capaian:{KEG_1}").masukan
    assert masukan == (f"capaian:{SUB_A}", f"capaian:{SUB_B}", f"pagu:{SUB_A}", f"pagu:{SUB_B}")


@pytest.mark.parametrize("target", [0, ""])
def test_no_target_is_left_out_of_the_mean_and_counted_apart(tmp_path, target):
    """A sub kegiatan that is not scheduled yet: no percentage, the kegiatan is the mean of the rest."""
    laporan = dengan_target(tmp_path, target_sd=target)
    assert not laporan.fakta.ada(f"capaian:{SUB_A}")
    assert laporan.teks(f"status_capaian:{SUB_A}") == "belum dapat dinilai"
    assert laporan.teks(f"capaian:{KEG_1}") == "150,00%"
    assert laporan.fakta.angka("jumlah:sub_kegiatan_belum_dinilai") == 1
    assert laporan.fakta.angka("jumlah:sub_kegiatan") == 4


def test_empty_realisasi_is_not_zero(tmp_path):
    """Status belum: nothing to judge, nothing in the mean."""
    laporan = kantor_rekaan().ubah("realisasi_kinerja", SUB_A, realisasi_sd="", status="belum").laporan(tmp_path)
    assert not laporan.fakta.ada(f"capaian:{SUB_A}")
    assert laporan.teks(f"capaian:{KEG_1}") == "150,00%"


def test_a_branch_without_any_capaian_has_none(tmp_path):
    """A program whose only sub kegiatan is unknown is unknown, and counted so."""
    laporan = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum").laporan(tmp_path)
    assert [laporan.fakta.nilai(f"capaian:{k}") for k in (SUB_D, KEG_3, PROG_2)] == [None, None, None]
    assert laporan.fakta.angka("jumlah:program_belum_dinilai") == 1
    assert laporan.fakta.nilai(f"predikat:{PROG_2}") is None


def test_realisasi_zero_is_zero(tmp_path):
    """0 of 4 is 0 %, belongs to the mean, and is Sangat Kurang."""
    laporan = kantor_rekaan().ubah("realisasi_kinerja", SUB_A, realisasi_sd=0).laporan(tmp_path)
    assert laporan.teks(f"capaian:{SUB_A}") == "0,00%"
    assert laporan.teks(f"capaian:{KEG_1}") == "75,00%"
    assert laporan.teks(f"predikat:{SUB_A}") == "Sangat Kurang"


@pytest.mark.parametrize(("rumus", "tercetak"), [("selisih", "50,00%"), ("rasio", "66,67%")])
def test_turun_by_the_rule_of_the_office(tmp_path, rumus, tercetak):
    """Target 10, realisasi 15 of an indicator that should fall."""
    kantor = kantor_rekaan().ubah("indikator", SUB_B, arah="turun").ubah("realisasi_kinerja", SUB_B, realisasi_sd=15)
    kantor.ubah("target_kinerja", SUB_B, target_sd=10)
    kantor.aturan["rumus_turun"] = rumus
    assert kantor.laporan(tmp_path).teks(f"capaian:{SUB_B}") == tercetak


def test_turun_by_the_rule_of_the_indicator(tmp_path):
    """The indicator's own formula wins over the office's."""
    kantor = kantor_rekaan().ubah("indikator", SUB_B, arah="turun", rumus_turun="rasio")
    kantor.ubah("realisasi_kinerja", SUB_B, realisasi_sd=15).ubah("target_kinerja", SUB_B, target_sd=10)
    assert kantor.laporan(tmp_path).teks(f"capaian:{SUB_B}") == "66,67%"


@pytest.mark.parametrize(
    ("realisasi", "status"),
    [("99.9940", "belum mencapai"), ("99.9950", "mencapai"), ("100", "mencapai"), ("100.0050", "melampaui")],
)
def test_status_is_judged_as_printed(tmp_path, realisasi, status):
    """99,995 of 100 is printed 100,00 and so has reached its target."""
    kantor = kantor_rekaan().ubah("target_kinerja", SUB_A, target_sd=100)
    assert (
        kantor.ubah("realisasi_kinerja", SUB_A, realisasi_sd=realisasi)
        .laporan(tmp_path)
        .teks(f"status_capaian:{SUB_A}")
        == status
    )


def test_roll_up_uses_unrounded_children(tmp_path):
    """1/3 and 2/3: the mean is 50 exactly, not that of 33,33 and 66,67; text never flows back."""
    kantor = kantor_rekaan()
    kantor.ubah("target_kinerja", SUB_A, target_sd=3).ubah("realisasi_kinerja", SUB_A, realisasi_sd=1)
    kantor.ubah("target_kinerja", SUB_B, target_sd=7).ubah("realisasi_kinerja", SUB_B, realisasi_sd=2)
    f = kantor.laporan(tmp_path).fakta
    assert f.angka(f"capaian:{KEG_1}") == Fraction(1300, 42)


def test_counts_per_level(laporan):
    """1 of 2 programs, 2 of 3 kegiatan, 2 of 4 sub kegiatan reach their target; the parts add up."""
    f = laporan.fakta
    for tingkat, tercapai, belum in (("program", 1, 1), ("kegiatan", 2, 1), ("sub_kegiatan", 2, 2)):
        assert (f.angka(f"jumlah:{tingkat}_tercapai"), f.angka(f"jumlah:{tingkat}_belum_tercapai")) == (tercapai, belum)
        assert f.angka(f"jumlah:{tingkat}") == tercapai + belum + f.angka(f"jumlah:{tingkat}_belum_dinilai")


def test_children_are_counted(laporan):
    """Program 1 has 2 kegiatan with 3 sub kegiatan."""
    f = laporan.fakta
    assert (f.angka(f"jumlah_kegiatan:{PROG_1}"), f.angka(f"jumlah_sub_kegiatan:{PROG_1}")) == (2, 3)
    assert f.angka(f"jumlah_sub_kegiatan:{KEG_1}") == 2


def test_predikat_counts_cover_all_that_is_judged(laporan):
    """75, 150, 100, 75 are two Sangat Baik and two Cukup; the counts add up to four."""
    f = laporan.fakta
    jumlah = {j.predikat: f.angka(f"jumlah_predikat:{j.predikat}") for j in laporan.data.aturan.skala}
    assert jumlah == {"Sangat Baik": 2, "Baik": 0, "Cukup": 2, "Kurang": 0, "Sangat Kurang": 0}


def test_efficiency_of_a_program(laporan):
    """Program 1: 106,25 with 2,94 of 3,10 million of cash (94,84 %) saves 5,16; program 2 missed its target."""
    assert laporan.teks(f"efisiensi:{PROG_1}") == "5,16%"
    assert laporan.teks(f"status_efisiensi:{PROG_1}") == "efisien"
    assert not laporan.fakta.ada(f"efisiensi:{PROG_2}")
    assert laporan.teks(f"status_efisiensi:{PROG_2}") == "tidak efisien"


def test_efficiency_is_judged_as_printed(tmp_path):
    """A capaian printed 100,00 "mencapai target" cannot be "tidak efisien" for missing the same 100."""
    kantor = kantor_rekaan().ubah("target_kinerja", SUB_C, target_sd=100)
    laporan = kantor.ubah("realisasi_kinerja", SUB_C, realisasi_sd="99.9960").laporan(tmp_path)
    assert (laporan.teks(f"capaian:{SUB_C}"), laporan.teks(f"status_capaian:{SUB_C}")) == ("100,00%", "mencapai")
    assert laporan.teks(f"status_efisiensi:{SUB_C}") == "efisien"


def test_unit_follows_the_number(laporan):
    """The satuan of the indicator is that of target, realisasi and their difference."""
    assert laporan.dengan_satuan(f"realisasi:{SUB_C}") == "12 orang"
    assert laporan.fakta.ambil(f"selisih_target:{SUB_C}").satuan == "orang"
