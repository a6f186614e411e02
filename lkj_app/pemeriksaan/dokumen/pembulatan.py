"""The rule on rounding: one for every computed percentage of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Cacat, Keluarga
from lkj_app.pemeriksaan.dokumen import anggaran, kinerja, rumus, turunan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen

aturan = Keluarga("Angka", "dokumen")


@aturan("angka.pembulatan", "peringatan")
def pembulatan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Angka dibulatkan, bukan dipotong.

    Laporan yang membulatkan di satu tabel dan memotong desimal di tabel lain mencetak dua angka untuk satu perhitungan.
    Pembulatan yang berlaku: setengah ke atas.
    """
    for satu in (anggaran.persen, kinerja.capaian, kinerja.gabungan, rumus.hasil, turunan.turunan):
        semua = (h.cacat() for h in satu.kerja(dokumen) if h.putusan == "dipotong")
        yield from (replace(cacat, perbaikan=satu.perbaikan) for cacat in semua)
