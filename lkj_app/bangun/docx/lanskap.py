"""Which blocks stand together on landscape pages: wide tables, their notes, and a heading right above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.bangun.cetak.kertas import Kertas
    from lkj_app.bangun.docx.isi_tabel import Tabel
    from lkj_app.bangun.docx.naskah import Blok


def tandai(alir: list[Blok], kertas: Kertas) -> list[Blok]:
    """The same blocks, those of landscape pages marked."""
    hasil = list(alir)
    for n, x in enumerate(alir):
        lebar = x.tabel is not None and perlu(x.tabel, kertas)
        if lebar or (n and hasil[n - 1].lanskap and x.catatan):
            hasil[n] = replace(x, lanskap=True)
        for m in _di_atas(hasil, n) if lebar else ():
            hasil[m] = replace(hasil[m], lanskap=True)
    return hasil


def perlu(tabel: Tabel, kertas: Kertas) -> bool:
    """Whether a table marked wide needs a landscape page: one that reads well upright stays with its text."""
    return tabel.lebar and not tabel.ukur(kertas.lebar_teks()).baik_tegak


def _di_atas(alir: list[Blok], letak: int) -> Iterator[int]:
    """Places of the headings right above the block; with a text under it a heading stays, chapters open upright."""
    for n in range(letak - 1, -1, -1):
        if alir[n].tingkat <= 1:
            return
        yield n
