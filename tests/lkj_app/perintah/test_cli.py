"""The command line: parses, prints in Indonesian, and returns the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lkj_app import pemeriksaan
from lkj_app.bangun import bangun as modul_bangun
from lkj_app.bangun.bangun import HasilBangun
from lkj_app.pemeriksaan import HasilPeriksa
from lkj_app.perintah import cli, layar_versi
from lkj_utils.dasar.errors import ChapterError, DataError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.temuan import Temuan
from tests.proyek_mini import tulis_data

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

GALAT = Temuan(
    "wajib",
    "galat",
    "Sel wajib kosong.",
    "rekaan/2023/a.csv",
    7,
    "pagu [Rp]",
    "(kosong)",
    "bilangan",
    "isi dengan pagu",
)
PERINGATAN = Temuan("turun", "peringatan", "Nilai s/d turun.", "rekaan/2023/tw4/b.csv", 2)
INGGRIS = ("Usage", "Options", "Arguments", "Commands", "Error", "Show this", "No such", "default", "<", "TEXT")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Make a data folder with one complete period."""
    tulis_data(tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def temuan(monkeypatch: pytest.MonkeyPatch) -> list[Temuan]:
    """Decide what the check finds."""
    isi: list[Temuan] = []
    monkeypatch.setattr(pemeriksaan, "periksa_periode", lambda *_isi: HasilPeriksa(tuple(isi)))
    monkeypatch.setattr(layar_versi, "tampilkan_mulai_berlaku", lambda *_isi: None)
    return isi


@pytest.mark.parametrize("kata", [[], ["-h"], ["build", "--help"], ["check", "-h"], ["list", "-h"], ["serve", "-h"]])
def test_help_is_indonesian(kata: list[str], capsys: Capture) -> None:
    """Every word of it, also those of the library."""
    assert cli.main(kata) == 0
    out = capsys.readouterr().out
    assert "Cara pakai: lkj" in out
    assert "Pilihan umum" in out
    assert [kata for kata in INGGRIS if kata in out] == []


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        (["chek"], "Perintah “chek” tidak dikenal. Maksud Anda: 'check'?\nLihat: lkj --help"),
        (["xyzzy"], "Perintah “xyzzy” tidak dikenal.\n"),
        (["--data", "x"], "Perintah belum disebut."),
        (["build", "--xyzzy"], "Pilihan --xyzzy tidak dikenal.\nLihat: lkj build --help"),
        (["build", "--forc"], "Pilihan --forc tidak dikenal. Maksud Anda: --force"),
        (["build", "a", "b", "c"], "Argumen berlebih: b c."),
        (["build", "--jobs"], "Pilihan --jobs memerlukan nilai."),
        (["build", "--force=1"], "Pilihan --force tidak menerima nilai."),
        (["build", "--jobs", "0"], "Nilai --jobs salah: “0” bukan bilangan bulat mulai dari 1."),
        (["build", "--jobs", "dua"], "“dua” bukan bilangan bulat"),
        (["test"], "python3 lkj.py test"),
    ],
)
def test_wrong_use_is_told_in_indonesian(kata: list[str], pesan: str, capsys: Capture) -> None:
    """Exit code 2, the message on stderr, and where to read on."""
    assert cli.main(kata) == 2
    out, err = capsys.readouterr()
    assert pesan in err
    assert out == ""


def test_version(capsys: Capture) -> None:
    """Before or after a command."""
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("lkj 0.")


def test_list_shows_state_and_what_is_missing(data: Path, capsys: Capture) -> None:
    """Newest first."""
    tulis_data(data, "rekaan", Periode(2024, 1), tabel=("a",))
    assert cli.main(["list", "--data", str(data)]) == 0
    kepala, baru, lama = capsys.readouterr().out.splitlines()
    assert kepala.startswith("Periode")
    assert baru.split() == ["rekaan/2024-TW1", "kosong", "–", "b"]
    assert lama.split() == ["rekaan/2023-TW4", "lengkap", "–", "–"]


