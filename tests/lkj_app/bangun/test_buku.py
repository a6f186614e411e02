"""The book is staged from its sources and made by jupyter-book."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lkj_app.bab.daftar_isi import baca_daftar_isi
from lkj_app.bangun import buku, induk
from lkj_utils.dasar.errors import BuildError
from tests.proyek_mini import buat_proyek

if TYPE_CHECKING:
    from pathlib import Path

    from tests.proyek_mini import Mini

KETERANGAN = buku.Keterangan(
    "Judul", "Kecamatan", "Kabupaten", "Triwulan IV", 2023, "2024-01-15", "0.1", "abc", draf=False
)


@pytest.fixture
def mini(tmp_path: Path) -> Mini:
    """Make a project of two chapters."""
    return buat_proyek(tmp_path)


def _siapkan(mini: Mini) -> Path:
    stage = mini.out / "buku"
    buku.siapkan(mini.root, baca_daftar_isi(mini.root), mini.root / "notebooks", stage, KETERANGAN)
    return stage


def test_stage_holds_pages_chapters_settings_and_support(mini: Mini) -> None:
    """Side by side in one folder, without byte code; the extension finds what it must know in _lkj.json."""
    (mini.root / "book" / "_ext" / "__pycache__").mkdir(parents=True)
    (mini.root / "book" / "_ext" / "a.py").write_text("")
    stage = _siapkan(mini)
    nama = sorted(path.relative_to(stage).as_posix() for path in stage.rglob("*"))
    assert nama == [
        "_config.yml", "_ext", "_ext/a.py", "_lkj.json", "_toc.yml", "bab-1.ipynb", "bab-2.ipynb", "index.md",
    ]  # fmt: skip
    assert json.loads((stage / "_lkj.json").read_text(encoding="utf-8"))["draf"] is False


def test_a_missing_setting_is_named(mini: Mini) -> None:
    """By its file, not by a traceback."""
    (mini.root / "_config.yml").unlink()
    with pytest.raises(BuildError, match=r"tidak ada: .*_config\.yml"):
        _siapkan(mini)


def _jupyter_book_palsu(monkeypatch: pytest.MonkeyPatch, log: str) -> None:
    def jalankan(*_perintah, stdout, **_lain):
        stdout.write(log.encode())
        return 1

    monkeypatch.setattr(induk, "jalankan", jalankan)


def test_warnings_are_told_once_with_their_place(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """Places as in the sources; the progress of Sphinx is left out; the full log is named."""
    stage = _siapkan(mini)
    baris = f"{stage}/bab-1.ipynb:10002: WARNING: label tidak ada [ref]"
    _jupyter_book_palsu(monkeypatch, f"reading sources... 50%\n\x1b[91m{baris}\x1b[39;49;00m\n{baris}\n")
    with pytest.raises(BuildError) as info:
        buku.buat_html(mini.root, stage, mini.out / "html", mini.out / "html.log", "2024-01-15")
    pesan = str(info.value)
    assert pesan.count("- bab-1.ipynb:10002: WARNING: label tidak ada [ref]") == 1
    assert "50%" not in pesan
    assert str(mini.out / "html.log") in pesan


def test_without_a_warning_the_end_of_the_log_is_told(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash says something too."""
    _jupyter_book_palsu(monkeypatch, "mulai\nMemoryError\n")
    with pytest.raises(BuildError, match="- MemoryError"):
        buku.buat_html(mini.root, _siapkan(mini), mini.out / "html", mini.out / "html.log", "2024-01-15")


def test_pages_are_dated_by_the_report_not_by_the_clock(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """And know nothing of the language of the machine."""
    monkeypatch.setenv("LANGUAGE", "fr")
    env = buku._env_sphinx(mini.root, "2024-01-15")
    assert env["SOURCE_DATE_EPOCH"] == "1705320000"
    assert "LANGUAGE" not in env
