"""Rules on references in a document: regulations, and the budget version that a figure belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.fakta.nama import nama_versi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen

KELOMPOK = "Rujukan"
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
BUKAN_JENIS = frozenset(("republik", "indonesia", "ri", "negara", "dan", "kabupaten", "kota", "provinsi"))
NOMOR = re.compile(r"\b(?:nomor|no)\b\.?[\s:]*(?P<nomor>[\w/.-]*\w)", re.IGNORECASE)
TAHUN = re.compile(r"\btahun\s+(?P<tahun>\d{4})\b", re.IGNORECASE)
TENTANG = re.compile(r"\btentang\b", re.IGNORECASE)
VERSI = {
    "rkpd": "rkpd",
    "renja": "rkpd",
    "pokok": "dpa_pokok",
    "pergeseran": "pergeseran",
    "perubahan": "dpa_perubahan",
}


@dataclass(frozen=True)
class Rujukan:
    """A reference taken apart; what is not printed is empty."""

    jenis: str
    nomor: str
    tahun: str
    judul: str


def urai(tercetak: str, tempat: frozenset[str]) -> Rujukan:
    """``PP Nomor 16 Tahun 2021 tentang X`` -> its kind, number, year, title; ``tempat`` are words that name places."""
    kepala, *judul = TENTANG.split(tercetak, maxsplit=1)
    nomor, tahun = NOMOR.search(kepala), TAHUN.search(kepala)
    batas = min(m.start() for m in (nomor, tahun) if m) if nomor or tahun else len(kepala)
    return Rujukan(
        _jenis(kepala[:batas], tempat),
        nomor["nomor"].lower().lstrip("0") if nomor else "",
        tahun["tahun"] if tahun else "",
        judul[0] if judul else "",
    )


def _jenis(kepala: str, tempat: frozenset[str]) -> str:
    polos = re.sub(r"\([^)]*\)", " ", kepala)
    panjang = " ".join(SINGKATAN.get(kata, kata) for kata in teks.kata(polos))
    return " ".join(kata for kata in panjang.split() if kata not in BUKAN_JENIS | tempat)


@aturan(
    "rujukan.peraturan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Peraturan dirujuk dengan jenis, nomor, dan tahun yang sama",
    alasan=(
        "Rujukan hukum harus dapat ditelusuri. Peraturan Daerah dan Peraturan Bupati ialah dua jenis peraturan (UU "
        "12/2011 tentang Pembentukan Peraturan Perundang-undangan); nomor atau tahun yang lain menunjuk peraturan lain."
    ),
    contoh="Peraturan Daerah Nomor 56 Tahun 2016 dan Peraturan Bupati Nomor 56 Tahun 2016 untuk satu peraturan.",
)
def peraturan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Jenis, nomor and tahun as far as they are printed; names of places and of the republic do not count."""
    tempat = _kata_tempat(dokumen)
    for klaim in dokumen.menurut_ukuran.get("regulasi", ()):
        fakta = dokumen.fakta(klaim.fakta)
        if fakta is None or not fakta.nilai:
            continue
        ada, resmi = urai(klaim.tercetak, tempat), urai(str(fakta.nilai), tempat)
        beda = [nama for nama in ("jenis", "nomor", "tahun") if _beda(getattr(ada, nama), getattr(resmi, nama))]
        if beda:
            sebut = TENTANG.split(klaim.tercetak)[0].strip()
            yield Cacat(
                f"Rujukan “{sebut}” berbeda {' dan '.join(beda)} dari regulasi.csv: {fakta.nilai}.",
                klaim=klaim,
                diharapkan=str(fakta.nilai),
                perbaikan="cocokkan dengan naskah peraturannya, lalu samakan di semua tempat",
            )


def _beda(ada: str, resmi: str) -> bool:
    return bool(ada) and teks.baku(ada) != teks.baku(resmi)


