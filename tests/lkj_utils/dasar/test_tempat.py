"""Results take their place as a whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

import pytest

from lkj_utils.dasar import tempat
from lkj_utils.dasar import tukar as modul_tukar
from lkj_utils.dasar.errors import BuildError
from lkj_utils.dasar.tempat import ganti_utuh, pulihkan_semua_hasil
from lkj_utils.dasar.tukar import tukar
from tests.mati import mati_pada


def _tulis(folder: Path, isi: str) -> None:
    (folder / "isi.txt").write_text(isi)


def _isi(folder: Path) -> str:
    return (folder / "isi.txt").read_text()


def test_new_replaces_old(tmp_path: Path) -> None:
    """After a good block only the new result is there, and no working folder."""
    tujuan = tmp_path / "a" / "2023-TW4"
    for isi in ("lama", "baru"):
        with ganti_utuh(tujuan) as folder:
            _tulis(folder, isi)
    assert _isi(tujuan) == "baru"
    assert [p.name for p in tujuan.parent.iterdir() if p.is_dir()] == ["2023-TW4"]


@pytest.mark.parametrize("galat", [ValueError, KeyboardInterrupt])
def test_after_a_failure_the_old_one_stays(tmp_path: Path, galat: type[BaseException]) -> None:
    """Also when the user interrupts."""
    tujuan = tmp_path / "2023-TW4"
    with ganti_utuh(tujuan) as folder:
        _tulis(folder, "lama")
    with pytest.raises(galat), ganti_utuh(tujuan) as folder:  # noqa: PT012
        _tulis(folder, "setengah")
        raise galat
    assert _isi(tujuan) == "lama"
    assert [p.name for p in tmp_path.iterdir() if p.is_dir()] == ["2023-TW4"]


def test_leftovers_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    """A killed process cleans nothing up; the next run does."""
    (tmp_path / ".2023-TW4.baru-mati").mkdir()
    with ganti_utuh(tmp_path / "2023-TW4") as folder:
        _tulis(folder, "baru")
    assert not (tmp_path / ".2023-TW4.baru-mati").exists()


def test_a_swap_that_was_cut_short_is_turned_back(tmp_path: Path) -> None:
    """Killed between the two renames: the last good result lies under another name, and comes back."""
    (tmp_path / ".2023-TW4.lama").mkdir()
    _tulis(tmp_path / ".2023-TW4.lama", "lama")
    with pytest.raises(ValueError), ganti_utuh(tmp_path / "2023-TW4"):
        raise ValueError
    assert _isi(tmp_path / "2023-TW4") == "lama"


def test_a_folder_held_open_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows does not rename a folder in use; the old result stays, and the user learns what to close."""
    tujuan = tmp_path / "2023-TW4"
    with ganti_utuh(tujuan) as folder:
        _tulis(folder, "lama")
    asli = Path.rename
    monkeypatch.setattr(tempat, "tukar", lambda a, b: False)

    def tolak(self: Path, target: Path) -> Path:
        if self == tujuan:
            raise PermissionError(13, "Access is denied")
        return asli(self, target)

    monkeypatch.setattr(Path, "rename", tolak)
    with pytest.raises(BuildError, match="Tutup berkas dan jendela"), ganti_utuh(tujuan) as folder:
        _tulis(folder, "baru")
    assert _isi(tujuan) == "lama"


def test_two_builds_of_one_period_do_not_meet(tmp_path: Path) -> None:
    """The second one is refused at once, and the first is not disturbed."""
    tujuan = tmp_path / "rekaan" / "2023-TW4"
    with ganti_utuh(tujuan) as folder:
        with pytest.raises(BuildError, match="rekaan/2023-TW4 sedang dibangun"), ganti_utuh(tujuan):
            pass
        _tulis(folder, "pertama")
    assert _isi(tujuan) == "pertama"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """No traceback for a wrong --output."""
    (tmp_path / "berkas").write_text("")
    with (
        pytest.raises(BuildError, match="tidak dapat dibuat: sebagian letaknya bukan folder"),
        ganti_utuh(tmp_path / "berkas" / "x" / "2023-TW4"),
    ):
        pass


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
@pytest.mark.parametrize("sekali", [True, False])
def test_a_kill_at_any_step_leaves_a_whole_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sekali: bool
) -> None:
    """Old or new, from the next command on, with nothing beside it; where the system can, at every moment."""
    tujuan, hilang = tmp_path / "rekaan" / "2023-TW4", []
    if not sekali:
        monkeypatch.setattr(tempat, "tukar", lambda a, b: False)

    def bangun(isi: str) -> None:
        with ganti_utuh(tujuan) as folder:
            _tulis(folder, isi)
            (folder / ".kerja").mkdir()
            (folder / ".kerja").rmdir()

    bangun("lama")
    for n in range(1, 40):
        mati = mati_pada(n, lambda: bangun("baru"))
        hilang.append(not tujuan.exists())
        kabar = pulihkan_semua_hasil(tmp_path)
        assert bool(kabar) == hilang[-1]
        assert _isi(tujuan) in ("lama", "baru")
        assert pulihkan_semua_hasil(tmp_path) == []
        assert [p.name for p in tujuan.parent.iterdir()] == [tujuan.name]
        if not mati:
            break
        bangun("lama")
    assert (mati, any(hilang), _isi(tujuan)) == (False, not sekali, "baru")
    assert [p.name for p in tujuan.parent.iterdir()] == [tujuan.name]


def test_a_build_that_runs_is_left_alone(tmp_path: Path) -> None:
    """What it has made so far is no leftover."""
    with ganti_utuh(tmp_path / "rekaan" / "2023-TW4") as folder:
        assert pulihkan_semua_hasil(tmp_path) == []
        assert folder.is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere another call, or none, does it")
def test_two_folders_change_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one step; what is not there is told, and a system without it says so."""
    for nama in "ab":
        (tmp_path / nama).mkdir()
        _tulis(tmp_path / nama, nama)
    assert tukar(tmp_path / "a", tmp_path / "b")
    assert (_isi(tmp_path / "a"), _isi(tmp_path / "b")) == ("b", "a")
    with pytest.raises(FileNotFoundError):
        tukar(tmp_path / "a", tmp_path / "c")
    monkeypatch.setattr(modul_tukar, "_panggil", lambda *_: ctypes.set_errno(errno.ENOSYS) or -1)
    assert not tukar(tmp_path / "a", tmp_path / "b")
