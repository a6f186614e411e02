"""Rules on officials in a document: NIP, rank and golongan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.kontrak import nip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Pejabat"
JENJANG = (
    ("I", ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I")),
    ("II", ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I")),
    ("III", ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I")),
    ("IV", ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama")),
)
GOLONGAN = {
    teks.baku(pangkat): f"{golongan}/{ruang}"
    for golongan, semua in JENJANG
    for pangkat, ruang in zip(semua, "abcde", strict=False)
}
RUANG = re.compile(r"\b(?P<golongan>IV|I{1,3})\s*[/.]?\s*(?P<ruang>[a-e])\b")


@aturan(
    "pejabat.nip",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="NIP berisi 18 angka yang masuk akal",
    alasan=(
        "NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut (Peraturan Kepala BKN 22/2007). "
        "NIP yang tidak berbentuk demikian salah ketik, tepat di bawah tanda tangan."
    ),
    contoh="NIP tercetak 16 angka.",
)
def nip_salah(dokumen: Dokumen) -> Iterator[Cacat]:
    """Length, dates, sex, serial number; another NIP of the same person that is right is what was meant."""
    akhir = dokumen.laporan.periode.akhir
    semua = [(klaim, nip.masalah(_polos(klaim), akhir)) for klaim in dokumen.menurut_ukuran.get("nip", ())]
    benar = {klaim.fakta: klaim.tercetak for klaim, masalah in reversed(semua) if not masalah}
    for klaim, masalah in semua:
        if masalah:
            yield Cacat(
                f"NIP tidak benar: {masalah}.",
                klaim=klaim,
                diharapkan=benar.get(klaim.fakta, "18 angka"),
                perbaikan="ketik ulang 18 angkanya dari dokumen kepegawaian",
            )


def _polos(klaim: Klaim) -> str:
    """Without the label and the marks between the parts."""
    return nip.bersih(re.sub(r"^\s*NIP\.?\s*[:.]?|[-.]", "", klaim.tercetak, flags=re.IGNORECASE))


@aturan(
    "pejabat.dua_nip",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Satu pejabat satu NIP",
    alasan="NIP tidak pernah berganti. Dua NIP untuk satu orang, atau satu NIP untuk dua orang, salah satunya keliru.",
    contoh="Kata pengantar dan penutup mencetak NIP yang berbeda.",
)
def dua_nip(dokumen: Dokumen) -> Iterator[Cacat]:
    """Well-formed NIP only: a malformed one is named by ``pejabat.nip``."""
    akhir = dokumen.laporan.periode.akhir
    pemilik: dict[str, Klaim] = {}
    milik: dict[str, Klaim] = {}
    for klaim in dokumen.menurut_ukuran.get("nip", ()):
        nomor = _polos(klaim)
        if nip.masalah(nomor, akhir):
            continue
        pertama, orang = milik.setdefault(klaim.subjek, klaim), pemilik.setdefault(nomor, klaim)
        if _polos(pertama) != nomor:
            yield _dua("NIP pejabat ini dicetak berbeda", klaim, pertama)
        elif orang.subjek != klaim.subjek:
            yield _dua("NIP ini juga dicetak untuk pejabat lain", klaim, orang)


def _dua(pesan: str, klaim: Klaim, lain: Klaim) -> Cacat:
    return Cacat(
        f"{pesan}: {lain.tercetak} ({lain.lokasi}).",
        klaim=klaim,
        diharapkan=lain.tercetak,
        perbaikan="cocokkan dengan dokumen kepegawaian",
    )


@aturan(
    "pejabat.pangkat_golongan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Pangkat cocok dengan golongan ruangnya",
    alasan=(
        "Setiap pangkat pegawai negeri sipil berpasangan dengan satu golongan ruang (PP 99/2000 tentang Kenaikan "
        "Pangkat Pegawai Negeri Sipil). Pasangan lain pasti salah ketik."
    ),
    contoh="“Pembina Tk. I, IV/a”; Pembina Tk. I ialah IV/b.",
)
def pangkat_golongan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Judged where both are printed and the rank is in the list."""
    for klaim in dokumen.menurut_ukuran.get("pangkat", ()):
        ada, pangkat = RUANG.search(klaim.tercetak), _pangkat(klaim.tercetak)
        resmi = GOLONGAN.get(pangkat)
        if ada and resmi and _golongan(klaim.tercetak) != resmi:
            yield Cacat(
                f"“{klaim.tercetak}”: pangkat itu bergolongan {resmi}, bukan {_golongan(klaim.tercetak)}.",
                klaim=klaim,
                diharapkan=resmi,
                perbaikan="cocokkan dengan keputusan pangkat terakhir",
            )


@aturan(
    "pejabat.pangkat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Pangkat dan golongan sama dengan data pejabat",
    alasan="Pangkat di bawah tanda tangan ialah pangkat pejabat itu pada tanggal laporan, sama di semua tempat.",
    contoh="Kata pengantar mencetak Pembina, penutup Pembina Tk. I.",
)
def pangkat(dokumen: Dokumen) -> Iterator[Cacat]:
    """Rank and golongan as far as they are printed; ``Tk. I`` and ``Tingkat I`` are one."""
    for klaim in dokumen.menurut_ukuran.get("pangkat", ()):
        fakta = dokumen.fakta(klaim.fakta)
        resmi = str(fakta.nilai) if fakta and fakta.nilai else ""
        bagian = [(f(klaim.tercetak), f(resmi)) for f in (_pangkat, _golongan)]
        if any(ada and benar and ada != benar for ada, benar in bagian):
            yield Cacat(
                f"Pangkat tercetak “{klaim.tercetak}”, menurut pejabat.csv “{resmi}”.",
                klaim=klaim,
                diharapkan=resmi,
                perbaikan="cocokkan dengan keputusan pangkat terakhir",
            )


def _golongan(tercetak: str) -> str:
    cocok = RUANG.search(tercetak)
    return f"{cocok['golongan']}/{cocok['ruang']}" if cocok else ""


def _pangkat(tercetak: str) -> str:
    """The rank alone: ``pembinatingkati`` of ``Pangkat/Gol: Pembina Tk. I, IV/b``."""
    tanpa = re.sub(r"^\s*pangkat[^:]*:", "", RUANG.sub("", tercetak), flags=re.IGNORECASE)
    kata = ["tingkat" if k in ("tk", "tkt") else k for k in teks.kata(re.sub(r"\bTk(?=I\b)", "Tk ", tanpa))]
    return "".join(k for k in kata if k not in ("gol", "golongan", "ruang"))


ATURAN = (nip_salah, dua_nip, pangkat_golongan, pangkat)
