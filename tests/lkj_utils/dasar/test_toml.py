"""A TOML file that Python itself would not read, compute or print is a finding with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.berkas import BerkasError
from lkj_utils.dasar.toml import baca_toml

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("isi", "baris", "pesan"),
    [
        (f"a = 1\nb = {'[' * 5000}\n", 2, "terlalu dalam"),
        (f"a = 1\nb = {'[' * 60}{']' * 60}\n", 2, "terlalu dalam"),
        (f"a = 1\nb = {'{x=' * 3000}\n", 2, "terlalu dalam"),
        (f"a = 1\n\nb = {'9' * 5000}\n", 3, "terlalu besar"),
        (f"a = 1\nb = 0x{'f' * 4000}\n", 2, "terlalu besar"),
        (f"b = [1, {'9' * 25}]\na = 2\n", 1, "terlalu besar"),
        ('a = 1\nlambang = "a\\u0000b"\n', 2, "tidak dapat dicetak"),
    ],
)
def test_what_python_cannot_take(tmp_path: Path, isi: str, baris: int, pesan: str) -> None:
    """Depth, digits, hidden characters: told by the line, not by a traceback."""
    path = tmp_path / "a.toml"
    path.write_text(isi, encoding="utf-8")
    with pytest.raises(BerkasError, match=pesan) as tertangkap:
        baca_toml(path)
    assert tertangkap.value.baris == baris
    assert len(tertangkap.value.ditemukan or "") < 100


def test_a_usual_file_is_read(tmp_path: Path) -> None:
    """Lists of tables, 24 digits and infinity are not this module's matter."""
    path = tmp_path / "a.toml"
    path.write_text(f"x = {'9' * 24}\n[a]\ny = inf\n[[a.skala]]\nbatas = 0\n", encoding="utf-8")
    assert baca_toml(path) == {"x": int("9" * 24), "a.y": float("inf"), "a.skala": [{"batas": 0}]}
