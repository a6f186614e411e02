"""From file and row to sheet and cell, as the newest workbook of the period has them."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.isian import riwayat
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.perintah.letak_lembar import berlembar
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.temuan import Temuan
from tests.lkj_app.isian.buku_uji import BELANJA, INDIKATOR, isian
from tests.pembangun import INSTANSI, SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

TW2 = Periode(2030, 2)
FOLDER = f"{INSTANSI}/2030/tw2"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office."""
    return kantor_rekaan().tulis(tmp_path)


def letak(data: Path, berkas: str, baris: int | None = None, kolom: str | None = None) -> Temuan:
    """A finding there, with its sheet."""
    return berlembar([Temuan("a.b", "galat", "x", berkas, baris, kolom)], data, INSTANSI, TW2)[0]


def isi(data: Path, temuan: Temuan) -> object:
    """What the template has in the cell that a finding names."""
    buku = load_workbook(io.BytesIO(buat_templat(data, INSTANSI, TW2)))
    return buku[temuan.lembar][str(temuan.sel)].value


def test_the_named_cell_holds_the_value_of_the_row(data: Path) -> None:
    """Rows of the sheet stand in the order of codes, whatever the order of the file."""
    path = data / FOLDER / "realisasi_belanja.csv"
    kepala, *baris = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([kepala, *reversed(baris)]) + "\n", encoding="utf-8")
    nomor = next(n for n, satu in enumerate(reversed(baris), start=2) if satu.startswith(f"{SUB_A},"))
    assert isi(data, letak(data, f"{FOLDER}/realisasi_belanja.csv", nomor, "kode")) == SUB_A


def test_rows_that_people_add_stand_in_the_order_of_the_file(data: Path) -> None:
    """And a key of a TOML file on the one row of its sheet."""
    assert letak(data, f"{FOLDER}/bukti.csv", 3, None).sel == "A4"
    periode = letak(data, f"{FOLDER}/periode.toml", 1, "penandatangan")
    assert isi(data, periode) is not None


@pytest.mark.parametrize(
    ("berkas", "baris", "kolom"),
    [
        (f"{FOLDER}/realisasi_belanja.csv", 1, "realisasi_sd"),
        (f"{FOLDER}/realisasi_belanja.csv", 99, "realisasi_sd"),
        (f"{FOLDER}/realisasi_belanja.csv", 2, "tidak_ada"),
        (f"{INSTANSI}/unit_kerja.csv", 2, "nama"),
        ("", None, None),
    ],
)
def test_what_no_sheet_holds_keeps_file_and_row_only(
    data: Path, berkas: str, baris: int | None, kolom: str | None
) -> None:
    """A header, a row that is not there, an unknown column, a table of the office."""
    asal = Temuan("a.b", "galat", "x", berkas, baris, kolom)
    assert letak(data, berkas, baris, kolom) == asal


def test_a_table_as_a_whole_has_a_sheet_without_a_cell(data: Path) -> None:
    """Where its rows are to be typed."""
    satu = letak(data, f"{FOLDER}/bukti.csv")
    assert (satu.lembar, satu.sel) == ("Bukti kinerja", None)


def test_the_key_of_a_finding_stays(data: Path) -> None:
    """It names the finding across builds, and in instansi.toml."""
    satu = letak(data, f"{FOLDER}/realisasi_belanja.csv", 2, "realisasi_sd")
    assert satu.kunci == replace(satu, lembar="", sel=None).kunci
    assert satu.tempat.startswith(f"{FOLDER}/realisasi_belanja.csv, baris 2, lembar “Realisasi belanja”, sel ")


def test_data_that_cannot_be_read_name_no_sheet(data: Path) -> None:
    """The check itself tells what is wrong."""
    (data / FOLDER / "realisasi_belanja.csv").write_bytes(b"\xff\xfe\x00")
    (data / INSTANSI / "2030" / "struktur.csv").unlink()
    assert letak(data, f"{FOLDER}/realisasi_belanja.csv", 2, "realisasi_sd").lembar == ""


def test_a_value_that_was_imported_names_its_workbook(tmp_path: Path) -> None:
    """Its own sheet and cell, wherever the column stood there; a value that was changed since is nobody's."""
    kerja = isian(tmp_path)
    kerja.buku[BELANJA].insert_cols(1)
    kerja.buku[BELANJA].title = BELANJA
    for baris in range(3, 7):
        if kerja.buku[BELANJA].cell(baris, 2).value == SUB_A:
            kerja.buku[BELANJA].cell(baris, 7).value = 550000
            sel = kerja.buku[BELANJA].cell(baris, 7).coordinate
    kerja.impor(nama="pmd.xlsx")
    berkas = f"{FOLDER}/realisasi_belanja.csv"
    satu = letak(kerja.data, berkas, 2, "realisasi_sd")
    assert (satu.buku, satu.lembar, satu.sel) == ("pmd.xlsx", BELANJA, sel)
    assert f"lembar “{BELANJA}”, sel {sel} di pmd.xlsx" in satu.tempat
    lain = letak(kerja.data, berkas, 3, "realisasi_sd")
    assert (lain.buku, lain.sel) == ("isian-rekaan-2030-TW2.xlsx", "F4")
    path = kerja.data / berkas
    path.write_text(path.read_text(encoding="utf-8").replace("550000", "550001"), encoding="utf-8")
    assert letak(kerja.data, berkas, 2, "realisasi_sd").buku == "isian-rekaan-2030-TW2.xlsx"
    assert letak(kerja.data, f"{INSTANSI}/2030/tw1/realisasi_belanja.csv", 2, "realisasi_sd").buku == ""


def test_a_value_of_an_export_names_its_file_without_a_cell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No workbook has it: a cell of the template never held that number."""
    kerja = isian(tmp_path)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor(nama="sipd.xlsx")
    (catatan,) = riwayat.baca(kerja.data, INSTANSI)
    monkeypatch.setattr(riwayat, "baca", lambda *_: [replace(catatan, letak={})])
    satu = letak(kerja.data, f"{FOLDER}/realisasi_belanja.csv", 2, "realisasi_sd")
    assert (satu.buku, satu.lembar, satu.sel) == ("sipd.xlsx", "", None)
    assert "baris 2, diimpor dari sipd.xlsx, kolom" in satu.tempat


def test_of_a_value_that_is_not_there_yet_the_status_is_named(tmp_path: Path) -> None:
    """That cell says so."""
    kerja = isian(tmp_path)
    kerja.isi(INDIKATOR, "Realisasi", None).isi(INDIKATOR, "Status", "belum").impor(nama="a.xlsx", kosongkan=True)
    satu = letak(kerja.data, f"{FOLDER}/realisasi_indikator.csv", 2, "realisasi")
    assert (satu.buku, satu.sel) == ("a.xlsx", kerja.sel(INDIKATOR, "Status").coordinate)


def test_tables_of_the_year_name_the_workbook_with_them(data: Path) -> None:
    """Also where the template of the quarter has no sheet for them."""
    satu = letak(data, f"{INSTANSI}/2030/kas.csv", 2, "kas_sd")
    assert (satu.lembar, satu.buku) == ("Anggaran kas", "isian-rekaan-2030-TW2.xlsx (template --tahun)")
    assert satu.sel == "G3"
