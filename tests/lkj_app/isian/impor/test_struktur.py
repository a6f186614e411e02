"""A structure that changed is an error, never a shrug: the missing and the unknown are named, nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.excel.aman import BukuError
from lkj_app.isian.impor import impor
from lkj_utils.dasar import simpan
from lkj_utils.dasar.errors import LkjError
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, KINERJA, Isian, isian, potret
from tests.pembangun import SUB_B

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor import HasilImpor
    from lkj_utils.dasar.temuan import Temuan

NILAI = "Realisasi s/d triwulan ("


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook of the fictional quarter, one value typed."""
    return isian(tmp_path).isi(BELANJA, NILAI, 550000)


def _galat(hasil: HasilImpor) -> list[Temuan]:
    return [t for t in hasil.temuan if t.level == "galat"]


@pytest.mark.parametrize("semula", [True, False])
def test_a_renamed_title_is_named_with_what_was_meant(kerja: Isian, semula: bool) -> None:
    """Also in a workbook of an older version; nothing is written."""
    sebelum = potret(kerja.data)
    kerja.sel(BELANJA, NILAI, -2).value = "Realisasi TW II"
    (satu,) = _galat((kerja if semula else kerja.tanpa_semula()).impor())
    assert satu.pesan == "Kolom “Realisasi s/d triwulan” tidak ada; isinya tidak dapat dibaca."
    assert "“Realisasi TW II”" in (satu.ditemukan or "")
    assert satu.sel == "F1"
    assert "mungkin “Realisasi TW II” (sel F1) maksudnya" in satu.perbaikan
    assert potret(kerja.data) == sebelum


def test_two_renamed_titles_are_matched(kerja: Isian) -> None:
    """Each with the one that looks most like it."""
    kerja.buku[BELANJA]["I1"], kerja.buku[BELANJA]["J1"] = "Kendala dan masalah", "Catatan lain"
    assert {t.diharapkan: t.sel for t in _galat(kerja.impor())} == {"Permasalahan/kendala": "I1", "Catatan": "J1"}


@pytest.mark.parametrize("kolom", [6, 10])
def test_a_column_taken_out_is_an_error(kerja: Isian, kolom: int) -> None:
    """The template had it."""
    kerja.buku[BELANJA].delete_cols(kolom)
    assert [t.aturan for t in _galat(kerja.impor())] == ["kolom.kurang"]


def test_a_helper_taken_out_or_notes_put_in_are_none(kerja: Isian) -> None:
    """Nothing known is missing."""
    kerja.buku[BELANJA].delete_cols(2)
    kerja.buku[BELANJA]["L1"] = "Catatan saya"
    kerja.buku.create_sheet("Coretan")["A1"] = "hitung"
    hasil = kerja.impor()
    assert [t.aturan for t in hasil.temuan] == ["lembar.asing"]
    assert len(hasil.perubahan) == 1


@pytest.mark.parametrize(
    ("judul", "aturan", "pesan"),
    [
        ("Realisasi TW I", "kolom.asing", "Judul “Realisasi TW I” bukan kolom lembar ini; 2 isi di bawahnya"),
        (None, "kolom.tanpa_nama", "Kolom ini tidak berjudul; 2 isi di bawahnya"),
    ],
)
@pytest.mark.parametrize("semula", [True, False])
def test_values_outside_the_columns_are_told(
    kerja: Isian, judul: str | None, aturan: str, pesan: str, semula: bool
) -> None:
    """Nobody reads them; whoever typed them there is told."""
    kertas = kerja.buku[BELANJA]
    kertas["L1"], kertas["L3"], kertas["L4"] = judul, 5, 6
    (satu,) = [t for t in (kerja if semula else kerja.tanpa_semula()).impor().temuan if t.sel == "L1"]
    assert (satu.aturan, satu.level, pesan in satu.pesan) == (aturan, "peringatan", True)


