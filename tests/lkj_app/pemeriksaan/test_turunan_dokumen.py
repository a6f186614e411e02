"""Rules on measures derived from other printed ones, and on the seven analyses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.turunan import efisiensi, turunan
from tests.isi_rekaan import PROG_1

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def test_the_input_that_fits_is_the_one_it_follows_from(dok: DokumenRekaan) -> None:
    """The end is printed twice; neither gives 10 percent, so the first speaks."""
    dok.k("realisasi:ikm", "84").k("target_awal:ikm", "70").k("target_akhir:ikm", "90")
    (satu,) = dok.k("target_akhir:ikm", "98", "Tabel 2").k("kemajuan_renstra:ikm", "10%", "Bab III").temuan(turunan)
    assert (satu.diharapkan, satu.selisih) == ("70%", "-60")
    assert satu.sumber == ("realisasi:ikm", "target_awal:ikm", "target_akhir:ikm")


def test_efficiency_follows_from_both_inputs(dok: DokumenRekaan) -> None:
    """As precise as it is printed."""
    dok.k(f"capaian:{PROG_1}", "106%").k(f"capaian_belanja:{PROG_1}", "93%").k(f"efisiensi:{PROG_1}", "12,0")
    (satu,) = dok.temuan(efisiensi)
    assert (satu.diharapkan, satu.sumber) == ("7,0%", (f"capaian:{PROG_1}", f"capaian_belanja:{PROG_1}"))
