"""Columns: numbers whole, texts share what is left, letters shrink before anything collides."""

from __future__ import annotations

from lkj_pdf import huruf
from lkj_pdf.lebar import LANGKAH, SISIPAN, Teks, hitung

KALIMAT = "Penyediaan jasa komunikasi sumber daya air dan listrik untuk kantor kecamatan " * 3


def _baris(*isi: str, banyak: int = 3) -> list[Teks]:
    return [Teks(x, n, kolom, utuh=x.replace(".", "").isdigit()) for n in range(banyak) for kolom, x in enumerate(isi)]


def test_a_number_never_gets_less_than_its_width():
    """However much text stands beside it."""
    kolom = hitung(_baris(KALIMAT, "1.234.567.890", "98"), 3, 300)
    assert kolom.muat
    assert kolom.lebar[1] >= huruf.lebar("1.234.567.890", kolom.ukuran) + 2 * SISIPAN * kolom.ukuran
    assert sum(kolom.lebar) <= 300.01


def test_letters_shrink_in_steps_until_all_fits():
    """A dozen columns of money on one line."""
    lebar = hitung(_baris(*["2.727.830.700"] * 12), 12, 700)
    sempit = hitung(_baris(*["2.727.830.700"] * 12), 12, 560)
    assert (lebar.muat, sempit.muat) == (True, True)
    assert LANGKAH[-1] <= sempit.ukuran < lebar.ukuran


def test_what_cannot_fit_is_told():
    """Thirty such columns fit no page."""
    assert not hitung(_baris(*["2.727.830.700"] * 30), 30, 700).muat


def test_a_small_table_keeps_its_own_width():
    """Two short columns are not stretched over the line."""
    assert sum(hitung(_baris("ya", "12"), 2, 440).lebar) < 200


def test_the_column_that_makes_rows_tall_gets_the_space():
    """The table becomes low, not even."""
    kolom = hitung(_baris(KALIMAT, "kata pendek", "12"), 3, 400)
    assert kolom.lebar[0] > 2 * kolom.lebar[1]


def test_a_name_in_code_may_break_after_its_marks():
    """A column of names is as wide as their longest part."""
    kode = [Teks("realisasi_belanja_per_sub_kegiatan", 0, 0, kode=True), Teks(KALIMAT * 3, 0, 1)]
    kata = [Teks("realisasixbelanjaxperxsubxkegiatan", 0, 0, kode=True), Teks(KALIMAT * 3, 0, 1)]
    assert hitung(kode, 2, 300).lebar[0] < hitung(kata, 2, 300).lebar[0]
