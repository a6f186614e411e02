"""A list as a workbook: safe, the same bytes, to be filtered, filled in and printed."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from openpyxl import load_workbook

from lkj_app.excel.daftar import Daftar, KolomDaftar, buat_buku
from lkj_utils import ROOT

AKHIR = date(2030, 6, 30)
KOLOM = (KolomDaftar("Isi", 30), KolomDaftar("Keadaan", 12, diisi=True, pilihan=("belum", "bukan masalah")))


def buku(*baris, tercetak=0):
    """A workbook of these rows, as bytes."""
    return buat_buku([Daftar("Daftar", "Judul", "Keterangan.", KOLOM, baris, tercetak)], AKHIR)


def kertas(*baris, **lain):
    """Its sheet."""
    return load_workbook(io.BytesIO(buku(*baris, **lain)))["Daftar"]


@pytest.mark.parametrize("teks", ["=1+1", "+62", "-5", "@x", "1.000", "31/12/2030"])
def test_text_stays_text(teks):
    """Neither formula nor number nor date."""
    sel = kertas((teks, None))["A4"]
    assert (sel.value, sel.data_type, sel.number_format) == (teks, "s", "@")


def test_characters_that_no_workbook_may_hold_are_left_out():
    """The rest of the text stays, as far as a cell reaches."""
    assert kertas(("a\x00\ufffeb", None))["A4"].value == "ab"
    assert len(kertas(("x" * 40000, None))["A4"].value) == 32767


def test_nothing_is_written_on_the_way(monkeypatch):
    """A full temporary folder does not matter, and a kill leaves nothing there."""
    monkeypatch.setattr("tempfile.NamedTemporaryFile", lambda *_a, **_k: pytest.fail("a file in the temporary folder"))
    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", lambda: pytest.fail("the same of openpyxl"))
    assert kertas(("a", "belum"))["A4"].value == "a"


def test_only_one_place_saves_a_workbook():
    """The save of openpyxl itself goes by way of the temporary folder."""
    semua = [path for akar in ("lkj_app", "lkj_utils") for path in (ROOT / akar).rglob("*.py")]
    assert [path.name for path in semua if re.search(r"\b(buku|book|workbook)\.save\(", path.read_text("utf-8"))] == []


def test_the_same_list_gives_the_same_bytes():
    """No clock in it."""
    assert buku(("a", "belum")) == buku(("a", "belum"))
    assert buku(("a", "belum")) != buku(("b", "belum"))


def test_header_stays_filters_and_is_printed_on_every_page():
    """A4, one page wide, only the first columns where so asked."""
    satu = kertas(("a", None), ("b", None), tercetak=1)
    assert (satu.freeze_panes, satu.auto_filter.ref) == ("A4", "A3:B5")
    assert (satu.print_title_rows, satu.print_area) == ("$3:$3", "'Daftar'!$A$1:$A$5")
    assert (satu.page_setup.paperSize, satu.page_setup.fitToHeight) == (9, 0)


def test_choices_are_offered_where_a_person_fills_in():
    """For every row; an empty list has none."""
    (aturan,) = kertas(("a", None), ("b", None)).data_validations.dataValidation
    assert (aturan.formula1, str(aturan.sqref)) == ('"belum,bukan masalah"', "B4:B5")
    assert kertas().data_validations.dataValidation == []
