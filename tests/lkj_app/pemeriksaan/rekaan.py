"""A tiny document for the rules: claims as a person would type them, over the fictional office."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Aturan
from lkj_app.pemeriksaan.isi_dokumen import Dokumen
from lkj_app.pemeriksaan.klaim import Klaim

if TYPE_CHECKING:
    from types import ModuleType

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.laporan import Laporan


@dataclass
class DokumenRekaan:
    """Collects claims; ``k`` adds one and returns the document, so that calls chain."""

    laporan: Laporan
    klaim: list[Klaim] = field(default_factory=list)

    def k(self, fakta: str, tercetak: str, tempat: str = "Tabel 1", baris: str = "", kolom: str = "") -> DokumenRekaan:
        """One claim; without a row it stands in the row of its subject."""
        subjek = fakta.partition(":")[2]
        nomor = len(self.klaim) + 2
        self.klaim.append(Klaim(f"k{nomor}", fakta, tempat, baris or subjek, kolom, tercetak, "luar", "uji.csv", nomor))
        return self

    def temuan(self, aturan: Aturan) -> list[Temuan]:
        """What one rule finds in it."""
        return list(aturan.jalankan(Dokumen(tuple(self.klaim), self.laporan)))


def milik_modul(modul: ModuleType) -> list[Aturan]:
    """The rules that a module declares."""
    return [satu for satu in vars(modul).values() if isinstance(satu, Aturan)]
