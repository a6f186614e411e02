"""Folders and files that are missing: one finding each, naming what lies there instead."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.paket import Cakupan, Tabel

RUJUKAN = "rujukan"
# Folders that lie beside those of years and quarters.
NO_PERIOD = re.compile(r"narasi$|[._]")


def periksa_folder(data_root: Path, instansi: str, periode: Periode) -> tuple[frozenset[Cakupan], list[Temuan]]:
    """The scopes whose folder is missing, and one finding for the topmost: not one for each file below it."""
    office = data_root / instansi
    if not office.is_dir():
        return frozenset({"instansi", "tahun", "triwulan"}), [_no_office(data_root, instansi)]
    year = office / str(periode.tahun)
    if not year.is_dir():
        return frozenset({"tahun", "triwulan"}), [_no_folder(year, data_root, f"tahun {periode.tahun}")]
    quarter = year / f"tw{periode.triwulan}"
    if not quarter.is_dir():
        return frozenset({"triwulan"}), [_no_folder(quarter, data_root, periode.nama)]
    return frozenset(), []


def _no_office(data_root: Path, instansi: str) -> Temuan:
    folders = [path.name for path in sorted(data_root.iterdir()) if path.is_dir() and path.name != RUJUKAN]
    known = [name for name in folders if not name.startswith((".", "_"))]
    near = difflib.get_close_matches(instansi, known, n=1)
    hint = f"mungkin maksudnya {near[0]}" if near else "tulis nama folder instansi yang ada, atau buat yang baru"
    return Temuan(
        "folder.instansi",
        "galat",
        f"Folder instansi “{instansi}” tidak ada. Yang ada: {', '.join(known) or 'belum ada satu pun'}.",
        instansi,
        perbaikan=hint,
    )


def _no_folder(path: Path, data_root: Path, nama: str) -> Temuan:
    there = sorted(one.name for one in path.parent.iterdir() if one.is_dir() and not NO_PERIOD.match(one.name))
    return Temuan(
        "folder.periode",
        "galat",
        f"Folder data {nama} tidak ada. Yang ada: {', '.join(there) or 'belum ada satu pun'}.",
        path.relative_to(data_root).as_posix(),
        perbaikan="siapkan folder ini dengan templat periode, atau pilih periode lain",
    )


def berkas_hilang(path: Path, berkas: str, tabel: Tabel) -> Temuan:
    """A required file is missing; a name next to it that comes near tells what happened."""
    near = _near_name(path)
    fix = f"buat berkas {path.name} dari templat"
    if near and near.lower().endswith((".xlsx", ".xls", ".ods")):
        fix = f"buka {near}, lalu simpan sebagai “CSV UTF-8” dengan nama {path.name}"
    elif near:
        fix = f"ganti nama {near} menjadi {path.name}"
    return Temuan(
        "berkas.hilang",
        "galat",
        f"Berkas tabel “{tabel.judul}” tidak ada.",
        berkas,
        ditemukan=near,
        diharapkan=path.name,
        perbaikan=fix,
    )


def _near_name(path: Path) -> str | None:
    if not path.parent.is_dir():
        return None
    names = {_plain(one.name): one.name for one in path.parent.iterdir() if one.is_file()}
    # The other files of the folder have names of their own; only a very near one is a slip.
    near = difflib.get_close_matches(_plain(path.name), names, n=1, cutoff=0.9)
    return names[near[0]] if near else None


def _plain(name: str) -> str:
    stem = name.lower()
    for suffix in (".txt", ".xlsx", ".xls", ".ods", ".csv", ".toml"):
        stem = stem.removesuffix(suffix)
    return stem.replace(" ", "_").replace("-", "_")
