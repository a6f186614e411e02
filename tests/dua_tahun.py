"""The fictional office Kecamatan Mekar Jaya: two full years, 2024-TW1 to 2025-TW4, in tests/data/rekaan/mekarjaya.

``akar_dua_tahun`` joins its folder with the contract and the official codes of the project, which therefore cannot
drift; ``laporan_mekarjaya`` opens one of its quarters, once for the whole run.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from lkj_utils.laporan import buka

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from lkj_utils.laporan import Laporan

MEKARJAYA = "mekarjaya"
PERIODE = tuple(f"{tahun}-TW{triwulan}" for tahun in (2024, 2025) for triwulan in (1, 2, 3, 4))

_AKAR: list[Path] = []
_LAPORAN: dict[str, Laporan] = {}


def rakit_dua_tahun(folder: Path) -> Path:
    """Make ``folder`` a data root that holds the office; a test may change the copy."""
    shutil.copytree(ROOT / "data" / "rujukan", folder / "rujukan")
    shutil.copytree(ROOT / "tests" / "data" / "rekaan" / MEKARJAYA, folder / MEKARJAYA)
    shutil.copyfile(ROOT / "data" / "datapackage.json", folder / "datapackage.json")
    return folder


def akar_dua_tahun(folder: pytest.TempPathFactory) -> Path:
    """The data root of the unchanged office, made once for the whole run; read-only."""
    if not _AKAR:
        _AKAR.append(rakit_dua_tahun(folder.mktemp("dua-tahun")))
    return _AKAR[0]


def laporan_mekarjaya(periode: str, folder: pytest.TempPathFactory) -> Laporan:
    """The report of one of its quarters (``2025-TW2``); read-only."""
    if periode not in _LAPORAN:
        _LAPORAN[periode] = buka(MEKARJAYA, Periode.parse(periode), akar_dua_tahun(folder))
    return _LAPORAN[periode]
