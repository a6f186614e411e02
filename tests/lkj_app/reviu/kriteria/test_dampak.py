"""What others did with the report cannot be proved by the report."""

from __future__ import annotations

import pytest

from lkj_app.reviu.kriteria import Status
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke, putusan


@pytest.mark.parametrize("id_", [f"3.3.{n}" for n in range(1, 8)])
def test_outside_this_report(tmp_path, id_):
    """Neither met nor unmet, with the proof that would be needed."""
    hasil = putusan(kantor_lke(), tmp_path, id_)
    assert hasil.status == Status.LUAR
    assert "ibuktikan dengan" in hasil.alasan


def test_versions_of_the_budget_are_shown(tmp_path):
    """Two documents: the table is referred to, the reason of the change is not claimed."""
    assert [r.tujuan for r in putusan(kantor_lke(), tmp_path, "3.3.4").rujukan] == ["#tabel-dokumen-anggaran"]


def test_one_version_shows_no_change(tmp_path):
    """Nothing to refer to."""
    assert putusan(kantor_lke().buang("dokumen_anggaran", "rkpd"), tmp_path, "3.3.4").rujukan == ()
