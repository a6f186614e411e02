"""Rules on performance beside the money spent for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.serapan import tanpa_hasil, timpang
from tests.pembangun import SUB_A

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


@pytest.mark.parametrize(
    ("hasil", "uang", "temuan"), [("0", "1.000", 1), ("1", "1.000", 0), ("0", "-", 0), ("0", "0", 0)]
)
def test_money_without_a_result_is_asked_about(dok: DokumenRekaan, hasil: str, uang: str, temuan: int) -> None:
    """Printed in two tables, said once at the money."""
    dok.k(f"realisasi:{SUB_A}", hasil, "Bab III").k(f"realisasi_belanja:{SUB_A}", uang, "Tabel 3")
    assert [t.klaim for t in dok.temuan(tanpa_hasil)] == ["k3"] * temuan


@pytest.mark.parametrize(("kinerja", "temuan"), [("105%", 1), ("104,9%", 0), ("50%", 1), ("80%", 0), ("0%", 0)])
def test_a_wide_gap_is_asked_about(dok: DokumenRekaan, kinerja: str, temuan: int) -> None:
    """More than 25 points from 79,95; no result at all is another matter."""
    dok.k(f"capaian:{SUB_A}", kinerja).k(f"capaian_belanja:{SUB_A}", "79,95")
    assert len(dok.temuan(timpang)) == temuan
