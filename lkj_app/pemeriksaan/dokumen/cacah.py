"""Rules on the counts of a document: how many programs, kegiatan, sub kegiatan; how many reach their target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.rumus_tercetak import PENYEBUT
from lkj_app.pemeriksaan.terbilang import angka_kata
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from lkj_utils.fakta.anggaran import TOTAL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Cacah"
# count, level counted
BAWAHAN = {"jumlah_kegiatan": kode.KEGIATAN, "jumlah_sub_kegiatan": kode.SUB_KEGIATAN}
DOKUMEN = {"program_dokumen": kode.PROGRAM, "kegiatan_dokumen": kode.KEGIATAN}
TINGKAT = (kode.PROGRAM, kode.KEGIATAN, kode.SUB_KEGIATAN)
# count, measure of which every one is listed
TERDAFTAR = {"misi": "misi", "desa": "nama_desa", "sasaran": "uraian_sasaran", "pokok_visi": "pokok_visi"}
SEBUTAN = {kode.SUB_KEGIATAN: "sub kegiatan"}
TERCAPAI, BELUM, TAK_DINILAI = "tercapai", "belum_tercapai", "belum_dinilai"
SERATUS = 100


def cacah(klaim: Klaim) -> int | None:
    """The count that a claim prints, in digits or in words; None where it prints none."""
    if klaim.nilai is None:
        return angka_kata(klaim.tercetak)
    return int(klaim.nilai) if klaim.nilai.denominator == 1 else None


@aturan(
    "cacah.bawahan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Cacah yang disebut sama dengan yang diuraikan",
    alasan=(
        "Kalimat yang menyebut banyaknya kegiatan atau sub kegiatan dapat dibuktikan dari uraian dan tabel laporan itu "
        "sendiri. Cacah yang lain biasanya tersalin dari program atau laporan sebelumnya."
    ),
    contoh="“Didukung oleh empat sub kegiatan”, sedangkan yang diuraikan satu.",
)
def bawahan(dokumen: Dokumen) -> Iterator[Cacat]:
    """In digits or in words; right where it is what the document lists, or what the structure of the year holds."""
    for klaim in dokumen.klaim:
        ruang = None if klaim.kolom == PENYEBUT else _ruang(dokumen, klaim)
        disebut = cacah(klaim)
        if ruang is None or disebut is None:
            continue
        sebutan, didaftar, susunan = ruang
        # A document that lists only some may still name the whole; one that lists more than it names may not.
        if (
            not didaftar
            or disebut == len(didaftar)
            or disebut == susunan
            or (susunan is None and disebut > len(didaftar))
        ):
            continue
        yield Cacat(
            f"Disebut {klaim.tercetak} {sebutan}, sedangkan yang diuraikan {len(didaftar)}.",
            klaim=klaim,
            diharapkan=fmt.angka(len(didaftar)),
            selisih=fmt.angka(disebut - len(didaftar)),
            perbaikan=f"sebutkan {len(didaftar)} {sebutan}, atau uraikan yang tertinggal",
        )


def _ruang(dokumen: Dokumen, klaim: Klaim) -> tuple[str, Collection[str], int | None] | None:
    """What is counted, what of it the document lists, and how many there are by our data; None for other claims."""
    subjek = klaim.subjek
    if klaim.ukuran in BAWAHAN:
        return _pohon(dokumen, BAWAHAN[klaim.ukuran], subjek)
    if klaim.ukuran in DOKUMEN and subjek == dokumen.laporan.data.waktu["versi_anggaran"]:
        return _pohon(dokumen, DOKUMEN[klaim.ukuran], TOTAL)
    if klaim.ukuran == "jumlah" and subjek in TINGKAT:
        return _pohon(dokumen, subjek, TOTAL)
    if klaim.ukuran == "jumlah" and subjek in TERDAFTAR:
        didaftar = {k.subjek for k in dokumen.menurut_ukuran.get(TERDAFTAR[subjek], ())}
        fakta = dokumen.fakta(klaim.fakta)
        return subjek.replace("_", " "), didaftar, fakta.nilai if fakta and isinstance(fakta.nilai, int) else None
    return None


def _pohon(dokumen: Dokumen, tingkat: str, induk: str) -> tuple[str, Collection[str], int]:
    """Codes of one level under a parent: as the document mentions them anywhere, and by the structure."""
    disebut = {satu for satu in dokumen.subjek if kode.tingkat(satu) == tingkat}
    susunan = {row["kode"] for row in dokumen.laporan.data.tingkat(tingkat)}
    milik = [{k for k in isi if induk in (TOTAL, *_atasan(k))} for isi in (disebut, susunan)]
    return SEBUTAN.get(tingkat, tingkat), milik[0], len(milik[1])


def _atasan(satu: str) -> list[str]:
    """The codes above one, nearest first."""
    hasil: list[str] = []
    while (atas := kode.induk(hasil[-1] if hasil else satu)) is not None:
        hasil.append(atas)
    return hasil


@aturan(
    "cacah.bagian",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Yang tercapai dan yang belum berjumlah sama dengan semuanya",
    alasan=(
        "“Dari 6 program, 5 mencapai target dan 1 belum” dapat dijumlahkan pembaca. Bila jumlahnya melebihi "
        "keseluruhan, atau kurang padahal semuanya disebut, salah satu cacah itu salah."
    ),
    contoh="Dari 6 program, 5 mencapai target dan 2 belum.",
)
def bagian(dokumen: Dokumen) -> Iterator[Cacat]:
    """At one place; a third group (not judged) may be left unsaid, so a sum below the whole proves nothing then."""
    for isi in _cacah_setempat(dokumen).values():
        for tingkat in TINGKAT:
            semua = isi.get(tingkat)
            potong = [isi.get(f"{tingkat}_{nama}") for nama in (TERCAPAI, BELUM, TAK_DINILAI)]
            ada = [p for p in potong if p]
            jumlah = sum(cacah(p) or 0 for p in ada)
            if semua is None or len(ada) < 2 or jumlah == cacah(semua):  # noqa: PLR2004 - two parts make a sum
                continue
            if len(ada) == len(potong) or jumlah > (cacah(semua) or 0):
                yield Cacat(
                    f"{' + '.join(p.tercetak for p in ada)} bukan {semua.tercetak}.",
                    klaim=semua,
                    sumber=tuple(p.fakta for p in ada),
                    diharapkan=fmt.angka(jumlah),
                    selisih=fmt.angka((cacah(semua) or 0) - jumlah),
                    perbaikan="hitung ulang yang mencapai dan yang belum mencapai target",
                )


def _cacah_setempat(dokumen: Dokumen) -> Mapping[str, Mapping[str, Klaim]]:
    hasil: dict[str, dict[str, Klaim]] = {}
    for klaim in dokumen.menurut_ukuran.get("jumlah", ()):
        if cacah(klaim) is not None:
            hasil.setdefault(klaim.tempat, {}).setdefault(klaim.subjek, klaim)
    return hasil


@aturan(
    "cacah.tercapai",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Cacah yang mencapai target sesuai dengan capaian tercetak",
    alasan=(
        "Kesimpulan “x dari y program mencapai target” dapat dihitung dari capaian yang tercetak di laporan itu: "
        "mencapai berarti capaian tercetak paling sedikit 100. Kesimpulan yang lebih baik daripada uraiannya adalah "
        "temuan pertama seorang pereviu."
    ),
    contoh="Disebut 5 dari 6 program mencapai target, sedangkan capaian tercetak 94, 0, 100, 100, 100, 100.",
)
def tercapai(dokumen: Dokumen) -> Iterator[Cacat]:
    """Programs whose capaian is not printed, or printed on both sides of 100, may count either way."""
    for tingkat in TINGKAT:
        for nama in (TERCAPAI, BELUM):
            pasti, mungkin = _hitung_tercapai(dokumen, tingkat, tercapai_=nama == TERCAPAI)
            for klaim in dokumen.menurut_fakta.get(f"jumlah:{tingkat}_{nama}", ()):
                disebut = cacah(klaim)
                if disebut is not None and not pasti <= disebut <= mungkin:
                    yield _beda_tercapai(klaim, f"jumlah:{tingkat}_{TERCAPAI}", disebut, pasti, mungkin)


def _beda_tercapai(klaim: Klaim, pokok: str, disebut: int, pasti: int, mungkin: int) -> Cacat:
    harap = fmt.angka(pasti) if pasti == mungkin else f"antara {pasti} dan {mungkin}"
    return Cacat(
        f"Disebut {klaim.tercetak}; menurut capaian tercetak {harap}.",
        klaim=klaim,
        # The one that fails is counted in the other group as well.
        sumber=(pokok,) if klaim.fakta != pokok else (),
        diharapkan=harap,
        selisih=fmt.angka(disebut - min(max(disebut, pasti), mungkin)),
        perbaikan="hitung ulang dari capaian yang tercetak",
    )


def _hitung_tercapai(dokumen: Dokumen, tingkat: str, *, tercapai_: bool) -> tuple[int, int]:
    """How many surely, and how many at most, stand on this side of 100 by the capaian printed."""
    pasti = mungkin = 0
    for row in dokumen.laporan.data.tingkat(tingkat):
        nilai = [k.nilai for k in dokumen.menurut_fakta.get(f"capaian:{row['kode']}", ()) if k.nilai is not None]
        sisi = {(n >= SERATUS) == tercapai_ for n in nilai}
        pasti += sisi == {True}
        mungkin += True in sisi or not sisi
    return pasti, mungkin


@aturan(
    "cacah.predikat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Cacah per predikat sesuai dengan predikat tercetak",
    alasan=(
        "Ringkasan “sekian sub kegiatan Sangat Baik” dapat dihitung dari kolom predikat laporan itu sendiri; ringkasan "
        "yang lain berarti tabel berubah tanpa kalimatnya."
    ),
    contoh="Disebut 30 sub kegiatan Sangat Baik, kolom predikat memuat 29.",
)
def predikat(dokumen: Dokumen) -> Iterator[Cacat]:
    """Sub kegiatan without a printed predikat may have any."""
    kode_sub = [row["kode"] for row in dokumen.laporan.data.tingkat(kode.SUB_KEGIATAN)]
    cetak = [_predikat_tercetak(dokumen, satu) for satu in kode_sub]
    for klaim in dokumen.menurut_ukuran.get("jumlah_predikat", ()):
        kata, disebut = klaim.subjek.casefold(), cacah(klaim)
        pasti = sum(1 for isi in cetak if isi == {kata})
        mungkin = sum(1 for isi in cetak if kata in isi or not isi)
        if disebut is not None and any(cetak) and not pasti <= disebut <= mungkin:
            yield _beda_tercapai(klaim, klaim.fakta, disebut, pasti, mungkin)


def _predikat_tercetak(dokumen: Dokumen, satu: str) -> set[str]:
    kata = {k.tercetak.strip().casefold() for k in dokumen.menurut_fakta.get(f"predikat:{satu}", ())}
    return kata - {"", "-"}


ATURAN = (bawahan, bagian, tercapai, predikat)
