"""Properties of the formulas and roll-ups that hold for any figures (hypothesis, a tool of developers)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest

pytest.importorskip("hypothesis", reason="hypothesis stands in requirements-dev.txt")

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lkj_utils.fakta import hitung, indikator
from tests.pembangun import KEG_1, PROG_1, PROG_2, SUB, SUB_A, SUB_B, SUB_C, laporan_rekaan

# The same examples on every machine, and no folder of remembered ones in the project.
TETAP = settings(deadline=None, derandomize=True, database=None, max_examples=60)
# Each example computes every fact of an office.
FAKTA = settings(TETAP, max_examples=25)

uang = st.integers(min_value=0, max_value=10**13)
nilai = st.fractions(min_value=0, max_value=10**6, max_denominator=1000)
positif = st.fractions(min_value=Fraction(1, 1000), max_value=10**6, max_denominator=1000)
mungkin = st.one_of(st.none(), nilai)


@TETAP
@given(st.lists(st.lists(uang, min_size=1, max_size=5), min_size=1, max_size=5))
def test_sum_of_sums_is_the_sum_of_all(kelompok):
    """The parent is the sum of its children on every level, so the way up does not matter."""
    bertingkat = indikator.jumlah([indikator.jumlah(satu) for satu in kelompok])
    assert bertingkat == sum(n for satu in kelompok for n in satu)


@TETAP
@given(st.lists(mungkin, max_size=8), st.randoms(use_true_random=False))
def test_mean_does_not_know_the_order(semua, acak):
    """Rows may stand in any order."""
    lain = list(semua)
    acak.shuffle(lain)
    assert indikator.rata_rata(lain) == indikator.rata_rata(semua)


@TETAP
@given(st.lists(nilai, min_size=1, max_size=8))
def test_mean_lies_between_the_least_and_the_greatest(semua):
    """No roll-up is better than its best part or worse than its worst."""
    assert min(semua) <= indikator.rata_rata(semua) <= max(semua)


@TETAP
@given(st.lists(nilai, min_size=1, max_size=8), st.sampled_from([Fraction(100), Fraction(120)]))
def test_capped_mean_never_passes_the_cap_nor_the_raw_mean(semua, batas):
    """A cap only takes away."""
    dibatasi = indikator.rata_rata(semua, batas)
    assert dibatasi <= batas
    assert dibatasi <= indikator.rata_rata(semua)


@TETAP
@given(st.lists(st.tuples(nilai, positif), min_size=1, max_size=8))
def test_weighted_mean_lies_between_the_least_and_the_greatest(pasangan):
    """Weights move the mean, never out of its bounds."""
    semua, bobot = zip(*pasangan, strict=True)
    assert min(semua) <= indikator.rata_tertimbang(semua, bobot) <= max(semua)


@TETAP
@given(st.lists(nilai, min_size=1, max_size=8), positif)
def test_equal_weights_are_the_simple_mean(semua, bobot):
    """The option of weighting changes nothing where all weigh the same."""
    assert indikator.rata_tertimbang(semua, [bobot] * len(semua)) == indikator.rata_rata(semua)


@TETAP
@given(nilai, st.sampled_from(["naik", "turun"]), st.sampled_from(["selisih", "rasio"]))
def test_target_zero_never_gives_a_percentage(realisasi, arah, rumus):
    """Whatever the formula, target 0 is not scheduled."""
    assert indikator.capaian(realisasi, 0, arah, rumus) is None


@TETAP
@given(nilai, nilai, positif)
def test_more_realisasi_is_more_capaian(sedikit, tambah, target):
    """Naik never falls with realisasi, turun never rises."""
    banyak = sedikit + tambah
    assert indikator.capaian(banyak, target) >= indikator.capaian(sedikit, target)
    assert indikator.capaian(banyak, target, "turun") <= indikator.capaian(sedikit, target, "turun")


@TETAP
@given(nilai, positif)
def test_naik_and_turun_by_difference_mirror_each_other(realisasi, target):
    """2 - r/t: what one gains over 100 the other loses."""
    assert indikator.capaian(realisasi, target) + indikator.capaian(realisasi, target, "turun") == 200


@TETAP
@given(nilai, nilai)
def test_quarter_values_add_up_to_the_sd_value(sd, lalu):
    """The quarter's own value is what brings the last s/d value to this one."""
    assert lalu + indikator.nilai_triwulan(sd, lalu, "jumlah") == sd


