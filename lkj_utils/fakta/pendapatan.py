"""Facts of revenue: leaf accounts as typed, parents and total as sums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.fakta import indikator
from lkj_utils.fakta.anggaran import TOTAL

if TYPE_CHECKING:
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta

LEAF = ("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan")


def akun_pendapatan(data: DataPeriode) -> list[dict[str, Any]]:
    """Accounts of the budget version in force at this quarter, parents before children."""
    versi, triwulan = data.waktu["versi_anggaran"], data.periode.triwulan
    rows = data.baris("pendapatan", versi=versi, triwulan=triwulan)
    return sorted(rows, key=lambda row: row["akun"])


def catat_pendapatan(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Budget, target and realisasi of every account and of all; capaian against the target s/d quarter."""
    akun = akun_pendapatan(data)
    # Children first, so that a parent finds its parts.
    for row in reversed(akun):
        _catat_akun(data, fakta, row, [a["akun"] for a in akun if a["induk"] == row["akun"]])
    if akun:
        puncak = [row["akun"] for row in akun if row["induk"] is None]
        _catat_jumlah(fakta, TOTAL, puncak)
        for nama in [TOTAL, *(row["akun"] for row in akun)]:
            masukan = (f"realisasi_pendapatan:{nama}", f"target_pendapatan:{nama}")
            fakta.turunkan("capaian_pendapatan", nama, indikator.persen, *masukan)


def _catat_akun(data: DataPeriode, fakta: KumpulanFakta, row: dict[str, Any], anak: list[str]) -> None:
    if anak:
        _catat_jumlah(fakta, row["akun"], anak)
        return
    realisasi = data.satu("realisasi_pendapatan", akun=row["akun"])
    fakta.catat("anggaran_pendapatan", row["akun"], row["anggaran"], [f"{row['_asal']}/anggaran"])
    fakta.catat("target_pendapatan", row["akun"], row["target_sd"], [f"{row['_asal']}/target_sd"])
    asal = [f"{realisasi['_asal']}/realisasi_sd"] if realisasi else []
    fakta.catat("realisasi_pendapatan", row["akun"], realisasi.get("realisasi_sd"), asal)


def _catat_jumlah(fakta: KumpulanFakta, akun: str, anak: list[str]) -> None:
    for ukuran in LEAF:
        fakta.turunkan(ukuran, akun, lambda *nilai: indikator.jumlah(nilai), *(f"{ukuran}:{a}" for a in anak))
