"""Rules on the counts of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.cacah import bagian, bawahan, predikat, tercapai
from tests.isi_rekaan import KEG_1, PROG_1, PROG_2, SUB, SUB_A, SUB_B, SUB_D

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _sebut(dok: DokumenRekaan, fakta: str, tercetak: str, tempat: str = "Bab III") -> DokumenRekaan:
    return dok.k(fakta, tercetak, tempat, "kalimat", "cacah")


def _uraikan(dok: DokumenRekaan, *kode: str) -> DokumenRekaan:
    for satu in kode:
        dok.k(f"nama:{satu}", "Nama rekaan", "Bab III")
    return dok


@pytest.mark.parametrize(("tercetak", "ada"), [("2", 0), ("dua", 0), ("2 (dua)", 0), ("empat", 1), ("3", 1), ("-", 0)])
def test_a_count_is_what_the_document_lists(dok: DokumenRekaan, tercetak: str, ada: int) -> None:
    """Kegiatan 1 has two sub kegiatan, in digits or in words."""
    temuan = _sebut(_uraikan(dok, SUB_A, SUB_B, SUB_D), f"jumlah_sub_kegiatan:{KEG_1}", tercetak).temuan(bawahan)
    assert [t.diharapkan for t in temuan] == ["2"] * ada


def test_a_partial_list_proves_nothing_against_the_structure(dok: DokumenRekaan) -> None:
    """Two are named, one is described: other rules ask for the second."""
    assert _sebut(_uraikan(dok, SUB_A), f"jumlah_sub_kegiatan:{KEG_1}", "2").temuan(bawahan) == []


def test_a_document_without_list_is_not_judged(dok: DokumenRekaan) -> None:
    """Nothing is described, so nothing contradicts the count."""
    assert _sebut(dok, f"jumlah_kegiatan:{PROG_1}", "7").temuan(bawahan) == []


def test_totals_and_budget_documents_are_counted_too(dok: DokumenRekaan) -> None:
    """Four sub kegiatan in all, two programs in the budget version in force; other versions may differ."""
    _uraikan(dok, *SUB, PROG_1, PROG_2)
    _sebut(dok, "jumlah:sub_kegiatan", "5")
    _sebut(dok, "program_dokumen:dpa_pokok", "3")
    _sebut(dok, "program_dokumen:rkpd", "3")
    assert [t.klaim for t in dok.temuan(bawahan)] == ["k8", "k9"]


def test_listed_things_without_data_may_be_more_than_the_list(dok: DokumenRekaan) -> None:
    """Our data do not count missions: a list longer than the count is a fault, a shorter one is a part."""
    for nomor in (1, 2, 3):
        dok.k(f"misi:{nomor}", "Misi rekaan", "Bab II")
    _sebut(_sebut(dok, "jumlah:misi", "2"), "jumlah:misi", "6")
    assert [t.ditemukan for t in dok.temuan(bawahan)] == ["2"]


def _tercapai(dok: DokumenRekaan, ya: str, tidak: str, semua: str = "2") -> DokumenRekaan:
    _sebut(dok, "jumlah:program", semua, "Bab IV")
    _sebut(dok, "jumlah:program_tercapai", ya, "Bab IV")
    return _sebut(dok, "jumlah:program_belum_tercapai", tidak, "Bab IV")


@pytest.mark.parametrize(("ya", "tidak", "ada"), [("1", "1", 0), ("2", "1", 1), ("1", "0", 0)])
def test_parts_do_not_exceed_the_whole(dok: DokumenRekaan, ya: str, tidak: str, ada: int) -> None:
    """Two and one of two are too many; one and none of two leave one that may be unjudged."""
    assert [t.klaim for t in _tercapai(dok, ya, tidak).temuan(bagian)] == ["k2"] * ada


def test_three_parts_make_the_whole(dok: DokumenRekaan) -> None:
    """Where the unjudged are named as well, the sum has to be exact."""
    _sebut(_tercapai(dok, "1", "0"), "jumlah:program_belum_dinilai", "0", "Bab IV")
    assert [t.diharapkan for t in dok.temuan(bagian)] == ["1"]


def test_counts_follow_the_capaian_printed(dok: DokumenRekaan) -> None:
    """106 and 75: one of two reaches its target."""
    dok.k(f"capaian:{PROG_1}", "106%").k(f"capaian:{PROG_2}", "75%")
    assert _tercapai(dok, "1", "1").temuan(tercapai) == []
    dok.klaim.clear()
    dok.k(f"capaian:{PROG_1}", "106%").k(f"capaian:{PROG_2}", "75%")
    temuan = _tercapai(dok, "2", "0").temuan(tercapai)
    assert [(t.fakta[0], t.diharapkan) for t in temuan] == [
        ("jumlah:program_tercapai", "1"),
        ("jumlah:program_belum_tercapai", "1"),
    ]


def test_a_program_without_capaian_may_count_either_way(dok: DokumenRekaan) -> None:
    """So may one that is printed on both sides of 100."""
    dok.k(f"capaian:{PROG_1}", "106%").k(f"capaian:{PROG_1}", "94%", "Tabel 2")
    assert _tercapai(dok, "2", "0").temuan(tercapai) == []
    assert _sebut(dok, "jumlah:program_tercapai", "3").temuan(tercapai)[0].diharapkan == "antara 0 dan 2"


@pytest.mark.parametrize(("tercetak", "ada"), [("1", 0), ("2", 1)])
def test_counts_follow_the_predikat_printed(dok: DokumenRekaan, tercetak: str, ada: int) -> None:
    """One of the four is Sangat Baik."""
    for kode, kata in zip(SUB, ("Baik", "Sangat Baik", "Baik", "Kurang"), strict=True):
        dok.k(f"predikat:{kode}", kata)
    assert len(_sebut(dok, "jumlah_predikat:Sangat Baik", tercetak).temuan(predikat)) == ada


def test_a_dash_may_be_any_predikat(dok: DokumenRekaan) -> None:
    """What is not printed cannot contradict the count."""
    for kode, kata in zip(SUB, ("Baik", "-", "Baik", "Kurang"), strict=True):
        dok.k(f"predikat:{kode}", kata)
    assert _sebut(dok, "jumlah_predikat:Sangat Baik", "1").temuan(predikat) == []
