"""Lettering: how text on a chart looks, how wide it is, and where its lines break."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

from lkj_utils.sajian.grafik import warna

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# It travels inside matplotlib: the only font that every machine has. Named in lkj.mplstyle too.
KELUARGA = "DejaVu Sans"
JARAK_BARIS = 1.28


@dataclass(frozen=True)
class Huruf:
    """Size in points, weight and colour of a text."""

    ukuran: float
    tebal: bool = False
    warna: str = warna.TEKS

    def berwarna(self, pilihan: str) -> Huruf:
        """The same in another colour."""
        return replace(self, warna=pilihan)

    @property
    def jarak(self) -> float:
        """From one baseline to the next."""
        return self.ukuran * JARAK_BARIS

    def tinggi(self, baris: Sequence[str]) -> float:
        """The height of lines."""
        return len(baris) * self.jarak

    def sifat(self) -> FontProperties:
        """For matplotlib."""
        return _sifat(self.ukuran, self.tebal)

    def panjang(self, isi: str) -> float:
        """The width of one line in points."""
        return _panjang(isi, self.ukuran, self.tebal)

    def bungkus(self, isi: str, lebar: float) -> list[str]:
        """A text as lines no wider than ``lebar``; a word that is wider by itself is cut."""
        baris: list[str] = []
        for kata in self._potong(isi.split(), lebar):
            if baris and self.panjang(f"{baris[-1]} {kata}") <= lebar:
                baris[-1] += f" {kata}"
            else:
                baris.append(kata)
        return baris

    def _potong(self, kata: Sequence[str], lebar: float) -> Iterator[str]:
        for utuh in kata:
            sisa = utuh
            while self.panjang(sisa) > lebar and len(sisa) > 1:
                muat = next(n for n in range(len(sisa) - 1, 0, -1) if n == 1 or self.panjang(sisa[:n]) <= lebar)
                # Cut after a slash or hyphen where there is one: KABUPATEN/KOTA.
                muat = max(sisa.rfind("/", 0, muat), sisa.rfind("-", 0, muat)) + 1 or muat
                yield sisa[:muat]
                sisa = sisa[muat:]
            yield sisa


BIASA = Huruf(10)
TEBAL = Huruf(10, tebal=True)
KECIL = Huruf(9)
KECIL_TEBAL = Huruf(9, tebal=True)
REDUP = Huruf(9, warna=warna.REDUP)


@cache
def _sifat(ukuran: float, tebal: bool) -> FontProperties:
    return FontProperties(family=KELUARGA, size=ukuran, weight="bold" if tebal else "normal")


@cache
def _panjang(isi: str, ukuran: float, tebal: bool) -> float:
    return float(TextToPath().get_text_width_height_descent(isi, _sifat(ukuran, tebal), ismath=False)[0])
