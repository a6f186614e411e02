"""A document as the audit reads it: its claims, looked up by place, by row, by fact; and our own facts beside it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from lkj_utils.dasar import kode
from lkj_utils.data.muat import pecah_asal
from lkj_utils.fakta.anggaran import TOTAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lkj_app.pemeriksaan.aturan import Aturan, Cacat
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.fakta.inti import Fakta
    from lkj_utils.laporan import Laporan

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class BarisDokumen:
    """The claims of one printed row about one subject in one period, by measure."""

    sel: Mapping[str, Klaim]

    def ambil(self, *ukuran: str) -> tuple[Klaim, ...] | None:
        """The claims of these measures; None unless every one is there with a number."""
        ada = tuple(k for nama in ukuran if (k := self.sel.get(nama)) and k.nilai is not None)
        return ada if len(ada) == len(ukuran) else None


@dataclass(frozen=True)
class Dokumen:
    """All claims of one document in its order, and the report of the same period that our data give."""

    klaim: tuple[Klaim, ...]
    laporan: Laporan
    _cacat: dict[str, tuple[Cacat, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def cacat(self, aturan: Aturan) -> tuple[Cacat, ...]:
        """What a rule finds here; kept, because one rule may ask what others have said."""
        if aturan.id not in self._cacat:
            self._cacat[aturan.id] = tuple(aturan.cari(self))
        return self._cacat[aturan.id]

    @cached_property
    def menurut_fakta(self) -> Mapping[str, Sequence[Klaim]]:
        """Claims by fact id (with ``@periode``), each in the order of the document."""
        return kelompok((k.fakta, k) for k in self.klaim if k.fakta)

    @cached_property
    def menurut_ukuran(self) -> Mapping[str, Sequence[Klaim]]:
        """Claims by measure."""
        return kelompok((k.ukuran, k) for k in self.klaim)

    @cached_property
    def disebut(self) -> Mapping[str | None, Sequence[str]]:
        """The codes that claims speak of, by level."""
        return kelompok((kode.tingkat(satu), satu) for satu in dict.fromkeys(k.subjek for k in self.klaim))

    def bermakna(self, *ukuran: str) -> Iterator[Klaim]:
        """Claims of these measures, measure by measure, each in the order of the document."""
        return (klaim for nama in ukuran for klaim in self.menurut_ukuran.get(nama, ()))

    @cached_property
    def baris(self) -> Sequence[BarisDokumen]:
        """Every printed row: the claims of one place and row about one subject and period."""
        semua = self.sekelompok(lambda k: (k.tempat, k.baris, k.subjek, k.periode) if k.fakta else None)
        return [BarisDokumen({k.ukuran: k for k in isi}) for isi in semua]

    def fakta(self, id_fakta: str) -> Fakta | None:
        """Our own fact; None where we compute none."""
        return self.laporan.fakta.cari(id_fakta)

    def tercetak(self, id_fakta: str) -> list[Klaim]:
        """The claims about a fact that print a number, in the order of the document."""
        return [k for k in self.menurut_fakta.get(id_fakta, ()) if k.nilai is not None]

    def pertama(self, id_fakta: str) -> Klaim | None:
        """The first claim about a fact that prints a number."""
        return next(iter(self.tercetak(id_fakta)), None)

    def anak(self, subjek: str) -> tuple[str, ...]:
        """What a subject is made of by the structure of the year: programs of the total, kegiatan of a program."""
        if subjek == TOTAL:
            return tuple(row["kode"] for row in self.laporan.data.tingkat(kode.PROGRAM))
        return tuple(self.laporan.data.anak(subjek))

    def suku(self, subjek: str) -> tuple[str, ...]:
        """What the capaian of a subject is the mean of: its own indicators, else what it is made of.

        One indicator called by the code is no mean.
        """
        milik = tuple(row["id_indikator"] for row in self.laporan.data.sendiri(subjek))
        return () if milik == (subjek,) else milik or self.anak(subjek)

    def anak_akun(self, akun: str) -> tuple[str, ...]:
        """Accounts right under a revenue account; the uppermost ones under the total."""
        induk = None if akun == TOTAL else akun
        return tuple(sorted({r["akun"] for r in self.laporan.data.baris("pendapatan") if r["induk"] == induk}))

    def resmi(self, klaim: Klaim) -> str:
        """Our own text of what a claim is about; empty where our data hold none."""
        fakta = self.fakta(klaim.fakta)
        return str(fakta.nilai) if fakta and fakta.nilai else ""

    def sekelompok(self, kunci: Callable[[Klaim], object], *ukuran: str) -> Iterable[list[Klaim]]:
        """Claims that have one key, of these measures (of all where none is named); without a key they are left out."""
        semua = self.bermakna(*ukuran) if ukuran else self.klaim
        return kelompok((ada, k) for k in semua if (ada := kunci(k)) is not None).values()


def kelompok(pasangan: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """What has one key together, in the order in which the keys first come."""
    hasil: dict[K, list[V]] = defaultdict(list)
    for kunci, nilai in pasangan:
        hasil[kunci].append(nilai)
    return dict(hasil)


def asal_fakta(fakta: Fakta) -> str:
    """``realisasi_kinerja.csv baris 7`` for what was typed; the formula in words for what is computed."""
    if fakta.rumus:
        return f"dihitung: {fakta.rumus}"
    if not fakta.leaf:
        return "dihitung dari data"
    berkas, baris, kolom = pecah_asal(fakta.masukan[0])
    nama = berkas.rpartition("/")[2]
    return f"{nama} baris {baris}" if baris else f"{nama} {kolom or ''}".rstrip()
