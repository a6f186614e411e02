"""Budget versions: their order in time, and which sub kegiatan each of them holds."""

from __future__ import annotations

from datetime import date

import pytest

from lkj_utils.dasar.versi_anggaran import nama_versi, pilah, sebelumnya, urutkan

POKOK, GESER, UBAH = "dpa_pokok", "pergeseran_1", "dpa_perubahan"
URUT = [POKOK, GESER, UBAH]
SUB = ("a", "b", "c")


@pytest.mark.parametrize(
    ("dokumen", "urut"),
    [
        ([(UBAH, None), ("rkpd", None), ("pergeseran_10", None), ("pergeseran_2", None), (POKOK, None)],
         [POKOK, "pergeseran_2", "pergeseran_10", UBAH]),
        ([(UBAH, date(2030, 9, 1)), ("pergeseran_2", date(2030, 11, 1)), (POKOK, date(2030, 1, 2))],
         [POKOK, UBAH, "pergeseran_2"]),
        ([(UBAH, date(2030, 9, 1)), ("pergeseran_2", None)], ["pergeseran_2", UBAH]),
        ([], []),
    ],
)  # fmt: skip
def test_the_order_is_that_of_the_dates_where_all_have_one(dokumen, urut):
    """Else pokok, pergeseran by number, perubahan; the RKPD is no budget in force."""
    assert urutkan(dokumen) == urut


def test_the_version_before_is_the_last_that_has_rows():
    """A document of which only totals are known is no version to compare with."""
    assert sebelumnya({POKOK: {"a": 1}, GESER: {}, UBAH: {"a": 2}}, URUT, UBAH) == POKOK
    assert not sebelumnya({UBAH: {"a": 2}}, URUT, UBAH)
    assert not sebelumnya({POKOK: {"a": 1}}, URUT, "rkpd")


def test_pagu_nought_and_no_row_both_mean_dropped():
    """But a pagu that was nought from the beginning is a pagu."""
    pagu = {POKOK: {"a": 5, "b": 5, "c": 0}, UBAH: {"a": 5, "b": 0, "c": 0}}
    assert pilah(SUB, pagu, URUT, UBAH).gugur == {"b"}
    pagu = {POKOK: {"a": 5, "b": 5, "c": 5}, UBAH: {"a": 5, "c": 5}}
    assert pilah(SUB, pagu, URUT, UBAH).gugur == {"b"}


def test_what_a_later_version_adds_is_not_there_yet():
    """Under the older version it is neither asked for nor counted; under the newer one it is."""
    pagu = {POKOK: {"a": 5, "b": 5}, UBAH: {"a": 5, "b": 5, "c": 5}}
    assert pilah(SUB, pagu, URUT, POKOK).belum == {"c"}
    assert not pilah(SUB, pagu, URUT, UBAH).luar


def test_what_comes_back_counts_again():
    """Dropped by a pergeseran, taken up by the perubahan."""
    pagu = {POKOK: {"a": 5, "b": 5}, GESER: {"a": 5, "b": 0}, UBAH: {"a": 5, "b": 3}}
    assert pilah(SUB[:2], pagu, URUT, GESER).gugur == {"b"}
    assert not pilah(SUB[:2], pagu, URUT, UBAH).luar


@pytest.mark.parametrize(
    "pagu",
    [
        {POKOK: {"a": 5, "b": 5, "c": 5}, UBAH: {"a": 6}},  # only what changed was typed
        {POKOK: {"a": 5, "b": 5, "c": 5}, UBAH: {}},  # nothing was
        {UBAH: {"a": 5, "b": 5}},  # c stands in no version
        {POKOK: {"a": 5, "b": 5, "c": 5}, UBAH: {"a": 6, "b": 5, "c": None}},  # its amount is not filled in
    ],
)
def test_what_was_only_forgotten_is_not_dropped(pagu):
    """It is still asked for: a sum without it would be a wrong number."""
    assert not pilah(SUB, pagu, URUT, UBAH).luar


def test_a_version_without_document_decides_nothing():
    """That it has none is a finding of its own."""
    assert not pilah(SUB, {POKOK: {"a": 5, "b": 5}, GESER: {"a": 5}}, [POKOK], GESER).luar


def test_every_version_has_a_name():
    """As documents are called."""
    assert [nama_versi(satu) for satu in URUT] == ["APBD/DPA pokok", "Pergeseran ke-1", "APBD/DPA perubahan"]
