"""Dates as people write them, and how far a figure lies from its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.tertulis import beda
from lkj_app.pemeriksaan.tanggal import Tanggal, baca_tanggal

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


@pytest.mark.parametrize(
    ("teks", "awal", "akhir"),
    [
        ("29 Mei s/d 2 Juni 2023", date(2023, 5, 29), date(2023, 6, 2)),
        ("tanggal 9 sampai 15 Februari 2023", date(2023, 2, 9), date(2023, 2, 15)),
        ("16 s.d. 20 Oktober 2023", date(2023, 10, 16), date(2023, 10, 20)),
        ("02 Agustus 2021", date(2021, 8, 2), date(2021, 8, 2)),
        ("Kota Rekaan, 31 DESEMBER 2023", date(2023, 12, 31), date(2023, 12, 31)),
        ("31-12-2023", date(2023, 12, 31), date(2023, 12, 31)),
        ("17 february 2023", date(2023, 2, 17), date(2023, 2, 17)),
    ],
)
def test_a_date_is_read_as_people_write_it(teks: str, awal: date, akhir: date) -> None:
    """One day or a range."""
    assert baca_tanggal(teks) == Tanggal(awal, akhir)


@pytest.mark.parametrize("teks", ["Februari 2023", "12 dokumen 2023", "-", "Triwulan II"])
def test_no_date_is_none(teks: str) -> None:
    """Nothing is guessed."""
    assert baca_tanggal(teks) == Tanggal()


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("31 April 2030", "tidak ada tanggal 31 pada April 2030"),
        ("30-13-2030", "tidak ada tanggal 30 pada bulan 13"),
        ("5 Juli 203", "tahun “203” tidak empat angka"),
        ("31 April s/d 2 Mei 2030", "tidak ada tanggal 31 pada April 2030"),
        ("9 s/d 5 Mei 2030", "tanggal akhir mendahului tanggal awal"),
    ],
)
def test_why_a_day_is_none_is_said(teks: str, sebab: str) -> None:
    """The reason goes into the finding."""
    assert (terbaca := baca_tanggal(teks)) != Tanggal()
    assert terbaca.mustahil == sebab


@pytest.mark.parametrize(
    ("tercetak", "selisih"),
    [
        ("16 (Tujuh belas) Orang", "-1"),
        ("2 (tiga)", "-1"),
        ("1.723 (seribu tujuh ratus)", None),
        ("13 (Tiga belass)", None),
    ],
)
def test_a_difference_is_said_where_the_words_are_a_number(
    dok: DokumenRekaan, tercetak: str, selisih: str | None
) -> None:
    """Words that are nearly right, or too large to be read back, are no number."""
    assert [t.selisih for t in dok.k("pegawai:x", tercetak).temuan(beda)] == [selisih]
