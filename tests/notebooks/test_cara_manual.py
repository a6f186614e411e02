"""The plain pipeline by hand, papermill then jupyter-book: the commands of docs/architecture.md, word for word."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lkj_utils import ROOT
from tests.tools.emas import INSTANSI, PERIODE, rakit

# The smallest book that shows it all: the front page, and a chapter with text, tables, charts and numbers.
BAB = ("index", "bab-1-pendahuluan")
TOC = f"format: jb-book\nroot: {BAB[0]}\nparts:\n- numbered: true\n  chapters:\n  - file: {BAB[1]}\n"


def _perintah() -> str:
    """The one block of commands under “By hand”, for the fictional office."""
    dokumen = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (blok,) = re.findall(r"^## By hand\n(?:(?!^## ).*\n)*?```\w*\n(.*?)^```$", dokumen, re.MULTILINE | re.DOTALL)
    assert "-p instansi kalaena -p periode 2023-TW4" in blok
    return blok.replace("kalaena", INSTANSI).replace("2023-TW4", PERIODE)


@pytest.fixture
def proyek(tmp_path: Path) -> Path:
    """Make a clone that has been set up, with the fictional data and two chapters."""
    for nama in ("book", "lkj_app", "lkj_utils"):
        shutil.copytree(ROOT / nama, tmp_path / nama, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "_config.yml", tmp_path / "_config.yml")
    (tmp_path / "book" / "_toc.yml").write_text(TOC, encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    for nama in BAB:
        shutil.copyfile(ROOT / "notebooks" / f"{nama}.ipynb", tmp_path / "notebooks" / f"{nama}.ipynb")
    rakit(tmp_path / "data")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent, target_is_directory=True)
    return tmp_path


@pytest.mark.lambat
@pytest.mark.skipif(sys.platform == "win32", reason="the documented commands are those of a Unix shell")
def test_the_documented_commands_make_the_book(proyek: Path) -> None:
    """Nothing but what the page says is needed, and the book that comes out is the same kind of book."""
    hasil = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", _perintah()], cwd=proyek, capture_output=True, encoding="utf-8", check=False
    )
    assert hasil.returncode == 0, hasil.stdout[-3000:] + hasil.stderr[-3000:]
    assert "WARNING:" not in hasil.stderr  # Sphinx; ipykernel writes “WARNING |” about its ports
    (html,) = proyek.glob("_build/*/_build/html")
    depan, bab = (" ".join((html / f"{nama}.html").read_text(encoding="utf-8").split()) for nama in BAB)
    assert "Kecamatan Rekaan (data rekaan)" in depan
    assert "data rekaan" in bab
    assert "Tabel 1.1" in bab
    assert "Gambar 1.1" in bab
