"""One data folder for all tests that only read and reckon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lkj_app.isian.sipd.kerja import Setelan
from lkj_app.isian.sipd.rencana import rencanakan
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana


@pytest.fixture(scope="session")
def data_baca(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional office at TW2 2030, never written to."""
    return kantor_rekaan().tulis(tmp_path_factory.mktemp("data"))


@pytest.fixture
def rencana(data_baca: Path) -> Callable[..., Rencana]:
    """Read exports without merging them."""

    def baca(*path: Path, peta: Path | None = None, periode: str = "2030-TW2", **setelan: Any) -> Rencana:
        return rencanakan(data_baca, list(path), periode, peta, Setelan(**setelan))

    return baca
