"""An import adds and changes: sections fill in copies, empty cells leave what is there, emptying must be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.data.kekurangan import kekurangan
from lkj_utils.kontrak import periksa
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, INDIKATOR, KINERJA, Isian, csv, isian, potret
from tests.pembangun import INSTANSI, PERIODE, SUB, SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor import HasilImpor

NILAI, KENDALA = "Realisasi s/d triwulan", "Permasalahan/kendala"


def buka_baru(kerja: Isian) -> Isian:
    """A new workbook of what the data hold now."""
    path = kerja.path.with_name("baru.xlsx")
    path.write_bytes(buat_templat(kerja.data, INSTANSI, PERIODE))
    return Isian(kerja.data, path, load_workbook(path), path.read_bytes())


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook of the fictional quarter."""
    return isian(tmp_path)


@pytest.fixture
def kosong(tmp_path: Path) -> Isian:
    """A quarter just prepared: every row of realisasi stands there without a value, no evidence yet."""
    kantor = kantor_rekaan()
    for kode in SUB:
        kantor.ubah("realisasi_belanja", kode, realisasi_sd="", kendala="")
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum", uraian="")
    kantor.tabel["bukti"] = []
    kantor.tabel["bukti_butir"] = []
    return isian(tmp_path, kantor)


def _beda(hasil: HasilImpor) -> list[tuple[str, str, str, str]]:
    return [(p.kunci, p.kolom, p.lama, p.baru) for p in hasil.perubahan]


def _dibiarkan(hasil: HasilImpor) -> list[tuple[str, str, str]]:
    return [(p.kunci, p.kolom, p.lama) for p in hasil.dibiarkan]


def _bukti(kerja: Isian, baris: int, id_: str, kode: str | None = SUB_A) -> Isian:
    for judul, nilai in (
        ("Pengenal", id_),
        ("Kode sub", kode),
        ("Jenis", "rapat"),
        ("Uraian", id_),
        ("Dihitung", "ya"),
    ):
        kerja.sel(BUKTI, judul, baris).value = nilai
    return kerja


@pytest.mark.parametrize("urutan", [(0, 1), (1, 0)])
def test_two_sections_fill_two_copies(kosong: Isian, urutan: tuple[int, int]) -> None:
    """In whatever order they are imported, the values and evidence of both stand in the data."""
    satu, dua = kosong.salinan("satu.xlsx"), kosong.salinan("dua.xlsx")
    satu.isi(KINERJA, NILAI, 3, 2)
    _bukti(satu, 0, "satu-1")
    dua.isi(KINERJA, NILAI, None, None, 12, 6)
    _bukti(dua, 0, "dua-1", SUB_D)
    for urut in urutan:
        hasil = (satu, dua)[urut].impor()
        assert (hasil.gagal, hasil.dibiarkan) == (False, ())
    assert [baris.split(",")[1:3] for baris in csv(kosong.data, "realisasi_kinerja")[1:]] == [
        ["3", "final"], ["2", "final"], ["12", "final"], ["6", "final"],
    ]  # fmt: skip
    assert {baris.split(",")[0] for baris in csv(kosong.data, "bukti")[1:]} == {"satu-1", "dua-1"}


def test_a_half_filled_table_is_accepted(kosong: Isian) -> None:
    """What is missing is counted by the import and by list; check goes on refusing it."""
    hasil = kosong.isi(BELANJA, NILAI + " (", 540000).impor()
    assert _beda(hasil) == [(SUB_A, "realisasi_sd", "", "540000")]
    assert (hasil.gagal, dict(hasil.belum)["Realisasi belanja"]) == (False, 3)
    kurang = {str(satu) for satu in kekurangan(kosong.data, INSTANSI, PERIODE)}
    assert "Realisasi belanja (belum lengkap: 3 sel wajib kosong)" in kurang
    assert "sel.kosong" in {t.aturan for t in periksa(kosong.data, INSTANSI, PERIODE) if t.level == "galat"}


def test_a_half_filled_row_is_accepted(kosong: Isian) -> None:
    """Evidence whose code is not told yet; one without its own name cannot be kept, and that is said."""
    _bukti(kosong, 0, "rapat-9", kode=None)
    kosong.sel(BUKTI, "Uraian", 1).value = "Rapat tanpa pengenal"
    hasil = kosong.impor()
    assert csv(kosong.data, "bukti")[1] == "rapat-9,,rapat,,,rapat-9,,,ya,,,"
    assert dict(hasil.belum)["Bukti kinerja"] == 2
    (satu,) = hasil.temuan
    assert (satu.aturan, satu.level, satu.sel, satu.ditemukan) == (
        "baris.tanpa_kunci", "peringatan", "A4", "Rapat tanpa pengenal",
    )  # fmt: skip


