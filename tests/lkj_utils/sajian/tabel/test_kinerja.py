"""Tables of BAB III A to C."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel import kinerja
from tests.pembaca import baris, lebar, tabel, teks
from tests.pembangun import SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_programs_with_capaian_and_serapan(laporan):
    """Number, name, parts, target, capaian, predikat, serapan."""
    rows = baris(tabel(kinerja.capaian_program(laporan)))
    assert rows[0] == ["1", "Program Penunjang Rekaan", "2", "3", "100,00", "106,25", "Sangat Baik", "42,00"]
    assert rows[1][5:] == ["75,00", "Cukup", "30,00"]


def test_sub_kegiatan_under_their_means(laporan):
    """Each row raw, above it the mean that is the capaian of the kegiatan; the lowest capaian first on every level."""
    rows = baris(tabel(kinerja.capaian_sub_kegiatan(laporan)))
    assert [row[-2] for row in rows] == [
        "75,00",
        "75,00",
        "75,00",
        "106,25",
        "112,50",
        "75,00",
        "150,00",
        "100,00",
        "100,00",
    ]
    assert rows[6] == [
        "3",
        "Evaluasi Rekaan",
        "Jumlah laporan rekaan",
        "laporan",
        "2",
        "3",
        "150,00",
        "Sangat Baik",
    ]
    assert rows[4] == ["Perencanaan Rekaan", "112,50", "Sangat Baik"]


def test_worse_comes_before_bad_whatever_its_code(tmp_path):
    """0 % before 75 %, and what cannot be judged behind what fell short."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_B, realisasi_sd=0)
    kantor.ubah("realisasi_kinerja", SUB_C, realisasi_sd="", status="belum")
    laporan = kantor.laporan(tmp_path)
    nama = [row[1] for row in baris(tabel(kinerja.capaian_sub_kegiatan(laporan))) if len(row) == 8]
    assert nama == [laporan.nama[kode] for kode in (SUB_B, SUB_A, SUB_C, SUB_D)]


def test_a_weighted_mean_is_not_called_a_plain_one(tmp_path):
    """The note under the table says how its numbers were made."""
    kantor = kantor_rekaan()
    kantor.aturan["agregasi"] = "tertimbang_pagu"
    hasil = kinerja.capaian_sub_kegiatan(kantor.laporan(tmp_path))
    assert ["Perencanaan Rekaan", "125,00", "Sangat Baik"] in baris(tabel(hasil))
    assert "rata-rata tertimbang pagu" in teks(hasil)


def test_target_against_realisasi(laporan):
    """Analysis 1."""
    assert baris(tabel(kinerja.target_realisasi(laporan, "layanan")))[0][2:] == [
        "nilai",
        "80",
        "84",
        "105,00",
        "Sangat Baik",
    ]


def test_against_last_year(laporan):
    """Analysis 2: 2029 beside 2030, growth 12 %."""
    rows = baris(tabel(kinerja.antar_tahun(laporan, "layanan")))
    assert rows[0][1:] == ["78", "75", "96,15", "80", "84", "105,00", "12,00"]


def test_no_history_is_a_dash(laporan):
    """The other indicator has no earlier year: its columns stay, empty."""
    rows = baris(tabel(kinerja.antar_tahun(laporan, "akuntabel")))
    assert rows[0][1:] == ["–", "–", "–", "65", "–", "–", "–"]


def test_against_the_renstra(laporan):
    """Analysis 3: from 70 to 90, now 84, is 70 %."""
    assert baris(tabel(kinerja.terhadap_renstra(laporan, "layanan")))[0][1:] == [
        "70",
        "80",
        "84",
        "90",
        "70,00",
        "93,33",
    ]


def test_efficiency_of_the_programs_of_a_sasaran(laporan):
    """Analysis 6: only its own programs; 400.000 at 75 percent is 300.000, and so much was spent."""
    assert baris(tabel(kinerja.efisiensi(laporan, "layanan"))) == [
        ["Program Pemberdayaan Desa Rekaan", "400.000", "300.000", "300.000", "0,00", "sesuai rencana"]
    ]


def test_several_programs_support_one_sasaran(tmp_path):
    """Analysis 7 lists them all, numbered; a sasaran without program lists none."""
    laporan = kantor_rekaan().ubah("struktur", "7.01.01", id_sasaran="layanan").laporan(tmp_path)
    assert [row[0] for row in baris(tabel(kinerja.program_pendukung(laporan, "layanan")))] == ["1", "2"]
    assert "Program Penunjang" not in kinerja.program_pendukung(laporan, "akuntabel").html


def test_proposals_by_desa(laporan):
    """A desa is named once beside its proposals; a proposal without place has a dash."""
    rows = baris(tabel(kinerja.usulan_musrenbang(laporan)))
    assert rows == [
        ["1", "Rekaan Satu", "Jembatan rekaan", "Dusun Rekaan"],
        ["Jalan rekaan", "–"],
        ["2", "Rekaan Dua", "Sumur rekaan", "Dusun Rekaan"],
    ]


def test_desa_are_numbered_without_gaps(tmp_path):
    """A desa without proposals leaves no hole in the numbering."""
    laporan = kantor_rekaan().buang("usulan_musrenbang", "desa_satu").laporan(tmp_path)
    assert [row[:2] for row in baris(tabel(kinerja.usulan_musrenbang(laporan)))] == [["1", "Rekaan Dua"]]


def test_proposals_follow_their_number(tmp_path):
    """Urut is the order in print, whatever the order in the file."""
    laporan = kantor_rekaan().balik().laporan(tmp_path)
    usulan = [row[-2] for row in baris(tabel(kinerja.usulan_musrenbang(laporan)))]
    assert usulan.index("Jembatan rekaan") < usulan.index("Jalan rekaan")


def test_history_ends_before_this_year(tmp_path):
    """riwayat_indikator.csv grows with the years: rerunning an old period must print what it printed then."""
    lagi = ({"id_indikator": "ikm", "tahun": tahun, "target": 80, "realisasi": 84} for tahun in (2030, 2031))
    laporan = kantor_rekaan().tambah("riwayat_indikator", *lagi).laporan(tmp_path)
    assert baris(tabel(kinerja.antar_tahun(laporan, "layanan")), "thead")[0][1:3] == ["2029", "2030"]
    assert lebar(tabel(kinerja.antar_tahun(laporan, "layanan"))) == {8}
