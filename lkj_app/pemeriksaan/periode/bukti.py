"""Rules on our own period: the evidence beside the realisasi that it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import SUB_KEGIATAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan


@aturan(
    "bukti.beda_realisasi",
    kelompok="Bukti",
    objek="data",
    level="peringatan",
    judul="Bukti yang tercatat sebanyak realisasinya",
    alasan=(
        "Reviu menuntut kinerja didukung data yang memadai dan dapat ditelusuri (PermenPANRB 53/2014). Daftar bukti "
        "yang lebih pendek atau lebih panjang daripada realisasi yang dibuktikannya membuat salah satunya diragukan."
    ),
    contoh="Realisasi 12 rapat, sedangkan bukti rapat yang tercatat 8.",
)
def beda_realisasi(laporan: Laporan) -> Iterator[Cacat]:
    """Only where evidence is listed at all: it need not be for every sub kegiatan."""
    for row in laporan.data.tingkat(SUB_KEGIATAN):
        kode, fakta = row["kode"], laporan.fakta
        bukti, realisasi = fakta.angka(f"bukti_tercatat:{kode}"), fakta.angka(f"realisasi:{kode}")
        if not bukti or realisasi is None or bukti == realisasi:
            continue
        yield Cacat(
            f"{row['nama']}: bukti tercatat {fmt.angka(bukti)}, realisasi {fmt.angka(realisasi)}.",
            fakta=(f"bukti_tercatat:{kode}", f"realisasi:{kode}"),
            asal=next(iter(fakta.ambil(f"realisasi:{kode}").masukan), ""),
            ditemukan=fmt.angka(bukti),
            diharapkan=fmt.angka(realisasi),
            selisih=fmt.angka(bukti - realisasi),
            perbaikan="lengkapi bukti.csv, betulkan realisasinya, atau tandai bukti yang tidak dihitung",
        )


ATURAN = (beda_realisasi,)
