"""A document that prints what our data say has nothing to answer for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.daftar import SEMUA, menurut_objek
from lkj_app.pemeriksaan.isi_dokumen import Dokumen
from lkj_app.pemeriksaan.klaim import Klaim
from tests import pembangun

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


def _salinan(laporan: Laporan) -> Dokumen:
    """Every fact of the period as the report prints it, and the years beside it."""
    klaim = []
    for nomor, fakta in enumerate(laporan.fakta, start=2):
        waktu = "" if fakta.periode == laporan.fakta.periode else f"@{fakta.periode}"
        id_ = f"{fakta.id}{waktu}"
        klaim.append(
            Klaim(
                f"k{nomor}",
                id_,
                "Tabel 1",
                fakta.subjek,
                fakta.ukuran.judul,
                laporan.teks(id_),
                nomor=nomor,
            )
        )
    return Dokumen(tuple(klaim), laporan)


@pytest.mark.parametrize("sumber", ["rekaan", "kalaena"])
def test_our_own_facts_contradict_nothing(sumber: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No galat and no peringatan; what a reviewer would ask may remain."""
    buat = {"rekaan": pembangun.laporan_rekaan, "kalaena": pembangun.laporan_kalaena}[sumber]
    dokumen = _salinan(buat(tmp_path_factory) if sumber == "rekaan" else buat())
    temuan = [t for satu in menurut_objek("dokumen", SEMUA) for t in satu.jalankan(dokumen)]
    assert [f"{t.aturan} {t.fakta} {t.pesan}" for t in temuan if t.level != "catatan"] == []
