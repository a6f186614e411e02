"""Where a typed figure stands in its sentence: the words around it, its unit and its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lkj_app.pemeriksaan.kosakata import HASIL, PESERTA, TARGET, kata

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.kosakata import Ukuran

Jenis = Literal["rupiah", "persen", "cacah"]

SKALA = {"ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}

BILANGAN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
FIGUR = re.compile(
    rf"(?<![\w/~-])(?<!\d[.,])(?P<rp>Rp\.?\s*)?(?P<angka>{BILANGAN})(?![.,]?\d|[\w/]|\s*[-–]\s*\d)"
    rf"(?:\s*(?P<skala>{'|'.join(SKALA)})\b)?(?:\s*(?P<persen>%|persen\b)|\s*(?P<rupiah>rupiah\b))?",
    re.IGNORECASE,
)
PUTUS = re.compile(r"[.;!?)](?:\s|$)|,\s")
TAHUN = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)")


@dataclass(frozen=True)
class Tempat:
    """Where a figure stands: its sentence, where the figure before it ends, and the unit of the row's subject."""

    kalimat: str
    mulai: int
    cocok: re.Match[str]
    satuan: str

    @property
    def antara(self) -> str:
        """All between it and the figure before it."""
        return self.kalimat[self.mulai : self.cocok.start()]

    @property
    def sebelum(self) -> str:
        """The words of its clause before it, from the figure before it on."""
        return PUTUS.split(self.antara)[-1]

    @property
    def sesudah(self) -> str:
        """All that follows it."""
        return self.kalimat[self.cocok.end() :]

    @property
    def _milik(self) -> re.Match[str] | None:
        """The subject's own unit behind it: ``12 laporan``, ``12 dari 14 laporan``."""
        pola = rf"(?P<dari>\s+dari\s+(?:{BILANGAN}))?(?P<satuan>\s+{re.escape(self.satuan)})\b"
        return re.match(pola, self.sesudah, re.IGNORECASE) if self.satuan else None

    @property
    def bagian(self) -> bool:
        """True for the first of ``12 dari 14 laporan``."""
        return bool(self._milik and self._milik["dari"])

    @property
    def ekor(self) -> str:
        """What follows it behind its unit."""
        return self.sesudah[self._milik.end() :] if self._milik else self.sesudah

    @property
    def satuan_tertulis(self) -> str:
        """The unit as it is read."""
        return f" {self._milik['satuan'].strip()}" if self._milik and not self.bagian else ""

    @property
    def jenis(self) -> Jenis | None:
        """Its kind of unit; None for what is no figure: ``3 juta jiwa``, a year."""
        if self.cocok["persen"] or self.cocok["rp"] or self.cocok["rupiah"]:
            return "persen" if self.cocok["persen"] else "rupiah"
        tahun = TAHUN.fullmatch(self.cocok["angka"]) and not self._milik
        return None if self.cocok["skala"] or tahun else "cacah"

    def cacah(self, ukuran: Ukuran) -> bool:
        """A count in the subject's own unit, or without any behind "realisasi" or "target"; no size of an event."""
        if self._milik:
            return bool(ukuran) or not (PESERTA & set(kata(self.sebelum)) or self.cocok["angka"] == "1")
        polos = not re.match(r"\s+(?!dari\b|dan\s+\D|melampaui\b|melebihi\b|karena\b|sehingga\b)\w", self.sesudah)
        return polos and ukuran[:1] in (HASIL[:1], TARGET[:1])
