"""perbarui on the command line, and every other command on data that nobody has brought up to date."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.perintah import cli
from tests.lkj_app.isian.buku_uji import BELANJA, Isian, potret
from tests.lkj_app.perintah.test_cli import INGGRIS
from tests.versi_dua import data_lama

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

__all__ = ["data_lama"]


@pytest.fixture(autouse=True)
def _lebar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def jalankan(data: Path, *kata: str) -> int:
    """One command on this data folder."""
    return cli.main([*kata, "--data", str(data)])


def test_help_is_indonesian(capsys: Capture) -> None:
    """With the option that only shows."""
    assert cli.main(["perbarui", "--help"]) == 0
    out = capsys.readouterr().out
    assert "--dry-run" in out
    assert [kata for kata in INGGRIS if kata in out] == []


def test_a_rehearsal_tells_all_and_writes_nothing(data_lama: Path, capsys: Capture) -> None:
    """File by file what would change."""
    sebelum = potret(data_lama)
    assert jalankan(data_lama, "perbarui", "--dry-run") == 0
    out = capsys.readouterr().out
    assert "rekaan/2030/tw2/realisasi_belanja.csv\n  kolom realisasi menjadi realisasi_sd\n" in out
    assert "10 berkas; percobaan saja, tidak ada yang ditulis." in out
    assert potret(data_lama) == sebelum


def test_it_writes_and_then_has_nothing_to_do(data_lama: Path, capsys: Capture) -> None:
    """The note of the check is gone as well."""
    assert jalankan(data_lama, "perbarui", "rekaan") == 0
    assert "ditulis menurut kontrak data versi 2." in capsys.readouterr().out
    sesudah = potret(data_lama)
    assert jalankan(data_lama, "perbarui") == 0
    assert "Tidak ada yang perlu diperbarui: data sudah memakai kontrak data versi 2." in capsys.readouterr().out
    assert potret(data_lama) == sesudah


def test_an_office_that_is_not_there(data_lama: Path, capsys: Capture) -> None:
    """Wrong use, with the nearest name."""
    assert jalankan(data_lama, "perbarui", "rekan") == 2
    assert "Mungkin maksudnya rekaan." in capsys.readouterr().err
    assert jalankan(data_lama / "antah", "perbarui") == 1
    assert "Folder data tidak ada" in capsys.readouterr().err


def _tandai(data: Path, nilai: str) -> None:
    profil = data / "rekaan" / "instansi.toml"
    profil.write_text(f"versi_kontrak = {nilai}\n" + profil.read_text(encoding="utf-8"), encoding="utf-8")


def test_newer_data_stop_their_own_commands_with_one_sentence(data_lama: Path, capsys: Capture) -> None:
    """Also this one: it never goes back."""
    _tandai(data_lama, "3")
    sebelum = potret(data_lama)
    for kata in (["perbarui", "rekaan"], ["check", "2030-TW2"], ["build", "2030-TW2"], ["new", "2030-TW3"]):
        assert jalankan(data_lama, *kata) == 1
        assert "baru mengenal sampai versi 2; pasang program yang lebih baru" in capsys.readouterr().err
    assert potret(data_lama) == sebelum


@pytest.mark.parametrize("nilai", ["3", '"2"', "0", "-1", "1.5", "true", "[1]"])
def test_one_office_in_an_unknown_form_leaves_the_others_alone(data_lama: Path, capsys: Capture, nilai: str) -> None:
    """It is named; list, check and perbarui of the others go on, and nothing of it is written."""
    shutil.copytree(data_lama / "rekaan", data_lama / "lain")
    _tandai(data_lama, nilai)
    sebelum = {nama: isi for nama, isi in potret(data_lama).items() if nama.startswith("rekaan/")}
    assert jalankan(data_lama, "list") == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "tidak terbaca" in out
    assert "lain/2030-TW2 lengkap" in out
    assert jalankan(data_lama, "check") == 0
    assert jalankan(data_lama, "new", "rekaan/2030-TW3") == 1
    assert jalankan(data_lama, "perbarui", "rekaan") == 1
    capsys.readouterr()
    assert jalankan(data_lama, "perbarui") == 1
    assert "rekaan dilewati." in capsys.readouterr().out
    assert "versi_kontrak = 2" in (data_lama / "lain" / "instansi.toml").read_text(encoding="utf-8")
    assert {nama: isi for nama, isi in potret(data_lama).items() if nama.startswith("rekaan/")} == sebelum


def test_list_check_and_compare_read_old_data(data_lama: Path, capsys: Capture) -> None:
    """The check adds its note, and nothing is missing."""
    assert jalankan(data_lama, "list") == 0
    assert "lengkap" in capsys.readouterr().out
    assert jalankan(data_lama, "check", "2030-TW2") == 0
    assert capsys.readouterr().out.count("jalankan perintah perbarui rekaan") == 1
    assert jalankan(data_lama, "compare", "2030-TW2", "2030-TW2") == 0


def test_template_and_import_work_on_old_data(data_lama: Path, tmp_path: Path, capsys: Capture) -> None:
    """The workbook shows what was typed; what comes back is read with the rest, before and after perbarui."""
    path = tmp_path / "buku.xlsx"
    assert jalankan(data_lama, "template", "2030-TW2", "--to", str(path)) == 0
    buku = Isian(data_lama, path, load_workbook(path))
    assert buku.sel(BELANJA, "Realisasi s/d triwulan (").value == 540000
    buku.isi(BELANJA, "Realisasi s/d triwulan (", 550000)
    buku.buku.save(path)
    assert jalankan(data_lama, "import", str(path)) == 0
    capsys.readouterr()
    for _ in range(2):
        assert jalankan(data_lama, "check", "2030-TW2") == 0
        assert "550000" in (data_lama / "rekaan/2030/tw2/realisasi_belanja.csv").read_text(encoding="utf-8")
        assert jalankan(data_lama, "perbarui") == 0
