"""The manifest names every byte that a report is made from, and no other."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from lkj_app.bangun import manifest
from lkj_utils.dasar.periode import Periode
from tests.proyek_mini import buat_proyek, tulis_data

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_later_quarters_are_no_input(tmp_path: Path) -> None:
    """Data of a later quarter or year cannot change a report; earlier ones can (growth against last year)."""
    for periode in (Periode(2022, 4), Periode(2023, 3), Periode(2023, 4), Periode(2024, 1)):
        tulis_data(tmp_path, "rekaan", periode)
    tulis_data(tmp_path, "lain")
    nama = set(manifest.berkas_data(tmp_path, "rekaan", Periode(2023, 3)))
    assert nama == {
        "data/datapackage.json",
        "data/rekaan/instansi.toml",
        "data/rekaan/2022/a.csv",
        "data/rekaan/2022/tw4/b.csv",
        "data/rekaan/2023/a.csv",
        "data/rekaan/2023/tw3/b.csv",
    }


def test_leftovers_of_other_programs_are_no_input(tmp_path: Path) -> None:
    """Excel's lock files, hidden files and byte code say nothing about a report."""
    mini = buat_proyek(tmp_path)
    sebelum = set(manifest.berkas_proyek(mini.root)) | set(manifest.berkas_data(mini.data, "rekaan", Periode(2023, 4)))
    (mini.data / "rekaan" / "~$a.csv").write_text("")
    (mini.data / "rekaan" / ".DS_Store").write_text("")
    (mini.root / "notebooks" / ".ipynb_checkpoints").mkdir()
    (mini.root / "notebooks" / ".ipynb_checkpoints" / "bab-1.ipynb").write_text("")
    (mini.root / "book" / "__pycache__").mkdir()
    (mini.root / "book" / "__pycache__" / "x.pyc").write_text("")
    sesudah = set(manifest.berkas_proyek(mini.root)) | set(manifest.berkas_data(mini.data, "rekaan", Periode(2023, 4)))
    assert sesudah == sebelum
    assert "notebooks/bab-1.ipynb" in sesudah


def test_one_changed_byte_changes_the_mark(tmp_path: Path) -> None:
    """The short mark stands for all files and their names."""
    (tmp_path / "a").write_text("1")
    pertama = manifest.sidik({"a": tmp_path / "a"})
    (tmp_path / "a").write_text("2")
    kedua = manifest.sidik({"a": tmp_path / "a"})
    assert pertama["a"] == "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
    assert manifest.sidik_gabungan(pertama) != manifest.sidik_gabungan(kedua)


def test_commit_is_unknown_outside_a_clone(tmp_path: Path) -> None:
    """An unpacked ZIP has no commit, also when it lies inside somebody else's repository."""
    assert manifest.commit_git(tmp_path) == "tidak diketahui"
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "proyek").mkdir()
    assert manifest.commit_git(tmp_path / "proyek") == "tidak diketahui"
    assert manifest.commit_git(tmp_path) == "tidak diketahui"  # a repository without a commit


def test_commit_is_unknown_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git builds all the same."""
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert manifest.commit_git(tmp_path) == "tidak diketahui"


def test_a_broken_manifest_counts_as_none(tmp_path: Path) -> None:
    """It only means that the report is built anew."""
    (tmp_path / "manifest.json").write_text("{")
    assert manifest.baca(tmp_path / "manifest.json") == {}
