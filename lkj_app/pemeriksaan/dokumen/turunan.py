"""Rules on measures derived from other printed ones: sasaran, progress to the Renstra, growth, efficiency."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import hitungan, setiap_klaim
from lkj_app.pemeriksaan.hitungan import HITUNG_ULANG, Hitungan, rentang, terukur
from lkj_app.pemeriksaan.rumus_tercetak import di_luar_rumus
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.format import Bilangan

aturan = Keluarga("Kinerja", "dokumen")

PUTUSAN = ("cocok", "dipotong", "salah")


@aturan("kinerja.turunan", "galat", HITUNG_ULANG, bentuk=hitungan)
def turunan(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Kemajuan, pertumbuhan, dan capaian sasaran keluar dari angka tercetak.

    PermenPANRB 53/2014 meminta perbandingan dengan tahun lalu dan dengan target jangka menengah. Kemajuan ialah
    (realisasi - awal) / (akhir - awal), pertumbuhan (realisasi - tahun lalu) / tahun lalu, capaian sasaran rata-rata
    capaian indikatornya; ketiganya dapat dihitung ulang dari angka yang tercetak.
    """
    for klaim in dokumen.bermakna("kemajuan_renstra", "pertumbuhan", "capaian_sasaran"):
        if klaim.nilai is not None and not klaim.periode:
            semua = _hitung(dokumen, klaim)
            # An input printed with two values is a matter of its own: one of them that fits is enough.
            yield from sorted(semua, key=lambda h: PUTUSAN.index(h.putusan))[:1]


def _hitung(dokumen: Dokumen, klaim: Klaim) -> Iterator[Hitungan]:
    """One for each choice among the printed values of the inputs."""
    cara, rumus, masukan = _resep(dokumen, klaim)
    for isi in product(*(_tercetak(dokumen, klaim.tempat, fakta) for fakta in masukan)):
        if seharusnya := rentang(rumus, *map(terukur, isi)):
            yield Hitungan(klaim, seharusnya, cara, tuple(k.fakta for k in isi))


def _resep(dokumen: Dokumen, klaim: Klaim) -> tuple[str, Callable[..., Bilangan | None], tuple[str, ...]]:
    """How a derived measure is computed: in words, as a formula, from which facts."""
    nama = klaim.subjek
    realisasi = f"realisasi:{nama}"
    if klaim.ukuran == "kemajuan_renstra":
        ujung = (f"target_awal:{nama}", f"target_akhir:{nama}")
        return "(realisasi - awal) / (akhir - awal)", indikator.kemajuan, (realisasi, *ujung)
    if klaim.ukuran == "pertumbuhan":
        lalu = dokumen.laporan.periode.tahun - 1
        return "Pertumbuhan", indikator.pertumbuhan, (realisasi, f"{realisasi}@{lalu}")
    milik = dokumen.laporan.data.baris("indikator", tingkat="sasaran", id_sasaran=nama)
    masukan = tuple(f"capaian:{row['id_indikator']}" for row in milik)
    return "Rata-rata capaian indikatornya", lambda *isi: indikator.rata_rata(isi), masukan


def _tercetak(dokumen: Dokumen, tempat: str, fakta: str) -> Sequence[Klaim]:
    """The printed values of an input: at the place itself, else anywhere."""
    ada = di_luar_rumus(dokumen, fakta)
    return [k for k in ada if k.tempat == tempat] or ada


@aturan(
    "kinerja.efisiensi",
    "peringatan",
    "hitung ulang, atau tulis bahwa efisiensi tidak dapat dihitung",
    bentuk=setiap_klaim("efisiensi"),
)
def efisiensi(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Efisiensi sesuai dengan capaian dan serapan tercetak.

    Efisien berarti target tercapai dengan belanja yang lebih kecil daripada rencananya: 100 dikurangi capaian belanja,
    hanya bila capaian kinerja paling sedikit 100 dan capaian belanja kurang dari 100. Belanja tanpa hasil bukan
    efisiensi (PermenPANRB 53/2014: analisis efisiensi penggunaan sumber daya).
    """
    masukan = (f"capaian:{klaim.subjek}", f"capaian_belanja:{klaim.subjek}")
    pilihan = list(product(*(_tercetak(dokumen, klaim.tempat, fakta) for fakta in masukan)))
    if klaim.nilai is None or klaim.periode or not pilihan:
        return None
    harap = [h for c, b in pilihan if (h := indikator.efisiensi(c.nilai, b.nilai)[0]) is not None]
    if any(klaim.cocok(h) for h in harap):
        return None
    capaian, belanja = pilihan[0]
    pesan = f"Capaian {capaian.tercetak} dan capaian belanja {belanja.tercetak} tidak memberi {klaim.tercetak}."
    seharusnya = fmt.persen(harap[0], klaim.desimal) if harap else "tidak ada angka efisiensi"
    return Cacat(pesan, klaim, seharusnya, sumber=(capaian.fakta, belanja.fakta))
