"""Column widths and letter size, estimated from the texts."""

from __future__ import annotations

import pytest

from lkj_utils.docx.lebar import SISIPAN, UKURAN, Sel, em, ukur


def baris(*isi, n=0, angka=()):
    """One row of cells."""
    return [Sel(x, n, k, angka=k in angka) for k, x in enumerate(isi)]


@pytest.mark.parametrize("teks", ["2.727.830.700", "Penyelenggaraan", "KECAMATAN KALAENA", "(1) = (2)/(3)×100"])
def test_estimate_is_close_to_the_letters(teks):
    """Within a tenth of Carlito Bold, the twin of Calibri that travels with the project, and never far below it."""
    from fontTools.ttLib import TTFont

    from tests.pembangun import AKAR

    huruf = TTFont(AKAR / "book" / "pdf" / "huruf" / "Carlito-Bold.ttf")
    peta, maju = huruf.getBestCmap(), huruf["hmtx"]
    benar = sum(maju[peta[ord(x)]][0] for x in teks) / huruf["head"].unitsPerEm
    assert 0.97 * benar < em(teks) < 1.15 * benar


def test_small_table_keeps_its_own_width():
    """Three short columns do not fill the line."""
    hasil = ukur(baris("No.", "Uraian", "95"), 3, 400)
    assert hasil.huruf == UKURAN[0]
    assert sum(hasil.lebar) < 240


def test_number_is_never_narrower_than_itself():
    """A long text takes what numbers leave over."""
    hasil = ukur(baris("kata " * 60, "2.727.830.700", angka={1}), 2, 300)
    assert hasil.lebar[1] >= em("2.727.830.700") * hasil.huruf + SISIPAN
    assert sum(hasil.lebar) == pytest.approx(300)


def test_letters_shrink_before_numbers_break():
    """Twelve columns of rupiah: smaller letters on a landscape page, not comfortable upright."""
    sel = baris(*["2.727.830.700"] * 12, angka=set(range(12)))
    assert not ukur(sel, 12, 440).nyaman
    tegak, lanskap = ukur(sel, 12, 440), ukur(sel, 12, 717)
    assert (tegak.huruf, lanskap.huruf) == (UKURAN[-1], UKURAN[1])
    assert sum(tegak.lebar) == pytest.approx(440)  # even then it does not run off the page


def test_cell_over_two_columns_adds_what_they_lack():
    """Its long word must fit into both together."""
    sel = [Sel("Pertanggungjawaban", 0, 0, 2), *baris("a", "b", n=1)]
    lebar = ukur(sel, 2, 400).lebar
    assert sum(lebar) >= em("Pertanggungjawaban") * UKURAN[0]


def test_two_long_texts_share():
    """The longer gets more, the shorter is not starved."""
    a, b = ukur(baris("kata " * 100, "kata " * 25), 2, 400).lebar
    assert 1.2 < a / b < 3
