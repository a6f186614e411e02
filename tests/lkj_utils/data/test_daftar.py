"""Periods of a data folder and how a user names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.data.daftar import periode_tersedia, pilih
from tests.proyek_mini import tulis_data

if TYPE_CHECKING:
    from pathlib import Path


def test_states_and_missing_tables(tmp_path: Path) -> None:
    """Complete, partial and empty are told apart by the required tables whose file is there."""
    tulis_data(tmp_path, "rekaan", Periode(2023, 4))
    tulis_data(tmp_path, "rekaan", Periode(2024, 1), tabel=())
    tulis_data(tmp_path, "lain", Periode(2024, 2), tabel=("b",))
    assert [(s.nama, s.keadaan, s.tabel_kurang) for s in periode_tersedia(tmp_path)] == [
        ("rekaan/2023-TW4", "lengkap", ()),
        ("rekaan/2024-TW1", "kosong", ("a", "b")),
        ("lain/2024-TW2", "sebagian", ("a",)),
    ]


def test_folders_that_are_no_period_are_left_out(tmp_path: Path) -> None:
    """Neither reference tables nor a fifth quarter are a period."""
    tulis_data(tmp_path)
    (tmp_path / "rujukan" / "2023" / "tw1").mkdir(parents=True)
    (tmp_path / "rekaan" / "2023" / "tw5").mkdir()
    assert [s.nama for s in periode_tersedia(tmp_path)] == ["rekaan/2023-TW4"]


def test_without_a_name_the_newest_complete_one(tmp_path: Path) -> None:
    """A quarter that is being filled in does not become the report."""
    tulis_data(tmp_path, "rekaan", Periode(2023, 4))
    tulis_data(tmp_path, "rekaan", Periode(2024, 1), tabel=("a",))
    assert pilih(tmp_path).nama == "rekaan/2023-TW4"


@pytest.mark.parametrize("teks", ["2023-TW4", "rekaan/2023-TW4", " rekaan/2023-tw4 "])
def test_a_period_by_name(tmp_path: Path, teks: str) -> None:
    """The office may be left out where there is one."""
    tulis_data(tmp_path)
    assert pilih(tmp_path, teks).nama == "rekaan/2023-TW4"


def test_two_offices_must_be_told_apart(tmp_path: Path) -> None:
    """Nothing is guessed."""
    tulis_data(tmp_path, "rekaan")
    tulis_data(tmp_path, "lain")
    for teks in (None, "2023-TW4"):
        with pytest.raises(UsageError, match=r"lain/2023-TW4, rekaan/2023-TW4"):
            pilih(tmp_path, teks)


def test_an_unknown_period_lists_what_there_is(tmp_path: Path) -> None:
    """The user sees the names that would have worked."""
    tulis_data(tmp_path)
    with pytest.raises(UsageError, match=r"“2022-TW1” tidak ada. Yang ada: rekaan/2023-TW4 \(lengkap\)"):
        pilih(tmp_path, "2022-TW1")


def test_nothing_complete_tells_what_is_missing(tmp_path: Path) -> None:
    """For a build it is an error; a check takes the newest, to tell what is missing."""
    tulis_data(tmp_path, tabel=("a",))
    with pytest.raises(DataError, match=r"rekaan/2023-TW4 \(kosong, kurang b\)"):
        pilih(tmp_path)
    assert pilih(tmp_path, harus_lengkap=False).nama == "rekaan/2023-TW4"


def test_a_wrong_data_folder_is_named(tmp_path: Path) -> None:
    """The option to look at is named with it."""
    with pytest.raises(DataError, match="--data"):
        periode_tersedia(tmp_path / "hilang")
