"""Docs that can drift are tested: commands and modules."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from lkj_utils.cli import app

AKAR = Path(__file__).resolve().parent.parent
BARIS_PERINTAH = re.compile(r"^\| `([a-z]+)` \|", re.MULTILINE)


def test_the_handbook_lists_exactly_the_commands():
    """Every command is in the handbook, and every command in the handbook exists."""
    panduan = set(BARIS_PERINTAH.findall((AKAR / "docs" / "panduan.md").read_text(encoding="utf-8")))
    assert panduan == set(typer.main.get_command(app).commands)


def test_every_module_has_its_place_in_the_architecture():
    """A newcomer finds each module and subpackage of lkj_utils named."""
    naskah = (AKAR / "docs" / "architecture.md").read_text(encoding="utf-8")
    isi = [p for p in (AKAR / "lkj_utils").iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()]
    nama = sorted(p.stem for p in isi if not p.stem.startswith("__"))
    assert [n for n in nama if not re.search(rf"`{n}/?`", naskah)] == []


def test_pictures_and_links_of_the_docs_exist():
    """A README that points nowhere is worse than none."""
    for berkas in (AKAR / "README.md", *(AKAR / "docs").glob("*.md")):
        tujuan = re.findall(r"\]\(([^)#:]+)\)", berkas.read_text(encoding="utf-8"))
        assert [t for t in tujuan if not (berkas.parent / t).exists()] == []
