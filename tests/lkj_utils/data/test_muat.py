"""Loading: every table of the contract by name, exact numbers, where each row stands; nothing is guessed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lkj_utils.dasar.errors import DataError, LkjError
from lkj_utils.data.muat import muat
from lkj_utils.kontrak import periksa
from tests.pembangun import (
    INSTANSI,
    KEG_1,
    PERIODE,
    PROG_1,
    PROG_2,
    SUB,
    SUB_A,
    SUB_B,
    SUB_C,
    kantor_rekaan,
    laporan_rekaan,
)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Data of the fictional office."""
    return laporan_rekaan(tmp_path_factory).data


def muat_kantor(kantor, akar):
    """Write and load an office."""
    return muat(kantor.tulis(akar), INSTANSI, PERIODE)


def test_the_fictional_office_passes_the_contract(tmp_path):
    """What the tests compute is what a user with sound data computes."""
    assert periksa(kantor_rekaan().tulis(tmp_path), INSTANSI, PERIODE) == []


def test_money_is_an_integer_and_a_measure_is_exact(tmp_path):
    """No binary fraction: 92.79 is 9279/100."""
    data = muat_kantor(kantor_rekaan().ubah("realisasi_indikator", "ikm", realisasi="92.79"), tmp_path)
    assert {row["id_indikator"]: row["realisasi"] for row in data.baris("realisasi_indikator")}["ikm"] == Fraction(
        9279, 100
    )
    assert all(type(row["pagu"]) is int for row in data.baris("anggaran"))


def test_dates_are_dates(data):
    """Evidence is compared with the quarter's dates."""
    assert [row["tanggal"] for row in data.baris("bukti") if row["jenis"] == "rapat"] == [
        date(2030, 2, 10),
        date(2030, 5, 3),
    ]


def test_an_empty_cell_is_none(data):
    """Not NaN, not an empty text, not 0."""
    assert (
        next(row["realisasi"] for row in data.baris("realisasi_indikator") if row["id_indikator"] == "nilai_lakip")
        is None
    )
    assert all(nilai == nilai for nama in data.tabel for row in data.baris(nama) for nilai in row.values())  # noqa: PLR0124


def test_every_row_says_where_it_stands(data):
    """File and row as a spreadsheet shows them: the header is row 1."""
    assert data.baris("realisasi_belanja")[0]["_asal"] == "rekaan/2030/tw2/realisasi_belanja.csv#2"


def test_four_digit_codes_are_the_same_codes(tmp_path):
    """A file from the newer list joins with one from the older."""
    kantor = kantor_rekaan().ubah("realisasi_belanja", SUB_A, kode="7.01.01.2.01.0001")
    data = muat_kantor(kantor, tmp_path)
    assert [row["kode"] for row in data.baris("realisasi_belanja")] == list(SUB)


def test_tree_follows_the_codes_whatever_the_row_order(tmp_path):
    """Programs, kegiatan and sub kegiatan come in code order, parents before children."""
    data = muat_kantor(kantor_rekaan().balik(), tmp_path)
    kode = list(data.struktur["kode"])
    assert kode == sorted(kode)
    assert data.anak(PROG_1) == [KEG_1, "7.01.01.2.02"]
    assert data.anak(KEG_1) == [SUB_A, SUB_B]


def test_code_order_is_by_number(tmp_path):
    """Sub kegiatan 10 comes after 9, whatever the file says first and however the 9 is written."""
    kantor = kantor_rekaan()
    for ujung in ("10", "0009"):
        kantor.tambah("struktur", {"kode": f"{KEG_1}.{ujung}", "urut": 9})
    kantor.tambah("nomenklatur", {"kode": f"{KEG_1}.09", "tingkat": "sub_kegiatan", "nama": "Rekaan Sembilan"})
    kantor.tambah("nomenklatur", {"kode": f"{KEG_1}.10", "tingkat": "sub_kegiatan", "nama": "Rekaan Sepuluh"})
    assert muat_kantor(kantor, tmp_path).anak(KEG_1)[-2:] == [f"{KEG_1}.09", f"{KEG_1}.10"]


def test_levels_are_told_apart(data):
    """2 programs, 3 kegiatan, 4 sub kegiatan."""
    assert [row["kode"] for row in data.tingkat("program")] == [PROG_1, PROG_2]
    assert [len(data.tingkat(t)) for t in ("program", "kegiatan", "sub_kegiatan")] == [2, 3, 4]


def test_names_come_from_the_nomenklatur(data):
    """The office types codes; an official name in capitals is tamed for a sentence."""
    nama = dict(zip(data.struktur["kode"], data.struktur["nama"], strict=True))
    assert nama[PROG_2] == "Program Pemberdayaan Desa Rekaan"
    assert nama[SUB_C] == "Penyediaan Gaji Rekaan"


@pytest.mark.parametrize(
    "tabel", ["riwayat_indikator", "pendapatan", "realisasi_pendapatan", "analisis", "usulan_musrenbang"]
)
def test_an_optional_table_may_be_missing(tmp_path, tabel):
    """It reads as a table without rows."""
    assert muat_kantor(kantor_rekaan().buang(tabel), tmp_path).baris(tabel) == []


def test_a_required_table_that_is_missing_is_named(tmp_path):
    """The message names the file and the command that shows all problems."""
    with pytest.raises(DataError, match=r"rekaan/2030/tw2/realisasi_belanja\.csv.*perintah check"):
        muat_kantor(kantor_rekaan().buang("realisasi_belanja"), tmp_path)


def test_a_missing_periode_file_is_an_error_of_ours(tmp_path):
    """No traceback of Python for a folder without periode.toml."""
    akar = kantor_rekaan().tulis(tmp_path)
    (akar / "rekaan" / "2030" / "tw2" / "periode.toml").unlink()
    with pytest.raises(LkjError, match=r"periode\.toml"):
        muat(akar, INSTANSI, PERIODE)


def test_a_semicolon_file_may_use_the_decimal_comma(tmp_path):
    """Indonesian Excel saves ; and 84,5; read as 84.5."""
    akar = kantor_rekaan().tulis(tmp_path)
    path = akar / "rekaan" / "2030" / "tw2" / "realisasi_indikator.csv"
    path.write_text(
        "id_indikator;realisasi;status;sumber;catatan\nikm;84,5;final;;\nnilai_lakip;;belum;;\n", encoding="utf-8-sig"
    )
    assert muat(akar, INSTANSI, PERIODE).baris("realisasi_indikator")[0]["realisasi"] == Fraction("84.5")


def test_a_nip_typed_in_groups_is_the_same_nip(tmp_path):
    """The contract allows "19800102 200501 2 003"; the report must not print it torn."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", nip="19800102 200501 2 003")
    assert muat_kantor(kantor, tmp_path).baris("pejabat")[0]["nip"] == "198001022005012003"


def test_two_offices_do_not_mix(tmp_path):
    """Only the folder of the office asked for is read."""
    akar = kantor_rekaan().tulis(tmp_path)
    lain = akar / "lain" / "2030" / "tw2"
    lain.mkdir(parents=True)
    (lain / "realisasi_belanja.csv").write_text("kode,realisasi_sd\nx,1\n", encoding="utf-8")
    assert len(muat(akar, INSTANSI, PERIODE).baris("realisasi_belanja")) == 4
