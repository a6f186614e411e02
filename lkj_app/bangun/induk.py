"""Child processes that end with their parent, also when that is killed and can tell nobody."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

# Reads its standard input, which nobody writes to: it ends when the parent does, on every system.
_DARI_MASUKAN = """\
import os, threading
def jaga():
    while os.read(0, 1):
        pass
    os._exit(1)
threading.Thread(target=jaga, daemon=True).start()
"""
# A kernel's input is closed. It has a watch of its own, but begins it late: a parent killed before that is missed where
# orphans are handed to another process than the first. On Windows its watch is over a handle, which misses nothing.
_DARI_NOMOR = """\
import os, threading, time
def jaga(induk):
    while os.getppid() == induk:
        time.sleep(0.5)
    os._exit(1)
if os.name == "posix":
    threading.Thread(target=jaga, args=(int(os.environ["JPY_PARENT_PID"]),), daemon=True).start()
"""
_KERNEL = "import runpy; runpy.run_module('ipykernel_launcher', run_name='__main__')\n"


def argumen_kernel() -> list[str]:
    """How our own interpreter starts a kernel that jupyter_client watches over."""
    return [sys.executable, "-c", _DARI_NOMOR + _KERNEL]


def jalankan(kode: str, argumen: Sequence[str], **lain: Any) -> int:
    """Run Python code in a process of its own and return its exit code; a Ctrl-C ends it too."""
    perintah = [sys.executable, "-c", _DARI_MASUKAN + kode, *argumen]
    with subprocess.Popen(perintah, stdin=subprocess.PIPE, **lain) as proses:
        try:
            return proses.wait()
        except BaseException:
            proses.kill()
            raise
