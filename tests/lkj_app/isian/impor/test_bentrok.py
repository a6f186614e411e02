"""Two workbooks that changed the same cell: both values, both files, and nothing written until a person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, INDIKATOR, KINERJA, Isian, csv, isian, potret
from tests.pembangun import SUB_A, SUB_B

if TYPE_CHECKING:
    from pathlib import Path

NILAI = "Realisasi s/d triwulan ("


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook of the fictional quarter."""
    return isian(tmp_path)


def _belanja(kerja: Isian) -> list[str]:
    return [baris.split(",")[1] for baris in csv(kerja.data, "realisasi_belanja")[1:3]]


def test_both_values_and_both_files_are_told(kerja: Isian) -> None:
    """With the time of each; also what is not in dispute waits."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    sebelum = potret(kerja.data)
    hasil = lain.isi(BELANJA, NILAI, 560000, 510000).impor()
    (satu,) = hasil.temuan
    assert (satu.aturan, satu.level, satu.sel) == ("impor.bentrok", "galat", "F3")
    assert satu.berkas == "lain.xlsx, lembar “Realisasi belanja”"
    for isi in (
        f"{SUB_A} (Penyusunan Dokumen Rekaan)",
        "Rp550.000 dari isian.xlsx (diimpor ",
        "Rp560.000 di lain.xlsx",
    ):
        assert isi in satu.pesan
    assert "--pilih" in satu.perbaikan
    assert potret(kerja.data) == sebelum


@pytest.mark.parametrize(("pilih", "nilai"), [("baru", ["560000", "510000"]), ("lama", ["550000", "510000"])])
def test_a_person_decides(kerja: Isian, pilih: str, nilai: list[str]) -> None:
    """What is not in dispute is written in either case; the decision is told."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    hasil = lain.isi(BELANJA, NILAI, 560000, 510000).impor(pilih=pilih)
    assert [(t.aturan, t.level) for t in hasil.temuan] == [("impor.bentrok", "catatan")]
    assert f"--pilih {pilih}" in hasil.temuan[0].pesan
    assert _belanja(kerja) == nilai


def test_the_same_value_from_both_is_no_conflict(kerja: Isian) -> None:
    """They agree."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    hasil = lain.isi(BELANJA, NILAI, "550.000").impor()
    assert (hasil.perubahan, hasil.temuan) == ((), ())


def test_who_corrects_the_own_workbook_has_no_conflict(kerja: Isian) -> None:
    """It was this workbook that wrote the value; set back to its first value, it is told instead of done."""
    kerja.isi(BELANJA, NILAI, 550000, 510000).impor()
    assert not kerja.isi(BELANJA, NILAI, 560000, 510000).impor().gagal
    assert _belanja(kerja) == ["560000", "510000"]
    hasil = kerja.isi(BELANJA, NILAI, 540000, 510000).impor()
    assert [(t.aturan, t.sel, t.ditemukan) for t in hasil.temuan] == [("impor.semula", "F3", "540000")]
    assert _belanja(kerja) == ["560000", "510000"]


def test_another_workbook_under_the_same_name_has_one(kerja: Isian) -> None:
    """It shows nothing of what the first had typed, so it is not the same, filled in further."""
    lain = kerja.salinan("isian.xlsx")
    kerja.isi(BELANJA, NILAI, 550000, 510000).impor()
    hasil = lain.isi(BELANJA, NILAI, 560000).impor()
    assert [t.aturan for t in hasil.temuan if t.level == "galat"] == ["impor.bentrok"]


def test_a_value_changed_by_hand_is_told_as_such(kerja: Isian) -> None:
    """No import wrote it."""
    path = kerja.data / "rekaan" / "2030" / "tw2" / "realisasi_belanja.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("540000", "545000"), encoding="utf-8")
    (satu,) = kerja.isi(BELANJA, NILAI, 550000).impor().temuan
    assert "Rp545.000 di data (tidak lewat impor)" in satu.pesan


@pytest.mark.parametrize("nama", ["isian.xlsx", "lain.xlsx"])
def test_a_value_changed_by_hand_after_an_import_is_not_that_imports(kerja: Isian, nama: str) -> None:
    """Nor is it overwritten by the workbook that had brought the one before."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    path = kerja.data / "rekaan" / "2030" / "tw2" / "realisasi_belanja.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("550000", "555000"), encoding="utf-8")
    buku = kerja if nama == "isian.xlsx" else lain
    (satu,) = buku.isi(BELANJA, NILAI, 560000).impor().temuan
    assert satu.level == "galat"
    assert "Rp555.000 di data (diubah di sana sesudah impor isian.xlsx, " in satu.pesan


def test_emptied_here_and_changed_there(kerja: Isian) -> None:
    """A conflict only when emptying was asked for."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    lain.isi(BELANJA, NILAI, None)
    assert [(p.kunci, p.lama) for p in lain.impor().dibiarkan] == [(SUB_A, "550000")]
    (satu,) = lain.impor(kosongkan=True).temuan
    assert (satu.level, "dikosongkan di lain.xlsx" in satu.pesan) == ("galat", True)
    lain.impor(kosongkan=True, pilih="baru")
    assert _belanja(kerja)[0] == ""


def test_a_row_taken_out_here_and_changed_there(kerja: Isian) -> None:
    """And the other way round."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BUKTI, "Lokasi", "Balai").impor()
    lain.buku[BUKTI].delete_rows(3)
    (satu,) = lain.impor(kosongkan=True).temuan
    assert ("dok-1" in satu.pesan, "baris dihapus di lain.xlsx" in satu.pesan) == (True, True)
    assert lain.impor(kosongkan=True, pilih="baru").berkas
    hasil = kerja.isi(BUKTI, "Lokasi", "Aula").impor()
    assert "baris sudah dihapus dari data" in hasil.temuan[0].pesan
    kerja.impor(pilih="baru")
    assert "Aula" in csv(kerja.data, "bukti")[-1]


