"""The schema validation of frictionless, in our words."""

import json

import pytest
from frictionless import errors

from lkj_utils.kontrak import pesan, skema

ENGLISH = ("constraint", "type is", "error", "row at", "lookup", "primary", "field", "cell")


def spoilt(kantor, tabel, baris, kolom, nilai):
    """The one finding after writing one cell."""
    kantor.sel(tabel, baris, kolom, nilai)
    (found,) = skema.periksa_skema(kantor.baca()[0])
    return found


@pytest.mark.parametrize(
    ("tabel", "baris", "kolom", "nilai", "aturan", "words"),
    [
        ("anggaran", 2, "pagu", "Rp 1.000", "sel.tipe", "tulis 1000"),
        ("anggaran", 2, "pagu", "1_000", "sel.tipe", "bukan angka"),
        ("anggaran", 2, "pagu", "-1000", "sel.minimum", "tidak boleh negatif"),
        ("anggaran", 2, "pagu", "", "sel.kosong", "Sel wajib"),
        ("kas", 2, "triwulan", "5", "sel.batas", "antara 1 dan 4"),
        ("pegawai", 2, "status", "PNS", "sel.pilihan", "tulis pns"),
        ("pegawai", 2, "jk", "X", "sel.pilihan", "pilih salah satu"),
        ("bukti", 2, "tanggal", "31/12/2023", "sel.tipe", "tulis 2023-12-31"),
        ("bukti", 2, "kode", "7:01:01", "sel.pola", "tanggal atau waktu"),
        ("pejabat", 2, "nip", "1,98001E+17", "sel.pola", "bentuk ilmiah"),
        ("pejabat", 2, "nip", "19800101200501", "sel.pola", "di sini 14"),
        ("struktur", 4, "kode_unit", "seksie", "kunci.asing", "mungkin maksudnya seksi (Seksi)"),
        ("bukti", 2, "kode", "7.01.03.2.04.01", "kunci.asing", "tambahkan 7.01.03.2.04.01 (Penyelenggaraan Mukim)"),
        ("unit_kerja", 3, "induk", "cammat", "kunci.asing", "mungkin maksudnya camat"),
        ("pegawai", 2, "jumlah", "1,0", "sel.tipe", "tulis 1"),
    ],
)
def test_a_wrong_cell(kantor, tabel, baris, kolom, nilai, aturan, words):  # noqa: PLR0913, PLR0917 - one cell, one case
    """Rule, place, what was found, and how to mend it; no English."""
    if (tabel, kolom) == ("struktur", "kode"):
        for table in ("anggaran", "kas", "realisasi_belanja"):
            kantor.ganti(table, "7.01.01.2.01.02", nilai)
    found = spoilt(kantor, tabel, baris, kolom, nilai)
    assert (found.aturan, found.level, found.baris, found.kolom) == (aturan, "galat", baris, kolom)
    assert (found.ditemukan or "") == nilai
    text = pesan.uraian(found)
    assert words in text
    assert not [word for word in ENGLISH if word in text]


def test_a_doubled_key_names_both_rows(kantor):
    """The second row points to the first."""
    kantor.tambah("anggaran", "dpa_pokok,7.01.01.2.01.01,5,,")
    (found,) = skema.periksa_skema(kantor.baca()[0])
    assert (found.aturan, found.baris) == ("kunci.ganda", 4)
    assert "baris 2" in found.pesan
    assert "baris 2 dan baris 4" in found.perbaikan


def test_a_semicolon_file_may_hold_decimal_commas(kantor):
    """92,79 in a semicolon file is a number; in money it is not, nor in a comma file."""
    kantor.tulis("realisasi_indikator", "id_indikator;realisasi;status;sumber\nikm;92,79;final;Survei\n")
    data = kantor.baca()[0]
    assert skema.periksa_skema(data) == []
    assert float(data.ambil("realisasi_indikator").rekaman[0].bilangan("realisasi")) == 92.79
    kantor.tulis("realisasi_indikator", 'id_indikator,realisasi,status,sumber\nikm,"92,79",final,Survei\n')
    assert [one.perbaikan for one in skema.periksa_skema(kantor.baca()[0])] == ["tulis 92.79"]


