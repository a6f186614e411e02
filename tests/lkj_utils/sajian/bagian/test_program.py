"""BAB III C: deviations in prose, everything else in tables: evidence, obstacles, proposals."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import program, simpangan
from tests.pembaca import baris, tabel, teks, urai
from tests.pembangun import PROG_1, PROG_2, SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan, laporan_rekaan
from tests.ragam import indikator_sendiri


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def potongan(keluaran, id_):
    """The text from the heading with this id to the next."""
    semua = list(urai(keluaran))
    awal = next(n for n, satu in enumerate(semua) if satu.get("id") == id_)
    akhir = next((n for n, s in enumerate(semua) if n > awal and s.tag in ("h2", "h3", "h4")), len(semua))
    return " ".join(" ".join(satu.text_content().split()) for satu in semua[awal:akhir])


def bagian_sub(laporan, kode):
    """What is told of one sub kegiatan that fell short."""
    return potongan(simpangan.uraian(laporan), f"simpangan-{kode.replace('.', '-')}")


def diuraikan(laporan):
    """Ids of the deviations, in order."""
    return [h.get("id") for h in urai(simpangan.uraian(laporan)).iter("h3")]


def bukti(laporan, kode):
    """The rows of evidence of a program."""
    return baris(tabel(program.uraian_program(laporan), f"tabel-bukti-{kode.replace('.', '-')}"))


def test_programs_stand_by_weight(laporan):
    """75 % before 106,25 %, whatever their codes."""
    judul = [(h.tag, h.get("id")) for h in urai(program.uraian_program(laporan)).iter("h2", "h3", "h4")]
    assert judul == [("h3", "bagian-7-01-03"), ("h3", "bagian-7-01-01")]


def test_a_program_names_its_units_and_figures(laporan):
    """Capaian and serapan come from facts; a unit is named once."""
    hasil = potongan(program.uraian_program(laporan), "bagian-7-01-01")
    assert "106,25%" in hasil
    assert hasil.split("Capaiannya")[0].count("Sekretariat Rekaan") == 1


def test_only_what_fell_short_is_told_in_prose(laporan):
    """75 % and 75 %, the dearer of equals first; what reached its target is a row of the table."""
    assert diuraikan(laporan) == ["simpangan-7-01-01-2-01-01", "simpangan-7-01-03-2-01-01"]


def test_a_deviation_says_how_much_is_missing_and_who(laporan):
    """Realisasi, shortfall, target, capaian, account of the work, unit."""
    hasil = bagian_sub(laporan, SUB_A)
    for kata in ("terealisasi 3 dokumen, kurang 1 dari target 4 dokumen", "75,00% (Cukup)", "Uraian rekaan."):
        assert kata in hasil
    assert "Pelaksana: Sekretariat Rekaan." in hasil


def test_a_falling_indicator_above_its_limit(tmp_path):
    """More is worse: never "kurang -1"."""
    kantor = kantor_rekaan().ubah("indikator", SUB_B, arah="turun").ubah("realisasi_kinerja", SUB_B, realisasi_sd=3)
    hasil = bagian_sub(kantor.laporan(tmp_path), SUB_B)
    assert "terealisasi 3 laporan, padahal paling tinggi 2 laporan; lebih 1 dari batas itu" in hasil


@pytest.mark.parametrize("target", [0, ""])
def test_a_sub_kegiatan_without_target_is_no_deviation(tmp_path, target):
    """It is not due; nobody owes a cause."""
    laporan = kantor_rekaan().ubah("target_kinerja", SUB_A, target_sd=target).laporan(tmp_path)
    assert diuraikan(laporan) == ["simpangan-7-01-03-2-01-01"]
    assert laporan.nama[SUB_A] not in teks(simpangan.uraian(laporan))


def test_a_sub_kegiatan_without_realisasi_is_named(tmp_path):
    """It cannot be judged: said once, without percentage."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_A, realisasi_sd="", status="belum")
    laporan = kantor.laporan(tmp_path)
    awal = teks(simpangan.uraian(laporan)).split(laporan.nama[SUB_D])[0]
    assert f"belum dapat dinilai terhadap targetnya: {laporan.nama[SUB_A]}." in awal
    assert "%" not in awal


