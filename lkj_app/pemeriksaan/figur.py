"""Figures that a person typed into a sentence: how they are written, and when one is a slip of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from lkj_utils.dasar.format import Bilangan, bulat

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.kosakata import Ukuran

Jenis = Literal["rupiah", "persen", "cacah"]

SKALA = {"ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
BILANGAN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
SATUAN_KATA = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus"
TERBILANG = rf"(?:{SATUAN_KATA})(?:\s+(?:{SATUAN_KATA}|belas|puluh|ratus))*"
FIGUR = re.compile(
    rf"(?<![\w/~-])(?<!\d[.,])(?:(?P<rp>Rp\.?\s*)?(?P<angka>{BILANGAN})(?![.,]?\d|(?!x\b)[\w/]|\s*[-–]\s*\d)"
    rf"|(?<!salah )(?P<kata>{TERBILANG})\b(?!-))"
    rf"(?:\s*(?P<skala>{'|'.join(SKALA)})\b)?(?:\s*(?P<persen>%|persen\b)|\s*(?P<rupiah>rupiah\b))?",
    re.IGNORECASE,
)
# "3 (tiga)" and "tiga (3)" say one number twice.
BERULANG = re.compile(rf"(?<=\d)\s*\({TERBILANG}\)|(?<=[a-z])\s*\(\d+\)(?=\s*\w)", re.IGNORECASE)
RINCI = 4


@dataclass(frozen=True)
class Figur:
    """One typed figure: ``ukuran`` is what the words beside it say it may be, empty where they say nothing.

    ``subjek`` are those whose figure it may be, the one meant first; ``bagian`` where it may be a part of theirs.
    """

    tertulis: str
    jenis: Jenis
    nilai: Fraction
    desimal: int = 0
    skala: int = 1
    ukuran: Ukuran = ()
    subjek: tuple[str, ...] = ()
    bagian: bool = False
    triwulan: bool = False

    def cocok(self, nilai: Bilangan) -> bool:
        """True when it is this value, rounded as it was typed: 94 persen for 93,87, Rp1,7 juta for 1.721.300."""
        return Fraction(bulat(Fraction(nilai) / self.skala, self.desimal)) == self.nilai

    @property
    def rinci(self) -> bool:
        """True for a figure that hardly agrees with a fact by chance: rupiah in full, a percentage with decimals."""
        besar = 1000
        return self.desimal > 0 if self.jenis == "persen" else self.skala == 1 and self.nilai >= besar


def salah_ketik(satu: Bilangan, lain: Bilangan) -> bool:
    """Whether one amount is another typed wrongly: digits that changed places, one that is off, lost or twice, a zero.

    Round amounts resemble each other by chance: those say nothing.
    """
    a, b = sorted((str(int(satu)), str(int(lain))), key=len)
    if a == b or min(len(a.rstrip("0")), len(b.rstrip("0"))) < RINCI:
        return False
    if len(a) == len(b):
        beda = sum(x != y for x, y in zip(a, b, strict=True))
        return beda == 1 or (beda < RINCI and sorted(a) == sorted(b))
    return a in (b[:n] + b[n + 1 :] for n in range(len(b))) or a.rstrip("0") == b.rstrip("0")