def test_an_untouched_cell_never_overwrites(kerja: Isian) -> None:
    """What another section has written since the workbook was made stays."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI + " (", 550000).impor()
    hasil = lain.isi(BELANJA, KENDALA, "Hujan").impor()
    assert _beda(hasil) == [(SUB_A, "kendala", "", "Hujan")]
    assert csv(kerja.data, "realisasi_belanja")[1] == f"{SUB_A},550000,Hujan,"


def test_what_was_emptied_is_told_by_name_and_stays(kerja: Isian) -> None:
    """A cell, and a row taken out of an open list and of a fixed one."""
    sebelum = potret(kerja.data)
    kerja.isi(BELANJA, NILAI + " (", None)
    kerja.buku[KINERJA].delete_rows(4)
    kerja.buku[BUKTI].delete_rows(5)
    hasil = kerja.impor()
    assert (hasil.perubahan, potret(kerja.data)) == ((), sebelum)
    assert _dibiarkan(hasil) == [
        (SUB_A, "realisasi_sd", "540000"),
        (SUB_B, "", "3; final"),
        ("dok-3", "", f"{SUB_A}; dokumen; Konsep rekaan; tidak"),
    ]
    assert [p.nama for p in hasil.dibiarkan] == ["Penyusunan Dokumen Rekaan", "Evaluasi Rekaan", "Konsep rekaan"]


@pytest.mark.parametrize(("banyak", "teks"), [(1, "1 baris belum ada"), (4, "belum ada baris")])
def test_rows_taken_out_are_missing_as_list_says(kerja: Isian, banyak: int, teks: str) -> None:
    """Also in a rehearsal; nothing else is told of them."""
    kerja.buku[BELANJA].delete_rows(3, banyak)
    hasil = kerja.impor(kosongkan=True, tulis=False)
    assert hasil.belum_ada == (("Realisasi belanja", teks),)
    kerja.impor(kosongkan=True)
    ada = {str(satu) for satu in kekurangan(kerja.data, INSTANSI, PERIODE)}
    assert any(teks in satu for satu in ada if satu.startswith("Realisasi belanja"))


@pytest.mark.parametrize("isi", ["=1+1", 1e16, "88.450"])
@pytest.mark.parametrize("kosongkan", [True, False])
def test_what_cannot_be_read_is_not_empty(kerja: Isian, isi: object, kosongkan: bool) -> None:
    """It is refused; nobody emptied it."""
    hasil = kerja.isi(INDIKATOR, "Realisasi", isi).impor(kosongkan=kosongkan)
    assert (hasil.gagal, hasil.perubahan, hasil.dibiarkan) == (True, (), ())


def test_a_status_that_follows_its_value_does_not_stay(kerja: Isian) -> None:
    """It is told once: as what it becomes."""
    kerja.isi(INDIKATOR, "Realisasi", None).isi(INDIKATOR, "Status", "belum").impor(kosongkan=True)
    baru = buka_baru(kerja).isi(INDIKATOR, "Realisasi", 80).isi(INDIKATOR, "Status", None)
    hasil = baru.impor(tulis=False)
    assert [(p.kolom, p.lama, p.baru) for p in hasil.perubahan if p.kolom == "status"] == [("status", "belum", "final")]
    assert hasil.dibiarkan == ()


def test_emptying_must_be_asked_for(kerja: Isian) -> None:
    """Then the cell is empty, the rows are gone, and the totals are told before and after."""
    kerja.isi(BELANJA, NILAI + " (", None)
    kerja.buku[KINERJA].delete_rows(4)
    kerja.buku[BUKTI].delete_rows(5)
    hasil = kerja.impor(kosongkan=True)
    assert (hasil.gagal, hasil.dibiarkan) == (False, ())
    assert csv(kerja.data, "realisasi_belanja")[1] == f"{SUB_A},,,"
    assert len(csv(kerja.data, "realisasi_kinerja")) == 4
    assert "dok-3" not in "".join(csv(kerja.data, "bukti"))
    assert [(j.judul, j.sebelum, j.sesudah) for j in hasil.jumlah] == [(NILAI, 3240000, 2700000)]


def test_only_what_stood_in_this_very_workbook_is_emptied(kosong: Isian) -> None:
    """Cells that were empty when it was made, and rows that others added since, are never touched."""
    lain = kosong.salinan("lain.xlsx")
    kosong.isi(BELANJA, NILAI + " (", 1, 2, 3, 4)
    _bukti(kosong, 0, "rapat-1").impor()
    sebelum = potret(kosong.data)
    lain.buku[BELANJA].delete_rows(3, 4)
    hasil = lain.impor(kosongkan=True)
    assert (hasil.perubahan, hasil.dibiarkan, potret(kosong.data)) == ((), (), sebelum)


def test_a_workbook_without_its_first_values_empties_nothing(kerja: Isian) -> None:
    """Older ones, and those made by hand: they add and change, and say why no more."""
    kerja.tanpa_semula().isi(BELANJA, NILAI + " (", None, 510000)
    kerja.buku[BUKTI].delete_rows(5)
    hasil = kerja.impor(kosongkan=True)
    assert _beda(hasil) == [(SUB_B, "realisasi_sd", "500000", "510000")]
    assert [t.aturan for t in hasil.temuan] == ["impor.tanpa_semula"]
    assert len(csv(kerja.data, "bukti")) == 6


def test_a_row_whose_only_entry_is_its_status_counts(tmp_path: Path) -> None:
    """The indicators of a new office have no rows yet; one that nobody touched stays away."""
    kantor = kantor_rekaan()
    kantor.tabel["realisasi_indikator"] = []
    kerja = isian(tmp_path, kantor)
    kerja.isi(INDIKATOR, "Status", "belum")
    hasil = kerja.impor()
    assert [(p.kunci, p.baru) for p in hasil.perubahan] == [("ikm", "belum")]
    assert csv(kerja.data, "realisasi_indikator")[1:] == ["ikm,,belum,,"]


def test_a_status_that_another_section_chose_stays(kosong: Isian) -> None:
    """An empty status follows from the value only where nobody has said more."""
    lain = kosong.salinan("lain.xlsx")
    kosong.isi(KINERJA, "Status", "sementara").impor()
    lain.isi(KINERJA, NILAI, 3).impor()
    assert csv(kosong.data, "realisasi_kinerja")[1] == f"{SUB_A},3,sementara,,"


def test_an_emptied_status_follows_from_the_value_again(kerja: Isian) -> None:
    """Emptied alone it is final; emptied together with its value the row waits for an answer, as a new one does."""
    kerja.isi(KINERJA, NILAI, None).isi(KINERJA, "Status", None, None)
    hasil = kerja.impor(kosongkan=True)
    isi = csv(kerja.data, "realisasi_kinerja")
    assert isi[1].startswith(f"{SUB_A},,,")
    assert ",final," in isi[2]
    assert hasil.tanpa_jawaban == (("Realisasi kinerja", 1, 4),)


def test_what_was_prepared_is_no_answer_and_belum_is_one(tmp_path: Path) -> None:
    """Rows without status wait: list, import and check say so of each; a chosen belum is an answer."""
    kantor = kantor_rekaan()
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="", uraian="")
    kerja = isian(tmp_path, kantor)
    kerja.isi(KINERJA, NILAI, 3).sel(KINERJA, "Status", 1).value = "belum"
    hasil = kerja.impor()
    assert [baris[len(SUB_A) :] for baris in csv(kerja.data, "realisasi_kinerja")[1:]] == [
        ",3,final,,", ",,belum,,", ",,,,", ",,,,"
    ]  # fmt: skip
    assert hasil.tanpa_jawaban == (("Realisasi kinerja", 2, 4),)
    kurang = periode_tersedia(kerja.data)[0].tabel_kurang
    assert kurang == ("Realisasi kinerja (2 dari 4 realisasi belum terisi)",)
    kosong = [t for t in periksa(kerja.data, "rekaan", PERIODE) if t.aturan == "sel.kosong"]
    assert [(t.level, t.baris, t.kolom) for t in kosong] == [("galat", n, "realisasi_sd") for n in (4, 5)]


def test_what_was_wrong_before_in_another_row_does_not_stop(tmp_path: Path) -> None:
    """A section answers for what it typed: its neighbour's slip stands in the data already, and check tells it."""
    kerja = isian(tmp_path, kantor_rekaan().ubah("realisasi_belanja", SUB_C, realisasi_sd="lima"))
    assert kerja.isi(BELANJA, NILAI + " (", 550000).impor().berkas
    kerja.isi(BELANJA, NILAI + " (", "enam")
    assert kerja.impor().gagal
