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
from tests.ragam import indikator_sendiri


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
    """By the budget of TW2: 600.000×75% + 500.000 + 2.000.000 = 2.950.000, spent 2.940.000: 0,34 is as planned."""
    assert laporan.teks(f"alokasi_kinerja:{PROG_1}") == "Rp2.950.000"
    assert laporan.teks(f"efisiensi:{PROG_1}") == "0,34%"
    assert laporan.teks(f"status_efisiensi:{PROG_1}") == "sesuai rencana"


@pytest.mark.parametrize(
    ("realisasi", "belanja", "persen", "kata"),
    [
        (6, 300_000, "0,00%", "sesuai rencana"),
        (8, 400_000, "0,00%", "sesuai rencana"),
        (8, 300_000, "25,00%", "efisien"),
        (10, 300_000, "25,00%", "efisien"),
        (6, 330_000, "-10,00%", "tidak efisien"),
        (0, 300_000, "data belum tersedia", "dana terpakai tanpa capaian"),
        (0, 0, "data belum tersedia", "tidak dapat dihitung"),
        ("", 300_000, "data belum tersedia", "tidak dapat dihitung"),
    ],
)
def test_money_is_held_against_what_it_brought(tmp_path, realisasi, belanja, persen, kata):
    """400.000 for 8: 6 are worth 300.000; full target with all money is as planned; more than the target counts 100."""
    kantor = kantor_rekaan().ubah("realisasi_belanja", SUB_D, realisasi_sd=belanja)
    laporan = kantor.ubah("realisasi_kinerja", SUB_D, realisasi_sd=realisasi).laporan(tmp_path)
    assert laporan.teks(f"efisiensi:{PROG_2}") == persen
    assert laporan.teks(f"status_efisiensi:{PROG_2}") == kata


def test_money_without_a_target_brought_nothing(tmp_path):
    """Not scheduled, yet spent: it counts against the program, not beside it."""
    laporan = kantor_rekaan().ubah("target_kinerja", SUB_B, target_sd=0).laporan(tmp_path)
    assert laporan.teks(f"alokasi_kinerja:{PROG_1}") == "Rp2.450.000"
    assert laporan.teks(f"status_efisiensi:{PROG_1}") == "tidak efisien"


def test_an_office_may_judge_by_spending_or_leave_it_out(tmp_path):
    """Program 1: 106,25 with 2,94 of 3,10 million of cash (94,84 %) saves 5,16; program 2 missed its target."""
    kantor = kantor_rekaan()
    kantor.aturan["efisiensi"] = "serapan"
    laporan = kantor.laporan(tmp_path)
    assert [laporan.teks(f"efisiensi:{k}") for k in (PROG_1, PROG_2)] == ["5,16%", "data belum tersedia"]
    assert laporan.teks(f"status_efisiensi:{PROG_2}") == "tidak efisien"
    kantor.aturan["efisiensi"] = "tanpa"
    assert kantor.laporan(tmp_path).fakta.cari(f"efisiensi:{PROG_1}") is None


def test_efficiency_by_spending_is_judged_as_printed(tmp_path):
    """A capaian printed 100,00 "mencapai target" cannot be "tidak efisien" for missing the same 100."""
    kantor = kantor_rekaan()
    kantor.aturan["efisiensi"] = "serapan"
    kantor.ubah("target_kinerja", SUB_C, target_sd=100)
    laporan = kantor.ubah("realisasi_kinerja", SUB_C, realisasi_sd="99.9960").laporan(tmp_path)
    assert (laporan.teks(f"capaian:{SUB_C}"), laporan.teks(f"status_capaian:{SUB_C}")) == ("100,00%", "mencapai")
    assert laporan.teks(f"status_efisiensi:{SUB_C}") == "efisien"


def test_unit_follows_the_number(laporan):
    """The satuan of the indicator is that of target, realisasi and their difference."""
    assert laporan.dengan_satuan(f"realisasi:{SUB_C}") == "12 orang"
    assert laporan.fakta.ambil(f"selisih_target:{SUB_C}").satuan == "orang"


@pytest.fixture(scope="module")
def sendiri(tmp_path_factory):
    """The report of an office whose levels have indicators of their own."""
    return indikator_sendiri(kantor_rekaan()).laporan(tmp_path_factory.mktemp("sendiri"))


@pytest.mark.parametrize(
    ("id_fakta", "tercetak"),
    [
        ("capaian:nilai_sakip", "75,00%"),
        ("capaian:temuan_audit", "150,00%"),
        ("capaian:indeks_inovasi", "data belum tersedia"),
        (f"capaian:{PROG_1}", "112,50%"),
        (f"jumlah_indikator:{PROG_1}", "3"),
        (f"indikator_dinilai:{PROG_1}", "2"),
        (f"capaian:{PROG_2}", "75,00%"),
        (f"target:{KEG_1}", "95"),
        (f"capaian:{KEG_1}", "80,00%"),
        ("capaian_tujuan:tujuan", "75,00%"),
    ],
)
def test_own_indicators_make_the_capaian_of_their_level(sendiri, id_fakta, tercetak):
    """60/80, (2×10 − 5)/10; (75 + 150) / 2 of the two that can be judged; 3/4; 76/95: never 100 by the children."""
    assert sendiri.teks(id_fakta) == tercetak


def test_the_mean_of_the_children_stands_beside(sendiri):
    """(75 + 150) / 2 = 112,5 of the sub kegiatan; the program above takes the kegiatan's own 80: (80 + 100) / 2."""
    assert sendiri.teks(f"capaian_bawahan:{KEG_1}") == "112,50%"
    assert sendiri.teks(f"capaian_bawahan:{PROG_1}") == "90,00%"
    assert f"capaian:{SUB_A}" not in sendiri.fakta.ambil(f"capaian:{KEG_1}").masukan


def test_a_level_with_own_indicators_has_no_target_of_a_roll_up(sendiri):
    """Its target is 80, 10 and 50 in their units, never 100,00."""
    assert sendiri.fakta.cari(f"target_gabungan:{PROG_1}") is None
    assert sendiri.teks(f"target_gabungan:{KEG_2}") == "100,00%"


def test_a_pledged_indicator_without_result_is_no_roll_up(tmp_path):
    """Until the result is known the program cannot be judged; its children do not stand in."""
    kantor = kantor_rekaan().tambah("indikator", _sakip()).tambah("perjanjian_kinerja", _janji())
    laporan = kantor.laporan(tmp_path)
    assert laporan.teks(f"capaian:{PROG_1}") == "data belum tersedia"
    assert laporan.teks(f"capaian_bawahan:{PROG_1}") == "106,25%"


def test_the_cap_is_for_means_not_for_what_stands_alone(tmp_path):
    """With cap 100: (75 + 100) / 2 = 87,5 of two; a single 150 is shown as it is."""
    kantor = indikator_sendiri(kantor_rekaan())
    kantor.aturan["batas_agregasi"] = "100"
    kantor.ubah("realisasi_kinerja", "desa_mandiri", realisasi_sd=6)
    laporan = kantor.laporan(tmp_path)
    assert [laporan.teks(f"capaian:{k}") for k in (PROG_1, PROG_2)] == ["87,50%", "150,00%"]


def _sakip():
    sifat = {
        "nama": "Nilai SAKIP rekaan",
        "satuan": "nilai",
        "arah": "naik",
        "akumulasi": "nilai_akhir",
        "iku": "tidak",
    }
    return {"id_indikator": "nilai_sakip", "tingkat": "program", "kode": PROG_1} | sifat


def _janji():
    return {"versi": "awal", "id_indikator": "nilai_sakip", "target": 85}
