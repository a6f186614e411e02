"""HTML tables -> docutils tables, with everything a reader's software needs kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from lkj_keluaran import kolom
from lkj_keluaran.sebaris import pangkas, sebaris
from lkj_keluaran.simpul import tabel_tanpa_nomor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lkj_keluaran.atribut import Konteks
    from lkj_keluaran.urai import Unsur

    Isi = Callable[[Iterable["Unsur | str"]], list[nodes.Node]]

KELOMPOK = ("thead", "tbody", "tfoot")
LEBAR_MIN, LEBAR_MAKS = 3, 40  # column weights, in characters


def tabel(ctx: Konteks, unsur: Unsur, isi: Isi) -> list[nodes.Node]:
    """One table; numbered when it has a caption and is not of class ``tanpa-nomor``.

    docutils knows no tfoot: its rows close the body, and keep the class that sets them off.
    """
    _periksa_anak(ctx, unsur)
    kepala = _baris(unsur, ("thead",))
    badan = _baris(unsur, ("tbody", "tfoot"))
    jumlah = _periksa_kisi(ctx, unsur, kepala, badan)
    if not jumlah:
        return []
    kelas = tabel_tanpa_nomor if "tanpa-nomor" in unsur.kelas else nodes.table
    node = ctx.pasang(kelas("", lkj=True, lkj_kolom=jumlah), unsur)
    for judul in (x for x in unsur.anak if x.tag == "caption"):
        node += ctx.pasang(nodes.title("", "", *pangkas(sebaris(ctx, judul.isi))), judul)
    kelompok = nodes.tgroup("", *_kolom(kepala + badan, jumlah), cols=jumlah)
    node += kelompok
    if kepala:
        kelompok += nodes.thead("", *[_tr(ctx, x, isi, "col") for x in kepala])
    kelompok += nodes.tbody("", *[_tr(ctx, x, isi, "row") for x in badan])
    kolom.tandai(node)
    return [node]


def _periksa_anak(ctx: Konteks, unsur: Unsur) -> None:
    for x in unsur.anak:
        if x.tag not in {"caption", "colgroup", *KELOMPOK}:
            ctx.tegur(f"<table> berisi <{x.tag}>; yang boleh caption, colgroup, thead, tbody, tfoot")


def _baris(unsur: Unsur, tag: tuple[str, ...]) -> list[Unsur]:
    return [baris for x in unsur.anak if x.tag in tag for baris in x.anak]


def _rentang(sel: Unsur, nama: str) -> int:
    nilai = sel.atribut.get(nama, "1")
    return int(nilai) if nilai.isdecimal() and int(nilai) > 0 else 1


def _periksa_kisi(ctx: Konteks, unsur: Unsur, kepala: list[Unsur], badan: list[Unsur]) -> int:
    """Number of columns; 0 after a warning when rows, with their spans, do not all reach it."""
    lebar = [x for baris in (kepala, badan) for x in _lebar_baris(baris)]
    if len(set(lebar)) == 1:
        return lebar[0]
    nama = unsur.atribut.get("id", "tanpa id")
    if not lebar:
        ctx.tegur(f"tabel {nama} tidak mempunyai baris")
    else:
        ctx.tegur(f"tabel {nama}: baris-barisnya berisi {sorted(set(lebar))} kolom, seharusnya sama banyak")
    return 0


def _lebar_baris(baris: list[Unsur]) -> list[int]:
    """Columns covered in each row, cells that reach down from rows above included."""
    turun: list[tuple[int, int]] = []  # (rows still to cover, columns)
    hasil = []
    for tr in baris:
        dari_atas = sum(kolom for _, kolom in turun)
        turun = [(sisa - 1, kolom) for sisa, kolom in turun if sisa > 1]
        sel = [(_rentang(x, "rowspan"), _rentang(x, "colspan")) for x in tr.anak]
        hasil.append(dari_atas + sum(kolom for _, kolom in sel))
        turun += [(ke_bawah - 1, kolom) for ke_bawah, kolom in sel if ke_bawah > 1]
    if turun and hasil:
        hasil[-1] = -1  # a cell reaches below the last row of its group
    return hasil


def _kolom(baris: list[Unsur], jumlah: int) -> list[nodes.Node]:
    """Column weights from the longest text of each column, for builders that must set widths."""
    lebar = [LEBAR_MIN] * jumlah
    for tr in baris:
        if len(tr.anak) == jumlah:  # spans shift the others; plain rows are many enough
            lebar = [max(a, min(len(x.teks()), LEBAR_MAKS)) for a, x in zip(lebar, tr.anak, strict=True)]
    return [nodes.colspec(colwidth=x) for x in lebar]


def _tr(ctx: Konteks, unsur: Unsur, isi: Isi, arah: str) -> nodes.row:
    return ctx.pasang(nodes.row("", *[_sel(ctx, x, isi, arah) for x in unsur.anak]), unsur)


def _sel(ctx: Konteks, unsur: Unsur, isi: Isi, arah: str) -> nodes.entry:
    if unsur.tag not in {"td", "th"}:
        ctx.tegur(f"baris tabel berisi <{unsur.tag}>, seharusnya <td> atau <th>")
    node = nodes.entry("", *isi(unsur.isi), lkj_sel="th" if unsur.tag == "th" else "td")
    if unsur.tag == "th":
        node["scope"] = unsur.atribut.get("scope", arah)
    if "data-fakta" in unsur.atribut:
        node["fakta"] = unsur.atribut["data-fakta"]
    if _rentang(unsur, "colspan") > 1:
        node["morecols"] = _rentang(unsur, "colspan") - 1
    if _rentang(unsur, "rowspan") > 1:
        node["morerows"] = _rentang(unsur, "rowspan") - 1
    return ctx.pasang(node, unsur)
