"""How a careful person types a report: one style of writing numbers, kept from the cover to the last page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

if TYPE_CHECKING:
    from datetime import date
    from random import Random

    from lkj_utils.dasar.format import Bilangan

KOSONG = "-"
PERIODE = (
    "Triwulan {romawi} Tahun {tahun}",
    "triwulan {romawi} tahun {tahun}",
    "Triwulan {romawi}",
    "s/d TW {romawi} {tahun}",
    "Triwulan ke {romawi} T.A {tahun}",
)
DASAR = "kalimat"


@dataclass(frozen=True)
class Gaya:
    """Decimals of percentages (of the office, of the budget table, of formulas), and signs."""

    desimal: int = 2
    desimal_anggaran: int = 2
    desimal_rumus: int = 0
    persen: str = "%"
    rupiah: str = ""
    kurung: bool = False
    cacah: str = "{angka} ({kata})"
    periode: str = "Triwulan {romawi} Tahun {tahun}"
    sampai: str = "s.d."
    nol: bool = False
    besar: bool = False
    bersatuan: bool = False
    nip: str = "{0} {1} {2} {3}"

    @classmethod
    def acak(cls, acak: Random, desimal: int) -> Gaya:
        """The decimals that the office declares, or fewer where nothing is judged by them."""
        return cls(
            desimal,
            acak.choice((0, 2, desimal)),
            acak.choice((0, desimal)),
            acak.choice(("%", "")),
            acak.choice(("", "Rp", "Rp. ")),
            acak.choice((True, False)),
            acak.choice(("{angka} ({kata})", "{angka}", "{kata}")),
            acak.choice(PERIODE),
            acak.choice(("s.d.", "s/d", "sampai", "-")),
            *(acak.choice((True, False)) for _ in range(3)),
            acak.choice(("{0} {1} {2} {3}", "{0}{1}{2}{3}", "NIP. {0} {1} {2} {3}")),
        )

    def uang(self, nilai: Bilangan) -> str:
        """``1.723``, ``Rp1.723``, and below nought ``-1.723`` or ``(1.723)``."""
        teks = self.rupiah + fmt.angka(abs(Fraction(nilai)), 0)
        if nilai >= 0:
            return teks
        return f"({teks})" if self.kurung else f"-{teks}"

    def hari(self, awal: date, akhir: date | None) -> str:
        """``2 Mei 2023``, ``02 Mei 2023``, ``29 Mei s/d 2 Juni 2023``."""
        teks = fmt.rentang_tanggal(awal, akhir).replace("s.d.", self.sampai)
        return f"0{teks}" if self.nol and teks[1] == " " else teks

    def jumlah(self, nilai: Bilangan) -> str:
        """A count: ``2 (dua)``, ``2`` or ``dua``."""
        return self.cacah.format(angka=fmt.angka(nilai), kata=fmt.terbilang(nilai))


@dataclass
class Naskah(DokumenRekaan):
    """The claims of a document being typed; every method types one thing at one place."""

    gaya: Gaya = field(default_factory=Gaya)

    def _nilai(self, fakta: str) -> Bilangan | None:
        return self.laporan.fakta.angka(fakta)

    def uang(self, fakta: str, tempat: str, baris: str, kolom: str) -> None:
        """Money; a dash where the data are silent."""
        nilai = self._nilai(fakta)
        self.k(fakta, KOSONG if nilai is None else self.gaya.uang(nilai), tempat, baris, kolom)

    def persen(self, fakta: str, tempat: str, baris: str, kolom: str, desimal: int | None = None) -> None:
        """A percentage; a dash where there is none."""
        nilai, d = self._nilai(fakta), self.gaya.desimal if desimal is None else desimal
        teks = KOSONG if nilai is None else fmt.angka(nilai, d, tetap=True) + self.gaya.persen
        self.k(fakta, teks, tempat, baris, kolom)

    def angka(self, fakta: str, tempat: str, baris: str, kolom: str) -> None:
        """A measured number, in the decimals of the office."""
        nilai = self._nilai(fakta)
        self.k(fakta, KOSONG if nilai is None else fmt.angka(nilai), tempat, baris, kolom)

    def cacah(self, fakta: str, tempat: str, baris: str = DASAR, kolom: str = "cacah") -> None:
        """A count in a sentence."""
        self.k(fakta, self.gaya.jumlah(self._nilai(fakta) or 0), tempat, baris, kolom)

    def hasil(self, fakta: str, tempat: str) -> None:
        """Target or realisasi in a sentence, now and then with its unit: ``12 dokumen``."""
        self.angka(fakta, tempat, DASAR, fakta.partition(":")[0])
        satuan = self.laporan.fakta.ambil(fakta).satuan
        if self.gaya.bersatuan and self.klaim[-1].nilai is not None:
            self.klaim[-1] = replace(self.klaim[-1], tercetak=f"{self.klaim[-1].tercetak} {satuan}")

    def periode(self, tempat: str) -> None:
        """The quarter in a sentence."""
        kini = self.laporan.periode
        self.k(
            "nama_periode:laporan",
            self.gaya.periode.format(romawi=kini.romawi, tahun=kini.tahun),
            tempat,
            DASAR,
            "periode",
        )

    def teks(self, fakta: str, tempat: str, baris: str, kolom: str) -> None:
        """A name or a wording."""
        self.k(fakta, str(self.laporan.fakta.nilai(fakta) or KOSONG), tempat, baris, kolom)
