"""The fonts of the PDF, laid where Typst looks for them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from lkj_utils.dasar.aksara import CADANGAN, FOLDER, folder_cadangan

if TYPE_CHECKING:
    from pathlib import Path


def salin(tujuan: Path) -> None:
    """All faces of the PDF side by side: Typst sees these and no others."""
    tujuan.mkdir(parents=True, exist_ok=True)
    for berkas in [*sorted(FOLDER.glob("*.ttf")), *(folder_cadangan() / nama for nama in CADANGAN)]:
        shutil.copyfile(berkas, tujuan / berkas.name)
