"""The field of the scatter chart: scales, frame, the two limits, circles."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.huruf import KECIL, KECIL_TEBAL, REDUP
from lkj_utils.sajian.grafik.kanvas import LEBAR, TEPI, Kanvas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.sajian.grafik.gugus import Gugus

KIRI, ATAS = TEPI + 34, TEPI + 30
KANAN, BAWAH = LEBAR - TEPI - 8, ATAS + 230
TANDA_TERBANYAK = 7
# Values beyond are drawn on the edge; the list under the field has their true numbers.
TERKECIL, TERBESAR = 0.0, 150.0


@dataclass(frozen=True)
class Rentang:
    """A linear scale from values to points."""

    bawah: float
    atas: float
    awal: float
    akhir: float

    @classmethod
    def muat(cls, nilai: Iterable[float], awal: float, akhir: float) -> Rentang:
        """A scale that holds every value, with room for a circle at both ends."""
        semua = [dijepit(n) for n in nilai]
        lega = max((max(semua) - min(semua)) * 0.08, 3)
        return cls(min(semua) - lega, max(semua) + lega, awal, akhir)

    def letak(self, nilai: float) -> float:
        """Where a value stands."""
        bagian = (dijepit(nilai) - self.bawah) / (self.atas - self.bawah)
        return self.awal + bagian * (self.akhir - self.awal)

    def tanda(self) -> list[int]:
        """Round values along the scale."""
        lebar = self.atas - self.bawah
        langkah = next(satu for satu in (5, 10, 20, 25, 50) if lebar / satu <= TANDA_TERBANYAK)
        return [n * langkah for n in range(ceil(self.bawah / langkah), floor(self.atas / langkah) + 1) if n >= 0]


def dijepit(nilai: float) -> float:
    """The value as drawn."""
    return min(max(nilai, TERKECIL), TERBESAR)


def gambar_bidang(lembar: Kanvas, mendatar: Rentang, tegak: Rentang, batas: float, cetak: str) -> None:
    """Frame, ticks and the two limits, named outside the field, where no circle can cover the words."""
    x, y = mendatar.letak(batas), tegak.letak(batas)
    lembar.kotak(KIRI, ATAS, KANAN - KIRI, BAWAH - ATAS, warna.LATAR, tepi=None)
    lembar.kotak(x, ATAS, KANAN - x, y - ATAS, warna.KERTAS, tepi=None)
    for nilai in mendatar.tanda():
        lembar.garis((mendatar.letak(nilai),) * 2, (BAWAH, BAWAH + 3))
        lembar.teks(mendatar.letak(nilai), BAWAH + 13, fmt.angka(nilai), KECIL, "center")
    for nilai in tegak.tanda():
        lembar.garis((KIRI - 3, KIRI), (tegak.letak(nilai),) * 2)
        lembar.teks(KIRI - 6, tegak.letak(nilai) + 3, fmt.angka(nilai), KECIL, "right")
    lembar.putus((x, x), (ATAS, BAWAH))
    lembar.putus((KIRI, KANAN), (y, y))
    lembar.garis((KIRI, KANAN, KANAN, KIRI, KIRI), (ATAS, ATAS, BAWAH, BAWAH, ATAS))
    lembar.teks(TEPI, TEPI + 9, "Capaian kinerja (%)", KECIL)
    lembar.teks(KANAN, BAWAH + 28, "Serapan anggaran kas (%)", KECIL, "right")
    lembar.teks(KANAN, ATAS - 6, f"garis putus: batas {cetak}%", REDUP, "right")


def gambar_gugus(lembar: Kanvas, satu: Gugus, tanda: str, *, baik: bool) -> None:
    """A circle with its letter: filled where all is well, open where something needs attention."""
    lembar.bulatan(satu.x, satu.y, satu.jari + 1, warna.KERTAS, warna.KERTAS)
    isi, tepi, tinta = (warna.BIRU, warna.BIRU, warna.KERTAS) if baik else (warna.KERTAS, warna.JINGGA, warna.TEKS)
    lembar.bulatan(satu.x, satu.y, satu.jari, isi, tepi)
    lembar.teks(satu.x, satu.y + 3.3, tanda, KECIL_TEBAL.berwarna(tinta), "center")
