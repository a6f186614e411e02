"""Temporary folders go with their process, or with the next one."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.sementara import bersihkan_sementara, folder_sementara
from tests.mati import mati_pada

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_temporary_folders_of_the_dead_go_at_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the living stay."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def kerja() -> None:
        with folder_sementara() as folder:
            (folder / "besar").write_bytes(b"1")
            (folder / "lagi").write_bytes(b"1")

    for n in range(1, 7):
        assert mati_pada(n, kerja)
    assert list(tmp_path.iterdir())
    with folder_sementara() as hidup:
        bersihkan_sementara()
        assert {p.name for p in tmp_path.iterdir()} == {hidup.name, f"{hidup.name}.kunci"}
    assert not list(tmp_path.iterdir())


def test_nothing_stays_where_the_work_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the folder nor its lock."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(OSError, match="penuh"), folder_sementara():
        raise OSError("penuh")
    assert list(tmp_path.iterdir()) == []
