"""The whole page for pandoc: cover, foreword, lists, chapters, with marks where a section or a list stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import html

from lkj_app.bangun.docx.unsur import buat, paragraf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from lkj_app.bangun.cetak.kertas import Kertas
    from lkj_app.bangun.cetak.lebar import Kolom
    from lkj_app.bangun.docx.isi_tabel import Tabel
    from lkj_app.bangun.docx.naskah import Blok

GAYA_PENANDA = "Penanda"
DAFTAR = ("isi", "tabel", "gambar")
AWALAN_DAFTAR = "daftar-"


@dataclass(frozen=True)
class Letak:
    """Where a block stands: on the cover, in the front matter, or in the chapters; upright or not."""

    bagian: str
    lanskap: bool = False

    def __str__(self) -> str:
        return f"{self.bagian} {'lanskap' if self.lanskap else 'tegak'}"


@dataclass(frozen=True)
class Tertata:
    """A table with the size it has on its page."""

    tabel: Tabel
    kolom: Kolom


@dataclass(frozen=True)
class Naskah:
    """The page, its tables and the numbers of its headings in order, and the place of the last section.

    That section has no mark of its own.
    """

    halaman: bytes
    tabel: list[Tertata]
    nomor: list[str]
    akhir: Letak


def susun(sampul: Sequence[HtmlElement], alir: Sequence[Blok], kertas: Kertas) -> Naskah:
    """Put all in order; tables get the column widths of the page on which they stand."""
    isi = [(x, Letak("sampul")) for x in sampul] + list(_isi(alir))
    badan = buat("body")
    for (unsur, letak), (_, berikut) in pairwise([*isi, isi[-1]]):
        badan.append(unsur)
        if letak != berikut:
            badan.append(paragraf(GAYA_PENANDA, str(letak)))
    tabel = [Tertata(x.tabel, x.tabel.ukur(kertas.lebar_teks(lanskap=x.lanskap))) for x in alir if x.tabel]
    for x in tabel:
        _lebar_kolom(x)
    halaman = html.tostring(buat("html", badan, lang="id-ID"), encoding="utf-8", doctype="<!DOCTYPE html>")
    return Naskah(halaman, tabel, [x.nomor for x in alir if x.tingkat], isi[-1][1])


def _isi(alir: Sequence[Blok]) -> Iterator[tuple[HtmlElement, Letak]]:
    """Blocks with their places; the lists follow the foreword, the first chapter of the front matter."""
    pembuka = [n for n, x in enumerate(alir) if x.tingkat == 1]
    bab = next((n for n in pembuka if alir[n].bab), 0)
    sesudah_pengantar = pembuka[1] if len(pembuka) > 1 else len(alir)
    for n, x in enumerate(alir):
        letak = Letak("isi" if n >= bab else "depan", x.lanskap)
        if n == sesudah_pengantar:
            yield from ((paragraf(GAYA_PENANDA, AWALAN_DAFTAR + y), Letak(letak.bagian)) for y in DAFTAR)
        yield x.unsur, letak


def _lebar_kolom(x: Tertata) -> None:
    jumlah = sum(x.kolom.lebar)
    semua = [buat("col", style=f"width: {100 * satu / jumlah:.3f}%") for satu in x.kolom.lebar]
    judul = x.tabel.unsur.find("caption")
    x.tabel.unsur.insert(0 if judul is None else 1, buat("colgroup", *semua))
