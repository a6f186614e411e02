"""Facts of development, with figures that stand in the data of the fictional office and are redone by hand."""

from __future__ import annotations

import shutil

import pytest

from lkj_utils.dasar.periode import Periode
from lkj_utils.laporan import buka
from tests.dua_tahun import laporan_mekarjaya
from tests.pembangun import INSTANSI, PROG_1, SUB_A, SUB_B, kantor_rekaan, laporan_rekaan

RAPAT, CETAK, TUNGGU, IZIN = "7.01.01.2.06.09", "7.01.01.2.06.05", "7.01.02.2.02.03", "7.01.02.2.04.01"
BARU = "7.01.03.2.03.02"


@pytest.fixture
def tw2(tmp_path_factory):
    """Mekar Jaya 2025-TW2: one quarter before it in the year, and last year's."""
    return laporan_mekarjaya("2025-TW2", tmp_path_factory)


def dua_triwulan(akar, ubah=lambda kantor: kantor):
    """The fictional office with a TW1 of half the realisasi, then its TW2."""
    lalu = kantor_rekaan()
    lalu.periode = Periode(2030, 1)
    for row in lalu.tabel["realisasi_belanja"]:
        row["realisasi_sd"] //= 2
    lalu.ubah("realisasi_kinerja", SUB_A, realisasi_sd=1)
    ubah(lalu).tulis(akar)
    return akar


def test_an_earlier_quarter_is_what_its_own_report_says(tw2, tmp_path_factory):
    """Realisasi 3 of 5 in TW1: every fact taken over is the one of the TW1 report."""
    dulu = laporan_mekarjaya("2025-TW1", tmp_path_factory).fakta
    diambil = [f for f in tw2.fakta if f.periode == "2025-TW1" and not f.ukuran.nama.endswith("_triwulan")]
    assert tw2.teks(f"capaian:{RAPAT}@2025-TW1") == "60,00%"
    assert len(diambil) > 50
    assert [f.id for f in diambil if f.nilai != dulu.nilai(f.id)] == []


@pytest.mark.parametrize(
    ("id_fakta", "teks"),
    [
        (f"realisasi_triwulan:{RAPAT}", "5"),  # 8 - 3
        (f"target_triwulan:{RAPAT}", "5"),  # 10 - 5
        (f"realisasi_triwulan:{RAPAT}@2025-TW1", "3"),  # the year begins at nought
        (f"realisasi_triwulan:{TUNGGU}", "25"),  # maks: a level
        ("realisasi_triwulan:ikm", "80"),  # nilai_akhir: a level
        (f"realisasi_triwulan:{IZIN}", "data belum tersedia"),  # a mean has no own value
        ("realisasi_belanja_triwulan:total", "Rp299.000.000"),  # 558 - 259 million
        ("realisasi_belanja_triwulan:total@2024-TW2", "Rp282.000.000"),  # 502 - 220 million
    ],
)
def test_own_value_of_a_quarter(tw2, id_fakta, teks):
    """Only what adds up is a difference."""
    assert tw2.teks(id_fakta) == teks


def test_own_value_needs_the_quarter_before(tmp_path_factory):
    """TW2 alone: sums are unknown, levels are not; nothing else of development is made."""
    f = laporan_rekaan(tmp_path_factory).fakta
    assert f.nilai(f"realisasi_triwulan:{SUB_A}") is None
    assert f.nilai("realisasi_belanja_triwulan:total") is None
    assert f.nilai("realisasi_triwulan:ikm") == 84
    assert not {"tren", "proyeksi", "selisih_tahun_lalu"} & {satu.ukuran.nama for satu in f}


@pytest.mark.parametrize(
    ("subjek", "tren"),
    [
        (RAPAT, "membaik"),  # jumlah: capaian 60 -> 80
        ("7.01.03.2.01.01", "memburuk"),  # jumlah: capaian 110 -> 100
        ("ikm", "memburuk"),  # level, naik: 81,5 -> 80
        (TUNGGU, "memburuk"),  # level, turun: 16 -> 25 minutes
        ("7.01.01", "membaik"),  # program: capaian 90 -> 100
        ("7.01.01.2.02.01", "tetap"),  # 20 -> 20
        ("nilai_lakip", "data belum tersedia"),
    ],
)
def test_trend_by_the_direction_of_the_indicator(tw2, subjek, tren):
    """More minutes of waiting is worse, more meetings is better."""
    assert tw2.teks(f"tren:{subjek}") == tren


@pytest.mark.parametrize(
    ("id_fakta", "teks"),
    [
        (f"proyeksi:{RAPAT}", "16"),  # 8 / 2 x 4
        (f"capaian_proyeksi:{RAPAT}", "80,00%"),  # of 20
        ("proyeksi:ikm", "80"),  # a level stays
        ("capaian_proyeksi:ikm", "97,56%"),  # of 82
        ("proyeksi:7.01.02.2.04.02", "data belum tersedia"),  # not scheduled before TW3
        ("proyeksi_belanja:total", "Rp1.116.000.000"),  # 558 / 2 x 4
        ("serapan_proyeksi:total", "106,29%"),  # of 1.050
    ],
)
def test_projection(tw2, id_fakta, teks):
    """Documented formula, from what is known."""
    assert tw2.teks(id_fakta) == teks


