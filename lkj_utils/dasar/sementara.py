"""A temporary folder of our own: what a killed process leaves in it is removed at the next start.

Each has a lock beside it, held as long as its process lives: one that can be had belongs to nobody any more.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from collections.abc import Iterator

AWALAN, KUNCI = "lkj-sementara-", ".kunci"


@contextmanager
def folder_sementara() -> Iterator[Path]:
    """An empty folder that goes with the block, or else with the next run."""
    pegangan, nama = tempfile.mkstemp(prefix=AWALAN, suffix=KUNCI)
    kunci = Path(nama)
    os.close(pegangan)
    try:
        with FileLock(kunci):
            folder = kunci.with_suffix("")
            folder.mkdir(mode=0o700)  # only now: a folder without its lock held is a dead one
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    finally:
        with contextlib.suppress(OSError):
            kunci.unlink()


def bersihkan_sementara() -> None:
    """Remove the folders of processes that have ended without removing them."""
    try:
        semua = list(Path(tempfile.gettempdir()).glob(f"{AWALAN}*{KUNCI}"))
    except OSError:  # no place for such folders at all: who needs one will say so
        return
    for kunci in semua:
        with contextlib.suppress(Timeout, OSError):
            with FileLock(kunci, timeout=0):
                shutil.rmtree(kunci.with_suffix(""), ignore_errors=True)
            kunci.unlink(missing_ok=True)  # only then: Windows removes nothing that is open
