"""Laporan Realisasi Per Dokumen: one row a line of a document, and its oddities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.ekspor_uji import DOKUMEN, REALISASI, dokumen, tbp, transaksi
from tests.lkj_app.isian.sipd.hasil_uji import galat, realisasi, temuan
from tests.pembangun import SUB_A, SUB_B, SUB_C

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana

    Baca = Callable[..., Rencana]


def test_the_genuine_layout_is_read(rencana: Baca, tmp_path: Path) -> None:
    """45 columns under row 5, dates as text, the last row shifted: the amounts, and nothing to complain of."""
    hasil = rencana(dokumen().simpan(tmp_path))
    assert realisasi(hasil) == REALISASI
    assert hasil.temuan == ()
    assert hasil.laporan.kontrol[0].hasil == "cocok, tergeser satu kolom"
    tampil = dict(hasil.laporan.baris)
    assert tampil["Dikenali sebagai"] == "Laporan Realisasi Per Dokumen (SIPD)"
    assert "realisasi = “Nilai Realisasi” (AA)" in tampil["Kolom"]


@pytest.mark.parametrize("di", [1, 3, 8])
def test_titles_stand_anywhere(rencana: Baca, tmp_path: Path, di: int) -> None:
    """Row 1 in other exports, with a number in front, columns in another order."""
    judul = ("No", *reversed(DOKUMEN))
    assert realisasi(rencana(dokumen(judul=judul, di=di).simpan(tmp_path))) == REALISASI


def test_names_of_the_database_as_titles(rencana: Baca, tmp_path: Path) -> None:
    """2022 to 2023: kode_sub_giat, tgl_dokumen; separated by semicolons, with a BOM."""
    nama = {"Kode SKPD": "kode_skpd", "Nama SKPD": "nama_skpd", "Kode Sub Kegiatan": "\u00a0kode_sub_giat",
            "Kode Rekening": "kode_akun", "Nomor Dokumen": "nomor_dokumen", "Tanggal Dokumen": "tgl_dokumen",
            "Nilai Realisasi": "nilai_realisasi", "Nilai Setoran": "nilai_setoran"}  # fmt: skip
    lembar = dokumen(judul=tuple(nama), di=1)
    lembar.baris[0] = list(nama.values())
    assert realisasi(rencana(lembar.csv(tmp_path))) == REALISASI


def test_amounts_of_sp2d_and_spd_are_no_realisasi(rencana: Baca, tmp_path: Path) -> None:
    """They repeat on every line; a file with these alone has no realisasi."""
    judul = tuple(satu for satu in DOKUMEN if satu != "Nilai Realisasi")
    lembar = dokumen()
    lembar.baris = [[satu for satu, nama in zip(b, DOKUMEN, strict=False) if nama in judul] for b in lembar.baris[4:-1]]
    with pytest.raises(UsageError, match="tidak ada baris judul"):
        rencana(lembar.simpan(tmp_path))


def test_a_transfer_dates_ls_and_the_document_dates_the_rest(rencana: Baca, tmp_path: Path) -> None:
    """LS transferred in July is not of TW2, whatever its document; a TBP counts by its own date."""
    isi = (
        transaksi(SUB_A, 100, **{"Tanggal Dokumen": "28 Juni 2030", "Tanggal Transfer": "2 Juli 2030"}),
        transaksi(SUB_A, 10, **{"Tanggal Transfer": "-", "Tanggal SP2D": "30 Juni 2030"}),
        tbp(SUB_B, 1, **{"Tanggal Dokumen": "30 Juni 2030"}),
    )
    hasil = rencana(dokumen(*isi).simpan(tmp_path))
    assert realisasi(hasil) == {SUB_A: 10, SUB_B: 1}
    assert "1 transaksi di luar 2030-01-01 sampai 2030-06-30" in temuan(hasil, "sipd.luar")[0].pesan


def test_an_ls_without_a_transfer_is_told(rencana: Baca, tmp_path: Path) -> None:
    """It counts by its SP2D, with how many and how much; each payment once."""
    kosong = [transaksi(SUB_A, n, **{"Tanggal Transfer": teks}) for n, teks in ((10, "-"), (7, "null"), (3, None))]
    dua_spd = {**kosong[0], "Nomor SPD": "900/02"}
    hasil = rencana(dokumen(*kosong, dua_spd, transaksi(SUB_A, 100), tbp(SUB_B, 1)).simpan(tmp_path))
    (satu,) = temuan(hasil, "sipd.tanpa_transfer")
    assert (satu.level, satu.sel, realisasi(hasil)) == ("peringatan", "AR6", {SUB_A: 120, SUB_B: 1})
    assert satu.pesan.startswith("3 transaksi LS tanpa tanggal transfer, jumlahnya 20, dihitung menurut tanggal SP2D")


def test_a_date_that_cannot_be_read_is_named(rencana: Baca, tmp_path: Path) -> None:
    """By its cell."""
    isi = (transaksi(SUB_A, 1, **{"Tanggal Transfer": "31 Februari 2030"}), tbp(SUB_B, 1, **{"Tanggal Dokumen": None}))
    assert [t.sel for t in galat(rencana(dokumen(*isi).simpan(tmp_path)))] == ["AR6", "Y7"]


def test_one_tbp_from_two_spd_counts_once(rencana: Baca, tmp_path: Path) -> None:
    """It stands twice at its full amount; all but the SPD is the same. The printed total counts it twice."""
    isi = (tbp(SUB_A, 500), tbp(SUB_A, 500, **{"Nomor SPD": "900/02", "Periode SPD": "Triwulan 2"}))
    hasil = rencana(dokumen(*isi).simpan(tmp_path))
    assert realisasi(hasil) == {SUB_A: 500}
    assert "dua SPD" in temuan(hasil, "sipd.dua_spd")[0].pesan
    assert not galat(hasil)


def test_two_lines_of_one_document_both_count(rencana: Baca, tmp_path: Path) -> None:
    """A near miss: the same document with another description, or another account."""
    isi = (
        tbp(SUB_A, 500),
        tbp(SUB_A, 500, **{"Keterangan Dokumen": "lain"}),
        tbp(SUB_A, 500, **{"Kode Rekening": "5.1.02.02"}),
    )
    hasil = rencana(dokumen(*isi).simpan(tmp_path))
    assert (realisasi(hasil), galat(hasil)) == ({SUB_A: 1500}, [])


def test_a_row_that_stands_twice_is_asked_back(rencana: Baca, tmp_path: Path) -> None:
    """Nobody can tell whether these are two purchases."""
    (satu,) = galat(rencana(dokumen(tbp(SUB_A, 500), tbp(SUB_A, 500)).simpan(tmp_path)))
    assert (satu.aturan, satu.sel) == ("sipd.kembar", "AA7")


def test_returns_are_taken_off_and_shown(rencana: Baca, tmp_path: Path) -> None:
    """Nilai Setoran is a return: a setting, told until the user names it."""
    path = dokumen(transaksi(SUB_A, 500, **{"Nilai Setoran": 40})).simpan(tmp_path)
    hasil = rencana(path)
    assert realisasi(hasil) == {SUB_A: 460}
    assert temuan(hasil, "sipd.setoran")[0].level == "peringatan"
    abai = rencana(path, setoran="abaikan")
    assert realisasi(abai) == {SUB_A: 500}
    assert dict(abai.laporan.baris)["Nilai Setoran"].startswith("40 tidak dikurangkan")
    assert not temuan(abai, "sipd.setoran")


def test_files_of_several_months_add_up(rencana: Baca, tmp_path: Path) -> None:
    """A payment that stands in two of them counts once."""
    satu = dokumen(transaksi(SUB_A, 100), transaksi(SUB_B, 10)).simpan(tmp_path, "jan.xlsx")
    dua = dokumen(transaksi(SUB_B, 10), transaksi(SUB_C, 1)).simpan(tmp_path, "feb.xlsx")
    hasil = rencana(satu, dua)
    assert realisasi(hasil) == {SUB_A: 100, SUB_B: 10, SUB_C: 1}
    assert "sudah dihitung dari sel AA7 jan.xlsx" in temuan(hasil, "sipd.tumpang")[0].pesan


def test_a_document_that_changed_between_files_is_asked_back(rencana: Baca, tmp_path: Path) -> None:
    """The older of the two exports would count it again."""
    satu = dokumen(transaksi(SUB_A, 100, nomor="X")).simpan(tmp_path, "jan.xlsx")
    dua = dokumen(transaksi(SUB_A, 90, nomor="X")).simpan(tmp_path, "feb.xlsx")
    assert [t.aturan for t in galat(rencana(satu, dua))] == ["sipd.beda_berkas"]


def test_payments_that_begin_in_april_are_doubted(rencana: Baca, tmp_path: Path) -> None:
    """An s/d value needs all of them since January."""
    hasil = rencana(dokumen(tbp(SUB_A, 1, **{"Tanggal Dokumen": "2 April 2030"})).simpan(tmp_path))
    assert [t.level for t in temuan(hasil, "sipd.awal")] == ["peringatan"]


def test_payments_cannot_be_called_sd(rencana: Baca, tmp_path: Path) -> None:
    """Their dates say what they are."""
    with pytest.raises(UsageError, match="--jenis sd tidak berlaku"):
        rencana(dokumen().simpan(tmp_path), jenis="sd")


def test_a_penunjang_code_under_x_xx(rencana: Baca, tmp_path: Path) -> None:
    """X.XX.01.2.02.0001 is the office's 7.01.01.2.02.01; two-digit endings are the same."""
    isi = (transaksi(SUB_C, 5, **{"Kode Sub Kegiatan": "X.XX.01.2.02.0001"}),
           transaksi(SUB_A, 7, **{"Kode Sub Kegiatan": "7.01.01.2.01.01"}))  # fmt: skip
    assert realisasi(rencana(dokumen(*isi).simpan(tmp_path))) == {SUB_C: 5, SUB_A: 7}


