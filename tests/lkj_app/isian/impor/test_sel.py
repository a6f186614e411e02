"""One cell, as typed, for one column: read rightly or left for the check to explain, never an error of the program."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_app.isian.impor.buku import Sel
from lkj_app.isian.impor.sel import baca_kolom, baca_sel, polos, rapi, tersembunyi
from lkj_utils import ROOT
from lkj_utils.dasar.berkas import Baris, Lembar
from lkj_utils.kontrak.nilai import Salah, baca_lembar, tulis
from lkj_utils.kontrak.paket import Kolom, Paket
from tests.lkj_utils.kontrak.penulis_angka import SEMBARANG, semua_arti

TETAP = settings(deadline=None, derandomize=True, database=None, max_examples=200)
RUPIAH = Kolom("realisasi_sd", "integer", "Realisasi", satuan="rupiah", wajib=True, minimum=0)
NILAI = Kolom("realisasi", "number", "Realisasi", satuan="sesuai satuan indikator", minimum=0)
BULAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
SEMUA = [kolom for tabel in Paket.baca(ROOT / "data").menurut_cakupan("triwulan") for kolom in tabel.kolom]
ISI = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(), st.dates(),
    st.datetimes(), st.times(), st.from_regex(r"(Rp)? ?-?[0-9.,]{1,12}(,-)?", fullmatch=True),
)  # fmt: skip


@given(st.sampled_from(SEMUA), ISI, st.sampled_from(["General", "0%", "@"]))
def test_any_cell_of_any_column_can_be_read(kolom: Kolom, nilai: Any, bentuk: str) -> None:
    """Whatever stands there."""
    assert isinstance(baca_sel(Sel(nilai, format=bentuk), kolom).teks, str)


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_money_is_read_to_the_rupiah(nilai: int) -> None:
    """As a number, as a float of Excel, with thousands, with Rp."""
    ribuan = f"{nilai:,}".replace(",", ".")
    for tulisan in (nilai, float(nilai), str(nilai), ribuan, f"Rp {ribuan}", f"Rp{ribuan},00"):
        assert baca_sel(Sel(tulisan), RUPIAH).teks == str(nilai)


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=99))
def test_decimals_are_read_as_typed(bulat: int, pecahan: int) -> None:
    """With comma or point, as text or as a number."""
    tulisan = f"{bulat},{pecahan:02d}"
    tersimpan = polos(float(f"{bulat}.{pecahan:02d}"))
    assert baca_sel(Sel(float(tulisan.replace(",", "."))), NILAI).teks == tersimpan
    assert float(baca_sel(Sel(tulisan), NILAI).teks) == float(tersimpan)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_dates_are_read_day_first(hari: date) -> None:
    """Typed, as text with figures or words, or as Excel keeps them."""
    kolom = Kolom("tanggal", "date")
    bulan = BULAN.split()[hari.month - 1]
    for tulisan in (
        hari, datetime.combine(hari, time()), f"{hari:%d/%m/%Y}", f"{hari.day} {bulan} {hari.year}", hari.isoformat(),
    ):  # fmt: skip
        assert baca_sel(Sel(tulisan), kolom).teks == hari.isoformat()


@pytest.mark.parametrize("teks", ["12 dokumen", "7-Jan", "1,5E+5", "#REF!", "lima"])
def test_what_is_no_number_is_left_for_the_check(teks: str) -> None:
    """It stays as typed, so that the message can show it."""
    assert baca_sel(Sel(teks), RUPIAH).teks == teks


def test_a_dash_is_nothing_only_where_nothing_is_allowed() -> None:
    """In a required cell it is asked back: nothing, or nought."""
    assert baca_sel(Sel("-"), NILAI).teks == ""
    assert baca_sel(Sel("-"), RUPIAH).teks == "-"


@pytest.mark.parametrize(
    ("teks", "nilai", "rupiah"),
    [
        ("0,475", "0.475", None),
        ("0.475", "0.475", None),
        ("12.500", None, "12500"),
        ("3.125", None, "3125"),
        ("11\n79", None, None),
        ("11\u200b79", None, None),
        ("11_x000D_79", None, None),
        ("1.2.3", None, None),
        ("31.12.2023", None, None),
        ("7.01.01.2.01.01", None, None),
        ("11,500,50", None, None),
        ("11, 500", None, None),
        ("11 500", None, None),
        ("1.234,5", "1234.5", None),
        ("1,234.00", "1234", "1234"),
        ("92,79 %", "92.79", None),
        ("(5)", "-5", "-5"),
    ],
)
def test_a_text_is_never_squeezed_into_another_number(teks: str, nilai: str | None, rupiah: str | None) -> None:
    """One grammar: whole groups of three, one mark, nothing else inside."""
    for kolom, harap in ((NILAI, nilai), (RUPIAH, rupiah)):
        assert tersimpan([teks], kolom) == [harap]


def tersimpan(semua: list[Any], kolom: Kolom) -> list[str | None]:
    """What an import would leave in the CSV, read back; None where a cell is refused."""
    baca = baca_kolom(dict(enumerate(map(Sel, semua))), kolom)
    baris = tuple(Baris(n, (satu.teks.strip(),)) for n, satu in baca.items())
    csv = baca_lembar(Lembar((kolom.nama,), baris, ","), [kolom])
    isi = [row[kolom.nama] for row in csv]
    return [None if baca[n].galat or isinstance(satu, Salah) else tulis(satu) for n, satu in enumerate(isi)]


@TETAP
@given(st.lists(st.one_of(SEMBARANG, st.floats(-1e9, 1e9)), min_size=1, max_size=4), st.sampled_from([NILAI, RUPIAH]))
def test_what_reaches_the_file_is_what_was_typed(semua: list[Any], kolom: Kolom) -> None:
    """Any cells of one column: their own numbers, or refused."""
    for isi, hasil in zip(semua, tersimpan(semua, kolom), strict=True):
        benar = semua_arti(isi) if isinstance(isi, str) else {Fraction(polos(isi))}
        assert hasil in (None, "") or Fraction(hasil) in benar, isi


def test_a_column_of_a_workbook_is_read_one_way() -> None:
    """A cell with one reading decides for those with two; the odd one is told."""
    assert tersimpan(["12.500", "92,79", 7], NILAI) == ["12500", "92.79", "7"]
    assert tersimpan(["12.500", "92.79", 7], NILAI) == ["12.5", "92.79", "7"]
    assert tersimpan(["12.500", 92.79], NILAI) == [None, "92.79"]
    assert tersimpan(["1.500", "2.500", "2,500"], RUPIAH) == ["1500", "2500", None]


def test_a_number_with_three_decimals_is_written_without_doubt() -> None:
    """A file would ask 3.125 back."""
    assert baca_sel(Sel(3.125), NILAI).teks == "3.1250"
    assert tersimpan([3.125, 0.125], NILAI) == ["3.1250", "0.125"]


@pytest.mark.parametrize(
    ("bentuk", "persen"),
    [
        ("0%", True), ("0.00%", True), ("0.0%;[Red]-0.0%", True), ('0%;-0%;"-"', True), ("#,##0 %", True),
        ('0"%"', False), ("0\\%", False), ('0"persen%"', False), ("0_%", False), ("0*%", False), ("General", False),
        ("@", False), ('0.00"% "', False), ("[$%-421]0", False), ("0%;-0", None), ("0%%", None),
    ],
)  # fmt: skip
def test_only_a_percent_format_multiplies(bentuk: str, persen: bool | None) -> None:
    """A sign that is merely printed says nothing of the number; where the sections differ it is asked."""
    hasil = baca_sel(Sel(0.5, format=bentuk), NILAI)
    assert (hasil.teks, bool(hasil.galat)) == {True: ("50", False), False: ("0.5", False), None: ("", True)}[persen]


@pytest.mark.parametrize("satuan", [None, "rupiah", "orang", "nilai"])
def test_what_is_counted_is_no_percentage(satuan: str | None) -> None:
    """3 would become 300."""
    assert "berformat persen" in baca_sel(Sel(3, format="0%"), Kolom("jumlah", "integer", satuan=satuan)).galat


def test_rupiah_is_no_percentage() -> None:
    """Nor does Excel keep more than 15 digits of it."""
    assert baca_sel(Sel(1000000, format="0%"), RUPIAH).galat
    assert baca_sel(Sel(10**15), RUPIAH).galat


@pytest.mark.parametrize("aksara", ["\u202e", "\x85", "\u2066", "\u200f", "\u200b", "\x9f", "\ufeff", "\u00ad"])
def test_what_nobody_sees_in_a_cell_is_told(aksara: str) -> None:
    """The ends of lines that Excel writes are none."""
    assert tersembunyi(f"a{aksara}b") == f"a[U+{ord(aksara):04X}]b"
    assert [tersembunyi(satu) for satu in ("a\nb", "a\r\nb", "a_x000D_\nb", "a\u00a0b", 5, None)] == [""] * 6
    assert rapi(f"a{aksara}b") in ("ab", "a b")
    assert baca_sel(Sel(f"1{aksara}5"), RUPIAH).teks == "1\ufffd5"


def test_a_typed_sign_of_a_unit_is_for_that_unit() -> None:
    """Of a column with a unit of its own it is judged here, of others row by row."""
    orang = Kolom("jumlah", "number", "Jumlah", satuan="orang")
    assert baca_sel(Sel("5%"), orang).galat == "Angka ini bertanda persen, padahal isinya bersatuan orang."
    assert baca_sel(Sel("Rp 5"), orang).galat == "Angka ini bertanda Rp, padahal isinya bersatuan orang."
    assert baca_sel(Sel("5%"), Kolom("bobot", "number", "Bobot", satuan="persen")).teks == "5"
    assert (baca_sel(Sel("5%"), NILAI).teks, baca_sel(Sel("Rp 5"), RUPIAH).teks) == ("5", "5")


@pytest.mark.parametrize(
    ("bentuk", "ditolak"),
    [('#,##0" juta"', True), ('0" rb"', True), ('0.0,,"jt"', False), ('0" dokumen"', False), ("#,##0", False)],
)
def test_a_format_that_says_millions_is_asked_back(bentuk: str, ditolak: bool) -> None:
    """Who sees 5 juta means five million, and the cell holds 5; where the format divides, both are the same."""
    assert bool(baca_sel(Sel(5, format=bentuk), RUPIAH).galat) == ditolak
    assert bool(baca_sel(Sel(5, format=bentuk), NILAI).galat) == ditolak
