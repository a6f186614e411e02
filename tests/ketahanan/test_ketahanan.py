"""A small share of what benchmarks/ketahanan.py tries, the same cases every time: what must be 0 is 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ketahanan import bahan
from tests.ketahanan.keluarga import satu

if TYPE_CHECKING:
    from collections.abc import Iterator

BIJI = 14
# One number of each family for each kind of thing that once broke, and some that always held.
CEPAT = [
    "data:11",
    "data:25",
    "data:28",
    "data:30",
    "data:38",
    "data:47",
    "data:112",
    "data:163",
    "buku:0",
    "buku:1",
    "buku:2",
    "buku:3",
    "sipd:23",
    "sipd:42",
    "sipd:61",
    "teks:0",
    "teks:4",
    "urutan:1",
    "cakram:0",
]
LAMBAT = ("bunuh-impor:0", "bunuh-bangun:0", "berdua:0")


@pytest.fixture(scope="session", autouse=True)
def _gudang(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Offices to copy lie in the folder of the run."""
    lama, bahan._GUDANG[:] = bahan._GUDANG[:], [tmp_path_factory.mktemp("gudang")]
    yield
    bahan._GUDANG[:] = lama


@pytest.mark.parametrize("kasus", sorted(CEPAT))
def test_nothing_breaks(kasus: str) -> None:
    """No traceback, no number that nobody typed, no value gone, no mixture, nothing alive, nothing left."""
    _coba(kasus)


@pytest.mark.lambat
@pytest.mark.parametrize("kasus", LAMBAT)
def test_nothing_breaks_when_killed(kasus: str) -> None:
    """The same with processes that are killed, and with two at once."""
    _coba(kasus)


def _coba(kasus: str) -> None:
    nama, _, nomor = kasus.partition(":")
    hasil = satu(nama, int(nomor), BIJI)
    assert hasil.salah == (), f"{hasil.uraian}\nbenchmarks/ketahanan.py {hasil.ulang}"
