"""The sheets of an export, read once where no formula or hidden row asks for a second reading; a CSV is one sheet."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from lkj_app.excel.aman import BukuError, periksa_berkas, tidak_terbaca
from lkj_app.isian.impor.buku import LembarIsi, Sel, baca_buku
from lkj_utils.dasar.berkas import baca_teks
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

# What a reading of values alone does not show: formulas, hidden rows.
UTUH = re.compile(rb"<(?:\w+:)?f[\s/>]|<(?:\w+:)?row\s[^>]*\bhidden=\"(?:1|true)\"")
PEMISAH = (";", "\t", ",", "|")
# The titles may stand below lines that hold no separator at all.
BARIS_PEMISAH = 60


def baca_lembar(path: Path) -> list[LembarIsi]:
    """Every sheet. Raises BukuError or BerkasError where the file cannot be read."""
    if path.suffix.lower() in {".csv", ".txt", ".tsv"}:
        return [_lembar(path.stem, (map(Sel, baris) for baris in _csv(path)))]
    periksa_berkas(path)
    try:
        return baca_buku(path) if _perlu_utuh(path) else _sekali(path)
    except BukuError:
        raise
    except Exception as error:  # a broken part can fail in any way in there; the file is at fault
        raise tidak_terbaca(path, error) from error


def _perlu_utuh(path: Path) -> bool:
    """Whether any sheet holds a formula (values and formulas are both needed then) or a hidden row."""
    with zipfile.ZipFile(path) as arsip:
        return any(UTUH.search(arsip.read(nama)) for nama in arsip.namelist() if nama.startswith("xl/worksheets/"))


def _sekali(path: Path) -> list[LembarIsi]:
    with warnings.catch_warnings(), path.open("rb") as berkas:
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out
        buku = load_workbook(berkas, read_only=True, data_only=True, keep_links=False)
        hasil = []
        for kertas in buku.worksheets:
            kertas.reset_dimensions()  # what the file says of its own size may be wrong
            hasil.append(_lembar(kertas.title, (map(_sel, baris) for baris in kertas.iter_rows())))
        return hasil


def _sel(satu: Any) -> Sel:
    """A number with its format: 0,95 may be shown as 95%."""
    nilai = satu.value
    return Sel(nilai, format=satu.number_format) if isinstance(nilai, int | float) else Sel(nilai)


def _lembar(judul: str, semua: Iterable[Iterable[Sel]]) -> LembarIsi:
    sel = {}
    for nomor, baris in enumerate(semua, start=1):
        isi = {kolom: satu for kolom, satu in enumerate(baris, start=1) if satu.nilai not in (None, "")}
        if isi:
            sel[nomor] = isi
    return LembarIsi(judul, sel)


def _csv(path: Path) -> list[list[str]]:
    teks = baca_teks(path)
    awal = teks.split("\n", BARIS_PEMISAH)[:BARIS_PEMISAH]
    pemisah = max(PEMISAH, key=lambda satu: (max(baris.count(satu) for baris in awal), -PEMISAH.index(satu)))
    try:
        return [
            [sel.strip() for sel in baris] for baris in csv.reader(io.StringIO(teks), delimiter=pemisah, strict=True)
        ]
    except csv.Error as error:
        raise UsageError(f'{path.name}: tanda kutip ganda (") tidak berpasangan; simpan lagi dari Excel.') from error
