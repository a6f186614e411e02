"""BAB III C: program, kegiatan, sub kegiatan, evidence, obstacles."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import program
from tests.pembaca import teks, urai
from tests.pembangun import SUB_A, SUB_B, SUB_D, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def bagian_sub(laporan, kode):
    """The text of one sub kegiatan, from its heading to the next."""
    semua = list(urai(program.uraian_program(laporan)))
    awal = next(n for n, satu in enumerate(semua) if satu.get("id") == f"bagian-{kode.replace('.', '-')}")
    akhir = next((n for n, s in enumerate(semua) if n > awal and s.tag in ("h2", "h3", "h4")), len(semua))
    return " ".join(" ".join(satu.text_content().split()) for satu in semua[awal:akhir])


def test_headings_follow_the_tree(laporan):
    """Program, kegiatan, sub kegiatan nest as h2, h3, h4, in code order."""
    judul = [satu.tag for satu in urai(program.uraian_program(laporan)) if satu.tag in ("h2", "h3", "h4")]
    assert judul == ["h2", "h3", "h4", "h4", "h3", "h4", "h2", "h3", "h4"]


def test_a_program_names_its_units_and_figures(laporan):
    """Capaian, predikat and serapan come from facts; a unit is named once."""
    hasil = teks(program.uraian_program(laporan))
    assert "106,25%" in hasil
    assert hasil.split("Perencanaan Rekaan")[0].count("Sekretariat Rekaan") == 1


@pytest.mark.parametrize(
    ("kode", "kata", "angka"),
    [(SUB_A, "belum mencapai", "75,00%"), (SUB_B, "melampaui", "150,00%"), ("7.01.01.2.02.01", "mencapai", "100,00%")],
)
def test_a_sub_kegiatan_is_told_by_its_status(laporan, kode, kata, angka):
    """The words agree with the number."""
    hasil = bagian_sub(laporan, kode)
    assert kata in hasil
    assert angka in hasil


@pytest.mark.parametrize("target", [0, ""])
def test_a_sub_kegiatan_without_target(tmp_path, target):
    """It reads "tidak ada target pada periode ini", without percentage."""
    hasil = bagian_sub(kantor_rekaan().ubah("target_kinerja", SUB_A, target_sd=target).laporan(tmp_path), SUB_A)
    assert "tidak ada target pada periode ini" in hasil
    assert "%" not in hasil


def test_a_sub_kegiatan_without_realisasi(tmp_path):
    """The target stands, the realisasi is said to be missing."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_A, realisasi_sd="", status="belum")
    hasil = bagian_sub(kantor.laporan(tmp_path), SUB_A)
    assert "realisasi belum tersedia" in hasil
    assert "4 dokumen" in hasil
    assert "%" not in hasil


def test_a_preliminary_realisasi_is_marked(laporan):
    """Status sementara is said; final is not."""
    assert "sementara" in bagian_sub(laporan, SUB_D)
    assert "sementara" not in bagian_sub(laporan, SUB_A)


@pytest.mark.parametrize("arah", ["naik", "turun"])
def test_above_target_reads_right_both_ways(tmp_path, arah):
    """An indicator that should fall and does is better than its target, never "-1 di atas"."""
    kantor = (
        kantor_rekaan()
        .ubah("indikator", SUB_B, arah=arah)
        .ubah("realisasi_kinerja", SUB_B, realisasi_sd=3 if arah == "naik" else 1)
    )
    hasil = bagian_sub(kantor.laporan(tmp_path), SUB_B)
    assert "melampaui" in hasil
    assert "-1" not in hasil
    assert ("di atas" in hasil) is (arah == "naik")


def test_evidence_is_listed_with_date_and_place(laporan):
    """Where known; agenda and results below."""
    hasil = bagian_sub(laporan, SUB_D)
    assert "10 Februari 2030, Balai Rekaan" in hasil
    assert "3 s.d. 5 Mei 2030" in hasil
    assert "Agenda rekaan." in hasil
    assert "Hasil rekaan." in hasil


