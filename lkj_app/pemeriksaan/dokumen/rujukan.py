"""Rules on what a document refers to and treats: regulations, the budget version, the seven analyses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_fakta, setiap_klaim
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from lkj_utils.dasar.versi_anggaran import nama_versi

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Rujukan", "dokumen", BACAAN)
analisis = Keluarga("Analisis", "dokumen", BACAAN)

NASKAH = "cocokkan dengan naskah peraturannya"
SINGKATAN = {
    "uu": "undang undang",
    "pp": "peraturan pemerintah",
    "perpres": "peraturan presiden",
    "keppres": "keputusan presiden",
    "permendagri": "peraturan menteri dalam negeri",
    "permenpanrb": "peraturan menteri pendayagunaan aparatur negara reformasi birokrasi",
    "permenkeu": "peraturan menteri keuangan",
    "perda": "peraturan daerah",
    "perbup": "peraturan bupati",
    "perwali": "peraturan wali kota",
    "pergub": "peraturan gubernur",
    "sk": "keputusan",
}
# Words of a reference that do not say which kind of regulation it is.
BUKAN_JENIS = {"republik", "indonesia", "ri", "negara", "dan", "kabupaten", "kota", "provinsi"}
NOMOR = re.compile(r"\b(?:nomor|no)\b\.?[\s:]*(?P<isi>[\w/.-]*\w)", re.IGNORECASE)
TAHUN = re.compile(r"\btahun\s+(?P<isi>\d{4})\b", re.IGNORECASE)
TENTANG = re.compile(r"\btentang\b", re.IGNORECASE)
VERSI = {
    "rkpd": "rkpd",
    "renja": "rkpd",
    "pokok": "dpa_pokok",
    "pergeseran": "pergeseran",
    "perubahan": "dpa_perubahan",
}


class Rujukan(NamedTuple):
    """A reference taken apart; what is not printed is empty."""

    jenis: str
    nomor: str
    tahun: str
    judul: str


def urai(tercetak: str, tempat: Collection[str] = ()) -> Rujukan:
    """``PP Nomor 16 Tahun 2021 tentang X`` -> its kind, number, year, title; ``tempat`` are words that name places."""
    kepala, *judul = TENTANG.split(tercetak, maxsplit=1)
    ada = [pola.search(kepala) for pola in (NOMOR, TAHUN)]
    nomor, tahun = (cocok["isi"] if cocok else "" for cocok in ada)
    jenis = kepala[: min((cocok.start() for cocok in ada if cocok), default=len(kepala))]
    return Rujukan(_jenis(jenis, tempat), nomor.lower().lstrip("0"), tahun, "".join(judul))


def _jenis(kepala: str, tempat: Collection[str]) -> str:
    singkat = teks.kata(re.sub(r"\([^)]*\)", " ", kepala))
    panjang = " ".join(SINGKATAN.get(kata, kata) for kata in singkat).split()
    return " ".join(kata for kata in panjang if kata not in BUKAN_JENIS and kata not in tempat)


def _tempat(dokumen: Dokumen) -> frozenset[str]:
    profil = dokumen.laporan.data.profil
    return frozenset(kata for kunci in ("kabupaten", "provinsi", "nama") for kata in teks.kata(str(profil[kunci])))


def _sebut(klaim: Klaim) -> str:
    return TENTANG.split(klaim.tercetak)[0].strip()


@aturan("rujukan.peraturan", "peringatan", f"{NASKAH}, lalu samakan di semua tempat")
@setiap_klaim("regulasi")
def peraturan(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Peraturan dirujuk dengan jenis, nomor, dan tahun yang sama.

    Rujukan hukum harus dapat ditelusuri. Peraturan Daerah dan Peraturan Bupati ialah dua jenis peraturan (UU 12/2011
    tentang Pembentukan Peraturan Perundang-undangan); nomor atau tahun yang lain menunjuk peraturan lain.
    """
    resmi = dokumen.resmi(klaim)
    ada, benar = (urai(satu, _tempat(dokumen)) for satu in (klaim.tercetak, resmi))
    # What is not printed does not differ.
    bagian = zip(("jenis", "nomor", "tahun"), ada, benar, strict=False)
    beda = [nama for nama, satu, lain in bagian if satu and teks.baku(satu) != teks.baku(lain)]
    if resmi and beda:
        pesan = f"Rujukan “{_sebut(klaim)}” berbeda {' dan '.join(beda)} dari regulasi.csv: {resmi}."
        yield Cacat(pesan, klaim, resmi)


