"""One browser for all tests of the finished site: whatever Chromium, Chrome or Edge the machine has."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, BrowserType, Page

PROGRAM = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
SALURAN = ("chrome", "msedge", "chromium")  # where Windows and macOS put them, which PATH does not say
PILIHAN = ("--no-sandbox", "--disable-gpu")  # containers have neither


def _luncurkan(chromium: BrowserType) -> Browser | None:
    from playwright.sync_api import Error

    cara = [{"executable_path": x} for x in map(shutil.which, PROGRAM) if x] + [{"channel": x} for x in SALURAN]
    for satu in cara:
        try:
            return chromium.launch(args=list(PILIHAN), **satu)
        except Error:
            continue
    return None


@pytest.fixture(scope="session")
def peramban() -> Generator[Browser, None, None]:
    """The browser, or a skip that says how to get one."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as mesin:
        browser = _luncurkan(mesin.chromium)
        if browser is None:
            pytest.skip("no Chromium, Chrome or Edge on this machine")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def halaman(buku_kalaena: Path) -> list[Path]:
    """Every page of the site."""
    return sorted(buku_kalaena.glob("*.html"))


@pytest.fixture(scope="session")
def jendela(peramban: Browser) -> Callable[..., Iterator[BrowserContext]]:
    """A window of a width and a colour scheme, closed at the end of its ``with``."""

    @contextmanager
    def buka(lebar: int = 1280, warna: str = "light") -> Iterator[BrowserContext]:
        konteks = peramban.new_context(viewport={"width": lebar, "height": 800}, color_scheme=warna, locale="id-ID")
        yield konteks
        konteks.close()

    return buka


@pytest.fixture
def layar(jendela: Callable[..., Iterator[BrowserContext]]) -> Generator[Page, None, None]:
    """One page in a desktop window."""
    with jendela() as w:
        yield w.new_page()
