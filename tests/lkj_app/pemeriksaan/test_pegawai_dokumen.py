"""Rules on the staff tables of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.pegawai import antartempat, jumlah

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

S1, SLTA = "S-1/D-4", "SLTA/Sederajat"


def _tabel(dok: DokumenRekaan, total_l: str = "2", total_p: str = "4") -> DokumenRekaan:
    """The staff of the fictional office: 2 + 1 PNS, 3 upah jasa; blank cells are not there."""
    for subjek, tercetak in (
        (f"pns|III|{S1}|L", "2"),
        (f"pns|III|{S1}|P", "1"),
        ("pns|III|*|L", "2"),
        ("pns|III|*|P", "1"),
        (f"upah_jasa|-|{SLTA}|P", "3"),
        ("upah_jasa|-|*|L", "0"),
        ("upah_jasa|-|*|P", "3"),
        ("*|*|*|L", total_l),
        ("*|*|*|P", total_p),
    ):
        dok.k(f"pegawai:{subjek}", tercetak, "Tabel 1.1")
    return dok


def _kalimat(dok: DokumenRekaan, subjek: str, tercetak: str, ukuran: str = "pegawai") -> DokumenRekaan:
    return dok.k(f"{ukuran}:{subjek}", tercetak, "Bab I F", "kalimat", "cacah")


def test_a_table_that_adds_up_has_no_fault(dok: DokumenRekaan) -> None:
    """Rows, columns and the whole; a row without cells has a total of 0."""
    assert _tabel(dok).temuan(jumlah) == []


def test_a_wrong_total_is_found_at_its_cell(dok: DokumenRekaan) -> None:
    """1 + 3 women are 4, not 5."""
    (satu,) = _tabel(dok, total_p="5").temuan(jumlah)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k10", "5", "4", "1")


def test_a_total_over_blank_cells_is_nought(dok: DokumenRekaan) -> None:
    """No man is counted among the upah jasa."""
    _tabel(dok)
    dok.klaim[5] = type(dok.klaim[5])("salah", "pegawai:upah_jasa|-|*|L", "Tabel 1.1", "x", "", "1")
    assert [(t.klaim, t.diharapkan) for t in dok.temuan(jumlah)] == [("salah", "0")]


def test_totals_without_cells_are_added_up(dok: DokumenRekaan) -> None:
    """A table of totals alone: men and women against all."""
    for subjek, tercetak in (("*|*|*|L", "2"), ("*|*|*|P", "4"), ("*|*|*|*", "7")):
        dok.k(f"pegawai:{subjek}", tercetak, "Tabel 1.1")
    assert [t.selisih for t in dok.temuan(jumlah)] == ["1"]


@pytest.mark.parametrize(("semua", "ada"), [("3", 0), ("1", 1)])
def test_a_sentence_that_names_every_group_is_added_up(dok: DokumenRekaan, semua: str, ada: int) -> None:
    """Two men and one woman are three pejabat."""
    for subjek, tercetak in (("*|*|*", semua), ("*|*|L", "2 (dua)"), ("*|*|P", "1")):
        _kalimat(dok, subjek, tercetak, "pejabat")
    assert [t.diharapkan for t in dok.temuan(jumlah)] == ["3"] * ada


def test_a_sentence_may_name_one_group_only(dok: DokumenRekaan) -> None:
    """“3 PNS, di antaranya 1 perempuan” is no sum."""
    _kalimat(_kalimat(dok, "pns|*|*|*", "3"), "pns|*|*|P", "1")
    assert dok.temuan(jumlah) + dok.temuan(antartempat) == []


@pytest.mark.parametrize(("pns", "ada"), [("3", 0), ("17 (tujuh belas)", 1)])
def test_a_sentence_follows_its_table(dok: DokumenRekaan, pns: str, ada: int) -> None:
    """The table prints no total of PNS, but its cells give 3."""
    temuan = _kalimat(_tabel(dok), "pns|*|*|*", pns).temuan(antartempat)
    assert [t.diharapkan for t in temuan] == ["3"] * ada


def test_a_table_of_some_groups_says_nothing_of_all(dok: DokumenRekaan) -> None:
    """Only PNS are in the table: six of all staff cannot be checked with it."""
    dok.k(f"pegawai:pns|III|{S1}|L", "2", "Tabel 1").k(f"pegawai:pns|III|{S1}|P", "1", "Tabel 1")
    assert _kalimat(dok, "*|*|*|*", "6").temuan(antartempat) == []


def test_one_total_in_two_places_is_not_said_here(dok: DokumenRekaan) -> None:
    """The table prints the same total itself: that is one fact with two values."""
    assert _kalimat(_tabel(dok), "*|*|*|P", "9").temuan(antartempat) == []