def test_the_penunjang_code_of_another_bidang_is_another(rencana: Baca, tmp_path: Path) -> None:
    """A near miss: 1.02.01.2.02.0001 is not ours."""
    (satu,) = galat(
        rencana(dokumen(transaksi(SUB_C, 5, **{"Kode Sub Kegiatan": "1.02.01.2.02.0001"})).simpan(tmp_path))
    )
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.kode", "Q6", "1.02.01.2.02.01")


@pytest.mark.parametrize(("nilai", "jumlah"), [("1.000.000,00", 1_000_000), ("-", 0), ("1,000,000", 1_000_000)])
def test_amounts_as_text(rencana: Baca, tmp_path: Path, nilai: str, jumlah: int) -> None:
    """As some exports write them."""
    hasil = rencana(dokumen(transaksi(SUB_A, nilai), jumlah=jumlah).simpan(tmp_path))
    assert (realisasi(hasil), galat(hasil)) == ({SUB_A: jumlah}, [])


@pytest.mark.parametrize("nilai", ["1.00.000", "lima", "#REF!", "1.000,5,0", True, 1234.567, 10**15])
def test_what_is_no_amount_is_named(rencana: Baca, tmp_path: Path, nilai: object) -> None:
    """With its cell, never as zero."""
    isi = (transaksi(SUB_A, nilai, nomor="1"), transaksi(SUB_B, 5))
    kena = [t for t in galat(rencana(dokumen(*isi, jumlah="").simpan(tmp_path))) if t.aturan == "sipd.nilai"]
    assert [t.sel for t in kena] == ["AA6"]


