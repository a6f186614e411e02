"""new, template, import on the command line: what they print, where they write, how they end."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.perintah import cli
from lkj_app.reviu.lembar import buat_buku
from tests.lkj_app.isian.buku_uji import BELANJA, isian, potret
from tests.lkj_app.perintah.test_cli import INGGRIS
from tests.lkj_app.reviu import rekaan
from tests.pembangun import INSTANSI, PERIODE, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office."""
    (tmp_path / "data").mkdir()
    return kantor_rekaan().tulis(tmp_path / "data")


@pytest.mark.parametrize("nama", ["new", "template", "import"])
def test_help_is_indonesian(nama: str, capsys: Capture) -> None:
    """Also the word for a required argument; import needs none, since it can undo, and new may start an office."""
    assert cli.main([nama, "--help"]) == 0
    out = capsys.readouterr().out
    assert ("(wajib)" in out) == (nama == "template")
    assert [kata for kata in (*INGGRIS, "required") if kata in out] == []


def test_new_prepares_and_lists(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder, the workbook beside data/, and who has what is still needed."""
    monkeypatch.setenv("COLUMNS", "120")
    assert cli.main(["new", "2030-TW3", "--data", str(data)]) == 0
    out = capsys.readouterr().out
    assert "rekaan/2030-TW3 disiapkan: 11 berkas, dari 2030-TW2." in out
    assert (data.parent / "isian" / "isian-rekaan-2030-TW3.xlsx").is_file()
    assert "Realisasi belanja" in out
    assert "Bendahara / SIPD (LRA)" in out


def test_new_twice_is_wrong_use(data: Path, capsys: Capture) -> None:
    """Exit code 2, and nothing changes."""
    cli.main(["new", "2030-TW3", "-q", "--data", str(data)])
    sebelum = potret(data.parent)
    assert cli.main(["new", "2030-TW3", "--data", str(data)]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert potret(data.parent) == sebelum


def test_template_never_overwrites_what_may_be_filled_in(data: Path, tmp_path: Path, capsys: Capture) -> None:
    """Unless told so."""
    path = tmp_path / "punyaku.xlsx"
    perintah = ["template", "2030-TW2", "--data", str(data), "--to", str(path)]
    assert cli.main(perintah) == 0
    path.write_bytes(b"diisi")
    assert cli.main(perintah) == 2
    assert "mungkin sudah diisi" in capsys.readouterr().err
    assert path.read_bytes() == b"diisi"
    assert cli.main([*perintah, "--force", "--tahun"]) == 0
    assert path.read_bytes() != b"diisi"


def test_import_shows_the_diff_and_what_was_written(tmp_path: Path, capsys: Capture) -> None:
    """Key, column, old, new; then the files."""
    kerja = isian(tmp_path)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).buku.save(kerja.path)
    perintah = ["import", str(kerja.path), "--data", str(kerja.data)]
    assert cli.main([*perintah, "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert ["7.01.01.2.01.01", "realisasi_sd", "540.000", "550.000"] in [baris.split() for baris in out.splitlines()]
    assert "1 perubahan; percobaan saja, tidak ada yang ditulis." in out
    assert cli.main(perintah) == 0
    assert "1 perubahan ditulis ke realisasi_belanja.csv." in capsys.readouterr().out
    assert cli.main(perintah) == 0
    assert "tidak ada yang berubah" in capsys.readouterr().out


def test_import_with_galat_names_cells_and_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    """Exit code 1; findings on stderr, the sentence last."""
    kerja = isian(tmp_path)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", "lima", -1).buku.save(kerja.path)
    sebelum = potret(kerja.data)
    assert cli.main(["import", str(kerja.path), "--data", str(kerja.data)]) == 1
    err = capsys.readouterr().err
    assert "isian.xlsx, lembar “Realisasi belanja”" in err
    assert "sel F3, kolom Realisasi s/d triwulan: Isi sel ini bukan angka." in err
    assert "sel F4" in err
    assert err.endswith("Tidak ada yang ditulis: 2 galat di isian.xlsx.\n")
    assert potret(kerja.data) == sebelum


def test_a_broken_file_is_one_sentence(data: Path, tmp_path: Path, capsys: Capture) -> None:
    """Nothing of the library is shown."""
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04")
    assert cli.main(["import", str(tmp_path / "x.xlsx"), "--data", str(data)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_start_stays_quick() -> None:
    """The help must not wait for openpyxl."""
    import subprocess
    import sys

    kode = "import sys, lkj_app.perintah.cli as c; c.main(['--version']); print(*sys.modules)"
    modul = subprocess.run([sys.executable, "-c", kode], cwd=cli.ROOT, capture_output=True, text=True, check=True)
    assert "openpyxl" not in modul.stdout.split()


def test_import_reads_answers_to_findings(data: Path, capsys: Capture) -> None:
    """Shown first with --dry-run, then written; not together with an export of SIPD."""
    path = data.parent / "tanggapan.xlsx"
    reviu = rekaan.reviu(rekaan.kantor_reviu().laporan(data))
    buku = load_workbook(io.BytesIO(buat_buku(data, INSTANSI, PERIODE, reviu.himpunan)))
    del buku["Semula"]  # so that all its answers are new
    buku.save(path)
    berkas = data / INSTANSI / "2030" / "tw2" / "tanggapan.csv"
    isi = berkas.read_text(encoding="utf-8")
    berkas.unlink()
    perintah = ["import", str(path), "--tanggapan", "--data", str(data)]
    assert cli.main([*perintah, "--dry-run"]) == 0
    assert "tidak ada yang ditulis" in " ".join(capsys.readouterr().out.split())
    assert not berkas.exists()
    assert cli.main(perintah) == 0
    assert "3 perubahan ditulis ke tanggapan.csv" in " ".join(capsys.readouterr().out.split())
    assert sorted(berkas.read_text(encoding="utf-8").splitlines()) == sorted(isi.splitlines())
    assert cli.main([*perintah, "--sipd"]) == 2
