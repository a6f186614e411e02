"""Official codes: level by number of parts, parent by prefix, two- and four-digit endings are the same number."""

from __future__ import annotations

import pytest

from lkj_utils.dasar import kode


@pytest.mark.parametrize(
    ("tertulis", "baku"),
    [
        ("7.01.01.2.06.0009", "7.01.01.2.06.09"),
        ("7.01.01.2.06.0012", "7.01.01.2.06.12"),
        ("7.01.01.2.06.09", "7.01.01.2.06.09"),
        ("1.03.02.2.01.0104", "1.03.02.2.01.0104"),
        ("X.XX.01.2.06.0009", "X.XX.01.2.06.09"),
        ("7.01.01.2.06", "7.01.01.2.06"),
        ("7.01.01", "7.01.01"),
        ("ikm", "ikm"),
        ("", ""),
    ],
)
def test_ending_of_a_sub_kegiatan_has_two_digits(tertulis, baku):
    """Permendagri 90 writes two digits, the newer list four: one number, one code; beyond 99 all four are needed."""
    assert kode.bakukan(tertulis) == baku


@pytest.mark.parametrize(
    ("satu", "tingkat"),
    [
        ("7.01.01", "program"),
        ("7.01.01.2.02", "kegiatan"),
        ("7.01.01.2.02.01", "sub_kegiatan"),
        ("7.01.01.2.02.0001", "sub_kegiatan"),
        (kode.bakukan("1.03.02.2.01.0104"), "sub_kegiatan"),
        ("7", None),
        ("7.01", None),
        ("7.01.01.2", None),
        ("7.01.01.2.02.01.1", None),
        ("7.1.1", None),
        ("a.bc.de", None),
    ],
)
def test_number_of_parts_is_the_level(satu, tingkat):
    """Three parts a program, five a kegiatan, six a sub kegiatan; nothing in between and nothing that is no code."""
    assert kode.tingkat(satu) == tingkat


@pytest.mark.parametrize(
    ("anak", "induk"),
    [
        ("7.01.01.2.02.01", "7.01.01.2.02"),
        ("7.01.01.2.02", "7.01.01"),
        ("7.01.01", None),
        ("ikm", None),
        ("a.b.c.d.e", None),
    ],
)
def test_parent_is_the_prefix(anak, induk):
    """The "2" of a kegiatan (kewenangan kabupaten) is no level of its own; a program is the top."""
    assert kode.induk(anak) == induk


def test_codes_sort_by_number():
    """2.10 comes after 2.9, and a parent before its children."""
    acak = ["7.01.01.2.10", "7.01.02", "7.01.01.2.9", "7.01.01", "7.01.01.2.9.01"]
    assert sorted(acak, key=kode.urutan) == ["7.01.01", "7.01.01.2.9", "7.01.01.2.9.01", "7.01.01.2.10", "7.01.02"]


@pytest.mark.parametrize(
    ("satu", "umum"),
    [
        ("1.03.01.2.01.0001", "X.XX.01.2.01.0001"),
        ("5.02.01.2.01", "X.XX.01.2.01"),
        ("7.01.01", "X.XX.01"),
        ("7.01.02.2.01", None),
        ("2.11", None),
        ("X.XX.01", None),
        ("ikm", None),
    ],
)
def test_supporting_codes_stand_under_every_bidang(satu, umum):
    """Program 01 of any bidang is X.XX.01 of the lists; no other code has such a form."""
    assert kode.kode_umum(satu) == umum


@pytest.mark.parametrize(
    ("id_", "baku"),
    [
        ("pagu:7.01.01.2.02.0001", "pagu:7.01.01.2.02.01"),
        ("realisasi:1.03.02.2.01.0104@2023-TW1", "realisasi:1.03.02.2.01.0104@2023-TW1"),
        ("realisasi:7.01.01.2.02.0001@2023-TW1", "realisasi:7.01.01.2.02.01@2023-TW1"),
        ("nama", "nama"),
        ("", ""),
    ],
)
def test_the_code_in_a_fact_is_the_same_code(id_, baku):
    """However many digits its end has; what stands around it stays."""
    assert kode.bakukan_id(id_) == baku


@pytest.mark.parametrize(
    ("salah", "dekat"),
    [("7.01.01.2.20.01", "7.01.01.2.02.01"), ("imk", "ikm"), ("7.01.01.2.01.99", "7.01.01.2.01.09"), ("zzz", None)],
)
def test_nearest_known_code(salah, dekat):
    """A slip of the finger is found; a code under the same parent is likelier meant; nothing is guessed from afar."""
    dikenal = ["ikm", "nilai_lakip", "7.01.01", "7.01.01.2.02", "7.01.01.2.02.01", "7.01.01.2.01.09", "7.01.02.2.01.19"]
    assert kode.terdekat(salah, dikenal) == dekat
