"""Files of data/ as they are written: CSV, TOML, and several at once or none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar import simpan
from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.dasar.errors import LkjError, UsageError
from lkj_utils.dasar.simpan import csv_bytes, simpan_semua, toml_ganti
from lkj_utils.dasar.toml import baca_toml

if TYPE_CHECKING:
    from pathlib import Path


def test_csv_reads_back_as_it_was(tmp_path: Path) -> None:
    """Commas, quotes, line breaks; a missing cell is empty."""
    isi = csv_bytes(["a", "b"], [{"a": 'x, "y"', "b": "satu\ndua"}, {"a": "z"}])
    assert isi == b'a,b\n"x, ""y""","satu\ndua"\nz,\n'
    (tmp_path / "a.csv").write_bytes(isi)
    assert [b.sel for b in baca_csv(tmp_path / "a.csv").baris] == [('x, "y"', "satu\ndua"), ("z", "")]


def test_toml_keys_change_where_they_stand(tmp_path: Path) -> None:
    r"""Comments and order stay; a new key comes last; ``\`` and quotes are text."""
    lama = '# satu\nakhir = 2024-03-31\n# dua\ntempat = "Lama"\n'
    baru = toml_ganti(lama, {"tempat": 'Desa "A\\B"', "versi": "dpa_pokok", "akhir": date(2024, 6, 30)})
    assert baru.splitlines()[:3] == ["# satu", "akhir = 2024-06-30", "# dua"]
    (tmp_path / "p.toml").write_text(baru, encoding="utf-8")
    assert baca_toml(tmp_path / "p.toml") == {
        "akhir": date(2024, 6, 30), "tempat": 'Desa "A\\B"', "versi": "dpa_pokok"}  # fmt: skip
    assert toml_ganti("", {"a": 1}) == "a = 1\n"


def test_existing_files_are_named_and_left(tmp_path: Path) -> None:
    """Unless replacing is what was asked for."""
    path = tmp_path / "a" / "b.csv"
    simpan_semua({path: b"1"})
    with pytest.raises(UsageError, match=r"b\.csv"):
        simpan_semua({path: b"2", tmp_path / "c.csv": b"3"})
    assert path.read_bytes() == b"1"
    assert not (tmp_path / "c.csv").exists()
    simpan_semua({path: b"2"}, timpa=True)
    assert path.read_bytes() == b"2"
    assert [p.name for p in path.parent.iterdir()] == ["b.csv"]


def test_a_file_may_go_together_with_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content None removes it; what was removed comes back when a later file cannot be put."""
    for nama in ("a.csv", "b.csv"):
        (tmp_path / nama).write_bytes(b"1")
    simpan_semua({tmp_path / "a.csv": None, tmp_path / "b.csv": b"2"}, timpa=True)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("b.csv", b"2")]

    def dipakai(*_: object) -> None:
        raise PermissionError(13, "sedang dipakai", "c.csv")

    monkeypatch.setattr(simpan.os, "replace", dipakai)
    with pytest.raises(LkjError, match=r"c\.csv tidak dapat ditulis: .* Tidak ada berkas yang berubah"):
        simpan_semua({tmp_path / "b.csv": None, tmp_path / "c.csv": b"3"}, timpa=True)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("b.csv", b"2")]


def test_what_cannot_be_put_back_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told that nothing changed where something did."""
    (tmp_path / "a.csv").write_bytes(b"1")
    asli = simpan.os.replace

    def sekali(dari: Path, ke: Path) -> None:
        if ke.name != "a.csv":
            raise PermissionError(13, "sedang dipakai", "b.csv")
        asli(dari, ke)
        ke.unlink()
        ke.mkdir()  # now nothing can be written there

    monkeypatch.setattr(simpan.os, "replace", sekali)
    with pytest.raises(LkjError, match=r"tidak dapat dikembalikan: .*a\.csv"):
        simpan_semua({tmp_path / "a.csv": b"2", tmp_path / "b.csv": b"2"}, timpa=True)
