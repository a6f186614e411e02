"""Rules on the performance of a document and on rounding: what a fault says beside its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.kinerja import capaian, efisiensi, gabungan, selisih, tanpa_hasil, timpang, turunan
from lkj_app.pemeriksaan.dokumen.nilai import beda_fakta, pembulatan
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan
from tests.pembangun import KEG_1, PROG_1, SUB_A, SUB_B, kantor_rekaan
from tests.ragam import indikator_sendiri

if TYPE_CHECKING:
    from pathlib import Path


def test_a_wrong_capaian_is_found_at_its_cell(dok: DokumenRekaan) -> None:
    """113 of 140 is 80,71 percent: 82% is one too much."""
    dok.k(f"target:{SUB_A}", "140").k(f"realisasi:{SUB_A}", "113").k(f"capaian:{SUB_A}", "82%")
    (satu,) = dok.temuan(capaian)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k4", "82%", "81%", "1")
    assert satu.sumber == (f"realisasi:{SUB_A}", f"target:{SUB_A}")


def test_a_wrong_mean_follows_from_all_its_children(dok: DokumenRekaan) -> None:
    """Printed or computed."""
    dok.k(f"target:{SUB_A}", "4").k(f"realisasi:{SUB_A}", "3")
    dok.k(f"capaian:{SUB_B}", "100").k(f"capaian:{KEG_1}", "20", "Bab III")
    (satu,) = dok.temuan(gabungan)
    assert (satu.selisih, satu.sumber) == ("-68", (f"capaian:{SUB_A}", f"capaian:{SUB_B}"))


def test_a_wrong_difference_is_told_with_its_sign(dok: DokumenRekaan) -> None:
    """16 less 17 is -1: a printed 2 is 3 too much."""
    dok.k(f"target:{SUB_A}", "17").k(f"realisasi:{SUB_A}", "16").k(f"selisih_target:{SUB_A}", "2")
    assert [(t.diharapkan, t.selisih) for t in dok.temuan(selisih)] == [("-1", "3")]


def test_what_is_cut_off_is_corrected_as_the_rule_that_computes_it_says(dok: DokumenRekaan) -> None:
    """The rule on rounding has no remedy of its own."""
    dok.k(f"target:{SUB_A}", "1542").k(f"realisasi:{SUB_A}", "1.723").k(f"capaian:{SUB_A}", "111%")
    assert [t.perbaikan for t in dok.temuan(pembulatan)] == [capaian.perbaikan]


def test_the_input_that_fits_is_the_one_it_follows_from(dok: DokumenRekaan) -> None:
    """The end is printed twice; neither gives 10 percent, so the first speaks."""
    dok.k("realisasi:ikm", "84").k("target_awal:ikm", "70").k("target_akhir:ikm", "90")
    (satu,) = dok.k("target_akhir:ikm", "98", "Tabel 2").k("kemajuan_renstra:ikm", "10%", "Bab III").temuan(turunan)
    assert (satu.diharapkan, satu.selisih) == ("70%", "-60")
    assert satu.sumber == ("realisasi:ikm", "target_awal:ikm", "target_akhir:ikm")


def test_efficiency_follows_from_both_inputs(tmp_path: Path) -> None:
    """As precise as it is printed; where the office judges it by spending."""
    kantor = kantor_rekaan()
    kantor.aturan["efisiensi"] = "serapan"
    dok = DokumenRekaan(kantor.laporan(tmp_path))
    dok.k(f"capaian:{PROG_1}", "106%").k(f"capaian_belanja:{PROG_1}", "93%").k(f"efisiensi:{PROG_1}", "12,0")
    (satu,) = dok.temuan(efisiensi)
    assert (satu.diharapkan, satu.sumber) == ("7,0%", (f"capaian:{PROG_1}", f"capaian_belanja:{PROG_1}"))


def test_money_without_a_result_is_asked_about_once(dok: DokumenRekaan) -> None:
    """Printed in two tables: one question, about the result and the money."""
    for tempat in ("Tabel 2", "Tabel 3"):
        dok.k(f"realisasi:{SUB_A}", "0", tempat).k(f"realisasi_belanja:{SUB_A}", "1.000", tempat)
    assert [t.fakta for t in dok.temuan(tanpa_hasil)] == [(f"realisasi:{SUB_A}", f"realisasi_belanja:{SUB_A}")]


def test_a_wide_gap_is_measured(dok: DokumenRekaan) -> None:
    """105 and 79,95 lie 25,05 points apart."""
    dok.k(f"capaian:{SUB_A}", "105%").k(f"capaian_belanja:{SUB_A}", "79,95")
    (satu,) = dok.temuan(timpang)
    assert (satu.selisih, satu.fakta) == ("25,05 poin persen", (f"capaian:{SUB_A}", f"capaian_belanja:{SUB_A}"))


def test_a_level_with_own_indicators_is_not_held_against_its_children(tmp_path: Path) -> None:
    """76 of 95 is 80, whatever 75 and 150 below it give; a mean of its own that is wrong is found."""
    dok = DokumenRekaan(indikator_sendiri(kantor_rekaan()).laporan(tmp_path))
    dok.k(f"target:{KEG_1}", "95").k(f"realisasi:{KEG_1}", "76").k(f"capaian:{KEG_1}", "80%")
    dok.k(f"capaian:{SUB_A}", "75%").k(f"capaian:{SUB_B}", "150%")
    assert [t for aturan in (capaian, gabungan, beda_fakta) for t in dok.temuan(aturan)] == []
    dok.k("capaian:nilai_sakip", "75%").k("capaian:temuan_audit", "150%").k("capaian:indeks_inovasi", "60%")
    (satu,) = dok.k(f"capaian:{PROG_1}", "90%").temuan(gabungan)
    assert (satu.diharapkan, satu.sumber[0]) == ("95%", "capaian:nilai_sakip")
