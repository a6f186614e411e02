"""Rules on measures derived from other printed ones: sasaran, progress to the Renstra, growth, efficiency."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.hitungan import Hitungan, Selang, terukur
from lkj_app.pemeriksaan.rumus_tercetak import dalam_rumus
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.format import Bilangan

    Rumus = Callable[..., Bilangan | None]

KELOMPOK = "Kinerja"


@aturan(
    "kinerja.turunan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Kemajuan, pertumbuhan, dan capaian sasaran keluar dari angka tercetak",
    alasan=(
        "PermenPANRB 53/2014 meminta perbandingan dengan tahun lalu dan dengan target jangka menengah. Kemajuan ialah "
        "(realisasi - awal) / (akhir - awal), pertumbuhan (realisasi - tahun lalu) / tahun lalu, capaian sasaran "
        "rata-rata capaian indikatornya; ketiganya dapat dihitung ulang dari angka yang tercetak."
    ),
    contoh="Awal 85, akhir 98, realisasi 92,79: kemajuan 59,92%, tercetak 69,92%.",
)
def turunan(dokumen: Dokumen) -> Iterator[Cacat]:
    """From the inputs at the same place, else from any place of the document."""
    yield from (h.cacat() for h in hitungan_turunan(dokumen) if h.putusan == "salah")


def hitungan_turunan(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Every derived percentage whose inputs are printed."""
    for klaim in dokumen.klaim:
        if klaim.nilai is None or klaim.periode or not (resep := _resep(dokumen, klaim)):
            continue
        cara, rumus, masukan = resep
        pilihan = [_tercetak(dokumen, klaim.tempat, id_) for id_ in masukan]
        semua = [_hitung(klaim, cara, rumus, isi) for isi in product(*pilihan)]
        hasil = [h for h in semua if h]
        # An input printed with two values is a matter of its own: one of them that fits is enough.
        if hasil:
            yield min(hasil, key=lambda h: ("cocok", "dipotong", "salah").index(h.putusan))


def _resep(dokumen: Dokumen, klaim: Klaim) -> tuple[str, Rumus, tuple[str, ...]] | None:
    """How a derived measure is computed: in words, as a formula, from which facts."""
    nama = klaim.subjek
    match klaim.ukuran:
        case "kemajuan_renstra":
            ujung = (f"target_awal:{nama}", f"target_akhir:{nama}")
            return "(realisasi - awal) / (akhir - awal)", indikator.kemajuan, (f"realisasi:{nama}", *ujung)
        case "pertumbuhan":
            lalu = dokumen.laporan.periode.tahun - 1
            return "Pertumbuhan", indikator.pertumbuhan, (f"realisasi:{nama}", f"realisasi:{nama}@{lalu}")
        case "capaian_sasaran":
            milik = dokumen.laporan.data.baris("indikator", tingkat="sasaran", id_sasaran=nama)
            return "Rata-rata capaian indikatornya", _rata, tuple(f"capaian:{row['id_indikator']}" for row in milik)
    return None


def _rata(*nilai: Fraction) -> Fraction | None:
    return indikator.rata_rata(nilai)


def _tercetak(dokumen: Dokumen, tempat: str, id_fakta: str) -> Sequence[Klaim]:
    """The printed values of an input: at the place itself, else anywhere."""
    ada = [k for k in dokumen.menurut_fakta.get(id_fakta, ()) if k.nilai is not None and not dalam_rumus(k)]
    return [k for k in ada if k.tempat == tempat] or ada


def _hitung(klaim: Klaim, cara: str, rumus: Rumus, masukan: Sequence[Klaim]) -> Hitungan | None:
    """From every end of the inputs: these formulas rise or fall steadily in each of them."""
    ujung = [(s.bawah, s.atas) for s in map(terukur, masukan)]
    nilai = [n for isi in product(*ujung) if (n := rumus(*isi)) is not None]
    if not nilai:
        return None
    batas = Selang(Fraction(min(nilai)), Fraction(max(nilai)))
    return Hitungan(klaim, batas, cara, sumber=tuple(k.fakta for k in masukan))


@aturan(
    "kinerja.efisiensi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Efisiensi sesuai dengan capaian dan serapan tercetak",
    alasan=(
        "Efisien berarti target tercapai dengan belanja yang lebih kecil daripada rencananya: 100 dikurangi capaian "
        "belanja, hanya bila capaian kinerja paling sedikit 100 dan capaian belanja kurang dari 100. Belanja tanpa "
        "hasil bukan efisiensi (PermenPANRB 53/2014: analisis efisiensi penggunaan sumber daya)."
    ),
    contoh="Capaian 0%, capaian belanja 88%, efisiensi tercetak 12%.",
)
def efisiensi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Judged as printed; an office with another formula accepts the finding."""
    for klaim in dokumen.menurut_ukuran.get("efisiensi", ()):
        if klaim.nilai is None or klaim.periode:
            continue
        capaian = _tercetak(dokumen, klaim.tempat, f"capaian:{klaim.subjek}")
        belanja = _tercetak(dokumen, klaim.tempat, f"capaian_belanja:{klaim.subjek}")
        harap = {indikator.efisiensi(c.nilai, b.nilai)[0] for c, b in product(capaian, belanja)}
        if not harap or any(h is not None and klaim.cocok(h) for h in harap):
            continue
        angka = next((h for h in harap if h is not None), None)
        yield Cacat(
            f"Capaian {capaian[0].tercetak} dan capaian belanja {belanja[0].tercetak} tidak memberi {klaim.tercetak}.",
            klaim=klaim,
            sumber=(capaian[0].fakta, belanja[0].fakta),
            diharapkan="tidak ada angka efisiensi" if angka is None else fmt.persen(angka, klaim.desimal),
            perbaikan="hitung ulang, atau tulis bahwa efisiensi tidak dapat dihitung",
        )


ATURAN = (turunan, efisiensi)
