"""Where a report comes to lie: made beside the last good one, then put in its place as a whole."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from lkj_utils.dasar import sistem
from lkj_utils.dasar.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def ganti_utuh(tujuan: Path) -> Iterator[Path]:
    """Yield a new empty folder beside ``tujuan``; it replaces ``tujuan`` only if the block ends well.

    After an error, also Ctrl-C, ``tujuan`` is as it was. One process at a time; leftovers of a killed one are removed.
    """
    _buat_folder(tujuan.parent)
    with _kunci(tujuan):
        _bereskan(tujuan)
        baru = _folder_baru(tujuan)
        try:
            with sistem.menyebut(tujuan):
                yield baru
            _tukar(baru, tujuan)
        finally:
            shutil.rmtree(baru, ignore_errors=True)


def _folder_baru(tujuan: Path) -> Path:
    try:
        baru = type(tujuan)(tempfile.mkdtemp(prefix=f".{tujuan.name}.baru-", dir=tujuan.parent))
    except OSError as error:
        raise _tidak_dapat_menulis(tujuan.parent, error) from error
    baru.chmod(0o755)  # mkdtemp gives 0700, with which a web server could not read the published copy
    return baru


def _tukar(baru: Path, tujuan: Path) -> None:
    lama = tujuan.with_name(f".{tujuan.name}.lama")
    try:
        if tujuan.exists():
            tujuan.rename(lama)
        baru.rename(tujuan)
    except OSError as error:
        if lama.exists() and not tujuan.exists():
            lama.rename(tujuan)
        raise BuildError(
            f"Hasil baru tidak dapat menggantikan folder {tujuan}: {sistem.sebab(error)[0]}. Tutup berkas dan jendela "
            "(peramban, Explorer, Excel) yang membuka folder itu, lalu ulangi. Hasil lama tidak berubah."
        ) from error
    shutil.rmtree(lama, ignore_errors=True)


def _bereskan(tujuan: Path) -> None:
    """Undo what an interrupted run left behind; a swap that stopped half-way is turned back first."""
    lama = tujuan.with_name(f".{tujuan.name}.lama")
    if lama.exists() and not tujuan.exists():
        lama.rename(tujuan)
    for sisa in (lama, *tujuan.parent.glob(f".{tujuan.name}.baru-*")):
        shutil.rmtree(sisa, ignore_errors=True)


@contextmanager
def _kunci(tujuan: Path) -> Iterator[None]:
    """Held by the operating system, so that it falls away with its process."""
    try:
        with FileLock(tujuan.with_name(f".{tujuan.name}.kunci"), timeout=0):
            yield
    except Timeout:
        raise BuildError(
            f"{tujuan.parent.name}/{tujuan.name} sedang dibangun oleh proses lain; tunggu sampai selesai."
        ) from None


def _buat_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _tidak_dapat_menulis(folder, error) from error


def _tidak_dapat_menulis(folder: Path, error: OSError) -> BuildError:
    return BuildError(f"{sistem.kalimat(error, 'dibuat', folder)} Folder keluaran dipilih dengan --output.")
