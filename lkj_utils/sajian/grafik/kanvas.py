"""A sheet measured in points (1/72 inch) from its top left corner, on which every chart is laid out.

The sheet is narrow on purpose: names stand above their bars, so that one drawing is legible on a phone and on A4.
"""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from matplotlib import style
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.huruf import BIASA, Huruf
from lkj_utils.sajian.grafik.ringkas import ringkas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes

LEBAR = 320.0
TEPI = 10.0
ISI = LEBAR - 2 * TEPI
KANAN = LEBAR - TEPI
# Boxes and circles cover lines drawn before them, as on paper (matplotlib puts every line above them).
URUTAN = 2

GAYA = Path(__file__).with_name("lkj.mplstyle")
# No date, no program version, no address of another host inside the picture.
TANPA_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}

Rata = Literal["left", "center", "right"]


class Kanvas:
    """One drawing; make it with ``kanvas()`` so that the style is in force. ``y`` grows downwards."""

    # Inside, y is negative: matplotlib's own axis grows upwards, and axes inside it cannot be flipped.

    def __init__(self) -> None:
        self.figure = Figure()
        self._dasar = self.figure.add_axes((0, 0, 1, 1))
        self._dasar.set_axis_off()

    def teks(self, x: float, y: float, isi: str, huruf: Huruf = BIASA, rata: Rata = "left") -> None:
        """One line of text, ``y`` its baseline."""
        self._dasar.text(x, -y, isi, fontproperties=huruf.sifat(), color=huruf.warna, ha=rata, va="baseline")

    def alinea(self, x: float, y: float, baris: Sequence[str], huruf: Huruf = BIASA, rata: Rata = "left") -> float:
        """Wrapped lines with their top at ``y``; returns the y below them."""
        for nomor, isi in enumerate(baris):
            self.teks(x, y + huruf.ukuran + nomor * huruf.jarak, isi, huruf, rata)
        return y + huruf.tinggi(baris)

    def kotak(self, x: float, y: float, lebar: float, tinggi: float, isi: str, tepi: str | None = warna.TEKS) -> None:
        """A filled rectangle; ``tepi`` None has no outline."""
        garis: dict[str, Any] = {"edgecolor": tepi, "linewidth": 0.9} if tepi else {"edgecolor": "none", "linewidth": 0}
        self._dasar.add_patch(Rectangle((x, -y - tinggi), lebar, tinggi, facecolor=isi, zorder=URUTAN, **garis))

    def bulatan(self, x: float, y: float, jari: float, isi: str, tepi: str) -> None:
        """A filled circle."""
        self._dasar.add_patch(Circle((x, -y), jari, facecolor=isi, edgecolor=tepi, linewidth=1.8, zorder=URUTAN))

    def garis(self, x: Sequence[float], y: Sequence[float], pena: str = warna.GARIS, tebal: float = 1.0) -> None:
        """A line through points; square corners."""
        self._garis(x, y, pena, linewidth=tebal)

    def putus(self, x: Sequence[float], y: Sequence[float]) -> None:
        """A broken line: a limit."""
        self._garis(x, y, warna.TEKS, linewidth=1.0, linestyle=(0, (4, 2)))

    def _garis(self, x: Sequence[float], y: Sequence[float], pena: str, **gaya: Any) -> None:
        ujung: dict[str, Any] = {"solid_joinstyle": "miter", "solid_capstyle": "butt"}
        self._dasar.plot(x, [-satu for satu in y], color=pena, **ujung, **gaya)

    def contoh(self, x: float, y: float, **gaya: Any) -> None:
        """A piece of a series for the legend: 26 points of its line with its mark in the middle."""
        self._dasar.plot((x, x + 13, x + 26), (-y, -y, -y), markevery=(1, 2), **gaya)

    def sumbu(self, x: float, y: float, lebar: float, tinggi: float) -> Axes:
        """Axes for data inside the sheet, their frame at these points."""
        return self._dasar.inset_axes((x, -y - tinggi, lebar, tinggi), transform=self._dasar.transData)

    def svg(self, tinggi: float) -> bytes:
        """The drawing, cut at ``tinggi``."""
        self.figure.set_size_inches(LEBAR / 72, tinggi / 72)
        self._dasar.set_xlim(0, LEBAR)
        self._dasar.set_ylim(-tinggi, 0)
        keluar = io.BytesIO()
        self.figure.savefig(keluar, format="svg", metadata=TANPA_METADATA)
        return ringkas(keluar.getvalue())


@contextmanager
def kanvas() -> Iterator[Kanvas]:
    """A new sheet with the style of the house in force, whatever a user's own matplotlibrc says."""
    with style.context(GAYA, after_reset=True), warnings.catch_warnings():
        # A rare sign in a name is drawn as a box; the table below the chart has it right.
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        yield Kanvas()
