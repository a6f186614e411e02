"""The two sides of a comparison, a change between them, and how its subject is named."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA
from lkj_utils.fakta.seri import beda
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.fakta.inti import Nilai
    from lkj_utils.fakta.seri import Definisi
    from lkj_utils.fakta.ukuran import Ukuran

# In the order in which they are told.
KELOMPOK = {
    "gerak": "Realisasi, capaian, dan serapan yang bergerak",
    "target": "Target dan pagu yang diubah",
    "predikat": "Predikat yang naik atau turun",
    "status": "Kedudukan dan kesimpulan yang berubah",
    "lain": "Data lain yang berubah",
    "pejabat": "Pejabat yang berganti",
    "baris": "Hanya ada pada salah satu sisi",
    "hambatan": "Hambatan yang menetap",
    "hambatan_baru": "Hambatan yang baru",
    "hambatan_hilang": "Hambatan yang tidak tercatat lagi",
}
URUTAN_KELOMPOK = {nama: urut for urut, nama in enumerate(KELOMPOK)}
URUTAN_UKURAN = {nama: urut for urut, nama in enumerate(UKURAN)}


@dataclass(frozen=True)
class Butir:
    """One fact of a side; ``tahun`` is empty for the side's own period, ``tertulis`` the value as in fakta.csv."""

    ukuran: Ukuran
    subjek: str
    tahun: str
    nilai: Nilai
    satuan: str
    tertulis: str

    @property
    def id(self) -> str:
        """``ukuran:subjek``, with ``@2022`` for another year."""
        return f"{self.ukuran.nama}:{self.subjek}" + (f"@{self.tahun}" if self.tahun else "")


@dataclass(frozen=True)
class Sisi:
    """One of the two sets of facts; ``dari_berkas`` when only the written fakta.csv is known.

    ``hambatan`` by ``jenis:subjek`` (see ``hambatan.HAL``), ``pejabat`` by kode_unit.
    """

    nama: str
    periode: Periode
    butir: Mapping[str, Butir]
    instansi: str = ""
    sebutan: Mapping[str, str] = field(default_factory=dict)
    # Codes as the office writes them, by canonical code.
    kode_asli: Mapping[str, str] = field(default_factory=dict)
    hambatan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pejabat: Mapping[str, str] = field(default_factory=dict)
    # What each indicator is at the end of the data.
    definisi: Mapping[str, Definisi] = field(default_factory=dict)
    versi: str = ""
    desimal_persen: int = 2
    desimal_nilai: int = 2
    dari_berkas: bool = False

    @property
    def skala(self) -> tuple[str, ...]:
        """The predikat from highest to lowest: the counts per predikat stand in that order."""
        return tuple(b.subjek for b in self.butir.values() if b.ukuran.nama == "jumlah_predikat")


@dataclass(frozen=True)
class Perubahan:
    """One change as a reader sees it; ``lama`` or ``baru`` is empty where that side does not have it."""

    kelompok: str
    id: str
    subjek: str
    hal: str
    lama: str
    baru: str
    selisih: str = ""
    keterangan: str = ""

    @property
    def judul(self) -> str:
        """Whose what: ``Jumlah seluruhnya: Pagu anggaran``."""
        return f"{self.subjek}: {self.hal}"


@dataclass(frozen=True)
class Pasangan:
    """Both sides, and what can only be said of both."""

    a: Sisi
    b: Sisi

    @property
    def koreksi(self) -> bool:
        """Two states of one period: every number counts."""
        return self.a.periode == self.b.periode

    @property
    def tertulis(self) -> bool:
        """True when a side is known as written only: then both are read so, and what is not a fact is not known."""
        return self.a.dari_berkas or self.b.dari_berkas

    def putus(self, subjek: str) -> str:
        """Why the values of an indicator on both sides are unlike; empty where they are not."""
        lama, baru = self.a.definisi.get(subjek), self.b.definisi.get(subjek)
        return beda(lama, baru) if lama and baru else ""

    def subjek(self, subjek: str) -> str:
        """The official name, with the code where it has one: two codes may bear one name."""
        nama = self.nama(subjek)
        kode = self.b.kode_asli.get(subjek) or self.a.kode_asli.get(subjek, subjek)
        return f"{nama} ({kode})" if subjek[:1].isdigit() and nama != subjek else nama

    def nama(self, subjek: str) -> str:
        """The official name alone; a code where nobody names it."""
        if seluruhnya(subjek):
            return "Jumlah seluruhnya"
        if nama := self.b.sebutan.get(subjek) or self.a.sebutan.get(subjek):
            return nama
        return ", ".join(bagian.replace("_", " ") for bagian in subjek.split(PEMISAH) if bagian != SEMUA)


def seluruhnya(subjek: str) -> bool:
    """Whether it is the whole office."""
    return subjek == TOTAL or set(subjek) <= {SEMUA, PEMISAH}
