"""Docs that can drift are tested: commands and modules."""

from __future__ import annotations

import re

import typer

from lkj_app.perintah.cli import app
from lkj_utils import ROOT

BARIS_PERINTAH = re.compile(r"^\| `([a-z]+)` \|", re.MULTILINE)


def test_the_handbook_lists_exactly_the_commands():
    """Every command is in the handbook, and every command in the handbook exists."""
    panduan = set(BARIS_PERINTAH.findall((ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")))
    assert panduan == set(typer.main.get_command(app).commands)


def test_every_room_has_its_place_in_the_architecture():
    """A newcomer finds each room of both packages named."""
    naskah = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    isi = [p for paket in ("lkj_app", "lkj_utils") for p in (ROOT / paket).iterdir()]
    nama = sorted(p.stem for p in isi if p.suffix == ".py" or (p / "__init__.py").is_file())
    assert [n for n in nama if not n.startswith("__") and not re.search(rf"`{n}/?`", naskah)] == []


def test_pictures_and_links_of_the_docs_exist():
    """A README that points nowhere is worse than none."""
    for berkas in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        tujuan = re.findall(r"\]\(([^)#:]+)\)", berkas.read_text(encoding="utf-8"))
        assert [t for t in tujuan if not (berkas.parent / t).exists()] == []
