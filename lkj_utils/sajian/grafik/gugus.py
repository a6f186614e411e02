"""Points that would cover each other become one circle: pure geometry of the scatter chart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import dist, sqrt

JARI_AWAL = 7.0
JARI_TERBESAR = 10.5
# Circles may touch and cover a little of each other's rim, never of each other's letter.
TUMPUK = 2.0


@dataclass(frozen=True)
class Gugus:
    """One circle: its centre in points (mean of its members) and the members."""

    x: float
    y: float
    anggota: tuple[str, ...]

    @property
    def jari(self) -> float:
        """Radius; more members, more area."""
        return min(JARI_TERBESAR, JARI_AWAL * sqrt(0.8 + 0.2 * len(self.anggota)))


def gugus(titik: dict[str, tuple[float, float]]) -> list[Gugus]:
    """Merge the nearest circles until none hides another; every point is in exactly one, order is kept."""
    semua = [Gugus(x, y, (kode,)) for kode, (x, y) in titik.items()]
    while pasangan := _bertumpuk(semua):
        a, b = pasangan
        semua = [_satukan(a, b) if g is a else g for g in semua if g is not b]
    return semua


def _bertumpuk(semua: list[Gugus]) -> tuple[Gugus, Gugus] | None:
    bertumpuk = [
        (_jarak(a, b), n, a, b)
        for n, (a, b) in enumerate(combinations(semua, 2))
        if _jarak(a, b) < a.jari + b.jari - TUMPUK
    ]
    return min(bertumpuk, key=lambda t: t[:2])[2:] if bertumpuk else None


def _jarak(a: Gugus, b: Gugus) -> float:
    return dist((a.x, a.y), (b.x, b.y))


def _satukan(a: Gugus, b: Gugus) -> Gugus:
    na, nb = len(a.anggota), len(b.anggota)
    x, y = ((a.x * na + b.x * nb) / (na + nb), (a.y * na + b.y * nb) / (na + nb))
    return Gugus(x, y, tuple(sorted(a.anggota + b.anggota)))


def huruf(nomor: int) -> str:
    """A, B, .. Z, AA, AB ..: the mark of a circle."""
    depan, akhir = divmod(nomor, 26)
    return (huruf(depan - 1) if depan else "") + chr(ord("A") + akhir)
