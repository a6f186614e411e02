"""Columns, keys, cells of a row and missing files."""

import pytest

from lkj_utils.kontrak.judul import baris_kunci


def only(kantor):
    """The one finding about files and columns."""
    (found,) = kantor.baca()[1]
    return found


@pytest.mark.parametrize(
    ("lama", "baru", "aturan", "kolom", "mending"),
    [
        ("id_desa,nama", "id_desa,namma", "kolom.asing", "namma", "ganti menjadi nama"),
        ("id_desa,nama", "id_desa,Nama", "kolom.asing", "Nama", "ganti menjadi nama"),
        ("id_desa,nama\nmekar,Mekar", "id_desa\nmekar", "kolom.kurang", "nama", "tambahkan kolom nama"),
        ("id_desa,nama\nmekar,Mekar", "id_desa,nama,nama\nmekar,Mekar,M", "kolom.ganda", "nama", "sisakan satu"),
        ("id_desa,nama\nmekar,Mekar", "id_desa,nama,\nmekar,Mekar,M", "kolom.tanpa_nama", None, "beri judul"),
        ("id_desa,nama\nmekar,Mekar", '"id_desa,nama"\n"mekar,Mekar"', "kolom.menumpuk", None, "Teks ke Kolom"),
        ("id_desa,nama\nmekar,Mekar", "id_desa,nama,luas\nmekar,Mekar,5", "kolom.asing", "luas", "catatan"),
    ],
)
def test_a_wrong_header_is_one_finding(kantor, lama, baru, aturan, kolom, mending):
    """A misspelt column is not reported as missing as well."""
    kantor.ganti("desa", lama, baru)
    found = only(kantor)
    assert (found.aturan, found.level, found.baris, found.kolom) == (aturan, "galat", 1, kolom)
    assert mending in found.perbaikan


def test_columns_may_stand_in_another_order(kantor):
    """Cells are found by the name of their column; catatan may be absent."""
    kantor.tulis("desa", "nama,id_desa\nMekar,mekar\n")
    assert kantor.periksa() == []


@pytest.mark.parametrize(("row", "count"), [("mekar,Mekar,Jaya", "3 sel"), ("mekar", "1 sel")])
def test_a_row_with_too_many_or_too_few_cells(kantor, row, count):
    """One finding; what the shifted cells would say is not added."""
    kantor.ganti("desa", "mekar,Mekar", row)
    (found,) = kantor.periksa()
    assert (found.aturan, found.baris, found.ditemukan) == ("baris.sel", 2, count)


def test_a_missing_file_names_what_lies_there_instead(kantor):
    """An Excel file or a slip in the name is the likeliest cause."""
    path = kantor.path("unit_kerja")
    path.rename(path.with_name("unit_kerja.csv.xlsx"))
    assert "CSV UTF-8" in only(kantor).perbaikan
    path.with_name("unit_kerja.csv.xlsx").rename(path.with_name("Unit Kerja.csv"))
    assert only(kantor).perbaikan == "ganti nama Unit Kerja.csv menjadi unit_kerja.csv"


def test_an_optional_file_may_be_absent(kantor):
    """``wajib: false`` means just that."""
    kantor.path("analisis").unlink()
    assert kantor.periksa() == []


def test_a_missing_optional_table_cannot_be_referred_to(kantor):
    """Realisasi of an account wants the account."""
    kantor.path("pendapatan").unlink()
    assert [one.aturan for one in kantor.periksa()] == ["kunci.asing"]


def test_toml_keys(kantor):
    """An unknown key names its line and the nearest one; a required one that is missing is named."""
    kantor.ganti("periode", "tempat =", "tmpat =")
    assert (only(kantor).aturan, only(kantor).baris, only(kantor).diharapkan) == ("kolom.asing", 3, "tempat")
    kantor.ganti("periode", 'tmpat = "Contoh"\n', "")
    assert (only(kantor).aturan, only(kantor).kolom) == ("kolom.kurang", "tempat")
    assert [one.aturan for one in kantor.periksa()] == ["kolom.kurang"]


def test_the_line_of_a_key():
    """Also under a table and for a list of tables."""
    text = "a = 1\n[aturan]\nbatas = 2\n[[aturan.skala]]\n"
    assert [baris_kunci(text, key) for key in ("a", "aturan.batas", "aturan.skala", "b")] == [1, 3, 4, None]
