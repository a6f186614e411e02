"""Findings that an office accepts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from lkj_app.pemeriksaan.penerimaan import KUNCI, terapkan
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.temuan import Temuan

PERINGATAN = Temuan("kinerja.x", "peringatan", "Pesan.", fakta=("capaian:a",))
GALAT = Temuan("narasi.angka", "galat", "Pesan.", "rekaan/narasi/a.md", 3)


def _terima(temuan: str, **lain: str) -> Any:
    satu = {"temuan": temuan, "alasan": "sebab", "oleh": "Camat", "tanggal": "2030-07-05"} | lain
    return SimpleNamespace(profil={KUNCI: [satu]}, periode=Periode(2030, 2), instansi="rekaan")


def test_an_accepted_finding_is_listed_with_its_reason() -> None:
    """It no longer stands, and it is not hidden."""
    tinggal, (satu,) = terapkan([PERINGATAN], _terima("kinerja.x/capaian:a"))
    assert tinggal == []
    assert (satu.temuan, satu.alasan, satu.oleh, satu.tanggal) == (PERINGATAN, "sebab", "Camat", "2030-07-05")


def test_an_acceptance_that_fits_nothing_is_a_finding() -> None:
    """So none outlives what it was made for."""
    tinggal, diterima = terapkan([PERINGATAN], _terima("kinerja.x/capaian:b"))
    assert [t.aturan for t in tinggal] == ["kinerja.x", "penerimaan.tanpa_temuan"]
    assert (tinggal[1].ditemukan, diterima) == ("kinerja.x/capaian:b", [])
    assert tinggal[1].berkas == "rekaan/instansi.toml"


def test_of_a_rule_that_did_not_run_nothing_is_said() -> None:
    """With a choice of rules an acceptance is neither used nor missed."""
    assert terapkan([], _terima("kinerja.x/capaian:b"), {"kinerja.x"}) == ([], [])


def test_a_galat_cannot_be_accepted() -> None:
    """It is provably wrong; the attempt is told."""
    tinggal, diterima = terapkan([GALAT], _terima(GALAT.kunci))
    assert [t.aturan for t in tinggal] == ["narasi.angka", "penerimaan.galat"]
    assert diterima == []


@pytest.mark.parametrize("isi", ["abc", 5, ["a"], [{"temuan": ["a"], "alasan": "a", "oleh": "b", "tanggal": "c"}]])
def test_what_is_no_acceptance_accepts_nothing(isi: object) -> None:
    """The contract has named it; a draft is built all the same."""
    data = SimpleNamespace(profil={KUNCI: isi}, periode=Periode(2030, 2), instansi="rekaan")
    assert terapkan([PERINGATAN], data) == ([PERINGATAN], [])  # type: ignore[arg-type]


@pytest.mark.parametrize(("periode", "banyak"), [("2030-TW2", 1), ("2030-TW1", 0)])
def test_an_acceptance_may_name_its_period(periode: str, banyak: int) -> None:
    """Elsewhere it neither accepts nor is missed."""
    tinggal, diterima = terapkan([PERINGATAN], _terima("kinerja.x/capaian:a", periode=periode))
    assert (len(diterima), len(tinggal)) == (banyak, 1 - banyak)


@pytest.mark.parametrize(("tanggal", "dibaca"), [("2030-07-05", "5 Juli 2030"), ("awal Juli", "awal Juli")])
def test_who_accepted_and_when_is_said_in_words(tanggal: str, dibaca: str) -> None:
    """As the rest of the book writes dates; what is no date stays as it was typed."""
    _, (satu,) = terapkan([PERINGATAN], _terima("kinerja.x/capaian:a", tanggal=tanggal))
    assert satu.keterangan == f"Camat, {dibaca}: sebab"


def test_a_code_may_be_accepted_either_way() -> None:
    """With two digits at its end or with four, as the office writes it."""
    satu = Temuan("kinerja.x", "peringatan", "Pesan.", fakta=("capaian:7.01.01.2.01.01",))
    tinggal, diterima = terapkan([satu], _terima("kinerja.x/capaian:7.01.01.2.01.0001"))
    assert (tinggal, len(diterima)) == ([], 1)
