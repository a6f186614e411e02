"""Regenerate the golden notebooks of the fictional office.

python tests/tools/emas.py    in the environment that `python3 lkj.py test` makes; about 15 s

Run it after a change that is meant to change what chapters show, and read the difference before keeping it.

The office is tests/data/rekaan/contoh. Contract and official codes are those of data/, so that they cannot drift:
``rakit`` joins both into one data root. nbval then compares (tests/notebooks/test_emas.py): every code cell of every
golden notebook runs again, and all of its outputs must come out the same, but for what ``NBVAL_CFG`` takes out: the
bytes of charts, which depend on the machine (their alt texts and captions are compared), and the length in a ``repr``.
The golden notebooks are kept in that form, so that a difference shows the row that changed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from difflib import unified_diff
from pathlib import Path

import nbformat
from nbval.plugin import get_sanitize_patterns

from lkj_app.bab.daftar_isi import baca_daftar_isi
from lkj_app.bangun.eksekusi import Lingkungan, _env_kernel, jalankan, pastikan_berhasil
from lkj_utils import ROOT

INSTANSI, PERIODE = "contoh", "2025-TW2"
EMAS = ROOT / "tests" / "notebooks" / "emas"
NBVAL_CFG, NBVAL_INI = EMAS / "nbval.cfg", EMAS / "pytest.ini"


def rakit(folder: Path) -> Path:
    """Make ``folder`` a data root of the fictional office under the contract and the codes of the project."""
    shutil.copytree(ROOT / "data" / "rujukan", folder / "rujukan")
    shutil.copytree(ROOT / "tests" / "data" / "rekaan" / INSTANSI, folder / INSTANSI)
    shutil.copyfile(ROOT / "data" / "datapackage.json", folder / "datapackage.json")
    return folder


def buat(keluaran: Path, data_root: Path) -> list[Path]:
    """Execute every chapter for the fictional office into ``keluaran``, in the form that nbval compares."""
    parameter = {"instansi": INSTANSI, "periode": PERIODE}
    hasil = jalankan(baca_daftar_isi(ROOT).bab, parameter, keluaran, Lingkungan(ROOT, data_root))
    pastikan_berhasil(hasil)
    for satu in hasil:
        _sederhanakan(satu.keluaran)
    return [satu.keluaran for satu in hasil]


def _sederhanakan(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.rstrip("\n")  # papermill ends its cell with one, and ruff format takes it away
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            data.update({jenis: disaring(isi) for jenis, isi in data.items() if isinstance(isi, str)})
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")


def disaring(teks: str) -> str:
    """A text as nbval compares it."""
    for pola, pengganti in get_sanitize_patterns(NBVAL_CFG.read_text(encoding="utf-8")):
        teks = re.sub(pola, pengganti, teks)
    return teks


def nbval(berkas: Path, data_root: Path) -> subprocess.CompletedProcess[str]:
    """Run nbval on a golden notebook, or on a folder of them, with the kernel and environment of a build."""
    perintah = [sys.executable, "-m", "pytest", str(berkas), "-c", str(NBVAL_INI), "-p", "no:cacheprovider"]
    perintah += ["--nbval", "--nbval-current-env", f"--nbval-sanitize-with={NBVAL_CFG}"]
    perintah += ["--nbval-kernel-startup-timeout=180", "-q", "--color=no"]
    # Our differences instead of pytest's, which take minutes on a page and are then cut short.
    perintah += ["-p", "no:assertion", "-p", "tests.tools.emas"]
    with tempfile.TemporaryDirectory(prefix="lkj-nbval-", ignore_cleanup_errors=True) as sementara:
        env = _env_kernel(Lingkungan(ROOT, data_root), Path(sementara))
        return subprocess.run(perintah, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False)


def pytest_assertrepr_compare(left: str, right: str) -> list[str]:
    """Tell nbval, whose plugin this module is, how to show two outputs that differ: the rows that do."""
    return list(unified_diff(left.splitlines(), right.splitlines(), "golden", "now", n=1, lineterm=""))


def main() -> None:
    """Replace tests/notebooks/emas/*.ipynb, all of them or none."""
    mulai = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="lkj-emas-") as sementara:
        baru = buat(Path(sementara) / "emas", rakit(Path(sementara) / "data"))
        for lama in EMAS.glob("*.ipynb"):
            lama.unlink()
        for satu in baru:
            shutil.copyfile(satu, EMAS / satu.name)
    print(f"{len(baru)} golden notebooks in {time.perf_counter() - mulai:.0f} s: {EMAS}")


if __name__ == "__main__":
    main()
