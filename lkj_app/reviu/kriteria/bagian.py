"""The page on reporting criteria: how many are met, in sentences, and what the analyses still lack."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lkj_app.reviu import kriteria
from lkj_app.reviu.kriteria.hasil import Status
from lkj_utils.dasar.format import angka, daftar
from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung
from lkj_utils.sajian.narasi import narasi

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.laporan import Laporan


def ringkasan(laporan: Laporan) -> Keluaran:
    """The counts of all three lists, and how to read a status."""
    akip, bab = kriteria.nilai(laporan), kriteria.nilai_susunan(laporan)
    sel = kriteria.sel_analisis(laporan)
    return narasi(
        laporan,
        "pemenuhan_kriteria",
        jumlah_kriteria=len(akip),
        rincian_kriteria=_rincian(satu.status for satu in akip),
        jumlah_bab=len(bab),
        rincian_bab=_rincian(satu.status for satu in bab),
        jumlah_analisis=len(sel),
        rincian_analisis=_rincian(satu.status for satu in sel),
    )


def _rincian(status: Iterable[Status]) -> str:
    """``1 terpenuhi, 11 sebagian, dan 4 belum terpenuhi``: only what there is."""
    cacah = Counter(status)
    return daftar([f"{angka(cacah[satu])} {satu}" for satu in Status if cacah[satu]])


def kekurangan_analisis(laporan: Laporan) -> Keluaran:
    """What each indicator or sasaran still needs, a reason that bars several analyses told once."""
    kurang: dict[str, dict[str, None]] = {}
    for sel in kriteria.sel_analisis(laporan):
        if sel.status != Status.TERPENUHI:
            kurang.setdefault(sel.subjek, {})[sel.putusan.alasan] = None
    if not kurang:
        return narasi(laporan, "analisis_lengkap")
    isi = (
        elemen("strong", subjek[:1].upper() + subjek[1:]) + f": {'; '.join(alasan)}."
        for subjek, alasan in kurang.items()
    )
    return gabung([narasi(laporan, "analisis_kurang"), butir(isi)])
