"""Tables of "Apa yang Berubah"."""

from __future__ import annotations

from functools import cache

import pytest

from lkj_app.banding import tabel as perubahan
from lkj_app.banding.pembanding import perbandingan
from tests.dua_tahun import laporan_mekarjaya
from tests.pembaca import baris, lebar, tabel

SEMUA = (
    perubahan.angka_utama,
    perubahan.paling_bergerak,
    perubahan.rencana,
    perubahan.predikat,
    perubahan.hambatan,
    perubahan.pejabat,
)


@pytest.fixture(scope="module")
def buka(tmp_path_factory):
    """The comparison of one quarter of the office of two years, made once; read-only."""
    return cache(lambda periode: perbandingan(laporan_mekarjaya(periode, tmp_path_factory)))


def satu_baris(keluaran, awal):
    """The one row whose first cell begins so."""
    (hasil,) = [row for row in baris(tabel(keluaran)) if row[0].startswith(awal)]
    return hasil


@pytest.mark.parametrize("buat", SEMUA, ids=lambda satu: satu.__name__)
def test_every_table_is_a_grid_without_a_number(buka, buat):
    """The chapter stands outside the numbered part."""
    hasil = tabel(buat(buka("2025-TW2")))
    assert len(lebar(hasil)) == 1
    assert "tanpa-nomor" in hasil.get("class")


@pytest.mark.parametrize("periode", ["2025-TW1", "2025-TW2", "2025-TW3", "2025-TW4"])
@pytest.mark.parametrize("buat", SEMUA, ids=lambda satu: satu.__name__)
def test_every_figure_is_the_fact_that_it_names(buka, buat, periode):
    """Those of the earlier period are what its own report says, and are named where this report has the fact too."""
    p = buka(periode)
    for sel in tabel(hasil).xpath(".//*[@data-fakta]") if (hasil := buat(p)) else ():
        id_fakta, _, pada = sel.get("data-fakta").partition("@")
        laporan = p.lalu if pada == str(p.lalu.periode) else p.kini
        assert pada in ("", str(p.lalu.periode))
        assert p.kini.fakta.ambil(sel.get("data-fakta")).nilai == laporan.fakta.nilai(id_fakta)
        if sel.text_content() == "–":
            assert not laporan.fakta.ada(id_fakta)
        else:
            assert sel.text_content() == laporan.dengan_satuan(id_fakta)


def test_headline_figures_stand_side_by_side(buka):
    """Pagu, realisasi and serapan of 2025: 259 of 1.050 million in March, 558 in June."""
    hasil = perubahan.angka_utama(buka("2025-TW2"))
    assert satu_baris(hasil, "Pagu")[1:] == ["Rp1.050.000.000", "Rp1.050.000.000", "tetap"]
    assert satu_baris(hasil, "Realisasi belanja")[1:] == ["Rp259.000.000", "Rp558.000.000", "+Rp299.000.000"]
    assert satu_baris(hasil, "Serapan")[1:] == ["24,67%", "53,14%", "+28,47 poin persen"]


def test_across_the_new_year_values_to_date_have_no_difference(buka):
    """They started again on 1 January; a plan and the level of an indicator did not."""
    p = buka("2025-TW1")
    hasil = perubahan.angka_utama(p)
    assert satu_baris(hasil, "Realisasi belanja")[1:] == ["Rp941.000.000", "Rp259.000.000", ""]
    assert satu_baris(hasil, "Pagu")[3] == "+Rp50.000.000"
    assert satu_baris(hasil, "Indeks Kepuasan Masyarakat: realisasi")[3] == "+0,5"
    assert perubahan.DIHITUNG_KEMBALI in hasil.html
    assert perubahan.paling_bergerak(p) is None


def test_what_moved_most_comes_first(buka):
    """Up or down, by points: 125 to 80, then 80 to 50."""
    selisih = [row[3] for row in baris(tabel(perubahan.paling_bergerak(buka("2025-TW2"))))]
    assert selisih == [
        "-45,00 poin persen", "-30,00 poin persen", "+20,00 poin persen", "+20,00 poin persen", "-10,00 poin persen"
    ]  # fmt: skip


def test_a_revised_pagu_names_both_versions_and_what_is_new_says_so(buka):
    """A shift in June; in the next year a sub kegiatan that was not there."""
    geser = satu_baris(perubahan.rencana(buka("2025-TW2")), "Penyediaan Barang Cetakan")
    assert geser[1:] == ["Rp20.000.000", "Rp25.000.000", "+Rp5.000.000", "APBD/DPA pokok → Pergeseran ke-1"]
    baru = [row for row in baris(tabel(perubahan.rencana(buka("2025-TW1")))) if row[-1] == "baru"]
    assert [row[1:3] for row in baru] == [["–", "Rp16.000.000"], ["–", "6 lembaga"]]


def test_rows_follow_the_budget(buka):
    """Every program before its own sub kegiatan, not by name."""
    nama = [row[0] for row in baris(tabel(perubahan.predikat(buka("2025-TW2"))))]
    kode = [satu.rpartition("(")[2].rstrip(")") for satu in nama]
    assert kode == sorted(kode)


def test_predikat_tell_how_far(buka):
    """By steps of the scale."""
    hasil = perubahan.predikat(buka("2025-TW2"))
    assert satu_baris(hasil, "Penyelenggaraan Rapat")[1:] == ["Kurang", "Baik", "naik 2 jenjang"]
    assert satu_baris(hasil, "Peningkatan Kapasitas")[1:] == ["–", "Baik", "baru dapat dinilai"]


def test_hambatan_that_persist_come_first_and_a_subject_is_named_once(buka):
    """A capaian below the threshold shows what it is in both periods; a text that is missing is not tercatat."""
    rows = baris(tabel(perubahan.hambatan(buka("2025-TW4"))))
    assert [row[0] for row in rows if len(row) == 1] == ["Menetap", "Tidak tercatat lagi"]
    (urut,) = [n for n, row in enumerate(rows) if row[1:] == ["Capaian kinerja di bawah ambang", "80,00%", "80,00%"]]
    assert rows[urut][0].startswith("Peningkatan Efektifitas Pelaksanaan Pelayanan")
    assert rows[urut + 1] == ["Hambatan kinerja", *["Antrean menumpuk pada hari pasar."] * 2]
    assert ["Kendala belanja", "Harga kertas naik.", "tidak tercatat"] in [
        row[-3:] for row in baris(tabel(perubahan.hambatan(buka("2025-TW3"))))
    ]


def test_officials_who_changed(buka):
    """The camat, who also signs."""
    assert [row[0] for row in baris(tabel(perubahan.pejabat(buka("2025-TW2"))))] == ["Camat", "Penanda tangan laporan"]
