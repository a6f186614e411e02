"""Rules on targets and what is reported of them. The fictional office: ikm target 80, nilai_lakip 65."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.target import (
    bukan_iku,
    cabang_tanpa_realisasi,
    diam,
    tanpa_realisasi,
    target_akhir,
    target_mundur,
    target_renstra,
    terlampaui,
)
from tests.pembangun import SUB_A

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def test_what_is_promised_is_reported(dok: DokumenRekaan) -> None:
    """Two indicators with targets, one with a realisasi of this year; last year's does not count."""
    dok.k("target:ikm", "80").k("target:nilai_lakip", "65").k("realisasi:ikm", "84")
    dok.k("realisasi:nilai_lakip@2029", "60").k("realisasi:nilai_lakip", "-")
    (satu,) = dok.temuan(tanpa_realisasi)
    assert (satu.klaim, satu.fakta) == ("k3", ("realisasi:nilai_lakip",))
    assert dok.k("realisasi:nilai_lakip", "data belum tersedia").temuan(tanpa_realisasi) == []


def test_branches_are_answered_by_realisasi_or_capaian(dok: DokumenRekaan) -> None:
    """In any quarter of the year."""
    dok.k(f"target:{SUB_A}", "4")
    assert len(dok.temuan(cabang_tanpa_realisasi)) == 1
    assert dok.k(f"realisasi:{SUB_A}@2030-TW1", "2").temuan(cabang_tanpa_realisasi) == []
    dok.klaim.pop()
    assert dok.k(f"capaian:{SUB_A}", "75%").temuan(cabang_tanpa_realisasi) == []


def _renstra(dok: DokumenRekaan, awal: str, *target: str, akhir: str = "") -> DokumenRekaan:
    dok.k("target_awal:ikm", awal)
    for tahun, nilai in enumerate(target, start=2029):
        dok.k(f"target_renstra:ikm@{tahun}", nilai)
    return dok.k("target_akhir:ikm", akhir) if akhir else dok


def test_the_end_is_the_last_year(dok: DokumenRekaan) -> None:
    """90 in 2032, 91 at the end; a table that stops before the last year is no contradiction."""
    (satu,) = _renstra(dok, "70", "75", "80", "85", "90", akhir="91").temuan(target_akhir)
    assert (satu.klaim, satu.diharapkan) == ("k7", "90")
    dok.klaim.clear()
    assert _renstra(dok, "70", "75", "80", "85", "90", akhir="90").temuan(target_akhir) == []
    dok.klaim.clear()
    assert _renstra(dok, "70", "75", "80", akhir="90").temuan(target_akhir) == []


def test_plan_and_report_have_one_target(dok: DokumenRekaan) -> None:
    """The Renstra of this year says 80."""
    _renstra(dok, "70", "75", "80").k("target:ikm", "80").k("target:ikm", "85", "Tabel 3").k("target:ikm@2029", "78")
    assert [(t.klaim, t.diharapkan) for t in dok.temuan(target_renstra)] == [("k6", "80")]


@pytest.mark.parametrize(("target", "temuan"), [("74", 1), ("75", 0), ("80", 0)])
def test_a_target_below_last_years_result_is_asked_about(dok: DokumenRekaan, target: str, temuan: int) -> None:
    """Realisasi 2029 was 75."""
    assert len(dok.k("target:ikm", target).k("realisasi:ikm@2029", "75").temuan(target_mundur)) == temuan


@pytest.mark.parametrize(("kini", "temuan"), [("84", 1), ("82", 0), ("81,5", 0)])
def test_a_target_of_next_year_is_still_ahead(dok: DokumenRekaan, kini: str, temuan: int) -> None:
    """Next year's target is 82."""
    assert len(_renstra(dok, "70", "75", "80", "82").k("realisasi:ikm", kini).temuan(terlampaui)) == temuan


@pytest.mark.parametrize(("target", "salah"), [(("70", "80"), ["70"]), (("80", "75"), ["75"]), (("71", "72"), [])])
def test_targets_rise_from_year_to_year(dok: DokumenRekaan, target: tuple[str, str], salah: list[str]) -> None:
    """From the baseline of 70."""
    assert [t.ditemukan for t in _renstra(dok, "70", *target).temuan(diam)] == salah


def test_a_promised_indicator_is_an_iku_where_they_are_listed(dok: DokumenRekaan) -> None:
    """Without a table of IKU nothing is judged."""
    dok.k("target:ikm", "80").k("target:nilai_lakip", "65")
    assert dok.temuan(bukan_iku) == []
    dok.k("nama_indikator:ikm", "Indeks Kepuasan Rekaan", kolom="INDIKATOR KINERJA UTAMA")
    assert [t.klaim for t in dok.temuan(bukan_iku)] == ["k3"]
