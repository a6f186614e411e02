"""What the book really holds: headings of its chapters, and the tables that a piece of output prints."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.bab.daftar_isi import baca_daftar_isi, berlaku
from lkj_app.reviu.kriteria.hasil import Rujukan
from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lkj_app.bab.daftar_isi import Bab
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

UNSUR = re.compile(r'<(?P<tag>h[2-5]|table) id="(?P<id>[^"]+)"')
JUDUL = re.compile(r"^(#+) +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class Bagian:
    """One heading that a chapter is written with; ``judul`` equals ``bab`` for the chapter itself."""

    halaman: str
    bab: str
    judul: str

    @property
    def rujukan(self) -> Rujukan:
        """A link to the page that holds it."""
        teks = self.bab if self.judul == self.bab else f"{self.bab}: {self.judul}"
        return Rujukan(f"{self.halaman}.html", teks)


def bagian_buku(laporan: Laporan, root: Path = ROOT) -> tuple[Bagian, ...]:
    """Every heading in the Markdown cells of the chapters of this report, in reading order."""
    isi = berlaku(baca_daftar_isi(root), laporan)
    return tuple(bagian for bab in isi.bab for bagian in _bagian(bab))


def _bagian(bab: Bab) -> Iterator[Bagian]:
    sel = json.loads(bab.sumber.read_text(encoding="utf-8"))["cells"]
    teks = "\n".join("".join(s["source"]) for s in sel if s["cell_type"] == "markdown")
    judul = [nama for _, nama in JUDUL.findall(teks)]
    return (Bagian(bab.nama, judul[0], nama) for nama in judul)


def tercetak(keluaran: Keluaran) -> dict[str, tuple[str, ...]]:
    """Ids of the tables under each heading that an output prints; ``""`` for those before the first heading."""
    hasil: dict[str, tuple[str, ...]] = {"": ()}
    judul = ""
    for unsur in UNSUR.finditer(str(keluaran.html)):
        if unsur["tag"] == "table":
            hasil[judul] += (unsur["id"],)
        else:
            judul = unsur["id"]
            hasil[judul] = ()
    return hasil


def tabel_dari(*keluaran: Keluaran) -> tuple[Rujukan, ...]:
    """References to the tables that the outputs print: none where an office has no such table."""
    return tuple(Rujukan(f"#{id_}") for satu in keluaran for ids in tercetak(satu).values() for id_ in ids)
