"""One cell, as typed, for one column: read rightly or left for the check to explain, never an error of the program."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj_app.isian.impor.buku import Sel
from lkj_app.isian.impor.sel import baca_sel, polos
from lkj_utils import ROOT
from lkj_utils.kontrak.paket import Kolom, Paket

RUPIAH = Kolom("realisasi_sd", "integer", "Realisasi", satuan="rupiah", wajib=True, minimum=0)
NILAI = Kolom("realisasi", "number", "Realisasi", minimum=0)
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
