"""A file as it is written: its text, and put in its place in one step."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
import secrets
from typing import TYPE_CHECKING, Any

import tomlkit

from lkj_utils.dasar import sistem
from lkj_utils.dasar.errors import LkjError, UsageError
from lkj_utils.dasar.kunci import Terkunci, kunci

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


# What ``di_samping`` and the lock of a file are named.
SISA = re.compile(r"\.(?P<nama>.+)\.(\d+-[0-9a-f]{8}\.baru|kunci(\.oleh)?)")


def csv_bytes(kolom: Sequence[str], baris: Iterable[Mapping[str, str]]) -> bytes:
    """A table as every CSV of data/ is written: UTF-8, comma, LF."""
    keluar = io.StringIO()
    penulis = csv.DictWriter(keluar, list(kolom), restval="", extrasaction="ignore", lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(baris)
    return keluar.getvalue().encode("utf-8")


def toml_ganti(teks: str, nilai: Mapping[str, object]) -> str:
    """The text of a TOML file with some keys set; comments and the order of lines stay, a new key comes last.

    A key with dots stands in a table: ``aturan.agregasi``.
    """
    dokumen = tomlkit.parse(teks)
    for nama, isi in nilai.items():
        *atas, akhir = nama.split(".")
        tempat: Any = dokumen
        for satu in atas:
            tempat = tempat.setdefault(satu, tomlkit.table())
        tempat[akhir] = isi
    return tomlkit.dumps(dokumen)


def simpan_satu(path: Path, isi: bytes, *, timpa: bool = False) -> None:
    """Write one file whole or not at all. Without ``timpa`` nothing that exists is touched."""
    if not timpa:
        tolak_yang_ada([path])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with kunci(_kunci(path), "perintah lain", f"{path.name} sedang ditulis"):
            _buang_sisa(path)
            letakkan(path, isi)
    except OSError as error:
        raise tidak_dapat_menulis(error, "Tidak ada berkas yang berubah.") from error


def bersihkan_folder(folder: Path) -> None:
    """Remove what killed processes have left beside files of this folder."""
    cocok = (SISA.fullmatch(path.name) for path in folder.glob(".*"))
    for path in {folder / satu["nama"] for satu in cocok if satu}:
        with contextlib.suppress(OSError, Terkunci), kunci(_kunci(path), "pemulihan", path.name):
            _buang_sisa(path)


def letakkan(path: Path, isi: bytes) -> None:
    """Put a file in its place in one step, by way of one beside it."""
    baru = di_samping(path)
    try:
        with sistem.menyebut(path, selalu=True):
            tulis_tuntas(baru, isi)
        os.replace(baru, path)  # noqa: PTH105 - unlike rename it replaces on Windows too
    finally:
        with contextlib.suppress(OSError):
            baru.unlink(missing_ok=True)


def tulis_tuntas(path: Path, isi: bytes) -> None:
    """Write a file that is on the disk, not only on its way to it, when the next step relies on it."""
    with sistem.menyebut(path), path.open("wb") as berkas:
        berkas.write(isi)
        berkas.flush()
        os.fsync(berkas.fileno())


def di_samping(path: Path) -> Path:
    """A name beside ``path`` that no other process and no other run has."""
    return path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.baru")


def _kunci(path: Path) -> Path:
    return path.with_name(f".{path.name}.kunci")


def _buang_sisa(path: Path) -> None:
    """With its lock held what lies beside a file is nobody's."""
    for satu in path.parent.glob(".*"):
        if (cocok := SISA.fullmatch(satu.name)) and cocok["nama"] == path.name and satu.suffix == ".baru":
            satu.unlink(missing_ok=True)


def tolak_yang_ada(semua: Iterable[Path]) -> None:
    """Raise UsageError with those that exist."""
    if ada := [path for path in semua if path.exists()]:
        raise UsageError(f"Sudah ada, tidak ditimpa: {', '.join(str(path) for path in ada)}.")


def tidak_dapat_menulis(error: OSError, akhir: str) -> LkjError:
    """What the system refused, as one sentence; ``akhir`` says how things stand now."""
    return LkjError(f"{sistem.kalimat(error, 'ditulis')} {akhir}")
