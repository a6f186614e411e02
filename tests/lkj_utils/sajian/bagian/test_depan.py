"""Front and back matter."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import depan
from lkj_utils.sajian.narasi import narasi
from tests.pembaca import baris, tabel, teks, urai
from tests.pembangun import SUB, SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan, laporan_rekaan


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
    """Programs, sub kegiatan, money, revenue: each from its fact."""
    hasil = teks(depan.ringkasan(laporan))
    for id_fakta in (
        "pagu:total",
        "realisasi_belanja:total",
        "serapan:total",
        "sisa_pagu:total",
        "realisasi_pendapatan:total",
    ):
        assert laporan.teks(id_fakta) in hasil
    assert "1 dari 2 program" in hasil


def test_summary_without_revenue_is_silent_on_it(tmp_path):
    """An office that collects nothing has no such sentence."""
    laporan = kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path)
    assert "Pendapatan" not in teks(depan.ringkasan(laporan))


def test_highlights_are_those_above_and_below(laporan):
    """150 above; 75 and 75 below; what reached its target exactly is not among them."""
    hasil = teks(depan.sorotan(laporan))
    assert laporan.nama[SUB_C] not in hasil
    nama = [row[0] for row in baris(tabel(depan.sorotan(laporan)))]
    assert nama[1] == laporan.nama[SUB_B]
    assert {laporan.nama[SUB_A], laporan.nama[SUB_D]} <= set(nama[2:])


def test_highlights_say_when_all_is_on_target(tmp_path):
    """No empty table."""
    kantor = kantor_rekaan()
    for kode, target in zip(SUB, (4, 2, 12, 8), strict=True):
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd=target)
    hasil = depan.sorotan(kantor.laporan(tmp_path))
    assert "<table" not in hasil.html
    assert "tepat mencapai target" in teks(hasil)


def test_highlights_when_nothing_can_be_judged(tmp_path):
    """Nothing known is not "all on target"."""
    kantor = kantor_rekaan()
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum")
    assert "tepat mencapai target" not in teks(depan.sorotan(kantor.laporan(tmp_path)))


def test_attention_names_what_is_below_its_target(laporan):
    """With its obstacle, or that none was filled in."""
    isi = [li.text_content() for li in urai(depan.perhatian(laporan)).iter("li")]
    assert len(isi) == 2
    assert "Hambatan rekaan." in isi[0]
    assert "belum diisi" in isi[1]


def test_nothing_below_target_is_said(tmp_path):
    """A sentence, not an empty list."""
    kantor = (
        kantor_rekaan()
        .ubah("realisasi_kinerja", SUB_A, realisasi_sd=4)
        .ubah("realisasi_kinerja", SUB_D, realisasi_sd=8)
    )
    hasil = depan.perhatian(kantor.laporan(tmp_path))
    assert not list(urai(hasil).iter("li"))
    assert teks(hasil)


def test_conclusion_names_the_programs_below(laporan):
    """Counts and names agree."""
    hasil = teks(depan.penutup(laporan))
    assert "1 dari 2 program" in hasil
    assert "Program Pemberdayaan Desa Rekaan" in hasil
    assert "Program Penunjang Rekaan" not in hasil


def test_next_steps_are_said_once(tmp_path):
    """Two sub kegiatan with the same solution give one step; a recommendation comes first."""
    kantor = kantor_rekaan().tambah(
        "analisis",
        {"subjek": SUB_D, "jenis": "solusi", "urut": 1, "teks": "Solusi rekaan."},
        {"subjek": SUB_D, "jenis": "rekomendasi", "urut": 1, "teks": "Rekomendasi rekaan."},
    )
    hasil = depan.tindak_lanjut(kantor.laporan(tmp_path))
    assert [li.text_content() for li in urai(hasil).iter("li")] == ["Rekomendasi rekaan.", "Solusi rekaan."]


def test_no_next_steps_are_said_so(tmp_path):
    """Missing text is named, not hidden."""
    laporan = kantor_rekaan().buang("analisis").laporan(tmp_path)
    assert "data belum tersedia" in teks(depan.tindak_lanjut(laporan))


def test_front_page_has_office_quarter_and_four_figures(laporan):
    """Programs, serapan, revenue, the first IKU."""
    akar = urai(depan.muka(laporan))
    assert [p.text_content() for p in akar.find_class("kartu-nilai")] == ["1 dari 2", "40,50%", "125,00%", "84"]
    assert "Triwulan II Tahun 2030" in teks(depan.muka(laporan))


def test_front_page_without_revenue(tmp_path):
    """One figure less."""
    laporan = kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path)
    assert len(urai(depan.muka(laporan)).find_class("kartu-nilai")) == 3


@pytest.mark.parametrize("bagian", [depan.muka, depan.ringkasan])
def test_revenue_of_another_version_only(tmp_path, bagian):
    """Revenue is known for an older budget version, not for the one in force: nothing is claimed, nothing breaks."""
    laporan = kantor_rekaan().ubah("pendapatan", "dpa_pokok", versi="rkpd").laporan(tmp_path)
    assert "125,00" not in teks(bagian(laporan))


def test_a_quarter_in_which_nothing_is_due(tmp_path):
    """Nothing can be judged: that nothing fell short would be a false comfort, and 0 reached not the whole truth."""
    laporan = kantor_rekaan().ubah("target_kinerja", 2, target_sd="").laporan(tmp_path)
    assert teks(depan.perhatian(laporan)).strip() == depan.BELUM_DINILAI
    banyak = laporan.teks("jumlah:sub_kegiatan")
    assert f"Sebanyak {banyak} sub kegiatan belum dapat dinilai" in teks(depan.ringkasan(laporan))
    assert f"Sebanyak {banyak} sub kegiatan belum dapat dinilai" in teks(depan.penutup(laporan))
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
    for potongan in (depan.muka(laporan), depan.ringkasan(laporan), narasi(laporan, "penutup", belum=[])):
        assert "0 bila capaian dibatasi 100%" in teks(potongan)


def test_a_headline_that_hangs_on_no_rule_is_plain(tmp_path):
    """Every program reaches its target under every rule."""
    kantor = kantor_rekaan()
    for row in kantor.tabel["realisasi_kinerja"]:
        row["realisasi_sd"] = next(t["target_sd"] for t in kantor.tabel["target_kinerja"]
                                   if t["id_indikator"] == row["id_indikator"] and t["triwulan"] == 2)  # fmt: skip
    laporan = kantor.laporan(tmp_path)
    assert laporan.teks("jumlah:program_tercapai") == "2"
    assert "bila" not in teks(narasi(laporan, "penutup", belum=[]))
