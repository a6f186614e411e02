"""Rules on evidence and on numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.bukti import jumlah, tanggal_kembar, tanpa_tanggal, urutan
from lkj_app.pemeriksaan.dokumen.terbilang import beda
from tests.pembangun import SUB_A, SUB_D

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _butir(dok: DokumenRekaan, kode: str, *kolom: str) -> DokumenRekaan:
    for satu in kolom:
        nama, _, isi = satu.partition("=")
        dok.k(f"butir:{kode}", isi or "Rapat", "Bab III", kolom=nama)
    return dok


def test_what_is_claimed_is_listed(dok: DokumenRekaan) -> None:
    """Realisasi 3 with two pieces listed; each printed value is named once."""
    dok.k(f"realisasi:{SUB_A}", "3").k(f"realisasi:{SUB_A}", "3", "Tabel 2")
    (satu,) = _butir(dok, SUB_A, "butir 1", "butir 2").temuan(jumlah)
    assert (satu.klaim, satu.ditemukan, satu.selisih) == ("k2", "3", "1")
    assert _butir(dok, SUB_A, "butir 3").temuan(jumlah) == []


def test_amounts_count_and_remarks_do_not(dok: DokumenRekaan) -> None:
    """``jumlah butir 1`` = 2 documents, and one more; a keterangan is no evidence."""
    dok.k(f"realisasi:{SUB_A}", "3")
    _butir(dok, SUB_A, "butir 1", "jumlah butir 1=2 Dokumen", "butir 2", "keterangan 1")
    assert dok.temuan(jumlah) == []


def test_without_a_list_nothing_is_judged(dok: DokumenRekaan) -> None:
    """Most reports list nothing."""
    assert dok.k(f"realisasi:{SUB_A}", "3").temuan(jumlah) == []
    assert _butir(dok, SUB_A, "keterangan 1").temuan(jumlah) == []


def test_where_no_realisasi_is_printed_ours_is_compared(dok: DokumenRekaan) -> None:
    """Our data say 6."""
    (satu,) = _butir(dok, SUB_D, "butir 1").temuan(jumlah)
    assert (satu.klaim, satu.ditemukan) == ("k2", "6")


def _tanggal(dok: DokumenRekaan, *hari: str) -> DokumenRekaan:
    for nomor, satu in enumerate(hari, start=1):
        dok.k(f"tanggal_bukti:{SUB_D}", satu, "Bab III", kolom=f"butir {nomor}")
    return dok


def test_two_events_on_one_day_are_asked_about(dok: DokumenRekaan) -> None:
    """A range is known by its first day."""
    _tanggal(dok, "3 Mei 2030", "4 Mei 2030", "3 s/d 5 Mei 2030")
    assert [t.klaim for t in dok.temuan(tanggal_kembar)] == ["k4"]


def test_a_date_that_breaks_the_order_is_asked_about(dok: DokumenRekaan) -> None:
    """Only where its neighbours are in order."""
    _tanggal(dok, "3 Februari 2030", "9 Juni 2030", "4 Maret 2030", "5 April 2030")
    assert [t.klaim for t in dok.temuan(urutan)] == ["k3"]


@pytest.mark.parametrize(
    "hari",
    [
        ("3 Februari 2030", "4 Maret 2030", "5 April 2030"),
        ("5 April 2030", "4 Maret 2030", "3 Februari 2030"),
        ("3 Februari 2030", "9 Mei 2031", "4 Maret 2030"),
    ],
)
def test_order_itself_is_no_fault(dok: DokumenRekaan, hari: tuple[str, ...]) -> None:
    """Rising, falling; a date of another year is said by the rule on dates."""
    assert _tanggal(dok, *hari).temuan(urutan) == []


def test_pieces_without_a_date_among_dated_ones(dok: DokumenRekaan) -> None:
    """One finding for the list; a list without any date is no fault."""
    _butir(dok, SUB_D, "butir 1", "butir 2", "butir 3=Rapat 4 Mei 2030")
    dok.k(f"tanggal_bukti:{SUB_D}", "3 Mei 2030", "Bab III", kolom="butir 1")
    (satu,) = dok.temuan(tanpa_tanggal)
    assert (satu.klaim, satu.pesan.startswith("1 dari 3")) == ("k3", True)
    dok.klaim.clear()
    assert _butir(dok, SUB_D, "butir 1", "butir 2").temuan(tanpa_tanggal) == []


@pytest.mark.parametrize(
    ("tercetak", "selisih"),
    [
        ("16 (Tujuh belas) Orang", "-1"),
        ("2 (tiga)", "-1"),
        ("1.723 (seribu tujuh ratus)", None),
        ("13 (Tiga belass)", None),
    ],
)
def test_figures_and_words_say_the_same(dok: DokumenRekaan, tercetak: str, selisih: str | None) -> None:
    """Also where the words are nearly right."""
    assert [t.selisih for t in dok.k("pegawai:x", tercetak).temuan(beda)] == [selisih]


@pytest.mark.parametrize(
    "tercetak",
    [
        "16 (enam belas) Orang",
        "6 (Enam)",
        "13 (tigabelas)",
        "12 (orang)",
        "4 (lihat tabel)",
        "16",
        "(2)",
        "1.723 (seribu tujuh ratus dua puluh tiga)",
    ],
)
def test_right_words_and_remarks_are_silent(dok: DokumenRekaan, tercetak: str) -> None:
    """What stands in brackets need not be a number."""
    assert dok.k("pegawai:x", tercetak).temuan(beda) == []
