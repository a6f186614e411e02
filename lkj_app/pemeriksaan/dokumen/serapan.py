"""Rules on performance beside the money spent for it, in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.periode.kinerja import TIMPANG
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import SUB_KEGIATAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen

KELOMPOK = "Kinerja"


@aturan(
    "serapan.tanpa_hasil",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Belanja disertai kinerja",
    alasan=(
        "Uang yang dibelanjakan untuk sub kegiatan tanpa hasil ialah pertanyaan pertama pemeriksa; laporan "
        "menjelaskannya sebelum ditanya (PermenPANRB 53/2014: efisiensi penggunaan sumber daya)."
    ),
    contoh="Realisasi kinerja 0, realisasi belanja 1.721.300.",
)
def tanpa_hasil(dokumen: Dokumen) -> Iterator[Cacat]:
    """Sub kegiatan with a printed realisasi of 0 and printed spending, wherever each is printed."""
    for row in dokumen.laporan.data.tingkat(SUB_KEGIATAN):
        hasil = dokumen.pertama(f"realisasi:{row['kode']}") or dokumen.pertama(f"capaian:{row['kode']}")
        uang = dokumen.pertama(f"realisasi_belanja:{row['kode']}")
        if hasil and uang and hasil.nilai == 0 and uang.nilai:
            yield Cacat(
                f"{row['nama']}: kinerja {hasil.tercetak}, belanja {uang.tercetak}.",
                klaim=uang,
                fakta=(hasil.fakta, uang.fakta),
                diharapkan="penjelasan untuk apa uangnya dipakai",
                perbaikan="jelaskan di bab capaian",
            )


@aturan(
    "serapan.timpang",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Capaian kinerja tidak jauh dari capaian belanjanya",
    alasan=(
        "Capaian kinerja yang jauh di atas atau di bawah capaian belanja berarti target terlalu mudah, belanja tidak "
        "berkaitan dengan kinerjanya, atau salah satu angkanya salah ketik. Batas 25 poin persen dipilih program ini, "
        "bukan oleh peraturan."
    ),
    contoh="Kinerja 140 persen dengan belanja 78,57 persen dari anggaran kas.",
)
def timpang(dokumen: Dokumen) -> Iterator[Cacat]:
    """A gap of more than TIMPANG points between the printed percentages of one sub kegiatan."""
    for row in dokumen.laporan.data.tingkat(SUB_KEGIATAN):
        kinerja = dokumen.pertama(f"capaian:{row['kode']}")
        uang = dokumen.pertama(f"capaian_belanja:{row['kode']}")
        if kinerja is None or uang is None or uang.nilai is None:
            continue
        # No result at all is the matter of serapan.tanpa_hasil.
        if kinerja.nilai and (jarak := abs(kinerja.nilai - uang.nilai)) > TIMPANG:
            yield Cacat(
                f"{row['nama']}: capaian kinerja {kinerja.tercetak}, capaian belanja {uang.tercetak}.",
                klaim=kinerja,
                fakta=(kinerja.fakta, uang.fakta),
                diharapkan=f"selisih paling banyak {TIMPANG} poin persen, atau penjelasannya",
                selisih=f"{fmt.angka(jarak)} poin persen",
                perbaikan="periksa target, realisasi, dan belanjanya; bila benar, jelaskan",
            )


ATURAN = (tanpa_hasil, timpang)
