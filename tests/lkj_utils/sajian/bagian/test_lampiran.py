"""Forms of the appendix."""

from __future__ import annotations

import re

import pytest

from lkj_utils.sajian.bagian import lampiran
from lkj_utils.sajian.tabel import perencanaan
from tests.pembaca import baris, tabel, teks, urai
from tests.pembangun import kantor_rekaan, laporan_rekaan
from tests.ragam import nama_berbahaya

FORMULIR = pytest.mark.parametrize("buat", [lampiran.perjanjian_kinerja, lampiran.pernyataan_reviu])


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def isian(keluaran):
    """Names of the blanks: the word before each dotted line that has one."""
    semua = urai(keluaran).find_class("isian")
    return [nama.removesuffix(": ") for span in semua if (nama := span.getparent().text)]


def test_agreement_names_the_first_party_and_leaves_the_second_blank(laporan):
    """The data know the signatory of the office; the name of the regent is nobody's to invent."""
    akar = urai(lampiran.perjanjian_kinerja(laporan))
    pertama, kedua = [dd.text_content() for dd in akar.iter("dd")]
    assert pertama == "Ani Rekaan, S.T., Camat"
    assert re.fullmatch(r"…+, Bupati Rekaan", kedua)


def test_agreement_leaves_place_and_date_blank(laporan):
    """Those of the report are not those of the agreement."""
    hasil = lampiran.perjanjian_kinerja(laporan)
    assert isian(hasil) == ["Tempat", "Tanggal", "Nama"]
    assert "5 Juli 2030" not in teks(hasil)


@pytest.mark.parametrize(
    ("daerah", "kepala"),
    [("Kabupaten Luwu Timur", "Bupati Luwu Timur"), ("Kota Palopo", "Wali Kota Palopo"), ("Daerah X", "Kepala Daerah")],
)
def test_head_of_the_region(tmp_path, daerah, kepala):
    """A regency has a bupati, a city a wali kota."""
    kantor = kantor_rekaan()
    kantor.profil["kabupaten"] = daerah
    assert lampiran.kepala_daerah(kantor.laporan(tmp_path)) == kepala


@pytest.mark.parametrize(
    ("buat", "id_"),
    [(perencanaan.perjanjian_sasaran, "tabel-pk-sasaran"), (perencanaan.perjanjian_program, "tabel-pk-program")],
)
def test_tables_of_the_agreement_are_those_of_bab_ii(laporan, buat, id_):
    """The same rows under another id and a caption that says where it stands."""
    di_bab, di_lampiran = tabel(buat(laporan)), tabel(lampiran.perjanjian_kinerja(laporan), f"{id_}-lampiran")
    assert di_bab.get("id") == id_
    for bagian in ("thead", "tbody", "tfoot"):
        assert baris(di_bab, bagian) == baris(di_lampiran, bagian)
    assert di_lampiran.find("caption").text == f"Lampiran {di_bab.find('caption').text}"


def test_agreement_points_at_its_own_tables(laporan):
    """Not at those of BAB II."""
    akar = urai(lampiran.perjanjian_kinerja(laporan))
    assert {a.get("href")[1:] for a in akar.find_class("rujuk")} == {t.get("id") for t in akar.iter("table")}


def test_review_statement_gives_limited_assurance_only(laporan):
    """Accurate, reliable, valid; no audit opinion; the substance stays the office's."""
    hasil = teks(lampiran.pernyataan_reviu(laporan))
    for kata in ("keyakinan terbatas", "akurat, andal, dan valid", "tanggung jawab manajemen Kecamatan Rekaan"):
        assert kata in hasil
    assert "Laporan Kinerja Kecamatan Rekaan Triwulan II Tahun 2030" in hasil


def test_review_statement_is_blank(laporan):
    """Whoever reviews fills in place, date, name and NIP; no official of the office signs it."""
    hasil = lampiran.pernyataan_reviu(laporan)
    assert isian(hasil) == ["Tempat", "Tanggal", "Nama", "NIP"]
    assert laporan.penandatangan["nama"] not in teks(hasil)
    assert "belum dinyatakan telah direviu" in teks(hasil)


@FORMULIR
def test_typed_names_are_escaped(tmp_path, buat):
    """Names with HTML, Markdown and Jinja come out as they were typed."""
    hasil = buat(nama_berbahaya(kantor_rekaan()).laporan(tmp_path))
    assert "<script" not in hasil.html.lower()
    assert "Kecamatan <b>Rekaan</b> & *Dua* {{ 1 }}" in teks(hasil)


@FORMULIR
def test_the_form_stands_in_a_frame_of_its_own(laporan, buat):
    """So that it can be printed on one page; what is said about it stands outside."""
    akar = urai(buat(laporan))
    assert len(akar.find_class("formulir")) == 1
    assert akar[0].tag == "p"
