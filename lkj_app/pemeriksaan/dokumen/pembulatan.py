"""The rule on rounding: one for every computed percentage of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.dokumen.anggaran import hitungan_persen
from lkj_app.pemeriksaan.dokumen.kinerja import hitungan_capaian, hitungan_gabungan
from lkj_app.pemeriksaan.dokumen.rumus import hitungan_rumus
from lkj_app.pemeriksaan.dokumen.turunan import hitungan_turunan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen

SUMBER = (hitungan_persen, hitungan_capaian, hitungan_gabungan, hitungan_rumus, hitungan_turunan)


@aturan(
    "angka.pembulatan",
    kelompok="Angka",
    objek="dokumen",
    level="peringatan",
    judul="Angka dibulatkan, bukan dipotong",
    alasan=(
        "Laporan yang membulatkan di satu tabel dan memotong desimal di tabel lain mencetak dua angka untuk satu "
        "perhitungan. Pembulatan yang berlaku: setengah ke atas."
    ),
    contoh="1.723 dari 1.542 ialah 111,74 persen: dibulatkan menjadi 112%, bukan 111%.",
)
def pembulatan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Results that are right but for their last digit."""
    for sumber in SUMBER:
        yield from (h.cacat() for h in sumber(dokumen) if h.putusan == "dipotong")


ATURAN = (pembulatan,)
