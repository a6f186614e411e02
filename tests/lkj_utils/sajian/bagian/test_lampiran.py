"""Forms of the appendix."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.bagian import lampiran
from lkj_utils.sajian.tabel import perencanaan, perjanjian
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


def pihak(laporan):
    """What the form says of the agreement: version, date, both parties."""
    return [dd.text_content() for dd in urai(lampiran.perjanjian_kinerja(laporan)).iter("dd")]


def naskah(kantor, **isi):
    """The office with one document of its agreement."""
    kantor.tabel["dokumen_perjanjian"] = [{"versi": "awal", **isi}]
    return kantor


def test_an_agreement_without_a_document_is_signed_by_nobody(laporan):
    """Who signs the report, and when, says nothing of the agreement; the name of the regent is nobody's to invent."""
    assert pihak(laporan) == [
        "Perjanjian awal",
        "data belum tersedia",
        "data belum tersedia, Camat",
        "data belum tersedia, Bupati Rekaan",
    ]
    assert isian(lampiran.perjanjian_kinerja(laporan)) == ["Tempat"]
    assert "Ani Rekaan" not in teks(lampiran.perjanjian_kinerja(laporan))


def test_an_agreement_names_who_signed_it_and_when(tmp_path):
    """As its document says, not as the report is signed."""
    kantor = kantor_rekaan().tambah(
        "pejabat", {"id_pejabat": "lama", "nama": "Budi Lama", "jabatan": "Plt. Camat", "kode_unit": "camat"}
    )
    isi = {"tanggal": "2030-01-10", "pihak_pertama": "lama", "pihak_kedua": "Citra", "jabatan_pihak_kedua": "Sekda"}
    assert pihak(naskah(kantor, **isi).laporan(tmp_path)) == [
        "Perjanjian awal",
        "10 Januari 2030",
        "Budi Lama, Plt. Camat",
        "Citra, Sekda",
    ]


@pytest.mark.parametrize(
    ("dari", "sampai", "nama"),
    [
        ("2029-05-01", "", "Ani Rekaan, S.T."),
        ("2029-05-01", "2030-01-10", "Ani Rekaan, S.T."),
        ("2029-05-01", "2030-01-09", "data belum tersedia"),
        ("2030-01-11", "", "data belum tersedia"),
        ("", "", "data belum tersedia"),
    ],
)
def test_a_date_alone_names_who_led_the_office_then(tmp_path, dari, sampai, nama):
    """By a stated term; one without a beginning states nothing."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", berlaku_dari=dari, berlaku_sampai=sampai)
    assert pihak(naskah(kantor, tanggal="2030-01-10").laporan(tmp_path))[2] == f"{nama}, Camat"


def test_two_who_led_the_office_at_once_decide_nothing(tmp_path):
    """Nothing is guessed."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", berlaku_dari="2029-05-01")
    dua = {"id_pejabat": "dua", "nama": "Dua", "jabatan": "Camat", "kode_unit": "camat", "berlaku_dari": "2029-06-01"}
    assert pihak(naskah(kantor.tambah("pejabat", dua), tanggal="2030-01-10").laporan(tmp_path))[2].startswith("data")


@pytest.mark.parametrize(
    ("daerah", "kepala"),
    [("Kabupaten Luwu Timur", "Bupati Luwu Timur"), ("Kota Palopo", "Wali Kota Palopo"), ("Daerah X", "Kepala Daerah")],
)
def test_head_of_the_region(tmp_path, daerah, kepala):
    """A regency has a bupati, a city a wali kota."""
    kantor = kantor_rekaan()
    kantor.profil["kabupaten"] = daerah
    assert perjanjian.kepala_daerah(kantor.laporan(tmp_path)) == kepala


def test_the_head_of_a_part_of_an_office_does_not_answer_to_the_bupati(tmp_path):
    """Of a bagian or kelurahan only the data can say who that is."""
    kantor = kantor_rekaan()
    kantor.profil["jenis"] = "bagian"
    hasil = kantor.laporan(tmp_path)
    assert pihak(hasil)[3] == "data belum tersedia, Atasan langsung"
    assert "Bupati" not in teks(lampiran.perjanjian_kinerja(hasil))


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
