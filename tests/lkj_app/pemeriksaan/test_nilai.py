"""Rules on values across places: printed against ours, and against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.nilai import beda_fakta, penulisan, satu_fakta, tanda, tanda_persen
from tests.pembangun import KEG_1, SUB_A, SUB_B

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

# Of the fictional office: realisasi of SUB_A is 3 of 4 (75%), KEG_1 has capaian 112,5% and two sub kegiatan.


def test_a_number_that_is_not_ours_is_found_with_where_ours_stands(dok: DokumenRekaan) -> None:
    """One finding per claim: what is printed, what our data hold, and in which file."""
    dok.k(f"realisasi:{SUB_A}", "3", "Tabel 2").k(f"realisasi:{SUB_A}", "5", "Bab III")
    (satu,) = dok.temuan(beda_fakta)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k3", "5", "3", "2")
    assert "realisasi_kinerja.csv baris" in satu.pesan


@pytest.mark.parametrize("tercetak", ["113%", "112,5", "112,50 %", "-", ""])
def test_our_number_rounded_as_printed_is_ours(dok: DokumenRekaan, tercetak: str) -> None:
    """112,5 is 113 without decimals; a dash says nothing."""
    assert dok.k(f"capaian:{KEG_1}", tercetak).temuan(beda_fakta) == []


def test_a_computed_number_follows_from_its_inputs(dok: DokumenRekaan) -> None:
    """The finding names the facts it was computed from, so that it can stand under their fault."""
    (satu,) = dok.k(f"capaian:{KEG_1}", "112%").temuan(beda_fakta)
    assert satu.sumber == (f"capaian:{SUB_A}", f"capaian:{SUB_B}")


def test_a_number_in_words_is_a_number(dok: DokumenRekaan) -> None:
    """``tiga`` sub kegiatan where there are two."""
    (satu,) = dok.k(f"jumlah_sub_kegiatan:{KEG_1}", "tiga").temuan(beda_fakta)
    assert (satu.ditemukan, satu.diharapkan) == ("tiga", "2")
    dok.klaim.clear()
    assert dok.k(f"jumlah_sub_kegiatan:{KEG_1}", "Dua").temuan(beda_fakta) == []


def test_what_another_rule_corrects_to_our_value_is_not_said_twice(dok: DokumenRekaan) -> None:
    """Pagu 1.000.000 less realisasi 540.000 is 460.000: the row says so itself, and so do our data."""
    dok.k(f"pagu:{SUB_A}", "1.000.000").k(f"realisasi_belanja:{SUB_A}", "540.000").k(f"sisa_pagu:{SUB_A}", "40.000")
    assert dok.temuan(beda_fakta) == []
    dok.klaim.pop(0)
    assert [t.diharapkan for t in dok.temuan(beda_fakta)] == ["Rp460.000"]


def test_terms_of_a_formula_are_left_to_the_rules_on_formulas(dok: DokumenRekaan) -> None:
    """The result is a claim like any other."""
    dok.k(f"capaian:{SUB_A}", "80", kolom="suku 1").k(f"capaian:{KEG_1}", "80", kolom="hasil")
    assert [t.klaim for t in dok.temuan(beda_fakta)] == ["k3"]


def test_one_fact_that_we_do_not_know_has_one_value(dok: DokumenRekaan) -> None:
    """Our data say nothing about TW1: two printed values contradict each other."""
    dok.k(f"realisasi:{SUB_A}@2030-TW1", "2", "Tabel 2").k(f"realisasi:{SUB_A}@2030-TW1", "1", "Bab IV")
    (satu,) = dok.temuan(satu_fakta)
    assert satu.klaim == "k3"
    assert "2 (Tabel 2" in satu.pesan
    assert dok.temuan(beda_fakta) == []


def test_rounding_is_no_contradiction(dok: DokumenRekaan) -> None:
    """94 and 94,12 are one value, and so are 1.723 and 1723."""
    dok.k("capaian:x", "94").k("capaian:x", "94,12").k("realisasi:y", "1.723").k("realisasi:y", "1723")
    assert dok.temuan(satu_fakta) == []


def test_a_fact_of_ours_is_compared_with_ours_only(dok: DokumenRekaan) -> None:
    """Where our data hold the value, ``nilai.beda_fakta`` speaks."""
    assert dok.k(f"realisasi:{SUB_A}", "3").k(f"realisasi:{SUB_A}", "5").temuan(satu_fakta) == []


@pytest.mark.parametrize(
    ("fakta", "tercetak"),
    [(f"pagu:{SUB_A}", "100%"), (f"capaian:{SUB_A}", "Rp 75"), (f"capaian:{SUB_A}", "14 Unit")],
)
def test_money_is_no_percentage(dok: DokumenRekaan, fakta: str, tercetak: str) -> None:
    """Said once: the number itself is not compared."""
    dok.k(fakta, tercetak)
    assert len(dok.temuan(tanda)) == 1
    assert dok.temuan(beda_fakta) == []


@pytest.mark.parametrize(
    ("fakta", "tercetak"),
    [(f"pagu:{SUB_A}", "Rp. 1.000.000,-"), (f"capaian:{SUB_A}", "75 %"), (f"capaian:{SUB_A}", "75 persen")],
)
def test_money_as_money_and_percent_as_percent(dok: DokumenRekaan, fakta: str, tercetak: str) -> None:
    """A bare number may be either."""
    assert dok.k(fakta, tercetak).k(fakta, "75").temuan(tanda) == []


@pytest.mark.parametrize(("tercetak", "benar"), [("Rp. 21,300,000", "21.300.000"), ("98.66", "98,66")])
def test_points_and_commas_stand_as_in_indonesian(dok: DokumenRekaan, tercetak: str, benar: str) -> None:
    """Commas between thousands, or a decimal point."""
    assert [t.diharapkan for t in dok.k("capaian:x", tercetak).temuan(penulisan)] == [benar]


@pytest.mark.parametrize("tercetak", ["2.727.830.700", "1.723", "98,66", "6960", "12,345"])
def test_usual_ways_to_write_are_right(dok: DokumenRekaan, tercetak: str) -> None:
    """Also a figure without any point."""
    assert dok.k("capaian:x", tercetak).temuan(penulisan) == []


def test_one_number_is_written_one_way(dok: DokumenRekaan) -> None:
    """1.723 in the sentence, 1723 in its table."""
    dok.k("realisasi:x", "1.723", "kalimat").k("realisasi:x", "1723", "tabel")
    assert [t.klaim for t in dok.temuan(penulisan)] == ["k3"]


def test_a_column_writes_percent_one_way(dok: DokumenRekaan) -> None:
    """100, 100, 98% under one title; sentences and columns headed (%) are left alone."""
    for tercetak in ("100", "100", "98%"):
        dok.k("capaian:x", tercetak, kolom="Capaian").k("capaian:y", tercetak, baris="kalimat", kolom="capaian kini")
        dok.k("capaian_belanja:x", tercetak, kolom="Capaian (%)")
    (satu,) = dok.temuan(tanda_persen)
    assert satu.ditemukan == "98%"
