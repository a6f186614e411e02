"""The options ``--simpan`` and ``--force``: a list written as a workbook, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from lkj_app.perintah.setelan import opsi
from lkj_utils.dasar.errors import LkjError, UsageError
from lkj_utils.dasar.sistem import kalimat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lkj_app.excel.daftar import Daftar
    from lkj_utils.dasar.periode import Periode

PilihanSimpan = Annotated[
    Path | None, opsi("--simpan", help="Tulis daftar lengkapnya sebagai buku kerja .xlsx.", metavar="BERKAS")
]
PilihanTimpa = Annotated[bool, opsi("--force", help="Timpa buku kerja --simpan yang sudah ada.")]


def periksa_tujuan(tujuan: Path, data: Path, *, timpa: bool) -> None:
    """Raise UsageError, before any work, for a place where no list may be written."""
    try:
        masalah = _masalah(tujuan, data, timpa=timpa)
    except OSError as error:
        raise _tertolak(tujuan, error) from error
    if masalah:
        raise UsageError(masalah)


def _masalah(tujuan: Path, data: Path, *, timpa: bool) -> str:
    if tujuan.suffix.lower() != ".xlsx":
        return f"--simpan menulis buku kerja Excel; beri nama yang berakhir .xlsx, bukan “{tujuan.name}”."
    if tujuan.is_dir():
        return f"{tujuan} sebuah folder; sebutkan nama berkas .xlsx di dalamnya."
    if tujuan.resolve().is_relative_to(data.resolve()):
        return f"{tujuan} terletak di folder data, yang hanya memuat masukan laporan; pilih tempat lain."
    if tujuan.exists() and not timpa:
        return f"{tujuan} sudah ada dan mungkin sudah diisi; pakai nama lain, atau --force untuk menimpanya."
    return ""


def tulis_daftar(tujuan: Path, semua: Sequence[Daftar], periode: Periode, *, timpa: bool) -> None:
    """Write the lists as one workbook."""
    from lkj_app.excel.daftar import buat_buku
    from lkj_utils.dasar.simpan import simpan_satu

    isi = buat_buku(semua, periode.akhir)
    simpan_satu(tujuan, isi, timpa=timpa)


def tunjukkan(console: Console, tujuan: Path | None) -> None:
    """Say where the list lies, if one was written."""
    if tujuan:
        console.print(f"Daftar lengkap: {tujuan}", soft_wrap=True, markup=False)


def _tertolak(tujuan: Path, error: OSError) -> LkjError:
    return LkjError(kalimat(error, "ditulis", tujuan))
