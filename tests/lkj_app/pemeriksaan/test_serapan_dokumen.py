"""Rules on performance beside the money spent for it: what a question is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.serapan import tanpa_hasil, timpang
from tests.pembangun import SUB_A

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


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
