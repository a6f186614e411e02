"""Sections of development: there where earlier periods are, nothing at all where they are not."""

from __future__ import annotations

import re

import pytest

from lkj_utils.sajian.bagian import organisasi, perkembangan, realisasi
from lkj_utils.sajian.narasi import narasi
from tests.dua_tahun import laporan_mekarjaya
from tests.lkj_utils.sajian.bagian.test_semua import BOCORAN, TAG_BUKU
from tests.pembaca import teks, urai
from tests.pembangun import kantor_rekaan, laporan_kalaena, laporan_rekaan

BAGIAN = (perkembangan.sasaran, perkembangan.program, perkembangan.belanja)


@pytest.mark.parametrize("bagian", BAGIAN, ids=lambda b: b.__name__)
def test_a_single_period_has_no_heading(tmp_path_factory, bagian):
    """The chapter reads as if there were no such section."""
    assert bagian(laporan_kalaena()) is None
    assert bagian(laporan_rekaan(tmp_path_factory)) is None
    assert bagian(laporan_mekarjaya("2024-TW1", tmp_path_factory)) is None


@pytest.mark.parametrize("periode", ["2024-TW3", "2025-TW1", "2025-TW2", "2025-TW4"])
@pytest.mark.parametrize("bagian", BAGIAN, ids=lambda b: b.__name__)
def test_each_section_reads_well(tmp_path_factory, bagian, periode):
    """Its sentences point at its own tables; no word of the program leaks."""
    hasil = bagian(laporan_mekarjaya(periode, tmp_path_factory))
    akar = urai(hasil)
    assert not BOCORAN.search(teks(hasil)), BOCORAN.search(teks(hasil))
    assert {satu.tag for satu in akar.iterdescendants()} <= TAG_BUKU
    ada = {f"#{satu.get('id')}" for satu in akar.xpath(".//*[@id]")}
    assert {satu.get("href") for satu in akar.iter("a")} <= ada


def test_a_chart_says_where_it_went(tmp_path_factory):
    """The alt text has both ends, the plan and the projection."""
    html = str(perkembangan.belanja(laporan_mekarjaya("2025-TW2", tmp_path_factory)).html)
    assert re.search('alt="([^"]*)"', html)[1] == (
        "Grafik garis realisasi belanja: dari Triwulan I ke Triwulan II naik dari Rp259.000.000 menjadi "
        "Rp558.000.000, dengan anggaran kas Rp585.000.000. Proyeksi akhir tahun Rp1.116.000.000."
    )


def test_pagu_that_changed_is_told_with_versions_and_totals(tmp_path_factory):
    """A pergeseran keeps the total, the perubahan adds 30 million; TW1 is silent."""
    tw4 = teks(realisasi.belanja(laporan_mekarjaya("2025-TW4", tmp_path_factory)))
    assert "digeser dengan Pergeseran ke-1; jumlahnya tetap Rp1.050.000.000." in tw4
    assert "bertambah Rp30.000.000 dari Rp1.050.000.000 menurut Pergeseran ke-1" in tw4
    assert "menjadi Rp1.080.000.000 menurut APBD/DPA perubahan." in tw4
    assert "tahun berjalan" not in teks(realisasi.belanja(laporan_mekarjaya("2025-TW1", tmp_path_factory)))


def test_a_new_signatory_is_told_in_the_year_of_the_change(tmp_path_factory):
    """The second camat came on 16 June 2025."""
    kalimat = "Sejak 16 Juni 2025 jabatan Camat diemban oleh Kedua Contoh, menggantikan Pertama Contoh."
    assert kalimat in teks(organisasi.sumber_daya(laporan_mekarjaya("2025-TW4", tmp_path_factory)))
    assert "Sejak" not in teks(organisasi.sumber_daya(laporan_mekarjaya("2025-TW1", tmp_path_factory)))


@pytest.mark.parametrize("nama", ["kata_pengantar", "latar_belakang"])
def test_the_last_quarter_is_also_the_yearly_report(tmp_path_factory, nama):
    """Said in TW4 only."""
    ada = ["tahunan" in teks(narasi(laporan_mekarjaya(p, tmp_path_factory), nama)) for p in ("2025-TW3", "2025-TW4")]
    assert ada == [False, True]


def test_a_typed_name_of_an_official_is_text(tmp_path):
    """Markup in a name stays a name."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", nama="*<b>Ani</b>*", berlaku_dari="2030-05-01")
    hasil = organisasi.sumber_daya(kantor.laporan(tmp_path))
    assert "diemban oleh *<b>Ani</b>*." in teks(hasil)
    assert not urai(hasil).xpath(".//b")
