"""The command check: our own period, the claims of a document, a choice of rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lkj_app.perintah import cli
from tests.pembangun import PROG_1, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

KEPALA = "id,fakta,tempat,baris,kolom,tercetak,jenis\n"
# Pagu 1.000, realisasi 940: the rest is 60.
SALAH = (
    f"a,pagu:{PROG_1},Tabel 1,{PROG_1},(4),1.000,luar\n"
    f"b,realisasi_belanja:{PROG_1},Tabel 1,{PROG_1},(6),940,luar\n"
    f"c,sisa_pagu:{PROG_1},Tabel 1,{PROG_1},(10),70,luar\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office with the claims of one document."""
    kantor_rekaan().tulis(tmp_path)
    klaim = tmp_path / "rekaan" / "2030" / "tw2" / "klaim" / "lama.csv"
    klaim.parent.mkdir()
    klaim.write_text(KEPALA + SALAH, encoding="utf-8")
    return tmp_path


def _klaim(data: Path) -> Path:
    return data / "rekaan" / "2030" / "tw2" / "klaim" / "lama.csv"


def _check(data: Path, *kata: str) -> int:
    return cli.main(["check", *kata, "--data", str(data)])


def test_a_document_is_judged_and_stops_nothing(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Place, what is printed, what it should be; its galat are its author's, so the exit code is 0."""
    monkeypatch.setenv("COLUMNS", "100")
    assert _check(data, "--klaim", str(_klaim(data)), "--aturan", "tabel.selisih") == 0
    out = capsys.readouterr().out
    for bagian in (
        f"Tabel 1, {PROG_1}, (10)",
        "Tercetak: 70",
        "Seharusnya: 60",
        "tabel.selisih/c",
        "lama.csv: 1 galat, 0 peringatan, 0 catatan dari 1 aturan.",
    ):
        assert bagian in out
    assert _check(data, "-q", "--strict", "--klaim", str(_klaim(data))) == 1


def test_the_period_of_a_claim_file_is_where_it_lies(data: Path, capsys: Capture) -> None:
    """Elsewhere it must be said."""
    assert _check(data, "--json", "--klaim", str(_klaim(data))) == 0
    isi = json.loads(capsys.readouterr().out)
    assert (isi["instansi"], isi["periode"], isi["klaim"]) == ("rekaan", "2030-TW2", "lama.csv")
    assert "tabel.selisih" in {satu["aturan"] for satu in isi["temuan"]}
    luar = _klaim(data).rename(data.parent / "luar.csv")
    assert _check(data, "2030-TW2", "-q", "--klaim", str(luar)) == 0


def test_rules_can_be_chosen(data: Path, capsys: Capture) -> None:
    """By id or family; an unknown one names the nearest."""
    assert _check(data, "--json", "--aturan", "waktu,kinerja.timpang") == 0
    temuan = json.loads(capsys.readouterr().out)["temuan"]
    assert {satu["aturan"] for satu in temuan if satu["aturan"].startswith("kinerja")} == {"kinerja.timpang"}
    assert _check(data, "--aturan", "kinerja.timpan") == 2
    assert "Mungkin maksudnya: kinerja.timpang" in capsys.readouterr().err


def test_a_missing_or_broken_claim_file_is_told(data: Path, capsys: Capture) -> None:
    """All columns that lack, at once."""
    assert _check(data, "--klaim", str(data / "tidak-ada.csv")) == 2
    assert "tidak ada" in capsys.readouterr().err
    luar = data.parent / "luar.csv"
    luar.write_text("id,fakta\na,b\n", encoding="utf-8")
    assert _check(data, "2030-TW2", "--klaim", str(luar)) == 1
    err = capsys.readouterr().err
    assert all(kolom in err for kolom in ("kolom tempat", "kolom tercetak", "tidak dapat dipakai"))


def test_a_document_needs_data_that_are_right(data: Path, capsys: Capture) -> None:
    """What our own data get wrong cannot judge others."""
    (data / "rekaan" / "2030" / "kas.csv").unlink()
    assert _check(data, "--klaim", str(_klaim(data))) == 1
    assert "betulkan dulu" in capsys.readouterr().err
