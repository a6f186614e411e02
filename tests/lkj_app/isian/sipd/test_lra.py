"""LRA Per Program: three levels of titles, codes over four columns, all levels mixed, every figure a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.ekspor_uji import EMPAT, NAMA_LAIN, PAGU, REALISASI, SKPD_LAIN, Ekspor, lra_program
from tests.lkj_app.isian.sipd.hasil_uji import galat, realisasi, temuan
from tests.pembangun import SUB_A, SUB_B

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana

    Baca = Callable[..., Rencana]

KEGIATAN = "7.01.01.2.01"
RUSAK = (*(f"{KEGIATAN}.{satu}" for satu in ("1", "001", "00011", "O001")), "7 01 01 2 01 0001", "null")


def test_the_genuine_layout_is_read(rencana: Baca, tmp_path: Path) -> None:
    """Only the sub kegiatan are summed; the row Jumlah agrees with them."""
    hasil = rencana(lra_program().simpan(tmp_path))
    assert (realisasi(hasil), hasil.temuan) == (REALISASI, ())
    assert {k.hasil for k in hasil.laporan.kontrol} == {"cocok"}
    tampil = dict(hasil.laporan.baris)
    assert tampil["Judul kolom"] == "baris 6 sampai 8"
    assert "kode = “Kode” (A-D)" in tampil["Kolom"]


def test_saved_again_by_excel_or_as_csv(rencana: Baca, tmp_path: Path) -> None:
    """Figures as numbers, merged titles taken apart."""
    angka = lra_program(angka=lambda n: n)
    assert realisasi(rencana(angka.simpan(tmp_path))) == REALISASI
    assert realisasi(rencana(lra_program().csv(tmp_path))) == REALISASI


def test_without_the_rows_of_sub_kegiatan(rencana: Baca, tmp_path: Path) -> None:
    """Then the lowest accounts are summed, not those above them."""
    lembar = lra_program()
    lembar.baris = [b for b in lembar.baris if not (len(b) > 3 and b[2] in EMPAT.values() and not b[3])]
    assert realisasi(rencana(lembar.simpan(tmp_path))) == REALISASI


def test_a_sub_kegiatan_that_is_not_its_accounts(rencana: Baca, tmp_path: Path) -> None:
    """Nobody can say which of the two is right."""
    lembar = lra_program()
    baris = next(b for b in lembar.baris if len(b) > 3 and b[2] == EMPAT[SUB_A] and not b[3])
    baris[6] = "540.001,00"
    assert {t.aturan for t in galat(rencana(lembar.simpan(tmp_path)))} == {"sipd.tingkat", "sipd.jumlah"}


def test_a_partial_export_gives_what_it_has(rencana: Baca, tmp_path: Path) -> None:
    """Two of four sub kegiatan, with a Jumlah of their own: the others stay and are named."""
    hasil = rencana(lra_program({SUB_A: 5, SUB_B: 6}).simpan(tmp_path))
    assert realisasi(hasil) == {SUB_A: 5, SUB_B: 6}
    assert "2 dari 4 sub kegiatan" in temuan(hasil, "baris.tetap")[0].pesan
    assert not galat(hasil)


def test_rows_taken_out_by_hand(rencana: Baca, tmp_path: Path) -> None:
    """The program is larger than what was read: a warning; Jumlah as well: a galat."""
    lembar = lra_program()
    lembar.baris = [b for b in lembar.baris if not (len(b) > 3 and b[2] == EMPAT[SUB_A])]
    hasil = rencana(lembar.simpan(tmp_path))
    assert {t.aturan for t in galat(hasil)} == {"sipd.jumlah"}
    assert {t.level for t in temuan(hasil, "sipd.induk")} == {"peringatan"}


def test_cents_are_rounded_once_and_told(rencana: Baca, tmp_path: Path) -> None:
    """Half up, after the sum; the control is exact."""
    hasil = rencana(lra_program({SUB_A: 540_000.5, SUB_B: 0.25}).simpan(tmp_path))
    assert realisasi(hasil) == {SUB_A: 540_001, SUB_B: 0}
    assert SUB_A in temuan(hasil, "sipd.sen")[0].pesan
    assert not galat(hasil)


def test_pagu_from_the_same_file(rencana: Baca, tmp_path: Path) -> None:
    """Into the version in force, or the one that is named."""
    hasil = rencana(lra_program().simpan(tmp_path), ambil="pagu")
    assert hasil.tabel == "anggaran"
    assert {k: int(n["pagu"]) for k, n in hasil.baris.items()} == {("dpa_pokok", k): n for k, n in PAGU.items()}
    with pytest.raises(UsageError, match="--versi dpa_lain tidak ada"):
        rencana(lra_program().simpan(tmp_path), ambil="pagu", versi="dpa_lain")


def test_two_offices_are_never_summed(rencana: Baca, tmp_path: Path) -> None:
    """They are named, and --skpd is asked for; with it the other one is left out. The total covers both."""
    path = _dua_skpd().simpan(tmp_path)
    with pytest.raises(UsageError, match=r"beberapa SKPD.*DINAS REKAAN.*KECAMATAN REKAAN"):
        rencana(path)
    hasil = rencana(path, skpd="kecamatan rekaan")
    assert (realisasi(hasil), galat(hasil)) == (REALISASI, [])


def _dua_skpd() -> Ekspor:
    """The same sub kegiatan of a second office below the first."""
    satu, dua = lra_program(), lra_program()
    lain = [[SKPD_LAIN if n == 1 and sel else sel for n, sel in enumerate(b)] for b in dua.baris[10:-1]]
    lain[0][4] = NAMA_LAIN
    akhir = ["", None, None, None, "Jumlah", "16.000.000,00", "6.480.000,00", *["0,00"] * 6]
    return Ekspor("Sheet1", [*satu.baris[:-1], *lain, akhir])


def test_one_sub_kegiatan_under_both_prefixes(rencana: Baca, tmp_path: Path) -> None:
    """X.XX.01.2.01.0001 and 7.01.01.2.01.0001 are one code, which stands once."""
    lembar = lra_program()
    lembar.baris.insert(-1, [None, None, "X.XX.01.2.01.0001", None, "Sub", *["0,00", "5,00"], *["0,00"] * 6])
    assert "sipd.ganda" in {t.aturan for t in galat(rencana(lembar.simpan(tmp_path)))}


def test_titles_that_slipped_to_the_side(rencana: Baca, tmp_path: Path) -> None:
    """Then Anggaran would be read for Realisasi; the last column of figures has no title any more."""
    lembar = lra_program()
    del lembar.baris[7][4]
    (satu,) = temuan(rencana(lembar.simpan(tmp_path)), "sipd.tanpa_judul")
    assert (satu.level, satu.pesan) == ("peringatan", "Kolom M berisi angka tanpa judul.")


def test_amounts_of_the_quarter_alone(rencana: Baca, tmp_path: Path) -> None:
    """Said as an option or in the mapping; then the quarter before is needed."""
    path = lra_program().simpan(tmp_path)
    (tmp_path / "peta.toml").write_text('jenis = "periode"', encoding="utf-8")
    for pilihan in ({"jenis": "periode"}, {"peta": tmp_path / "peta.toml"}):
        with pytest.raises(UsageError, match="perlu ditambah realisasi s/d 2030-TW1"):
            rencana(path, **pilihan)


@pytest.mark.parametrize(
    "rusak",
    RUSAK,
)
def test_money_under_a_malformed_code_is_told(rencana: Baca, tmp_path: Path, rusak: str) -> None:
    """The kegiatan repeated on its left makes it no row of a kegiatan."""
    lembar = lra_program()
    lembar.baris = [[*b[:2], "7.01.01.2.01", rusak, *b[4:]] if EMPAT[SUB_A] in b else b for b in lembar.baris]
    kena = [(t.sel, t.ditemukan) for t in galat(rencana(lembar.simpan(tmp_path))) if t.aturan == "sipd.tanpa_kode"]
    assert ("D13", rusak) in kena


@pytest.mark.parametrize("kosong", ["null", None])
def test_noughts_beside_an_empty_cell_say_nothing(rencana: Baca, tmp_path: Path, kosong: str | None) -> None:
    """Operasi empty, Modal 0,00: the realisasi is not known, so the old one stays."""
    lembar = lra_program()
    lembar.baris = [[*b[:6], kosong, *b[7:]] if EMPAT[SUB_A] in b else b for b in lembar.baris]
    hasil = rencana(lembar.simpan(tmp_path))
    assert SUB_A not in realisasi(hasil)
    assert "1 dari 4 sub kegiatan" in temuan(hasil, "baris.tetap")[0].pesan


def test_an_empty_cell_beside_an_amount_counts_as_nought_and_is_told(rencana: Baca, tmp_path: Path) -> None:
    """Operasi 540.000, Modal empty."""
    lembar = lra_program()
    lembar.baris = [[*b[:8], None, *b[9:]] if EMPAT[SUB_A] in b else b for b in lembar.baris]
    hasil = rencana(lembar.simpan(tmp_path))
    assert realisasi(hasil) == REALISASI
    assert [t.sel for t in temuan(hasil, "sipd.sebagian")] == ["I13"]
