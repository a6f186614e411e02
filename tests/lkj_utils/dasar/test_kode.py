"""Official codes: level by number of parts, parent by prefix, two- and four-digit endings are the same number."""

from __future__ import annotations

import pytest

from lkj_utils.dasar import kode

NOMENKLATUR = {"X.XX.01.2.01": "Perencanaan Umum", "7.01.03": "PROGRAM REKAAN", "7.01.03.2.01.01": "Musyawarah Rekaan"}


@pytest.mark.parametrize(
    ("tertulis", "baku"),
    [
        ("7.01.01.2.06.0009", "7.01.01.2.06.09"),
        ("7.01.01.2.06.0012", "7.01.01.2.06.12"),
        ("7.01.01.2.06.09", "7.01.01.2.06.09"),
        ("7.01.01.2.06", "7.01.01.2.06"),
        ("7.01.01", "7.01.01"),
        ("ikm", "ikm"),
        ("", ""),
    ],
)
def test_ending_of_a_sub_kegiatan_has_two_digits(tertulis, baku):
    """Permendagri 90 writes two digits, the newer list four: one number, one code. Anything else stays."""
    assert kode.bakukan(tertulis) == baku


@pytest.mark.parametrize(
    ("satu", "tingkat"),
    [
        ("7.01.01", "program"),
        ("7.01.01.2.02", "kegiatan"),
        ("7.01.01.2.02.01", "sub_kegiatan"),
        ("7.01.01.2.02.0001", "sub_kegiatan"),
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
    ("satu", "nama"),
    [
        ("7.01.03", "PROGRAM REKAAN"),
        ("7.01.01.2.01", "Perencanaan Umum"),
        ("5.02.01.2.01", "Perencanaan Umum"),
        ("7.01.03.2.01.0001", "Musyawarah Rekaan"),
        ("7.01.09", None),
    ],
)
def test_official_name(satu, nama):
    """X.XX.01 names serve every office under its own bidang; an unknown code has no name."""
    assert kode.nama_resmi(satu, NOMENKLATUR) == nama


@pytest.mark.parametrize(
    ("salah", "dekat"),
    [("7.01.01.2.20.01", "7.01.01.2.02.01"), ("imk", "ikm"), ("7.01.01.2.01.99", "7.01.01.2.01.09"), ("zzz", None)],
)
def test_nearest_known_code(salah, dekat):
    """A slip of the finger is found; a code under the same parent is likelier meant; nothing is guessed from afar."""
    dikenal = ["ikm", "nilai_lakip", "7.01.01", "7.01.01.2.02", "7.01.01.2.02.01", "7.01.01.2.01.09", "7.01.02.2.01.19"]
    assert kode.terdekat(salah, dikenal) == dekat
