"""Rules on names, wording, units and levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.dokumen.nama import (
    akun,
    indikator,
    nomenklatur,
    organisasi,
    sasaran,
    satu_bunyi,
    satuan,
    visi_misi,
)
from lkj_app.pemeriksaan.dokumen.sebutan import satuan_disingkat, sebutan_tingkat
from tests.pembangun import KEG_1, PROG_1, SUB_A

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.aturan_periksa import AturanPeriksa
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def test_a_name_is_the_official_one(dok: DokumenRekaan) -> None:
    """The words that differ are named."""
    (satu,) = dok.k(f"nama:{SUB_A}", "Penyusunan Berkas Rekaan").temuan(nomenklatur)
    assert (satu.diharapkan, satu.selisih) == ("Penyusunan Dokumen Rekaan", "“Berkas” bukan “Dokumen”")


@pytest.mark.parametrize(
    "tercetak",
    [
        "penyusunan dokumen rekaan",
        "PENYUSUNAN  DOKUMEN REKAAN.",
        "1) Penyusunan Dokumen Rekaan",
        "Sub Kegiatan Penyusunan Dokumen Rekaan",
        "-",
    ],
)
def test_letters_spaces_and_labels_make_no_other_name(dok: DokumenRekaan, tercetak: str) -> None:
    """What a typist varies without meaning anything."""
    assert dok.k(f"nama:{SUB_A}", tercetak).temuan(nomenklatur) == []


def test_the_same_words_are_named_once_per_place(dok: DokumenRekaan) -> None:
    """Twice in a sentence is one matter, in another table it is another place to mend."""
    for tempat in ("Bab I", "Bab I", "Tabel 2"):
        dok.k("nama_unit:sekretariat", "Sekretariat Kantor", tempat)
    assert [t.klaim for t in dok.temuan(organisasi)] == ["k2", "k4"]


@pytest.mark.parametrize(
    ("aturan", "fakta", "tercetak"),
    [
        (sasaran, "uraian_sasaran:layanan", "Meningkatnya Kualitas Layanan Rekaan"),
        (indikator, "nama_indikator:ikm", "Indeks Kepuasan Warga"),
        (organisasi, "nama_instansi:instansi", "Kantor Camat Rekaan"),
        (organisasi, "jabatan:sekretariat", "Sekretaris Kecamatan"),
        (organisasi, "nama_desa:desa_satu", "Rekaan Tiga"),
        (visi_misi, "visi:instansi", "Rekaan yang Gelap"),
        (visi_misi, "misi:2", "Misi rekaan ketiga"),
        (visi_misi, "periode_renstra:instansi", "2027-2031"),
        (akun, "nama_akun:4.1.02", "Pendapatan Retribusi Rekaan"),
        (satuan, f"satuan:{SUB_A}", "laporan"),
    ],
)
def test_other_wording_is_found(dok: DokumenRekaan, aturan: AturanPeriksa, fakta: str, tercetak: str) -> None:
    """Each kind of name has its rule."""
    assert len(dok.k(fakta, tercetak).temuan(aturan)) == 1


@pytest.mark.parametrize(
    ("aturan", "fakta", "tercetak"),
    [
        (sasaran, "uraian_sasaran:layanan", "MENINGKATNYA LAYANAN REKAAN"),
        (indikator, "nama_indikator:ikm", "Indeks Kepuasan Rekaan (IKR)"),
        (organisasi, "nama_instansi:instansi", "Pemerintah Kecamatan Rekaan"),
        (organisasi, "nama_unit:seksi_desa", "SeksiDesa Rekaan"),
        (organisasi, "jabatan:sekretariat", "sekretaris camat"),
        (organisasi, "nama_pejabat:camat_rekaan", "ANI REKAAN, S.T"),
        (visi_misi, "visi:instansi", "Kabupaten Rekaan yang Terang"),
        (akun, "nama_akun:4.1", "PENDAPATAN REKAAN (PR)"),
        (satuan, f"satuan:{SUB_A}", "Dok"),
        (satuan, f"satuan:{KEG_1}", "%"),
    ],
)
def test_the_same_wording_is_not(dok: DokumenRekaan, aturan: AturanPeriksa, fakta: str, tercetak: str) -> None:
    """Near cases that must stay silent."""
    assert dok.k(fakta, tercetak).temuan(aturan) == []


def test_a_name_that_we_do_not_know_is_one(dok: DokumenRekaan) -> None:
    """Two names of the document, where our data hold none."""
    dok.k("nama_dokumen:laporan", "Laporan Kinerja").k("nama_dokumen:laporan", "laporan kinerja")
    assert dok.temuan(satu_bunyi) == []
    assert len(dok.k("nama_dokumen:laporan", "Laporan Evaluasi").temuan(satu_bunyi)) == 1


def test_a_source_of_funds_stands_under_its_heading(dok: DokumenRekaan) -> None:
    """One finding for a column, however many rows."""
    dok.k(f"sumber_dana:{PROG_1}", "APBD", kolom="Kegiatan").k("sumber_dana:7.01.03", "APBD", kolom="Kegiatan")
    assert [t.klaim for t in dok.temuan(akun)] == ["k2"]
    dok.klaim.clear()
    assert dok.k(f"sumber_dana:{PROG_1}", "APBD", kolom="Sumber Dana").temuan(akun) == []


def test_a_sub_kegiatan_is_not_called_kegiatan(dok: DokumenRekaan) -> None:
    """By the heading of its column or by the word before its name."""
    dok.k(f"nama:{SUB_A}", "Penyusunan Dokumen Rekaan", kolom="Kegiatan", baris="a")
    dok.k(f"nama:{SUB_A}", "Kegiatan Penyusunan Dokumen Rekaan", kolom="(2)", baris="b")
    assert [t.diharapkan for t in dok.temuan(sebutan_tingkat)] == ["sub kegiatan", "sub kegiatan"]


@pytest.mark.parametrize("kolom", ["Sub Kegiatan", "Program/Kegiatan/Sub Kegiatan", "(2)"])
def test_a_right_or_common_heading_is_none(dok: DokumenRekaan, kolom: str) -> None:
    """A column for all levels names none."""
    assert dok.k(f"nama:{SUB_A}", "Penyusunan Dokumen Rekaan", kolom=kolom).temuan(sebutan_tingkat) == []


def test_a_short_unit_is_a_note(dok: DokumenRekaan) -> None:
    """It is the same unit, written short."""
    dok.k(f"satuan:{SUB_A}", "Dok").k(f"satuan:{SUB_A}", "dokumen").k(f"satuan:{SUB_A}", "laporan")
    assert [t.klaim for t in dok.temuan(satuan_disingkat)] == ["k2"]


@pytest.mark.parametrize(
    ("satu", "lain"), [("A & B", "a dan B"), ("Sub-Bagian", "Sub Bagian"), ("Efektifitas", "efektivitas")]
)
def test_what_counts_as_one_wording(satu: str, lain: str) -> None:
    """Spelling that official lists themselves vary."""
    assert teks.sama(satu, lain)


def test_differences_are_told_in_words() -> None:
    """Another word, one too many, one missing."""
    assert teks.perbedaan("Penegakan Qanun", "Penegakan Peraturan Daerah") == "“Qanun” bukan “Peraturan Daerah”"
    assert teks.perbedaan("PAD pokok", "PAD") == "kelebihan “pokok”"
    assert teks.perbedaan("Seksi Umum", "Seksi Pemerintahan Umum") == "tanpa “Pemerintahan”"
