"""A fact's inputs, every fact and every row behind it, its official name and its anchor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA
from lkj_utils.jejak.asal import Berkas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from lkj_utils.fakta import Fakta
    from lkj_utils.fakta.inti import Nilai
    from lkj_utils.jejak.asal import Asal
    from lkj_utils.laporan import Laporan

# Measures whose value is the official name of their subject.
BERNAMA = ("nama", "nama_indikator", "uraian_sasaran", "nama_akun", "nama_unit", "nama_pejabat", "nama_desa")
SELURUH = "seluruhnya"
BUKAN_HURUF = re.compile(r"[^0-9A-Za-z.]+")


@dataclass(frozen=True)
class Masukan:
    """One input of a fact: another fact, or a typed value."""

    nilai: Nilai
    fakta: Fakta | None = None
    asal: Asal | None = None


class Penelusur:
    """Follows the facts of one report back to the data."""

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan
        self._kumpulan = laporan.fakta
        self._berkas = Berkas(laporan.data)
        self.tertulis: dict[str, Markup] = {}  # by id: what a page says of the fact
        self._jangkar = _jangkar(self.kunci(fakta) for fakta in laporan.fakta)

    def kunci(self, fakta: Fakta) -> str:
        """The id that names the fact among all: ``id``, or ``id@2022`` for another period."""
        return fakta.id if fakta.periode == self._kumpulan.periode else f"{fakta.id}@{fakta.periode}"

    def jangkar(self, fakta: Fakta) -> str:
        """Its anchor: ``fakta-capaian-7.01.01``; the same on every page and in every build."""
        return self._jangkar[self.kunci(fakta)]

    def masukan(self, fakta: Fakta) -> list[Masukan]:
        """What the fact was made of, in order; inputs of an earlier year's fact are of that year."""
        return [self._masukan(satu, fakta.periode) for satu in fakta.masukan]

    def _masukan(self, id_: str, periode: str) -> Masukan:
        if "#" in id_:
            asal = self._berkas.asal(id_)
            return Masukan(asal.nilai, asal=asal)
        fakta = self._kumpulan.ambil(id_, periode)
        return Masukan(fakta.nilai, fakta=fakta)

    def pembentuk(self, fakta: Fakta) -> Iterator[Fakta]:
        """All facts behind it, nearest first; one may come more than once."""
        langsung = [m.fakta for m in self.masukan(fakta) if m.fakta]
        yield from langsung
        for satu in langsung:
            yield from self.pembentuk(satu)

    def baris_data(self, fakta: Fakta) -> list[Asal]:
        """Every typed value behind it, each once."""
        semua = [fakta, *self.pembentuk(fakta)]
        return list(dict.fromkeys(m.asal for satu in semua for m in self.masukan(satu) if m.asal))

    def judul(self, fakta: Fakta) -> str:
        """Measure and subject by official name, and the period where it is another one."""
        tahun = f" ({fakta.periode})" if fakta.periode != self._kumpulan.periode else ""
        return f"{fakta.ukuran.judul}{tahun}: {self.sebutan(fakta)}"

    def sebutan(self, fakta: Fakta) -> str:
        """The subject by its official name; kode and name where both say something."""
        subjek = fakta.subjek
        if fakta.ukuran.jenis == "teks" and fakta.ukuran.nama in BERNAMA:
            return subjek
        if subjek == TOTAL or set(subjek) <= {SEMUA, PEMISAH}:
            return SELURUH
        if nama := self._nama(subjek):
            return f"{nama} ({self._kumpulan.kode(subjek)})" if subjek[:1].isdigit() else nama
        return ", ".join(bagian.replace("_", " ") for bagian in subjek.split(PEMISAH) if bagian != SEMUA)

    def _nama(self, subjek: str) -> str:
        ada = (f"{ukuran}:{subjek}" for ukuran in BERNAMA if self._kumpulan.ada(f"{ukuran}:{subjek}"))
        return str(self._kumpulan.nilai(id_)) if (id_ := next(ada, "")) else ""


def _jangkar(kunci: Iterable[str]) -> dict[str, str]:
    """A readable anchor for each id; two that would be equal are told apart by number."""
    hasil: dict[str, str] = {}
    terpakai: set[str] = set()
    for id_ in kunci:
        dasar = calon = "fakta-" + BUKAN_HURUF.sub("-", id_.replace(SEMUA, "semua")).strip("-").lower()
        nomor = 1
        while calon in terpakai:
            nomor += 1
            calon = f"{dasar}-{nomor}"
        terpakai.add(calon)
        hasil[id_] = calon
    return hasil
