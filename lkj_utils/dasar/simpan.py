"""A file as it is written: its text, and put in its place in one step."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import secrets
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


def simpan_satu(path: Path, isi: bytes, *, timpa: bool = False) -> None:
    """Write one file whole or not at all. Without ``timpa`` nothing that exists is touched."""
    if not timpa:
        tolak_yang_ada([path])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        letakkan(path, isi)
    except OSError as error:
        raise tidak_dapat_menulis(error, "Tidak ada berkas yang berubah.") from error


def letakkan(path: Path, isi: bytes) -> None:
    """Put a file in its place in one step, by way of one beside it."""
    baru = di_samping(path)
    try:
        tulis_tuntas(baru, isi)
        os.replace(baru, path)  # noqa: PTH105 - unlike rename it replaces on Windows too
    finally:
        with contextlib.suppress(OSError):
            baru.unlink(missing_ok=True)


def tulis_tuntas(path: Path, isi: bytes) -> None:
    """Write a file that is on the disk, not only on its way to it, when the next step relies on it."""
    with path.open("wb") as berkas:
        berkas.write(isi)
        berkas.flush()
        os.fsync(berkas.fileno())


def di_samping(path: Path) -> Path:
    """A name beside ``path`` that no other process and no other run has."""
    return path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.baru")


def tolak_yang_ada(semua: Iterable[Path]) -> None:
    """Raise UsageError with those that exist."""
    if ada := [path for path in semua if path.exists()]:
        raise UsageError(f"Sudah ada, tidak ditimpa: {', '.join(str(path) for path in ada)}.")


def tidak_dapat_menulis(error: OSError, akhir: str) -> LkjError:
    """What the system refused, as one sentence; ``akhir`` says how things stand now."""
    nama = error.filename2 or error.filename or "berkas"
    return LkjError(
        f"{nama} tidak dapat ditulis ({error.strerror}). Tutup berkas itu di Excel atau program lain, periksa "
        f"hak tulis dan sisa ruang, lalu ulangi. {akhir}"
    )
