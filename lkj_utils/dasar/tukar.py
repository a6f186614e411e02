"""Two folders change places in one step, where the system can do that (Linux, macOS)."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # linux/fs.h
RENAME_SWAP = 2  # macOS sys/stdio.h
# An old kernel or C library, a file system (NFS, FAT, some network shares) that has no such step.
TIDAK_BISA = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def tukar(a: Path, b: Path) -> bool:
    """Exchange two folders; False where the system cannot. Raises OSError where it can and refuses."""
    if sys.platform not in ("linux", "darwin"):
        return False
    try:
        kode = _panggil(os.fsencode(a), os.fsencode(b))
    except AttributeError:  # the C library does not have it
        return False
    if kode and ctypes.get_errno() not in TIDAK_BISA:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(b))
    return not kode


def _panggil(a: bytes, b: bytes) -> int:
    pustaka = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        return int(pustaka.renamex_np(a, b, ctypes.c_uint(RENAME_SWAP)))
    return int(pustaka.renameat2(AT_FDCWD, a, AT_FDCWD, b, ctypes.c_uint(RENAME_EXCHANGE)))
