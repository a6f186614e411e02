"""The register of rules: named, documented, proved by a planted fault and by a test of its own."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from lkj_app.pemeriksaan.daftar import SEMUA, menurut_objek
from tests.lkj_app.pemeriksaan import kesalahan, kesalahan_data

# These speak of every rule at once: they prove none by itself.
BUKAN_UJI_ATURAN = ("test_daftar.py", "test_sifat.py")
setiap = pytest.mark.parametrize("aturan", SEMUA, ids=lambda aturan: aturan.id)


@cache
def _uji() -> str:
    """The text of every test of rules."""
    folder = Path(__file__).parent
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("test_*.py"))
        if path.name not in BUKAN_UJI_ATURAN
    )


def test_ids_are_unique() -> None:
    """An id is what a person answers to and accepts."""
    id_ = [aturan.id for aturan in SEMUA]
    assert sorted(id_) == sorted(set(id_))


@setiap
def test_a_rule_is_named_and_documented(aturan) -> None:
    """Family and name; a title, a reason of a sentence at least, an example: the book prints them."""
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*", aturan.id)
    assert aturan.level in ("galat", "peringatan", "catatan")
    assert aturan.objek in ("data", "dokumen")
    assert aturan.kelompok.strip()
    assert aturan.judul[0].isupper()
    assert not aturan.judul.endswith(".")
    assert len(aturan.alasan.split()) >= 10
    assert aturan.alasan.endswith(".")
    assert aturan.contoh.strip()
    assert aturan.contoh.endswith((".", "”"))


@setiap
def test_a_rule_has_a_test_of_its_own(aturan) -> None:
    """A test names its id, or imports its function from its module."""
    modul, nama = aturan.cari.__module__, aturan.cari.__name__
    impor = rf"from {re.escape(modul)} import [^\n]*\b{nama}\b|from {re.escape(modul)} import \([^)]*\b{nama}\b"
    modul_saja = rf"\b{modul.rpartition('.')[2]}\w*\.{nama}\b"
    assert f'"{aturan.id}"' in _uji() or re.search(f"{impor}|{modul_saja}", _uji())


@pytest.mark.parametrize("aturan", menurut_objek("dokumen"), ids=lambda aturan: aturan.id)
def test_a_rule_on_documents_is_proved_by_a_planted_fault(aturan) -> None:
    """In a whole consistent document, not only on three claims."""
    assert [satu.nama for satu in kesalahan.semua() if aturan.id in satu.aturan]


@pytest.mark.parametrize("aturan", menurut_objek("data"), ids=lambda aturan: aturan.id)
def test_a_rule_on_data_is_proved_by_a_planted_fault(aturan) -> None:
    """In a whole consistent office; narrative stands in files and is proved by its own tests."""
    if aturan.kelompok != "Narasi":
        assert [satu.nama for satu in kesalahan_data.semua() if aturan.id in satu.aturan]


def test_planted_faults_name_rules_that_exist() -> None:
    """A rule that is renamed takes its faults along."""
    ada = {aturan.id for aturan in SEMUA}
    assert {a for satu in (*kesalahan.semua(), *kesalahan_data.semua()) for a in satu.aturan} - ada == set()


def test_faults_have_names_of_their_own() -> None:
    """The benchmark counts by name."""
    nama = [satu.nama for satu in kesalahan.semua()]
    assert sorted(nama) == sorted(set(nama))
