"""Facts of the evidence: what is recorded per sub kegiatan, beside (never instead of) the realisasi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.periode import Periode

if TYPE_CHECKING:
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta


def catat_bukti(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Recorded evidence per sub kegiatan, meetings per quarter, proposals of the musrenbang."""
    for row in data.tingkat("sub_kegiatan"):
        dihitung = data.baris("bukti", kode=row["kode"], dihitung="ya")
        nilai = sum(1 if b["jumlah"] is None else b["jumlah"] for b in dihitung)
        fakta.catat("bukti_tercatat", row["kode"], nilai, [f"{b['_asal']}/jumlah" for b in dihitung])
    for triwulan in range(1, data.periode.triwulan + 1):
        rapat = [b for b in data.baris("bukti") if _rapat_pada(b, Periode(data.periode.tahun, triwulan))]
        fakta.catat("rapat_tercatat", f"TW{triwulan}", len(rapat), [f"{b['_asal']}/tanggal" for b in rapat])
    usulan = data.baris("usulan_musrenbang")
    fakta.catat("jumlah", "usulan_musrenbang", len(usulan), [f"{u['_asal']}/uraian" for u in usulan])
    desa = data.baris("desa")
    fakta.catat("jumlah", "desa", len(desa), [f"{d['_asal']}/id_desa" for d in desa])


def _rapat_pada(bukti: dict[str, Any], periode: Periode) -> bool:
    tanggal = bukti["tanggal"]
    return bukti["jenis"] == "rapat" and tanggal is not None and periode.awal <= tanggal <= periode.akhir
