"""import on the command line when several fill in: a section's workbook, a conflict, emptying, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.perintah import cli
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, Isian, csv, isian, potret
from tests.pembangun import SUB_A, SUB_D

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

NILAI = "Realisasi s/d triwulan ("


@pytest.fixture
def kerja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Isian:
    """The workbook of the fictional quarter, on a wide terminal."""
    monkeypatch.setenv("COLUMNS", "160")
    return isian(tmp_path)


def _impor(kerja: Isian, *pilihan: str) -> int:
    kerja.buku.save(kerja.path)
    return cli.main(["import", str(kerja.path), "--data", str(kerja.data), *pilihan])


def test_a_section_gets_its_workbook(kerja: Isian, capsys: Capture) -> None:
    """Named after the unit, in the usual folder; which tables it touches is said."""
    perintah = ["template", "2030-TW2", "--unit", "seksi_desa", "--data", str(kerja.data)]
    assert cli.main(perintah) == 0
    out = capsys.readouterr().out
    assert "Unit seksi_desa mengisi: Realisasi belanja (1 baris), Realisasi kinerja (1 baris)" in out
    path = kerja.data.parent / "isian" / "isian-rekaan-2030-TW2-seksi_desa.xlsx"
    assert load_workbook(path)[BELANJA]["A3"].value == SUB_D
    assert cli.main(["template", "2030-TW2", "--unit", "desa", "--data", str(kerja.data)]) == 2
    assert "Yang ada: camat, sekretariat, seksi_desa" in capsys.readouterr().err


def test_a_conflict_names_both_and_waits(kerja: Isian, capsys: Capture) -> None:
    """Exit code 1, nothing written; then a person decides."""
    lain = kerja.salinan("lain.xlsx").isi(BELANJA, NILAI, 560000)
    assert _impor(kerja.isi(BELANJA, NILAI, 550000)) == 0
    sebelum = potret(kerja.data)
    capsys.readouterr()
    assert _impor(lain) == 1
    err = capsys.readouterr().err
    for isi in (
        "Rp550.000 dari isian.xlsx (diimpor",
        "Rp560.000 di lain.xlsx (disimpan",
        "--pilih baru",
        "--pilih lama",
    ):
        assert isi in " ".join(err.split())
    assert potret(kerja.data) == sebelum
    assert _impor(lain, "--pilih", "baru") == 0
    assert csv(kerja.data, "realisasi_belanja")[1].startswith(f"{SUB_A},560000,")


def test_what_is_not_emptied_is_listed_by_name(kerja: Isian, capsys: Capture) -> None:
    """And what is emptied too, with the totals before and after."""
    kerja.isi(BELANJA, NILAI, None)
    kerja.buku[BUKTI].delete_rows(5)
    assert _impor(kerja) == 0
    out = capsys.readouterr().out
    assert "Tidak dikosongkan" in out
    assert f"{SUB_A} (Penyusunan Dokumen Rekaan)" in out
    assert "dok-3 (Konsep rekaan)" in out
    assert "tidak ada yang berubah" in out
    assert _impor(kerja, "--kosongkan") == 0
    out = capsys.readouterr().out
    assert "Jumlah Realisasi s/d triwulan (realisasi_belanja): Rp3.240.000 menjadi Rp2.700.000" in out
    assert f"{SUB_A} (Penyusunan Dokumen Rekaan)" in out
    assert "baris dihapus" in out
    assert "Belum lengkap: Realisasi belanja 1 sel wajib." in out


def test_the_last_import_is_undone(kerja: Isian, capsys: Capture) -> None:
    """It says which; twice is once too often."""
    sebelum = potret(kerja.data)
    _impor(kerja.isi(BELANJA, NILAI, 550000))
    batalkan = ["import", "--batalkan", "--data", str(kerja.data)]
    capsys.readouterr()
    assert cli.main([*batalkan, "--dry-run"]) == 0
    assert "dapat dibatalkan" in capsys.readouterr().out
    assert cli.main(batalkan) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "rekaan/2030-TW2: impor isian.xlsx (" in out
    assert "1 perubahan) dibatalkan; realisasi_belanja.csv dikembalikan seperti sebelumnya." in out
    assert potret(kerja.data) == sebelum
    assert cli.main(batalkan) == 2
    assert "Tidak ada impor yang dapat dibatalkan." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        ([], "Sebutkan BERKAS"),
        (["x.xlsx", "--batalkan"], "--batalkan berdiri sendiri"),
        (["x.xlsx", "--pilih", "saya"], "tulis baru"),
        (["x.xlsx", "--sipd", "--kosongkan", "--periode", "2030-TW2"], "tanpa --kosongkan"),
    ],
)
def test_options_that_do_not_go_together(kerja: Isian, capsys: Capture, pilihan: list[str], pesan: str) -> None:
    """One sentence each."""
    assert cli.main(["import", *pilihan, "--data", str(kerja.data)]) == 2
    assert pesan in capsys.readouterr().err
