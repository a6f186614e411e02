"""What a rule looks at: the report, the headings of its book, the printed analyses; each read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_app.reviu.kriteria.analisis import SINGKAT, sel_analisis
from lkj_app.reviu.kriteria.hasil import Rujukan, Status
from lkj_app.reviu.kriteria.isi_buku import Bagian, bagian_buku, tercetak
from lkj_utils.sajian.bagian.sasaran import capaian_sasaran

if TYPE_CHECKING:
    from lkj_app.reviu.kriteria.analisis import SelAnalisis
    from lkj_utils.laporan import Laporan


@dataclass(frozen=True)
class Bahan:
    """A report with what its book holds."""

    laporan: Laporan

    @cached_property
    def bagian(self) -> tuple[Bagian, ...]:
        """Every heading of the book."""
        return bagian_buku(self.laporan)

    @cached_property
    def sel(self) -> tuple[SelAnalisis, ...]:
        """The seven analyses, cell by cell."""
        return sel_analisis(self.laporan)

    @cached_property
    def _tercetak(self) -> dict[str, tuple[str, ...]]:
        return tercetak(capaian_sasaran(self.laporan))

    def berjudul(self, *judul: str) -> tuple[Rujukan, ...]:
        """Links to the headings that are called so; none where the book has no such heading."""
        return tuple(b.rujukan for b in self.bagian if b.judul in judul)

    def memuat(self, *kata: str) -> tuple[Rujukan, ...]:
        """Links to the headings that speak of one of the words."""
        return tuple(b.rujukan for b in self.bagian if any(k in b.judul.lower() for k in kata))

    def indikator_dilaporkan(self) -> dict[str, str]:
        """Names of all indicators that this report owes a realisasi, by id: of the sasaran, then sub kegiatan."""
        sasaran = {r["id_indikator"]: r["nama"] for r in self.laporan.baris("indikator", tingkat="sasaran")}
        return sasaran | {r["kode"]: r["nama"] for r in self.laporan.data.berlaku("sub_kegiatan")}

    def sel_jenis(self, jenis: str) -> tuple[SelAnalisis, ...]:
        """One analysis of every indicator or sasaran."""
        return tuple(sel for sel in self.sel if sel.jenis == jenis)

    def rujukan_analisis(self, jenis: str) -> tuple[Rujukan, ...]:
        """Where an analysis that holds something is printed: its tables, else its section."""
        berisi = dict.fromkeys(sel.id_sasaran for sel in self.sel_jenis(jenis) if sel.status != Status.BELUM)
        return tuple(rujukan for kunci in berisi for rujukan in self._rujukan(kunci, jenis))

    def _rujukan(self, id_sasaran: str, jenis: str) -> tuple[Rujukan, ...]:
        bagian = f"sasaran-{id_sasaran}-{jenis}"
        if self._tercetak[bagian]:
            return tuple(Rujukan(f"#{id_}") for id_ in self._tercetak[bagian])
        urut = self.laporan.data.satu("sasaran", id_sasaran=id_sasaran)["urut"]
        return (Rujukan(f"#{bagian}", f"{SINGKAT[jenis]}, sasaran {urut}"),)
