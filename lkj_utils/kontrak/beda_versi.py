"""What the budget version in force changes against the one before, as commands list it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode
from lkj_utils.kontrak import isi
from lkj_utils.kontrak.nomenklatur import nomenklatur, tertulis
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.versi_anggaran import baris_versi, pagu, sebelum_berlaku, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.isi import IsiPeriode

    Nilai = int | Fraction


@dataclass(frozen=True)
class BedaPagu:
    """The pagu of one sub kegiatan in two versions; None where one of them has no row or no amount of it."""

    kode: str
    nama: str
    lama: Nilai | None
    baru: Nilai | None

    @property
    def selisih(self) -> Nilai:
        """How much it grew; what has no row had nothing."""
        return (self.baru or 0) - (self.lama or 0)


@dataclass(frozen=True)
class BedaVersi:
    """Two versions: the sub kegiatan whose pagu differs, both sums, and how much of the other tables differs."""

    lama: str
    baru: str
    pagu: tuple[BedaPagu, ...]
    jumlah: tuple[Nilai, Nilai]
    # How many sub kegiatan have the same pagu in both, another anggaran kas; how many accounts another budget.
    tetap: int
    kas: int
    akun: int

    @property
    def jumlah_tetap(self) -> Nilai:
        """What those amount to whose pagu is the same."""
        return self.jumlah[0] - _jumlah(satu.lama for satu in self.pagu)


def beda_versi(data: IsiPeriode) -> BedaVersi | None:
    """The version in force against the one before; None where there is none with rows."""
    lama, baru = sebelum_berlaku(data), versi_berlaku(data)
    if not lama:
        return None
    dua, nama, asli = pagu(data), nomenklatur(data), tertulis(data)
    dulu, kini = dua.get(lama, {}), dua.get(baru, {})
    semua = sorted({*dulu, *kini}, key=kode.urutan)
    beda = [satu for satu in semua if satu not in dulu or satu not in kini or dulu[satu] != kini[satu]]
    return BedaVersi(
        lama,
        baru,
        tuple(BedaPagu(asli.get(k, k), nama.nama(k) or "", dulu.get(k), kini.get(k)) for k in beda),
        (_jumlah(dulu.values()), _jumlah(kini.values())),
        len(semua) - len(beda),
        _berbeda(data, "kas", lama, baru),
        _berbeda(data, "pendapatan", lama, baru),
    )


def baca_beda(data_root: Path, instansi: str, periode: Periode, *, hanya_baru: bool = False) -> BedaVersi | None:
    """The same of a period of the data; with ``hanya_baru`` only where the quarter before had another version."""
    data, _ = isi.baca(Paket.utuh(data_root), data_root, instansi, periode)
    return None if hanya_baru and not baru_berlaku(data) else beda_versi(data)


def baru_berlaku(data: IsiPeriode) -> bool:
    """Whether the version in force was not that of the quarter before."""
    rows = data.lalu("periode").rekaman
    return not rows or rows[0].teks("versi_anggaran") != versi_berlaku(data)


def _jumlah(semua: Iterable[Nilai | None]) -> Nilai:
    return sum((satu for satu in semua if satu is not None), start=0)


def _berbeda(data: IsiPeriode, tabel: str, lama: str, baru: str) -> int:
    """How many codes or accounts have a row that is not the same in both versions."""
    dulu, kini = (baris_versi(data.ambil(tabel), versi) for versi in (lama, baru))
    return len({kunci[0] for kunci in {*dulu, *kini} if dulu.get(kunci) != kini.get(kunci)})
