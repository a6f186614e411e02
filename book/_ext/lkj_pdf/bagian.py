"""Sections, and which blocks stand together on landscape pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from lkj_pdf import blok, sifat
from lkj_pdf.sebaris import sebaris
from lkj_pdf.teks import isi, kutip, panggil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_pdf.konteks import Konteks

TINGKAT_TERDALAM = 6
# What may move with its wide table onto the landscape page: a heading and a short text under it.
PENGANTAR_PENDEK = 700


@dataclass(frozen=True)
class Potongan:
    """A heading or a block in the flat stream of a document."""

    node: nodes.Element
    tingkat: int = 0  # of a heading
    lanskap: bool = False


def tulis(ctx: Konteks, doctree: nodes.document, kedalaman: int) -> str:
    """A whole document; ``kedalaman`` is 1 for a chapter, 2 for a page inside a chapter."""
    alir = _tandai_lanskap(ctx, list(_alir(doctree, kedalaman - 1)))
    return "\n".join(x for x in _kelompok(ctx, alir) if x)


def _alir(induk: nodes.Element, tingkat: int) -> Iterator[Potongan]:
    for anak in induk.children:
        if not isinstance(anak, nodes.Element) or not sifat.tercetak(anak):
            continue
        if isinstance(anak, nodes.section):
            yield Potongan(anak, min(tingkat + 1, TINGKAT_TERDALAM))
            yield from _alir(anak, tingkat + 1)
        elif not isinstance(anak, nodes.title):
            yield Potongan(anak)


def _tandai_lanskap(ctx: Konteks, alir: list[Potongan]) -> list[Potongan]:
    """Wide tables, the notes under them, and the heading and short text right above."""
    hasil = list(alir)
    for n, x in enumerate(alir):
        sesudah = n > 0 and hasil[n - 1].lanskap and sifat.catatan(x.node)
        lebar = sifat.lanskap(ctx, x.node)
        if lebar or sesudah:
            hasil[n] = replace(x, lanskap=True)
        if lebar:
            for m in _di_atas(hasil, n):
                hasil[m] = replace(hasil[m], lanskap=True)
    return hasil


def _di_atas(alir: list[Potongan], letak: int) -> list[int]:
    """Places of the heading (and short text) that introduce the block; chapters open upright."""
    hasil, panjang = [], 0
    for n in range(letak - 1, -1, -1):
        x = alir[n]
        if x.lanskap or x.tingkat == 1:
            break
        if x.tingkat:
            hasil.append(n)
            continue
        panjang += len(x.node.astext())
        if any(alir[m].tingkat for m in hasil) or panjang > PENGANTAR_PENDEK or not _teks(x.node):
            break
        hasil.append(n)
    return hasil if any(alir[m].tingkat for m in hasil) else []


def _teks(node: nodes.Element) -> bool:
    return isinstance(node, nodes.paragraph)


def _kelompok(ctx: Konteks, alir: list[Potongan]) -> Iterator[str]:
    """Upright blocks one by one, runs of landscape blocks each on pages of their own."""
    for lebar, kelompok in groupby(alir, key=lambda x: x.lanskap):
        ctx.lanskap, deret = lebar, list(kelompok)
        yield from [_lanskap(ctx, deret)] if lebar else _satuan(ctx, deret)


def _lanskap(ctx: Konteks, alir: list[Potongan]) -> str:
    """The blocks of landscape pages; what stands above the table may stay on the page before."""
    tabel = next(n for n, x in enumerate(alir) if isinstance(x.node, nodes.table))
    atas = list(_satuan(ctx, alir[:tabel]))
    return panggil(
        "lanskap",
        isi(_satuan(ctx, alir[tabel:])),
        kertas="kertas",
        pengantar=isi(atas) if atas else None,
        tanda=kutip(ctx.nama_label(alir[tabel].node) or ctx.docname),
    )


def _satuan(ctx: Konteks, alir: list[Potongan]) -> Iterator[str]:
    """Headings and blocks; a short table in one piece with the notes that follow it."""
    n = 0
    while n < len(alir):
        x, n = alir[n], n + 1
        if x.tingkat:
            yield _judul(ctx, x)
            continue
        awal = n
        while sifat.pendek(ctx, x.node) and n < len(alir) and sifat.catatan(alir[n].node):
            n += 1
        bersama = [blok.satu(ctx, y.node) for y in (x, *alir[awal:n])]
        yield panggil("satukan", isi(bersama)) if sifat.pendek(ctx, x.node) else bersama[0]


def _judul(ctx: Konteks, x: Potongan) -> str:
    judul = next((y for y in x.node.children if isinstance(y, nodes.title)), None)
    if judul is None:
        ctx.tegur(x.node, "bagian tanpa judul")
        return ""
    # The first section of a page bears the page's number, which Sphinx files under "".
    pertama = isinstance(x.node.parent, nodes.document)
    nomor = ctx.nomor_bagian("" if pertama else f"#{x.node['ids'][0]}")
    nama = ctx.nama_label(x.node)
    ctx.tingkat = x.tingkat
    if tunggu := x.tingkat <= ctx.apung:
        ctx.apung = 0
    return panggil(
        "judul",
        sebaris(ctx, judul.children),
        tingkat=str(x.tingkat),
        sesudah_apung="true" if tunggu else None,
        nomor=kutip(nomor) if nomor else None,
        label=kutip(nama) if nama else None,
    )
