"""Where a series breaks, and that nothing is computed over the break."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest

from lkj_app.banding import bandingkan
from lkj_app.banding.sisi import dari_laporan
from lkj_utils.dasar.periode import Periode
from lkj_utils.fakta.indikator import pertumbuhan
from lkj_utils.laporan import buka
from lkj_utils.sajian.grafik.deret import deret
from lkj_utils.sajian.grafik.perkembangan import indikator_triwulan
from lkj_utils.sajian.grafik.sasaran import tren_indikator
from lkj_utils.sajian.tabel import kinerja, perkembangan
from tests.dua_tahun import MEKARJAYA, rakit_dua_tahun
from tests.pembaca import teks
from tests.pembangun import kantor_rekaan

IKM = {"id_indikator": "ikm", "tingkat": "sasaran", "id_sasaran": "layanan", "arah": "naik", "akumulasi": "nilai_akhir"}


def lama(**isi):
    """An earlier row of the indicator."""
    return IKM | {"nama": "Indeks Kepuasan Rekaan", "satuan": "nilai", "iku": "ya"} | isi


def baru(kantor, **isi):
    """The office with an indicator that is what it is since 2030."""
    kantor.ubah("indikator", "ikm", berlaku_dari="2030-01-01", **isi)
    return kantor


def putus(laporan):
    """The breaks of the IKM by year."""
    return {f.periode: f.nilai for f in laporan.fakta if f.id == "putus_seri:ikm"}


@pytest.mark.parametrize(
    ("dulu", "alasan"),
    [
        ({"satuan": "indeks"}, "satuan indeks menjadi nilai"),
        ({"arah": "turun"}, "arah turun menjadi naik"),
        ({"nama": "Indeks lain"}, "bunyi indikator berganti"),
        ({"akumulasi": "rata_rata"}, "cara mengumpulkan nilai antartriwulan berganti"),
        ({}, "definisi berganti"),
        ({"satuan": "indeks", "nama": "Indeks lain"}, "satuan indeks menjadi nilai; bunyi indikator berganti"),
    ],
)
def test_a_new_definition_breaks_the_series(tmp_path, dulu, alasan):
    """2029 was measured otherwise: no growth, and the table says where it breaks and why."""
    laporan = baru(kantor_rekaan()).tambah("indikator", lama(**dulu)).laporan(tmp_path)
    assert putus(laporan) == {"2029": alasan}
    assert laporan.fakta.nilai("pertumbuhan:ikm") is None
    assert f"2029 ({alasan})" in teks(kinerja.antar_tahun(laporan, "layanan"))
    assert laporan.fakta.nilai("realisasi:ikm@2029") == 75


def test_one_definition_is_one_series(tmp_path):
    """75 to 84 is a growth of 12 %."""
    laporan = kantor_rekaan().laporan(tmp_path)
    assert putus(laporan) == {}
    assert laporan.fakta.nilai("pertumbuhan:ikm") == pertumbuhan(84, 75) == Fraction(12)


def test_years_before_the_definition_are_unlike(tmp_path):
    """Nobody wrote down what was measured then."""
    laporan = baru(kantor_rekaan()).laporan(tmp_path)
    assert putus(laporan) == {"2029": "definisi sebelum 1 Januari 2030 tidak tercatat"}
    assert laporan.fakta.nilai("capaian:ikm@2029") is None


def test_an_earlier_year_is_judged_by_the_formula_of_its_time(tmp_path):
    """A falling indicator of 2029: target 78, realisasi 75 is (2 - 75/78) x 100."""
    laporan = baru(kantor_rekaan()).tambah("indikator", lama(arah="turun", rumus_turun="selisih")).laporan(tmp_path)
    assert laporan.fakta.nilai("capaian:ikm@2029") == (2 - Fraction(75, 78)) * 100


def test_a_formula_of_the_office_that_changed_breaks_falling_indicators_only(tmp_path):
    """Those that rise never used it."""
    kantor = kantor_rekaan().ubah("indikator", "ikm", arah="turun")
    kantor.profil["terdahulu"] = [{"sampai": date(2029, 12, 31), "aturan": {"rumus_turun": "rasio"}}]
    assert putus(kantor.laporan(tmp_path)) == {"2029": "rumus rasio menjadi selisih"}


def test_a_new_renstra_breaks_the_series_unless_the_definition_is_said_to_hold(tmp_path):
    """The Renstra begins in 2030; an indicator that holds since 2028 goes on."""
    kantor = kantor_rekaan()
    kantor.profil["periode_renstra"] = "2030-2034"
    assert putus(kantor.laporan(tmp_path))["2029"] == "sebelum Renstra 2030-2034"
    (tmp_path / "tetap").mkdir()
    tetap = kantor.ubah("indikator", "ikm", berlaku_dari="2028-01-01").laporan(tmp_path / "tetap")
    assert putus(tetap) == {}
    assert tetap.fakta.nilai("pertumbuhan:ikm") == 12


def test_progress_of_the_renstra_does_not_cross_a_break(tmp_path):
    """The start of 2028 was measured otherwise."""
    laporan = baru(kantor_rekaan()).tambah("indikator", lama(satuan="indeks")).laporan(tmp_path)
    assert laporan.fakta.nilai("putus_renstra:ikm") == "satuan indeks menjadi nilai"
    assert laporan.fakta.nilai("kemajuan_renstra:ikm") is None
    assert laporan.fakta.nilai("terhadap_akhir:ikm") is not None


def test_a_line_is_cut_at_the_break_and_another_unit_is_left_out(tmp_path):
    """Two years of one unit stand apart; a value of another unit has no place on this axis."""
    for nama in ("sama", "lain"):
        (tmp_path / nama).mkdir()
    sama = baru(kantor_rekaan()).tambah("indikator", lama(nama="Indeks lain")).laporan(tmp_path / "sama")
    isi = deret(sama, "ikm")
    assert isi.ruas(isi.realisasi) == [[2029], [2030]]
    assert isi.batas == [2029.5]
    html = str(tren_indikator(sama, "ikm").html)
    assert "Realisasi tahun 2030 sebesar 84" in html
    assert "Seri terputus" in html
    lain = baru(kantor_rekaan()).tambah("indikator", lama(satuan="indeks")).laporan(tmp_path / "lain")
    assert list(deret(lain, "ikm").realisasi) == [2030]
    assert "Seri terputus" in str(tren_indikator(lain, "ikm").html)


@pytest.fixture
def tengah_tahun(tmp_path):
    """Two full years of an office whose IKM is another thing from July 2025 on."""
    (tmp_path / "data").mkdir()
    akar = rakit_dua_tahun(tmp_path / "data")
    path = akar / MEKARJAYA / "indikator.csv"
    judul, *baris = path.read_text(encoding="utf-8").splitlines()
    ikm = next(satu for satu in baris if satu.startswith("ikm,"))
    isi = [
        f"{judul},berlaku_dari",
        *(f"{satu}," for satu in baris),
        f"{ikm.replace(',nilai,', ',indeks,', 1)},2025-07-01",
    ]
    path.write_text("\n".join(isi) + "\n", encoding="utf-8")
    return akar


def test_quarters_of_two_kinds_are_not_compared(tengah_tahun):
    """No trend, no change, no projection; the note names every quarter of the old kind, the chart leaves them out."""
    laporan = buka(MEKARJAYA, "2025-TW3", tengah_tahun)
    for ukuran in ("tren", "selisih_tahun_lalu", "proyeksi"):
        assert laporan.fakta.nilai(f"{ukuran}:ikm") is None
    assert laporan.fakta.nilai("tren:7.01.01.2.02.01") is not None
    catatan = teks(perkembangan.sasaran(laporan))
    assert "Triwulan III 2024, Triwulan I 2025, Triwulan II 2025 (satuan nilai menjadi indeks)" in catatan
    assert "Indeks Kepuasan Masyarakat per Triwulan" not in str(indikator_triwulan(laporan) or "")


def test_the_quarter_before_the_break_is_what_it_was(tengah_tahun, tmp_path):
    """A rerun of it knows nothing of the new definition."""
    (tmp_path / "asli").mkdir()
    asli = buka(MEKARJAYA, "2025-TW2", rakit_dua_tahun(tmp_path / "asli"))
    sekarang = buka(MEKARJAYA, "2025-TW2", tengah_tahun)
    assert [(f.id, f.periode, f.nilai, f.satuan) for f in sekarang.fakta] == [
        (f.id, f.periode, f.nilai, f.satuan) for f in asli.fakta
    ]


def test_compare_tells_the_break_instead_of_a_difference(tengah_tahun):
    """Both values stand there, and no number between them."""
    a, b = (dari_laporan(buka(MEKARJAYA, Periode(2025, n), tengah_tahun), str(n)) for n in (2, 3))
    satu = next(satu for satu in bandingkan(a, b) if satu.id == "realisasi:ikm")
    assert (satu.lama, satu.baru, satu.selisih) == ("80 nilai", "83 indeks", "")
    assert re.search("seri terputus, tidak dibandingkan: satuan nilai menjadi indeks", satu.keterangan)
