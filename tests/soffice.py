"""LibreOffice, driven headless: the mark of the tests that need it, and a workbook as it saves it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def libreoffice(uji: Callable[..., None]) -> Callable[..., None]:
    """Mark a slow test that skips where LibreOffice is missing (in CI a skip fails)."""
    alasan = "LibreOffice is not installed (apt-get install libreoffice-calc)"
    return pytest.mark.lambat(pytest.mark.skipif(SOFFICE is None, reason=alasan)(uji))


def simpan_ulang(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it."""
    profil = f"-env:UserInstallation=file://{folder / 'profil'}"  # beside a LibreOffice that is open
    perintah = [str(SOFFICE), profil, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(path)]
    subprocess.run(perintah, check=True, capture_output=True, timeout=180)
    return folder / path.name
