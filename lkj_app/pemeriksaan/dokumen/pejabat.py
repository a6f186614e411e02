"""Rules on officials in a document: NIP, rank and golongan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_klaim
from lkj_utils.kontrak import nip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Pejabat", "dokumen", BACAAN)

BKN = "Peraturan Kepala BKN 22/2007"
KEPUTUSAN = "cocokkan dengan keputusan pangkat terakhir"
JENJANG = {
    "I": ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
    "II": ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
    "III": ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
    "IV": ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"),
}
GOLONGAN = {
    teks.baku(pangkat): f"{golongan}/{ruang}"
    for golongan, semua in JENJANG.items()
    for pangkat, ruang in zip(semua, "abcde", strict=False)
}
RUANG = re.compile(r"\b(?P<golongan>IV|I{1,3})\s*[/.]?\s*(?P<ruang>[a-e])\b")


@aturan("pejabat.nip", "galat", "ketik ulang 18 angkanya dari dokumen kepegawaian", sumber=BKN)
@setiap_klaim("nip")
def nip_salah(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """NIP berisi 18 angka yang masuk akal.

    NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut (Peraturan Kepala BKN 22/2007). NIP yang
    tidak berbentuk demikian salah ketik, tepat di bawah tanda tangan.
    """
    # Another NIP of the same person that is right is what was meant.
    benar = (k.tercetak for k in dokumen.menurut_fakta[klaim.fakta] if not _masalah(k, dokumen))
    masalah = _masalah(klaim, dokumen)
    return Cacat(f"NIP tidak benar: {masalah}.", klaim, next(benar, "18 angka")) if masalah else None


def _masalah(klaim: Klaim, dokumen: Dokumen) -> str | None:
    return nip.masalah(_polos(klaim), dokumen.laporan.periode.akhir)


def _polos(klaim: Klaim) -> str:
    """Without the label and the marks between the parts."""
    return nip.bersih(re.sub(r"^\s*NIP\.?\s*[:.]?|[-.]", "", klaim.tercetak, flags=re.IGNORECASE))


@aturan("pejabat.dua_nip", "peringatan", "cocokkan dengan dokumen kepegawaian")
def dua_nip(dokumen: Dokumen) -> Iterator[Cacat]:
    """Satu pejabat satu NIP.

    NIP tidak pernah berganti. Dua NIP untuk satu orang, atau satu NIP untuk dua orang, salah satunya keliru.
    """
    pemilik: dict[str, Klaim] = {}
    milik: dict[str, Klaim] = {}
    # A malformed one is named by pejabat.nip.
    for klaim in (k for k in dokumen.bermakna("nip") if not _masalah(k, dokumen)):
        sendiri, orang = milik.setdefault(klaim.subjek, klaim), pemilik.setdefault(_polos(klaim), klaim)
        if _polos(sendiri) != _polos(klaim):
            yield _dua("NIP pejabat ini dicetak berbeda", klaim, sendiri)
        elif orang.subjek != klaim.subjek:
            yield _dua("NIP ini juga dicetak untuk pejabat lain", klaim, orang)


def _dua(pesan: str, klaim: Klaim, lain: Klaim) -> Cacat:
    return Cacat(f"{pesan}: {lain.tercetak} ({lain.lokasi}).", klaim, lain.tercetak)


@aturan("pejabat.pangkat_golongan", "galat", KEPUTUSAN)
@setiap_klaim("pangkat")
def pangkat_golongan(klaim: Klaim, _dokumen: Dokumen) -> Cacat | None:
    """Pangkat cocok dengan golongan ruangnya.

    Setiap pangkat pegawai negeri sipil berpasangan dengan satu golongan ruang (PP 99/2000 tentang Kenaikan Pangkat
    Pegawai Negeri Sipil). Pasangan lain pasti salah ketik.
    """
    ada, resmi = _golongan(klaim.tercetak), GOLONGAN.get(_pangkat(klaim.tercetak))
    if not ada or not resmi or ada == resmi:
        return None
    return Cacat(f"“{klaim.tercetak}”: pangkat itu bergolongan {resmi}, bukan {ada}.", klaim, resmi)


@aturan("pejabat.pangkat", "peringatan", KEPUTUSAN)
@setiap_klaim("pangkat")
def pangkat(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Pangkat dan golongan sama dengan data pejabat.

    Pangkat di bawah tanda tangan ialah pangkat pejabat itu pada tanggal laporan, sama di semua tempat.
    """
    resmi = dokumen.resmi(klaim)
    bagian = [{baca(klaim.tercetak), baca(resmi)} - {""} for baca in (_pangkat, _golongan)]
    if not any(len(bunyi) > 1 for bunyi in bagian):
        return None
    return Cacat(f"Pangkat tercetak “{klaim.tercetak}”, menurut pejabat.csv “{resmi}”.", klaim, resmi)


def _golongan(tercetak: str) -> str:
    cocok = RUANG.search(tercetak)
    return f"{cocok['golongan']}/{cocok['ruang']}" if cocok else ""


def _pangkat(tercetak: str) -> str:
    """The rank alone: ``pembinatingkati`` of ``Pangkat/Gol: Pembina Tk. I, IV/b``."""
    tanpa = re.sub(r"^\s*pangkat[^:]*:", "", RUANG.sub("", tercetak), flags=re.IGNORECASE)
    kata = ["tingkat" if k in ("tk", "tkt") else k for k in teks.kata(re.sub(r"\bTk(?=I\b)", "Tk ", tanpa))]
    return "".join(k for k in kata if k not in ("gol", "golongan", "ruang"))
