"""Evidence is counted beside the realisasi, never instead of it."""

from __future__ import annotations

import pytest

from tests.pembangun import SUB_A, SUB_C, SUB_D, kantor_rekaan, laporan_rekaan


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def test_evidence_counts_its_amount_or_one(laporan):
    """One document without amount, one row of 2 documents, one draft that does not count: 3."""
    assert laporan.fakta.angka(f"bukti_tercatat:{SUB_A}") == 3


def test_no_evidence_is_zero(laporan):
    """0 recorded, while the realisasi stays what was reported."""
    assert laporan.fakta.angka(f"bukti_tercatat:{SUB_C}") == 0
    assert laporan.fakta.angka(f"realisasi:{SUB_C}") == 12


def test_evidence_does_not_change_the_realisasi(tmp_path):
    """Deleting all evidence changes no capaian."""
    kantor = kantor_rekaan()
    kantor.tabel["bukti"], kantor.tabel["bukti_butir"] = [], []
    assert kantor.laporan(tmp_path).teks(f"capaian:{SUB_D}") == "75,00%"


def test_meetings_are_counted_by_their_first_day(laporan):
    """One in February, one in May; later quarters are not spoken of."""
    assert (laporan.fakta.angka("rapat_tercatat:TW1"), laporan.fakta.angka("rapat_tercatat:TW2")) == (1, 1)
    assert not laporan.fakta.ada("rapat_tercatat:TW3")


@pytest.mark.parametrize(("tanggal", "tw1", "tw2"), [("2030-03-31", 2, 0), ("2030-04-01", 1, 1), ("", 1, 0)])
def test_a_meeting_on_the_edge_of_a_quarter(tmp_path, tanggal, tw1, tw2):
    """The last of March is TW1, the first of April TW2; without a date it is in no quarter."""
    laporan = kantor_rekaan().ubah("bukti", "rapat-2", tanggal=tanggal, tanggal_akhir="").laporan(tmp_path)
    assert (laporan.fakta.angka("rapat_tercatat:TW1"), laporan.fakta.angka("rapat_tercatat:TW2")) == (tw1, tw2)


def test_proposals_and_desa_are_counted(laporan):
    """3 proposals of 2 desa."""
    assert (laporan.fakta.angka("jumlah:usulan_musrenbang"), laporan.fakta.angka("jumlah:desa")) == (3, 2)
