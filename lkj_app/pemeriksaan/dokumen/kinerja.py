"""Rules on the performance of a document: capaian from target and realisasi, roll-ups, selisih, predikat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import berdampingan, hitungan, setiap
from lkj_app.pemeriksaan.hitungan import Hitungan, Selang, beda, gabung, nilai, rata, rentang, tercetak, terukur
from lkj_app.pemeriksaan.rumus_tercetak import dalam_rumus, semua_rumus
from lkj_app.pemeriksaan.ukur import semua_ukur
from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_app.pemeriksaan.ukur import Ukur

aturan = Keluarga("Kinerja", "dokumen")


@aturan(
    "kinerja.capaian",
    "galat",
    "hitung ulang capaiannya, atau betulkan target dan realisasi di tempat itu",
    bentuk=hitungan,
)
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


@aturan(
    "kinerja.target_nol",
    "peringatan",
    "tulis bahwa tidak ada target pada periode ini, atau betulkan targetnya",
    bentuk=berdampingan(semua_ukur, ("target", "capaian")),
)
def target_nol(target: Klaim, capaian: Klaim) -> Cacat | None:
    """Target 0 tidak mempunyai capaian.

    Pembagian dengan 0 tidak mempunyai hasil. Sub kegiatan yang belum dijadwalkan tidak diberi persentase dan tidak ikut
    dirata-ratakan; angka 0 atau 100 di sana mengubah capaian program.
    """
    pesan = f"Targetnya 0, tetapi capaian tercetak {capaian.tercetak}."
    return None if target.nilai else Cacat(pesan, capaian, "tidak ada persentase", sumber=(target.fakta,))


@aturan(
    "kinerja.gabungan",
    "peringatan",
    "hitung ulang dari capaian bawahannya, atau betulkan capaian bawahan yang salah",
    bentuk=hitungan,
)
def gabungan(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Capaian kegiatan dan program sama dengan rata-rata bawahannya.

    Capaian kegiatan ialah rata-rata capaian sub kegiatannya, capaian program rata-rata kegiatannya. Bawahan yang tidak
    mencapai target tidak dapat menghasilkan induk yang tepat 100 persen.
    """
    if dokumen.laporan.data.aturan.agregasi != "rata_rata":
        return
    ukur = [satu for satu in semua_ukur(dokumen) if not satu.periode]
    # Where a formula is printed, the rules on formulas speak.
    berumus = {rumus.subjek for rumus in semua_rumus(dokumen)}
    for klaim in dokumen.bermakna("capaian"):
        if klaim.nilai is None or klaim.periode or klaim.subjek in berumus or dalam_rumus(klaim):
            continue
        anak = dokumen.anak(klaim.subjek)
        if seharusnya := _rata_anak(dokumen, [[u for u in ukur if u.subjek == a] for a in anak]):
            yield Hitungan(klaim, seharusnya, "Rata-rata capaian bawahannya", tuple(f"capaian:{a}" for a in anak))


def _rata_anak(dokumen: Dokumen, anak: Sequence[Sequence[Ukur]]) -> Selang | None:
    """The mean of the children; None where one of them prints no capaian. A target of 0 leaves a child out."""
    batas = dokumen.laporan.data.aturan.batas_agregasi
    semua: list[Selang] = []
    for isi in anak:
        target = [klaim.nilai for u in isi for klaim in u.ambil("target") or ()]
        if target and not any(target):
            continue
        satu = _capaian_anak(dokumen, isi)
        if satu is None:
            return None
        semua.append(satu if batas is None else Selang(min(satu.bawah, batas), min(satu.atas, batas)))
    return rata(semua) if semua else None


def _capaian_anak(dokumen: Dokumen, isi: Sequence[Ukur]) -> Selang | None:
    """From the least to the greatest that is printed, else computed: which one is right, other rules ask."""
    cetak = gabung(tercetak(klaim) for u in isi for klaim in u.ambil("capaian") or ())
    return cetak or gabung(satu for u in isi if (satu := _capaian(dokumen, u)))


@aturan(
    "kinerja.selisih",
    "galat",
    "hitung ulang selisihnya",
    bentuk=berdampingan(semua_ukur, ("realisasi", "target", "selisih_target")),
)
def selisih(realisasi: Klaim, target: Klaim, hasil: Klaim) -> Cacat | None:
    """Selisih sama dengan realisasi dikurangi target.

    Selisih realisasi dan target dihitung dari dua angka di baris yang sama. Tandanya boleh menurut kebiasaan instansi,
    besarnya tidak.
    """
    harap = nilai(realisasi) - nilai(target)
    pesan = f"{realisasi.tercetak} dikurangi {target.tercetak} bukan {hasil.tercetak}."
    return None if hasil.nilai == -harap else beda(hasil, harap, pesan, realisasi, target)


@aturan(
    "kinerja.predikat",
    "peringatan",
    "sesuaikan predikat dengan skala, atau betulkan capaiannya",
    sumber="Tanpa peraturan: skalanya ditetapkan instansi.",
    bentuk=setiap(semua_ukur),
)
def predikat(ukur: Ukur, dokumen: Dokumen) -> Cacat | None:
    """Predikat sesuai dengan skala untuk capaian tercetak.

    Predikat diambil dari skala yang ditetapkan instansi menurut capaian sebagaimana tercetak. Predikat yang lain
    berarti capaian diubah tanpa predikatnya, atau skala tidak dipakai sama di semua baris.
    """
    kata, klaim = ukur.predikat, ukur.ambil("capaian")
    harap = dokumen.laporan.data.aturan.predikat(klaim[0].nilai) if klaim else None
    if not kata or not klaim or not harap or " ".join(kata.tercetak.casefold().split()) == harap.casefold():
        return None
    pesan = f"Capaian {klaim[0].tercetak} berpredikat {harap}, tercetak {kata.tercetak}."
    return Cacat(pesan, kata, harap, sumber=(klaim[0].fakta,))


@aturan("kinerja.tanpa_predikat", "catatan", "isi kolom predikat", sumber=BACAAN)
def tanpa_predikat(dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap baris capaian berpredikat seperti baris lain.

    Bila tabel capaian berkolom predikat, baris tanpa predikat menimbulkan pertanyaan: lupa diisi, atau capaiannya belum
    disepakati.
    """
    sekepala: dict[tuple[str, ...], list[Ukur]] = {}
    for ukur in semua_ukur(dokumen):
        # Earlier years are shown beside, and judged in their own reports.
        if ukur.tabel and not ukur.periode and (klaim := ukur.ambil("target", "realisasi", "capaian")):
            sekepala.setdefault(tuple(k.kolom for k in klaim), []).append(ukur)
    for baris in sekepala.values():
        kosong = [ukur.sel["capaian"] for ukur in baris if not ukur.predikat]
        for hasil in kosong if 2 * len(kosong) <= len(baris) else ():
            pesan = f"Capaian {hasil.tercetak} tanpa predikat; baris lain seperti ini berpredikat."
            yield Cacat(pesan, hasil, f"predikat {dokumen.laporan.data.aturan.predikat(hasil.nilai)}")
