"""The call of pandoc, an optional extra: unpacked, its wheel is the largest of all packages of a report."""

from __future__ import annotations

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path

from lkj_utils.dasar.errors import BuildError, UsageError

BELUM_ADA = (
    "Format docx memerlukan Pandoc, yang belum terpasang. Jalankan "
    "“python3 lkj.py build --format html,pdf,docx” (Windows: “py lkj.py …”), yang memasangnya sendiri; "
    "atau, di lingkungan Python Anda sendiri: python -m pip install --require-hashes -r requirements-docx.txt"
)
NAMA_PROGRAM = "pandoc.exe" if os.name == "nt" else "pandoc"
BATAS_DETIK = 600


def pastikan_ada() -> None:
    """UsageError that says how to get it, before any other work is done."""
    program()


def program() -> Path:
    """The pandoc inside pypandoc_binary; another one on the PATH might write other bytes."""
    paket = find_spec("pypandoc")
    for folder in (paket.submodule_search_locations or ()) if paket else ():
        letak = Path(folder) / "files" / NAMA_PROGRAM
        if letak.is_file():
            return letak
    raise UsageError(BELUM_ADA)


def acuan_bawaan() -> bytes:
    """Pandoc's own reference document."""
    return _jalankan("--print-default-data-file", "reference.docx").stdout


def ubah(html: Path, acuan: Path, tujuan: Path, waktu: int) -> None:
    """Write ``tujuan`` from a page; a warning of pandoc means that something would be lost, and stops the build."""
    # The sandbox: whatever stands in the text, pandoc opens these two files and no other.
    pilihan = ["--sandbox", "--fail-if-warnings", "--from", "html", "--to", "docx", "--metadata", "lang=id-ID"]
    pilihan += ["--syntax-highlighting=none"]  # else thirty styles for code stand in Word's list of styles
    selesai = _jalankan(*pilihan, f"--reference-doc={acuan}", "--output", str(tujuan), str(html), waktu=waktu)
    if selesai.returncode or not tujuan.is_file():
        raise BuildError(f"Pandoc tidak dapat membuat DOCX: {selesai.stderr.decode('utf-8', 'replace').strip()}")


def _jalankan(*argumen: str, waktu: int = 0) -> subprocess.CompletedProcess[bytes]:
    env = os.environ | {"SOURCE_DATE_EPOCH": str(waktu), "LC_ALL": "C.UTF-8"}
    perintah = [str(program()), *argumen]
    return subprocess.run(perintah, env=env, capture_output=True, check=False, timeout=BATAS_DETIK)
