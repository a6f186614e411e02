"""Paper and margins. The left margin is wide: reports are bound on that side, landscape pages at the top."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4  # points


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

    def lebar_teks(self, *, lanskap: bool = False) -> float:
        """Points between the margins."""
        return (self.tinggi - 2 * self.samping if lanskap else self.lebar - self.kiri - self.kanan) * MM

    def tinggi_teks(self, *, lanskap: bool = False) -> float:
        """Points from the top margin to the bottom one."""
        return (self.lebar - self.kiri - self.bawah if lanskap else self.tinggi - self.atas - self.bawah) * MM


KERTAS = {"A4": Kertas(210, 297), "F4": Kertas(215, 330)}


def pilih(nama: str | None) -> Kertas:
    """The paper of the office; A4 when it does not say."""
    return KERTAS[(nama or "A4").upper()]