def test_null_and_undefined_say_nothing(rencana: Baca, tmp_path: Path) -> None:
    """They are no zero: what stands in the data stays."""
    isi = (transaksi(SUB_A, "null"), transaksi(SUB_B, "undefined"), transaksi(SUB_C, 5))
    assert realisasi(rencana(dokumen(*isi).simpan(tmp_path))) == {SUB_C: 5}


def test_the_total_of_another_amount_is_a_galat(rencana: Baca, tmp_path: Path) -> None:
    """Also where it is shifted; both figures are named."""
    (satu,) = [t for t in galat(rencana(dokumen(jumlah=3_240_001).simpan(tmp_path))) if t.sel == "AA10"]
    assert (satu.ditemukan, satu.diharapkan) == ("3.240.001", "3.240.000")


def test_a_total_that_cannot_be_read_is_a_warning(rencana: Baca, tmp_path: Path) -> None:
    """The rest is read."""
    hasil = rencana(dokumen(jumlah="tiga juta").simpan(tmp_path))
    assert (realisasi(hasil), [t.level for t in temuan(hasil, "sipd.jumlah")]) == (REALISASI, ["peringatan"])


def test_money_without_a_code_is_a_galat(rencana: Baca, tmp_path: Path) -> None:
    """A code that Excel made a date of would drop the row."""
    isi = (transaksi(SUB_A, 5), transaksi(SUB_A, 6, **{"Kode Sub Kegiatan": "01/02/2030"}), transaksi(SUB_B, 7))
    (satu, jumlah) = galat(rencana(dokumen(*isi).simpan(tmp_path)))
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.tanpa_kode", "Q7", "01/02/2030")
    assert (jumlah.aturan, jumlah.perbaikan[:14]) == ("sipd.jumlah", "betulkan dahul")