@TETAP
@given(positif, nilai)
def test_efficiency_is_positive_only_where_money_is_left(capaian, serapan):
    """A number appears only for capaian from 100 with serapan below 100, and the two add up to 100."""
    hemat, kata = indikator.efisiensi_serapan(capaian, serapan)
    assert (hemat is not None) == (kata == "efisien") == (capaian >= 100 and serapan < 100)
    assert hemat is None or (hemat > 0 and hemat + serapan == 100)


@TETAP
@given(nilai, nilai, nilai)
def test_progress_starts_at_zero_and_ends_at_hundred(awal, akhir, realisasi):
    """At the start 0, at the end 100, whatever the direction of the target."""
    assume(awal != akhir)
    assert indikator.kemajuan(awal, awal, akhir) == 0
    assert indikator.kemajuan(akhir, awal, akhir) == 100


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Data of the fictional office."""
    return laporan_rekaan(tmp_path_factory).data


def ganti(data, tabel, kolom, isi):
    """The same data with one column set by kode (or by id_indikator)."""
    frame = data.tabel[tabel].copy()
    kunci = "kode" if "kode" in frame else "id_indikator"
    frame[kolom] = pd.Series(
        [isi.get(k, lama) for k, lama in zip(frame[kunci], frame[kolom], strict=True)], dtype=object
    )
    return replace(data, tabel=data.tabel | {tabel: frame})


empat = st.tuples(uang, uang, uang, uang)


@FAKTA
@given(empat, empat)
def test_every_budget_column_adds_up(data, pagu, realisasi):
    """Whatever the leaves, each money column of a parent is the sum over its sub kegiatan."""
    isi = ganti(data, "anggaran", "pagu", dict(zip(SUB, pagu, strict=True)))
    fakta = hitung(ganti(isi, "realisasi_belanja", "realisasi_sd", dict(zip(SUB, realisasi, strict=True))))
    for kode, sub in ((KEG_1, (SUB_A, SUB_B)), (PROG_1, (SUB_A, SUB_B, SUB_C)), ("total", SUB)):
        for ukuran in ("pagu", "kas", "realisasi_belanja", "selisih_kas", "sisa_pagu"):
            assert fakta.angka(f"{ukuran}:{kode}") == sum(fakta.angka(f"{ukuran}:{s}") for s in sub)


@FAKTA
@given(empat, empat)
def test_columns_of_one_row_agree(data, pagu, realisasi):
    """(6) + (10) = (4) and serapan + (11) = 100 on every row: the table cannot contradict itself."""
    isi = ganti(data, "anggaran", "pagu", dict(zip(SUB, pagu, strict=True)))
    fakta = hitung(ganti(isi, "realisasi_belanja", "realisasi_sd", dict(zip(SUB, realisasi, strict=True))))
    for kode in (*SUB, KEG_1, PROG_1, PROG_2, "total"):
        assert fakta.angka(f"realisasi_belanja:{kode}") + fakta.angka(f"sisa_pagu:{kode}") == fakta.angka(
            f"pagu:{kode}"
        )
        serapan, sisa = fakta.angka(f"serapan:{kode}"), fakta.angka(f"persen_sisa:{kode}")
        assert serapan is None if not fakta.angka(f"pagu:{kode}") else serapan + sisa == 100


@FAKTA
@given(st.tuples(mungkin, mungkin, mungkin, mungkin))
def test_capaian_of_a_parent_stays_within_its_children(data, realisasi):
    """Program and kegiatan lie between their best and their worst, or have no capaian when no child has one."""
    fakta = hitung(ganti(data, "realisasi_kinerja", "realisasi_sd", dict(zip(SUB, realisasi, strict=True))))
    for induk in (KEG_1, PROG_1):
        anak = [fakta.angka(f"capaian:{a}") for a in data.anak(induk)]
        ada = [n for n in anak if n is not None]
        sendiri = fakta.angka(f"capaian:{induk}")
        assert sendiri is None if not ada else min(ada) <= sendiri <= max(ada)
