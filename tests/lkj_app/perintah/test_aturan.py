"""The command ``aturan``: every rule is listed, and one is explained with its examples."""

from __future__ import annotations

import pytest

from lkj_app.pemeriksaan.daftar import DIKENAL
from lkj_app.perintah import cli


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Those of the data contract too; how many there are is counted."""
    assert cli.main(["aturan"]) == 0
    keluar = capsys.readouterr().out
    assert [a.id for a in DIKENAL if a.id not in keluar] == []
    assert f"{len(DIKENAL)} aturan." in keluar


def test_one_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Title, level, reason, source, remedy, and what is found and what is not."""
    assert cli.main(["aturan", "tanggal.mustahil"]) == 0
    keluar = capsys.readouterr().out
    for isi in ("Tanggal ada dalam kalender", "galat (terbukti salah)", "Alasan", "Sumber", "cocokkan dengan undangan"):
        assert isi in keluar
    assert keluar.count("Ditemukan: ") >= 1
    assert keluar.count("Tidak ditemukan: ") >= 1


@pytest.mark.parametrize(("nama", "kode"), [("tabel", 0), ("tabel.selish", 2)])
def test_a_family_or_a_slip(nama: str, kode: int, capsys: pytest.CaptureFixture[str]) -> None:
    """A family is listed; an unknown name is told with the nearest ones."""
    assert cli.main(["aturan", nama]) == kode
    keluar = capsys.readouterr()
    assert "tabel.selisih" in keluar.out + keluar.err
    assert "narasi.angka" not in keluar.out


def test_case_and_spaces_of_an_id_do_not_matter(capsys: pytest.CaptureFixture[str]) -> None:
    """As somebody copies it out of a sentence."""
    assert cli.main(["aturan", " Tabel.SELISIH "]) == 0
    assert "tabel.selisih" in capsys.readouterr().out


def test_an_unknown_id_says_how_to_list_them(capsys: pytest.CaptureFixture[str]) -> None:
    """Whether one is near or not."""
    for nama in ("TABEL.selish", "zzz"):
        assert cli.main(["aturan", nama]) == 2
        assert "python3 lkj.py aturan" in capsys.readouterr().err


def test_headings_say_what_their_rules_judge(capsys: pytest.CaptureFixture[str]) -> None:
    """Rules of one name judge our own period and a document."""
    assert cli.main(["aturan"]) == 0
    keluar = capsys.readouterr().out
    assert "Kinerja (periode sendiri)" in keluar
    assert "Kinerja (klaim sebuah dokumen)" in keluar
    assert "python3 lkj.py aturan ID" in keluar


@pytest.mark.parametrize("id_", [a.id for a in DIKENAL])
def test_what_is_shown_of_a_rule_is_printable(id_: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A control character in an example rings the bell or clears the screen."""
    assert cli.main(["aturan", id_]) == 0
    assert [a for a in capsys.readouterr().out if a != "\n" and not a.isprintable()] == []
