"""Run a command of ours in this process and die at its n-th change of files, as a kill from outside would have it.

    python pembunuh.py N FOLDER TARGET ...

A change is what the interpreter reports: a file opened for writing, renamed, removed, a folder made, at or below
FOLDER. With N = 0 nothing dies, and the number of changes is written to the last line of stderr.
TARGET is ``lkj`` with its words, or ``bangun`` with the folder of a tiny project.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

UBAH = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.rmtree",
    "shutil.move",
}


class Penghitung:
    """Counts changes at or below a folder, and ends the process before the n-th."""

    def __init__(self, n: int, folder: str) -> None:
        self.n, self.folder, self.banyak = n, os.path.realpath(folder), 0

    def __call__(self, peristiwa: str, isi: tuple[object, ...]) -> None:
        """The audit hook."""
        if peristiwa == "open":
            kena = isinstance(isi[0], str | bytes) and bool(int(isi[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))  # type: ignore[call-overload]
        else:
            kena = peristiwa in UBAH or (peristiwa.startswith("ctypes.call") and self.banyak > 0)
        if kena and (peristiwa.startswith("ctypes") or any(self._di_dalam(satu) for satu in isi[:2])):
            self.banyak += 1
            if self.banyak == self.n:
                os.kill(os.getpid(), signal.SIGKILL)

    def _di_dalam(self, path: object) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        return os.path.abspath(os.fsdecode(path)).startswith(self.folder)  # noqa: PTH100 - no object, no call that is audited


def main() -> int:
    """Watch, run, tell."""
    n, folder, apa, *kata = sys.argv[1:]
    if apa == "lkj":
        from lkj_app.perintah.cli import main as jalankan
    else:
        from tests.ketahanan.bangun_mini import jalankan
    hitung = Penghitung(int(n), folder)
    sys.addaudithook(hitung)
    kode = jalankan(kata)
    sys.stderr.write(f"\n{hitung.banyak}\n")
    return kode


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main())
