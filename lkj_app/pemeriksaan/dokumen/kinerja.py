"""Rules on the performance of a document: capaian from target and realisasi, roll-ups, selisih."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.hitungan import Hitungan, Selang, rata, tercetak, terukur
from lkj_app.pemeriksaan.rumus_tercetak import dalam_rumus, semua_rumus
from lkj_app.pemeriksaan.ukur import semua_ukur
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_app.pemeriksaan.ukur import Ukur

KELOMPOK = "Kinerja"


@aturan(
    "kinerja.capaian",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Capaian sama dengan realisasi dibagi target",
    alasan=(
        "PermenPANRB 53/2014 meminta realisasi dibandingkan dengan target. Ketiganya tercetak berdampingan, "
        "sehingga pembaca dapat menghitungnya; capaian yang lain berarti salah satu dari ketiganya salah."
    ),
    contoh="Target 140, realisasi 113, capaian tercetak 82%; seharusnya 81%.",
)
def capaian(dokumen: Dokumen) -> Iterator[Cacat]:
    """In table rows and in sentences; what is merely cut off is said by ``angka.pembulatan``."""
    yield from (h.cacat() for h in hitungan_capaian(dokumen) if h.putusan == "salah")


def hitungan_capaian(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Every printed capaian beside its target and realisasi."""
    for ukur in semua_ukur(dokumen):
        sel = ukur.angka("realisasi", "target", "capaian")
        if not sel or not sel[1].nilai:
            continue
        realisasi, target, hasil = sel
        nilai = _nilai_capaian(dokumen, ukur.subjek, realisasi, target)
        if nilai:
            yield Hitungan(
                hasil,
                nilai,
                f"Capaian dari realisasi {realisasi.tercetak} dan target {target.tercetak}",
                sumber=(realisasi.fakta, target.fakta),
                saran="hitung ulang capaiannya, atau betulkan target dan realisasi di tempat itu",
            )


def _nilai_capaian(dokumen: Dokumen, subjek: str, realisasi: Klaim, target: Klaim) -> Selang | None:
    """The capaian that the printed realisasi gives, by the direction of the indicator."""
    sifat = dokumen.laporan.data.satu("indikator", id_indikator=subjek)
    ujung = terukur(realisasi)
    hasil = [
        indikator.capaian(
            nilai,
            target.nilai,
            sifat.get("arah") or "naik",
            sifat.get("rumus_turun") or dokumen.laporan.data.aturan.rumus_turun,
        )
        for nilai in (ujung.bawah, ujung.atas)
    ]
    ada = [h for h in hasil if h is not None]
    return Selang(min(ada), max(ada)) if ada else None


@aturan(
    "kinerja.target_nol",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Target 0 tidak mempunyai capaian",
    alasan=(
        "Pembagian dengan 0 tidak mempunyai hasil. Sub kegiatan yang belum dijadwalkan tidak diberi persentase dan "
        "tidak ikut dirata-ratakan; angka 0 atau 100 di sana mengubah capaian program."
    ),
    contoh="Target 0, realisasi 0, capaian tercetak 100%.",
)
def target_nol(dokumen: Dokumen) -> Iterator[Cacat]:
    """A percentage beside a target of 0."""
    for ukur in semua_ukur(dokumen):
        sel = ukur.angka("target", "capaian")
        if sel and sel[0].nilai == 0:
            yield Cacat(
                f"Targetnya 0, tetapi capaian tercetak {sel[1].tercetak}.",
                klaim=sel[1],
                sumber=(sel[0].fakta,),
                diharapkan="tidak ada persentase",
                perbaikan="tulis bahwa tidak ada target pada periode ini, atau betulkan targetnya",
            )


