"""One small book, built once with the real settings and extensions, shared by every test of a page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from lkj_utils import ROOT

EKSTENSI = ROOT / "book" / "_ext"
sys.path.insert(0, str(EKSTENSI))  # where Sphinx finds them too, through local_extensions

from tests.book.buku_mini import ISI_BURUK, ISI_CONTOH, bangun, susun  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the HTML pages; the build itself proves that there is no warning (-W -n)."""
    stage = susun(tmp_path_factory.mktemp("buku"), ISI_CONTOH)
    selesai = bangun(stage, "-W", "-n", "--keep-going")
    assert selesai.returncode == 0, selesai.stdout
    return stage.parent / "keluaran" / "_build" / "html"


@pytest.fixture(scope="session")
def halaman(buku: Path) -> Callable[[str], BeautifulSoup]:
    """A page of the small book as a tree."""
    return lambda nama: BeautifulSoup((buku / f"{nama}.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="session")
def log_buruk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the build says about a book of bad outputs; without -W, so that all of them are met."""
    stage = susun(tmp_path_factory.mktemp("buruk"), ISI_BURUK)
    return bangun(stage, "-n").stdout
