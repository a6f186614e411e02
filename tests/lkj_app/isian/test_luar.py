"""A value that came from another file or program is refused with its cell, though it is stored in the workbook."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from lkj_app.isian.impor import impor
from lkj_app.isian.sipd.rencana import impor_sipd
from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.buku_uji import BELANJA, csv, isian
from tests.pembangun import SUB_A, SUB_B, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.lkj_app.isian.buku_uji import Isian

REALISASI = "Realisasi s/d triwulan ("
RUMUS = (
    "=cmd|'/c calc'!A1",
    "='file:///tmp/lra.ods'#$LRA.C7",
    "='\\\\server\\x\\[lra.xlsx]LRA'!C7",
    "=[1]!'!LRA!R1C1'",
)
# What Excel writes beside it: a link to a program, with the value that it gave last.
DDE = (
    '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" '
    'ddeTopic="/c calc"><ddeItems><ddeItem name="A1"><values><value><val>777</val></value></values></ddeItem>'
    "</ddeItems></ddeLink></externalLink>"
)


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook of the fictional quarter."""
    return isian(tmp_path)


def simpan_nilai(path: Path, nilai: int) -> Path:
    """Store a value beside every formula, and a link to a program."""
    with zipfile.ZipFile(path) as arsip:
        isi = {nama: arsip.read(nama) for nama in arsip.namelist()}
    with zipfile.ZipFile(path, "w") as arsip:
        for nama, teks in isi.items():
            arsip.writestr(nama, re.sub(rb"</f><v ?/?>(</v>)?", b"</f><v>%d</v>" % nilai, teks))
        arsip.writestr("xl/externalLinks/externalLink1.xml", DDE)
    return path


@pytest.mark.parametrize("rumus", RUMUS)
@pytest.mark.parametrize("nama", ["isian.xlsx", "isian.xlsm"])
def test_an_import_refuses_it(kerja: Isian, rumus: str, nama: str) -> None:
    """Sheet, cell and formula are named; nothing is written."""
    sebelum = csv(kerja.data, "realisasi_belanja")
    kerja.isi(BELANJA, REALISASI, rumus, "=200+300").buku.save(kerja.path.with_name(nama))
    hasil = impor(kerja.data, simpan_nilai(kerja.path.with_name(nama), 777))
    (satu,) = [t for t in hasil.temuan if t.level == "galat"]
    assert (satu.sel, satu.ditemukan) == ("F3", rumus)
    assert BELANJA in satu.berkas
    assert "mengambil nilai dari luar" in satu.pesan
    assert "tempel sebagai nilai" in satu.perbaikan
    assert csv(kerja.data, "realisasi_belanja") == sebelum


def test_a_name_that_leads_outside(kerja: Isian) -> None:
    """Also over another name; the value of a formula of the workbook itself is taken."""
    kerja.buku.defined_names["Luar"] = DefinedName("Luar", attr_text="[1]LRA!$C$7")
    kerja.buku.defined_names["Lewat"] = DefinedName("Lewat", attr_text="Luar*2")
    kerja.isi(BELANJA, REALISASI, "=Lewat", "=200+300").buku.save(kerja.path)
    hasil = impor(kerja.data, simpan_nilai(kerja.path, 777), tulis=False)
    assert [t.sel for t in hasil.temuan if t.level == "galat"] == ["F3"]
    assert [(p.kunci, p.baru) for p in hasil.perubahan] == [(SUB_B, "777")]


@pytest.mark.parametrize("kolom", [0, 1])
def test_an_export_refuses_it(tmp_path: Path, kolom: int) -> None:
    """In a column of amounts as in one of codes: one sentence, before anything is read of it."""
    (tmp_path / "data").mkdir()
    data = kantor_rekaan().tulis(tmp_path / "data")
    buku = Workbook()
    buku.active.title = "LRA"
    baris: list[object] = [SUB_A, 100]
    baris[kolom] = RUMUS[0]
    for satu in (("Kode Sub Kegiatan", "Realisasi s/d Periode Ini"), baris, (SUB_B, 5)):
        buku.active.append(satu)
    buku.save(tmp_path / "lra.xlsx")
    sel = "AB"[kolom] + "2"
    with pytest.raises(UsageError, match=rf"lra\.xlsx, lembar “LRA”, sel {sel}: rumus mengambil nilai dari luar"):
        impor_sipd(data, simpan_nilai(tmp_path / "lra.xlsx", 777), "2030-TW2")
