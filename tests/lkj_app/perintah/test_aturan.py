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
