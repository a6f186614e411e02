"""Paper, margins and sections. The left margin is wide: reports are bound on that side, landscape pages at the top."""

from __future__ import annotations

from dataclasses import dataclass

MM_KE_TWIP = 1440 / 25.4
TWIP_PER_TITIK = 20


@dataclass(frozen=True)
class Kertas:
    """Width and height in millimetres, upright."""

    lebar: int
    tinggi: int
    atas: int = 28
    bawah: int = 25
    kiri: int = 30
    kanan: int = 25
    samping: int = 22  # of a landscape page

    def lebar_teks(self, *, lanskap: bool) -> float:
        """Points between the margins."""
        milimeter = self.tinggi - 2 * self.samping if lanskap else self.lebar - self.kiri - self.kanan
        return milimeter * MM_KE_TWIP / TWIP_PER_TITIK

    def xml(self, *, lanskap: bool) -> str:
        """Page size and margins of a section."""
        lebar, tinggi = (self.tinggi, self.lebar) if lanskap else (self.lebar, self.tinggi)
        tepi = (self.kiri, self.samping, self.bawah, self.samping) if lanskap else self._tepi_tegak
        arah = ' w:orient="landscape"' if lanskap else ""
        nama = ("top", "right", "bottom", "left")
        margin = " ".join(f'w:{n}="{_twip(x)}"' for n, x in zip(nama, tepi, strict=True))
        return (
            f'<w:pgSz w:w="{_twip(lebar)}" w:h="{_twip(tinggi)}"{arah}/>'
            f'<w:pgMar {margin} w:header="{_twip(13)}" w:footer="{_twip(12)}" w:gutter="0"/>'
        )

    @property
    def _tepi_tegak(self) -> tuple[int, int, int, int]:
        return self.atas, self.kanan, self.bawah, self.kiri


KERTAS = {"A4": Kertas(210, 297), "F4": Kertas(215, 330)}


def pilih(nama: str | None) -> Kertas:
    """The paper of the office; A4 when it does not say."""
    return KERTAS[(nama or "A4").upper()]


def _twip(milimeter: float) -> int:
    return round(milimeter * MM_KE_TWIP)
