"""Tables as pandoc reads them: the styles of cells, and beside it what pandoc has no word for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.docx.lebar import UKURAN, Sel, Ukuran, ukur
from lkj_utils.docx.unsur import buat, kelas, teks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

KELAS_BARIS = ("program", "kegiatan", "sub", "sasaran", "total", "nomor-kolom")
BARIS_TEBAL = ("program", "kegiatan", "sasaran", "total")


@dataclass(frozen=True)
class Tabel:
    """A table: its element, its grid, and the class of each row in order; header rows are ``kepala``."""

    unsur: HtmlElement
    sel: tuple[Sel, ...]
    jumlah: int
    baris: tuple[str, ...]
    lebar: bool = False  # of class lanskap
    bergaris: bool = True

    def ukuran(self, tersedia: float) -> Ukuran:
        """Letter size and column widths on a line of so many points."""
        if not self.bergaris:
            return Ukuran(UKURAN[0], (tersedia / self.jumlah,) * self.jumlah, nyaman=True)
        return ukur(self.sel, self.jumlah, tersedia)


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
    sel = tuple(Sel(teks(x), 0, n) for n, x in enumerate(kolom))
    return Tabel(unsur, sel, len(kolom), ("",), bergaris=False)


def _kisi(tabel: HtmlElement) -> Iterator[tuple[Sel, HtmlElement]]:
    """Cells with the place where they really stand, spans considered."""
    penuh: set[tuple[int, int]] = set()
    for n, tr in enumerate(tabel.iter("tr")):
        kolom = 0
        for unsur in tr:
            while (n, kolom) in penuh:
                kolom += 1
            rentang, turun = int(unsur.get("colspan", "1")), int(unsur.get("rowspan", "1"))
            penuh |= {(n + a, kolom + b) for a in range(turun) for b in range(rentang)}
            kode = next(unsur.iter("code"), None) is not None
            yield Sel(teks(unsur), n, kolom, rentang, angka="angka" in kelas(unsur), kode=kode), unsur
            kolom += rentang


def _kelas_baris(tr: HtmlElement) -> str:
    if any(x.tag == "thead" for x in tr.iterancestors()):
        return "kepala"
    return next((x for x in KELAS_BARIS if x in kelas(tr)), "")


def _gaya_sel(sel: HtmlElement) -> None:
    tr = sel.getparent()
    baris = _kelas_baris(tr) if tr is not None else ""
    if baris in BARIS_TEBAL:
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
