"""Which blocks stand together on landscape pages: wide tables, their notes, and the heading right above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.unsur import GAYA

if TYPE_CHECKING:
    from lkj_app.bangun.cetak.kertas import Kertas
    from lkj_app.bangun.docx.isi_tabel import Tabel
    from lkj_app.bangun.docx.naskah import Blok

# What may move with its wide table: a heading and a short text under it.
PENGANTAR_PENDEK = 700


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


def _di_atas(alir: list[Blok], letak: int) -> list[int]:
    """Places of the heading, and the short text under it, that introduce the block; chapters open upright."""
    hasil: list[int] = []
    panjang, judul = 0, False
    for n in range(letak - 1, -1, -1):
        x = alir[n]
        panjang += 0 if x.tingkat else len(x.unsur.text_content())
        cukup = judul if not x.tingkat else False
        if x.lanskap or x.tingkat == 1 or cukup or panjang > PENGANTAR_PENDEK or not (x.tingkat or _teks(x)):
            break
        judul = judul or bool(x.tingkat)
        hasil.append(n)
    return hasil if judul else []


def _teks(blok: Blok) -> bool:
    return blok.unsur.tag == "p" or (blok.unsur.get(GAYA) is not None and not blok.catatan)
