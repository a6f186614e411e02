"""The workbook of answers: made from all findings, filled in, read back into the data; all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook, load_workbook

from lkj_app.excel.nama import nama_tanggapan
from lkj_app.isian.impor import impor
from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.reviu.lembar import BANTU, buat_buku
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.temuan import galat
from lkj_utils.kontrak import periksa
from tests.lkj_app.isian.buku_uji import csv, isian, potret
from tests.lkj_app.reviu import rekaan
from tests.pembangun import INSTANSI, PERIODE
from tests.soffice import libreoffice, simpan_ulang

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from lkj_app.isian.impor import HasilImpor
    from lkj_app.reviu import Reviu

LEMBAR = "Tanggapan atas temuan"
KUNCI, TANGGAPAN, TINDAK_LANJUT, OLEH, TANGGAL = (
    "Kunci temuan *", "Tanggapan *", "Tindak lanjut", "Oleh *", "Tanggal *",
)  # fmt: skip
BUKTI = "bukti.beda_realisasi/bukti_tercatat:7.01.03.2.01.01"


@dataclass
class Jawaban:
    """The workbook of the fictional office, open for changes."""

    data: Path
    path: Path
    buku: Workbook

    @property
    def kertas(self) -> Worksheet:
        """The sheet of findings."""
        return self.buku[LEMBAR]

    def kolom(self, judul: str) -> int:
        """The number of a column by its title."""
        return next(sel.column for sel in self.kertas[1] if sel.value == judul)

    def sel(self, kunci: str, judul: str) -> Cell:
        """The cell of one finding under one title."""
        isi = {row[0].value: row[0].row for row in self.kertas.iter_rows(min_row=BARIS_ISI)}
        return self.kertas.cell(isi[kunci], self.kolom(judul))

    def jawab(self, kunci: str, *isi: Any) -> Jawaban:
        """Fill in the four columns of an answer."""
        for judul, nilai in zip((TANGGAPAN, TINDAK_LANJUT, OLEH, TANGGAL), isi, strict=True):
            self.sel(kunci, judul).value = nilai
        return self

    def impor(self, **cara: Any) -> HasilImpor:
        """Save, and read back."""
        self.buku.save(self.path)
        return impor(self.data, self.path, tanggapan=True, **cara)


@pytest.fixture(scope="module")
def reviu(tmp_path_factory: pytest.TempPathFactory) -> Reviu:
    """All findings of the office."""
    return rekaan.reviu(rekaan.kantor_reviu().laporan(tmp_path_factory.mktemp("reviu")))


@pytest.fixture
def jawaban(tmp_path: Path) -> Jawaban:
    """Made from the data of the office with findings of every kind."""
    (tmp_path / "data").mkdir()
    laporan = rekaan.kantor_reviu().laporan(tmp_path / "data")
    path = tmp_path / nama_tanggapan(INSTANSI, PERIODE)
    path.write_bytes(buat_buku(laporan.data.akar, INSTANSI, PERIODE, rekaan.reviu(laporan).himpunan))
    return Jawaban(laporan.data.akar, path, load_workbook(path))


def test_every_finding_is_a_row_with_its_answer(jawaban: Jawaban, reviu: Reviu) -> None:
    """Number, cause and words as in the chapter; the answer to a finding that is gone follows at the end."""
    kunci = [row[0].value for row in jawaban.kertas.iter_rows(min_row=BARIS_ISI)]
    assert kunci == [*(b.kunci for b in reviu.himpunan.butir), rekaan.HILANG]
    assert jawaban.sel(rekaan.HILANG, "Keadaan").value == "temuan ini tidak ada lagi"
    assert jawaban.sel("rekaan:tabel.selisih/k3", "Seharusnya").value == "4.000.000"
    assert jawaban.sel(rekaan.TANPA_KENDALA, TINDAK_LANJUT).value == "diperbaiki"
    assert jawaban.sel(rekaan.TANPA_KENDALA, TANGGAL).value.date() == date(2030, 7, 5)


def test_only_answers_may_be_typed(jawaban: Jawaban) -> None:
    """The rest is locked, the sheet protected; a formula that somebody typed is text."""
    terbuka = {TANGGAPAN, TINDAK_LANJUT, OLEH, TANGGAL}
    for judul in (KUNCI, *BANTU, *terbuka):
        assert jawaban.sel(BUKTI, judul).protection.locked == (judul not in terbuka)
    assert jawaban.kertas.protection.sheet
    teks = jawaban.sel(rekaan.TANPA_KENDALA, TANGGAPAN)
    assert (teks.data_type, str(teks.value)[:1]) == ("s", "=")
    (daftar,) = [x for x in jawaban.kertas.data_validations.dataValidation if x.type == "list"]
    assert daftar.formula1 == '"diperbaiki,diterima,dijelaskan,ditolak"'


def test_equal_findings_give_equal_bytes(jawaban: Jawaban, reviu: Reviu) -> None:
    """In whatever folder the data lie."""
    isi = [buat_buku(jawaban.data, INSTANSI, PERIODE, reviu.himpunan) for _ in range(2)]
    assert isi[0] == isi[1] == jawaban.path.read_bytes()


def test_read_back_unchanged_it_changes_nothing(jawaban: Jawaban) -> None:
    """Also the answer whose finding is gone stays."""
    sebelum = potret(jawaban.data)
    hasil = jawaban.impor()
    assert (hasil.perubahan, galat(list(hasil.temuan)), hasil.berkas) == ((), [], ())
    assert potret(jawaban.data) == sebelum


def test_answers_come_into_the_data(jawaban: Jawaban) -> None:
    """A new one, a changed one, one that is taken back by emptying it; the contract holds afterwards."""
    jawaban.jawab(BUKTI, "Notula menyusul.", "Dijelaskan", "Kasi Pemerintahan", date(2030, 7, 8))
    jawaban.sel(rekaan.TANPA_KENDALA, OLEH).value = "Camat"
    jawaban.jawab(rekaan.HILANG, None, None, None, None)
    assert [p.kunci for p in jawaban.impor(tulis=False).dibiarkan] == [rekaan.HILANG]
    hasil = jawaban.impor(kosongkan=True)
    assert galat(list(hasil.temuan)) == []
    assert [(p.kunci, p.kolom, p.baru) for p in hasil.perubahan] == [
        (rekaan.TANPA_KENDALA, "oleh", "Camat"),
        (rekaan.HILANG, "", ""),
        (BUKTI, "", "Notula menyusul.; dijelaskan; Kasi Pemerintahan; 2030-07-08"),
    ]
    isi = csv(jawaban.data, "tanggapan")
    assert isi[0] == "temuan,tanggapan,tindak_lanjut,oleh,tanggal,catatan"
    assert isi[-1] == f"{BUKTI},Notula menyusul.,dijelaskan,Kasi Pemerintahan,2030-07-08,"
    assert len(isi) == 4
    assert galat(periksa(jawaban.data, INSTANSI, PERIODE)) == []


def test_an_import_into_data_without_answers_makes_the_table(jawaban: Jawaban) -> None:
    """The first answers of a quarter; a workbook that had answers does not bring back what was taken out since."""
    (jawaban.data / INSTANSI / "2030" / "tw2" / "tanggapan.csv").unlink()
    hasil = jawaban.impor()
    assert (hasil.perubahan, [t.aturan for t in hasil.temuan]) == ((), ["baris.sudah_dihapus"])
    del jawaban.buku["Semula"]
    assert len(jawaban.impor().perubahan) == 3
    assert len(csv(jawaban.data, "tanggapan")) == 4


def test_a_rehearsal_writes_nothing(jawaban: Jawaban) -> None:
    """--dry-run."""
    sebelum = potret(jawaban.data)
    hasil = jawaban.jawab(BUKTI, "Ada.", None, "Camat", date(2030, 7, 8)).impor(tulis=False)
    assert [p.kunci for p in hasil.perubahan] == [BUKTI]
    assert potret(jawaban.data) == sebelum


def test_mistakes_are_told_with_their_cell_and_nothing_is_written(jawaban: Jawaban) -> None:
    """An answer without name and date, a choice that is none, a date that is none: all at once."""
    sebelum = potret(jawaban.data)
    jawaban.jawab(BUKTI, "Ada.", "nanti", None, "besok")
    jawaban.sel(rekaan.TANPA_KENDALA, TANGGAPAN).value = "=A1"
    hasil = jawaban.impor()
    assert hasil.gagal
    sel = {jawaban.sel(BUKTI, judul).coordinate for judul in (TINDAK_LANJUT, OLEH, TANGGAL)}
    sel.add(jawaban.sel(rekaan.TANPA_KENDALA, TANGGAPAN).coordinate)
    salah = galat(list(hasil.temuan))
    assert {t.sel for t in salah} >= sel
    assert {t.berkas for t in salah} == {f"{jawaban.path.name}, lembar “{LEMBAR}”"}
    assert potret(jawaban.data) == sebelum


def test_a_renamed_column_is_told(jawaban: Jawaban) -> None:
    """What was typed in it would be lost without a word."""
    jawaban.kertas.cell(1, jawaban.kolom(TINDAK_LANJUT)).value = "Putusan"
    hasil = jawaban.impor(tulis=False)
    assert [(t.aturan, t.level) for t in hasil.temuan] == [("kolom.kurang", "galat")]


def test_the_two_workbooks_are_not_taken_for_each_other(jawaban: Jawaban, tmp_path: Path) -> None:
    """Each says which command reads it."""
    with pytest.raises(UsageError, match="buku kerja dari perintah template"):
        impor(jawaban.data, jawaban.path)
    lain = tmp_path / "isian.xlsx"
    lain.write_bytes(buat_templat(jawaban.data, INSTANSI, PERIODE))
    with pytest.raises(UsageError, match="build --untuk-reviu"):
        impor(jawaban.data, lain, tanggapan=True)


def test_the_ordinary_workbook_has_no_sheet_of_answers(tmp_path: Path) -> None:
    """They come from reviewers, not from the quarter."""
    assert LEMBAR not in isian(tmp_path).buku.sheetnames


@libreoffice
def test_libreoffice_opens_and_saves_it(jawaban: Jawaban, tmp_path: Path) -> None:
    """What another program saved still holds every answer, and the drop-down."""
    jawaban.jawab(BUKTI, "Notula menyusul.", "dijelaskan", "Camat", date(2030, 7, 8)).buku.save(jawaban.path)
    (tmp_path / "hasil").mkdir()
    path = simpan_ulang(jawaban.path, tmp_path / "hasil")
    hasil = impor(jawaban.data, path, tulis=False, tanggapan=True)
    assert ([p.kunci for p in hasil.perubahan], hasil.temuan) == ([BUKTI], ())
    assert any(x.type == "list" for x in load_workbook(path)[LEMBAR].data_validations.dataValidation)
