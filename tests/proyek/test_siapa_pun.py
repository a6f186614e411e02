"""Anyone's office: what is shared by all offices names none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BERSAMA = ("lkj_app", "lkj_utils", "notebooks", "book")
TEKS = {".py", ".ipynb", ".md", ".yml", ".html", ".css", ".js", ".typ", ".po", ".toml"}
NAMA = ("kalaena", "luwu")


def _berkas() -> list[Path]:
    isi = [p for folder in BERSAMA for p in (ROOT / folder).rglob("*") if p.suffix in TEKS]
    return [*isi, ROOT / "_config.yml", ROOT / "lkj.py", ROOT / "lkj.bat"]


@pytest.mark.parametrize("nama", NAMA)
def test_no_office_is_named_outside_its_data(nama):
    """Another kecamatan changes data/ only."""
    menyebut = [p.relative_to(ROOT).as_posix() for p in _berkas() if nama in p.read_text(encoding="utf-8").lower()]
    assert menyebut == []


def test_the_search_finds_what_it_looks_for():
    """The same search does find the office in its own data."""
    assert any(NAMA[0] in p.read_text(encoding="utf-8").lower() for p in (ROOT / "data").rglob("*.toml"))
