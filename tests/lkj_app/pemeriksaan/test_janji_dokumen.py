"""Rules on what is promised and what proves it: what they blame, and indicators for which less is better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.janji import diam, jumlah, tanpa_realisasi, tanpa_tanggal, target_mundur
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan
from tests.pembangun import SUB_A, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path


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


def test_what_is_promised_is_reported(dok: DokumenRekaan) -> None:
    """The finding stands at the target and blames the realisasi that is missing."""
    dok.k("target:ikm", "80").k("target:nilai_lakip", "65").k("realisasi:ikm", "84")
    (satu,) = dok.temuan(tanpa_realisasi)
    assert (satu.klaim, satu.fakta) == ("k3", ("realisasi:nilai_lakip",))


def test_where_less_is_better_a_higher_target_is_easier(tmp_path: Path) -> None:
    """An indicator that should fall: 75 after 70 is a step back, 65 is none."""
    dok = DokumenRekaan(kantor_rekaan().ubah("indikator", "ikm", arah="turun").laporan(tmp_path))
    dok.k("realisasi:ikm@2029", "70").k("target:ikm", "75")
    dok.k("target_renstra:ikm@2029", "70").k("target_renstra:ikm@2030", "65").k("target_renstra:ikm@2031", "75")
    assert [t.klaim for t in dok.temuan(target_mundur)] == ["k3"]
    assert [t.klaim for t in dok.temuan(diam)] == ["k6"]