def test_a_hidden_sheet_is_read_and_told(kerja: Isian) -> None:
    """As hidden rows are; those that the template itself hides are not."""
    kerja.buku[BELANJA].sheet_state = "hidden"
    hasil = kerja.impor()
    assert [(t.aturan, t.level, t.berkas) for t in hasil.temuan] == [
        ("lembar.tersembunyi", "catatan", f"isian.xlsx, lembar “{BELANJA}”"),
    ]  # fmt: skip
    assert len(hasil.perubahan) == 1


@pytest.mark.parametrize("semula", [True, False])
def test_a_renamed_sheet_is_named_with_what_was_meant(kerja: Isian, semula: bool) -> None:
    """By its titles where its name says nothing."""
    sebelum = potret(kerja.data)
    kerja.buku[BELANJA].title = "Sheet1"
    kerja.buku.create_sheet("Coretan")["A1"] = "hitung"
    (satu,) = _galat((kerja if semula else kerja.tanpa_semula()).impor())
    assert (satu.aturan, satu.diharapkan) == ("lembar.hilang", BELANJA)
    assert "mungkin “Sheet1” maksudnya" in satu.perbaikan
    assert potret(kerja.data) == sebelum


def test_a_sheet_taken_out_is_an_error(kerja: Isian) -> None:
    """Who fills in a part keeps the other sheets as they are."""
    del kerja.buku[BUKTI]
    assert [(t.aturan, t.diharapkan) for t in _galat(kerja.impor())] == [("lembar.hilang", BUKTI)]


def test_a_deleted_row_is_named_by_code_and_name(kerja: Isian) -> None:
    """In a workbook that knows what it had, and in one that does not."""
    kerja.buku[KINERJA].delete_rows(4)
    assert [(p.kunci, p.nama) for p in kerja.impor(tulis=False).dibiarkan] == [(SUB_B, "Evaluasi Rekaan")]
    (satu,) = [t for t in kerja.tanpa_semula().impor().temuan if t.aturan != "impor.tanpa_semula"]
    assert f"Baris {SUB_B} (Evaluasi Rekaan) tidak ada" in satu.pesan


def test_a_workbook_of_another_quarter_is_refused(kerja: Isian) -> None:
    """Its first values are those of that quarter, whatever the first sheet says now."""
    kerja.buku["Semula"]["D5"] = "2030-TW1"
    with pytest.raises(LkjError, match=r"dibuat untuk rekaan/2030-TW1, bukan rekaan/2030-TW2"):
        kerja.impor()


def test_a_workbook_that_is_open_is_told(kerja: Isian) -> None:
    """What is not saved is not read."""
    (kerja.path.parent / "~$isian.xlsx").touch()
    assert [(t.aturan, t.level) for t in kerja.impor().temuan] == [("impor.terbuka", "peringatan")]


def test_a_file_that_excel_holds_is_one_sentence(kerja: Isian, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read or replaced: nothing of Python is shown."""
    kerja.buku.save(kerja.path)
    sebelum = potret(kerja.data)

    def dipakai(*_: object, **__: object) -> None:
        raise PermissionError(13, "sedang dipakai", "realisasi_belanja.csv")

    with monkeypatch.context() as ganti:
        ganti.setattr(simpan.os, "replace", dipakai)
        with pytest.raises(
            LkjError, match=r"realisasi_belanja\.csv tidak dapat ditulis: .* Tidak ada berkas yang berubah"
        ):
            impor(kerja.data, kerja.path)
    with monkeypatch.context() as ganti:
        ganti.setattr("lkj_app.isian.impor.selesai.shutil.copytree", dipakai)
        with pytest.raises(LkjError, match=r"tidak dapat disalin untuk diperiksa: .*[Tt]utup dahulu di Excel"):
            impor(kerja.data, kerja.path)
    with monkeypatch.context() as ganti:
        ganti.setattr("lkj_app.isian.impor.buku.load_workbook", dipakai)
        with pytest.raises(BukuError, match=r"isian\.xlsx tidak dapat dibaca; tutup dahulu di Excel"):
            impor(kerja.data, kerja.path)
    assert potret(kerja.data) == sebelum
