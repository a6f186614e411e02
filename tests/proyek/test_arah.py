"""One direction: the contracts in pyproject.toml hold, each of them can fail, and extensions stand on top of all."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAKET = ("lkj_app", "lkj_utils")
EKSTENSI = ROOT / "book" / "_ext"
LINT = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as c; c()"
# A new line at the end of a module of the house, and the contract that it breaks; "" where it breaks none.
PELANGGARAN = {
    "a helper that knows the application": (
        "lkj_utils/laporan.py",
        "def _x():\n    from lkj_app.perintah import cli\n",
        "lkj_utils never imports lkj_app",
    ),
    "upwards among the helpers, inside a function": (
        "lkj_utils/kontrak/nilai.py",
        "def _x():\n    from lkj_utils.fakta import hitung\n",
        "lkj_utils: a room imports only rooms below it",
    ),
    "upwards in the application": (
        "lkj_app/pemeriksaan/teks.py",
        "from lkj_app.bangun import manifest\n",
        "lkj_app: a room imports only rooms below it",
    ),
    "a circle inside a room": (
        "lkj_utils/sajian/keluaran.py",
        "from lkj_utils.sajian.tabel import inti\n",
        "no circles, in a room or between rooms",
    ),
    "a room without a place": (
        "lkj_app/rooftop.py",
        "",
        "lkj_app: a room imports only rooms below it",
    ),
    "for type checkers only": (
        "lkj_utils/kontrak/nilai.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from lkj_utils.fakta import hitung\n",
        "",
    ),
}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-P", "-c", LINT, "--no-cache", str(ROOT / "pyproject.toml")]
    return subprocess.run(perintah, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_the_direction_holds() -> None:
    """Every contract, on the house as it stands."""
    hasil = _lint(ROOT)
    assert hasil.returncode == 0, hasil.stdout.partition("Broken contracts")[2] + hasil.stderr


@pytest.mark.parametrize("kasus", PELANGGARAN)
def test_each_contract_can_fail(kasus: str, tmp_path: Path) -> None:
    """One import the wrong way, in a copy of the house."""
    berkas, baris, kontrak = PELANGGARAN[kasus]
    for nama in PAKET:
        shutil.copytree(ROOT / nama, tmp_path / nama, ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / berkas).open("a", encoding="utf-8") as isi:
        isi.write(baris)
    hasil = _lint(tmp_path)
    rusak = [b.removesuffix(" BROKEN") for b in hasil.stdout.splitlines() if b.endswith(" BROKEN")]
    assert (kontrak in rusak) if kontrak else (rusak == []), hasil.stdout + hasil.stderr


def _diimpor(path: Path) -> Iterator[str]:
    """The top names that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (satu.name.partition(".")[0] for satu in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_extensions_import_the_packages_and_never_the_reverse() -> None:
    """Sphinx finds extensions by path: what imports one would work in a book only."""
    ekstensi = {p.stem for p in EKSTENSI.iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    terbalik = [
        f"{path.relative_to(ROOT).as_posix()}: {nama}"
        for paket in PAKET
        for path in (ROOT / paket).rglob("*.py")
        for nama in _diimpor(path)
        if nama in ekstensi
    ]
    assert terbalik == []
    # The search sees imports at all: extensions do stand on the packages.
    assert "lkj_app" in {nama for path in EKSTENSI.rglob("*.py") for nama in _diimpor(path)}