def test_check_shows_place_found_expected_and_mend(
    data: Path, temuan: list[Temuan], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Grouped by file; brackets in data are no markup; exit code 1."""
    monkeypatch.setenv("COLUMNS", "100")
    temuan += [GALAT, PERINGATAN]
    assert cli.main(["check", "--data", str(data)]) == 1
    out = capsys.readouterr().out
    for bagian in (
        "rekaan/2023/a.csv\n",
        "baris 7, kolom pagu [Rp]: Sel wajib kosong.",
        "Ditemukan: (kosong)",
        "Diharapkan: bilangan",
        "Perbaikan: isi dengan pagu",
        "rekaan/2023-TW4: 1 galat, 1 peringatan, 0 catatan.",
    ):
        assert bagian in out


def test_strict_counts_peringatan(data: Path, temuan: list[Temuan]) -> None:
    """Without it only galat fail."""
    temuan.append(PERINGATAN)
    assert cli.main(["check", "-q", "--data", str(data)]) == 0
    assert cli.main(["check", "-q", "--strict", "--data", str(data)]) == 1


def test_json_is_nothing_but_json(data: Path, temuan: list[Temuan], capsys: Capture) -> None:
    """For other programs; the exit code is the same."""
    temuan.append(GALAT)
    assert cli.main(["check", "--json", "--data", str(data)]) == 1
    isi = json.loads(capsys.readouterr().out)
    assert (isi["instansi"], isi["periode"]) == ("rekaan", "2023-TW4")
    assert isi["temuan"][0]["baris"] == 7


@pytest.fixture
def bangun_palsu(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, object]:
    """Stand in for the build; what it was called with, and what it answers or raises."""
    dicatat: dict[str, object] = {"hasil": HasilBangun(tmp_path, {"html": tmp_path / "index.html"}, detik=7.44)}

    def bangun(*isi, progress, **lain):
        dicatat.update(lain, isi=isi)
        progress("bab-1", "menunggu")
        progress("bab-1", "mulai")
        progress("bab-1", "selesai")
        if isinstance(dicatat["hasil"], BaseException):
            raise dicatat["hasil"]
        return dicatat["hasil"]

    monkeypatch.setattr(modul_bangun, "bangun", bangun)
    return dicatat


def test_build_tells_chapters_place_and_time(data: Path, bangun_palsu: dict, capsys: Capture) -> None:
    """Plain lines where there is no terminal."""
    assert cli.main(["build", "--format", "html, pdf", "--jobs", "3", "--data", str(data)]) == 0
    out, err = capsys.readouterr()
    assert "✓ bab-1 0,0 detik\n" in out
    assert "Selesai dalam 7,4 detik." in out
    assert f"HTML: {bangun_palsu['hasil'].berkas['html']}\n" in out
    assert err == ""
    assert (bangun_palsu["formats"], bangun_palsu["jobs"], bangun_palsu["force"]) == (["html", "pdf"], 3, False)
    assert bangun_palsu["isi"][1:] == (data, cli.ROOT / "_build", "rekaan", Periode(2023, 4))


def test_common_options_may_stand_before_the_command(data: Path, bangun_palsu: dict, tmp_path: Path) -> None:
    """Those after it win."""
    assert cli.main(["--data", "salah", "-q", "--output", str(tmp_path), "build", "--data", str(data)]) == 0
    assert bangun_palsu["isi"][1:3] == (data, tmp_path)


def test_quiet_is_silent(data: Path, bangun_palsu: dict, capsys: Capture) -> None:
    """Until something is wrong."""
    assert cli.main(["build", "-q", "--data", str(data)]) == 0
    assert capsys.readouterr() == ("", "")
    bangun_palsu["hasil"] = ChapterError("bab-1", 3, "rusak")
    assert cli.main(["build", "-q", "--data", str(data)]) == 1
    assert capsys.readouterr() == ("", "Gagal menjalankan bab bab-1, sel 3: rusak\n")


def test_refused_data_are_shown_with_their_findings(data: Path, bangun_palsu: dict, capsys: Capture) -> None:
    """On stderr, the sentence last, where the eye is."""
    bangun_palsu["hasil"] = DataError("Data mempunyai 1 galat.", [GALAT])
    assert cli.main(["build", "--data", str(data)]) == 1
    err = capsys.readouterr().err
    assert "Sel wajib kosong." in err
    assert err.endswith("Data mempunyai 1 galat.\n")


def test_unchanged_report_is_said_so(data: Path, bangun_palsu: dict, tmp_path: Path, capsys: Capture) -> None:
    """And its findings are recalled."""
    bangun_palsu["hasil"] = HasilBangun(tmp_path, {}, (PERINGATAN,), dibuat=False, detik=0.04)
    assert cli.main(["build", "--data", str(data)]) == 0
    out = capsys.readouterr().out
    assert "Tidak ada yang berubah; laporan terakhir masih berlaku (0,0 detik)." in out
    assert "Temuan data: 0 galat, 1 peringatan, 0 catatan" in out


def test_an_interrupted_build_says_so(data: Path, bangun_palsu: dict, capsys: Capture) -> None:
    """No traceback for Ctrl-C."""
    bangun_palsu["hasil"] = KeyboardInterrupt()
    assert cli.main(["build", "--data", str(data)]) == 130
    assert "Dihentikan." in capsys.readouterr().err


@pytest.mark.parametrize("rinci", [False, True])
def test_a_fault_of_the_program_is_owned(data: Path, bangun_palsu: dict, capsys: Capture, rinci: bool) -> None:
    """The user is not blamed, a log is named; the traceback is shown only when asked for."""
    bangun_palsu["hasil"] = ZeroDivisionError("aduh")
    assert cli.main(["build", "--data", str(data), *["-v"] * rinci]) == 3
    err = capsys.readouterr().err
    assert "Ini kesalahan program, bukan kesalahan data Anda: ZeroDivisionError: aduh" in err
    assert "lkj-kesalahan" in err
    assert ("Traceback" in err) is rinci


def test_serve_needs_a_book(data: Path, tmp_path: Path, capsys: Capture) -> None:
    """The command that makes one is named."""
    assert cli.main(["serve", "--data", str(data), "--output", str(tmp_path)]) == 2
    assert "jalankan dulu perintah build" in capsys.readouterr().err


def test_start_is_quick() -> None:
    """The help must not wait for pandas, papermill, frictionless or Sphinx."""
    kode = "import sys, lkj_app.perintah.cli as c; c.main(['--version']); print(*sys.modules)"
    modul = subprocess.run(
        [sys.executable, "-c", kode], cwd=cli.ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert {"pandas", "papermill", "frictionless", "sphinx", "yaml"}.isdisjoint(modul.split())
