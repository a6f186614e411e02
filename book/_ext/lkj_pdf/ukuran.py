"""Paper and margins. The left margin is wide: reports are bound on that side."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True)
class Kertas:
    """Width and height in millimetres, upright."""

    lebar: float
    tinggi: float

    atas: float = 28
    bawah: float = 25
    kiri: float = 30
    kanan: float = 25
    # A landscape page is bound at its top.
    samping: float = 22

    def lebar_teks(self, *, lanskap: bool = False) -> float:
        """Points between the margins."""
        if lanskap:
            return (self.tinggi - 2 * self.samping) * MM
        return (self.lebar - self.kiri - self.kanan) * MM

    def tinggi_teks(self, *, lanskap: bool = False) -> float:
        """Points from the top margin to the bottom one."""
        if lanskap:
            return (self.lebar - self.kiri - self.bawah) * MM
        return (self.tinggi - self.atas - self.bawah) * MM

    def typst(self) -> str:
        """The values as a Typst dictionary."""
        nama = ("lebar", "tinggi", "atas", "bawah", "kiri", "kanan", "samping")
        return "(" + ", ".join(f"{k}: {getattr(self, k)}mm" for k in nama) + ")"


KERTAS = {"A4": Kertas(210, 297), "F4": Kertas(215, 330)}