@pytest.mark.parametrize(
    ("lama", "baru", "kolom", "words"),
    [
        ("desimal_nilai = 2", 'desimal_nilai = "2"', "aturan.desimal_nilai", "tulis 2 tanpa tanda kutip"),
        ("desimal_nilai = 2", "desimal_nilai = 2.0", "aturan.desimal_nilai", "Jenis isi"),
        ('batas_agregasi = "tanpa"', "batas_agregasi = 100", "aturan.batas_agregasi", 'kutip ganda: "100"'),
        ('kertas = "A4"', 'kertas = "A3"', "kertas", "salah satu dari A4, F4"),
        ("desimal_persen = 2", "desimal_persen = true", "aturan.desimal_persen", "Jenis isi"),
        ('misi = ["Satu", "Dua"]', 'misi = "Satu"', "misi", "Jenis isi"),
    ],
)
def test_a_wrong_toml_value(kantor, lama, baru, kolom, words):
    """With the line on which the key stands."""
    kantor.ganti("instansi", lama, baru)
    (found,) = skema.periksa_skema(kantor.baca()[0])
    assert found.kolom == kolom
    assert kantor.path("instansi").read_text().split("\n")[found.baris - 1] == baru
    assert words in pesan.uraian(found)


def test_a_table_that_cannot_be_read_makes_no_unknown_keys(kantor):
    """The file is one finding; the rows that refer to it are none."""
    kantor.path("unit_kerja").write_bytes(b"PK\x03\x04")
    assert [one.aturan for one in kantor.periksa()] == ["berkas.excel"]


def test_an_unforeseen_error_type_is_worded_and_kept(kantor):
    """Never dropped, never in English."""
    data = kantor.baca()[0]
    desa = data.ambil("desa")
    error = errors.RowError(note="something new", cells=["a"], row_number=2)
    found = pesan.terjemah(error, desa.rekaman[0], desa, data)
    assert (found.aturan, found.berkas, found.baris) == ("skema.row_error", "k/desa.csv", 2)
    assert "something" not in pesan.uraian(found)


def test_an_unforeseen_constraint_is_worded(kantor):
    """MinLength is not in our contract yet."""
    contract = json.loads((kantor.root / "datapackage.json").read_text(encoding="utf-8"))
    field = next(one for one in contract["resources"] if one["name"] == "desa")["schema"]["fields"][1]
    field["constraints"]["minLength"] = 9
    (kantor.root / "datapackage.json").write_text(json.dumps(contract), encoding="utf-8")
    (found,) = kantor.periksa()
    assert (found.aturan, found.kolom, found.ditemukan) == ("sel.batas", "nama", "Mekar")


def test_a_cell_that_is_too_long_is_named_by_its_length(kantor):
    """The end of a quotation was lost: the beginning is enough to find the cell."""
    contract = json.loads((kantor.root / "datapackage.json").read_text(encoding="utf-8"))
    field = next(one for one in contract["resources"] if one["name"] == "desa")["schema"]["fields"][1]
    field["constraints"]["maxLength"] = 2
    (kantor.root / "datapackage.json").write_text(json.dumps(contract), encoding="utf-8")
    (found,) = kantor.periksa()
    assert (found.aturan, found.kolom, found.diharapkan) == ("sel.batas", "nama", "2 karakter atau kurang")
    assert "memuat 5 karakter" in found.pesan


def test_a_schema_that_is_no_schema_is_named(kantor):
    """A mistake in the contract is a finding about the contract."""
    contract = json.loads((kantor.root / "datapackage.json").read_text(encoding="utf-8"))
    next(one for one in contract["resources"] if one["name"] == "desa")["schema"]["fields"][1]["type"] = "teks"
    (kantor.root / "datapackage.json").write_text(json.dumps(contract), encoding="utf-8")
    (found,) = kantor.periksa()
    assert (found.aturan, found.berkas) == ("kontrak.skema", "datapackage.json")
