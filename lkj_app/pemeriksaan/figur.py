"""Figures that a person typed into a sentence; those are read whose words leave no doubt what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.klaim import baca_angka
from lkj_app.pemeriksaan.kosakata import (
    BUKAN_ANGKA,
    HASIL,
    LAIN_WAKTU,
    PENDAPATAN,
    PENGHUBUNG,
    SELESAI,
    SERAPAN,
    TARGET,
    UANG,
    kata,
    sebelum_figur,
    setelah_figur,
)
from lkj_app.pemeriksaan.letak_figur import FIGUR, SKALA, TAHUN, Tempat
from lkj_utils.dasar.format import bulat
from lkj_utils.dasar.periode import ROMAN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lkj_app.pemeriksaan.kosakata import Ukuran
    from lkj_app.pemeriksaan.letak_figur import Jenis
    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.dasar.periode import Periode

ATAU = re.compile(r"[^\d(,.;:]*?\s*(?:\(|\b(?:atau|setara)\s+)(?:sebesar\s+)?")
AKHIR = re.compile(r"\s*(?:[.;:!?)]|,\s|$)")
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
        mulai, terbaca = 0, list[Figur | None]()
        for cocok in FIGUR.finditer(kalimat):
            satu = self._figur(Tempat(kalimat, mulai, cocok, self.satuan), terbaca)
            mulai, terbaca = cocok.end(), [*terbaca, satu]
            if satu and not (satu.jenis != "cacah" and PENDAPATAN.search(kalimat)):
                yield satu

    def _figur(self, tempat: Tempat, terdahulu: Sequence[Figur | None]) -> Figur | None:
        jenis, terbaca, cocok = tempat.jenis, baca_angka(tempat.cocok["angka"]), tempat.cocok
        ukuran = _sambungan(tempat, terdahulu) or self._ukuran(tempat)
        if not terbaca or not jenis or (jenis == "cacah" and not tempat.cacah(ukuran)):
            return None
        skala = SKALA.get((cocok["skala"] or "").casefold(), 1)
        tertulis = cocok[0].strip() + (tempat.satuan_tertulis if jenis == "cacah" else "")
        return Figur(tertulis, jenis, *terbaca, skala, ukuran, bool(TW.search(tempat.kalimat)))

    def _ukuran(self, tempat: Tempat) -> Ukuran:
        """What the words before or behind say."""
        if kata(tempat.sebelum) == ["dari"]:
            return ()
        diam = PENGHUBUNG.issuperset(kata(tempat.sebelum))
        if tempat.bagian and (SELESAI.match(tempat.ekor) or (diam and AKHIR.match(tempat.ekor))):
            return HASIL
        kiri = sebelum_figur(tempat.sebelum, self.nama)
        return (setelah_figur(tempat.ekor) or kiri) if kiri in ((), UANG) else kiri


def _sambungan(tempat: Tempat, terdahulu: Sequence[Figur | None]) -> Ukuran:
    """What the figures before say: of ``12 dari 14 laporan`` the target, of ``Rp900 atau 90 persen`` the serapan."""
    lalu, disebut = terdahulu[-1] if terdahulu else None, {u for f in terdahulu if f and not f.samar for u in f.ukuran}
    if not (lalu and lalu.ukuran):
        return ()
    if lalu.jenis == "cacah" and kata(tempat.sebelum) == ["dari"]:
        return TARGET
    if tempat.jenis != "persen" or not ATAU.fullmatch(tempat.antara):
        return ()
    hasil = {"rupiah": ("realisasi_belanja", SERAPAN), "cacah": ("realisasi", ("capaian",))}.get(lalu.jenis)
    return hasil[1] if hasil and hasil[0] in disebut else ()
