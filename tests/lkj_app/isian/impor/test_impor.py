"""Reading a workbook back: what people do to it is understood, what is unclear is refused by cell, nothing is half."""

from __future__ import annotations

import csv as csv_baca
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl.styles import Alignment

from lkj_app.isian.impor import impor
from lkj_utils import ROOT
from lkj_utils.dasar import simpan
from lkj_utils.dasar.errors import LkjError, UsageError
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, INDIKATOR, KINERJA, Isian, csv, isian, potret
from tests.pembangun import SUB, SUB_A, SUB_C, Kantor, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor import HasilImpor
    from lkj_utils.dasar.temuan import Temuan


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook of the fictional quarter and its data folder."""
    return isian(tmp_path)


def _galat(hasil: HasilImpor) -> list[Temuan]:
    return [t for t in hasil.temuan if t.level == "galat"]


def _beda(hasil: HasilImpor) -> list[tuple[str, str, str, str]]:
    return [(p.kunci, p.kolom, p.lama, p.baru) for p in hasil.perubahan]


def test_template_then_import_changes_nothing(kerja: Isian) -> None:
    """Not a byte."""
    sebelum = potret(kerja.data)
    hasil = kerja.impor()
    assert (hasil.perubahan, hasil.temuan, hasil.berkas) == ((), (), ())
    assert potret(kerja.data) == sebelum


def test_the_real_quarter_goes_out_and_in_unchanged(tmp_path: Path) -> None:
    """Every cell of Kalaena 2023-TW4: long texts, quotes, remarks, dates, decimals."""
    from lkj_app.isian.lembar_kerja.templat import buat_templat
    from lkj_utils.dasar.periode import Periode

    path = tmp_path / "isian.xlsx"
    path.write_bytes(buat_templat(ROOT / "data", "kalaena", Periode(2023, 4), tahun=True))
    hasil = impor(ROOT / "data", path, tulis=False)
    assert (hasil.perubahan, hasil.temuan) == ((), ())


def test_new_values_are_written_and_told(kerja: Isian) -> None:
    """The diff names table, key, column, old and new; only files that change are written."""
    sebelum = potret(kerja.data)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000)
    hasil = kerja.impor()
    assert _beda(hasil) == [(SUB_A, "realisasi_sd", "540000", "550000")]
    assert csv(kerja.data, "realisasi_belanja")[1] == f"{SUB_A},550000,,"
    berubah = {nama for nama, isi in potret(kerja.data).items() if isi != sebelum.get(nama)}
    assert berubah == {"rekaan/2030/tw2/realisasi_belanja.csv"}


def test_dry_run_writes_nothing(kerja: Isian) -> None:
    """It tells all the same."""
    sebelum = potret(kerja.data)
    hasil = kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor(tulis=False)
    assert len(hasil.perubahan) == 1
    assert potret(kerja.data) == sebelum


@pytest.mark.parametrize(
    ("ketikan", "tersimpan"),
    [
        (550000, "550000"),
        (550000.0, "550000"),
        ("550.000", "550000"),
        ("550,000", "550000"),
        ("1.234.567", "1234567"),
        ("Rp 550.000,00", "550000"),
        ("Rp550.000,-", "550000"),
        (" 550000 ", "550000"),
        ("'550000", "550000"),
        ("550000\u00a0", "550000"),
    ],
)
def test_money_as_people_type_it(kerja: Isian, ketikan: Any, tersimpan: str) -> None:
    """Numbers as text, thousands, Rp, blanks."""
    hasil = kerja.isi(BELANJA, "Realisasi s/d triwulan (", ketikan).impor()
    assert _beda(hasil) == [(SUB_A, "realisasi_sd", "540000", tersimpan)]


@pytest.mark.parametrize(
    ("ketikan", "tersimpan"),
    [
        (92.79, "92.79"),
        ("92,79", "92.79"),
        ("92.79", "92.79"),
        (0.1 + 0.2, "0.3"),
        ("-", ""),
        ("nihil", ""),
        (None, ""),
    ],
)
def test_values_of_indicators(kerja: Isian, ketikan: Any, tersimpan: str) -> None:
    """Decimals with comma or point; the noise of binary fractions is not kept; a dash is nothing."""
    hasil = kerja.isi(INDIKATOR, "Realisasi", ketikan).impor(tulis=False, kosongkan=True)
    assert _beda(hasil)[0] == ("ikm", "realisasi", "84", tersimpan)


def test_a_percentage_cell_means_percent(kerja: Isian) -> None:
    """Excel keeps 92% as 0.92; the person meant 92, and is told how it was read."""
    _satuan(kerja, "ikm", "persen")
    sel = kerja.sel(INDIKATOR, "Realisasi")
    sel.value, sel.number_format = 0.92, "0%"
    hasil = kerja.impor(tulis=False)
    assert _beda(hasil) == [("ikm", "realisasi", "84", "92")]
    assert "persen" in hasil.temuan[0].pesan


def test_a_percentage_of_what_is_counted_is_refused(kerja: Isian) -> None:
    """3 documents are not 300; a sign that is only printed changes no number."""
    sel = kerja.sel(KINERJA, "Realisasi s/d triwulan")
    sel.value, sel.number_format = 3, "0%"
    (satu,) = _galat(kerja.impor())
    assert (satu.sel, "berformat persen, padahal isinya bersatuan" in satu.pesan) == (sel.coordinate, True)
    sel.number_format = '0"%"'
    assert not _galat(kerja.impor(tulis=False))


def test_a_typed_percent_sign_on_what_is_counted_is_refused(kerja: Isian) -> None:
    """Nobody can say what 5% of documents are; where the unit is per cent it is 5."""
    sel = kerja.sel(INDIKATOR, "Realisasi")
    sel.value = "5%"
    (satu,) = _galat(kerja.impor())
    assert (satu.sel, "bertanda persen, padahal isinya bersatuan nilai" in satu.pesan) == (sel.coordinate, True)
    _satuan(kerja, "ikm", "persen")
    assert _beda(kerja.impor(tulis=False)) == [("ikm", "realisasi", "84", "5")]


def _satuan(kerja: Isian, kode: str, satuan: str) -> None:
    path = kerja.data / "rekaan" / "indikator.csv"
    with path.open(encoding="utf-8", newline="") as isi:
        semua = list(csv_baca.DictReader(isi))
    with path.open("w", encoding="utf-8", newline="") as isi:
        penulis = csv_baca.DictWriter(isi, list(semua[0]))
        penulis.writeheader()
        penulis.writerows(row | {"satuan": satuan} if row["id_indikator"] == kode else row for row in semua)


def test_what_is_no_number_of_rupiah_is_refused_at_its_cell(kerja: Isian) -> None:
    """Texts that were once squeezed into another number."""
    semua = ("0,475", "11\n79", "7.01.01.2.01.01", "11, 500")
    sebelum = potret(kerja.data)
    hasil = kerja.isi(BELANJA, "Realisasi s/d triwulan (", *semua).impor()
    assert {(t.sel, t.ditemukan) for t in _galat(hasil)} == {(f"F{n}", teks) for n, teks in enumerate(semua, start=3)}
    assert potret(kerja.data) == sebelum


def test_a_row_that_repeats_the_titles_is_refused(kerja: Isian) -> None:
    """As pages that were pasted one under the other have them, in any capitals."""
    kertas = kerja.buku[BELANJA]
    for sel in kertas[1]:
        kertas.cell(7, sel.column, str(sel.value).upper())
    (satu,) = [t for t in _galat(kerja.impor()) if t.sel and t.sel.endswith("7")]
    assert (satu.aturan, satu.sel) == ("baris.judul", "A7")


def _indikator(kerja: Isian, isi: str) -> Path:
    path = kerja.data / "rekaan" / "2030" / "tw2" / "realisasi_indikator.csv"
    path.write_text(isi, encoding="utf-8")
    return path


def test_a_file_with_semicolons_keeps_its_numbers(kerja: Isian) -> None:
    """12.500 there is 12500, and is written so where commas part the cells."""
    judul, *_ = csv(kerja.data, "realisasi_indikator")
    path = _indikator(kerja, f"{judul.replace(',', ';')}\nikm;84;final;;\nlain;12.500;final;;\n")
    kerja.isi(INDIKATOR, "Realisasi", 85.125).impor()
    isi = path.read_text(encoding="utf-8").splitlines()
    assert [baris.split(",")[:2] for baris in isi[1:3]] == [["ikm", "85.1250"], ["lain", "12500"]]


def test_a_number_that_is_asked_back_is_not_decided_by_an_import(kerja: Isian) -> None:
    """Beside a new 92.79 a lone 12.500 would be read without a question."""
    judul, *_ = csv(kerja.data, "realisasi_indikator")
    path = _indikator(kerja, f"{judul}\nikm,84,final,,\nlain,12.500,final,,\n")
    sebelum = path.read_bytes()
    hasil = kerja.isi(INDIKATOR, "Realisasi", 92.79).impor()
    assert any("12500 atau 12,5" in t.pesan and t.ditemukan == "12.500" for t in _galat(hasil))
    assert path.read_bytes() == sebelum


def test_one_separator_and_three_digits_may_mean_two_things(kerja: Isian) -> None:
    """In a column that may hold fractions 92.790 is asked back, never guessed."""
    kerja.isi(INDIKATOR, "Realisasi", "92.790")
    (satu,) = _galat(kerja.impor())
    assert (satu.sel, satu.ditemukan) == ("F3", "92.790")
    assert "92790 atau 92,79" in satu.pesan


@pytest.mark.parametrize(
    "ketikan",
    ["31 Mei 2030", "31/5/2030", "Jumat, 31 Mei 2030", "2030-05-31", date(2030, 5, 31), 47634, "31-Mei-30"],
)
def test_dates_as_people_type_them(kerja: Isian, ketikan: Any) -> None:
    """Real dates, Indonesian dates as text, with the day of the week, and the bare number of a date."""
    hasil = kerja.isi(BUKTI, "Tanggal", ketikan).impor()
    assert _beda(hasil) == [("dok-1", "tanggal", "", "2030-05-31")]


def test_an_ambiguous_date_is_told(kerja: Isian) -> None:
    """05/04 is 5 April here; an American reads it otherwise."""
    hasil = kerja.isi(BUKTI, "Tanggal", "05/04/2030").impor()
    assert _beda(hasil)[0][3] == "2030-04-05"
    assert hasil.temuan[0].level == "catatan"
    assert hasil.temuan[0].sel == "D3"


def test_all_problems_at_once_each_with_its_cell(kerja: Isian) -> None:
    """And nothing is written, also not what was right."""
    sebelum = potret(kerja.data)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", "lima", -3, None, 310000)
    kerja.isi(KINERJA, "Status", "selesai")
    kerja.isi(BUKTI, "Tanggal", "32/13/2030", date(2031, 1, 1))
    hasil = kerja.impor()
    assert {(t.berkas, t.sel) for t in _galat(hasil)} == {
        (f"isian.xlsx, lembar “{BELANJA}”", "F3"),
        (f"isian.xlsx, lembar “{BELANJA}”", "F4"),
        (f"isian.xlsx, lembar “{KINERJA}”", "I3"),
        (f"isian.xlsx, lembar “{BUKTI}”", "D3"),
        (f"isian.xlsx, lembar “{BUKTI}”", "D4"),
    }
    assert potret(kerja.data) == sebelum


def test_moved_columns_notes_and_blank_rows_are_understood(kerja: Isian) -> None:
    """Columns are found by title; notes and totals are left out, and said so where they look like data."""
    kertas = kerja.buku[BELANJA]
    kertas.insert_cols(1)
    kertas["A1"] = "Catatan saya"
    kertas["A4"] = "tanya bendahara"
    kertas.insert_rows(1, 2)
    kertas["A1"] = "Rekap belanja triwulan II"
    kertas.append([])
    kertas.append([None, "JUMLAH", None, None, None, None, 3250000])
    kertas.append([None, "Catatan: angka dari bendahara"])
    kertas["G5"] = 550000
    hasil = kerja.impor()
    assert _beda(hasil) == [(SUB_A, "realisasi_sd", "540000", "550000")]
    assert [(t.aturan, t.sel or t.baris) for t in hasil.temuan] == [
        ("kolom.asing", "A3"), ("baris.catatan", 11), ("baris.catatan", 12),
    ]  # fmt: skip


def test_titles_may_be_names(kerja: Isian) -> None:
    """As the CSV calls its columns; star, unit, capitals and blanks do not matter."""
    kertas = kerja.buku[BELANJA]
    kertas["A1"], kertas["F1"] = "kode", " REALISASI S/D TRIWULAN "
    kertas["F3"] = 550000
    assert _beda(kerja.impor()) == [(SUB_A, "realisasi_sd", "540000", "550000")]


def test_a_workbook_made_by_hand_may_leave_columns_out(kerja: Isian) -> None:
    """Only its keys and what it is about must be there; what stood in the others stays."""
    kerja.tanpa_semula().buku[BELANJA].delete_cols(9)
    kerja.sel(BELANJA, "Realisasi s/d triwulan (").value = 550000
    hasil = kerja.impor()
    assert _beda(hasil) == [(SUB_A, "realisasi_sd", "540000", "550000")]
    assert [(t.level, t.aturan) for t in hasil.temuan] == [
        ("peringatan", "impor.tanpa_semula"), ("catatan", "kolom.kurang"),
    ]  # fmt: skip
    assert csv(kerja.data, "realisasi_belanja")[4].endswith("Kendala rekaan,")


def test_a_missing_key_column_is_named(kerja: Isian) -> None:
    """Without it nobody knows whose value it is."""
    kerja.buku[BELANJA].delete_cols(1)
    (satu,) = _galat(kerja.impor())
    assert "Kolom “Kode sub kegiatan” tidak ada" in satu.pesan


def test_a_title_twice_is_refused(kerja: Isian) -> None:
    """Both cells are named."""
    kerja.buku[BELANJA]["L1"] = "Realisasi s/d triwulan"
    assert {t.sel for t in _galat(kerja.impor())} == {"F1", "L1"}


def test_merged_keys_hold_for_each_row_merged_values_do_not(kerja: Isian) -> None:
    """A desa merged over its proposals is clear; one amount over two sub kegiatan is not."""
    usulan = kerja.buku["Usulan Musrenbang"]
    usulan["A4"] = None
    usulan.merge_cells("A3:A4")
    assert kerja.impor().perubahan == ()
    kertas = kerja.buku[BELANJA]
    kertas["F4"] = None
    kertas.merge_cells("F3:F4")
    satu = next(t for t in _galat(kerja.impor()) if t.aturan == "sel.gabungan")
    assert (satu.sel, satu.ditemukan) == ("F3", "540000")
    assert "F3:F4" in satu.pesan


def test_hidden_rows_are_read_and_told(kerja: Isian) -> None:
    """A filter must not lose a row."""
    kerja.buku[BELANJA].row_dimensions[3].hidden = True
    hasil = kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor()
    assert len(hasil.perubahan) == 1
    assert hasil.temuan[0].pesan == "1 baris tersembunyi ikut dibaca: 3."


def test_formulas_need_a_cached_value(kerja: Isian) -> None:
    """What was saved by a program that does not compute has none; Excel and LibreOffice have."""
    (satu,) = _galat(kerja.isi(BELANJA, "Realisasi s/d triwulan (", "=250000+300000").impor(tulis=False))[:1]
    assert (satu.sel, satu.ditemukan) == ("F3", "=250000+300000")
    assert "belum mempunyai nilai tersimpan" in satu.pesan


def test_links_to_other_workbooks_are_refused(kerja: Isian) -> None:
    """Their value may be of any day; the formula is shown."""
    satu = _galat(kerja.isi(BELANJA, "Realisasi s/d triwulan (", "='[1]LRA Juni'!C7").impor())[0]
    assert "buku kerja lain" in satu.pesan
    assert satu.ditemukan == "='[1]LRA Juni'!C7"


def test_codes_with_their_names_and_four_digits(kerja: Isian) -> None:
    """The drop-down shows both; lists from 2024 on print four digits."""
    kertas = kerja.buku[BUKTI]
    kertas.cell(8, 1).value = "rapat-3"
    for judul, nilai in (
        ("Kode sub", "7.01.01.2.01.0002 – Evaluasi Rekaan"),
        ("Jenis", "RAPAT"),
        ("Uraian", "Rapat rekaan ketiga"),
        ("Dihitung", "Ya"),
    ):
        kerja.sel(BUKTI, judul, 5).value = nilai
    hasil = kerja.impor()
    assert hasil.temuan == ()
    assert _beda(hasil)[0][:2] == ("rapat-3", "")
    assert csv(kerja.data, "bukti")[6] == "rapat-3,7.01.01.2.01.0002,rapat,,,Rapat rekaan ketiga,,,ya,,,"


def test_one_key_twice_names_both_cells(kerja: Isian) -> None:
    """The sheet's cells, not the lines of a file that nobody sees."""
    kerja.buku[BUKTI]["A4"] = "dok-1"
    satu = next(t for t in _galat(kerja.impor()) if t.aturan == "kunci.ganda")
    assert satu.sel == "A4"
    assert "A3" in satu.pesan


