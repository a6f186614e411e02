"""Rules on performance beside the money spent for it, in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan.aturan import PILIHAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_kode
from lkj_app.pemeriksaan.hitungan import nilai
from lkj_app.pemeriksaan.periode.kinerja import TIMPANG
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import SUB_KEGIATAN

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.isi_dokumen import Dokumen

aturan = Keluarga("Kinerja", "dokumen")


@aturan("serapan.tanpa_hasil", "catatan", "jelaskan di bab capaian", bentuk=setiap_kode(SUB_KEGIATAN))
def tanpa_hasil(row: dict[str, Any], dokumen: Dokumen) -> Cacat | None:
    """Belanja disertai kinerja.

    Uang yang dibelanjakan untuk sub kegiatan tanpa hasil ialah pertanyaan pertama pemeriksa; laporan menjelaskannya
    sebelum ditanya (PermenPANRB 53/2014: efisiensi penggunaan sumber daya).
    """
    hasil = dokumen.pertama(f"realisasi:{row['kode']}") or dokumen.pertama(f"capaian:{row['kode']}")
    uang = dokumen.pertama(f"realisasi_belanja:{row['kode']}")
    if hasil is None or hasil.nilai or uang is None or not uang.nilai:
        return None
    pesan = f"{row['nama']}: kinerja {hasil.tercetak}, belanja {uang.tercetak}."
    return Cacat(pesan, uang, "penjelasan untuk apa uangnya dipakai", fakta=(hasil.fakta, uang.fakta))


@aturan(
    "serapan.timpang",
    "catatan",
    "periksa target, realisasi, dan belanjanya; bila benar, jelaskan",
    sumber=PILIHAN,
    bentuk=setiap_kode(SUB_KEGIATAN),
)
def timpang(row: dict[str, Any], dokumen: Dokumen) -> Cacat | None:
    """Capaian kinerja tidak jauh dari capaian belanjanya.

    Capaian kinerja yang jauh di atas atau di bawah capaian belanja berarti target terlalu mudah, belanja tidak
    berkaitan dengan kinerjanya, atau salah satu angkanya salah ketik. Batas 25 poin persen dipilih program ini, bukan
    oleh peraturan.
    """
    kinerja, uang = dokumen.pertama(f"capaian:{row['kode']}"), dokumen.pertama(f"capaian_belanja:{row['kode']}")
    # No result at all is the matter of serapan.tanpa_hasil.
    if kinerja is None or not kinerja.nilai or uang is None or (jarak := abs(kinerja.nilai - nilai(uang))) <= TIMPANG:
        return None
    pesan = f"{row['nama']}: capaian kinerja {kinerja.tercetak}, capaian belanja {uang.tercetak}."
    harap = f"selisih paling banyak {TIMPANG} poin persen, atau penjelasannya"
    return Cacat(pesan, kinerja, harap, f"{fmt.angka(jarak)} poin persen", fakta=(kinerja.fakta, uang.fakta))
