"""What the audit says in the report itself: half a page in every book, the rules and why they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import periksa_lengkap, tabel
from lkj_utils.dasar.temuan import cacah
from lkj_utils.sajian.keluaran import Keluaran, gabung, paragraf
from lkj_utils.sajian.narasi import narasi

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


def hasil(laporan: Laporan) -> Keluaran:
    """Rules run, findings by level, peringatan that the office accepted and why, and those still open."""
    periksa = periksa_lengkap(laporan)
    banyak = cacah(periksa.temuan)
    pengantar = narasi(
        laporan, "hasil_pemeriksaan", cacah=banyak, aturan=len(periksa.dijalankan), diterima=len(periksa.diterima)
    )
    perlu = banyak["galat"] or banyak["peringatan"] or periksa.diterima
    return gabung([pengantar, tabel.peringatan(periksa)]) if perlu else pengantar


def aturan() -> Keluaran:
    """Every rule with its reason and an example, family by family: made from the rules themselves."""
    return gabung([paragraf(tabel.PENGANTAR_ATURAN), *tabel.aturan()])
