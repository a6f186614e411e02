"""Rules on printed formulas: their terms, their denominator and what comes out of them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.hitungan import Hitungan, Selang, tercetak
from lkj_app.pemeriksaan.rumus_tercetak import dalam_rumus, semua_rumus
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_app.pemeriksaan.rumus_tercetak import Rumus

KELOMPOK = "Rumus"


@aturan(
    "rumus.hasil",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Hasil rumus sama dengan jumlah suku dibagi penyebut",
    alasan=(
        "Rumus dicetak supaya pembaca dapat menghitung ulang. Hasil yang tidak keluar dari suku dan penyebutnya "
        "sendiri salah, apa pun data di belakangnya; suku yang dicetak bulat diberi kelonggaran setengah satuan."
    ),
    contoh="(100 + 97 + 140) / 3 tercetak 94%; seharusnya 112%.",
)
def hasil(dokumen: Dokumen) -> Iterator[Cacat]:
    """The mean of the printed terms; what is merely cut off is said by ``angka.pembulatan``."""
    yield from (h.cacat() for h in hitungan_rumus(dokumen) if h.putusan == "salah")


def hitungan_rumus(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Every formula whose terms and result are printed."""
    for rumus in semua_rumus(dokumen):
        if rumus.hasil is None or any(k.nilai is None for k in (rumus.hasil, *rumus.suku)):
            continue
        # A wrong denominator is one fault: a result that the terms give by their number is right.
        pembagi = dict.fromkeys(n for n in (rumus.pembagi, Fraction(len(rumus.suku))) if n > 0)
        semua = [_hitung(rumus, rumus.hasil, n) for n in pembagi]
        yield next((h for h in semua if h.putusan == "cocok"), semua[0])


def _hitung(rumus: Rumus, hasil: Klaim, pembagi: Fraction) -> Hitungan:
    ujung = [tercetak(s) for s in rumus.suku]
    nilai = Selang(
        sum((u.bawah for u in ujung), Fraction(0)) / pembagi, sum((u.atas for u in ujung), Fraction(0)) / pembagi
    )
    jumlah = " + ".join(s.tercetak for s in rumus.suku)
    cara = f"({jumlah}) / {fmt.angka(pembagi)}" if len(rumus.suku) > 1 else jumlah
    return Hitungan(hasil, nilai, cara, saran="hitung ulang rumus itu, lalu betulkan semua tempat hasilnya")


@aturan(
    "rumus.penyebut",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Penyebut rumus sama dengan banyak sukunya",
    alasan=(
        "Capaian program ialah rata-rata capaian kegiatannya: jumlah semua suku dibagi banyaknya. Penyebut yang lain "
        "menaikkan atau menurunkan capaian tanpa alasan."
    ),
    contoh="(98 + 99 + 99) / 4: tiga suku, penyebut 4.",
)
def penyebut(dokumen: Dokumen) -> Iterator[Cacat]:
    """As printed, within the formula itself."""
    for rumus in semua_rumus(dokumen):
        banyak = len(rumus.suku)
        if rumus.penyebut is None or rumus.penyebut.nilai in (None, banyak):
            continue
        yield Cacat(
            f"Rumus bersuku {banyak}, tetapi penyebutnya {rumus.penyebut.tercetak}.",
            klaim=rumus.penyebut,
            diharapkan=fmt.angka(banyak),
            selisih=fmt.angka(rumus.pembagi - banyak),
            perbaikan="samakan penyebut dengan banyak suku, atau tulis suku yang tertinggal",
        )


@aturan(
    "rumus.banyak_suku",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Setiap kegiatan menjadi satu suku rumus",
    alasan=(
        "Rumus rata-rata harus memuat setiap kegiatan program itu, masing-masing sekali. Suku yang lebih banyak "
        "biasanya mengambil sub kegiatan sebagai kegiatan; suku yang kurang menyembunyikan satu capaian."
    ),
    contoh="Program dengan satu kegiatan dirumuskan (100 + 100) / 2.",
)
def banyak_suku(dokumen: Dokumen) -> Iterator[Cacat]:
    """Terms against the children by the structure of the year."""
    for rumus in semua_rumus(dokumen):
        anak = [a for a in dokumen.anak(rumus.subjek) if _bercapaian(dokumen, rumus, a)]
        if not anak or len(rumus.suku) == len(anak):
            continue
        kurang = [dokumen.laporan.teks(f"nama:{a}") for a in anak if a not in {s.subjek for s in rumus.suku}]
        tanpa = f" Tidak termasuk: {fmt.daftar(kurang)}." if kurang and len(rumus.suku) < len(anak) else ""
        yield Cacat(
            f"Rumus bersuku {len(rumus.suku)}, sedangkan bawahannya {len(anak)}.{tanpa}",
            klaim=rumus.penyebut or rumus.suku[-1],
            ditemukan=f"{len(rumus.suku)} suku",
            diharapkan=f"{len(anak)} suku",
            perbaikan="tulis satu suku untuk setiap bawahan",
        )


def _bercapaian(dokumen: Dokumen, rumus: Rumus, subjek: str) -> bool:
    """What has no target s/d the quarter has no capaian and is no term, unless the document made it one."""
    fakta = dokumen.fakta(f"capaian:{subjek}")
    return fakta is None or fakta.nilai is not None or subjek in {s.subjek for s in rumus.suku}


@aturan(
    "rumus.suku",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Suku rumus sama dengan capaian kegiatannya",
    alasan=(
        "Suku rumus mengulang capaian kegiatan yang diuraikan di bawahnya. Bila keduanya berbeda, pembaca tidak tahu "
        "mana yang dipakai menghitung capaian program."
    ),
    contoh="Suku kelima tercetak 140, sedangkan capaian kegiatan itu tercetak 120%.",
)
def suku(dokumen: Dokumen) -> Iterator[Cacat]:
    """A term is right where any place prints the same, each within its own decimals."""
    for rumus in semua_rumus(dokumen):
        for klaim in rumus.suku:
            lain = [
                k
                for k in dokumen.menurut_fakta.get(klaim.fakta, ())
                if klaim.fakta and k.nilai is not None and not dalam_rumus(k)
            ]
            if klaim.nilai is None or not lain or any(tercetak(klaim).bertemu(tercetak(k)) for k in lain):
                continue
            sana = f"{lain[0].tercetak} di {lain[0].tempat}"
            yield Cacat(
                f"{klaim.kolom.capitalize()} tercetak {klaim.tercetak}, sedangkan {sana}.",
                klaim=klaim,
                diharapkan=lain[0].tercetak,
                selisih=fmt.angka(klaim.nilai - (lain[0].nilai or 0)),
                perbaikan="tentukan capaian yang benar, lalu pakai di kedua tempat",
            )


ATURAN = (hasil, penyebut, banyak_suku, suku)
