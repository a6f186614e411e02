"""A row of totals is no data, but it may not contradict them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.lkj_app.isian.buku_uji import BELANJA, Isian, isian
from tests.lkj_app.isian.impor.test_lebar import KAS, PAGU, TW, sel, setahun

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.temuan import Temuan

# The four rows of the fictional quarter: 540,000 + 500,000 + 1,900,000 + 300,000.
JUMLAH = 3_240_000


def _total(kerja: Isian, label: str, nilai: Any, lembar: str = BELANJA) -> list[Temuan]:
    """A total typed below the rows, under the first column and that of the amount; what the import says of it."""
    kertas = kerja.buku[lembar]
    judul = {BELANJA: "Realisasi s/d triwulan (", PAGU: "Pagu (", KAS: "Triwulan IV ("}[lembar]
    kolom = kerja.sel(lembar, judul).column
    nomor = kertas.max_row + 1
    kertas.cell(nomor, 1).value, kertas.cell(nomor, kolom).value = label, nilai
    return [t for t in kerja.impor(tulis=False).temuan if t.aturan.startswith("baris.")]


def test_a_typed_total_that_agrees_is_only_left_out(tmp_path: Path) -> None:
    """And said so, as any row that is not read."""
    assert [(t.aturan, t.level) for t in _total(isian(tmp_path), "JUMLAH", JUMLAH)] == [("baris.catatan", "catatan")]


@pytest.mark.parametrize("nilai", [JUMLAH + 1, "3.240.001", JUMLAH / 2])
def test_a_typed_total_that_disagrees_is_a_contradiction(tmp_path: Path, nilai: float | str) -> None:
    """Both numbers are named, and the cell."""
    kerja = isian(tmp_path)
    (satu,) = _total(kerja, "Jumlah seluruhnya", nilai)
    assert (satu.aturan, satu.level, satu.diharapkan) == ("baris.jumlah", "galat", "3.240.000")
    assert satu.sel == f"F{kerja.buku[BELANJA].max_row}"


def test_a_formula_that_disagrees_may_only_reach_wrong(tmp_path: Path) -> None:
    """Its value is that which was saved with it; one without any says nothing."""
    from lkj_app.isian.impor.buku import LembarIsi, Sel
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.impor.sel import baca_kolom
    from lkj_app.isian.impor.total import periksa_total
    from lkj_utils import ROOT
    from lkj_utils.kontrak.paket import Paket

    tabel = Paket.baca(ROOT / "data").tabel("realisasi_belanja")
    isi = {3: {1: Sel("a"), 2: Sel(5)}, 4: {1: Sel("b"), 2: Sel(6)}}
    for nilai, aturan in ((10, [("baris.jumlah", "peringatan")]), (11, []), (None, [])):
        akhir = {1: Sel("Jumlah"), 2: Sel(nilai, "=SUM(B3:B3)")}
        lembar = TabelLembar(tabel, LembarIsi("x", {**isi, 5: akhir}), 1, {"kode": 1, "realisasi_sd": 2})
        teks = {"realisasi_sd": baca_kolom({n: s[2] for n, s in isi.items()}, tabel.ambil("realisasi_sd"))}
        temuan = periksa_total(lembar, {5: {"kode": akhir[1], "realisasi_sd": akhir[2]}}, teks, "x.xlsx")
        assert [(t.aturan, t.level) for t in temuan] == aturan


def test_a_subtotal_is_that_of_the_rows_above_it(tmp_path: Path) -> None:
    """Since the total before it."""
    kerja = isian(tmp_path)
    kertas = kerja.buku[BELANJA]
    kertas.insert_rows(5)
    kertas["A5"], kertas["F5"] = "Sub total", 1_040_000
    assert [t.level for t in _total(kerja, "Jumlah", JUMLAH)] == ["catatan", "catatan"]


def test_a_total_beside_a_cell_that_does_not_read_says_nothing(tmp_path: Path) -> None:
    """The cell itself is told."""
    kerja = isian(tmp_path).isi(BELANJA, "Realisasi s/d triwulan (", "dua juta")
    assert [t.aturan for t in _total(kerja, "Jumlah", 1)] == ["baris.catatan"]


def test_versions_are_never_added_up(tmp_path: Path) -> None:
    """A total that names a version is that of its rows."""
    kerja = setahun(tmp_path)
    kertas = kerja.buku[PAGU]
    for nomor, kode in enumerate(("7.01.01.2.01.01", "7.01.01.2.01.02"), start=kertas.max_row + 1):
        kertas.cell(nomor, 1).value, kertas.cell(nomor, 2).value = "rkpd", kode
        kertas.cell(nomor, 4).value = 7
    assert [t.level for t in _total(kerja, "Jumlah rkpd", 14, PAGU)] == ["catatan"]
    assert [t.diharapkan for t in _total(kerja, "Jumlah dpa_pokok", 8_000_014, PAGU) if t.level == "galat"] == [
        "8.000.000"
    ]


def test_a_version_without_a_value_comes_to_nothing(tmp_path: Path) -> None:
    """Its total is not that of the other version."""
    kerja = setahun(tmp_path)
    kertas = kerja.buku[PAGU]
    kertas.cell(kertas.max_row + 1, 1).value, kertas.cell(kertas.max_row, 2).value = "rkpd", "7.01.01.2.01.01"
    assert [t.level for t in _total(kerja, "Jumlah rkpd", 0, PAGU)] == ["catatan"]


def test_of_a_wide_sheet_each_column_has_its_own(tmp_path: Path) -> None:
    """As its cells show it."""
    kerja = setahun(tmp_path)
    (satu,) = _total(kerja, "Jumlah", 8_000_001, KAS)
    assert (satu.level, satu.diharapkan, satu.sel[0]) == ("galat", "8.000.000", sel(kerja, KAS, TW[3])[0])
