"""Facts of the staff: every cell and every total of the two staff tables."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta

SEMUA = "*"
# Not "/": education levels are written "S-1/D-4".
PEMISAH = "|"
# From highest to lowest, as the contract lists them.
PENDIDIKAN = ("S-3/S-2", "S-1/D-4", "D-1/D-3", "SLTA/Sederajat", "SMP/Sederajat", "SD/Sederajat")


def catat_pegawai(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """``pegawai:status|golongan|pendidikan|jk`` and ``pejabat:eselon|pendidikan|jk``, ``*`` standing for all."""
    _catat_sel(fakta, "pegawai", data.baris("pegawai"), ("status", "golongan", "pendidikan", "jk"))
    _catat_sel(fakta, "pejabat", data.baris("pejabat_struktural"), ("eselon", "pendidikan", "jk"))


def _catat_sel(fakta: KumpulanFakta, ukuran: str, rows: list[dict[str, Any]], sumbu: tuple[str, ...]) -> None:
    """One fact per combination of the axes' values and ``*``; a combination without people is 0.

    A table without rows counts nobody because nobody was counted: its total is unknown, not 0.
    """
    pilihan = [[SEMUA, *sorted({str(row[s] or "-") for row in rows})] for s in sumbu]
    for kombinasi in product(*pilihan):
        cocok = [row for row in rows if _cocok(row, sumbu, kombinasi)]
        nilai = sum(row["jumlah"] for row in cocok) if rows else None
        fakta.catat(ukuran, PEMISAH.join(kombinasi), nilai, [f"{row['_asal']}/jumlah" for row in cocok], satuan="orang")


def _cocok(row: dict[str, Any], sumbu: tuple[str, ...], kombinasi: tuple[str, ...]) -> bool:
    return all(k in (SEMUA, str(row[s] or "-")) for s, k in zip(sumbu, kombinasi, strict=True))