def test_an_empty_status_becomes_final_with_a_value(tmp_path: Path) -> None:
    """As its help says; a status that was chosen stays."""
    kantor = kantor_rekaan()
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum")
    kerja = isian(tmp_path, kantor)
    kerja.isi(KINERJA, "Realisasi s/d triwulan", 3, 2)
    kerja.sel(KINERJA, "Status", 1).value = "sementara"
    hasil = kerja.impor()
    assert [b[1:] for b in _beda(hasil)] == [
        ("realisasi_sd", "", "3"),
        ("status", "belum", "final"),
        ("realisasi_sd", "", "2"),
        ("status", "belum", "sementara"),
    ]
    assert csv(kerja.data, "realisasi_kinerja")[3] == f"{SUB_C},,belum,,"


def test_remarks_of_rows_stay(tmp_path: Path) -> None:
    """Also when the column is not in the sheet."""
    kerja = isian(tmp_path, kantor_rekaan().ubah("realisasi_belanja", SUB_A, catatan="asal: LRA"))
    kerja.tanpa_semula().buku[BELANJA].delete_cols(8)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor()
    assert csv(kerja.data, "realisasi_belanja")[1] == f"{SUB_A},550000,,asal: LRA"


def test_dates_of_the_period_keep_the_comments_of_their_file(kerja: Isian) -> None:
    """TOML is changed line by line."""
    path = kerja.data / "rekaan" / "2030" / "tw2" / "periode.toml"
    path.write_text("# penting\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    hasil = kerja.isi("Keterangan periode", "Tanggal laporan", "8 Juli 2030").impor()
    assert _beda(hasil) == [("", "tanggal_laporan", "2030-07-05", "2030-07-08")]
    teks = path.read_text(encoding="utf-8")
    assert teks.startswith("# penting\n")
    assert "tanggal_laporan = 2030-07-08\n" in teks


def test_peringatan_are_told_but_do_not_stop(kerja: Isian) -> None:
    """Two places disagree: a person decides."""
    hasil = kerja.isi("Keterangan periode", "Tanggal laporan", "1 Juni 2030").impor()
    assert hasil.berkas
    assert [(t.level, t.sel) for t in hasil.temuan] == [("peringatan", "B3")]


def test_what_was_wrong_before_elsewhere_does_not_stop(tmp_path: Path) -> None:
    """The workbook answers for its own files only."""
    kerja = isian(tmp_path, kantor_rekaan().ubah("pejabat", "camat_rekaan", nip="1"))
    assert kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor().berkas


def test_a_failing_disk_leaves_all_files_as_they_were(kerja: Isian, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second file cannot be put: the first is taken back."""
    sebelum = potret(kerja.data)
    asli, banyak = simpan.os.replace, []

    def gagal(dari: Path, ke: Path) -> None:
        banyak.append(ke)
        if len(banyak) == 2:
            raise PermissionError(13, "sedang dipakai", str(ke))
        asli(dari, ke)

    monkeypatch.setattr(simpan.os, "replace", gagal)
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000)
    kerja.isi(BUKTI, "Lokasi", "Balai")
    with pytest.raises(LkjError, match="Tidak ada berkas yang berubah"):
        kerja.impor()
    assert potret(kerja.data) == sebelum


def test_a_semicolon_file_is_rewritten_with_points(kerja: Isian) -> None:
    """Cells that did not change must not change their value with the separator."""
    path = kerja.data / "rekaan" / "2030" / "tw2" / "realisasi_indikator.csv"
    path.write_text("id_indikator;realisasi;status;sumber;catatan\nikm;84,5;final;;\nnilai_lakip;;belum;;\n")
    kerja.isi(INDIKATOR, "Realisasi", 84.5)
    kerja.sel(INDIKATOR, "Sumber", 0).value = "Survei"
    kerja.sel(INDIKATOR, "Sumber", 1).value = None
    assert _beda(kerja.tanpa_semula().impor()) == [("ikm", "sumber", "", "Survei")]
    assert csv(kerja.data, "realisasi_indikator")[1] == "ikm,84.5,final,Survei,"


def test_sheets_that_are_no_tables_are_left_alone(kerja: Isian) -> None:
    """And said so."""
    kerja.buku.create_sheet("Hitungan saya")["A1"] = "coret-coret"
    hasil = kerja.impor()
    assert [t.aturan for t in hasil.temuan] == ["lembar.asing"]


def test_a_workbook_of_another_kind_is_refused(kerja: Isian) -> None:
    """It names no period, or a period that is not there, or has no table."""
    kerja.buku["Petunjuk"]["B3"] = None
    with pytest.raises(UsageError, match="tidak menyebut periodenya"):
        kerja.impor()
    kerja.buku["Petunjuk"]["B3"] = "2031-TW1"
    with pytest.raises(UsageError, match="jalankan dulu perintah new 2031-TW1"):
        kerja.impor()
    kerja.buku["Petunjuk"]["B3"] = "2030-TW2"
    for nama in kerja.buku.sheetnames[1:]:
        del kerja.buku[nama]
    with pytest.raises(UsageError, match="tidak memuat satu pun lembar isian"):
        kerja.impor()


def test_the_period_named_must_be_that_of_the_workbook(kerja: Isian) -> None:
    """Last quarter's file is not read into this one."""
    with pytest.raises(UsageError, match="dibuat untuk rekaan/2030-TW2, bukan 2030-TW3"):
        impor(kerja.data, kerja.path, "2030-TW3")


def test_macros_are_ignored(kerja: Isian) -> None:
    """An .xlsm is read as values."""
    assert kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor(nama="isian.xlsm").perubahan


def test_alignment_and_colours_do_not_matter(kerja: Isian) -> None:
    """Only what stands in cells is read."""
    kerja.buku[BELANJA]["F3"].alignment = Alignment(horizontal="center")
    assert kerja.impor().perubahan == ()


def _kantor(kendala: str) -> Kantor:
    return kantor_rekaan().ubah("realisasi_belanja", SUB_A, kendala=kendala)


@pytest.mark.parametrize(
    "teks", ["=SUM(A1)", "-", "a\nb", 'kata "kutip"; titik, koma', "1.234", "TRUE", "31/12/2030", "_x0041_", "a\u00a0b"]
)
def test_any_text_survives_the_round_trip(tmp_path: Path, teks: str) -> None:
    """What stands in the data stays as it is."""
    hasil = isian(tmp_path, _kantor(teks)).impor()
    assert hasil.perubahan == ()


def test_a_new_table_gets_its_file(kerja: Isian) -> None:
    """The survey of this quarter: optional, typed for the first time."""
    for unsur in range(9):
        kerja.sel("Survei kepuasan masyarakat", "Responden", unsur).value = 10
        kerja.sel("Survei kepuasan masyarakat", "Jumlah nilai", unsur).value = "33,6"
    hasil = kerja.impor()
    assert len(hasil.perubahan) == 9
    assert csv(kerja.data, "skm")[1] == "1,10,33.6,"


def test_a_long_number_in_a_text_column_has_lost_digits(kerja: Isian) -> None:
    """Excel keeps 15: what it lost must be typed again as text."""
    (satu,) = _galat(kerja.isi(BELANJA, "Catatan", 198001012005012003).impor())
    assert "angka belakangnya hilang" in satu.pesan


@pytest.mark.parametrize("nilai", [True, time(7, 1, 1), "", 0])
def test_odd_values_never_break_the_reading(kerja: Isian, nilai: Any) -> None:
    """They are findings or nothing, not faults of the program."""
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", nilai)
    kerja.isi(BUKTI, "Tanggal", nilai)
    kerja.isi(KINERJA, "Status", nilai)
    assert kerja.impor(tulis=False)


@pytest.mark.parametrize(
    ("isi", "aturan"),
    [
        ("kode,realisasi_sd,kendala\n7.01.01.2.01.01,540000,Baltz\xe9\n".encode("latin-1"), "berkas.pengodean"),
        (b"kode,realisasi_sd,kendala,penanggung_jawab\n7.01.01.2.01.01,540000,,Ani\n", "kolom.asing"),
    ],
)
def test_a_file_that_cannot_be_read_whole_is_not_replaced(kerja: Isian, isi: bytes, aturan: str) -> None:
    """What stands in it would be lost."""
    path = kerja.data / "rekaan" / "2030" / "tw2" / "realisasi_belanja.csv"
    path.write_bytes(isi)
    hasil = kerja.isi(BELANJA, "Realisasi s/d triwulan (", 550000).impor()
    assert aturan in {t.aturan for t in _galat(hasil)}
    assert path.read_bytes() == isi


def test_what_is_refused_is_told_in_the_words_of_a_workbook(kerja: Isian) -> None:
    """As it was typed; no quotes of a TOML file, no decimal point where Excel takes a comma."""
    kerja.isi("Keterangan periode", "Tanggal laporan", "32/13/2024")
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", 2600000.5, "1.500.000,25")
    kerja.isi(KINERJA, "Realisasi s/d triwulan", "dua belas")
    semua = {t.sel: t for t in _galat(kerja.impor())}
    tanggal, pecahan, teks, kata = (semua[sel] for sel in ("B3", "F3", "F4", "G3"))
    assert "tanda kutip" not in tanggal.perbaikan + tanggal.pesan
    assert tanggal.ditemukan == "32/13/2024"
    assert (pecahan.ditemukan, teks.ditemukan) == ("2.600.000,5", "1.500.000,25")
    assert "titik desimal" not in f"{kata.diharapkan}{kata.perbaikan}"
    assert "12,5" in f"{kata.diharapkan}{kata.perbaikan}"


def test_what_nobody_sees_is_told_with_its_cell(kerja: Isian) -> None:
    """It is not written; at the edge of a number that was copied it does no harm, but is told too."""
    hasil = (
        kerja.isi(BELANJA, "Permasalahan", "satu\u202edua")
        .isi(BELANJA, "Realisasi s/d triwulan (", "550000\u200b")
        .impor()
    )
    assert sorted((t.aturan, t.level, t.sel, t.ditemukan, t.diharapkan) for t in hasil.temuan) == [
        ("sel.tersembunyi", "peringatan", "F3", "550000[U+200B]", "550000"),
        ("sel.tersembunyi", "peringatan", "I3", "satu[U+202E]dua", "satudua"),
    ]
    assert {(baru, kolom) for _, kolom, _, baru in _beda(hasil)} >= {("satudua", "kendala"), ("550000", "realisasi_sd")}