@pytest.mark.parametrize(
    "ekor", ["x", ".1", "/2", "-2", ";7.01.01.2.02.0001", " dan 7.01.01.2.02.0001", ")", ".5.1.02.O1"]
)
def test_junk_behind_a_code_is_not_cut_off(rencana: Baca, tmp_path: Path, ekor: str) -> None:
    """Nobody knows whether it is that code."""
    isi = (transaksi(SUB_A, 5), transaksi(SUB_B, 7, **{"Kode Sub Kegiatan": f"7.01.01.2.01.0002{ekor}"}))
    assert {t.aturan for t in galat(rencana(dokumen(*isi).simpan(tmp_path)))} >= {"sipd.tanpa_kode"}


@pytest.mark.parametrize("ekor", [" Sub 2 Rekaan", " - 3 Sub", "–Sub", ": Sub", ".", ". Sub (H.M. Ali)", ""])
def test_a_name_behind_a_code_is_a_name(rencana: Baca, tmp_path: Path, ekor: str) -> None:
    """Parted from it by a space, a colon or a dash."""
    isi = (transaksi(SUB_B, 7, **{"Kode Sub Kegiatan": f"7.01.01.2.01.0002{ekor}"}),)
    hasil = rencana(dokumen(*isi).simpan(tmp_path))
    assert (realisasi(hasil), galat(hasil)) == ({SUB_B: 7}, [])


def test_another_year_is_refused(rencana: Baca, tmp_path: Path) -> None:
    """TAHUN 2030 above the titles, imported into 2031."""
    lembar = dokumen()
    lembar.baris[2] = ["TAHUN 2029"]
    assert "sipd.tahun" in {t.aturan for t in galat(rencana(lembar.simpan(tmp_path)))}


def test_no_row_of_ours_is_an_error(rencana: Baca, tmp_path: Path) -> None:
    """Not “nothing changed”."""
    lain = transaksi(SUB_A, 0, **{"Kode Sub Kegiatan": "7.01.05.2.01.0001"})
    assert [t.aturan for t in galat(rencana(dokumen(lain).simpan(tmp_path)))] == ["sipd.kosong"]


def test_the_same_column_twice_is_asked_back(rencana: Baca, tmp_path: Path) -> None:
    """Nobody can say which of the two counts."""
    lembar = dokumen(judul=(*DOKUMEN, "Nilai Realisasi"))
    with pytest.raises(UsageError, match=r"“Nilai Realisasi” ada di beberapa kolom \(AA5, AT5\)"):
        rencana(lembar.simpan(tmp_path))


def test_twenty_thousand_rows_are_quick(rencana: Baca, tmp_path: Path) -> None:
    """A tenth of them here: the time is linear in the rows."""
    isi = [transaksi(SUB_A, n, nomor=str(n)) for n in range(2000)]
    assert realisasi(rencana(dokumen(*isi).simpan(tmp_path))) == {SUB_A: sum(range(2000))}


@pytest.mark.parametrize("tanggal", ["2030-13-01", "2030-02-30", "0000-01-01", "31 Februari 2030"])
def test_a_day_that_does_not_exist_is_told(rencana: Baca, tmp_path: Path, tanggal: str) -> None:
    """With its cell; it is no fault of the program."""
    hasil = rencana(dokumen(transaksi(SUB_A, 1000, **{"Tanggal Transfer": tanggal})).simpan(tmp_path))
    assert [(t.aturan, t.ditemukan) for t in galat(hasil)] == [("sipd.tanggal", tanggal)]


def test_a_last_row_with_a_document_is_no_total(rencana: Baca, tmp_path: Path) -> None:
    """Its code is missing, and its amount happens to be the sum of the others."""
    semua = transaksi(SUB_A, 1000), {**transaksi(SUB_A, 1000, nomor="b"), "Kode Sub Kegiatan": None}
    lembar = dokumen(*semua)
    lembar.baris.pop()
    assert [t.aturan for t in galat(rencana(lembar.simpan(tmp_path)))] == ["sipd.tanpa_kode"]