def test_no_deviation_is_said(tmp_path):
    """A sentence, no heading."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_A, realisasi_sd=4)
    laporan = kantor.ubah("realisasi_kinerja", SUB_D, realisasi_sd=8).laporan(tmp_path)
    assert diuraikan(laporan) == []
    assert "Tidak ada program, kegiatan, atau sub kegiatan" in teks(simpangan.uraian(laporan))


def test_a_preliminary_realisasi_is_marked(laporan):
    """Status sementara is said; final is not."""
    assert "sementara" in bagian_sub(laporan, SUB_D)
    assert "sementara" not in bagian_sub(laporan, SUB_A)


def test_evidence_is_listed_with_date_and_place(laporan):
    """Number, date, agenda, result; a dash where nothing is recorded."""
    rows = bukti(laporan, PROG_2)
    assert rows[1:] == [
        ["1", "10 Februari 2030", "Rapat rekaan pertama (Balai Rekaan)Agenda rekaan.", "Hasil rekaan."],
        ["2", "3 s.d. 5 Mei 2030", "Rapat rekaan kedua", "–"],
    ]


def test_evidence_without_dates_needs_no_empty_columns(laporan):
    """Documents: number and name; those that do not count are listed too."""
    rows = bukti(laporan, PROG_1)
    assert rows[1:4] == [["1", "Dokumen rekaan satu"], ["2", "Dokumen rekaan dua (2 dokumen)"], ["3", "Konsep rekaan"]]


def test_evidence_is_counted_against_the_realisasi(laporan):
    """3 recorded of 3 reported; none of the others."""
    nama = [row[0] for row in bukti(laporan, PROG_1) if len(row) == 1]
    assert nama == [
        f"{laporan.nama[SUB_A]} (bukti tercatat 3 dari 3 dokumen)",
        f"{laporan.nama[SUB_B]} (tanpa bukti tercatat)",
        f"{laporan.nama[SUB_C]} (tanpa bukti tercatat)",
    ]


def test_a_program_without_any_evidence_gets_a_sentence(tmp_path):
    """No table of names alone; nor columns for dates where no row has one."""
    laporan = kantor_rekaan().buang("bukti", SUB_D).laporan(tmp_path)
    hasil = program.uraian_program(laporan)
    assert f"Tanpa bukti tercatat: {laporan.nama[SUB_D]}." in teks(hasil)
    assert [t.get("id") for t in urai(hasil).iter("table") if "bukti" in t.get("id")] == ["tabel-bukti-7-01-01"]
    assert baris(tabel(hasil, "tabel-bukti-7-01-01"), "thead") == [["No.", "Uraian"]]


def test_what_is_written_of_a_program_is_about_its_one_indicator(tmp_path):
    """It is judged by that indicator: the cause stands with the deviation, and is not told again as another remark."""
    sebab = "Sebab desa rekaan."
    kantor = indikator_sendiri(kantor_rekaan())
    kantor.tambah("analisis", {"subjek": PROG_2, "jenis": "penghambat", "urut": 1, "teks": sebab})
    laporan = kantor.laporan(tmp_path)
    assert f"Penyebab: {sebab}" in potongan(simpangan.uraian(laporan), "simpangan-desa-mandiri")
    assert sebab not in teks(program.uraian_program(laporan))


def test_no_evidence_is_lost(laporan):
    """Every row of bukti and of bukti_butir, once."""
    hasil = teks(program.uraian_program(laporan))
    for nama in ("bukti", "bukti_butir"):
        for row in laporan.data.baris(nama):
            assert hasil.count(row["uraian"]) == 1


def test_the_account_of_the_work_is_told_once(tmp_path):
    """With the deviation, or with the evidence."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_C, uraian="Uraian gaji rekaan.")
    laporan = kantor.laporan(tmp_path)
    semua = teks(simpangan.uraian(laporan)) + teks(program.uraian_program(laporan))
    assert semua.count("Uraian rekaan.") == semua.count("Uraian gaji rekaan.") == 1
    assert ["Uraian gaji rekaan."] in bukti(laporan, PROG_1)


def test_proposals_stand_with_the_musrenbang(laporan):
    """Once in the whole chapter, with their table."""
    akar = urai(program.uraian_program(laporan))
    assert [t.get("id") for t in akar.iter("table")].count("tabel-usulan-musrenbang") == 1
    assert "Jembatan rekaan" in potongan(program.uraian_program(laporan), "bagian-7-01-03")


