"""Tables of development: which columns stand where, true grids, and cells that a person can redo."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel import perkembangan
from tests.dua_tahun import laporan_mekarjaya
from tests.pembaca import baris, lebar, tabel, teks

SEMUA = (
    perkembangan.sasaran,
    perkembangan.arah_sasaran,
    perkembangan.program,
    perkembangan.sub_kegiatan,
    perkembangan.arah_sub_kegiatan,
    perkembangan.belanja,
    perkembangan.belanja_program,
)


@pytest.mark.parametrize("periode", ["2024-TW2", "2025-TW1", "2025-TW3", "2025-TW4"])
@pytest.mark.parametrize("buat", SEMUA, ids=lambda b: b.__name__)
def test_every_table_is_a_true_grid(tmp_path_factory, buat, periode):
    """First year without last year's quarter, TW1 without earlier ones, TW4 without projection."""
    assert len(lebar(tabel(buat(laporan_mekarjaya(periode, tmp_path_factory))))) == 1


def test_spending_has_a_row_per_quarter_with_its_own_value(tmp_path_factory):
    """Last year's quarter first; 299 = 558 - 259; 558 / 585 = 95,38 %; 558 / 1.050 = 53,14 %."""
    isi = baris(tabel(perkembangan.belanja(laporan_mekarjaya("2025-TW2", tmp_path_factory))))
    assert [row[0] for row in isi] == ["Triwulan II 2024", "Triwulan I", "Triwulan II"]
    assert isi[2][1:] == ["1.050.000.000", "585.000.000", "558.000.000", "299.000.000", "95,38", "53,14"]


def test_own_values_of_the_year_add_up_to_the_total(tmp_path_factory):
    """259 + 299 + 202 + 280 = 1.040 million."""
    kaki = baris(tabel(perkembangan.belanja_program(laporan_mekarjaya("2025-TW4", tmp_path_factory))), "tfoot")[0]
    assert kaki[1:6] == ["259.000.000", "299.000.000", "202.000.000", "280.000.000", "1.040.000.000"]


def test_a_projection_is_called_so_with_its_formula(tmp_path_factory):
    """Title of the column, and a note; none of both in TW4."""
    tw3, tw4 = (
        teks(perkembangan.arah_sub_kegiatan(laporan_mekarjaya(p, tmp_path_factory))) for p in ("2025-TW3", "2025-TW4")
    )
    assert "Proyeksi akhir tahun" in tw3
    assert "bukan target: nilai s.d. triwulan / 3 × 4" in tw3
    assert "Proyeksi" not in tw4


def test_without_an_earlier_quarter_there_is_no_trend(tmp_path_factory):
    """TW1 is set against last year's only."""
    kepala = baris(tabel(perkembangan.program(laporan_mekarjaya("2025-TW1", tmp_path_factory))), "thead")[0]
    assert kepala == ["Program/kegiatan", "Triwulan I (%)", "Triwulan I 2024 (%)", "Perubahan (poin persen)"]
