"""A small share of what benchmarks/ketahanan.py tries, the same cases every time: nothing that must be 0 is anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ketahanan import bahan
from tests.ketahanan.keluarga import satu

if TYPE_CHECKING:
    from collections.abc import Iterator

BIJI = 14
BANYAK = {"data": 16, "buku": 8, "sipd": 8, "teks": 5, "urutan": 2, "cakram": 2, "bunuh-impor": 1}
LAMBAT = {"bunuh-bangun": 1, "bunuh-impor": 2, "berdua": 1}
# Cases that points 1 to 9 of issue 14 mend; empty it when they have landed.
BELUM: frozenset[str] = frozenset()

CEPAT_SEMUA = [f"{nama}:{n}" for nama, banyak in BANYAK.items() for n in range(banyak)]
LAMBAT_SEMUA = [f"{nama}:{n}" for nama, banyak in LAMBAT.items() for n in range(banyak)]


@pytest.fixture(scope="session", autouse=True)
def _gudang(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Offices to copy lie in the folder of the run."""
    lama, bahan._GUDANG[:] = bahan._GUDANG[:], [tmp_path_factory.mktemp("gudang")]
    yield
    bahan._GUDANG[:] = lama


@pytest.mark.parametrize("kasus", [satu for satu in CEPAT_SEMUA if satu not in BELUM])
def test_nothing_breaks(kasus: str) -> None:
    """No traceback, no number that nobody typed, no value gone, no mixture, nothing alive, nothing left."""
    _coba(kasus)


@pytest.mark.lambat
@pytest.mark.parametrize("kasus", [satu for satu in LAMBAT_SEMUA if satu not in BELUM])
def test_nothing_breaks_when_killed(kasus: str) -> None:
    """The same with processes that are killed, and with two at once."""
    _coba(kasus)


def _coba(kasus: str) -> None:
    nama, _, nomor = kasus.partition(":")
    hasil = satu(nama, int(nomor), BIJI)
    assert hasil.salah == (), f"{hasil.uraian}\nbenchmarks/ketahanan.py {hasil.ulang}"
