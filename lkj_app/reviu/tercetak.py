"""In which chapter a fact is printed: known only when the chapters have been executed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lkj_app.bab.hasil_sel import ditampilkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.laporan import Laporan

JUDUL = re.compile(r"^#\s+(.+?)\s*$", re.MULTILINE)
# The front page of the site repeats a few figures: a place there is the last choice.
DEPAN = "index"


@dataclass(frozen=True)
class Bab:
    """One executed chapter: its title and the facts it prints."""

    nama: str
    judul: str
    fakta: tuple[str, ...]


@dataclass(frozen=True)
class Tercetak:
    """The chapters in reading order, and the fact that was read from a place of the data."""

    bab: tuple[Bab, ...]
    asal: Mapping[str, str]

    @cached_property
    def _bab(self) -> dict[str, Bab]:
        hasil: dict[str, Bab] = {}
        for bab in sorted(self.bab, key=lambda satu: satu.nama == DEPAN):
            for fakta in bab.fakta:
                hasil.setdefault(fakta, bab)
        return hasil

    def fakta(self, temuan: Temuan) -> tuple[str, ...]:
        """The facts that a finding touches and a chapter prints, the blamed one first."""
        milik = temuan.fakta or ((self.asal[temuan.asal],) if temuan.asal in self.asal else ())
        return tuple(satu for satu in milik if satu in self._bab)

    def di(self, fakta: str) -> Bab:
        """The first chapter that prints a fact."""
        return self._bab[fakta]


def baca(bab: Iterable[str], notebooks: Path, laporan: Laporan) -> Tercetak:
    """Look into the executed chapters with these names."""
    isi = ((nama, json.loads((notebooks / f"{nama}.ipynb").read_text(encoding="utf-8"))) for nama in bab)
    kini = str(laporan.periode)
    asal = {satu.masukan[0]: satu.id for satu in laporan.fakta if satu.leaf and satu.periode == kini}
    return Tercetak(tuple(Bab(nama, _judul(satu) or nama, tuple(ditampilkan(satu))) for nama, satu in isi), asal)


def _judul(notebook: Mapping[str, Any]) -> str:
    """The first heading of a chapter."""
    sel = ("".join(satu["source"]) for satu in notebook["cells"] if satu["cell_type"] == "markdown")
    return next((cocok[1] for satu in sel if (cocok := JUDUL.search(satu))), "")
