"""What the system refuses is told by the command line in one Indonesian sentence, never as a fault of the program."""

from __future__ import annotations

import errno
import io
import os
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from lkj_app.bangun import eksekusi
from lkj_app.perintah import cli, layar_isian
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office as a data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    kantor_rekaan().tulis(folder)
    return folder


@pytest.mark.parametrize("nomor", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("gagal", ["lkj_utils.dasar.simpan.tulis_tuntas", "pathlib.Path.mkdir", "os.replace"])
def test_a_workbook_that_cannot_be_written(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, nomor: int, gagal: str
) -> None:
    """Full disk, read-only disk, no right, broken disk: at any step of it."""

    def tolak(path: Path, *_: object, **__: object) -> None:
        raise OSError(nomor, os.strerror(nomor), str(path))

    monkeypatch.setattr(gagal, tolak)
    assert cli.main(["template", "2030-TW2", "--data", str(data), "--to", str(data.parent / "baru" / "b.xlsx")]) == 1
    err = capsys.readouterr().err
    assert "tidak dapat" in err
    assert os.strerror(nomor) not in err
    assert ("Excel" in err) == (nomor == errno.EACCES)


@pytest.mark.parametrize(
    "kata",
    [
        ["compare", "a" * 5000, "b"],
        ["check", "--klaim", "k" * 5000],
        ["import", "i" * 5000],
        ["template", "2030-TW2", "--to", "t" * 5000],
        ["template", "2030-TW2", "--unit", ""],
        ["template", ""],
        ["list", "--data", "d" * 5000],
        ["check", "2030-TW2", "--simpan", "s" * 5000 + ".xlsx"],
        ["import", "x.xlsx", "--sipd", "--periode", "9" * 5000],
        ["serve", "2030-TW2", "--port", "9" * 5000],
        ["serve", "2030-TW2", "--port", "99999"],
        ["new", "2030-TW3", "--instansi", "../..", "--kode", "k" * 5000],
        ["new", "--instansi", "k" * 5000],
        ["check", "../../etc/2030-TW2"],
        ["aturan", "x" * 5000],
    ],
    ids=lambda kata: " ".join(kata)[:24],
)
def test_no_argument_is_a_fault_of_the_program(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kata: list[str]
) -> None:
    """Very long, empty, pointing elsewhere: exit code 1 or 2, never 3."""
    monkeypatch.chdir(tmp_path)
    assert cli.main([*kata, *([] if "--data" in kata else ["--data", str(data)])]) in {0, 1, 2}


def test_a_kernel_that_dies_of_a_full_disk_says_so() -> None:
    """Its last words are Python's; ours are Indonesian."""
    catatan = io.BytesIO(b"Traceback ...\nOSError: [Errno 28] No space left on device: '/x/y'\n")
    assert eksekusi._pesan_kernel(catatan).startswith("/x/y tidak dapat dibaca atau ditulis: cakram penuh.")
    galat = type("Galat", (), {"ename": "OSError", "evalue": "[Errno 28] No space left on device"})()
    assert "cakram penuh" in eksekusi._sebab(galat)


def test_a_list_that_nobody_reads_is_told_short() -> None:
    """20,000 rows of junk are a few lines and their number."""
    from lkj_app.isian.impor.gabung import Perubahan

    layar = Console(file=io.StringIO(), width=100)
    semua = [Perubahan("pegawai", f"sampah {n}", "", "", "isi") for n in range(20_000)]
    layar_isian.tampilkan_perubahan(layar, semua)
    teks = layar.file.getvalue()  # type: ignore[attr-defined]
    assert len(teks.splitlines()) < 12
    assert "dan 19.995 baris lagi" in teks
