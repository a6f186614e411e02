"""Downloads at the end of a page: the notebook and the tables as CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest
from docutils import nodes
from lkj_unduh import csv_excel
from lkj_unduh.kisi import kisi
from lkj_unduh.notebook import bersih


def sel(teks, kolom=1, baris=1):
    """One cell of the document."""
    rentang = {"morecols": kolom - 1} if kolom > 1 else {}
    rentang |= {"morerows": baris - 1} if baris > 1 else {}
    return nodes.entry("", nodes.paragraph("", teks), **rentang)


def tabel(kepala, badan):
    """A table of the document; each row a list of texts and cells."""

    def bagian(jenis, isi):
        return jenis("", *[nodes.row("", *[x if isinstance(x, nodes.entry) else sel(x) for x in tr]) for tr in isi])

    kepala = [bagian(nodes.thead, kepala)] if kepala else []
    return nodes.table("", nodes.tgroup("", *kepala, bagian(nodes.tbody, badan)))


def unduhan(halaman, nama):
    """The box of a page, as href -> text."""
    kotak = halaman(nama).find("details", class_="unduhan")
    return {a["href"]: " ".join(a.get_text().split()) for a in kotak.find_all("a")}


def test_levels_of_a_header_become_one_row():
    """A cell over two columns is said for both; one over two rows is said once."""
    t = tabel([[sel("Uraian", baris=2), sel("Jumlah", kolom=2)], ["L", "P"]], [["A", "1", "2"]])
    assert kisi(t) == [["Uraian", "Jumlah – L", "Jumlah – P"], ["A", "1", "2"]]


def test_the_row_of_column_numbers_is_left_out():
    """Excel would read (1) as minus one."""
    t = tabel([["Uraian"], ["(1)"]], [["A"]])
    t[0][0][1]["classes"].append("nomor-kolom")
    assert kisi(t) == [["Uraian"], ["A"]]


def test_a_cell_that_reaches_down_is_repeated():
    """Each row can be filtered alone, wherever the cell stands and however far it reaches."""
    t = tabel([], [[sel("S", baris=3), "1", sel("z", baris=2)], ["2"], ["3", "y"]])
    assert kisi(t) == [["S", "1", "z"], ["S", "2", "z"], ["S", "3", "y"]]


def test_a_cell_that_reaches_sideways_stands_once():
    """A total over two columns must not count twice."""
    assert kisi(tabel([], [[sel("Jumlah", kolom=2), "3"]])) == [["Jumlah", "", "3"]]


def test_a_table_inside_a_cell_adds_no_rows():
    """Only the rows of the table itself."""
    luar = tabel([], [["a"]])
    luar[0][0][0][0] += tabel([], [["b"]])
    assert len(kisi(luar)) == 1


@pytest.mark.parametrize("teks", ["1.723.000", "-2,50", "98,66", "0", "100%", "7.01.01.2.01", "Baik", "–", "12.804"])
def test_what_is_printed_is_what_the_file_has(teks):
    """Numbers stay numbers, negative ones too."""
    assert csv_excel.aman(teks) == teks


@pytest.mark.parametrize("teks", ["=1+1", "+cmd|' /C calc'!A0", "-x", "@SUM(A1)", "-1+2", "\t=1", "\r=1"])
def test_a_typed_formula_stays_text(teks):
    """A spreadsheet never runs what an office typed."""
    assert csv_excel.aman(teks) == f"'{teks}"


@pytest.mark.parametrize("teks", ["7.01.01", "7.01", "12.30"])
def test_a_code_is_no_time_of_day(teks):
    """Indonesian Excel would show 7.01.01 as 7:01:01."""
    assert csv_excel.aman(teks) == f'="{teks}"'


def test_the_file_opens_in_indonesian_excel():
    """Byte order mark, semicolons, Windows line ends; a semicolon in a text is quoted."""
    assert csv_excel.tulis([["a;b", "1,5"], ["é", ""]]) == b'\xef\xbb\xbf"a;b";1,5\r\n\xc3\xa9;\r\n'


def test_traces_of_the_run_are_removed():
    """A notebook run by hand with papermill names paths and times; nothing else is changed."""
    jejak = {"papermill": {"input_path": "/rumah/x"}, "execution": {"iopub.execute_input": "2030"}, "tags": ["a"]}
    luar = {"output_type": "display_data", "data": {}, "metadata": dict(jejak)}
    nb = {"cells": [{"metadata": dict(jejak), "outputs": [luar]}], "metadata": dict(jejak), "nbformat": 4}
    hasil = json.loads(bersih(json.dumps(nb)))
    bagian = (hasil, hasil["cells"][0], hasil["cells"][0]["outputs"][0])
    assert [x["metadata"] for x in bagian] == [{"tags": ["a"]}] * 3


def test_every_page_offers_its_notebook_and_its_numbered_tables(halaman):
    """In the order of the page, each with its number; a table without number is not offered."""
    assert unduhan(halaman, "bab-1") == {
        "_unduh/bab-1.ipynb": "Notebook halaman ini beserta hasilnya (.ipynb)",
        "_unduh/tabel-pegawai.csv": "Tabel 1.1 Daftar pegawai (CSV)",
    }
    assert list(unduhan(halaman, "bab-2-c")) == [
        "_unduh/bab-2-c.ipynb", "_unduh/tabel-program.csv", "_unduh/tabel-lebar.csv",
    ]  # fmt: skip
    assert list(unduhan(halaman, "kata-pengantar")) == ["_unduh/kata-pengantar.ipynb"]


def test_every_download_exists_and_nothing_else(halaman, buku):
    """No dead link, no orphan."""
    nama = [x.stem for x in buku.glob("*.html") if x.stem not in ("genindex", "search")]
    ditautkan = {ke for x in nama for ke in unduhan(halaman, x)}
    assert ditautkan == {f"_unduh/{x.name}" for x in (buku / "_unduh").iterdir()}


def test_the_box_is_closed_and_is_no_heading(halaman):
    """It disturbs nobody who reads, and stands last."""
    kotak = halaman("bab-1").find("details", class_="unduhan")
    assert not kotak.has_attr("open")
    assert kotak.find(["h1", "h2", "h3"]) is None
    assert kotak.find_next_sibling() is None
    assert kotak.summary.get_text().strip() == "Unduh notebook dan tabel halaman ini"
    assert all(a.has_attr("download") for a in kotak.find_all("a"))


def test_a_csv_has_the_cells_of_the_page(buku):
    """As printed; the caption stays on the page."""
    isi = (buku / "_unduh" / "tabel-pegawai.csv").read_text(encoding="utf-8-sig")
    assert list(csv.reader(io.StringIO(isi), delimiter=";")) == [
        ["Uraian", "Jumlah – L", "Jumlah – P"],
        ["A <script>x</script> & B", "1.000", "2 dua"],
        ["Jumlah", "3", ""],
    ]


def test_the_notebook_has_the_outputs_of_the_page(buku):
    """Code and results, as executed."""
    isi = json.loads((buku / "_unduh" / "bab-1.ipynb").read_text(encoding="utf-8"))
    assert "Daftar pegawai" in json.dumps(isi)
