"""References: what the examples of the rules do not show, and how a reference is taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.rujukan import bentuk_nomor, peraturan, tujuh, urai
from tests.pembangun import PROG_1

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


@pytest.mark.parametrize(
    ("tercetak", "beda"),
    [
        ("Peraturan Daerah Kabupaten Rekaan Nomor 7 Tahun 2029", "jenis"),
        ("Peraturan Bupati Nomor 8 Tahun 2029", "nomor"),
        ("Perbup No. 7 Tahun 2028", "tahun"),
        ("Perda Nomor 7 Tahun 2028", "jenis dan tahun"),
    ],
)
def test_the_part_that_differs_is_named(dok: DokumenRekaan, tercetak: str, beda: str) -> None:
    """Ours: Peraturan Bupati Rekaan Nomor 7 Tahun 2029."""
    (satu,) = dok.k("regulasi:sotk", tercetak).temuan(peraturan)
    assert f"berbeda {beda} dari" in satu.pesan


@pytest.mark.parametrize(
    ("tercetak", "kurang"),
    [("Perda Nomor 7 tentang Desa", "“Perda Nomor 7” tanpa tahun"), ("PP Nomor 7/V", "bernomor seperti keputusan")],
)
def test_what_a_reference_lacks_is_named(dok: DokumenRekaan, tercetak: str, kurang: str) -> None:
    """A year, or the number of a regulation."""
    assert kurang in dok.k("regulasi:c", tercetak).temuan(bentuk_nomor)[0].pesan


def test_a_reference_is_taken_apart() -> None:
    """Kind without places, number without zeros, year, title."""
    ada = urai("Keputusan Camat Rekaan Nomor 036 Tahun 2021 tentang Renstra", frozenset(("rekaan",)))
    assert (ada.jenis, ada.nomor, ada.tahun, ada.judul.strip()) == ("keputusan camat", "36", "2021", "Renstra")


def test_missing_analyses_are_named_together(dok: DokumenRekaan) -> None:
    """Headings, captions and figures that only one analysis prints all count."""
    for nomor, judul in enumerate(("BAB III AKUNTABILITAS KINERJA", "1. Perbandingan target dan realisasi"), start=1):
        dok.k(f"judul:{nomor}", judul, "Bab III")
    dok.k("pertumbuhan:ikm", "12%").k(f"capaian:{PROG_1}", "100").k("standar:ikm", "88,31")
    (satu,) = dok.temuan(tujuh)
    assert (satu.klaim, satu.ditemukan) == ("k2", "4 dari 7 analisis")
    for nama in ("jangka menengah", "penyebab", "efisiensi"):
        assert nama in satu.pesan
