"""The fictional office and an empty document of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import pembangun
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


@pytest.fixture(scope="session")
def laporan_rekaan(tmp_path_factory: pytest.TempPathFactory) -> Laporan:
    """The fictional report; read-only."""
    return pembangun.laporan_rekaan(tmp_path_factory)


@pytest.fixture
def dok(laporan_rekaan: Laporan) -> DokumenRekaan:
    """A document without claims."""
    return DokumenRekaan(laporan_rekaan)
