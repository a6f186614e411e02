"""A process that is killed at the n-th thing it does to the disk: in a child, so that nothing is tidied up."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# What changes a disk, as Python itself tells of it before it is done.
UBAH = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}


def mati_pada(n: int, kerja: Callable[[], object]) -> bool:
    """Do ``kerja`` in a child that is killed before its n-th step; whether it was killed before it was done."""

    def sampai_mati() -> None:
        _hitung(n)
        kerja()

    hasil = di_anak(sampai_mati)
    assert hasil in (0, -signal.SIGKILL), "the work itself failed"
    return hasil != 0


def di_anak(kerja: Callable[[], object]) -> int:
    """Do ``kerja`` in a child; its exit code, negative for the signal that ended it."""
    sys.stdout.flush()
    sys.stderr.flush()
    with warnings.catch_warnings():
        # Newer Pythons warn of threads (those of xdist) that a child lacks; this one asks nothing of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        anak = os.fork()
    if not anak:
        try:
            kerja()
        except BaseException:  # noqa: BLE001 - a child of pytest must never come back
            os._exit(99)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1])


def _hitung(n: int) -> None:
    sisa = [n]

    def langkah(*, setengah: int | None = None) -> None:
        sisa[0] -= 1
        if not sisa[0]:
            if setengah is not None:
                os.ftruncate(setengah, os.fstat(setengah).st_size // 2)
            os.kill(os.getpid(), signal.SIGKILL)

    def dengar(kejadian: str, isi: tuple[Any, ...]) -> None:
        tulis = kejadian == "open" and isinstance(isi[2], int) and isi[2] & (os.O_WRONLY | os.O_RDWR)
        if kejadian in UBAH or tulis:
            langkah()

    # A file is on its way to the disk: it may be there by half.
    os.fsync = lambda nomor: langkah(setengah=nomor)
    sys.addaudithook(dengar)
