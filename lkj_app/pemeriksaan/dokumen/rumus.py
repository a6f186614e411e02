"""Rules on what a document reckons before its reader: formulas by their parts, and counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import hitungan, setiap, setiap_klaim
from lkj_app.pemeriksaan.hitungan import Hitungan, beda, nilai, rata, tercetak
from lkj_app.pemeriksaan.teks import angka_kata
from lkj_app.pemeriksaan.ukur import PENYEBUT, Rumus, di_luar_rumus, semua_rumus
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from lkj_utils.fakta.anggaran import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Rumus", "dokumen")
aturan_cacah = Keluarga("Cacah", "dokumen")

# count, level counted
BAWAHAN = {"jumlah_kegiatan": kode.KEGIATAN, "jumlah_sub_kegiatan": kode.SUB_KEGIATAN}
DOKUMEN = {"program_dokumen": kode.PROGRAM, "kegiatan_dokumen": kode.KEGIATAN}
TINGKAT = (kode.PROGRAM, kode.KEGIATAN, kode.SUB_KEGIATAN)
# count, measure of which every one is listed
TERDAFTAR = {"misi": "misi", "desa": "nama_desa", "sasaran": "uraian_sasaran", "pokok_visi": "pokok_visi"}
TERCAPAI, BELUM, TAK_DINILAI = "tercapai", "belum_tercapai", "belum_dinilai"
SISI = {f"jumlah:{tingkat}_{nama}": (tingkat, nama == TERCAPAI) for tingkat in TINGKAT for nama in (TERCAPAI, BELUM)}
SERATUS = 100


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
def penyebut(rumus: Rumus, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Penyebut rumus sama dengan banyak sukunya.

    Capaian program ialah rata-rata capaian kegiatannya: jumlah semua suku dibagi banyaknya. Penyebut yang lain
    menaikkan atau menurunkan capaian tanpa alasan.
    """
    klaim, banyak = rumus.penyebut, len(rumus.suku)
    if klaim and klaim.nilai is not None:
        yield from beda(klaim, banyak, f"Rumus bersuku {banyak}, tetapi penyebutnya {klaim.tercetak}.")


