"""The headline facts: every row with formula and source, for readers on paper."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel.fakta_utama import fakta_utama
from tests.pembaca import baris, tabel
from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """Rows of the fictional report, as texts."""
    isi = baris(tabel(fakta_utama(laporan_rekaan(tmp_path_factory))))
    return [[sel.replace("\N{NO-BREAK SPACE}", " ") for sel in row] for row in isi]


def test_a_headline_fact_has_its_formula_and_source(rows):
    """With the numbers put in, and the files with their row or how many."""
    serapan = next(row for row in rows if row[0] == "Serapan anggaran terhadap pagu")
    assert serapan[1:3] == ["40,50%", "Rp3.240.000 / Rp8.000.000 × 100"]
    assert serapan[3] == "rekaan/2030/tw2/realisasi_belanja.csv, 4 baris; rekaan/2030/anggaran.csv, 4 baris"


def test_a_typed_value_names_its_row(rows):
    """A leaf has no formula."""
    realisasi = next(row for row in rows if row[:2] == ["Realisasi kinerja", "84 nilai"])
    assert realisasi[2:] == ["dibaca dari data", "rekaan/2030/tw2/realisasi_indikator.csv, baris 2"]


def test_what_is_missing_is_said(rows):
    """A dash for the value, words for the formula."""
    assert ["–", "data belum tersedia"] in [row[1:3] for row in rows]


def test_an_office_without_revenue_has_no_such_group(tmp_path, rows):
    """Nothing is shown of what is not there."""
    tanpa = fakta_utama(kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path))
    judul = [row[0] for row in baris(tabel(tanpa))]
    assert "Pendapatan" not in judul
    assert "Pendapatan" in [row[0] for row in rows]
