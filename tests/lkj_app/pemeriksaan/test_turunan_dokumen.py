"""Rules on measures derived from other printed ones, and on the seven analyses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.analisis import tujuh
from lkj_app.pemeriksaan.dokumen.turunan import efisiensi, turunan
from tests.isi_rekaan import PROG_1

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _ikm(dok: DokumenRekaan) -> DokumenRekaan:
    """Began at 70, 75 last year, 84 now, 90 at the end."""
    dok.k("realisasi:ikm", "84").k("realisasi:ikm@2029", "75")
    return dok.k("target_awal:ikm", "70").k("target_akhir:ikm", "90")


@pytest.mark.parametrize(
    ("fakta", "tercetak", "harap"),
    [
        ("kemajuan_renstra:ikm", "70%", None),
        ("kemajuan_renstra:ikm", "80%", "70%"),
        ("pertumbuhan:ikm", "12,00", None),
        ("pertumbuhan:ikm", "9%", "12%"),
        ("pertumbuhan:ikm", "-", None),
    ],
)
def test_derived_measures_follow_from_printed_ones(
    dok: DokumenRekaan, fakta: str, tercetak: str, harap: str | None
) -> None:
    """(84 - 70) / (90 - 70) is 70 percent, (84 - 75) / 75 is 12 percent."""
    temuan = _ikm(dok).k(fakta, tercetak).temuan(turunan)
    assert [t.diharapkan for t in temuan] == ([harap] if harap else [])


def test_an_input_that_is_not_printed_leaves_it_unjudged(dok: DokumenRekaan) -> None:
    """The document itself does not say where the Renstra ends."""
    dok.k("realisasi:ikm", "84").k("target_awal:ikm", "70").k("kemajuan_renstra:ikm", "80%")
    assert dok.temuan(turunan) == []


def test_one_of_two_printed_inputs_is_enough(dok: DokumenRekaan) -> None:
    """The end is printed as 90 and as 98: 50 percent fits the second."""
    _ikm(dok).k("target_akhir:ikm", "98", "Tabel 2").k("kemajuan_renstra:ikm", "50%", "Bab III")
    assert dok.temuan(turunan) == []


def test_a_sasaran_is_the_mean_of_its_indicators(dok: DokumenRekaan) -> None:
    """One indicator: the same capaian."""
    dok.k("capaian:ikm", "105").k("capaian_sasaran:layanan", "100")
    assert [t.diharapkan for t in dok.temuan(turunan)] == ["105"]


@pytest.mark.parametrize(
    ("capaian", "belanja", "tercetak", "harap"),
    [
        ("106%", "93%", "7%", None),
        ("106%", "93%", "12%", "7%"),
        ("0%", "88%", "12%", "tidak ada angka efisiensi"),
        ("0%", "88%", "-", None),
    ],
)
def test_money_spent_on_nothing_is_not_efficient(
    dok: DokumenRekaan, capaian: str, belanja: str, tercetak: str, harap: str | None
) -> None:
    """100 less the spending, only where the target is reached."""
    dok.k(f"capaian:{PROG_1}", capaian).k(f"capaian_belanja:{PROG_1}", belanja).k(f"efisiensi:{PROG_1}", tercetak)
    assert [t.diharapkan for t in dok.temuan(efisiensi)] == ([harap] if harap else [])


def test_a_document_without_headings_is_not_asked_for_analyses(dok: DokumenRekaan) -> None:
    """A claim file of figures alone says nothing about what the document treats."""
    assert dok.k("capaian:ikm", "105").temuan(tujuh) == []


def test_missing_analyses_are_named_together(dok: DokumenRekaan) -> None:
    """Headings, captions and figures that only one analysis prints all count."""
    for nomor, judul in enumerate(("BAB III AKUNTABILITAS KINERJA", "1. Perbandingan target dan realisasi"), start=1):
        dok.k(f"judul:{nomor}", judul, "Bab III")
    dok.k("pertumbuhan:ikm", "12%").k(f"capaian:{PROG_1}", "100").k("standar:ikm", "88,31")
    (satu,) = dok.temuan(tujuh)
    assert (satu.klaim, satu.ditemukan) == ("k2", "4 dari 7 analisis")
    for nama in ("jangka menengah", "penyebab", "efisiensi"):
        assert nama in satu.pesan


def test_seven_headings_are_enough(dok: DokumenRekaan) -> None:
    """In the words of the regulation."""
    judul = (
        "Perbandingan antara target dan realisasi kinerja tahun ini",
        "Perbandingan dengan tahun lalu dan beberapa tahun terakhir",
        "Perbandingan dengan target jangka menengah",
        "Perbandingan dengan standar nasional",
        "Analisis penyebab keberhasilan atau kegagalan",
        "Analisis atas efisiensi penggunaan sumber daya",
        "Analisis program/kegiatan yang menunjang keberhasilan",
    )
    for nomor, satu in enumerate(judul, start=1):
        dok.k(f"judul:{nomor}", satu, "Bab III")
    assert dok.temuan(tujuh) == []