def test_both_add_a_row_of_one_key(kerja: Isian) -> None:
    """Two different meetings must not become one."""
    lain = kerja.salinan("lain.xlsx")
    for satu, uraian in ((kerja, "Rapat satu"), (lain, "Rapat dua")):
        isi = {"Pengenal": "rapat-3", "Kode sub": SUB_B, "Jenis": "rapat", "Uraian": uraian, "Dihitung": "ya"}
        for judul, nilai in isi.items():
            satu.sel(BUKTI, judul, 5).value = nilai
    kerja.impor()
    assert [(t.level, "Rapat satu" in t.pesan) for t in lain.impor().temuan] == [("galat", True)]


def test_a_status_that_was_not_shown_is_no_conflict(kerja: Isian) -> None:
    """Belum follows from the empty value; whoever types the first status disagrees with nobody."""
    kerja.isi(KINERJA, "Status", "sementara").impor()
    assert not kerja.isi(KINERJA, "Status", "final").impor().gagal


def test_each_conflict_can_be_decided_by_itself(kerja: Isian) -> None:
    """By its sheet and cell, over a general choice; what nobody chose still waits, and an unknown place is refused."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000, 520000).impor()
    lain.isi(BELANJA, NILAI, 560000, 510000)
    (satu,) = [t for t in lain.impor(pilih=["Realisasi belanja!F3=baru"]).temuan if t.level == "galat"]
    assert satu.sel == "F4"
    assert '--pilih "Realisasi belanja!F4=baru"' in satu.perbaikan
    with pytest.raises(
        UsageError, match=r"di Realisasi Belanja!F9\. Yang berbeda: Realisasi belanja!F3, Realisasi belanja!F4"
    ):
        lain.impor(pilih=["Realisasi Belanja!F9=baru"])
    assert lain.impor(pilih=["lama", "realisasi belanja!F3=baru"]).berkas
    assert _belanja(kerja) == ["560000", "520000"]


@pytest.mark.parametrize("pilih", ["saya", "F3=baru", "Realisasi belanja!F3=saya", "=baru"])
def test_a_choice_that_nobody_knows_is_refused(kerja: Isian, pilih: str) -> None:
    """With an example of each form."""
    with pytest.raises(UsageError, match="tulis baru"):
        kerja.impor(pilih=pilih)


def test_two_sections_that_invent_one_id_may_keep_both(kerja: Isian) -> None:
    """The remedy says how: another id."""
    lain = kerja.salinan("lain.xlsx")
    for buku, uraian in ((kerja, "Rapat satu"), (lain, "Rapat dua")):
        buku.buku[BUKTI].append(["dok-9"])
        baris = buku.buku[BUKTI].max_row - 3
        for judul, isi in (("Kode sub", SUB_A), ("Jenis", "rapat"), ("Uraian", uraian), ("Dihitung", "ya")):
            buku.sel(BUKTI, judul, baris).value = isi
    kerja.impor()
    (satu,) = [t for t in lain.impor().temuan if t.level == "galat"]
    assert satu.perbaikan.startswith("bila kedua baris itu hal yang berlainan, beri baris ini Pengenal")


def test_two_texts_under_one_number_get_another_number(kerja: Isian) -> None:
    """Another subject would put the text under another sub kegiatan."""
    lain = kerja.salinan("lain.xlsx")
    for buku, teks in ((kerja, "Listrik padam."), (lain, "Kader kurang.")):
        buku.buku["Analisis kinerja"].append([SUB_A, "penghambat", 7, teks])
    kerja.impor()
    (satu,) = [t for t in lain.impor().temuan if t.level == "galat"]
    assert "beri baris ini Nomor urut lain" in satu.perbaikan


def test_a_number_in_dispute_is_written_as_people_do(kerja: Isian) -> None:
    """With a comma."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(INDIKATOR, "Realisasi", 88.2).impor()
    (satu,) = lain.isi(INDIKATOR, "Realisasi", 88.4).impor().temuan
    assert ("“88,2” dari" in satu.pesan, "“88,4” di lain.xlsx" in satu.pesan) == (True, True)


@pytest.mark.parametrize("rusak", ["hilang", "terpotong", "kosong"])
def test_a_workbook_that_lost_its_origin_overwrites_no_import(kerja: Isian, rusak: str) -> None:
    """Nobody can tell a change from an old value: what others imported since waits for a decision."""
    lain = kerja.salinan("lain.xlsx")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    sebelum = potret(kerja.data)
    kertas = lain.buku["Semula"]
    if rusak == "hilang":
        lain.tanpa_semula()
    else:
        kertas.delete_rows(40 if rusak == "terpotong" else 1, kertas.max_row)
    hasil = lain.isi(BELANJA, NILAI, None, 510000).impor()
    assert [t.aturan for t in hasil.temuan] == ["impor.tanpa_semula"]
    lain.isi(BELANJA, NILAI, 540000)
    hasil = lain.impor(tulis=False)
    assert [(t.aturan, t.level, t.sel) for t in hasil.temuan] == [
        ("impor.bentrok", "galat", "F3"), ("impor.tanpa_semula", "peringatan", None),
    ]  # fmt: skip
    assert "berbeda dari yang sudah diimpor: Rp550.000 dari isian.xlsx" in hasil.temuan[0].pesan
    assert "Buku kerja ini tidak lagi mengenali asalnya" in hasil.temuan[0].pesan
    assert potret(kerja.data) != sebelum
    assert lain.impor(pilih="baru").berkas
    assert _belanja(kerja) == ["540000", "510000"]
