"""Columns: numbers whole, texts share what is left, letters shrink before anything collides; in the PDF and in Word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkj_app.bangun.cetak import huruf
from lkj_app.bangun.cetak.lebar import Cetakan, Teks, hitung

KALIMAT = "Penyediaan jasa komunikasi sumber daya air dan listrik untuk kantor kecamatan " * 3
RUPIAH = "2.727.830.700"
PDF = Cetakan((9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5), nyaman=8.0, sisipan_em=0.84, panjang=40)
WORD = Cetakan((9.0, 8.0, 7.0), nyaman=7.0, sisipan_titik=8.2)
keduanya = pytest.mark.parametrize("cetakan", [PDF, WORD], ids=["pdf", "word"])


def _baris(*isi: str, banyak: int = 3) -> list[Teks]:
    return [Teks(x, n, kolom, utuh=x.replace(".", "").isdigit()) for n in range(banyak) for kolom, x in enumerate(isi)]


@keduanya
def test_a_number_never_gets_less_than_its_width(cetakan):
    """However much text stands beside it, and the space inside the cell comes on top."""
    kolom = hitung(_baris(KALIMAT, "1.234.567.890", "98"), 3, 300, cetakan)
    assert kolom.muat
    sisipan = cetakan.sisipan_em * kolom.ukuran + cetakan.sisipan_titik
    assert kolom.lebar[1] >= huruf.lebar("1.234.567.890", kolom.ukuran) + sisipan
    assert sum(kolom.lebar) <= 300.01


@keduanya
def test_letters_shrink_in_steps_until_all_fits(cetakan):
    """A dozen columns of money: on a landscape page smaller than on a poster, and upright not at all well."""
    luas, lanskap = (hitung(_baris(*[RUPIAH] * 12), 12, titik, cetakan) for titik in (1200, 700))
    assert (luas.ukuran, luas.muat, lanskap.muat) == (cetakan.langkah[0], True, True)
    assert cetakan.langkah[-1] <= lanskap.ukuran < luas.ukuran
    assert not hitung(_baris(*[RUPIAH] * 12), 12, 440, cetakan).baik_tegak


@keduanya
def test_what_cannot_fit_is_told(cetakan):
    """Thirty such columns fit no page; even then they do not run off it."""
    kolom = hitung(_baris(*[RUPIAH] * 30), 30, 700, cetakan)
    assert not kolom.muat
    assert sum(kolom.lebar) == pytest.approx(700)


@keduanya
def test_a_small_table_keeps_its_own_width(cetakan):
    """Two short columns are not stretched over the line."""
    assert sum(hitung(_baris("ya", "12"), 2, 440, cetakan).lebar) < 200


@keduanya
def test_the_column_that_makes_rows_tall_gets_the_space(cetakan):
    """The table becomes low, not even."""
    kolom = hitung(_baris(KALIMAT, "kata pendek", "12"), 3, 400, cetakan)
    assert kolom.lebar[0] > 2 * kolom.lebar[1]


@keduanya
def test_two_long_texts_share(cetakan):
    """The longer gets more, the shorter is not starved."""
    a, b = hitung(_baris("kata " * 100, "kata " * 25), 2, 400, cetakan).lebar
    assert 1.2 < a / b < 5


@keduanya
def test_a_row_over_the_whole_of_a_small_table_stays_on_one_line(cetakan):
    """Its columns ask for nothing: the widest of them gives way."""
    panjang = "Nama sub kegiatan yang panjang"
    kolom = hitung([Teks(panjang, 0, 0, 2), *_baris("1", "Dokumen", banyak=1)], 2, 400, cetakan)
    assert sum(kolom.lebar) >= huruf.lebar(panjang, kolom.ukuran)
    assert kolom.lebar[1] > 4 * kolom.lebar[0]


@keduanya
def test_a_cell_over_two_columns_adds_what_they_lack(cetakan):
    """Its long word must fit into both together, the space between them counted once."""
    kolom = hitung([Teks("Pertanggungjawaban", 0, 0, 2), *_baris("a", "b", banyak=1)], 2, 400, cetakan)
    assert sum(kolom.lebar) >= huruf.lebar("Pertanggungjawaban", kolom.ukuran)


def test_bold_and_code_are_measured_as_they_are_set():
    """Bold letters are wider; code is set in the letters of the table."""
    biasa, tebal = Teks("Jumlah", 0, 0), Teks("Jumlah", 0, 0, tebal=True)
    assert tebal.paling_lebar > biasa.paling_lebar
    assert Teks("Jumlah", 0, 0, kode=True).paling_lebar == biasa.paling_lebar


def test_a_long_table_is_set_in_the_smallest_comfortable_letters():
    """A table of many lines saves pages; only numbers that fit no other way make letters smaller still."""
    sel = [Teks("Kegiatan", n, k) for n in range(60) for k in range(2)]
    assert hitung(sel[:20], 2, 400, PDF).ukuran == PDF.langkah[0]
    assert hitung(sel, 2, 400, PDF).ukuran == PDF.nyaman == 8
    angka = [Teks("1.234.567.890", 0, k, utuh=True) for k in range(9)]
    assert hitung(angka, 9, 439, PDF).ukuran < 8


def test_a_small_table_is_upright_however_tall_a_row():
    """Few lines in all need no landscape page; many rows of the same kind do."""
    tinggi = [Teks("kata " * 12, n, 0) for n in range(2)] + [
        Teks("1.234", n, k) for n in range(2) for k in range(1, 11)
    ]
    kolom = hitung(tinggi, 11, 300, PDF)
    assert kolom.muat
    assert max(kolom.baris) > 5
    assert kolom.baik_tegak
    assert not replace(kolom, baris=kolom.baris * 20).baik_tegak


def test_a_name_in_code_may_break_after_its_marks():
    """A column of names is as wide as their longest part."""
    kode = [Teks("realisasi_belanja_per_sub_kegiatan", 0, 0, kode=True), Teks(KALIMAT * 3, 0, 1)]
    kata = [Teks("realisasixbelanjaxperxsubxkegiatan", 0, 0, kode=True), Teks(KALIMAT * 3, 0, 1)]
    assert hitung(kode, 2, 300, PDF).lebar[0] < hitung(kata, 2, 300, PDF).lebar[0]
