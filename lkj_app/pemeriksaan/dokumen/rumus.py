"""Rules on printed formulas: their terms, their denominator and what comes out of them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import hitungan, setiap
from lkj_app.pemeriksaan.hitungan import Hitungan, beda, nilai, rata, tercetak
from lkj_app.pemeriksaan.ukur import di_luar_rumus, semua_rumus
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_app.pemeriksaan.ukur import Rumus

aturan = Keluarga("Rumus", "dokumen")


@aturan("rumus.hasil", "galat", "hitung ulang rumus itu, lalu betulkan semua tempat hasilnya")
@hitungan
def hasil(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Hasil rumus sama dengan jumlah suku dibagi penyebut.

    Rumus dicetak supaya pembaca dapat menghitung ulang. Hasil yang tidak keluar dari suku dan penyebutnya sendiri
    salah, apa pun data di belakangnya; suku yang dicetak bulat diberi kelonggaran setengah satuan.
    """
    for rumus in semua_rumus(dokumen):
        if rumus.hasil is None or any(k.nilai is None for k in (rumus.hasil, *rumus.suku)):
            continue
        # A wrong denominator is one fault: a result that the terms give by their number is right.
        pembagi = dict.fromkeys(n for n in (rumus.pembagi, Fraction(len(rumus.suku))) if n > 0)
        semua = [_rata_suku(rumus, rumus.hasil, n) for n in pembagi]
        yield next((h for h in semua if h.putusan == "cocok"), semua[0])


def _rata_suku(rumus: Rumus, hasil: Klaim, pembagi: Fraction) -> Hitungan:
    jumlah = " + ".join(s.tercetak for s in rumus.suku)
    cara = f"({jumlah}) / {fmt.angka(pembagi)}" if len(rumus.suku) > 1 else jumlah
    return Hitungan(hasil, rata([tercetak(s) for s in rumus.suku], pembagi), cara)


@aturan("rumus.penyebut", "galat", "samakan penyebut dengan banyak suku, atau tulis suku yang tertinggal")
@setiap(semua_rumus)
def penyebut(rumus: Rumus, _dokumen: Dokumen) -> Cacat | None:
    """Penyebut rumus sama dengan banyak sukunya.

    Capaian program ialah rata-rata capaian kegiatannya: jumlah semua suku dibagi banyaknya. Penyebut yang lain
    menaikkan atau menurunkan capaian tanpa alasan.
    """
    klaim, banyak = rumus.penyebut, len(rumus.suku)
    if klaim is None or klaim.nilai is None:
        return None
    return beda(klaim, banyak, f"Rumus bersuku {banyak}, tetapi penyebutnya {klaim.tercetak}.")


@aturan("rumus.banyak_suku", "peringatan", "tulis satu suku untuk setiap bawahan", sumber=BACAAN)
@setiap(semua_rumus)
def banyak_suku(rumus: Rumus, dokumen: Dokumen) -> Cacat | None:
    """Setiap kegiatan menjadi satu suku rumus.

    Rumus rata-rata harus memuat setiap kegiatan program itu, masing-masing sekali. Suku yang lebih banyak biasanya
    mengambil sub kegiatan sebagai kegiatan; suku yang kurang menyembunyikan satu capaian.
    """
    banyak, bersuku = len(rumus.suku), {s.subjek for s in rumus.suku}
    semua = {a: dokumen.fakta(f"capaian:{a}") for a in dokumen.anak(rumus.subjek)}
    # What has no target s/d the quarter has no capaian and need be no term.
    anak = [a for a, fakta in semua.items() if a in bersuku or fakta is None or fakta.nilai is not None]
    if not anak or banyak == len(anak):
        return None
    kurang = [dokumen.laporan.teks(f"nama:{a}") for a in anak if a not in bersuku]
    tanpa = f" Tidak termasuk: {fmt.daftar(kurang)}." if kurang and banyak < len(anak) else ""
    pesan = f"Rumus bersuku {banyak}, sedangkan bawahannya {len(anak)}.{tanpa}"
    di, harap = rumus.penyebut or rumus.suku[-1], f"{len(anak)} suku"
    return Cacat(pesan, di, harap, ditemukan=f"{banyak} suku")


@aturan("rumus.suku", "peringatan", "tentukan capaian yang benar, lalu pakai di kedua tempat", sumber=BACAAN)
@setiap(lambda dokumen: (suku for rumus in semua_rumus(dokumen) for suku in rumus.suku))
def suku(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Suku rumus sama dengan capaian kegiatannya.

    Suku rumus mengulang capaian kegiatan yang diuraikan di bawahnya. Bila keduanya berbeda, pembaca tidak tahu mana
    yang dipakai menghitung capaian program.
    """
    lain = di_luar_rumus(dokumen, klaim.fakta)
    # Right where any place prints the same, each within its own decimals.
    if klaim.nilai is None or not lain or any(tercetak(klaim).bertemu(tercetak(k)) for k in lain):
        return None
    sana = f"{lain[0].tercetak} di {lain[0].tempat}"
    pesan = f"{klaim.kolom.capitalize()} tercetak {klaim.tercetak}, sedangkan {sana}."
    return Cacat(pesan, klaim, lain[0].tercetak, fmt.angka(klaim.nilai - nilai(lain[0])))
