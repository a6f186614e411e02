"""An error of the system: one Indonesian sentence with the file's name and the advice that fits."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from lkj_utils.dasar import sistem


@pytest.mark.parametrize(
    ("nomor", "sebab", "nasihat"),
    [
        (errno.ENOSPC, "cakram penuh", "kosongkan"),
        (errno.EROFS, "hanya dapat dibaca", "minta hak"),
        (errno.EPERM, "tidak diizinkan", "minta hak"),
        (errno.EACCES, "dibuka program lain", "di Excel"),
        (errno.ENAMETOOLONG, "terlalu panjang", "lebih pendek"),
        (errno.ENOENT, "tidak ada", "periksa nama"),
        (errno.EIO, "bermasalah", "sambungan"),
    ],
)
def test_the_advice_fits_the_error(nomor: int, sebab: str, nasihat: str) -> None:
    """A full disk is not Excel."""
    teks = sistem.kalimat(OSError(nomor, os.strerror(nomor), "data/a.csv"), "ditulis")
    assert teks.startswith("data/a.csv tidak dapat ditulis: ")
    assert sebab in teks
    assert nasihat in teks
    assert ("Excel" in teks) == (nomor == errno.EACCES)


@pytest.mark.parametrize("nomor", sorted(errno.errorcode))
def test_no_error_speaks_english(nomor: int) -> None:
    """Whatever its number, known to us or not; a long name is cut to its end."""
    teks = sistem.kalimat(OSError(nomor, os.strerror(nomor), "x" * 5000), "dibaca")
    assert os.strerror(nomor) not in teks
    assert "Perbaikan: " in teks
    assert len(teks) < 500


def test_a_file_open_in_windows_is_named_by_its_own_number() -> None:
    """ERROR_SHARING_VIOLATION."""
    error = OSError(errno.EACCES, "denied", "a.xlsx")
    error.winerror = 32  # type: ignore[attr-defined]
    assert sistem.sebab(error) == sistem.SEBAB[errno.EBUSY]


def test_an_error_without_a_name_gets_one() -> None:
    """A full disk is found while bytes are written, where the system has only a number left."""
    for asal, selalu, nama in ((None, False, "a.csv"), (".a.csv.baru", True, "a.csv"), ("b.csv", False, "b.csv")):
        with pytest.raises(OSError, match="space") as tertangkap, sistem.menyebut(Path("a.csv"), selalu=selalu):
            raise OSError(errno.ENOSPC, "No space left on device", asal)
        assert sistem.kalimat(tertangkap.value, "ditulis").startswith(f"{nama} tidak dapat ditulis: cakram penuh")


def test_what_another_program_wrote_of_it() -> None:
    """A kernel or Jupyter Book dies with Python's own line; the last one counts."""
    log = "OSError: [Errno 2] No such file or directory: 'a'\nOSError: [Errno 28] No space: '/x/b.html'\n"
    error = sistem.dari_teks(log)
    assert error is not None
    assert (error.errno, error.filename) == (errno.ENOSPC, "/x/b.html")
    assert sistem.dari_teks("ValueError: [1]") is None


def test_a_disk_with_nothing_left_is_full(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be written could not be explained either."""
    assert sistem.penuh(tmp_path) is None
    monkeypatch.setattr(sistem.shutil, "disk_usage", lambda _path: type("x", (), {"free": 0}))
    error = sistem.penuh(tmp_path)
    assert error is not None
    assert re.search("cakram penuh", sistem.kalimat(error, "ditulis"))