def test_obstacles_and_solutions(laporan):
    """What was typed stands with the sub kegiatan it is about; what nobody wrote is said in one line."""
    hasil = bagian_sub(laporan, SUB_A)
    assert "Penyebab: Hambatan rekaan. Penanganan: Solusi rekaan." in hasil
    assert "belum diisi" not in hasil
    assert "Langkah berikutnya tidak dinyatakan tersendiri oleh kantor." in hasil


@pytest.mark.parametrize("jenis", ["pendukung", "penghambat", "solusi", "rekomendasi"])
@pytest.mark.parametrize("subjek", [PROG_1, "7.01.01.2.02", SUB_C, SUB_D])
def test_no_analysis_is_lost(tmp_path, jenis, subjek):
    """Whatever is written of whatever level stands in the chapter once."""
    kantor = kantor_rekaan().tambah("analisis", {"subjek": subjek, "jenis": jenis, "urut": 1, "teks": "Kalimat kantor"})
    laporan = kantor.laporan(tmp_path)
    semua = teks(simpangan.uraian(laporan)) + teks(program.uraian_program(laporan))
    assert semua.count("Kalimat kantor.") == 1


@pytest.mark.parametrize(("realisasi", "wajib"), [("89.9940", True), ("89.9950", False), ("90", False), ("0", True)])
def test_obstacles_are_asked_below_the_printed_threshold(tmp_path, realisasi, wajib):
    """89,995 of 100 is printed 90,00 and so is not below 90."""
    kantor = (
        kantor_rekaan()
        .ubah("target_kinerja", SUB_D, target_sd=100)
        .ubah("realisasi_kinerja", SUB_D, realisasi_sd=realisasi)
    )
    assert ("Penyebab dan penanganan belum diisi." in bagian_sub(kantor.laporan(tmp_path), SUB_D)) is wajib


def test_nothing_is_asked_where_nothing_is_known(tmp_path):
    """No capaian, no threshold."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum")
    assert "belum diisi" not in teks(simpangan.uraian(kantor.laporan(tmp_path)))


def test_a_branch_without_capaian_says_so(tmp_path):
    """The program reads "belum dapat dinilai", and no formula stands there."""
    laporan = kantor_rekaan().ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum").laporan(tmp_path)
    akar = urai(program.uraian_program(laporan))
    assert "belum dapat dinilai" in akar.text_content()
    assert [div.get("id") for div in akar.find_class("rumus")] == ["rumus-7-01-01"]


def test_agenda_follows_its_number(tmp_path):
    """The column urut is the order in print, whatever the order in the file."""
    kantor = kantor_rekaan().tambah(
        "bukti_butir", {"id_bukti": "rapat-2", "urut": 2, "jenis": "hasil", "uraian": "Hasil kedua."}
    )
    kantor.tambah("bukti_butir", {"id_bukti": "rapat-2", "urut": 1, "jenis": "tindak_lanjut", "uraian": "Langkah."})
    kantor.tambah("bukti_butir", {"id_bukti": "rapat-2", "urut": 1, "jenis": "hasil", "uraian": "Hasil pertama."})
    assert bukti(kantor.laporan(tmp_path), PROG_2)[-1][-1] == "Hasil pertama.Hasil kedua.Tindak lanjut: Langkah."


def test_obstacles_follow_their_number(tmp_path):
    """The same for analyses."""
    kantor = kantor_rekaan().tambah(
        "analisis", {"subjek": SUB_D, "jenis": "penghambat", "urut": 2, "teks": "Hambatan kedua."}
    )
    kantor.tambah("analisis", {"subjek": SUB_D, "jenis": "penghambat", "urut": 1, "teks": "Hambatan pertama."})
    assert "Hambatan pertama. Hambatan kedua." in bagian_sub(kantor.laporan(tmp_path), SUB_D)


def test_a_falling_indicator_at_zero_has_a_realisasi(tmp_path):
    """By ratio 0 has no percentage; the realisasi is there all the same, and must not be called missing."""
    kantor = kantor_rekaan().ubah("indikator", SUB_B, arah="turun", rumus_turun="rasio")
    laporan = kantor.ubah("realisasi_kinerja", SUB_B, realisasi_sd=0).laporan(tmp_path)
    assert laporan.nama[SUB_B] not in teks(simpangan.uraian(laporan)) + teks(simpangan.keputusan(laporan))
