"""Rules on periods and dates. The fictional report: Triwulan II 2030, data to 30 June, signed on Friday 5 July."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.tanggal import (
    bukti_sebelum,
    bukti_sesudah,
    dua_tanggal,
    hari_libur,
    sebelum_data,
    tanggal_mustahil,
)
from lkj_app.pemeriksaan.dokumen.waktu import nama_periode, tahun, tanpa_triwulan
from lkj_app.pemeriksaan.tanggal_tercetak import Tanggal, baca_tanggal

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


@pytest.mark.parametrize("tercetak", ["Triwulan ke I", "TW IV 2030", "Triwulan II Tahun 2029", "Tahun Anggaran 2029"])
def test_another_period_is_found(dok: DokumenRekaan, tercetak: str) -> None:
    """Another quarter or another year."""
    (satu,) = dok.k("nama_periode:laporan", tercetak).temuan(nama_periode)
    assert (satu.level, satu.diharapkan) == ("galat", "Triwulan II Tahun 2030")


@pytest.mark.parametrize(
    "tercetak", ["TRIWULAN II", "s/d TW II 2030", "Triwulan ke-2", "Tahun 2030", "Triwulan Ii", "Triwulan", "2028-2032"]
)
def test_the_period_of_the_report_is_not(dok: DokumenRekaan, tercetak: str) -> None:
    """However it is written, as far as it is printed; the years of the Renstra are no year of the report."""
    assert dok.k("nama_periode:laporan", tercetak).temuan(nama_periode) == []


def test_a_claim_about_another_period_is_judged_by_it(dok: DokumenRekaan) -> None:
    """A column about last year says so."""
    dok.k("nama_periode:laporan@2029-TW2", "Triwulan II Tahun 2029")
    assert dok.temuan(nama_periode) == []


def test_a_quarter_has_a_number(dok: DokumenRekaan) -> None:
    """``sampai dengan Triwulan yaitu``."""
    dok.k("nama_periode:laporan", "Triwulan").k("nama_periode:laporan", "TW II").k("nama_periode:laporan", "Tahun 2030")
    assert [t.klaim for t in dok.temuan(tanpa_triwulan)] == ["k2"]


@pytest.mark.parametrize(
    ("tercetak", "temuan"),
    [("RKPD TW IV 203", 1), ("T.A 20230", 1), ("RKPD TW IV 2030", 0), ("Tahun 2030", 0), ("TW 1", 0)],
)
def test_a_year_has_four_digits(dok: DokumenRekaan, tercetak: str, temuan: int) -> None:
    """After a quarter or the word for year."""
    assert len(dok.k("butir:x", tercetak).temuan(tahun)) == temuan


def test_a_day_exists(dok: DokumenRekaan) -> None:
    """31 April is in no calendar, and no event ends before it begins."""
    for tercetak in ("31 April 2030", "30 April 2030", "9 s/d 5 Mei 2030", "29 Mei s/d 2 Juni 2030", "Mei 2030"):
        dok.k("tanggal_bukti:x", tercetak)
    assert [t.klaim for t in dok.temuan(tanggal_mustahil)] == ["k2", "k4"]


def test_evidence_lies_in_the_year_up_to_the_cut_off(dok: DokumenRekaan) -> None:
    """The first and the last day count."""
    for tercetak in ("1 Januari 2030", "30 Juni 2030", "1 Juli 2030", "31 Desember 2029"):
        dok.k("tanggal_bukti:x", tercetak)
    assert [t.klaim for t in dok.temuan(bukti_sesudah)] == ["k4"]
    assert [t.klaim for t in dok.temuan(bukti_sebelum)] == ["k5"]


def test_a_report_has_one_date(dok: DokumenRekaan) -> None:
    """Ours is 5 July 2030."""
    dok.k("tanggal:laporan", "5 Juli 2030").k("tanggal:laporan", "8 Juli 2030")
    assert [t.klaim for t in dok.temuan(dua_tanggal)] == ["k3"]


@pytest.mark.parametrize(
    ("tercetak", "lekas", "libur"),
    [
        ("5 Juli 2030", 0, 0),
        ("30 Juni 2030", 1, 1),
        ("6 Juli 2030", 0, 1),
        ("17 Agustus 2032", 0, 1),
        ("31 Mei 2030", 1, 0),
    ],
)
def test_a_report_is_signed_after_its_data_on_a_working_day(
    dok: DokumenRekaan, tercetak: str, lekas: int, libur: int
) -> None:
    """Said once for a date, however often it is printed. 17 August 2032 is a Tuesday."""
    dok.k("tanggal:laporan", tercetak).k("tanggal:laporan", tercetak)
    assert (len(dok.temuan(sebelum_data)), len(dok.temuan(hari_libur))) == (lekas, libur)


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
    assert baca_tanggal(teks) is None
