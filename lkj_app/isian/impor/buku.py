"""The cells of a workbook as values: cached results of formulas, merged ranges, hidden rows; nothing is run."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import get_column_letter

from lkj_app.excel.aman import periksa_berkas, tidak_terbaca
from lkj_app.excel.luar import BatasBuku

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True)
class Sel:
    """One cell: its value, its formula if it has one, and how it is shown; no value that comes from outside."""

    nilai: Any
    rumus: str | None = None
    format: str = ""
    luar: bool = False

    @property
    def masalah(self) -> str | None:
        """Why its value cannot be trusted; None where it can."""
        if self.rumus is None:
            return None
        if self.luar:
            return "Rumus ini mengambil nilai dari luar: buku kerja lain, berkas, atau program lain."
        return "Rumus ini belum mempunyai nilai tersimpan." if self.nilai is None else None


KOSONG = Sel(None)


@dataclass(frozen=True)
class Gabungan:
    """A merged range, both ends included."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int

    @property
    def alamat(self) -> str:
        """``B5:B7``."""
        return f"{alamat(self.baris, self.kolom)}:{alamat(self.baris_akhir, self.kolom_akhir)}"


@dataclass(frozen=True)
class LembarIsi:
    """One sheet: its cells by row and column, only those that hold something."""

    judul: str
    sel: dict[int, dict[int, Sel]] = field(repr=False)
    gabungan: tuple[Gabungan, ...] = ()
    tersembunyi: frozenset[int] = frozenset()
    # Whether the whole sheet is out of sight.
    tak_tampak: bool = False

    def ambil(self, baris: int, kolom: int) -> Sel:
        """A cell; an empty one where nothing stands."""
        return self.sel.get(baris, {}).get(kolom, KOSONG)


def alamat(baris: int, kolom: int) -> str:
    """``C7``."""
    return f"{get_column_letter(kolom)}{baris}"


def baca_buku(path: Path) -> list[LembarIsi]:
    """Every sheet of a workbook. Raises BukuError where the file is dangerous, locked or broken."""
    periksa_berkas(path)
    try:
        nilai, rumus = _muat(path, nilai=True), _muat(path, nilai=False)
        batas = BatasBuku.dari(rumus)
        return [_lembar(satu, rumus[satu.title], batas) for satu in nilai.worksheets]
    except Exception as error:  # a broken part can fail in any way in there; the file is at fault
        raise tidak_terbaca(path, error) from error


def _muat(path: Path, *, nilai: bool) -> Workbook:
    """Macros are not loaded, links to other files are not followed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out: charts, extensions
        # Opened here, because openpyxl judges a file by the end of its name.
        with path.open("rb") as berkas:
            return load_workbook(berkas, data_only=nilai, keep_links=False, keep_vba=False)


def _lembar(nilai: Worksheet, rumus: Worksheet, batas: BatasBuku) -> LembarIsi:
    sel: dict[int, dict[int, Sel]] = {}
    # Only the cells that are there: a single cell in XFD1048576 would make any other walk endless.
    for (baris, kolom), satu in sorted(nilai._cells.items()):  # noqa: SLF001 - openpyxl has no public way to them
        asal = rumus._cells.get((baris, kolom))  # noqa: SLF001
        if isinstance(satu, MergedCell) or asal is None:
            continue
        teks = _rumus(asal.value) if asal.data_type == "f" else None
        if satu.value is not None or teks is not None:
            luar = teks is not None and batas.luar(teks)
            sel.setdefault(baris, {})[kolom] = Sel(None if luar else satu.value, teks, str(satu.number_format), luar)
    gabungan = [Gabungan(r.min_row, r.min_col, r.max_row, r.max_col) for r in nilai.merged_cells.ranges]
    tersembunyi = frozenset(n for n, dimensi in nilai.row_dimensions.items() if dimensi.hidden)
    return LembarIsi(nilai.title, sel, tuple(gabungan), tersembunyi, nilai.sheet_state != "visible")


def _rumus(isi: Any) -> str:
    """A formula as text, also that of an array or a data table."""
    return str(getattr(isi, "text", None) or isi or "=")
