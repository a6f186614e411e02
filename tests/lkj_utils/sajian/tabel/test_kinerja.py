"""Tables of BAB III A to C."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel import kinerja
from tests.pembaca import baris, lebar, tabel
from tests.pembangun import KEG_1, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_programs_with_capaian_and_serapan(laporan):
    """Number, name, parts, target, capaian, predikat, serapan."""
    rows = baris(tabel(kinerja.capaian_program(laporan)))
    assert rows[0] == ["1", "Program Penunjang Rekaan", "2", "3", "100,00", "106,25", "Sangat Baik", "42,00"]
    assert rows[1][5:] == ["75,00", "Cukup", "30,00"]


def test_sub_kegiatan_and_their_mean(laporan):
    """Each row raw, the foot the mean that is the capaian of the kegiatan."""
    t = tabel(kinerja.capaian_kegiatan(laporan, KEG_1))
    assert baris(t)[1][2:] == ["laporan", "2", "3", "150,00", "Sangat Baik"]
    assert baris(t, "tfoot")[0][1:] == ["112,50", "Sangat Baik"]


def test_a_weighted_mean_is_not_called_a_plain_one(tmp_path):
    """The foot of the table says how its number was made."""
    kantor = kantor_rekaan()
    kantor.aturan["agregasi"] = "tertimbang_pagu"
    kaki = baris(tabel(kinerja.capaian_kegiatan(kantor.laporan(tmp_path), KEG_1)), "tfoot")[0]
    assert kaki[1] == "125,00"
    assert "tertimbang" in kaki[0] or "Rata-rata" not in kaki[0]


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
