"""Every rule between tables: one tiny case that fires, and one near it that does not."""

from __future__ import annotations

import pytest

from lkj_utils.kontrak import silang
from lkj_utils.kontrak.silang import kelengkapan, kode_program
from tests.lkj_utils.kontrak.kasus_silang import KASUS


@pytest.mark.parametrize(
    ("rule", "aturan", "level", "baris", "rusak"),
    [one[:5] for one in KASUS],
    ids=[f"{one[0].__name__}-{one[1]}" for one in KASUS],
)
def test_a_rule_fires_on_its_case(kantor, rule, aturan, level, baris, rusak):
    """The finding has its id, level and line, and says how to mend it."""
    rusak(kantor)
    found = list(rule(kantor.baca()[0]))
    assert {(one.aturan, one.level) for one in found} == {(aturan, level)}
    assert found[0].baris == baris
    assert found[0].pesan.endswith(".")
    assert found[0].perbaikan


@pytest.mark.parametrize(
    ("rule", "dekat"), [(one[0], one[5]) for one in KASUS], ids=[f"{one[0].__name__}-{one[1]}" for one in KASUS]
)
def test_a_rule_leaves_the_near_case_alone(kantor, rule, dekat):
    """What is allowed, though it looks alike, is no finding."""
    if dekat:
        dekat(kantor)
    assert list(rule(kantor.baca()[0])) == []


def test_every_rule_has_a_case():
    """A rule without a case proves nothing."""
    assert {one[0] for one in KASUS} == set(silang.ATURAN)


def test_the_nearest_known_subject_is_offered(kantor):
    """With its name, so that a person can tell."""
    kantor.sel("analisis", 2, "subjek", "imk")
    (found,) = kode_program.subjek_analisis(kantor.baca()[0])
    assert found.perbaikan == "mungkin maksudnya ikm (IKM)"


def test_rules_are_silent_about_tables_that_cannot_be_read(kantor):
    """A missing file is one finding, not one for each rule that needed it."""
    for table in kantor.paket:
        kantor.path(table.nama).unlink(missing_ok=True)
    assert silang.periksa_silang(kantor.baca()[0]) == []


def test_a_whole_missing_quarter_is_one_finding(kantor):
    """Not one for each sub kegiatan."""
    kantor.ganti("kas", "dpa_pokok", "rkpd")
    (found,) = kelengkapan.sub_tanpa_kas(kantor.baca()[0])
    assert "Belum ada satu pun" in found.pesan
