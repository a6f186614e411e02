"""Rules on values across places: printed against ours, and against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.nilai import beda_fakta, satu_fakta
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


def test_a_computed_number_follows_from_its_inputs(dok: DokumenRekaan) -> None:
    """The finding names the facts it was computed from, so that it can stand under their fault."""
    (satu,) = dok.k(f"capaian:{KEG_1}", "112%").temuan(beda_fakta)
    assert satu.sumber == (f"capaian:{SUB_A}", f"capaian:{SUB_B}")


def test_one_fact_that_we_do_not_know_has_one_value(dok: DokumenRekaan) -> None:
    """Our data say nothing about TW1: two printed values contradict each other."""
    dok.k(f"realisasi:{SUB_A}@2030-TW1", "2", "Tabel 2").k(f"realisasi:{SUB_A}@2030-TW1", "1", "Bab IV")
    (satu,) = dok.temuan(satu_fakta)
    assert satu.klaim == "k3"
    assert "2 (Tabel 2" in satu.pesan
    assert dok.temuan(beda_fakta) == []
