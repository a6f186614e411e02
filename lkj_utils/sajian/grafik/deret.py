"""The values of one sasaran indicator over the years: realisasi, Renstra targets, targets of the Perjanjian Kinerja."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from lkj_utils.fakta.sasaran import target_renstra
from lkj_utils.fakta.seri import PUTUS

if TYPE_CHECKING:
    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.laporan import Laporan

Titik = tuple["Bilangan", str]
Nilai = dict[int, Titik]


@dataclass(frozen=True)
class Deret:
    """Value and printed text by year; ``perjanjian`` only where the Renstra target of that year is not the same."""

    realisasi: Nilai
    renstra: Nilai
    perjanjian: Nilai
    standar: Titik | None = None
    # Why the values of a year are unlike today's.
    putus: dict[int, str] = field(default_factory=dict)

    def ruas(self, nilai: Nilai) -> list[list[int]]:
        """The years of a series, cut where it breaks: a line joins only values of one kind."""
        return [list(satu) for _, satu in groupby(sorted(nilai), lambda tahun: self.putus.get(tahun, ""))]

    @property
    def batas(self) -> list[float]:
        """Where between two years the series breaks."""
        pasangan = pairwise(self.tahun)
        return [(a + b) / 2 for a, b in pasangan if self.putus.get(a, "") != self.putus.get(b, "")]

    @property
    def tahun(self) -> list[int]:
        """Every year with a value, in order."""
        return sorted({*self.realisasi, *self.renstra, *self.perjanjian})


def deret(laporan: Laporan, indikator: str) -> Deret:
    """All years of an indicator that the facts know."""
    renstra = _menurut_tahun(laporan, "target_renstra", indikator) | _ujung(laporan, indikator)
    perjanjian = _menurut_tahun(laporan, "target", indikator)
    beda = {t: nilai for t, nilai in perjanjian.items() if renstra.get(t) != nilai}
    standar = f"standar:{indikator}"
    return Deret(
        _menurut_tahun(laporan, "realisasi", indikator),
        renstra,
        beda,
        _nilai(laporan, standar) if laporan.fakta.ada(standar) else None,
        _putus(laporan, indikator),
    )


def _putus(laporan: Laporan, indikator: str) -> dict[int, str]:
    id_ = f"{PUTUS}:{indikator}"
    return {int(f.periode): str(f.nilai) for f in laporan.fakta if f.id == id_ and f.periode.isdigit()}


def _menurut_tahun(laporan: Laporan, ukuran: str, indikator: str) -> Nilai:
    """A fact of this period counts for its year; facts of other years carry the year as their period.

    Facts of other quarters are left out: the chart of the quarters shows those.
    """
    id_ = f"{ukuran}:{indikator}"
    kini = {str(laporan.periode): laporan.periode.tahun}
    # Of another unit is of another axis.
    satuan = laporan.indikator[indikator].get("satuan") or ""
    semua = {f.periode for f in laporan.fakta if f.id == id_ and f.nilai is not None and f.satuan == satuan}
    pada = sorted((p for p in semua if p in kini or p.isdigit()), key=len)
    return {kini.get(p) or int(p): _nilai(laporan, f"{id_}@{p}") for p in pada}


def _ujung(laporan: Laporan, indikator: str) -> Nilai:
    """The end state of the Renstra stands in the year its row names."""
    semua = (row for row in target_renstra(laporan.data) if row["titik"] == "akhir")
    rows = [row for row in semua if row["id_indikator"] == indikator]
    ada = rows and laporan.fakta.ada(f"target_akhir:{indikator}")
    return {int(rows[0]["tahun"]): _nilai(laporan, f"target_akhir:{indikator}")} if ada else {}


def _nilai(laporan: Laporan, id_: str) -> Titik:
    nilai = laporan.fakta.angka(id_)
    # Only ids of known values come here.
    return nilai or 0, laporan.fakta.teks(id_)
