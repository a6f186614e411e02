"""Staff: every cell, every total, 0 where nobody is."""

from __future__ import annotations

import pytest

from tests.pembangun import kantor_rekaan, laporan_rekaan, laporan_tetap


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.mark.parametrize(
    ("subjek", "orang"),
    [
        ("*|*|*|*", 6),
        ("pns|*|*|*", 3),
        ("*|*|*|P", 4),
        ("pns|III|S-1/D-4|L", 2),
        ("pns|*|SLTA/Sederajat|*", 0),
        ("upah_jasa|-|SLTA/Sederajat|P", 3),
    ],
)
def test_cells_and_totals(laporan, subjek, orang):
    """* stands for all; a combination without people is an honest 0."""
    assert laporan.fakta.angka(f"pegawai:{subjek}") == orang


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
def test_totals_are_sums_both_ways(tmp_path_factory, nama):
    """By status and by sex the same people are counted."""
    f = laporan_tetap(nama, tmp_path_factory).fakta
    semua = f.angka("pegawai:*|*|*|*")
    assert semua == f.angka("pegawai:*|*|*|L") + f.angka("pegawai:*|*|*|P")
    assert semua == f.angka("pegawai:pns|*|*|*") + f.angka("pegawai:upah_jasa|*|*|*")


def test_officials_are_counted_apart(laporan):
    """3 structural officials, 2 of them men."""
    assert laporan.fakta.angka("pejabat:*|*|*") == 3
    assert laporan.fakta.angka("pejabat:*|*|L") == 2


def test_nobody_counted_is_unknown(tmp_path):
    """Empty tables do not say that an office works with 0 people."""
    kantor = kantor_rekaan()
    for nama in ("pegawai", "pejabat_struktural"):
        kantor.tabel[nama].clear()
    fakta = kantor.laporan(tmp_path).fakta
    assert fakta.nilai("pegawai:*|*|*|*") is None
    assert fakta.nilai("pejabat:*|*|*") is None
