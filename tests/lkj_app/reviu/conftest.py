"""One report and all its findings, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import pembangun
from tests.lkj_app.reviu import rekaan

if TYPE_CHECKING:
    from lkj_app.reviu import Reviu
    from lkj_utils.laporan import Laporan


@pytest.fixture(scope="session")
def laporan_rekaan(tmp_path_factory: pytest.TempPathFactory) -> Laporan:
    """The unchanged fictional report; read-only."""
    return pembangun.laporan_rekaan(tmp_path_factory)


@pytest.fixture(scope="session")
def reviu(tmp_path_factory: pytest.TempPathFactory) -> Reviu:
    """The fictional office of ``tests.lkj_app.reviu.rekaan``; read-only."""
    return rekaan.reviu(rekaan.kantor_reviu().laporan(tmp_path_factory.mktemp("reviu")))
