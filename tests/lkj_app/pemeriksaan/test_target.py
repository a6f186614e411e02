"""What the rules on targets do beyond their examples: what they blame, and indicators for which less is better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.target import diam, tanpa_realisasi, target_mundur
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_promised_is_reported(dok: DokumenRekaan) -> None:
    """The finding stands at the target and blames the realisasi that is missing."""
    dok.k("target:ikm", "80").k("target:nilai_lakip", "65").k("realisasi:ikm", "84")
    (satu,) = dok.temuan(tanpa_realisasi)
    assert (satu.klaim, satu.fakta) == ("k3", ("realisasi:nilai_lakip",))


def test_where_less_is_better_a_higher_target_is_easier(tmp_path: Path) -> None:
    """An indicator that should fall: 75 after 70 is a step back, 65 is none."""
    dok = DokumenRekaan(kantor_rekaan().ubah("indikator", "ikm", arah="turun").laporan(tmp_path))
    dok.k("realisasi:ikm@2029", "70").k("target:ikm", "75")
    dok.k("target_renstra:ikm@2029", "70").k("target_renstra:ikm@2030", "65").k("target_renstra:ikm@2031", "75")
    assert [t.klaim for t in dok.temuan(target_mundur)] == ["k3"]
    assert [t.klaim for t in dok.temuan(diam)] == ["k6"]
