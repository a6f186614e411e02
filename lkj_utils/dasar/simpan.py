"""Files of data/ written whole or not at all: several at once, each replaced in one step, undone together."""

from __future__ import annotations

import csv
import io
import os
from typing import TYPE_CHECKING

import tomlkit

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


def simpan_semua(berkas: Mapping[Path, bytes], *, timpa: bool = False, buang: Sequence[Path] = ()) -> None:
    """Write all files and remove those in ``buang``, or do nothing. Without ``timpa`` nothing that exists is touched.

    Each file is written beside its place and then put there in one step; what was put is taken back on failure.
    """
    ada = [path for path in berkas if path.exists()]
    if ada and not timpa:
        raise UsageError(f"Sudah ada, tidak ditimpa: {', '.join(str(path) for path in ada)}.")
    lama = {path: path.read_bytes() if path.exists() else None for path in (*berkas, *buang)}
    baru = {path: path.with_name(f".{path.name}.baru") for path in berkas}
    folder = _folder_baru(berkas)
    terpasang: list[Path] = []
    try:
        for path in berkas:
            path.parent.mkdir(parents=True, exist_ok=True)
            baru[path].write_bytes(berkas[path])
        for path in berkas:
            os.replace(baru[path], path)  # noqa: PTH105 - unlike rename it replaces on Windows too
            terpasang.append(path)
        for path in buang:
            path.unlink()
            terpasang.append(path)
    except BaseException as error:
        _batalkan(terpasang, lama, baru, folder)
        if isinstance(error, OSError):
            raise _tidak_dapat_menulis(error) from error
        raise


def _folder_baru(berkas: Iterable[Path]) -> list[Path]:
    """The folders that have to be made, deepest first."""
    semua = {induk for path in berkas for induk in path.parents if not induk.exists()}
    return sorted(semua, key=lambda folder: len(folder.parts), reverse=True)


def _batalkan(
    terpasang: list[Path], lama: Mapping[Path, bytes | None], baru: Mapping[Path, Path], folder: list[Path]
) -> None:
    for path in terpasang:
        isi = lama[path]
        if isi is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(isi)
    for sisa in baru.values():
        sisa.unlink(missing_ok=True)
    for satu in folder:
        if satu.is_dir():
            satu.rmdir()


def _tidak_dapat_menulis(error: OSError) -> LkjError:
    nama = error.filename2 or error.filename or "berkas"
    return LkjError(
        f"{nama} tidak dapat ditulis ({error.strerror}). Tutup berkas itu di Excel atau program lain, periksa "
        "hak tulis dan sisa ruang, lalu ulangi. Tidak ada berkas yang berubah."
    )