@aturan(
    "rujukan.judul",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Judul peraturan dikutip menurut judul resminya",
    alasan=(
        "Judul yang dikutip lain dari judul resminya menyulitkan penelusuran, dan menunjukkan bahwa rujukan disalin "
        "dari laporan lama."
    ),
    contoh="“Tata Cara Review atas Laporan Kinerja” untuk “Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah”.",
)
def judul(dokumen: Dokumen) -> Iterator[Cacat]:
    """What follows ``tentang``, or a claim of its own; a title that is merely cut short at its end is a title."""
    for klaim in (k for ukuran in ("judul_regulasi", "regulasi") for k in dokumen.menurut_ukuran.get(ukuran, ())):
        resmi = _judul_resmi(dokumen, klaim.subjek)
        ada = klaim.tercetak if klaim.ukuran == "judul_regulasi" else urai(klaim.tercetak, frozenset()).judul
        if resmi and ada and not teks.baku(resmi).startswith(teks.baku(ada)):
            beda = teks.perbedaan(ada, resmi)
            yield Cacat(
                f"Judul peraturan dikutip berbeda: {beda or ada}.",
                klaim=klaim,
                ditemukan=ada.strip(),
                diharapkan=resmi,
                perbaikan="kutip judul resminya",
            )


def _judul_resmi(dokumen: Dokumen, id_regulasi: str) -> str:
    row: dict[str, Any] = dokumen.laporan.data.satu("regulasi", id=id_regulasi)
    return str(row.get("judul") or "")


def _kata_tempat(dokumen: Dokumen) -> frozenset[str]:
    profil = dokumen.laporan.data.profil
    return frozenset(kata for kunci in ("kabupaten", "provinsi", "nama") for kata in teks.kata(str(profil[kunci])))


@aturan(
    "rujukan.versi_anggaran",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Versi anggaran disebut, dan sama dengan yang berlaku",
    alasan=(
        "Pagu berubah dengan pergeseran dan perubahan APBD (PP 12/2019). Angka anggaran hanya dapat diperiksa bila "
        "versinya disebut, dan menyesatkan bila disebut versi lain."
    ),
    contoh="PAD 21.300.000 disebut “pokok”, sedangkan anggaran pokoknya 15.000.000.",
)
def versi_anggaran(dokumen: Dokumen) -> Iterator[Cacat]:
    """The version named beside a budget figure against the version in force."""
    berlaku = str(dokumen.laporan.data.waktu.get("versi_anggaran", ""))
    for klaim in dokumen.menurut_ukuran.get("versi_anggaran", ()):
        sebut = next((VERSI[kata] for kata in reversed(teks.kata(klaim.tercetak)) if kata in VERSI), "")
        if not berlaku or (sebut and berlaku.startswith(sebut)):
            continue
        pesan = "bukan versi anggaran yang berlaku" if sebut else "tidak menyebut versi anggaran yang berlaku"
        yield Cacat(
            f"“{klaim.tercetak}” {pesan}, {nama_versi(berlaku)}.",
            klaim=klaim,
            diharapkan=nama_versi(berlaku),
            perbaikan="sebut versi anggaran yang berlaku",
        )


@aturan(
    "rujukan.bentuk_nomor",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Peraturan dirujuk dengan nomor dan tahun",
    alasan=(
        "Peraturan perundang-undangan dirujuk dengan nomor dan tahun (UU 12/2011). Nomor dengan garis miring lazim "
        "untuk keputusan atau surat; mungkin jenisnya yang salah ditulis."
    ),
    contoh="Peraturan Bupati Nomor 351/V-04/11/2021.",
)
def bentuk_nomor(dokumen: Dokumen) -> Iterator[Cacat]:
    """Kinds that are called peraturan or undang-undang; each reference once."""
    tempat = _kata_tempat(dokumen)
    for semua in dokumen.menurut_fakta.values():
        ada = urai(semua[0].tercetak, tempat) if semua[0].ukuran == "regulasi" else None
        if ada is None or not ada.jenis.startswith(("peraturan", "undang")) or not ada.nomor:
            continue
        kurang = "bernomor seperti keputusan" if "/" in ada.nomor else "" if ada.tahun else "tanpa tahun"
        if kurang:
            yield Cacat(
                f"Rujukan “{TENTANG.split(semua[0].tercetak)[0].strip()}” {kurang}.",
                klaim=semua[0],
                diharapkan="jenis, nomor, dan tahun peraturan",
                perbaikan="cocokkan dengan naskah peraturannya",
            )


ATURAN = (peraturan, judul, bentuk_nomor, versi_anggaran)
