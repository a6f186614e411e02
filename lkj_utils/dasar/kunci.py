"""A lock that one process at a time holds; who does not get it is told who has it.

It is the operating system's, so that it falls away with its process, also when that is killed.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from lkj_utils.dasar.errors import LkjError
from lkj_utils.dasar.format import waktu as format_waktu

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Terkunci(LkjError):  # noqa: N818 - a state that a user waits out, named for what it is
    """Another process holds the lock; ``str()`` says which, of whom, since when."""


@dataclass(frozen=True)
class Pemegang:
    """Who holds a lock."""

    perintah: str
    pid: int
    pengguna: str
    komputer: str
    sejak: str

    @classmethod
    def kini(cls, perintah: str) -> Pemegang:
        """This process."""
        sejak = datetime.now().astimezone().isoformat(timespec="seconds")
        return cls(perintah, os.getpid(), _pengguna(), platform.node(), sejak)

    def __str__(self) -> str:
        kapan = format_waktu(datetime.fromisoformat(self.sejak))
        return f"{self.perintah} (pengguna {self.pengguna} di {self.komputer}, proses {self.pid}, sejak {kapan})"


@contextmanager
def kunci(path: Path, perintah: str, sibuk: str, *, tunggu: float = 0) -> Iterator[None]:
    """Hold the lock ``path``; nothing of it stays. Raises OSError where none can be made.

    Raises Terkunci with ``sibuk`` and who holds it when that takes longer than ``tunggu`` seconds.
    """
    try:
        satu = _pegang(path, time.monotonic() + tunggu)
    except Timeout:
        raise Terkunci(f"{sibuk} oleh {_baca(path)}; ulangi setelah selesai.") from None
    oleh = _oleh(path)
    try:
        with contextlib.suppress(OSError):  # only for others to read
            oleh.write_text(json.dumps(asdict(Pemegang.kini(perintah))), encoding="utf-8")
        yield
    finally:
        with contextlib.suppress(OSError):
            oleh.unlink(missing_ok=True)
            if os.name != "nt":  # while it is held, so that who waits for it notices; Windows removes it on release
                path.unlink(missing_ok=True)
        satu.release()


def _pegang(path: Path, akhir: float) -> FileLock:
    """The folder of the lock may go with its last holder, also while another waits."""
    while True:
        path.parent.mkdir(exist_ok=True)
        satu = FileLock(path)
        try:
            satu.acquire(timeout=max(0, akhir - time.monotonic()))
        except FileNotFoundError:
            if time.monotonic() > akhir:
                raise Timeout(str(path)) from None
        else:
            return satu


def _oleh(path: Path) -> Path:
    """Beside the lock: Windows lets nobody read a locked file."""
    return path.with_name(f"{path.name}.oleh")


def _baca(path: Path) -> str:
    try:
        return str(Pemegang(**json.loads(_oleh(path).read_text(encoding="utf-8"))))
    except (OSError, ValueError, TypeError):
        return "proses lain"


def _pengguna() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "tanpa nama"
