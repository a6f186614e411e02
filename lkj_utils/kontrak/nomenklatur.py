"""The name of a code: as the office typed it, as rujukan/nomenklatur.csv has it, or as a national list has it.

The national lists are large and are read only for a code that the others lack: most kecamatan never need them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import kode as kode_program
from lkj_utils.kontrak import nasional
from lkj_utils.kontrak.nasional import Butir

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lkj_utils.kontrak.isi import IsiPeriode
    from lkj_utils.kontrak.nasional import Daftar

KABUPATEN_KOTA, PROVINSI, SENDIRI = "kabupaten_kota", "provinsi", "sendiri"


@dataclass(frozen=True)
class Nomenklatur:
    """Names by code for one office and year; with ``sendiri`` the office's own names are the only ones."""

    dasar: Mapping[str, str]
    tertulis: Mapping[str, str] = field(default_factory=dict)
    akar: Path | None = None
    tahun: int = 0
    jenis_pemda: str = KABUPATEN_KOTA
    sendiri: bool = False

    @classmethod
    def milik(cls, profil: Mapping[str, Any], **lain: Any) -> Nomenklatur:
        """Of the office with this instansi.toml."""
        jenis = str(profil.get("jenis_pemda") or KABUPATEN_KOTA)
        return cls(**lain, jenis_pemda=jenis, sendiri=profil.get("nomenklatur") == SENDIRI)

    def nama(self, kode: str) -> str | None:
        """The name of a code; None where nobody names it."""
        if nama := self.tertulis.get(kode):
            return nama
        resmi = None if self.sendiri else self.resmi(kode)
        return resmi.nama if resmi else None

    def resmi(self, kode: str) -> Butir | None:
        """The code as an official list has it, that of the year first; None for what is on none or is no code."""
        if nama := self.dasar.get(kode):
            return Butir(kode, nama)
        if kode_program.tingkat(kode) is None:
            return None
        return next((ada for satu in self.daftar if (ada := self._dalam(satu, kode))), None)

    def terurai(self, kode: str) -> Butir | None:
        """The same from a national list alone: only those say by what a code is measured."""
        return next((ada for satu in self.daftar if (ada := self._dalam(satu, kode)) and ada.indikator), None)

    def anak(self, kode: str) -> list[Butir]:
        """Every sub kegiatan under a program or kegiatan, from the first list that has any."""
        return next(filter(None, (self._di_bawah(kode, semua) for semua in self._daftar_kode())), [])

    def pasti(self, kode: str) -> bool:
        """Whether the list that holds for this code has a known decree: only then an unknown code is surely wrong."""
        berlaku = self.daftar[:1]
        return not berlaku or (self.tahun < berlaku[0].mulai and kode[:4] in self.dasar) or not berlaku[0].diduga

    def sebidang(self, kode: str) -> list[str]:
        """The known codes of the same bidang, as this office writes them."""
        semua = {satu for isi in self._daftar_kode() for satu in isi}
        umum = [kode[:4] + satu[4:] for satu in semua if satu.startswith(kode_program.UMUM)]
        return sorted([*(satu for satu in semua if satu[:4] == kode[:4]), *umum])

    @cached_property
    def daftar(self) -> tuple[Daftar, ...]:
        """The national lists, that of the year first."""
        return nasional.nomenklatur_berlaku(self.akar, self.tahun) if self.akar else ()

    def _dalam(self, daftar: Daftar, kode: str) -> Butir | None:
        isi, umum = nasional.butir(daftar, self.jenis_pemda), kode_program.kode_umum(kode)
        ada = isi.get(kode) or (isi.get(umum) if umum else None)
        return replace(ada, kode=kode[:4] + ada.kode[4:]) if ada else None

    def _daftar_kode(self) -> list[Mapping[str, Butir]]:
        dasar = {kode: Butir(kode, nama) for kode, nama in self.dasar.items()}
        nasional_ = [nasional.butir(satu, self.jenis_pemda) for satu in self.daftar]
        dahulu = not self.daftar or self.tahun < self.daftar[0].mulai
        return [dasar, *nasional_] if dahulu else [*nasional_, dasar]

    def _di_bawah(self, kode: str, semua: Mapping[str, Butir]) -> list[Butir]:
        induk = (kode, kode_program.kode_umum(kode))
        # A list that only adds some codes to another does not have the program itself.
        if not any(satu in semua for satu in induk):
            return []
        ada = {satu: isi for satu, isi in semua.items() if satu.startswith(tuple(f"{atas}." for atas in induk))}
        milik = {kode[:4] + satu[4:]: replace(isi, kode=kode[:4] + isi.kode[4:]) for satu, isi in ada.items()}
        sub = [satu for satu in milik if kode_program.tingkat(satu) == kode_program.SUB_KEGIATAN]
        return [milik[satu] for satu in sorted(sub, key=kode_program.urutan)]


def nomenklatur(data: IsiPeriode) -> Nomenklatur:
    """The names of the codes of one period, as far as its tables can be read."""
    profil = data.ambil("instansi").rekaman
    dasar = {row.teks("kode"): row.teks("nama") for row in data.ambil("nomenklatur").rekaman if row.teks("kode")}
    tertulis = {row.teks("kode"): row.teks("nama") for row in data.ambil("struktur").rekaman if row.teks("nama")}
    nilai = profil[0].nilai if profil else {}
    return Nomenklatur.milik(nilai, dasar=dasar, tertulis=tertulis, akar=data.akar, tahun=data.periode.tahun)


def tertulis(data: IsiPeriode) -> dict[str, str]:
    """Each code of the year as struktur.csv writes it, by canonical code."""
    return {row.teks("kode"): str(row.mentah["kode"]) for row in data.ambil("struktur").rekaman if row.teks("kode")}
