"""Rules on the performance of a document: capaian, roll-ups, predikat, what follows from them, the money spent."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import Baris, berdampingan, hitungan, setiap, setiap_klaim
from lkj_app.pemeriksaan.hitungan import HITUNG_ULANG, Hitungan, Selang, beda, nilai, rata, rentang, tercetak, terukur
from lkj_app.pemeriksaan.isi_dokumen import Dokumen, kelompok
from lkj_app.pemeriksaan.periode import kinerja as data
from lkj_app.pemeriksaan.ukur import Ukur, dalam_rumus, di_luar_rumus, semua_rumus, semua_ukur
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import SUB_KEGIATAN
from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.format import Bilangan

aturan = Keluarga("Kinerja", "dokumen")
DIUKUR = ("target", "realisasi", "capaian")
PUTUSAN = ("cocok", "dipotong", "salah")
setiap_sub_kegiatan = setiap(lambda dokumen: dokumen.laporan.data.tingkat(SUB_KEGIATAN))


@aturan("kinerja.capaian", "galat", "hitung ulang capaiannya, atau betulkan target dan realisasi di tempat itu")
@hitungan
def capaian(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Capaian sama dengan realisasi dibagi target.

    PermenPANRB 53/2014 meminta realisasi dibandingkan dengan target. Ketiganya tercetak berdampingan, sehingga pembaca
    dapat menghitungnya; capaian yang lain berarti salah satu dari ketiganya salah.
    """
    for ukur in semua_ukur(dokumen):
        klaim, seharusnya = ukur.ambil("realisasi", "target", "capaian"), _capaian(dokumen, ukur)
        if klaim and seharusnya:
            realisasi, target, hasil = klaim
            cara = f"Capaian dari realisasi {realisasi.tercetak} dan target {target.tercetak}"
            yield Hitungan(hasil, seharusnya, cara, (realisasi.fakta, target.fakta))


def _capaian(dokumen: Dokumen, ukur: Ukur) -> Selang | None:
    """The capaian that the printed realisasi and target give, by the direction of the indicator."""
    if not (klaim := ukur.ambil("realisasi", "target")):
        return None
    sifat = dokumen.laporan.data.satu("indikator", id_indikator=ukur.subjek)
    arah: indikator.Arah = sifat.get("arah") or "naik"
    turun = sifat.get("rumus_turun") or dokumen.laporan.data.aturan.rumus_turun
    realisasi, target = klaim
    return rentang(lambda hasil: indikator.capaian(hasil, target.nilai, arah, turun), terukur(realisasi))


@aturan("kinerja.target_nol", "peringatan", "tulis bahwa tidak ada target pada periode ini, atau betulkan targetnya")
@berdampingan(semua_ukur, ("target", "capaian"))
def target_nol(target: Klaim, capaian: Klaim) -> Iterator[Cacat]:
    """Target 0 tidak mempunyai capaian.

    Pembagian dengan 0 tidak mempunyai hasil. Sub kegiatan yang belum dijadwalkan tidak diberi persentase dan tidak ikut
    dirata-ratakan; angka 0 atau 100 di sana mengubah capaian program.
    """
    if not target.nilai:
        pesan = f"Targetnya 0, tetapi capaian tercetak {capaian.tercetak}."
        yield Cacat(pesan, capaian, "tidak ada persentase", sumber=(target.fakta,))