def test_evidence_is_counted_against_the_realisasi(laporan):
    """3 recorded of 3 reported."""
    assert "Bukti tercatat 3 dari 3 dokumen" in bagian_sub(laporan, SUB_A)


def test_without_evidence_nothing_is_said_of_it(laporan):
    """No empty list."""
    assert "Bukti" not in bagian_sub(laporan, SUB_B)


def test_proposals_stand_with_the_musrenbang(laporan):
    """Once in the whole chapter, with their table."""
    assert (
        len(
            [t for t in urai(program.uraian_program(laporan)).iter("table") if t.get("id") == "tabel-usulan-musrenbang"]
        )
        == 1
    )
    assert "Jembatan rekaan" in bagian_sub(laporan, SUB_D)


def test_obstacles_and_solutions(laporan):
    """What was typed stands with the sub kegiatan it is about."""
    hasil = bagian_sub(laporan, SUB_A)
    assert "Hambatan rekaan." in hasil
    assert "Solusi rekaan." in hasil
    assert "belum diisi" not in hasil


@pytest.mark.parametrize(("realisasi", "wajib"), [("89.9940", True), ("89.9950", False), ("90", False), ("0", True)])
def test_obstacles_are_asked_below_the_printed_threshold(tmp_path, realisasi, wajib):
    """89,995 of 100 is printed 90,00 and so is not below 90."""
    kantor = (
        kantor_rekaan()
        .ubah("target_kinerja", SUB_D, target_sd=100)
        .ubah("realisasi_kinerja", SUB_D, realisasi_sd=realisasi)
    )
    assert ("belum diisi" in bagian_sub(kantor.laporan(tmp_path), SUB_D)) is wajib


def test_nothing_is_asked_where_nothing_is_known(tmp_path):
    """No capaian, no threshold."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum")
    assert "belum diisi" not in bagian_sub(kantor.laporan(tmp_path), SUB_D)


def test_a_branch_without_capaian_says_so(tmp_path):
    """Program and kegiatan read "belum dapat dinilai", and no formula stands there."""
    laporan = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum").laporan(tmp_path)
    akar = urai(program.uraian_program(laporan))
    assert "belum dapat dinilai" in akar.text_content()
    assert [div.get("id") for div in akar.find_class("rumus")] == ["rumus-7-01-01"]


def test_agenda_follows_its_number(tmp_path):
    """The column urut is the order in print, whatever the order in the file."""
    kantor = kantor_rekaan().tambah(
        "bukti_butir", {"id_bukti": "rapat-2", "urut": 2, "jenis": "hasil", "uraian": "Hasil kedua."}
    )
    kantor.tambah("bukti_butir", {"id_bukti": "rapat-2", "urut": 1, "jenis": "hasil", "uraian": "Hasil pertama."})
    hasil = bagian_sub(kantor.laporan(tmp_path), SUB_D)
    assert hasil.index("Hasil pertama.") < hasil.index("Hasil kedua.")


def test_obstacles_follow_their_number(tmp_path):
    """The same for analyses."""
    kantor = kantor_rekaan().tambah(
        "analisis", {"subjek": SUB_D, "jenis": "penghambat", "urut": 2, "teks": "Hambatan kedua."}
    )
    kantor.tambah("analisis", {"subjek": SUB_D, "jenis": "penghambat", "urut": 1, "teks": "Hambatan pertama."})
    hasil = bagian_sub(kantor.laporan(tmp_path), SUB_D)
    assert hasil.index("Hambatan pertama.") < hasil.index("Hambatan kedua.")


def test_a_falling_indicator_at_zero_has_a_realisasi(tmp_path):
    """By ratio 0 has no percentage; the realisasi is there all the same, and must not be called missing."""
    kantor = kantor_rekaan().ubah("indikator", SUB_B, arah="turun", rumus_turun="rasio")
    hasil = bagian_sub(kantor.ubah("realisasi_kinerja", SUB_B, realisasi_sd=0).laporan(tmp_path), SUB_B)
    assert "realisasi belum tersedia" not in hasil
    assert "0 laporan" in hasil