@aturan("rujukan.judul", "catatan", "kutip judul resminya")
@setiap_klaim("judul_regulasi", "regulasi")
def judul(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Judul peraturan dikutip menurut judul resminya.

    Judul yang dikutip lain dari judul resminya menyulitkan penelusuran, dan menunjukkan bahwa rujukan disalin dari
    laporan lama.
    """
    resmi = dokumen.laporan.data.satu("regulasi", id=klaim.subjek).get("judul") or ""
    ada = klaim.tercetak if klaim.ukuran == "judul_regulasi" else urai(klaim.tercetak).judul
    # A title that is merely cut short at its end is a title.
    if resmi and ada and not teks.baku(resmi).startswith(teks.baku(ada)):
        pesan = f"Judul peraturan dikutip berbeda: {teks.perbedaan(ada, resmi) or ada}."
        yield Cacat(pesan, klaim, resmi, ditemukan=ada.strip())


@aturan("rujukan.bentuk_nomor", "catatan", NASKAH)
@setiap_fakta("regulasi")
def bentuk_nomor(semua: Sequence[Klaim], dokumen: Dokumen) -> Iterator[Cacat]:
    """Peraturan dirujuk dengan nomor dan tahun.

    Peraturan perundang-undangan dirujuk dengan nomor dan tahun (UU 12/2011). Nomor dengan garis miring lazim untuk
    keputusan atau surat; mungkin jenisnya yang salah ditulis.
    """
    ada = urai(semua[0].tercetak, _tempat(dokumen))
    kurang = "bernomor seperti keputusan" if "/" in ada.nomor else "" if ada.tahun else "tanpa tahun"
    if ada.jenis.startswith(("peraturan", "undang")) and ada.nomor and kurang:
        yield Cacat(f"Rujukan “{_sebut(semua[0])}” {kurang}.", semua[0], "jenis, nomor, dan tahun peraturan")


@aturan("rujukan.versi_anggaran", "peringatan", "sebut versi anggaran yang berlaku")
@setiap_klaim("versi_anggaran")
def versi_anggaran(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Versi anggaran disebut, dan sama dengan yang berlaku.

    Pagu berubah dengan pergeseran dan perubahan APBD (PP 12/2019). Angka anggaran hanya dapat diperiksa bila versinya
    disebut, dan menyesatkan bila disebut versi lain.
    """
    berlaku = str(dokumen.laporan.data.waktu.get("versi_anggaran", ""))
    sebut = next((VERSI[kata] for kata in reversed(teks.kata(klaim.tercetak)) if kata in VERSI), "")
    if berlaku and not (sebut and berlaku.startswith(sebut)):
        pesan = f"“{klaim.tercetak}” {'bukan' if sebut else 'tidak menyebut'} versi anggaran yang berlaku"
        yield Cacat(f"{pesan}, {nama_versi(berlaku)}.", klaim, nama_versi(berlaku))


# Words of a heading or a caption, and what only this analysis prints.
TUJUH = {
    "target dan realisasi": (r"target\b.*\brealisasi|realisasi\b.*\btarget", {"capaian_sasaran"}),
    "perbandingan dengan tahun lalu": (r"tahun(-tahun)? (lalu|sebelumnya)|tahun \d{4} dan", {"pertumbuhan"}),
    "perbandingan dengan target jangka menengah": (r"jangka menengah|renstra", {"kemajuan_renstra"}),
    "perbandingan dengan standar nasional": (r"standar nasional", {"standar", "mutu"}),
    "penyebab keberhasilan atau kegagalan dan solusi": (r"penyebab|hambatan|kendala", set()),
    "efisiensi penggunaan sumber daya": (r"efisiensi", {"efisiensi", "status_efisiensi"}),
    "program dan kegiatan pendukung": (r"(program|kegiatan)\b.*\b(pen|men)(dukung|unjang)", {"capaian program"}),
}
CAPAIAN = re.compile(r"\b(capaian|akuntabilitas) kinerja", re.IGNORECASE)


@analisis("analisis.tujuh", "catatan", "tambahkan analisisnya, atau tulis bahwa datanya belum tersedia")
def tujuh(dokumen: Dokumen) -> Iterator[Cacat]:
    """Laporan memuat ketujuh analisis capaian.

    PermenPANRB 53/2014 meminta tujuh analisis untuk setiap sasaran: target dan realisasi, tahun lalu, target jangka
    menengah, standar nasional bila ada, penyebab dan solusi, efisiensi sumber daya, serta program pendukung. Evaluasi
    AKIP (PermenPANRB 88/2021) mencarinya satu per satu.
    """
    judul = list(dokumen.bermakna("judul"))
    terbaca = "\n".join([*(k.tercetak for k in judul), *(k.baris for k in dokumen.bermakna("nomor_tabel"))])
    tercetak = {*dokumen.menurut_ukuran, *(f"capaian {kode.tingkat(k.subjek)}" for k in dokumen.bermakna("capaian"))}
    kurang = [
        nama
        for nama, (pola, ukuran) in TUJUH.items()
        if tercetak.isdisjoint(ukuran) and not re.search(pola, terbaca, re.IGNORECASE)
    ]
    # A file without headings says nothing about them.
    if judul and kurang:
        letak = next((k for k in judul if CAPAIAN.search(k.tercetak)), judul[-1])
        ada = f"{len(TUJUH) - len(kurang)} dari {len(TUJUH)} analisis"
        harap = f"{len(TUJUH)} analisis untuk setiap sasaran"
        yield Cacat(f"Tidak ditemukan: {fmt.daftar(kurang)}.", letak, harap, ditemukan=ada)