@aturan(
    "kinerja.gabungan", "peringatan", "hitung ulang dari capaian bawahannya, atau betulkan capaian bawahan yang salah"
)
@hitungan
def gabungan(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Capaian kegiatan dan program sama dengan rata-rata bawahannya.

    Capaian kegiatan ialah rata-rata capaian sub kegiatannya, capaian program rata-rata kegiatannya. Bawahan yang tidak
    mencapai target tidak dapat menghasilkan induk yang tepat 100 persen.
    """
    if dokumen.laporan.data.aturan.agregasi != "rata_rata":
        return
    ukur = kelompok((satu.subjek, satu) for satu in semua_ukur(dokumen) if not satu.periode)
    # Where a formula is printed, the rules on formulas speak.
    berumus = {rumus.subjek for rumus in semua_rumus(dokumen)}
    for klaim in dokumen.bermakna("capaian"):
        if klaim.nilai is None or klaim.periode or klaim.subjek in berumus or dalam_rumus(klaim):
            continue
        anak = dokumen.suku(klaim.subjek)
        if seharusnya := _rata_anak(dokumen, [ukur.get(a, ()) for a in anak]):
            yield Hitungan(klaim, seharusnya, "Rata-rata capaian bawahannya", tuple(f"capaian:{a}" for a in anak))


def _rata_anak(dokumen: Dokumen, anak: Sequence[Sequence[Ukur]]) -> Selang | None:
    """The mean of the children; None where one of them prints no capaian. A target of 0 leaves a child out."""
    batas = dokumen.laporan.data.aturan.batas_agregasi
    semua: list[Selang] = []
    for isi in anak:
        target = [klaim.nilai for u in isi for klaim in u.ambil("target") or ()]
        if target and not any(target):
            continue
        # From the least to the greatest that is printed, else computed: which one is right, other rules ask.
        cetak = Selang.gabung(tercetak(klaim) for u in isi for klaim in u.ambil("capaian") or ())
        satu = cetak or Selang.gabung(hasil for u in isi if (hasil := _capaian(dokumen, u)))
        if satu is None:
            return None
        semua.append(satu if batas is None else Selang(min(satu.bawah, batas), min(satu.atas, batas)))
    return rata(semua) if semua else None


@aturan("kinerja.selisih", "galat", "hitung ulang selisihnya")
@berdampingan(semua_ukur, ("realisasi", "target", "selisih_target"))
def selisih(realisasi: Klaim, target: Klaim, hasil: Klaim) -> Iterator[Cacat]:
    """Selisih sama dengan realisasi dikurangi target.

    Selisih realisasi dan target dihitung dari dua angka di baris yang sama. Tandanya boleh menurut kebiasaan instansi,
    besarnya tidak.
    """
    harap = nilai(realisasi) - nilai(target)
    if hasil.nilai != -harap:
        pesan = f"{realisasi.tercetak} dikurangi {target.tercetak} bukan {hasil.tercetak}."
        yield from beda(hasil, harap, pesan, realisasi, target)


@aturan(
    "kinerja.predikat",
    "peringatan",
    "sesuaikan predikat dengan skala, atau betulkan capaiannya",
    sumber="Tanpa peraturan: skalanya ditetapkan instansi.",
)
@setiap(semua_ukur)
def predikat(ukur: Ukur, dokumen: Dokumen) -> Iterator[Cacat]:
    """Predikat sesuai dengan skala untuk capaian tercetak.

    Predikat diambil dari skala yang ditetapkan instansi menurut capaian sebagaimana tercetak. Predikat yang lain
    berarti capaian diubah tanpa predikatnya, atau skala tidak dipakai sama di semua baris.
    """
    kata, klaim = ukur.predikat, ukur.ambil("capaian")
    harap = dokumen.laporan.data.aturan.predikat(klaim[0].nilai) if klaim else None
    if kata and klaim and harap and " ".join(kata.tercetak.casefold().split()) != harap.casefold():
        pesan = f"Capaian {klaim[0].tercetak} berpredikat {harap}, tercetak {kata.tercetak}."
        yield Cacat(pesan, kata, harap, sumber=(klaim[0].fakta,))


@aturan("kinerja.tanpa_predikat", "catatan", "isi kolom predikat", sumber=BACAAN)
def tanpa_predikat(dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap baris capaian berpredikat seperti baris lain.

    Bila tabel capaian berkolom predikat, baris tanpa predikat menimbulkan pertanyaan: lupa diisi, atau capaiannya belum
    disepakati.
    """
    # Earlier years are shown beside, and judged in their own reports.
    tabel = [ukur for ukur in semua_ukur(dokumen) if ukur.tabel and not ukur.periode]
    for baris in kelompok((tuple(k.kolom for k in ada), u) for u in tabel if (ada := u.ambil(*DIUKUR))).values():
        kosong = [ukur.sel["capaian"] for ukur in baris if not ukur.predikat]
        for hasil in kosong if 2 * len(kosong) <= len(baris) else ():
            pesan = f"Capaian {hasil.tercetak} tanpa predikat; baris lain seperti ini berpredikat."
            yield Cacat(pesan, hasil, f"predikat {dokumen.laporan.data.aturan.predikat(hasil.nilai)}")


@aturan("kinerja.turunan", "galat", HITUNG_ULANG)
@hitungan
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


@aturan("kinerja.efisiensi", "peringatan", "hitung ulang, atau tulis bahwa efisiensi tidak dapat dihitung")
@setiap_klaim("efisiensi")
def efisiensi(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Efisiensi sesuai dengan capaian dan serapan tercetak.

    Pada instansi yang menilai efisiensi menurut serapan, efisien berarti target tercapai dengan belanja yang lebih
    kecil daripada rencananya: 100 dikurangi capaian belanja, hanya bila capaian kinerja paling sedikit 100 dan capaian
    belanja kurang dari 100. Belanja tanpa hasil bukan efisiensi (PermenPANRB 53/2014).
    """
    masukan = (f"capaian:{klaim.subjek}", f"capaian_belanja:{klaim.subjek}")
    pilihan = list(product(*(_tercetak(dokumen, klaim.tempat, fakta) for fakta in masukan)))
    menurut_serapan = dokumen.laporan.data.aturan.efisiensi == "serapan"
    harap = [h for c, b in pilihan if (h := indikator.efisiensi_serapan(c.nilai, b.nilai)[0]) is not None]
    dinilai = klaim.nilai is not None and not klaim.periode and pilihan and menurut_serapan
    if dinilai and not any(map(klaim.cocok, harap)):
        capaian, belanja = pilihan[0]
        pesan = f"Capaian {capaian.tercetak} dan capaian belanja {belanja.tercetak} tidak memberi {klaim.tercetak}."
        seharusnya = fmt.persen(harap[0], klaim.desimal) if harap else "tidak ada angka efisiensi"
        yield Cacat(pesan, klaim, seharusnya, sumber=(capaian.fakta, belanja.fakta))


@aturan("serapan.tanpa_hasil", "catatan", "jelaskan di bab capaian", kembar=data.belanja_tanpa_hasil)
@setiap_sub_kegiatan
def tanpa_hasil(row: Baris, dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    hasil = dokumen.pertama(f"realisasi:{row['kode']}") or dokumen.pertama(f"capaian:{row['kode']}")
    uang = dokumen.pertama(f"realisasi_belanja:{row['kode']}")
    if hasil and not hasil.nilai and uang and uang.nilai:
        pesan = f"{row['nama']}: kinerja {hasil.tercetak}, belanja {uang.tercetak}."
        yield Cacat(pesan, uang, "penjelasan untuk apa uangnya dipakai", fakta=(hasil.fakta, uang.fakta))


@aturan(
    "serapan.timpang", "catatan", "periksa target, realisasi, dan belanjanya; bila benar, jelaskan", kembar=data.timpang
)
@setiap_sub_kegiatan
def timpang(row: Baris, dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    kinerja, uang = dokumen.pertama(f"capaian:{row['kode']}"), dokumen.pertama(f"capaian_belanja:{row['kode']}")
    # No result at all is the matter of serapan.tanpa_hasil.
    if kinerja and kinerja.nilai and uang and (jarak := abs(kinerja.nilai - nilai(uang))) > data.TIMPANG:
        pesan = f"{row['nama']}: capaian kinerja {kinerja.tercetak}, capaian belanja {uang.tercetak}."
        harap = f"selisih paling banyak {data.TIMPANG} poin persen, atau penjelasannya"
        yield Cacat(pesan, kinerja, harap, f"{fmt.angka(jarak)} poin persen", fakta=(kinerja.fakta, uang.fakta))
