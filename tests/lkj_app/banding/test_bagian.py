"""Chapter "Apa yang Berubah"."""

from __future__ import annotations

from datetime import date

import pytest

from lkj_app.banding.bagian import apa_yang_berubah
from lkj_utils.dasar.periode import Periode
from tests.dua_tahun import PERIODE, laporan_mekarjaya
from tests.lkj_utils.sajian.bagian.test_semua import BOCORAN, TAG_BUKU
from tests.pembaca import teks, urai
from tests.pembangun import INSTANSI, SUB_A, kantor_rekaan, laporan_kalaena
from tests.ragam import nama_berbahaya

BAGIAN = ["ringkasan", "angka", "rencana", "predikat", "hambatan", "pejabat"]


@pytest.mark.parametrize("periode", PERIODE)
def test_every_quarter_reads_well(tmp_path_factory, periode):
    """No word of the program leaks, only elements that the book knows, every id once."""
    hasil = apa_yang_berubah(laporan_mekarjaya(periode, tmp_path_factory))
    assert not BOCORAN.search(teks(hasil)), BOCORAN.search(teks(hasil))
    assert {satu.tag for satu in urai(hasil).iterdescendants()} <= TAG_BUKU
    ids = urai(hasil).xpath(".//@id")
    assert len(ids) == len(set(ids))


def test_without_a_period_to_compare_with_one_sentence_says_so():
    """As for the first report of an office; in the plain way the chapter is executed all the same."""
    hasil = apa_yang_berubah(laporan_kalaena())
    assert [satu.tag for satu in urai(hasil)] == ["p"]
    awal = "Belum ada periode pembanding bagi Kecamatan Kalaena: data triwulan sebelumnya pada tahun 2023"
    assert teks(hasil).startswith(awal)


def test_all_sections_stand_in_order(tmp_path_factory):
    """Also the ones with nothing to tell, which say so."""
    hasil = apa_yang_berubah(laporan_mekarjaya("2024-TW2", tmp_path_factory))
    assert [satu.get("id") for satu in urai(hasil).iter("h2")] == [f"perubahan-{nama}" for nama in BAGIAN]
    assert "Tidak ada target atau pagu yang berubah." in teks(hasil)
    assert teks(hasil).endswith("Tidak ada pejabat yang berganti.")


def test_summary_is_made_of_counted_changes(tmp_path_factory):
    """Money in words that are fair to values to date."""
    hasil = teks(apa_yang_berubah(laporan_mekarjaya("2025-TW2", tmp_path_factory)))
    assert "Realisasi belanja bertambah Rp299.000.000, dari Rp259.000.000 menjadi Rp558.000.000" in hasil
    assert "Predikat naik pada 3 dan turun pada 6 program" in hasil
    assert "Hambatan menetap pada 4 sub kegiatan atau indikator, baru tercatat pada 3" in hasil
    assert "Pejabat berganti pada 1 unit kerja. Penanda tangan laporan berganti." in hasil


def test_across_the_new_year_nothing_is_said_to_have_fallen(tmp_path_factory):
    """Why that period, and why without a difference."""
    hasil = teks(apa_yang_berubah(laporan_mekarjaya("2025-TW1", tmp_path_factory)))
    assert "dibandingkan dengan Triwulan IV Tahun 2024" in hasil
    assert "karena laporan ini membuka tahun 2025" in hasil
    assert "dihitung kembali sejak awal tahun anggaran" in hasil
    assert "bertambah" not in hasil
    assert "berkurang Rp" not in hasil


@pytest.fixture
def dua_triwulan(tmp_path):
    """Quarters II and IV of the small office, the third missing; names and texts that look like code."""
    kantor = nama_berbahaya(kantor_rekaan()).ubah("analisis", SUB_A, teks="<b>Hambatan</b> & {{ 1 }}")
    kantor.tulis(tmp_path)
    kantor.periode = Periode(2030, 4)
    kantor.waktu |= {"tanggal_akhir_data": date(2030, 12, 31), "tanggal_laporan": date(2031, 1, 6)}
    return kantor.laporan(tmp_path)


def test_what_people_typed_stays_text(dua_triwulan):
    """In sentences and in cells."""
    assert dua_triwulan.data.instansi == INSTANSI
    hasil = apa_yang_berubah(dua_triwulan)
    assert "<b>Hambatan</b> & {{ 1 }}" in teks(hasil)
    assert not list(urai(hasil).iter("b", "script"))


def test_a_quarter_passed_over_is_told(dua_triwulan):
    """With the reason."""
    assert "Yang dilewati: Triwulan III Tahun 2030 (datanya belum tersedia)." in teks(apa_yang_berubah(dua_triwulan))
