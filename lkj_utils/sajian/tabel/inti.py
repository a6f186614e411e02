"""The anatomy of a table: cells, rows, header rows with spans; written as plain HTML with caption, id and scope."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from lkj_utils.dasar.format import KOSONG
from lkj_utils.sajian.keluaran import Keluaran, elemen, nilai_fakta

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_utils.fakta import KumpulanFakta

# In a cell the words "data belum tersedia" would drown the numbers; a note under the table explains the dash.
TANDA_KOSONG = "–"
BELUM_DIISI = "belum diisi"
TANPA_DATA = f"{KOSONG.capitalize()}."
BERSATUAN = ("rupiah", "nilai", "cacah")
CATATAN_KOSONG = f"Tanda {TANDA_KOSONG} berarti data belum tersedia atau tidak ada target pada periode ini."


@dataclass(frozen=True)
class Sel:
    """One cell; ``fakta`` is the id of the fact that it prints."""

    isi: object = ""
    kelas: str = ""
    kolom: int = 1
    baris: int = 1
    kepala: bool = False
    fakta: str = ""


@dataclass(frozen=True)
class Baris:
    """One row; ``kelas`` sets program, kegiatan and total rows off."""

    sel: tuple[Sel, ...]
    kelas: str = ""


@dataclass(frozen=True)
class Tabel:
    """A whole table. ``id_`` is stable, ``judul`` carries no number: the book numbers it."""

    id_: str
    judul: str
    kepala: tuple[Baris, ...]
    badan: tuple[Baris, ...]
    kaki: tuple[Baris, ...] = ()
    sumber: str = ""
    catatan: str = ""
    kelas: str = ""

    def keluaran(self) -> Keluaran:
        """HTML of the table, its source line and its notes."""
        isi = elemen("caption", self.judul) + _bagian("thead", self.kepala, "col")
        isi += _bagian("tbody", self.badan or self._tanpa_baris(), "row") + _bagian("tfoot", self.kaki, "row")
        tabel = elemen("table", isi, id=self.id_, kelas=f"lkj-tabel {self.kelas}".strip())
        return Keluaran(tabel + _keterangan(self.sumber, self._catatan()))

    def _tanpa_baris(self) -> tuple[Baris, ...]:
        """A table of nothing but titles would look torn off: it says that its data are not there."""
        return (baris(Sel(TANPA_DATA, kolom=sum(sel.kolom for sel in self.kepala[0].sel))),)

    def _catatan(self) -> str:
        kosong = any(sel.isi == TANDA_KOSONG for row in (*self.badan, *self.kaki) for sel in row.sel)
        return " ".join(teks for teks in (self.catatan, CATATAN_KOSONG if kosong else "") if teks)


def _bagian(nama: str, rows: Sequence[Baris], scope: str) -> Markup:
    if not rows:
        return Markup("")
    return elemen(nama, Markup("").join(_baris(row, scope) for row in rows))


def _baris(row: Baris, scope: str) -> Markup:
    return elemen("tr", Markup("").join(_sel(sel, scope) for sel in row.sel), kelas=row.kelas)


def _sel(sel: Sel, scope: str) -> Markup:
    kepala = sel.kepala or scope == "col"
    return elemen(
        "th" if kepala else "td",
        sel.isi,
        kelas=sel.kelas,
        scope=_scope(scope, sel) if kepala else None,
        colspan=sel.kolom if sel.kolom > 1 else None,
        rowspan=sel.baris if sel.baris > 1 else None,
        data_fakta=sel.fakta,
    )


def _scope(scope: str, sel: Sel) -> str:
    return "colgroup" if scope == "col" and sel.kolom > 1 else scope


def _keterangan(sumber: str, catatan: str) -> Markup:
    teks = Markup("")
    if catatan:
        teks += elemen("p", catatan, kelas="catatan-tabel")
    if sumber:
        teks += elemen("p", f"Sumber: {sumber}", kelas="sumber")
    return teks


def kepala(*judul: str | Sel, nomor: bool = False, awal: int = 1) -> tuple[Baris, ...]:
    """One header row of plain titles; with ``nomor`` a second one "(1) (2) ..." as official tables have it."""
    satu = Baris(tuple(j if isinstance(j, Sel) else Sel(j) for j in judul))
    return (satu, baris_nomor(len(judul), awal)) if nomor else (satu,)


def baris_nomor(banyak: int, awal: int = 1) -> Baris:
    """The row of column numbers under a header."""
    return Baris(tuple(Sel(f"({n})") for n in range(awal, awal + banyak)), "nomor-kolom")


def baris(*sel: object, kelas: str = "") -> Baris:
    """A row of texts and cells; the first text cell names the row."""
    return Baris(tuple(s if isinstance(s, Sel) else Sel(s) for s in sel), kelas)


def angka(isi: object) -> Sel:
    """A right-aligned cell that is not a fact (a running number)."""
    return Sel(isi, "angka")


def judul_baris(isi: object, **lain: int) -> Sel:
    """The cell that names its row."""
    return replace(Sel(isi, kepala=True), **lain)  # type: ignore[arg-type]


def sel_fakta(fakta: KumpulanFakta, id_fakta: str, *, satuan: bool = False) -> Sel:
    """A fact as printed in a cell, with its id for the trace; money without "Rp" (the header says rupiah).

    With ``satuan`` the unit stands beside the number, for columns that hold several.
    """
    satu = fakta.ambil(id_fakta)
    if satu.nilai is None:
        return Sel(TANDA_KOSONG, "angka", fakta=id_fakta)
    jenis = satu.ukuran.jenis
    teks = fakta.teks(id_fakta)
    polos = teks.replace("Rp", "") if jenis == "rupiah" else teks.removesuffix("%") if jenis == "persen" else teks
    if satuan and jenis in BERSATUAN:
        awal, akhir = ("Rp", "") if jenis == "rupiah" else ("", f" {satu.satuan}".rstrip())
        return Sel(Markup("{}{}{}").format(awal, nilai_fakta(polos, id_fakta), akhir), "angka")
    return Sel(escape(polos), "teks" if jenis == "teks" else "angka", fakta=id_fakta)


def predikat(fakta: KumpulanFakta, id_fakta: str) -> Sel:
    """A predikat as word and colour (the class carries the colour, never alone)."""
    nilai = fakta.nilai(id_fakta)
    if not isinstance(nilai, str):
        return Sel(TANDA_KOSONG, fakta=id_fakta)
    return Sel(pita_predikat(nilai), fakta=id_fakta)


def pita_predikat(nilai: str) -> Markup:
    """A predikat in its colour."""
    return elemen("span", nilai, kelas="predikat predikat-" + nilai.lower().replace(" ", "-"))
