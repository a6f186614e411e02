"""Files of data/ written whole or not at all: several at once, each replaced in one step, undone together."""

from __future__ import annotations

import contextlib
import csv
import io
import os
from typing import TYPE_CHECKING

import tomlkit

from lkj_utils.dasar import sistem
from lkj_utils.dasar.errors import LkjError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


def csv_bytes(kolom: Sequence[str], baris: Iterable[Mapping[str, str]]) -> bytes:
    """A table as every CSV of data/ is written: UTF-8, comma, LF."""
    keluar = io.StringIO()
    penulis = csv.DictWriter(keluar, list(kolom), restval="", extrasaction="ignore", lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(baris)
    return keluar.getvalue().encode("utf-8")


def toml_ganti(teks: str, nilai: Mapping[str, object]) -> str:
    """The text of a TOML file with some keys set; comments and the order of lines stay, a new key comes last."""
    dokumen = tomlkit.parse(teks)
    dokumen.update(nilai)
    return tomlkit.dumps(dokumen)


def simpan_semua(berkas: Mapping[Path, bytes | None], *, timpa: bool = False) -> None:
    """Write all files or none; one whose content is None is removed. Without ``timpa`` nothing that exists is touched.

    Each file is written beside its place and then put there in one step; what was put is taken back on failure.
    """
    ada = [path for path in berkas if path.exists()]
    if ada and not timpa:
        raise UsageError(f"Sudah ada, tidak ditimpa: {', '.join(str(path) for path in ada)}.")
    lama: dict[Path, bytes | None] = {}
    folder = _folder_baru(berkas)
    terpasang: list[Path] = []
    try:
        lama.update((path, path.read_bytes() if path.exists() else None) for path in berkas)
        _siapkan(berkas)
        for path, isi in berkas.items():
            _pasang(path, isi)
            terpasang.append(path)
    except BaseException as error:
        sisa = _batalkan(terpasang, lama)
        _bersihkan(berkas, folder)
        if isinstance(error, OSError):
            raise _tidak_dapat_menulis(error, sisa) from error
        raise


def _di_samping(path: Path) -> Path:
    return path.with_name(f".{path.name}.baru")


def _siapkan(berkas: Mapping[Path, bytes | None]) -> None:
    for path, isi in berkas.items():
        if isi is not None:
            with sistem.menyebut(path, selalu=True):
                path.parent.mkdir(parents=True, exist_ok=True)
                _di_samping(path).write_bytes(isi)


def _pasang(path: Path, isi: bytes | None) -> None:
    if isi is None:
        path.unlink(missing_ok=True)
    else:
        os.replace(_di_samping(path), path)  # noqa: PTH105 - unlike rename it replaces on Windows too


def _folder_baru(berkas: Iterable[Path]) -> list[Path]:
    """The folders that have to be made, deepest first."""
    semua = {induk for path in berkas for induk in path.parents if not induk.exists()}
    return sorted(semua, key=lambda folder: len(folder.parts), reverse=True)


def _batalkan(terpasang: list[Path], lama: Mapping[Path, bytes | None]) -> list[Path]:
    """Take back what was put; the files for which that fails too."""
    sisa = []
    for path in terpasang:
        isi = lama[path]
        try:
            if isi is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(isi)
        except OSError:
            sisa.append(path)
    return sisa


def _bersihkan(berkas: Iterable[Path], folder: Iterable[Path]) -> None:
    """Remove what was written beside its place, and the folders made for it."""
    for path in berkas:
        with contextlib.suppress(OSError):
            _di_samping(path).unlink(missing_ok=True)
    for satu in folder:
        with contextlib.suppress(OSError):
            satu.rmdir()


def _tidak_dapat_menulis(error: OSError, sisa: list[Path]) -> LkjError:
    akhir = (
        f"Yang ini sudah terlanjur berganti dan tidak dapat dikembalikan: {', '.join(map(str, sisa))}."
        if sisa
        else "Tidak ada berkas yang berubah."
    )
    return LkjError(f"{sistem.kalimat(error, 'ditulis')} {akhir}")
