"""The call of Typst: own fonts only, nothing read outside the build folder, the date of the report."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typst

from lkj_pdf.teks import kutip

if TYPE_CHECKING:
    from pathlib import Path

STANDAR = ["ua-1", "a-2a"]  # accessible, and fit for archives


# Told to the template: figures stay where they are announced, rows that name others are rows like any.
TENANG = {"tenang": "ya"}
GELISAH = "did not converge"


class KompilasiError(Exception):
    """Typst refused the document; the message is its diagnosis."""


class PanikError(KompilasiError):
    """Typst itself failed."""


@dataclass(frozen=True)
class Kompilasi:
    """A compiled document: the PDF, Typst's warnings, and on which page what stands (JSON)."""

    pdf: bytes
    peringatan: list[str]
    halaman: str


def kompilasi(folder: Path, utama: str) -> Kompilasi:
    """Compile ``folder/utama``; a layout that never comes to rest, or makes Typst fail, gives way to a plainer one."""
    try:
        hasil = _dua_putaran(folder, utama, {})
    except PanikError:
        return _dua_putaran(folder, utama, TENANG)
    gelisah = any(GELISAH in satu for satu in hasil.peringatan)
    return _dua_putaran(folder, utama, TENANG) if gelisah else hasil


def _dua_putaran(folder: Path, utama: str, masukan: dict[str, str]) -> Kompilasi:
    """The first round tells which long words stand at the end of a line, the second parts only those."""
    alat = typst.Compiler(
        str(folder / utama),
        root=str(folder),
        font_paths=[str(folder / "huruf")],
        ignore_system_fonts=True,
        sys_inputs=masukan,
        # Packages would be fetched from a host; a folder that holds none keeps the build offline.
        package_path=str(folder / "paket"),
        package_cache_path=str(folder / "paket"),
    )
    try:
        patah = json.loads(alat.query("<patah>", field="value", one=True))
        halaman = alat.query("<halaman>", field="value", one=True)
        hasil, peringatan = alat.compile_with_warnings(
            format="pdf",
            sys_inputs=masukan | {"patah": patah},
            pdf_standards=STANDAR,
            timestamp=int(os.environ.get("SOURCE_DATE_EPOCH", "0")),
        )
    except RuntimeError as galat:  # queries raise it bare; TypstError is one too
        raise KompilasiError(_pesan(galat)) from galat
    except BaseException as galat:
        # A fault of Typst itself ends as a panic, which is no Exception.
        if type(galat).__name__ != "PanicException":
            raise
        raise PanikError(f"Typst berhenti sendiri: {galat}") from None
    return Kompilasi(hasil, [_pesan(x) for x in peringatan], halaman)


def galat_rumus(rumus: str, folder: Path) -> str | None:
    """What is wrong with a formula, or None; it is evaluated alone, without access to any file."""
    sumber = f'#eval({kutip(rumus)}, mode: "math")'
    try:
        typst.compile(sumber.encode(), root=str(folder), ignore_system_fonts=True, format="svg")
    except typst.TypstError as galat:
        return galat.message
    return None


def _pesan(galat: Exception) -> str:
    bagian = [getattr(galat, "message", "") or str(galat), *getattr(galat, "hints", [])]
    return "; ".join(x for x in bagian if x)
