"""BAB I: the organisation."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import organisasi
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel import umum
from tests.pembaca import baris, tabel, teks, urai
from tests.pembangun import kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_the_regulation_of_the_organisation_is_cited(laporan):
    """Kind, number, year and title."""
    assert "Peraturan Bupati Rekaan Nomor 7 Tahun 2029 tentang Susunan Organisasi" in teks(
        organisasi.pengantar(laporan)
    )


def test_without_regulation_none_is_invented(tmp_path):
    """The sentence is left out."""
    laporan = kantor_rekaan().ubah("regulasi", "sotk", id="lain").laporan(tmp_path)
    assert "Peraturan Bupati" not in teks(organisasi.pengantar(laporan))


def test_staff_in_figures_and_words(laporan):
    """6 (enam) people, 3 and 3."""
    hasil = teks(organisasi.sumber_daya(laporan))
    assert "6 (enam) pegawai" in hasil
    assert "3 (tiga) PNS dan 3 (tiga) Upah jasa" in hasil


def test_three_kinds_of_staff_are_listed(tmp_path):
    """A comma before "dan" from three on, as EYD has it."""
    kantor = kantor_rekaan().tambah(
        "pegawai", {"status": "pppk", "golongan": "IX", "pendidikan": "S-1/D-4", "jk": "L", "jumlah": 1}
    )
    assert "3 (tiga) PNS, 1 (satu) PPPK, dan 3 (tiga) Upah jasa" in teks(
        organisasi.sumber_daya(kantor.laporan(tmp_path))
    )


def test_units_are_nested(laporan):
    """Sekretariat and seksi under the camat."""
    akar = urai(organisasi.susunan(laporan))
    assert [li.find("span").text for li in akar.findall("ul/li")] == ["Camat Rekaan"]
    assert [li.find("span").text for li in akar.findall("ul/li/ul/li")] == ["Sekretariat Rekaan", "Seksi Desa Rekaan"]


def test_tasks_by_unit(laporan):
    """A section per unit that has tasks, in order: pokok, fungsi, rincian; a unit without tasks has none."""
    akar = urai(organisasi.tugas_unit(laporan))
    assert [h.text for h in akar.iter("h3")] == ["Camat Rekaan", "Sekretariat Rekaan"]
    assert [li.text for li in akar.iter("li")] == [
        "Fungsi rekaan pertama.",
        "Fungsi rekaan kedua.",
        "Rincian rekaan sekretariat.",
    ]


def test_tasks_follow_their_number(tmp_path):
    """The column urut is the order in print, whatever the order in the file."""
    kantor = kantor_rekaan()
    kantor.tabel["tugas"].reverse()
    hasil = teks(organisasi.tugas_unit(kantor.laporan(tmp_path)))
    assert hasil.index("Fungsi rekaan pertama.") < hasil.index("Fungsi rekaan kedua.")


def test_an_office_without_staff_data_claims_no_number(tmp_path):
    """Neither "0 (nol) pegawai" nor half a sentence, in text and table."""
    kantor = kantor_rekaan()
    for nama in ("pegawai", "pejabat_struktural", "tugas"):
        kantor.tabel[nama].clear()
    laporan = kantor.laporan(tmp_path)
    assert "Data pegawai Kecamatan Rekaan belum tersedia." in teks(organisasi.sumber_daya(laporan))
    assert teks(narasi(laporan, "pejabat_struktural")).strip() == "Data pejabat struktural belum tersedia."
    assert teks(organisasi.tugas_unit(laporan)).strip() == "Data belum tersedia."
    for satu in (umum.pegawai(laporan), umum.pejabat(laporan)):
        assert [row for bagian in ("tbody", "tfoot") for row in baris(tabel(satu), bagian)] == [
            ["Data belum tersedia."]
        ]
