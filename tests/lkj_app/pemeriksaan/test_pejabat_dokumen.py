"""Rules on NIP and rank. The fictional camat: 198001022005012003, Pembina, IV/a."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.pejabat import dua_nip, nip_salah, pangkat, pangkat_golongan

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

BENAR, LAIN = "19800102 200501 2 003", "19810102 200501 2 003"


def test_a_malformed_nip_is_found_with_the_right_one_of_the_same_document(dok: DokumenRekaan) -> None:
    """Sixteen digits under the second signature."""
    dok.k("nip:camat_rekaan", f"NIP. {BENAR}").k("nip:camat_rekaan", "800102 200501 2 003")
    (satu,) = dok.temuan(nip_salah)
    assert (satu.klaim, satu.diharapkan) == ("k3", f"NIP. {BENAR}")
    assert "di sini 16" in satu.pesan
    assert dok.temuan(dua_nip) == []


@pytest.mark.parametrize(
    "tercetak", ["19801302 200501 2 003", "19800102 197001 2 003", "19800102 200501 3 003", "19800102 203101 2 003"]
)
def test_each_part_of_a_nip_is_judged(dok: DokumenRekaan, tercetak: str) -> None:
    """Month of birth, appointment before birth, sex, appointment after the period."""
    assert len(dok.k("nip:camat_rekaan", tercetak).temuan(nip_salah)) == 1


def test_two_well_formed_nip_contradict_each_other(dok: DokumenRekaan) -> None:
    """Of one person, or one number of two people."""
    dok.k("nip:camat_rekaan", BENAR).k("nip:camat_rekaan", "NIP : 198001022005012003").k("nip:camat_rekaan", LAIN)
    assert [t.klaim for t in dok.temuan(dua_nip)] == ["k4"]
    assert [t.klaim for t in dok.k("nip:sekcam", BENAR).temuan(dua_nip)] == ["k4", "k5"]


@pytest.mark.parametrize(
    ("tercetak", "temuan"),
    [
        ("Pembina Tk. I, IV/a", 1),
        ("Penata Muda Tingkat I (III/a)", 1),
        ("Pangkat/Gol: Pembina Tk. I, IV/b", 0),
        ("Pembina TkI / IV b", 0),
        ("Pembina", 0),
        ("IV/b", 0),
        ("Komisaris, IV/b", 0),
    ],
)
def test_a_rank_has_one_golongan(dok: DokumenRekaan, tercetak: str, temuan: int) -> None:
    """Only where both are printed and the rank is one of the list."""
    assert len(dok.k("pangkat:lain", tercetak).temuan(pangkat_golongan)) == temuan


@pytest.mark.parametrize(
    ("tercetak", "temuan"), [("Pembina, IV/a", 0), ("Pembina", 0), ("Penata Tk. I, III/d", 1), ("IV/b", 1)]
)
def test_a_rank_is_that_of_our_data(dok: DokumenRekaan, tercetak: str, temuan: int) -> None:
    """As far as it is printed."""
    assert len(dok.k("pangkat:camat_rekaan", tercetak).temuan(pangkat)) == temuan
