"""Tables as pandoc reads them: the styles of cells, and beside it what pandoc has no word for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.bangun.cetak import kisi
from lkj_app.bangun.cetak.lebar import ANGKA_UTUH, Cetakan, Kolom, Teks, hitung
from lkj_app.bangun.docx.unsur import buat, kelas, teks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

CETAKAN = Cetakan((9.0, 8.0, 7.0), nyaman=8.0, sisipan_titik=8.2, panjang=40)


@dataclass(frozen=True)
class Tabel:
    """A table: its element, its grid, and the class of each row in order; header rows are ``kepala``."""

    unsur: HtmlElement
    sel: tuple[Teks, ...]
    jumlah: int
    baris: tuple[str, ...]
    lebar: bool = False  # of class lanskap
    bergaris: bool = True

    def ukur(self, tersedia: float) -> Kolom:
        """Letter size and column widths on a line of so many points."""
        if not self.bergaris:
            return Kolom(CETAKAN.langkah[0], (tersedia / self.jumlah,) * self.jumlah, muat=True, baris=(1,))
        return hitung(list(self.sel), self.jumlah, tersedia, CETAKAN)


def susun(tabel: HtmlElement) -> Tabel:
    """Read the grid, then name the style of every cell."""
    sel = list(_kisi(tabel))
    jumlah = max((x.kolom + x.rentang for x, _ in sel), default=0)
    baris = tuple(_kelas_baris(tr) for tr in tabel.iter("tr"))
    for _, unsur in sel:
        _gaya_sel(unsur)
    return Tabel(tabel, tuple(x for x, _ in sel), jumlah, baris, lebar="lanskap" in kelas(tabel))


def tata_letak(kolom: Sequence[HtmlElement]) -> Tabel:
    """Blocks side by side, without lines: two signatures."""
    unsur = buat("table", buat("tbody", buat("tr", *[buat("td", x) for x in kolom])))
    sel = tuple(Teks(teks(x), 0, n) for n, x in enumerate(kolom))
    return Tabel(unsur, sel, len(kolom), ("",), bergaris=False)


def _kisi(tabel: HtmlElement) -> Iterator[tuple[Teks, HtmlElement]]:
    """Cells as they are measured, each with its element."""
    semua = list(tabel.iter("tr"))
    for n, kolom, unsur in kisi.letak(semua, _rentang):
        (ke_samping, ke_bawah), isi = _rentang(unsur), teks(unsur)
        tebal = _kelas_baris(semua[n]) in ("kepala", *kisi.BARIS_TEBAL)
        utuh = "angka" in kelas(unsur) and len(isi) <= ANGKA_UTUH
        kode = next(unsur.iter("code"), None) is not None
        # A cell that reaches down has room in the rows below: it must not make its own row look tall.
        yield Teks(isi, n + ke_bawah - 1, kolom, ke_samping, tebal=tebal, utuh=utuh, kode=kode), unsur


def _rentang(sel: HtmlElement) -> tuple[int, int]:
    return int(sel.get("colspan", "1")), int(sel.get("rowspan", "1"))


def _kelas_baris(tr: HtmlElement) -> str:
    if any(x.tag == "thead" for x in tr.iterancestors()):
        return "kepala"
    return next((x for x in kisi.KELAS_BARIS if x in kelas(tr)), "")


def _gaya_sel(sel: HtmlElement) -> None:
    tr = sel.getparent()
    baris = _kelas_baris(tr) if tr is not None else ""
    if baris in kisi.BARIS_TEBAL:
        for p in sel.iter("p"):
            _tebalkan(p)
    gaya = "Kepala Tabel" if baris == "kepala" else "Angka Tabel" if "angka" in kelas(sel) else "Isi Tabel"
    bungkus = buat("div", *list(sel), data_custom_style=gaya)
    bungkus.text, sel.text = sel.text, None
    sel.append(bungkus)


def _tebalkan(p: HtmlElement) -> None:
    isi = buat("strong", *list(p))
    isi.text, p.text = p.text, None
    p.append(isi)
