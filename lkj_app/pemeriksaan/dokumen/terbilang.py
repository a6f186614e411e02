"""Rules on numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.teks import mirip, sama
from lkj_app.pemeriksaan.terbilang import berbunyi_angka, pasangan
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen

# Words nearer than this to the right ones are the right ones with a slip of the pen.
SALAH_KETIK = 0.8


@aturan(
    "terbilang.beda",
    kelompok="Terbilang",
    objek="dokumen",
    level="galat",
    judul="Angka dan terbilangnya sama",
    alasan=(
        "Terbilang ditulis untuk menghilangkan keraguan tentang angka. Bila keduanya berbeda, pembaca tidak tahu mana "
        "yang berlaku."
    ),
    contoh="16 (Tujuh belas) orang.",
)
def beda(dokumen: Dokumen) -> Iterator[Cacat]:
    """A figure followed by its words in brackets; words that are no number are an abbreviation or a remark."""
    for klaim in dokumen.klaim:
        ada = pasangan(klaim.tercetak)
        if ada is None or ada[2] == ada[0]:
            continue
        angka, kata, nilai = ada
        benar = fmt.terbilang(angka)
        if nilai is None and (sama(kata, benar) or (mirip(kata, benar) < SALAH_KETIK and not berbunyi_angka(kata))):
            continue
        yield Cacat(
            f"Angka {fmt.angka(angka)} diterbilangkan “{kata}”.",
            klaim=klaim,
            diharapkan=f"{fmt.angka(angka)} ({benar})",
            selisih=fmt.angka(angka - nilai) if nilai is not None else None,
            perbaikan="betulkan angkanya atau terbilangnya",
        )


ATURAN = (beda,)
