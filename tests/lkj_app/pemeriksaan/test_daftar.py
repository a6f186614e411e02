"""The register of rules: named, documented, proved by a planted fault and by a test of its own."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import pytest

import lkj_app.pemeriksaan
from lkj_app.pemeriksaan.aturan import Keluarga
from lkj_app.pemeriksaan.daftar import MODUL, SEMUA, menurut_objek
from tests.lkj_app.pemeriksaan import kesalahan, kesalahan_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from lkj_app.pemeriksaan.aturan import Aturan

setiap = pytest.mark.parametrize("aturan", SEMUA, ids=lambda aturan: aturan.id)


def _modul() -> Iterator[tuple[str, ModuleType]]:
    """Every module of the audit by its name in it."""
    awal = "lkj_app.pemeriksaan."
    for satu in walk_packages(lkj_app.pemeriksaan.__path__, awal):
        yield satu.name.removeprefix(awal), import_module(satu.name)


def test_every_module_with_rules_is_listed() -> None:
    """A rule in a module that the list does not name would never run, wherever in the audit that stands."""
    ada = {nama for nama, modul in _modul() if any(isinstance(isi, Keluarga) for isi in vars(modul).values())}
    assert ada == set(MODUL)


@pytest.mark.parametrize("nama", MODUL)
def test_every_shape_stands_under_a_rule(nama: str) -> None:
    """A function with a shape and without a declaration reads like a rule and never runs."""
    isi = vars(import_module(f"lkj_app.pemeriksaan.{nama}"))
    berbentuk = [n for n, satu in isi.items() if hasattr(satu, "__wrapped__") and not hasattr(satu, "cache_info")]
    assert berbentuk == []


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
    assert aturan.sumber.endswith((".", "”")) or re.search(r"\d{4}|Ejaan", aturan.sumber)
    assert aturan.status in ("tetap", "pratinjau")
    assert re.fullmatch(r"\d+\.\d+\.\d+", aturan.sejak)


def _tanpa_kesalahan(aturan: Aturan, letak: str) -> str:
    return f'no planted fault names the rule {aturan.id}: add @kesalahan("...", "{aturan.id}") to {letak}'


@pytest.mark.parametrize("aturan", menurut_objek("dokumen"), ids=lambda aturan: aturan.id)
def test_a_rule_on_documents_is_proved_by_a_planted_fault(aturan) -> None:
    """In a whole consistent document, not only on three claims."""
    ada = [satu.nama for satu in kesalahan.semua() if aturan.id in satu.aturan]
    assert ada, _tanpa_kesalahan(aturan, "one of the modules of KELUARGA in kesalahan.py")


@pytest.mark.parametrize("aturan", menurut_objek("data"), ids=lambda aturan: aturan.id)
def test_a_rule_on_data_is_proved_by_a_planted_fault(aturan) -> None:
    """In a whole consistent office; narrative stands in files and is proved by its own tests."""
    if aturan.kelompok != "Narasi":
        ada = [satu.nama for satu in kesalahan_data.semua() if aturan.id in satu.aturan]
        assert ada, _tanpa_kesalahan(aturan, "kesalahan_data.py")


def test_planted_faults_name_rules_that_exist() -> None:
    """A rule that is renamed takes its faults along."""
    ada = {aturan.id for aturan in SEMUA}
    assert {a for satu in (*kesalahan.semua(), *kesalahan_data.semua()) for a in satu.aturan} - ada == set()


def test_faults_have_names_of_their_own() -> None:
    """The benchmark counts by name."""
    nama = [satu.nama for satu in kesalahan.semua()]
    assert sorted(nama) == sorted(set(nama))