@aturan(
    "kinerja.gabungan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Capaian kegiatan dan program sama dengan rata-rata bawahannya",
    alasan=(
        "Capaian kegiatan ialah rata-rata capaian sub kegiatannya, capaian program rata-rata kegiatannya. Bawahan yang "
        "tidak mencapai target tidak dapat menghasilkan induk yang tepat 100 persen."
    ),
    contoh="Sub kegiatan 82% dan 100%, kegiatannya tercetak 100%; rata-ratanya 91%.",
)
def gabungan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Parents without a printed formula; where one is printed, the rules on formulas speak."""
    yield from (h.cacat() for h in hitungan_gabungan(dokumen) if h.putusan == "salah")


def hitungan_gabungan(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Every printed capaian of a parent, beside the mean of its children as printed anywhere in the document."""
    if dokumen.laporan.data.aturan.agregasi != "rata_rata":
        return
    berumus = {rumus.subjek for rumus in semua_rumus(dokumen)}
    ukur = _menurut_subjek(dokumen)
    for klaim in dokumen.menurut_ukuran.get("capaian", ()):
        anak = dokumen.anak(klaim.subjek)
        if not anak or klaim.subjek in berumus or klaim.periode or klaim.nilai is None or dalam_rumus(klaim):
            continue
        nilai = _rata_anak(dokumen, ukur, anak)
        if nilai:
            yield Hitungan(
                klaim,
                nilai,
                "Rata-rata capaian bawahannya",
                sumber=tuple(f"capaian:{a}" for a in anak),
                saran="hitung ulang dari capaian bawahannya, atau betulkan capaian bawahan yang salah",
            )


def _menurut_subjek(dokumen: Dokumen) -> dict[str, list[Ukur]]:
    hasil: dict[str, list[Ukur]] = {}
    for ukur in semua_ukur(dokumen):
        if not ukur.periode:
            hasil.setdefault(ukur.subjek, []).append(ukur)
    return hasil


def _rata_anak(dokumen: Dokumen, ukur: Mapping[str, list[Ukur]], anak: Sequence[str]) -> Selang | None:
    """The mean of the children; None where one of them prints no capaian. A target of 0 leaves a child out."""
    nilai: list[Selang] = []
    for kode in anak:
        isi = ukur.get(kode, [])
        target = [u.sel["target"].nilai for u in isi if u.angka("target")]
        if target and not any(target):
            continue
        satu = _capaian_tercetak(isi) or _capaian_terhitung(dokumen, kode, isi)
        if satu is None:
            return None
        nilai.append(_batasi(satu, dokumen.laporan.data.aturan.batas_agregasi))
    return rata(nilai) if nilai else None


def _capaian_tercetak(isi: Sequence[Ukur]) -> Selang | None:
    """From the least to the greatest that is printed: which one is right, other rules ask."""
    return _gabung([tercetak(u.sel["capaian"]) for u in isi if u.angka("capaian")])


def _capaian_terhitung(dokumen: Dokumen, kode: str, isi: Sequence[Ukur]) -> Selang | None:
    pasangan = [sel for u in isi if (sel := u.angka("realisasi", "target"))]
    return _gabung([n for r, t in pasangan if (n := _nilai_capaian(dokumen, kode, r, t))])


def _gabung(nilai: Sequence[Selang]) -> Selang | None:
    return Selang(min(n.bawah for n in nilai), max(n.atas for n in nilai)) if nilai else None


def _batasi(nilai: Selang, batas: Fraction | None) -> Selang:
    return nilai if batas is None else Selang(min(nilai.bawah, batas), min(nilai.atas, batas))


@aturan(
    "kinerja.selisih",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Selisih sama dengan realisasi dikurangi target",
    alasan=(
        "Selisih realisasi dan target dihitung dari dua angka di baris yang sama. Tandanya boleh menurut kebiasaan "
        "instansi, besarnya tidak."
    ),
    contoh="Target 17, realisasi 16, selisih tercetak 2; seharusnya 1.",
)
def selisih(dokumen: Dokumen) -> Iterator[Cacat]:
    """By size: some offices subtract the other way round."""
    for ukur in semua_ukur(dokumen):
        sel = ukur.angka("realisasi", "target", "selisih_target")
        if not sel:
            continue
        realisasi, target, beda = (k.nilai or 0 for k in sel)
        if abs(beda) != abs(realisasi - target):
            yield Cacat(
                f"{sel[0].tercetak} dikurangi {sel[1].tercetak} bukan {sel[2].tercetak}.",
                klaim=sel[2],
                sumber=(sel[0].fakta, sel[1].fakta),
                diharapkan=fmt.angka(realisasi - target),
                selisih=fmt.angka(beda - (realisasi - target)),
                perbaikan="hitung ulang selisihnya",
            )


ATURAN = (capaian, target_nol, gabungan, selisih)
