"""Rules on evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.bukti import jumlah, tanpa_tanggal
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


def test_where_no_realisasi_is_printed_ours_is_compared(dok: DokumenRekaan) -> None:
    """Our data say 6."""
    (satu,) = _butir(dok, SUB_D, "butir 1").temuan(jumlah)
    assert (satu.klaim, satu.ditemukan) == ("k2", "6")


def test_pieces_without_a_date_among_dated_ones(dok: DokumenRekaan) -> None:
    """One finding for the list, which says how many there are."""
    _butir(dok, SUB_D, "butir 1", "butir 2", "butir 3=Rapat 4 Mei 2030")
    dok.k(f"tanggal_bukti:{SUB_D}", "3 Mei 2030", "Bab III", kolom="butir 1")
    (satu,) = dok.temuan(tanpa_tanggal)
    assert (satu.klaim, satu.pesan.startswith("1 dari 3")) == ("k3", True)
