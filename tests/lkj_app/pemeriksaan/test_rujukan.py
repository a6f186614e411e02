"""Rules on references to regulations and to the budget version. Ours: Peraturan Bupati Rekaan Nomor 7 Tahun 2029."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.rujukan import bentuk_nomor, judul, peraturan, urai, versi_anggaran

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


@pytest.mark.parametrize(
    ("tercetak", "beda"),
    [
        ("Peraturan Daerah Kabupaten Rekaan Nomor 7 Tahun 2029", "jenis"),
        ("Peraturan Bupati Nomor 8 Tahun 2029", "nomor"),
        ("Perbup No. 7 Tahun 2028", "tahun"),
    ],
)
def test_another_regulation_is_found(dok: DokumenRekaan, tercetak: str, beda: str) -> None:
    """Kind, number or year."""
    (satu,) = dok.k("regulasi:sotk", tercetak).temuan(peraturan)
    assert f"berbeda {beda} dari" in satu.pesan
    assert satu.diharapkan == "Peraturan Bupati Rekaan Nomor 7 Tahun 2029"


@pytest.mark.parametrize(
    "tercetak",
    [
        "Peraturan Bupati Nomor 7 Tahun 2029",
        "PERATURAN BUPATI REKAAN No. 07 Tahun 2029 tentang Susunan",
        "Perbup Nomor 7 Tahun 2029",
        "Peraturan Bupati (Perbup) Nomor 7",
    ],
)
def test_the_same_regulation_is_not(dok: DokumenRekaan, tercetak: str) -> None:
    """Abbreviated, with or without the region, as far as it is printed."""
    assert dok.k("regulasi:sotk", tercetak).temuan(peraturan) == []


def test_a_title_is_the_official_one_or_its_beginning(dok: DokumenRekaan) -> None:
    """Ours: Susunan Organisasi Kecamatan Rekaan."""
    dok.k("regulasi:sotk", "Perbup Nomor 7 Tahun 2029 tentang Susunan Organisasi")
    assert dok.temuan(judul) == []
    (satu,) = dok.k("judul_regulasi:sotk", "Tata Kerja Kecamatan Rekaan").temuan(judul)
    assert satu.diharapkan == "Susunan Organisasi Kecamatan Rekaan"


def test_a_regulation_has_a_plain_number_and_a_year(dok: DokumenRekaan) -> None:
    """A number with slashes is that of a decree; each reference is named once."""
    dok.k("regulasi:sotk", "Peraturan Bupati Nomor 7/V-04/2029").k(
        "regulasi:sotk", "Peraturan Bupati Nomor 7/V-04/2029"
    )
    assert [t.klaim for t in dok.temuan(bentuk_nomor)] == ["k2"]
    dok.klaim.clear()
    dok.k("regulasi:lain", "Keputusan Camat Nomor 7/V").k("regulasi:b", "Perbup Nomor 7 Tahun 2029")
    assert dok.temuan(bentuk_nomor) == []
    assert "tanpa tahun" in dok.k("regulasi:c", "Perda Nomor 7").temuan(bentuk_nomor)[0].pesan


@pytest.mark.parametrize(
    ("tercetak", "temuan"), [("DPA Perubahan", 1), ("DPA Tahun Anggaran 2030", 1), ("DPA pokok", 0)]
)
def test_the_budget_version_is_named_and_right(dok: DokumenRekaan, tercetak: str, temuan: int) -> None:
    """In force: dpa_pokok."""
    assert len(dok.k("versi_anggaran:laporan", tercetak).temuan(versi_anggaran)) == temuan


def test_a_reference_is_taken_apart() -> None:
    """Kind without places, number without zeros, year, title."""
    ada = urai("Keputusan Camat Rekaan Nomor 036 Tahun 2021 tentang Renstra", frozenset(("rekaan",)))
    assert (ada.jenis, ada.nomor, ada.tahun, ada.judul.strip()) == ("keputusan camat", "36", "2021", "Renstra")
