"""The budget versions of a year: their names, their order in time, and which sub kegiatan each of them holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from fractions import Fraction

    # By version and code; None where a row has no amount yet.
    Pagu = Mapping[str, Mapping[str, int | Fraction | None]]

RKPD = "rkpd"
VERSI = {RKPD: "RKPD/Renja pokok", "dpa_pokok": "APBD/DPA pokok", "dpa_perubahan": "APBD/DPA perubahan"}


def nama_versi(versi: str) -> str:
    """The name of a budget version: ``pergeseran_2`` is "Pergeseran ke-2"."""
    return VERSI.get(versi) or f"Pergeseran ke-{versi.removeprefix('pergeseran_')}"


def urutkan(dokumen: Iterable[tuple[str, date | None]]) -> list[str]:
    """The versions in the order in which they came, without the RKPD: by their dates where all have one."""
    semua = [satu for satu in dokumen if satu[0] not in ("", RKPD)]
    tanggal = {versi: hari for versi, hari in semua if hari}
    if len(tanggal) == len(semua):
        return sorted(tanggal, key=lambda versi: tanggal[versi])
    return sorted((versi for versi, _ in semua), key=_urutan)


def _urutan(versi: str) -> tuple[int, int]:
    """DPA pokok, its pergeseran, DPA perubahan."""
    nama, _, ke = versi.rpartition("_")
    if nama == "pergeseran" and ke.isdigit():
        return 1, int(ke)
    return (0 if versi == "dpa_pokok" else 2), 0


def sebelumnya(pagu: Pagu, urut: Sequence[str], versi: str) -> str:
    """The last version with rows before this one; empty where there is none."""
    dahulu = urut[: urut.index(versi)] if versi in urut else []
    return next((satu for satu in reversed(dahulu) if pagu.get(satu)), "")


@dataclass(frozen=True)
class Pilahan:
    """The sub kegiatan that a version does not hold: dropped by it, or added by a later one."""

    gugur: frozenset[str] = frozenset()
    belum: frozenset[str] = frozenset()

    @property
    def luar(self) -> frozenset[str]:
        """All of them."""
        return self.gugur | self.belum


def pilah(sub: Iterable[str], pagu: Pagu, urut: Sequence[str], versi: str) -> Pilahan:
    """Which of these codes a version does not hold.

    Dropped: without a row, or with pagu 0 where an earlier version had some. Not yet there: only in later versions.
    A code in no version at all is held by each, so that its missing row is asked for. So is what a version lacks
    that has fewer rows than it lacks: there somebody typed only what changed, and its sum would be a wrong number.
    """
    milik = pagu.get(versi, {})
    if not milik or versi not in urut:
        return Pilahan()
    tempat = urut.index(versi)
    dahulu = [pagu.get(satu, {}) for satu in urut[:tempat]]
    nanti = {kode for satu in urut[tempat + 1 :] for kode in pagu.get(satu, {})}
    kurang = [kode for kode in sub if kode not in milik]
    hilang = {kode for kode in kurang if any(kode in satu for satu in dahulu)}
    nol = {kode for kode, nilai in milik.items() if nilai == 0 and any(satu.get(kode) for satu in dahulu)}
    tidak_lengkap = len(hilang) > len(milik)
    return Pilahan(
        frozenset(nol if tidak_lengkap else nol | hilang),
        frozenset(kode for kode in kurang if kode not in hilang and kode in nanti),
    )
