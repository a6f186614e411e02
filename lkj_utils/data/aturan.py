"""The rules in force of an office: scale, rounding, cap, roll-up. No single national rule exists, so they are data."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from lkj_utils.dasar.format import Bilangan, bulat

if TYPE_CHECKING:
    from collections.abc import Mapping

RumusTurun = Literal["selisih", "rasio"]
Agregasi = Literal["rata_rata", "tertimbang_pagu"]
Efisiensi = Literal["anggaran", "serapan", "tanpa"]


@dataclass(frozen=True)
class Jenjang:
    """One step of the predikat scale: from ``batas`` (inclusive, percent) up to the step above."""

    batas: Fraction
    predikat: str


@dataclass(frozen=True)
class Aturan:
    """Rules of ``[aturan]`` in instansi.toml; percentages in percent, decimals in digits."""

    skala: tuple[Jenjang, ...]
    desimal_persen: int = 2
    desimal_nilai: int = 2
    batas_agregasi: Fraction | None = None
    rumus_turun: RumusTurun = "selisih"
    agregasi: Agregasi = "rata_rata"
    ambang_kendala: Fraction = Fraction(90)
    efisiensi: Efisiensi = "anggaran"
    toleransi_efisiensi: Fraction = Fraction(1)
    catatan_skala: str = ""

    @classmethod
    def dari(cls, profil: Mapping[str, Any]) -> Aturan:
        """From instansi.toml with its keys flattened (``aturan.desimal_persen``)."""
        isi = {kunci.removeprefix("aturan."): nilai for kunci, nilai in profil.items() if kunci.startswith("aturan.")}
        batas = str(isi.get("batas_agregasi", "tanpa"))
        jenjang = [Jenjang(Fraction(str(butir["batas"])), str(butir["predikat"])) for butir in isi["skala"]]
        return cls(
            skala=tuple(sorted(jenjang, key=lambda j: -j.batas)),
            desimal_persen=int(isi.get("desimal_persen", 2)),
            desimal_nilai=int(isi.get("desimal_nilai", 2)),
            batas_agregasi=None if batas == "tanpa" else Fraction(batas),
            rumus_turun=isi.get("rumus_turun", "selisih"),
            agregasi=isi.get("agregasi", "rata_rata"),
            ambang_kendala=Fraction(str(isi.get("ambang_kendala", 90))),
            efisiensi=isi.get("efisiensi") or "anggaran",
            toleransi_efisiensi=Fraction(str(isi.get("toleransi_efisiensi", 1))),
            catatan_skala=str(isi.get("catatan_skala", "")),
        )

    def tercetak(self, persen: Bilangan | None) -> Fraction | None:
        """A percentage as printed: judgements use it, because the reader has no other number to check them with."""
        return None if persen is None else Fraction(bulat(persen, self.desimal_persen))

    def perlu_kendala(self, capaian: Bilangan | None) -> bool:
        """True when hambatan and solusi are required: a capaian below the office's threshold."""
        tercetak = self.tercetak(capaian)
        return tercetak is not None and tercetak < self.ambang_kendala

    def predikat(self, capaian: Bilangan | None) -> str | None:
        """The word for a capaian **as printed** (half-open intervals), so that a reader can check it."""
        tercetak = self.tercetak(capaian)
        if tercetak is None:
            return None
        return next((j.predikat for j in self.skala if tercetak >= j.batas), self.skala[-1].predikat)
