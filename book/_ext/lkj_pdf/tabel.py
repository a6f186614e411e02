"""Tables of the document tree -> Typst tables with spans, repeated header rows and fixed column widths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.kolom import rentang
from lkj_keluaran.simpul import tabel_tanpa_nomor

from lkj_app.bangun.cetak import kisi
from lkj_app.bangun.cetak.lebar import ANGKA_UTUH, JARAK_BARIS, Cetakan, Kolom, Teks, hitung
from lkj_pdf.sebaris import sebaris
from lkj_pdf.teks import KOSONG, benar, kutip, larik, panggil, potong_panjang, rapatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lkj_pdf.konteks import Konteks

# Below 8 points only where the numbers of a table fit no other way.
CETAKAN = Cetakan((9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5), nyaman=8.0, sisipan_em=0.84, panjang=40)
TEPI_BARIS = 0.73  # em above and below the text of a row
# A row taller than this part of the page may go on overleaf; others stay in one piece.
BAGIAN_HALAMAN = 0.3
# A table lower than this part of the page is not parted, nor its notes from it.
TABEL_UTUH = 0.4


@dataclass(frozen=True)
class Sel:
    """A cell with its place in the grid, which docutils leaves to the reader."""

    node: nodes.entry
    baris: int
    kolom: int
    rentang: int
    turun: int
    kepala: bool
    kelas_baris: str


def tulis(ctx: Konteks, node: nodes.table, isi_blok: Callable[[Konteks, nodes.Element], str]) -> str:
    """One table as a figure of kind table, with its caption and its number."""
    sel, kolom = _ukur(ctx, node, lanskap=ctx.lanskap)
    if not kolom.muat:
        ctx.tegur(node, f"tabel {_nama(node)} lebih lebar daripada halaman, juga dengan huruf {kolom.ukuran} pt")
    kepala = [x for x in sel if x.kepala]
    badan = [x for x in sel if not x.kepala]
    return panggil(
        "tabel",
        kolom=larik(f"{x:.2f}pt" for x in kolom.lebar),
        ukuran=f"{kolom.ukuran}pt",
        kepala=_baris(ctx, kepala, kolom, isi_blok),
        badan=_baris(ctx, badan, kolom, isi_blok),
        judul=_judul(ctx, node),
        nomor=_nomor(ctx, node),
        label=_label(ctx, node),
    )


def perlu_lanskap(ctx: Konteks, node: nodes.table) -> bool:
    """Whether a table marked wide needs a landscape page: a small one that reads well upright stays with its text."""
    _, kolom = _ukur(ctx, node, lanskap=False)
    return not kolom.baik_tegak


def pendek(ctx: Konteks, node: nodes.table) -> bool:
    """Whether the table is low enough to stand on one page with its notes."""
    _, kolom = _ukur(ctx, node, lanskap=ctx.lanskap)
    tinggi = sum(x * JARAK_BARIS + TEPI_BARIS for x in kolom.baris) * kolom.ukuran
    return tinggi < ctx.kertas.tinggi_teks(lanskap=ctx.lanskap) * TABEL_UTUH


def _ukur(ctx: Konteks, node: nodes.table, *, lanskap: bool) -> tuple[list[Sel], Kolom]:
    kelompok = next(node.findall(nodes.tgroup))
    sel = list(_kisi(kelompok))
    tersedia = ctx.kertas.lebar_teks(lanskap=lanskap)
    return sel, hitung([_teks(x) for x in sel], int(kelompok["cols"]), tersedia, CETAKAN)


def _judul(ctx: Konteks, node: nodes.table) -> str | None:
    judul = next((x for x in node.children if isinstance(x, nodes.title)), None)
    return sebaris(ctx, judul.children) if judul is not None else None


def _nomor(ctx: Konteks, node: nodes.table) -> str | None:
    nomor = None if isinstance(node, tabel_tanpa_nomor) else ctx.nomor("table", node)
    return kutip(nomor) if nomor else None


def _label(ctx: Konteks, node: nodes.table) -> str | None:
    nama = ctx.nama_label(node)
    return kutip(nama) if nama else None


def _nama(node: nodes.table) -> str:
    return node["ids"][0] if node["ids"] else "tanpa id"


def _kisi(kelompok: nodes.tgroup) -> Iterator[Sel]:
    """Cells in order, each with the column at which it really stands."""
    awal = 0
    for bagian in (x for x in kelompok.children if isinstance(x, nodes.thead | nodes.tbody)):
        for n, kolom, entry in kisi.letak((row.children for row in bagian.children), rentang):
            kelas = next((x for x in kisi.KELAS_BARIS if x in entry.parent["classes"]), "")
            yield Sel(entry, awal + n, kolom, *rentang(entry), isinstance(bagian, nodes.thead), kelas)
        awal += len(bagian.children)


def _teks(sel: Sel) -> Teks:
    """The cell as it is measured: its blocks are lines."""
    blok = [x for x in sel.node.findall(nodes.TextElement) if not isinstance(x.parent, nodes.TextElement)]
    isi = "\n".join(potong_panjang(rapatkan(x.astext())) for x in blok)
    tebal = sel.kepala or sel.kelas_baris in kisi.BARIS_TEBAL
    utuh = "angka" in sel.node["classes"] and len(isi) <= ANGKA_UTUH
    # A cell that reaches down has room in the rows below: it must not make its own row look tall.
    kode = any(True for _ in sel.node.findall(nodes.literal))
    return Teks(isi, sel.baris + sel.turun - 1, sel.kolom, sel.rentang, tebal=tebal, utuh=utuh, kode=kode)


def _baris(ctx: Konteks, semua: list[Sel], kolom: Kolom, isi_blok: Callable[[Konteks, nodes.Element], str]) -> str:
    batas = ctx.kertas.tinggi_teks(lanskap=ctx.lanskap) * BAGIAN_HALAMAN / (kolom.ukuran * JARAK_BARIS)
    hasil = []
    for nomor in sorted({x.baris for x in semua}):
        baris = [x for x in semua if x.baris == nomor]
        kelas = kutip(baris[0].kelas_baris)
        isi = [_tulis_sel(ctx, x, isi_blok) for x in baris]
        judul = "true" if _judul_baris(baris, kolom, akhir=nomor == semua[-1].baris) else None
        hasil.append(panggil("baris", larik(isi), kelas=kelas, utuh=benar(kolom.baris[nomor] < batas), judul=judul))
    return larik(hasil)


def _judul_baris(baris: list[Sel], kolom: Kolom, *, akhir: bool) -> bool:
    """Whether the row is one cell over all columns, which names the rows under it."""
    return not akhir and len(baris) == 1 and not baris[0].kepala and baris[0].rentang == len(kolom.lebar)


def _tulis_sel(ctx: Konteks, sel: Sel, isi_blok: Callable[[Konteks, nodes.Element], str]) -> str:
    kelas = sel.node["classes"]
    return panggil(
        "sel",
        isi_blok(ctx, sel.node) if sel.node.children else KOSONG,
        kolom=str(sel.rentang) if sel.rentang > 1 else None,
        turun=str(sel.turun) if sel.turun > 1 else None,
        angka="true" if "angka" in kelas else None,
    )
