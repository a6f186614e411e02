"""Figures that a person typed into a sentence; those are read whose words leave no doubt what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from lkj_app.pemeriksaan.klaim import baca_angka
from lkj_app.pemeriksaan.kosakata import (
    BUKAN_ANGKA,
    HASIL,
    LAIN_WAKTU,
    PENDAPATAN,
    PENGHUBUNG,
    PESERTA,
    SELESAI,
    TARGET,
    UANG,
    kata,
    sebelum_figur,
    setelah_figur,
)
from lkj_utils.dasar.format import bulat
from lkj_utils.dasar.periode import ROMAN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lkj_app.pemeriksaan.kosakata import Ukuran
    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.dasar.periode import Periode

Jenis = Literal["rupiah", "persen", "cacah"]

SKALA = {"ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}

BILANGAN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
FIGUR = re.compile(
    rf"(?<![\w/~-])(?<!\d[.,])(?P<rp>Rp\.?\s*)?(?P<angka>{BILANGAN})(?![.,]?\d|[\w/]|\s*[-–]\s*\d)"
    rf"(?:\s*(?P<skala>{'|'.join(SKALA)})\b)?(?:\s*(?P<persen>%|persen\b)|\s*(?P<rupiah>rupiah\b))?",
    re.IGNORECASE,
)
AKHIR = re.compile(r"\s*(?:[.;:!?)]|,\s|$)")
PUTUS = re.compile(r"[.;!?)](?:\s|$)|,\s")
TAHUN = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)")
TW = re.compile(r"\b(?:triwulan|tw)[\s.-]*(IV|I{1,3}|[1-4])\b", re.IGNORECASE)


@dataclass(frozen=True)
class Figur:
    """One typed figure: ``ukuran`` is what the words beside it say it may be, empty where they say nothing."""

    tertulis: str
    jenis: Jenis
    nilai: Fraction
    desimal: int
    skala: int
    ukuran: Ukuran
    triwulan: bool

    def cocok(self, nilai: Bilangan) -> bool:
        """True when it is this value, rounded as it was typed: 94 persen for 93,87, Rp1,7 juta for 1.721.300."""
        return Fraction(bulat(Fraction(nilai) / self.skala, self.desimal)) == self.nilai

    @property
    def samar(self) -> bool:
        """True where only "anggaran" or "belanja" is said: any sum of money may be meant."""
        return self.ukuran == UANG

    @property
    def rinci(self) -> bool:
        """True for a figure that hardly agrees with a fact by chance: rupiah in full, a percentage with decimals."""
        besar = 1000
        return self.desimal > 0 if self.jenis == "persen" else self.skala == 1 and self.nilai >= besar


@dataclass(frozen=True)
class Tempat:
    """Where a figure stands: its sentence, where the figure before it ends, and the unit of the row's subject."""

    kalimat: str
    mulai: int
    cocok: re.Match[str]
    satuan: str

    @property
    def sebelum(self) -> str:
        """The words of its clause before it, from the figure before it on."""
        return PUTUS.split(self.kalimat[self.mulai : self.cocok.start()])[-1]

    @property
    def sesudah(self) -> str:
        """All that follows it."""
        return self.kalimat[self.cocok.end() :]

    @property
    def _milik(self) -> re.Match[str] | None:
        """The subject's own unit behind it: ``12 laporan``, ``12 dari 14 laporan``."""
        pola = rf"(?P<dari>\s+dari\s+(?:{BILANGAN}))?(?P<satuan>\s+{re.escape(self.satuan)})\b"
        return re.match(pola, self.sesudah, re.IGNORECASE) if self.satuan else None

    @property
    def bagian(self) -> bool:
        """True for the first of ``12 dari 14 laporan``."""
        return bool(self._milik and self._milik["dari"])

    @property
    def ekor(self) -> str:
        """What follows it behind its unit."""
        return self.sesudah[self._milik.end() :] if self._milik else self.sesudah

    @property
    def satuan_tertulis(self) -> str:
        """The unit as it is read."""
        return f" {self._milik['satuan'].strip()}" if self._milik and not self.bagian else ""

    @property
    def jenis(self) -> Jenis | None:
        """Its kind of unit; None for what is no figure: ``3 juta jiwa``, a year."""
        if self.cocok["persen"] or self.cocok["rp"] or self.cocok["rupiah"]:
            return "persen" if self.cocok["persen"] else "rupiah"
        tahun = TAHUN.fullmatch(self.cocok["angka"]) and not self._milik
        return None if self.cocok["skala"] or tahun else "cacah"

    def cacah(self, ukuran: Ukuran) -> bool:
        """A count in the subject's own unit, or without any behind "realisasi" or "target"; no size of an event."""
        if self._milik:
            return bool(ukuran) or not (PESERTA & set(kata(self.sebelum)) or self.cocok["angka"] == "1")
        polos = not re.match(r"\s+(?!dari\b|dan\s+\D|melampaui\b|melebihi\b|karena\b|sehingga\b)\w", self.sesudah)
        return polos and ukuran[:1] in (HASIL[:1], TARGET[:1])