@aturan("rumus.banyak_suku", "peringatan", "tulis satu suku untuk setiap bawahan", sumber=BACAAN)
@setiap(semua_rumus)
def banyak_suku(rumus: Rumus, dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap kegiatan menjadi satu suku rumus.

    Rumus rata-rata harus memuat setiap kegiatan program itu, masing-masing sekali. Suku yang lebih banyak biasanya
    mengambil sub kegiatan sebagai kegiatan; suku yang kurang menyembunyikan satu capaian.
    """
    banyak, bersuku = len(rumus.suku), {s.subjek for s in rumus.suku}
    semua = {a: dokumen.fakta(f"capaian:{a}") for a in dokumen.suku(rumus.subjek)}
    # What has no target s/d the quarter has no capaian and need be no term.
    anak = [a for a, fakta in semua.items() if a in bersuku or fakta is None or fakta.nilai is not None]
    kurang = [dokumen.laporan.nama.get(a) or dokumen.laporan.indikator[a]["nama"] for a in anak if a not in bersuku]
    if anak and banyak != len(anak):
        tanpa = f" Tidak termasuk: {fmt.daftar(kurang)}." if kurang and banyak < len(anak) else ""
        pesan = f"Rumus bersuku {banyak}, sedangkan bawahannya {len(anak)}.{tanpa}"
        yield Cacat(pesan, rumus.penyebut or rumus.suku[-1], f"{len(anak)} suku", ditemukan=f"{banyak} suku")


@aturan("rumus.suku", "peringatan", "tentukan capaian yang benar, lalu pakai di kedua tempat", sumber=BACAAN)
@setiap(lambda dokumen: (suku for rumus in semua_rumus(dokumen) for suku in rumus.suku))
def suku(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Suku rumus sama dengan capaian kegiatannya.

    Suku rumus mengulang capaian kegiatan yang diuraikan di bawahnya. Bila keduanya berbeda, pembaca tidak tahu mana
    yang dipakai menghitung capaian program.
    """
    lain = di_luar_rumus(dokumen, klaim.fakta)
    # Right where any place prints the same, each within its own decimals.
    if klaim.nilai is not None and lain and not any(tercetak(klaim).bertemu(tercetak(k)) for k in lain):
        sana = f"{lain[0].tercetak} di {lain[0].tempat}"
        pesan = f"{klaim.kolom.capitalize()} tercetak {klaim.tercetak}, sedangkan {sana}."
        yield Cacat(pesan, klaim, lain[0].tercetak, fmt.angka(klaim.nilai - nilai(lain[0])))


def cacah(klaim: Klaim) -> int | None:
    """The count that a claim prints, in digits or in words; None where it prints none."""
    if klaim.nilai is None:
        return angka_kata(klaim.tercetak)
    return int(klaim.nilai) if klaim.nilai.denominator == 1 else None


@aturan_cacah("cacah.bawahan", "galat")
@setiap_klaim(*BAWAHAN, *DOKUMEN, "jumlah")
def bawahan(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Cacah yang disebut sama dengan yang diuraikan.

    Kalimat yang menyebut banyaknya kegiatan atau sub kegiatan dapat dibuktikan dari uraian dan tabel laporan itu
    sendiri. Cacah yang lain biasanya tersalin dari program atau laporan sebelumnya.
    """
    sebutan, didaftar, susunan = _ruang(klaim, dokumen)
    disebut = None if klaim.kolom == PENYEBUT else cacah(klaim)
    # A document that lists only some may still name the whole; one that lists more than it names may not.
    if not didaftar or disebut in (None, didaftar, susunan) or (susunan is None and disebut > didaftar):
        return
    pesan = f"Disebut {klaim.tercetak} {sebutan}, sedangkan yang diuraikan {didaftar}."
    saran = f"sebutkan {didaftar} {sebutan}, atau uraikan yang tertinggal"
    yield Cacat(pesan, klaim, fmt.angka(didaftar), fmt.angka(disebut - didaftar), perbaikan=saran)


def _ruang(klaim: Klaim, dokumen: Dokumen) -> tuple[str, int, int | None]:
    """What is counted, how many of it the document lists (0 for other claims), and how many there are by our data."""
    subjek, data = klaim.subjek, dokumen.laporan.data
    if klaim.ukuran == "jumlah" and subjek in TERDAFTAR:
        fakta = dokumen.fakta(klaim.fakta)
        didaftar = {k.subjek for k in dokumen.bermakna(TERDAFTAR[subjek])}
        return subjek.replace("_", " "), len(didaftar), fakta.nilai if fakta and isinstance(fakta.nilai, int) else None
    tingkat = {**BAWAHAN, **DOKUMEN}.get(klaim.ukuran, subjek)
    if tingkat not in TINGKAT or (klaim.ukuran in DOKUMEN and subjek != data.waktu["versi_anggaran"]):
        return "", 0, None
    induk = subjek if klaim.ukuran in BAWAHAN else TOTAL
    disebut = {satu for satu in dokumen.disebut.get(tingkat, ()) if _di_bawah(satu, induk)}
    susunan = {row["kode"] for row in data.tingkat(tingkat) if _di_bawah(row["kode"], induk)}
    return tingkat.replace("_", " "), len(disebut), len(susunan)


def _di_bawah(satu: str, induk: str) -> bool:
    atas = kode.induk(satu) or ""
    return induk in (TOTAL, atas, kode.induk(atas))


@aturan_cacah("cacah.bagian", "galat", "hitung ulang yang mencapai dan yang belum mencapai target")
def bagian(dokumen: Dokumen) -> Iterator[Cacat]:
    """Yang tercapai dan yang belum berjumlah sama dengan semuanya.

    “Dari 6 program, 5 mencapai target dan 1 belum” dapat dijumlahkan pembaca. Bila jumlahnya melebihi keseluruhan, atau
    kurang padahal semuanya disebut, salah satu cacah itu salah.
    """
    for semua in dokumen.sekelompok(lambda k: k.tempat, "jumlah"):
        isi = {k.subjek: (k, banyak) for k in reversed(semua) if (banyak := cacah(k)) is not None}
        for tingkat in (satu for satu in TINGKAT if satu in isi):
            keseluruhan, banyak = isi[tingkat]
            nama = [f"{tingkat}_{satu}" for satu in (TERCAPAI, BELUM, TAK_DINILAI)]
            ada = [isi[satu] for satu in nama if satu in isi]
            lebih = sum(n for _, n in ada) - banyak
            # The third group (not judged) may be left unsaid, so a sum below the whole proves nothing then.
            if len(ada) > 1 and (lebih > 0 or (lebih and len(ada) == len(nama))):
                pesan = f"{' + '.join(k.tercetak for k, _ in ada)} bukan {keseluruhan.tercetak}."
                sumber = tuple(k.fakta for k, _ in ada)
                yield Cacat(pesan, keseluruhan, fmt.angka(banyak + lebih), fmt.angka(-lebih), sumber=sumber)


@aturan_cacah("cacah.tercapai", "peringatan", "hitung ulang dari capaian yang tercetak")
@setiap_klaim("jumlah")
def tercapai(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Cacah yang mencapai target sesuai dengan capaian tercetak.

    Kesimpulan “x dari y program mencapai target” dapat dihitung dari capaian yang tercetak: mencapai berarti paling
    sedikit 100. Kesimpulan yang lebih baik daripada uraiannya adalah temuan pertama seorang pereviu.
    """
    if klaim.fakta in SISI:
        tingkat, sampai = SISI[klaim.fakta]
        semua = (dokumen.tercetak(f"capaian:{row['kode']}") for row in dokumen.laporan.data.tingkat(tingkat))
        sisi = ({(nilai(k) >= SERATUS) is sampai for k in capaian} for capaian in semua)
        yield from _beda(klaim, sisi, True, f"jumlah:{tingkat}_{TERCAPAI}")


def _beda(klaim: Klaim, tercetak: Iterable[set[Any]], dicari: object, pokok: str) -> Iterator[Cacat]:
    """A count outside what is printed of each one: nothing, or several things, may count either way."""
    disebut, isi = cacah(klaim), list(tercetak)
    pasti, mungkin = (sum(satu == {dicari} for satu in isi), sum(dicari in satu or not satu for satu in isi))
    if disebut is not None and not pasti <= disebut <= mungkin:
        harap = fmt.angka(pasti) if pasti == mungkin else f"antara {pasti} dan {mungkin}"
        menurut = "predikat" if klaim.ukuran == "jumlah_predikat" else "capaian"
        pesan = f"Disebut {klaim.tercetak}; menurut {menurut} tercetak {harap}."
        selisih = fmt.angka(disebut - min(max(disebut, pasti), mungkin))
        yield Cacat(pesan, klaim, harap, selisih, sumber=(pokok,) if klaim.fakta != pokok else ())


@aturan_cacah("cacah.predikat", "peringatan", "hitung ulang dari capaian yang tercetak")
@setiap_klaim("jumlah_predikat")
def predikat(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Cacah per predikat sesuai dengan predikat tercetak.

    Ringkasan “sekian sub kegiatan Sangat Baik” dapat dihitung dari kolom predikat laporan itu sendiri; ringkasan yang
    lain berarti tabel berubah tanpa kalimatnya.
    """
    kode_sub = (row["kode"] for row in dokumen.laporan.data.tingkat(kode.SUB_KEGIATAN))
    semua = (dokumen.menurut_fakta.get(f"predikat:{satu}", ()) for satu in kode_sub)
    tercetak = [{k.tercetak.strip().casefold() for k in satu} - {"", "-"} for satu in semua]
    if any(tercetak):
        yield from _beda(klaim, tercetak, klaim.subjek.casefold(), klaim.fakta)
