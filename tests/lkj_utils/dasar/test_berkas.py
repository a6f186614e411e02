"""Bytes of a file become rows of text, and what is wrong with the file is named."""

import os
from pathlib import Path

import pytest

from lkj_utils.dasar.berkas import Baris, BerkasError, baca_csv
from lkj_utils.dasar.toml import baca_toml


def csv_of(tmp_path, raw):
    """A CSV file with these bytes."""
    path = tmp_path / "t.csv"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return path


def refused(read, path):
    """The error that reading this file raises."""
    with pytest.raises(BerkasError) as caught:
        read(path)
    return caught.value


@pytest.mark.parametrize(
    "raw",
    [
        b"a,b\n1,x\n",
        b"\xef\xbb\xbfa,b\n1,x\n",
        b"a,b\r\n1,x\r\n",
        b"a,b\r1,x",
        b'"a","b"\n"1","x"\n',
        b" a , b\n 1 ,\xc2\xa0x \n",
        b"a,b,,\n1,x,,\n,,,\n",
    ],
    ids=["plain", "bom", "crlf", "cr", "quoted", "spaces", "empty columns on the right"],
)
def test_the_ways_a_spreadsheet_saves_are_one_table(tmp_path, raw):
    """BOM, line ends, quotes, blanks around cells and empty cells on the right do not matter."""
    lembar = baca_csv(csv_of(tmp_path, raw))
    assert (lembar.kolom, lembar.baris) == (("a", "b"), (Baris(2, ("1", "x")),))


def test_a_semicolon_file_may_hold_decimal_commas(tmp_path):
    """That is how an Indonesian Excel saves CSV."""
    lembar = baca_csv(csv_of(tmp_path, "a;b\n92,79;x\n"))
    assert (lembar.pemisah, lembar.desimal_koma, lembar.baris[0].sel) == (";", True, ("92,79", "x"))


def test_lines_count_as_a_spreadsheet_counts(tmp_path):
    """Blank rows are skipped but counted; a cell with a line break is one row."""
    lembar = baca_csv(csv_of(tmp_path, 'a,b\n\n"satu\ndua",x\n,\n3,y\n\n,\n'))
    assert [row.nomor for row in lembar.baris] == [3, 5]
    assert lembar.baris[0].sel == ("satu\ndua", "x")


def test_a_row_with_too_many_cells_keeps_them(tmp_path):
    """The check must see that a comma split a text."""
    assert baca_csv(csv_of(tmp_path, "a,b\n1,x,y\n")).baris[0].sel == ("1", "x", "y")


@pytest.mark.parametrize(
    ("raw", "aturan", "baris", "word"),
    [
        ("a,b\n".encode("utf-16"), "berkas.pengodean", None, "UTF-16"),
        ("a,b\n".encode("utf-16-le"), "berkas.pengodean", None, "UTF-16"),
        ("a,b\n1,x\n2,Café\n".encode("cp1252"), "berkas.pengodean", 3, "Windows-1252"),
        (b"PK\x03\x04rest", "berkas.excel", None, "buku kerja Excel"),
        (b"\xd0\xcf\x11\xe0rest", "berkas.excel", None, "buku kerja Excel"),
        (b"", "berkas.kosong", None, "kosong"),
        (b"\xef\xbb\xbf\r\n \n", "berkas.kosong", None, "kosong"),
        (b",\n1,2\n", "berkas.judul", 1, "judul kolom"),
        (b'a,b\n1,x\n2,"y\n3,z\n', "berkas.kutip", 3, "kutip"),
    ],
)
def test_a_wrong_file_is_named(tmp_path, raw, aturan, baris, word):
    """Each kind of wrong file has its own cause and its own mending."""
    error = refused(baca_csv, csv_of(tmp_path, raw))
    found = error.temuan("k/t.csv")
    assert (found.aturan, found.level, found.berkas, found.baris) == (aturan, "galat", "k/t.csv", baris)
    assert word in found.pesan
    assert found.perbaikan
    assert "t.csv" in str(error)


def test_a_file_locked_by_excel_is_named(tmp_path, monkeypatch):
    """On Windows an open workbook refuses to be read."""

    def locked(self):
        raise PermissionError

    path = csv_of(tmp_path, "a\n1\n")
    monkeypatch.setattr(Path, "read_bytes", locked)
    error = refused(baca_csv, path)
    assert error.aturan == "berkas.terkunci"
    assert "tutup dahulu di Excel" in str(error)


