"""Findings under their cause, what matters most first: a headline, a total, a cell, or wording.

One wrong child explains its parents, one fact with two values is one matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.isi_dokumen import kelompok
from lkj_app.pemeriksaan.klaim import baca_angka
from lkj_utils.dasar import kode
from lkj_utils.dasar.temuan import LEVELS, SENTUH, Sentuh, Temuan
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from lkj_utils.fakta import KumpulanFakta

# Words that judge a performance weigh as much as the number that they judge.
PUTUSAN = frozenset(("predikat", "status_capaian", "status_efisiensi", "mutu"))
# Words that say what the report is about and who answers for it.
PENGENAL = frozenset(("nama_periode", "tanggal", "tanggal_data", "tanggal_bukti", "nip"))
# What the front page says of a program, and of a sasaran by its indicators.
PROGRAM = PUTUSAN | {"capaian"}
SASARAN = PROGRAM | {"capaian_sasaran", "target", "realisasi", "pertumbuhan", "kemajuan_renstra", "target_akhir"}


@dataclass(frozen=True)
class Kelompok:
    """One cause: its heaviest finding, the others about the same fact, and those that only follow from it."""

    utama: Temuan
    lain: tuple[Temuan, ...] = ()
    akibat: tuple[Temuan, ...] = ()

    @property
    def semua(self) -> tuple[Temuan, ...]:
        """Every finding of this cause."""
        return (self.utama, *self.lain, *self.akibat)

    def as_dict(self) -> dict[str, object]:
        """Its heaviest finding by field name, for JSON; all the others folded under it."""
        return self.utama.as_dict() | {"akibat": [satu.as_dict() for satu in (*self.lain, *self.akibat)]}


def kelompokkan(temuan: Sequence[Temuan], fakta: KumpulanFakta | None = None) -> list[Kelompok]:
    """Group by cause, heaviest first.

    A finding is a consequence when a number it follows from (``sumber``, and what that one is made of) is itself wrong
    by enough to explain it. An identity broken in one table has its cause in that table, not in another that prints the
    same fact. Findings without a fact stand alone, and those on numbering, which touch a fact only by their place.
    """
    menurut_pokok = kelompok((_pokok(satu, nomor), satu) for nomor, satu in enumerate(temuan))
    induk = {pokok: _sebab(pokok, milik, menurut_pokok, fakta) for pokok, milik in menurut_pokok.items()}
    anggota = kelompok((_akar(pokok, induk), pokok) for pokok in menurut_pokok)
    return sorted((_kelompok(akar, isi, menurut_pokok) for akar, isi in anggota.items()), key=_bobot)


def _pokok(temuan: Temuan, nomor: int) -> str:
    return temuan.fakta[0] if temuan.fakta and not temuan.aturan.startswith("susunan.") else f"#{nomor}"


def _kelompok(akar: str, pokok: list[str], semua: Mapping[str, list[Temuan]]) -> Kelompok:
    utama, *lain = sorted(semua[akar], key=lambda t: (berat(t), t.berkas, t.baris_terlihat))
    akibat = [t for p in pokok if p != akar for t in semua[p]]
    return Kelompok(utama, tuple(lain), tuple(akibat))


def _sebab(
    pokok: str, milik: list[Temuan], salah: Mapping[str, list[Temuan]], fakta: KumpulanFakta | None
) -> str | None:
    """The first fact at fault among all that this one follows from; None where nothing beneath it is.

    What neither follows from the numbers beside it nor agrees with our data is wrong by itself: mending what it was
    made of would not make it right.
    """
    if {t.klaim for t in milik if t.level == "galat"} & {t.klaim for t in milik if t.level != "galat"} - {""}:
        return None
    antre = [s for t in milik for s in t.sumber]
    sudah = {pokok}
    while antre:
        satu = antre.pop(0)
        if satu in sudah:
            continue
        sudah.add(satu)
        if any(_menjelaskan(s, a) for s in salah.get(satu, ()) for a in milik):
            return satu
        antre += _masukan(satu, fakta)
    return None


def _menjelaskan(sebab: Temuan, akibat: Temuan) -> bool:
    """Whether one number, being wrong by so much, can have made the other one wrong: never by more, in one unit."""
    besar, lebih = _besar(sebab), _besar(akibat)
    if besar is None or lebih is None or (akibat.level == "galat" and sebab.bagian != akibat.bagian):
        return False
    return _jenis(sebab) != _jenis(akibat) or lebih <= besar + 1  # both are printed rounded


def _besar(temuan: Temuan) -> Fraction | None:
    terbaca = baca_angka(temuan.selisih or "") if temuan.level != "catatan" else None
    return abs(terbaca[0]) if terbaca else None


def _jenis(temuan: Temuan) -> str:
    ukuran = UKURAN.get(temuan.fakta[0].partition(":")[0]) if temuan.fakta else None
    return ukuran.jenis if ukuran else ""


def _masukan(id_fakta: str, fakta: KumpulanFakta | None) -> Iterable[str]:
    asli, _, waktu = id_fakta.partition("@")
    if fakta is None or not fakta.ada(asli, waktu or None):
        return ()
    return (m for m in fakta.ambil(id_fakta).masukan if "#" not in m)


def _akar(pokok: str, induk: Mapping[str, str | None]) -> str:
    """Follow causes to the first; two that name each other are both first."""
    jalan = [pokok]
    while (atas := induk[jalan[-1]]) is not None:
        if atas in jalan:
            return min(jalan[jalan.index(atas) :])
        jalan.append(atas)
    return jalan[-1]


def _bobot(satu: Kelompok) -> tuple[tuple[int, int, int], int, str, int]:
    """The gravest of its findings first, then how much hangs on it, then its place."""
    utama = satu.utama
    return min(map(berat, satu.semua)), -len(satu.semua), utama.berkas, utama.baris_terlihat


def sentuh(fakta: tuple[str, ...]) -> Sentuh:
    """The most visible thing that these facts are: where a reader sees a fault first."""
    return min((_satu(id_) for id_ in fakta), key=SENTUH.index, default="kata")


def _satu(id_fakta: str) -> Sentuh:
    nama, _, subjek = id_fakta.partition("@")[0].partition(":")
    ukuran = UKURAN.get(nama)
    if nama in PENGENAL:
        return "jumlah"
    if ukuran is None or (ukuran.jenis == "teks" and nama not in PUTUSAN):
        return "kata"
    tingkat = kode.tingkat(subjek)
    if subjek == TOTAL or nama == "jumlah" or nama in {kode.PROGRAM: PROGRAM, None: SASARAN}.get(tingkat, ()):
        return "utama"
    rinci = tingkat == kode.SUB_KEGIATAN or (PEMISAH in subjek and SEMUA not in subjek)
    return "sel" if rinci else "jumlah"


def berat(temuan: Temuan) -> tuple[int, int, int]:
    """Sorts the gravest first: how sure it is and how far it is seen, taken together; then each by itself.

    A question never comes before what is proved wrong.
    """
    tingkat, tampak = LEVELS.index(temuan.level), SENTUH.index(temuan.sentuh)
    return tampak + (tingkat if temuan.level != "catatan" else len(SENTUH) - 1), tingkat, tampak