@dataclass(frozen=True)
class Pembaca:
    """Reads texts about one subject: its unit, the words of its names, and the quarter of the report."""

    satuan: str
    nama: Collection[str]
    periode: Periode

    def baca(self, teks: str) -> Iterator[Figur]:
        """Every figure that may be one of this report, in its order; sentences about another time have none."""
        polos = BUKAN_ANGKA.sub(lambda cocok: "~" * len(cocok[0]), teks.replace("s.d.", "s d "))
        for kalimat in re.split(r"(?<=[.;!?])\s+(?=[^\W\d])", polos):
            if not self._lain_waktu(kalimat):
                yield from self._kalimat(kalimat)

    def _lain_waktu(self, kalimat: str) -> bool:
        triwulan = {satu.upper() for satu in TW.findall(kalimat)}
        kini = {str(self.periode.triwulan), ROMAN[self.periode.triwulan - 1]}
        return bool(
            LAIN_WAKTU.search(kalimat) or triwulan - kini or set(TAHUN.findall(kalimat)) - {str(self.periode.tahun)}
        )

    def _kalimat(self, kalimat: str) -> Iterator[Figur]:
        mulai, lalu = 0, None
        for cocok in FIGUR.finditer(kalimat):
            lalu = self._figur(Tempat(kalimat, mulai, cocok, self.satuan), lalu)
            mulai = cocok.end()
            if lalu and not (lalu.jenis != "cacah" and PENDAPATAN.search(kalimat)):
                yield lalu

    def _figur(self, tempat: Tempat, lalu: Figur | None) -> Figur | None:
        jenis, terbaca, cocok = tempat.jenis, baca_angka(tempat.cocok["angka"]), tempat.cocok
        ukuran = self._ukuran(tempat, lalu)
        if not terbaca or not jenis or (jenis == "cacah" and not tempat.cacah(ukuran)):
            return None
        skala = SKALA.get((cocok["skala"] or "").casefold(), 1)
        tertulis = cocok[0].strip() + (tempat.satuan_tertulis if jenis == "cacah" else "")
        return Figur(tertulis, jenis, *terbaca, skala, ukuran, bool(TW.search(tempat.kalimat)))

    def _ukuran(self, tempat: Tempat, lalu: Figur | None) -> Ukuran:
        """What the words before or behind say; of ``12 dari 14 laporan`` the second is the target of the first."""
        if lalu and kata(tempat.sebelum) == ["dari"]:
            return TARGET if lalu.ukuran and lalu.jenis == "cacah" else ()
        diam = PENGHUBUNG.issuperset(kata(tempat.sebelum))
        if tempat.bagian and (SELESAI.match(tempat.ekor) or (diam and AKHIR.match(tempat.ekor))):
            return HASIL
        kiri = sebelum_figur(tempat.sebelum, self.nama)
        return (setelah_figur(tempat.ekor) or kiri) if kiri in ((), UANG) else kiri
