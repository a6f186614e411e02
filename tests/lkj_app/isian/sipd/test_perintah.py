"""On the command line: shown before anything is written, nothing written by a rehearsal or with a galat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.sipd.rencana import impor_sipd
from lkj_app.perintah import cli
from tests.lkj_app.isian.buku_uji import csv, potret
from tests.lkj_app.isian.ekspor_uji import dokumen, lra_akun, lra_program, rak, rekap, transaksi
from tests.pembangun import INSTANSI, SUB_A, SUB_B, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office at TW2 2030."""
    (tmp_path / "data").mkdir()
    return kantor_rekaan().tulis(tmp_path / "data")


def _perintah(data: Path, *argumen: str) -> int:
    return cli.main(["import", *argumen, "--sipd", "--periode", "2030-TW2", "--data", str(data)])


def _rapat(teks: str) -> str:
    return " ".join(teks.split())


def test_a_rehearsal_writes_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it was taken for, columns, office, how it was reckoned, controls, changes; then for real."""
    path, sebelum = str(lra_program({SUB_A: 600_000.0}).simpan(tmp_path)), potret(data)
    assert _perintah(data, path, "--dry-run") == 0
    keluar = _rapat(capsys.readouterr().out)
    for satu in (
        "LRA Per Program (SIPD AKLAP)",
        "baris 6 sampai 8",
        "bernama sama dengan instansi",
        "nilai sejak Januari, dipakai apa adanya",
        "600.000 cocok",
        "tidak ada yang ditulis",
    ):
        assert satu in keluar
    assert potret(data) == sebelum
    assert _perintah(data, path) == 0
    assert csv(data, "realisasi_belanja")[1].startswith(f"{SUB_A},600000,")


def test_a_galat_writes_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every one at once, by cell; the report is shown all the same."""
    isi = (transaksi(SUB_A, "seratus"), transaksi(SUB_B, 5, **{"Tanggal Transfer": "besok"}))
    sebelum = potret(data)
    assert _perintah(data, str(dokumen(*isi).simpan(tmp_path))) == 1
    captured = capsys.readouterr()
    assert "Dikenali sebagai" in captured.out
    assert "sel AA6" in captured.err
    assert "sel AR7" in captured.err
    assert potret(data) == sebelum


def test_what_must_be_asked_is_wrong_use(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, with the option that answers."""
    lembar = dokumen()
    lembar.baris = [[("DINAS LAIN" if sel == "KECAMATAN REKAAN" else sel) for sel in b] for b in lembar.baris]
    assert _perintah(data, str(lembar.simpan(tmp_path))) == 2
    assert "--skpd" in capsys.readouterr().err
    assert cli.main(["import", str(lembar.simpan(tmp_path)), "--skpd", "x", "--data", str(data)]) == 2
    assert "hanya berlaku dengan --sipd" in _rapat(capsys.readouterr().err)
    assert _perintah(data, str(lembar.simpan(tmp_path)), "--jenis", "bulan") == 2
    assert "pilih sd, periode, transaksi" in _rapat(capsys.readouterr().err)


def test_several_files_at_once(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is named; a file that cannot be read does not hide the next."""
    satu = dokumen(transaksi(SUB_A, 500_000)).simpan(tmp_path, "jan.xlsx")
    dua = dokumen(transaksi(SUB_A, 100_000)).simpan(tmp_path, "feb.xlsx")
    assert _perintah(data, str(satu), str(dua)) == 0
    keluar = _rapat(capsys.readouterr().out)
    assert "jan.xlsx, lembar" in keluar
    assert "feb.xlsx, lembar" in keluar
    assert csv(data, "realisasi_belanja")[1].startswith(f"{SUB_A},600000,")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "kosong.csv").write_text("", encoding="utf-8")
    assert _perintah(data, str(tmp_path / "rusak.xlsx"), str(tmp_path / "kosong.csv")) == 2
    galat = _rapat(capsys.readouterr().err)
    assert "rusak.xlsx" in galat
    assert "kosong.csv" in galat


def test_pagu_kas_and_income_reach_their_tables(data: Path, tmp_path: Path) -> None:
    """Other versions and the rows that the export lacks stay as they are."""
    tahun = data / INSTANSI / "2030"
    assert not [t for t in impor_sipd(data, rekap().simpan(tmp_path), "2030-TW2").temuan if t.level == "galat"]
    assert f"dpa_pokok,{SUB_A},1000000,900000,100000," in (tahun / "anggaran.csv").read_text(encoding="utf-8")
    impor_sipd(data, rak(SUB_A, [100_000] * 6 + [60_000] * 6, pagu=1_000_000).simpan(tmp_path), "2030-TW2")
    kas = (tahun / "kas.csv").read_text(encoding="utf-8").splitlines()
    assert [b for b in kas if f",{SUB_A},2," in b] == [f"dpa_pokok,{SUB_A},2,600000,"]
    assert any(f",{SUB_B},2,500000" in b for b in kas)
    impor_sipd(data, lra_akun().simpan(tmp_path), "2030-TW2")
    assert csv(data, "realisasi_pendapatan")[1].startswith("4.1.02,5000")


def test_what_the_contract_says_stands_at_the_export(data: Path, tmp_path: Path) -> None:
    """A realisasi below zero is refused at the cell it comes from."""
    hasil = impor_sipd(data, dokumen(transaksi(SUB_A, -5)).simpan(tmp_path), "2030-TW2")
    (satu,) = [t for t in hasil.temuan if t.level == "galat"]
    assert (satu.berkas, satu.sel) == ("ekspor.xlsx, lembar “Data Realisasi Dokumen”", "AA6")


@pytest.mark.parametrize("isi", [b"", b"halo", b"\xd0\xcf\x11\xe0", b"a;b\n\xff\xfe", b'a;b\n"x;1\n', b"\x00\x01"])
@pytest.mark.parametrize("nama", ["e.xlsx", "e.csv"])
def test_no_file_makes_a_traceback(data: Path, tmp_path: Path, nama: str, isi: bytes) -> None:
    """One sentence for each."""
    (tmp_path / nama).write_bytes(isi)
    assert _perintah(data, str(tmp_path / nama)) in {1, 2}
