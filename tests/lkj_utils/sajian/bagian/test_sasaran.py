"""BAB III B: the seven analyses of PermenPANRB 53/2014 for every sasaran."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import sasaran
from tests.pembaca import teks, urai
from tests.pembangun import kantor_rekaan, laporan_rekaan, laporan_tetap
from tests.ragam import tanpa_efisiensi


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def analisis(laporan, id_sasaran, jenis):
    """The text of one analysis of one sasaran."""
    semua = list(urai(sasaran.capaian_sasaran(laporan)))
    awal = next(n for n, satu in enumerate(semua) if satu.get("id") == f"sasaran-{id_sasaran}-{jenis}")
    akhir = next((n for n, s in enumerate(semua) if n > awal and s.tag in ("h3", "h4")), len(semua))
    return " ".join(" ".join(satu.text_content().split()) for satu in semua[awal + 1 : akhir])


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
def test_seven_analyses_for_every_sasaran(tmp_path_factory, nama):
    """Also where the data are silent."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    akar = urai(sasaran.capaian_sasaran(laporan))
    banyak = len(laporan.data.baris("sasaran"))
    assert (len(list(akar.iter("h3"))), len(list(akar.iter("h4")))) == (banyak, 7 * banyak)


def test_target_against_realisasi(laporan):
    """Figures and word agree."""
    hasil = analisis(laporan, "layanan", "target")
    assert "105,00%" in hasil
    assert "melampaui" in hasil


def test_a_realisasi_that_is_not_there_is_said(laporan):
    """Status belum."""
    assert "belum tersedia" in analisis(laporan, "akuntabel", "target")


@pytest.mark.parametrize(("realisasi", "kata"), [("84", "naik 12,00%"), ("60", "turun 20,00%"), ("75", "tetap 75.")])
def test_growth_is_told_in_words(tmp_path, realisasi, kata):
    """75 last year: up, down without a minus sign, or the same."""
    laporan = kantor_rekaan().ubah("realisasi_indikator", "ikm", realisasi=realisasi).laporan(tmp_path)
    assert kata in analisis(laporan, "layanan", "tahun")


def test_growth_without_last_year(laporan):
    """No comparison is made up."""
    assert "data belum tersedia" in analisis(laporan, "akuntabel", "tahun")


def test_progress_to_the_renstra(laporan):
    """From 70 to 90: 70 %."""
    assert "70,00%" in analisis(laporan, "layanan", "renstra")


def test_national_standard_of_the_ikm(laporan):
    """84 is mutu B; A begins at 88,31. Other indicators have no standard here."""
    hasil = analisis(laporan, "layanan", "standar")
    assert "88,31" in hasil
    assert "adalah B" in hasil
    assert "data belum tersedia" in analisis(laporan, "akuntabel", "standar")


def test_causes_typed_and_missing(laporan):
    """The supporting factor stands there; obstacle and solution read "belum diisi"."""
    hasil = analisis(laporan, "layanan", "penyebab")
    assert "Pendukung rekaan." in hasil
    assert hasil.count("belum diisi") == 2


def test_efficiency_and_programs_of_this_sasaran_only(laporan):
    """The other sasaran's program is not among them."""
    for jenis in ("efisiensi", "program"):
        hasil = analisis(laporan, "layanan", jenis)
        assert "Program Pemberdayaan Desa Rekaan" in hasil
        assert "Program Penunjang Rekaan" not in hasil


def test_a_sasaran_without_program_says_so(tmp_path):
    """No table without rows."""
    laporan = kantor_rekaan().ubah("struktur", "7.01.01", id_sasaran="layanan").laporan(tmp_path)
    kosong = [t.get("id") for t in urai(sasaran.capaian_sasaran(laporan)).iter("table") if not t.findall("tbody/tr")]
    assert kosong == []


def test_sasaran_stand_in_their_order(tmp_path):
    """The column urut is the order in print, whatever the order in the file."""
    hasil = teks(sasaran.capaian_sasaran(kantor_rekaan().balik().laporan(tmp_path)))
    assert hasil.index("Sasaran 1:") < hasil.index("Sasaran 2:")


def test_an_office_that_leaves_efficiency_out_has_no_such_section(tmp_path):
    """Not even a heading without data."""
    assert "Efisiensi" not in teks(sasaran.capaian_sasaran(tanpa_efisiensi(kantor_rekaan()).laporan(tmp_path)))
