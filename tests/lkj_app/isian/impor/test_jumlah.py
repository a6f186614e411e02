"""The totals of an import: only what may be added up is added up."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from rich.console import Console

from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.perintah.layar_isian import tampilkan_perubahan
from tests.lkj_app.isian.buku_uji import BELANJA, Isian, isian
from tests.pembangun import INSTANSI, PERIODE, SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

NILAI = "Realisasi s/d triwulan ("


def _setahun(tmp_path: Path) -> Isian:
    """The workbook with the sheets of the year."""
    kerja = isian(tmp_path, kantor_rekaan())
    kerja.path.write_bytes(buat_templat(kerja.data, INSTANSI, PERIODE, tahun=True))
    return Isian(kerja.data, kerja.path, load_workbook(kerja.path))


def test_values_until_different_quarters_are_never_added_up(tmp_path: Path) -> None:
    """Anggaran kas: one total of this quarter, one of the year, each of one version of the budget."""
    kerja = _setahun(tmp_path)
    lembar = kerja.buku["Anggaran kas"]
    kolom = kerja.sel("Anggaran kas", "Anggaran kas s/d").column
    milik = [baris for baris in range(3, lembar.max_row + 1) if lembar.cell(baris, 2).value == SUB_A]
    for baris in milik:
        lembar.cell(baris, kolom).value = (lembar.cell(baris, kolom).value or 0) + 1000
    hasil = kerja.impor()
    assert len(hasil.perubahan) == len(milik) == 3
    assert [(j.triwulan, bool(j.versi), j.sesudah - j.sebelum) for j in hasil.jumlah] == [
        ("2", True, 1000),
        ("4", True, 1000),
    ]


def test_a_sheet_with_a_refused_cell_has_no_total(tmp_path: Path) -> None:
    """The cell would count as nothing; the preview says that it does not read."""
    hasil = isian(tmp_path).isi(BELANJA, NILAI, 550000, "dua juta").impor(tulis=False)
    assert (hasil.gagal, hasil.jumlah) == (True, ())
    layar = Console(width=120, record=True, file=io.StringIO())
    tampilkan_perubahan(layar, hasil.perubahan)
    assert "tidak terbaca: dua juta" in layar.export_text()


def test_of_accounts_only_the_lowest_count(tmp_path: Path) -> None:
    """The account above them holds their sum already."""
    kerja = _setahun(tmp_path)
    for baris in range(4):  # account above, account, in two quarters
        kerja.sel("Anggaran pendapatan", "Anggaran setahun", baris).value = 1000005
    hasil = kerja.impor(tulis=False)
    assert len(hasil.perubahan) == 4
    assert [(j.triwulan, j.sesudah - j.sebelum) for j in hasil.jumlah] == [("2", 5), ("4", 5)]
