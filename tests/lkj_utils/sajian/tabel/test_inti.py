"""The anatomy of a table: plain HTML that Jupyter shows and the book can number, escaped and accessible."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel.inti import TANDA_KOSONG, Sel, Tabel, angka, baris, judul_baris, kepala, predikat, sel_fakta
from tests.pembaca import tabel, teks, urai
from tests.pembangun import PROG_2, SUB_A, laporan_rekaan

JAHAT = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def fakta(tmp_path_factory):
    """Facts of the fictional office."""
    return laporan_rekaan(tmp_path_factory).fakta


def buat(*badan, **lain):
    """A table of two columns."""
    return Tabel("tabel-x", "Judul", kepala("A", "B"), tuple(badan), **lain).keluaran()


def test_id_and_caption_without_number():
    """The book numbers the caption; the id is what references point at."""
    satu = tabel(buat(baris("a", "b")))
    assert (satu.get("id"), satu.get("class")) == ("tabel-x", "lkj-tabel")
    assert satu.find("caption").text == "Judul"


@pytest.mark.parametrize("letak", ["judul", "kepala", "sel", "judul baris", "sumber", "catatan"])
def test_typed_text_is_escaped_everywhere(letak):
    """A name with <script> is printed, in whatever part of the table it stands."""
    isi = {letak: JAHAT}
    html = Tabel(
        "tabel-x",
        isi.get("judul", "Judul"),
        kepala(isi.get("kepala", "A")),
        (baris(judul_baris(isi.get("judul baris", "a")), isi.get("sel", "b")),),
        sumber=isi.get("sumber", ""),
        catatan=isi.get("catatan", ""),
    ).keluaran()
    assert "<script" not in html.html
    assert JAHAT in teks(html)


def test_header_cells_have_scope():
    """Columns above, the naming cell of a row at its side."""
    satu = tabel(buat(baris(judul_baris("a"), "b")))
    assert [th.get("scope") for th in satu.find("thead").iter("th")] == ["col", "col"]
    assert [(sel.tag, sel.get("scope")) for sel in satu.find("tbody/tr")] == [("th", "row"), ("td", None)]


def test_a_header_over_several_columns():
    """Colspan and rowspan are written only where needed; a wide header names a group of columns."""
    atas = Tabel("t", "J", kepala(Sel("A", baris=2), Sel("B", kolom=2)), (baris("1", "2", "3"),)).keluaran()
    sel = [(th.get("rowspan"), th.get("colspan"), th.get("scope")) for th in tabel(atas).find("thead").iter("th")]
    assert sel == [("2", None, "col"), (None, "2", "colgroup")]


def test_row_of_column_numbers():
    """Official tables number their columns."""
    satu = Tabel("t", "J", kepala("A", "B", nomor=True, awal=3), ()).keluaran()
    assert [th.text for th in tabel(satu).findall("thead/tr[2]/th")] == ["(3)", "(4)"]


@pytest.mark.parametrize(("isi", "ada"), [(TANDA_KOSONG, True), ("0", False), ("", False)])
@pytest.mark.parametrize("bagian", ["badan", "kaki"])
def test_the_dash_is_explained_only_where_one_stands(isi, ada, bagian):
    """A note on a sign that is not there would be one more contradiction."""
    badan = (baris("a", isi if bagian == "badan" else "b"),)
    kaki = (baris("c", isi if bagian == "kaki" else "d"),)
    hasil = Tabel("t", "J", kepala("A", "B"), badan, kaki).keluaran()
    assert ("data belum tersedia" in teks(hasil)) is ada


def test_notes_stand_before_the_source():
    """The table's own note, the note on the dash, then the source."""
    hasil = buat(baris("a", TANDA_KOSONG), sumber="Rekaan", catatan="Catatan rekaan.")
    catatan, sumber = urai(hasil).findall("p")
    assert catatan.text.startswith("Catatan rekaan. Tanda –")
    assert (sumber.get("class"), sumber.text) == ("sumber", "Sumber: Rekaan")


def test_nothing_is_written_for_what_is_not_there():
    """No empty paragraph for a source, no tfoot without rows."""
    hasil = buat(baris("a", "b"))
    assert not urai(hasil).findall("p")
    assert tabel(hasil).find("tfoot") is None


def test_a_fact_cell_carries_its_id(fakta):
    """The trace from the printed number to the fact."""
    td = tabel(buat(baris("a", sel_fakta(fakta, "pagu:total")))).find("tbody/tr/td[2]")
    assert (td.get("data-fakta"), td.get("class"), td.text) == ("pagu:total", "angka", "8.000.000")


@pytest.mark.parametrize(
    ("id_fakta", "tercetak"),
    [
        ("serapan:total", "40,50"),
        ("pagu:total", "8.000.000"),
        (f"realisasi:{SUB_A}", "3"),
        ("realisasi:nilai_lakip", "–"),
    ],
)
def test_units_stand_in_the_header_not_in_the_cell(fakta, id_fakta, tercetak):
    """No Rp and no % in a column whose title says so; unknown is a dash."""
    assert str(sel_fakta(fakta, id_fakta).isi) == tercetak


def test_a_fact_cell_with_its_unit(fakta):
    """Where the column mixes units, each cell says its own; the number alone is the fact."""
    sel = sel_fakta(fakta, f"realisasi:{SUB_A}", satuan=True)
    assert (str(sel.isi), sel.fakta) == (f'<span data-fakta="realisasi:{SUB_A}">3</span> dokumen', "")
    assert str(sel_fakta(fakta, "pagu:total", satuan=True).isi) == 'Rp<span data-fakta="pagu:total">8.000.000</span>'
    assert sel_fakta(fakta, "realisasi:nilai_lakip", satuan=True).isi == "–"


def test_predikat_is_a_word_with_a_colour(fakta):
    """The class carries the colour; the word stands alone as well."""
    span = tabel(buat(baris("a", predikat(fakta, f"predikat:{PROG_2}")))).find(".//span")
    assert (span.text, span.get("class")) == ("Cukup", "predikat predikat-cukup")
    assert predikat(fakta, "predikat:nilai_lakip").isi == TANDA_KOSONG


def test_running_numbers_are_right_aligned():
    """A number that is no fact has no fact id."""
    td = tabel(buat(baris(angka(1), "b"))).find("tbody/tr/td")
    assert (td.get("class"), td.get("data-fakta")) == ("angka", None)


def test_a_table_without_rows_says_so():
    """One cell over all columns, those under a spanning title too; never titles alone."""
    satu = tabel(Tabel("tabel-x", "Judul", kepala("A", Sel("B", kolom=2), nomor=True), ()).keluaran())
    sel = satu.find("tbody/tr/td")
    assert (sel.text, sel.get("colspan")) == ("Data belum tersedia.", "3")
