"""What a table says of a series that breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.periode import Periode
from lkj_utils.fakta.seri import PUTUS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.laporan import Laporan


def catatan_seri(laporan: Laporan, indikator: Iterable[str], periode: Iterable[str]) -> str:
    """Where the series of these indicators break among these years or quarters, and why; empty where none does."""
    ada = {satu: None for satu in periode if satu != str(laporan.periode)}
    alasan: dict[tuple[str, str], list[str]] = {}
    for nama in dict.fromkeys(indikator):
        for satu in ada:
            fakta = laporan.fakta.cari(f"{PUTUS}:{nama}", satu)
            if fakta and isinstance(fakta.nilai, str):
                alasan.setdefault((_sebutan(laporan, nama), fakta.nilai), []).append(_waktu(satu))
    isi = "; ".join(f"{nama} pada {', '.join(kapan)} ({sebab})" for (nama, sebab), kapan in alasan.items())
    return f"Seri terputus, tidak dibandingkan dengan nilai sekarang: {isi}." if isi else ""


def _sebutan(laporan: Laporan, nama: str) -> str:
    return laporan.nama.get(nama) or laporan.indikator[nama]["nama"] or nama


def _waktu(periode: str) -> str:
    if periode.isdigit():
        return periode
    satu = Periode.parse(periode)
    return f"Triwulan {satu.romawi} {satu.tahun}"
