"""Front and back matter."""

from __future__ import annotations

import re

import pytest

from lkj_utils.sajian.bagian import depan, keadaan, simpangan
from lkj_utils.sajian.narasi import narasi
from tests.pembaca import baris, tabel, teks, urai
from tests.pembangun import SUB_A, SUB_C, SUB_D, kantor_rekaan, laporan_rekaan
from tests.ragam import tercapai_semua


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_signature_block(laporan):
    """Place and date, office, name, rank, NIP in groups."""
    isi = [p.text_content() for p in urai(depan.tanda_tangan(laporan)).iter("p")]
    assert isi == [
        "Kota Rekaan, 5 Juli 2030",
        "Camat",
        "Ani Rekaan, S.T.",
        "Pembina, IV/a",
        "NIP 19800102 200501 2 003",
    ]


def test_signature_without_rank_and_nip(tmp_path):
    """An acting official may have neither; no empty line is left."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", nip="", pangkat="", golongan="")
    isi = [p.text_content() for p in urai(depan.tanda_tangan(kantor.laporan(tmp_path))).iter("p")]
    assert isi == ["Kota Rekaan, 5 Juli 2030", "Camat", "Ani Rekaan, S.T."]


def test_a_nip_typed_with_blanks_is_printed_in_its_groups(tmp_path):
    """However it was typed."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", nip="19800102 200501 2 003")
    assert "NIP 19800102 200501 2 003" in teks(depan.tanda_tangan(kantor.laporan(tmp_path)))


def test_summary_has_the_headline_figures(laporan):
    """Indicators, programs, sub kegiatan, money, revenue: each from its fact, in this order."""
    hasil = teks(depan.ringkasan(laporan))
    urut = ["1 dari 2 indikator", "1 dari 2 program", "2 dari 4 sub kegiatan", "40,50%", "Rp8.000.000", "Rp500.000"]
    letak = [hasil.index(satu) for satu in urut]
    assert letak == sorted(letak)
    assert "1 belum ada datanya" in hasil


def test_summary_without_revenue_is_silent_on_it(tmp_path):
    """An office that collects nothing has no such sentence."""
    laporan = kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path)
    assert "Pendapatan" not in teks(depan.ringkasan(laporan))


def test_front_page_has_office_and_quarter(laporan):
    """Whose report, of when."""
    assert [p.text_content() for p in urai(depan.muka(laporan)).iter("p")] == [
        "Kecamatan Rekaan",
        "Kabupaten Rekaan",
        "Triwulan II Tahun 2030",
    ]


def test_next_steps_in_order_of_weight(tmp_path):
    """What fell short first, then what has no result, then what else the office wrote; nothing is made up."""
    kantor = kantor_rekaan().tambah(
        "analisis",
        {"subjek": SUB_D, "jenis": "rekomendasi", "urut": 1, "teks": "Rekomendasi rekaan"},
        {"subjek": SUB_C, "jenis": "solusi", "urut": 1, "teks": "Solusi lain."},
    )
    laporan = kantor.laporan(tmp_path)
    kosong = "tidak dinyatakan"
    assert baris(tabel(depan.tindak_lanjut(laporan))) == [
        ["1", laporan.nama[SUB_A], "Solusi rekaan.", kosong],
        ["2", laporan.nama[SUB_D], kosong, "Rekomendasi rekaan."],
        ["3", "Nilai LAKIP Rekaan", kosong, kosong],
        ["4", laporan.nama[SUB_C], "Solusi lain.", kosong],
    ]


def test_nothing_to_follow_up_is_said(tmp_path):
    """A sentence, not an empty table."""
    kantor = tercapai_semua(kantor_rekaan()).buang("analisis")
    assert teks(depan.tindak_lanjut(kantor.laporan(tmp_path))) == depan.TANPA_TINDAK_LANJUT


@pytest.mark.parametrize("bagian", [keadaan.daftar_keadaan, depan.ringkasan])
def test_revenue_of_another_version_only(tmp_path, bagian):
    """Revenue is known for an older budget version, not for the one in force: nothing is claimed, nothing breaks."""
    laporan = kantor_rekaan().ubah("pendapatan", "dpa_pokok", versi="rkpd").laporan(tmp_path)
    assert "125,00" not in teks(bagian(laporan))


def test_a_quarter_in_which_nothing_is_due(tmp_path):
    """Nothing can be judged: that nothing fell short would be a false comfort, and 0 reached not the whole truth."""
    laporan = kantor_rekaan().ubah("target_kinerja", 2, target_sd="").laporan(tmp_path)
    assert "Sebanyak 4 sub kegiatan belum dapat dinilai" in teks(depan.ringkasan(laporan))
    assert teks(simpangan.masalah(laporan)) == simpangan.BELUM_DINILAI
    assert "0 mencapai atau melampaui target, 0 belum mencapainya, dan 2 belum dapat dinilai" in teks(
        narasi(laporan, "capaian_umum")
    )


def test_what_can_be_judged_needs_no_remark(laporan):
    """No count of 0 that cannot be judged is printed."""
    tanpa = not laporan.fakta.angka("jumlah:program_belum_dinilai")
    assert tanpa == ("belum dapat dinilai" not in teks(narasi(laporan, "capaian_umum")))


def test_a_headline_that_hangs_on_a_rule_says_so(tmp_path):
    """Program 1 reaches 106,25 only because 150 is not capped: with the cap it has 93,75."""
    laporan = kantor_rekaan().laporan(tmp_path)
    for potongan in (keadaan.pita(laporan), depan.ringkasan(laporan), depan.penutup(laporan)):
        assert re.search("0 (tercapai )?bila capaian dibatasi 100%", teks(potongan))


def test_a_headline_that_hangs_on_no_rule_is_plain(tmp_path):
    """Every program reaches its target under every rule."""
    laporan = tercapai_semua(kantor_rekaan()).laporan(tmp_path)
    assert laporan.teks("jumlah:program_tercapai") == "2"
    assert "bila" not in teks(depan.penutup(laporan))