def test_a_missing_file_is_no_traceback(tmp_path):
    """Nor is a folder in its place."""
    assert refused(baca_csv, tmp_path / "t.csv").aturan == "berkas.hilang"
    assert refused(baca_csv, tmp_path).aturan in {"berkas.folder", "berkas.terkunci"}


def test_toml_is_flattened_with_dots(tmp_path):
    """Tables become dotted keys; lists, also of tables, are kept."""
    path = tmp_path / "t.toml"
    path.write_bytes(b"\xef\xbb\xbfmisi = ['a']\r\n[aturan]\r\nd = 2\r\n[[aturan.skala]]\r\nbatas = 0\r\n")
    assert baca_toml(path) == {"misi": ["a"], "aturan.d": 2, "aturan.skala": [{"batas": 0}]}


@pytest.mark.parametrize(
    ("line", "help_word"),
    [
        ("nama = Kecamatan", "kutip ganda"),
        ("tanggal = 31/12/2023", "tahun-bulan-hari"),
        ('nama = "Kecamatan', "tutup tanda kutipnya"),
        ("nama", "sama dengan"),
        ("a = 2", "satu kunci hanya boleh sekali"),
    ],
)
def test_broken_toml_names_its_line(tmp_path, line, help_word):
    """Only the line comes from the parser; the words are ours."""
    path = tmp_path / "t.toml"
    path.write_text(f"a = 1\n{line}\nb = 3\n")
    error = refused(baca_toml, path)
    assert (error.aturan, error.baris, error.ditemukan) == ("berkas.toml", 2, line)
    assert help_word in error.perbaikan


@pytest.mark.parametrize("stray", ["\x01", "\ue000", "\uf0b7", "\uffff"])
def test_what_no_font_prints_is_named_by_its_row(tmp_path, stray):
    """A bullet pasted from Word, or a byte that a machine left: the PDF could only refuse it later."""
    path = tmp_path / "t.csv"
    path.write_text(f"a,b\n1,2\n3,Rapat {stray} desa\n", encoding="utf-8")
    error = refused(baca_csv, path)
    assert (error.aturan, error.baris) == ("berkas.pengodean", 3)
    assert f"U+{ord(stray):04X}" in error.pesan


@pytest.mark.parametrize("awal", [b"", b"a,b\n"])
def test_one_nul_is_a_character_and_no_encoding(tmp_path: Path, awal: bytes) -> None:
    """Only where every second byte is NUL a file is UTF-16; one NUL is told with its row."""
    path = tmp_path / "a.csv"
    path.write_bytes(awal + b"kode,na\x00ma\n1,2\n")
    with pytest.raises(BerkasError, match=r"U\+0000") as tertangkap:
        baca_csv(path)
    assert tertangkap.value.baris == awal.count(b"\n") + 1


@pytest.mark.parametrize("nama", ["a.csv", "a.toml"])
def test_a_file_of_nothing_but_nul_is_said_to_be_one(tmp_path: Path, nama: str) -> None:
    """Left by a machine that went off while it saved: no encoding, and nothing that Excel could mend."""
    path = tmp_path / nama
    path.write_bytes(b"\0" * 10)
    error = refused(baca_csv if nama.endswith(".csv") else baca_toml, path)
    assert error.aturan == "berkas.gagal"
    assert "NUL" in error.pesan
    assert "Excel" not in str(error)


def test_nul_among_text_is_no_utf16(tmp_path: Path) -> None:
    """There every second byte is NUL, not many in a row."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"a = 1\n" + b"\0" * 10)
    error = refused(baca_toml, path)
    assert ("U+0000" in error.pesan, error.baris) == (True, 2)
    path.write_bytes("nama = 'Rekaan'\n".encode("utf-16-le"))
    assert "UTF-16" in refused(baca_toml, path).pesan
    assert "CSV" not in refused(baca_toml, path).perbaikan


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nor a device read to its end: data are regular files."""
    os.mkfifo(tmp_path / "a.csv")
    (tmp_path / "nol.csv").symlink_to("/dev/zero")
    for nama in ("a.csv", "nol.csv"):
        error = refused(baca_csv, tmp_path / nama)
        assert (error.aturan, "bukan berkas biasa" in error.pesan) == ("berkas.gagal", True)
