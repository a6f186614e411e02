"""Days off: the package that we ask says the same as the joint decrees of 2023 to 2027, read one by one."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest

from lkj_app.pemeriksaan.tanggal import libur
from lkj_utils import ROOT

# Set aside for a vote by a decision of their own, not by the joint decree.
PEMILIHAN = {date(2024, 2, 14), date(2024, 11, 27)}


def _menurut_skb() -> dict[date, str]:
    with (ROOT / "tests" / "data" / "hari_libur.csv").open(encoding="utf-8", newline="") as isi:
        return {date.fromisoformat(baris["tanggal"]): baris["jenis"] for baris in csv.DictReader(isi)}


def test_every_day_of_the_decrees_and_no_other_is_off() -> None:
    """National holidays and collective leave, each as what it is; weekends apart."""
    skb = _menurut_skb()
    hari = [date(2023, 1, 1) + timedelta(days=n) for n in range((date(2028, 1, 1) - date(2023, 1, 1)).days)]
    kita = {h: libur(h) for h in hari if libur(h) and libur(h) not in ("hari Sabtu", "hari Minggu")}
    assert set(kita) == set(skb) | PEMILIHAN
    cuti = {h for h, nama in kita.items() if nama.startswith("Cuti Bersama")}
    assert cuti == {h for h, jenis in skb.items() if jenis == "cuti_bersama"}


@pytest.mark.parametrize(
    ("hari", "sebab"),
    [
        (date(2023, 12, 30), "hari Sabtu"),
        (date(2023, 12, 31), "hari Minggu"),
        (date(2023, 12, 25), "Hari Raya Natal"),
        (date(2023, 12, 26), "Cuti Bersama Hari Raya Natal"),
        (date(2024, 1, 15), ""),
    ],
)
def test_the_reason_is_said_in_words(hari: date, sebab: str) -> None:
    """A holiday before the weekend that it falls on; nothing for a working day."""
    assert libur(hari) == sebab


def test_an_estimate_is_marked_as_one() -> None:
    """A date that no decree has fixed yet says so, and only such a date."""
    assert libur(date(2035, 12, 1)).endswith("(perkiraan)")
    assert not any("perkiraan" in libur(h) for h in _menurut_skb() if h.year < 2027)
