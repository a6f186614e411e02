"""The LRA of AKLAP: accounts only, two lengths of a code, totals without a code, signatures below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.sipd import akun
from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.ekspor_uji import ISI_AKUN, lra_akun
from tests.lkj_app.isian.sipd.hasil_uji import galat, realisasi, temuan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana

    Baca = Callable[..., Rencana]


def test_income_by_account_and_belanja_as_a_control(rencana: Baca, tmp_path: Path) -> None:
    """The column of this year, whatever stands beside it."""
    hasil = rencana(lra_akun().simpan(tmp_path))
    assert (hasil.tabel, realisasi(hasil), hasil.temuan) == ("realisasi_pendapatan", {"4.1.02": 5000}, ())
    assert [(k.nama, k.hasil) for k in hasil.laporan.kontrol] == [
        ("JUMLAH PENDAPATAN", "cocok"),
        ("JUMLAH BELANJA", "cocok"),
        ("belanja (realisasi) menurut LRA terhadap realisasi_belanja", "cocok"),
        ("belanja (anggaran) menurut LRA terhadap anggaran", "cocok"),
    ]


def test_both_lengths_of_an_account_are_one(rencana: Baca, tmp_path: Path) -> None:
    """Without the row of 4.1.02 its lowest accounts are summed: 0 under the old length, 5.000 under the new."""
    hasil = rencana(lra_akun(*(b for b in ISI_AKUN if b[0] != "4.1.02")).simpan(tmp_path))
    assert (realisasi(hasil), galat(hasil)) == ({"4.1.02": 5000}, [])


def test_the_column_of_another_year_is_not_read(rencana: Baca, tmp_path: Path) -> None:
    """REALISASI 2029 and 2028 in a file for 2030."""
    with pytest.raises(UsageError, match="realisasi 2029”, sedangkan periodenya tahun 2030"):
        rencana(lra_akun(tahun=2029).simpan(tmp_path))


@pytest.mark.parametrize(
    ("sampai", "level"), [("18 Mei 2030", "peringatan"), ("31 Juli 2030", "galat"), ("31 Maret 2030", "galat")]
)
def test_the_day_up_to_which_it_counts(rencana: Baca, tmp_path: Path, sampai: str, level: str) -> None:
    """In the quarter but not at its end; in another quarter."""
    assert [t.level for t in temuan(rencana(lra_akun(sampai=sampai).simpan(tmp_path)), "sipd.waktu")] == [level]


def test_income_that_the_office_does_not_know(rencana: Baca, tmp_path: Path) -> None:
    """Never dropped."""
    baris = [
        ["4", "PENDAPATAN", 0, 5_007, 0, 0],
        ["4.1.02", "Retribusi", 0, 5_000, 0, 0],
        ["4.1.04", "Lain", 0, 7, 0, 0],
    ]
    (satu,) = galat(rencana(lra_akun(*baris).simpan(tmp_path)))
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.akun", "A12", "4.1.04")


def test_an_account_that_is_not_those_below_it(rencana: Baca, tmp_path: Path) -> None:
    """A parent differs from the sum of its children."""
    baris = [["4", "PENDAPATAN", 0, 6_000, 0, 0], ["4.1.02", "Retribusi", 0, 5_000, 0, 0]]
    (satu,) = galat(rencana(lra_akun(*baris).simpan(tmp_path)))
    assert (satu.sel, satu.ditemukan, satu.diharapkan) == ("D10", "6000", "5.000")


def test_a_printed_total_that_differs(rencana: Baca, tmp_path: Path) -> None:
    """JUMLAH PENDAPATAN names the account it is the total of."""
    baris = [*ISI_AKUN[:5], [None, "JUMLAH PENDAPATAN", 12_000, 5_001, 0, 0]]
    (satu,) = galat(rencana(lra_akun(*baris).simpan(tmp_path)))
    assert (satu.aturan, satu.sel) == ("sipd.jumlah", "D15")


def test_belanja_that_differs_is_a_warning(rencana: Baca, tmp_path: Path) -> None:
    """Both figures are named; the income is read."""
    hasil = rencana(lra_akun(*ISI_AKUN[:5], ["5", "BELANJA", 8_000_000, 1, 0, 0]).simpan(tmp_path))
    (satu,) = temuan(hasil, "sipd.belanja")
    assert (satu.level, satu.ditemukan) == ("peringatan", "1")
    assert "3.240.000" in satu.pesan
    assert realisasi(hasil) == {"4.1.02": 5000}


def test_the_heading_names_another_office(rencana: Baca, tmp_path: Path) -> None:
    """It must be ours, or --skpd says that it is meant."""
    lembar = lra_akun()
    lembar.baris[1] = [None, "DINAS REKAAN"]
    path = lembar.simpan(tmp_path)
    assert [t.aturan for t in galat(rencana(path))] == ["sipd.skpd"]
    assert galat(rencana(path, skpd="Dinas Rekaan")) == []


def test_the_same_account_twice(rencana: Baca, tmp_path: Path) -> None:
    """Two offices below each other."""
    assert "sipd.ganda" in {t.aturan for t in galat(rencana(lra_akun(*ISI_AKUN[:5], ISI_AKUN[2]).simpan(tmp_path)))}


def test_many_totals_do_not_read_the_accounts_again(
    rencana: Baca, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lowest accounts are summed once, however many rows of totals a file prints: 20,000 rows take seconds."""
    asli, dipanggil = akun.daun_di, []
    monkeypatch.setattr(akun, "daun_di", lambda *isi: dipanggil.append(isi) or asli(*isi))
    baris = [[f"4.1.02.01.001.{n:05d}", f"Rekening {n}", 10, 5, 1, 1] for n in range(50)]
    jumlah = [[None, "JUMLAH PENDAPATAN", 500, 250, 1, 1]] * 200
    hasil = rencana(lra_akun(*baris, *jumlah).simpan(tmp_path))
    assert (realisasi(hasil), galat(hasil)) == ({"4.1.02": 250}, [])
    assert len(dipanggil) <= 5


def test_an_lra_in_millions_is_refused(rencana: Baca, tmp_path: Path) -> None:
    """Said in a line above the titles."""
    lembar = lra_akun()
    lembar.baris[5] = [None, "(dalam jutaan rupiah)"]
    assert [(t.aturan, t.baris) for t in galat(rencana(lembar.simpan(tmp_path)))] == [("sipd.satuan", 6)]