@pytest.mark.parametrize("periode", ["2025-TW1", "2025-TW4"])
def test_no_projection_from_one_quarter_or_of_a_full_year(tmp_path_factory, periode):
    """TW1 has no pace, TW4 nothing to project."""
    f = laporan_mekarjaya(periode, tmp_path_factory).fakta
    assert [satu.id for satu in f if satu.ukuran.nama.startswith("proyeksi") and satu.nilai is not None] == []


@pytest.mark.parametrize(
    ("id_fakta", "teks"),
    [
        (f"selisih_tahun_lalu:{CETAK}", "2"),  # 6 - 4
        ("selisih_tahun_lalu:ikm", "-0,5"),  # 80 - 80,5
        ("selisih_tahun_lalu:7.01.02", "-22,5"),  # 65 - 87,5 points
        ("pertumbuhan_belanja:total", "11,16%"),  # 56 / 502
        (f"selisih_tahun_lalu:{BARU}", "data belum tersedia"),  # new this year
    ],
)
def test_change_since_the_same_quarter_of_last_year(tw2, id_fakta, teks):
    """In the unit of the indicator, in points, in percent of money."""
    assert tw2.teks(id_fakta) == teks


def test_each_input_exists(tw2):
    """The trace leads on, also into earlier quarters."""
    hilang = [(f.id, m) for f in tw2.fakta for m in f.masukan if "#" not in m and not _ada(tw2.fakta, m, f.periode)]
    assert hilang == []


def _ada(fakta, masukan, periode):
    id_, _, pada = masukan.partition("@")
    return any(f.id == id_ and f.periode == (pada or periode) for f in fakta)


def test_an_earlier_quarter_that_says_nothing_is_unknown(tmp_path):
    """Status belum and no file at all: None, no error."""
    dua_triwulan(
        tmp_path,
        lambda k: k.ubah("realisasi_kinerja", SUB_A, realisasi_sd="", status="belum").buang("realisasi_belanja"),
    )
    f = kantor_rekaan().laporan(tmp_path).fakta
    assert f.nilai(f"realisasi:{SUB_A}@2030-TW1") is None
    assert f.nilai(f"realisasi_triwulan:{SUB_A}") is None
    assert f.nilai("realisasi_belanja:total@2030-TW1") is None
    assert f.nilai(f"realisasi_triwulan:{SUB_B}") == 0


def test_a_broken_cell_of_an_earlier_quarter_is_unknown(tmp_path):
    """That quarter's own check names it; this report is not stopped by it."""
    dua_triwulan(tmp_path, lambda k: k.ubah("realisasi_belanja", SUB_A, realisasi_sd="seribu"))
    f = kantor_rekaan().laporan(tmp_path).fakta
    assert f.nilai(f"realisasi_belanja:{SUB_A}@2030-TW1") is None
    assert f.nilai(f"realisasi_belanja:{PROG_1}@2030-TW1") is None
    assert f.nilai(f"realisasi_belanja:{SUB_B}@2030-TW1") == 250_000


@pytest.mark.parametrize(
    ("berkas", "isi"),
    [
        ("2030/tw1/periode.toml", "versi_anggaran ="),
        ("2029/tw2/periode.toml", "\N{REPLACEMENT CHARACTER}"),
        ("2029/struktur.csv", "kode,urut\nx,1\n"),
        ("2029/struktur.csv", f"kode,urut\n{SUB_A},1\n"),
    ],
)
def test_an_earlier_period_that_does_not_hang_together_is_unknown(tmp_path, berkas, isi):
    """Without its budget version, or with codes whose parents are missing, its sums would be wrong or stop us."""
    kantor_rekaan().tulis(dua_triwulan(tmp_path))
    shutil.copytree(tmp_path / INSTANSI / "2030", tmp_path / INSTANSI / "2029")
    (tmp_path / INSTANSI / berkas).write_text(isi, encoding="utf-8")
    f = buka(INSTANSI, "2030-TW2", tmp_path).fakta
    lalu = "2029-TW2" if berkas.startswith("2029") else "2030-TW1"
    assert f.nilai(f"realisasi_belanja:total@{lalu}") is None
    assert f.nilai("realisasi_belanja:total") is not None


def test_a_folder_without_periode_toml_is_no_period(tmp_path):
    """Somebody's empty folder brings no chapter."""
    kantor_rekaan().tulis(tmp_path)
    (tmp_path / INSTANSI / "2030" / "tw1").mkdir()
    assert buka(INSTANSI, "2030-TW2", tmp_path).data.terdahulu == ()


def test_a_year_is_read_from_its_last_quarter(tmp_path_factory):
    """IKM 81 in 2024-TW4 is the IKM of 2024; 2023 comes from riwayat_indikator; growth of 2025-TW4 is 3,5 / 81."""
    laporan = laporan_mekarjaya("2025-TW4", tmp_path_factory)
    assert [laporan.teks(f"realisasi:ikm@{tahun}") for tahun in (2023, 2024)] == ["78", "81"]
    assert laporan.teks("pertumbuhan:ikm") == "4,32%"


def test_pagu_changes_by_version_up_to_the_one_in_force(tmp_path_factory):
    """TW2 knows the pergeseran only; TW4 the perubahan too: 1.080 - 1.050 million."""
    tw2, tw4 = (laporan_mekarjaya(p, tmp_path_factory).fakta for p in ("2025-TW2", "2025-TW4"))
    assert tw2.nilai("perubahan_pagu:pergeseran_1") == 0
    assert not tw2.ada("perubahan_pagu:dpa_perubahan")
    assert tw4.nilai("perubahan_pagu:dpa_perubahan") == 30_000_000
