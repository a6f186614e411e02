"""What is not scheduled yet owes nothing: two false alarms that the property tests found, on three claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.janji import cabang_tanpa_realisasi
from lkj_app.pemeriksaan.dokumen.rumus import banyak_suku
from tests.isi_rekaan import KEG_1, KEG_2, PROG_1, SUB_C
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tanpa_target(tmp_path: Path) -> DokumenRekaan:
    """An office whose second kegiatan has no target s/d the quarter."""
    return DokumenRekaan(kantor_rekaan().ubah("target_kinerja", SUB_C, target_sd=0).laporan(tmp_path))


def test_a_kegiatan_without_target_is_no_term(tanpa_target: DokumenRekaan) -> None:
    """The mean of one of two kegiatan is the whole mean."""
    tanpa_target.k(f"capaian:{KEG_1}", "100", kolom="suku 1", baris="rumus")
    tanpa_target.k(f"capaian:{PROG_1}", "100", kolom="hasil", baris="rumus")
    assert tanpa_target.temuan(banyak_suku) == []


def test_a_kegiatan_of_which_nothing_can_be_judged_is_not_missed(tanpa_target: DokumenRekaan) -> None:
    """Its target reads 100 percent in every quarter; nothing is due."""
    assert tanpa_target.k(f"target_gabungan:{KEG_2}", "100%").temuan(cabang_tanpa_realisasi) == []


def test_a_kegiatan_with_something_due_is_missed(dok: DokumenRekaan) -> None:
    """Promised and never answered."""
    assert len(dok.k(f"target_gabungan:{KEG_2}", "100%").temuan(cabang_tanpa_realisasi)) == 1
