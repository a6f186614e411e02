"""An RFK has names and no codes: they are proposed and confirmed by a person."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.ekspor_uji import rfk
from tests.lkj_app.isian.sipd.hasil_uji import galat, realisasi
from tests.pembangun import SUB_A, SUB_B, SUB_D

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana

    Baca = Callable[..., Rencana]

NAMA = {"Musyawarah Rekaan": 300, "Evaluasi Rekaan.": 200, "Lain Sekali": 100}


def _usul(rencana: Baca, path: Path) -> str:
    with pytest.raises(UsageError, match="RFK tidak memuat kode") as galat_:
        rencana(path)
    return str(galat_.value).split("sub kegiatan.\n")[1]


def test_names_are_proposed_never_joined(rencana: Baca, tmp_path: Path) -> None:
    """Even where they are the same; what is not alike has no proposal."""
    usul = _usul(rencana, rfk(NAMA).simpan(tmp_path))
    assert tomllib.loads(usul)["nama"] == {"Musyawarah Rekaan": SUB_D, "Evaluasi Rekaan.": SUB_B, "Lain Sekali": "?"}
    assert f"# nama sama: {SUB_D}" in usul


def test_confirmed_names_are_read(rencana: Baca, tmp_path: Path) -> None:
    """The proposals saved as a file, the unknown one named or left out; four digits will do."""
    path, peta = rfk(NAMA).simpan(tmp_path), tmp_path / "peta.toml"
    peta.write_text(_usul(rencana, path).replace('"?"', '"7.01.01.2.01.0001"'), encoding="utf-8")
    hasil = rencana(path, peta=peta)
    assert (realisasi(hasil), galat(hasil)) == ({SUB_D: 300, SUB_B: 200, SUB_A: 100}, [])


def test_a_name_that_is_left_out_is_missed_in_the_total(rencana: Baca, tmp_path: Path) -> None:
    """The printed JUMLAH still holds it."""
    path, peta = rfk(NAMA).simpan(tmp_path), tmp_path / "peta.toml"
    peta.write_text(_usul(rencana, path).replace('"?"', '""'), encoding="utf-8")
    assert [t.aturan for t in galat(rencana(path, peta=peta))] == ["sipd.jumlah"]


def test_an_unfinished_confirmation_is_refused(rencana: Baca, tmp_path: Path) -> None:
    """The question mark stands for a code."""
    path, peta = rfk(NAMA).simpan(tmp_path), tmp_path / "peta.toml"
    peta.write_text(_usul(rencana, path), encoding="utf-8")
    with pytest.raises(UsageError, match="“Lain Sekali” = “\\?”"):
        rencana(path, peta=peta)


def test_two_names_of_one_sub_kegiatan(rencana: Baca, tmp_path: Path) -> None:
    """Confirmed twice: not summed."""
    path, peta = rfk(NAMA).simpan(tmp_path), tmp_path / "peta.toml"
    peta.write_text(_usul(rencana, path).replace('"?"', f'"{SUB_B}"'), encoding="utf-8")
    assert {t.aturan for t in galat(rencana(path, peta=peta))} == {"sipd.ganda"}


def test_names_beyond_counting_are_counted(rencana: Baca, tmp_path: Path) -> None:
    """The file of a whole regency, or no RFK at all: one line, and nobody waits for its proposals."""
    path = rfk({f"Nama {n}": n for n in range(1, 1201)}).simpan(tmp_path)
    with pytest.raises(UsageError, match=r"1\.200 namanya belum disetujui, misalnya “Nama 1”, “Nama 2”") as galat_:
        rencana(path)
    assert "\n" not in str(galat_.value)
