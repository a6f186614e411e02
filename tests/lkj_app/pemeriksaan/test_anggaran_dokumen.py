"""Rules on the money of a document: what a fault says beside its place, which the examples prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen import anggaran

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.aturan import Aturan
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

KEG, SUB_1, SUB_2, DPA = "7.01.01.2.01", "7.01.01.2.01.01", "7.01.01.2.01.02", "dpa_pokok"


@pytest.mark.parametrize(
    ("aturan", "masukan", "hasil", "selisih"),
    [
        (anggaran.selisih, {f"pagu:{KEG}": "1.000", f"realisasi_belanja:{KEG}": "940"}, f"sisa_pagu:{KEG}", "10"),
        (anggaran.persen, {f"realisasi_belanja:{KEG}": "3", f"kas:{KEG}": "4"}, f"capaian_belanja:{KEG}", "-5"),
        (anggaran.jumlah_bawahan, {f"kas:{SUB_1}": "20", f"kas:{SUB_2}": "30"}, f"kas:{KEG}", "20"),
        (anggaran.melampaui_pagu, {f"pagu:{KEG}": "60"}, f"realisasi_belanja:{KEG}", "10"),
        (
            anggaran.operasi_modal,
            {f"operasi_dokumen:{DPA}": "90", f"modal_dokumen:{DPA}": "9"},
            f"belanja_dokumen:{DPA}",
            "-29",
        ),
    ],
    ids=["selisih", "persen", "jumlah_bawahan", "melampaui_pagu", "operasi_modal"],
)
def test_a_fault_says_how_far_off_it_is_and_what_it_follows_from(
    dok: DokumenRekaan, aturan: Aturan, masukan: dict[str, str], hasil: str, selisih: str
) -> None:
    """70 is printed where these inputs give something else."""
    for fakta, tercetak in masukan.items():
        dok.k(fakta, tercetak)
    (satu,) = dok.k(hasil, "70").temuan(aturan)
    assert (satu.klaim, satu.ditemukan, satu.selisih) == (dok.klaim[-1].id, "70", selisih)
    assert (satu.fakta, satu.sumber) == ((hasil,), tuple(masukan))
