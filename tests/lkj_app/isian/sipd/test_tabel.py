"""Exports of realisasi: codes of two or four digits, s/d or period amounts, payments; columns guessed or named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook, load_workbook

from lkj_app.isian.baru import siapkan
from lkj_app.isian.sipd.kerja import Setelan
from lkj_app.isian.sipd.rencana import impor_sipd
from lkj_app.perintah import cli
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from tests.lkj_app.isian.buku_uji import csv, potret
from tests.lkj_app.isian.ekspor_uji import lra_program
from tests.lkj_app.isian.sipd.hasil_uji import galat, realisasi, temuan
from tests.pembangun import INSTANSI, SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_app.isian.sipd.pasang import Rencana

    Baca = Callable[..., Rencana]

SD = ("Kode Sub Kegiatan", "Uraian", "Anggaran", "Realisasi s/d Periode Lalu", "Realisasi s/d Periode Ini", "%")
TRANSAKSI = ("No", "Tanggal Transaksi", "Kode Rekening", "Nilai Realisasi")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office at TW2 2030."""
    (tmp_path / "data").mkdir()
    return kantor_rekaan().tulis(tmp_path / "data")


def _ekspor(folder: Path, judul: tuple[str, ...], *baris: tuple[Any, ...]) -> Path:
    """An export: the office's name above, titles in row 4."""
    buku = Workbook()
    kertas = buku.active
    kertas["A1"] = "LAPORAN REALISASI KECAMATAN REKAAN"
    for nomor, satu in enumerate((judul, *baris), start=4):
        for kolom, nilai in enumerate(satu, start=1):
            kertas.cell(nomor, kolom, nilai)
    buku.save(folder / "ekspor.xlsx")
    return folder / "ekspor.xlsx"


def _beda(hasil: HasilImpor) -> dict[str, str]:
    return {p.kunci: p.baru for p in hasil.perubahan}


def test_s_d_amounts_by_four_digit_codes(data: Path, tmp_path: Path) -> None:
    """Totals of program and kegiatan are left out; the columns that were taken are shown."""
    path = _ekspor(
        tmp_path,
        SD,
        ("7.01.01", "Program", 7000000, 0, 1100000, 40),
        ("7.01.01.2.01", "Kegiatan", 3000000, 0, 1100000, 40),
        ("7.01.01.2.01.0001", "Sub A", 1000000, 100, "600.000,00", 60),
        ("7.01.01.2.01.0002 Sub B", "", 2000000, 100, 500000, 25),
    )
    hasil = impor_sipd(data, path, "2030-TW2")
    assert _beda(hasil) == {SUB_A: "600000"}
    assert csv(data, "realisasi_belanja")[1].startswith(f"{SUB_A},600000,")
    assert 'nilai = "Realisasi s/d Periode Ini"\njenis = "sd"\n' in hasil.peta
    assert {t.aturan for t in hasil.temuan} == {"baris.tetap"}


def test_accounts_below_a_sub_kegiatan(data: Path, tmp_path: Path) -> None:
    """The row of the sub kegiatan counts; without one, its lowest accounts are summed, never both."""
    path = _ekspor(
        tmp_path,
        ("Kode Rekening", "Realisasi s.d. Triwulan Ini"),
        (SUB_A, 700000),
        (f"{SUB_A}.5.1.02.01", 400000),
        (f"{SUB_A}.5.1.02.02", 300000),
        (f"{SUB_B}.5.1", 900000),
        (f"{SUB_B}.5.1.02.01", 500000),
        (f"{SUB_B}.5.1.02.02", 400000),
    )
    assert _beda(impor_sipd(data, path, "2030-TW2")) == {SUB_A: "700000", SUB_B: "900000"}


@pytest.mark.parametrize(("nomor", "level"), [((1, 1), "galat"), ((1, 2), "peringatan")])
def test_a_payment_that_stands_twice(data: Path, tmp_path: Path, nomor: tuple[int, int], level: str) -> None:
    """Asked back where all is the same; two where at least their numbers differ, and told."""
    baris = [(n, "15 Januari 2030", SUB_A, 400000) for n in nomor]
    kena = [
        t for t in impor_sipd(data, _ekspor(tmp_path, TRANSAKSI, *baris), "2030-TW2").temuan if "kembar" in t.aturan
    ]
    assert [t.level for t in kena] == [level]


def test_titles_among_the_rows(data: Path, tmp_path: Path) -> None:
    """A second export under the first, in a table and in one with three rows of titles."""
    path = _ekspor(tmp_path, TRANSAKSI, (1, "15 Januari 2030", SUB_A, 400000), tuple(map(str.upper, TRANSAKSI)))
    (satu,) = [t for t in impor_sipd(data, path, "2030-TW2").temuan if t.level == "galat"]
    assert satu.aturan == "baris.judul"
    lra = lra_program()
    lra.baris.insert(-1, lra.baris[5])
    kena = [t for t in impor_sipd(data, lra.simpan(tmp_path), "2030-TW2").temuan if t.level == "galat"]
    assert [t.aturan for t in kena] == ["baris.judul"]


def test_payments_are_summed_up_to_the_cut_off(data: Path, tmp_path: Path) -> None:
    """Returns count with their sign; later payments are left out and told."""
    path = _ekspor(
        tmp_path,
        TRANSAKSI,
        (1, "15 Januari 2030", SUB_A, 400000),
        (2, "20/05/2030", SUB_A, "250.000"),
        (3, "21/05/2030", SUB_A, -50000),
        (4, "05/07/2030", SUB_A, 99000),
    )
    hasil = impor_sipd(data, path, "2030-TW2")
    assert _beda(hasil) == {SUB_A: "600000"}
    assert "1 transaksi di luar 2030-01-01 sampai 2030-06-30" in next(
        t.pesan for t in hasil.temuan if t.aturan == "sipd.luar"
    )


def test_payments_of_one_quarter_only_are_doubted(data: Path, tmp_path: Path) -> None:
    """An s/d value needs all payments since January."""
    hasil = impor_sipd(data, _ekspor(tmp_path, TRANSAKSI, (1, "20/05/2030", SUB_A, 600000)), "2030-TW2")
    assert "peringatan" in {t.level for t in hasil.temuan}


def test_a_payment_without_a_date_is_refused(data: Path, tmp_path: Path) -> None:
    """By its cell."""
    sebelum = potret(data)
    hasil = impor_sipd(data, _ekspor(tmp_path, TRANSAKSI, (1, None, SUB_A, 600000)), "2030-TW2")
    assert [(t.aturan, t.sel) for t in hasil.temuan if t.level == "galat"] == [("sipd.tanggal", "B5")]
    assert potret(data) == sebelum


def test_period_amounts_are_added_to_the_quarter_before(data: Path, tmp_path: Path) -> None:
    """540.000 s/d TW2 and 60.000 in TW3 are 600.000 s/d TW3."""
    siapkan(data, INSTANSI, Periode(2030, 3))
    path = _ekspor(tmp_path, ("Kode", "Realisasi Triwulan Ini"), *((k, 60000) for k in (SUB_A, SUB_B, SUB_C, SUB_D)))
    hasil = impor_sipd(data, path, "2030-TW3", tulis=False)
    assert _beda(hasil) == {SUB_A: "600000", SUB_B: "560000", SUB_C: "1960000", SUB_D: "360000"}


def test_period_amounts_need_the_quarter_before(data: Path, tmp_path: Path) -> None:
    """In TW2 without TW1 nobody knows the s/d value."""
    with pytest.raises(UsageError, match="perlu ditambah realisasi s/d 2030-TW1"):
        impor_sipd(data, _ekspor(tmp_path, ("Kode", "Realisasi Periode Ini"), (SUB_A, 1)), "2030-TW2")


def test_what_the_titles_do_not_tell_is_asked(data: Path, tmp_path: Path) -> None:
    """“Realisasi” alone may be of the year or of the quarter: no TOML is needed to say which."""
    path = _ekspor(tmp_path, ("Kode", "Realisasi"), (SUB_A, 600000))
    with pytest.raises(UsageError, match="Tambahkan --jenis sd atau --jenis periode"):
        impor_sipd(data, path, "2030-TW2")
    assert _beda(impor_sipd(data, path, "2030-TW2", setelan=Setelan(jenis="sd"))) == {SUB_A: "600000"}


def test_columns_may_be_named(data: Path, tmp_path: Path) -> None:
    """Titles as they stand in the file."""
    path = _ekspor(tmp_path, ("Realisasi s/d Ini", "Kode Lama", "Kode Baru", "SPJ"), (1, "x", SUB_A, 600000))
    peta = tmp_path / "peta.toml"
    peta.write_text('kode = "kode baru"\nnilai = "SPJ"\njenis = "sd"\n', encoding="utf-8")
    assert _beda(impor_sipd(data, path, "2030-TW2", peta)) == {SUB_A: "600000"}


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [('kolom = "x"', "kolom tidak dikenal"), ('jenis = "bulan"', "pilih sd, periode, transaksi"), ("kode", "TOML")],
)
def test_a_wrong_mapping_is_told(data: Path, tmp_path: Path, isi: str, pesan: str) -> None:
    """With what is known."""
    (tmp_path / "peta.toml").write_text(isi, encoding="utf-8")
    with pytest.raises(UsageError, match=pesan):
        impor_sipd(data, _ekspor(tmp_path, SD), "2030-TW2", tmp_path / "peta.toml")


def test_a_table_without_titles_is_told(data: Path, tmp_path: Path) -> None:
    """What was looked for is named."""
    with pytest.raises(UsageError, match="tidak ada baris judul"):
        impor_sipd(data, _ekspor(tmp_path, ("A", "B")), "2030-TW2")


def test_money_of_an_unknown_sub_kegiatan_is_never_dropped(data: Path, tmp_path: Path) -> None:
    """It stops the import by its cell; one without money is left out."""
    path = _ekspor(tmp_path, SD, ("7.01.01.2.01.0009", "", 0, 0, 5, 0), ("7.01.01.2.01.0008", "", 0, 0, 0, 0))
    (satu,) = [t for t in impor_sipd(data, path, "2030-TW2").temuan if t.level == "galat"]
    assert (satu.sel, satu.ditemukan) == ("A5", "7.01.01.2.01.09")


def test_an_amount_that_is_no_number_is_named(data: Path, tmp_path: Path) -> None:
    """All of them, by cell."""
    path = _ekspor(tmp_path, SD, (SUB_A, "", 0, 0, "lima", 0), (SUB_B, "", 0, 0, "#REF!", 0), (SUB_C, "", 0, 0, "-", 0))
    hasil = impor_sipd(data, path, "2030-TW2")
    assert [t.sel for t in hasil.temuan if t.level == "galat"] == ["E5", "E6"]


def test_a_csv_will_do(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the command line, with the columns shown."""
    path = tmp_path / "lra.csv"
    path.write_text(f"Kode Sub Kegiatan;Realisasi s/d Juni\n{SUB_A};600.000,00\n", encoding="utf-8")
    perintah = ["import", str(path), "--sipd", "--data", str(data)]
    assert cli.main(perintah) == 2
    assert "--periode" in capsys.readouterr().err
    assert cli.main([*perintah, "--periode", "2030-TW2"]) == 0
    assert 'nilai = "Realisasi s/d Juni"' in capsys.readouterr().out
    assert csv(data, "realisasi_belanja")[1].startswith(f"{SUB_A},600000,")


def test_two_offices_in_one_table_are_never_summed(data: Path, tmp_path: Path) -> None:
    """100 and 900 are not 1000: both are named and --skpd is asked for."""
    judul = ("Kode SKPD", "Nama SKPD", "Kode Sub Kegiatan", "Realisasi s/d Juni")
    isi = (("7.01.0.00.0.00.12.0000", "KECAMATAN REKAAN", SUB_A, 100), ("1.02.0.00.0.00.01.0000", "DINAS", SUB_A, 900))
    path = _ekspor(tmp_path, judul, *isi)
    with pytest.raises(UsageError, match=r"beberapa SKPD.*DINAS.*KECAMATAN REKAAN"):
        impor_sipd(data, path, "2030-TW2")
    hasil = impor_sipd(data, path, "2030-TW2", setelan=Setelan(skpd="7.01.0.00.0.00.12.0000"))
    assert _beda(hasil) == {SUB_A: "100"}


def test_offices_as_rows_above_their_sub_kegiatan(rencana: Baca, tmp_path: Path) -> None:
    """The code of an office in the column of codes begins its rows."""
    isi = (("7.01.0.00.0.00.12.0000 KECAMATAN REKAAN", "", 0, 0, 100, 0), (SUB_A, "", 0, 0, 100, 0),
           ("1.02.0.00.0.00.01.0000 DINAS", "", 0, 0, 900, 0), (SUB_A, "", 0, 0, 900, 0))  # fmt: skip
    path = _ekspor(tmp_path, SD, *isi)
    with pytest.raises(UsageError, match="beberapa SKPD"):
        rencana(path)
    assert realisasi(rencana(path, skpd="DINAS")) == {SUB_A: 900}


def test_a_code_that_stands_twice(rencana: Baca, tmp_path: Path) -> None:
    """Without a column of offices nobody knows whose it is; two- and four-digit endings are the same."""
    path = _ekspor(tmp_path, SD, (SUB_A, "", 0, 0, 100, 0), ("7.01.01.2.01.0001", "", 0, 0, 900, 0))
    (satu,) = galat(rencana(path))
    assert (satu.aturan, satu.sel) == ("sipd.ganda", "A6")


def test_the_same_layout_on_two_sheets(rencana: Baca, tmp_path: Path) -> None:
    """Neither is read in silence; the one that is meant can be named."""
    path = _ekspor(tmp_path, SD, (SUB_A, "", 0, 0, 100, 0))
    buku = load_workbook(path)
    buku.copy_worksheet(buku.active).title = "Lama"
    buku.save(path)
    with pytest.raises(UsageError, match="beberapa lembar"):
        rencana(path)
    (tmp_path / "peta.toml").write_text('lembar = "Lama"', encoding="utf-8")
    assert realisasi(rencana(path, peta=tmp_path / "peta.toml")) == {SUB_A: 100}


def test_files_that_mean_different_things(rencana: Baca, tmp_path: Path) -> None:
    """An s/d amount and one of the quarter are not read alike."""
    satu = _ekspor(tmp_path, SD, (SUB_A, "", 0, 0, 100, 0)).rename(tmp_path / "satu.xlsx")
    dua = _ekspor(tmp_path, ("Kode", "Realisasi Triwulan Ini"), (SUB_B, 5))
    with pytest.raises(UsageError, match="berbeda arti"):
        rencana(satu, dua)


@pytest.mark.parametrize(("lain", "banyak"), [("05/04/2030", 1), ("25/04/2030", 0)])
def test_days_and_months_that_could_be_swapped(rencana: Baca, tmp_path: Path, lain: str, banyak: int) -> None:
    """Read day first; said where no date of the column proves it."""
    path = _ekspor(tmp_path, TRANSAKSI, (1, "03/02/2030", SUB_A, 5), (2, lain, SUB_A, 5))
    assert len(temuan(rencana(path), "sipd.hari_bulan")) == banyak


def test_an_unlabelled_sum_below_is_a_total(rencana: Baca, tmp_path: Path) -> None:
    """Another amount without a code is not."""
    baris = [(SUB_A, "", 0, 0, 100, 0), (SUB_B, "", 0, 0, 50, 0)]
    assert not galat(rencana(_ekspor(tmp_path, SD, *baris, ("", "", 0, 0, 150, 0))))
    assert [t.aturan for t in galat(rencana(_ekspor(tmp_path, SD, *baris, ("", "", 0, 0, 151, 0))))] == [
        "sipd.tanpa_kode"
    ]


@pytest.mark.parametrize("judul", ["Realisasi s/d (ribu rupiah)", "Realisasi s/d (Rp juta)", "Realisasi s/d (Rp 000)"])
def test_a_title_in_thousands_is_refused(rencana: Baca, tmp_path: Path, judul: str) -> None:
    """40 is not Rp40; nobody multiplies it either."""
    (satu,) = galat(rencana(_ekspor(tmp_path, ("Kode", judul), (SUB_A, 40))))
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.satuan", "B4", judul)


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [("(dalam jutaan rupiah)", 1), ("Dalam Ribuan Rupiah", 1), ("Satuan: Rp juta", 1), ("Pagu: 5 juta rupiah", 0)],
)
def test_a_line_above_that_says_millions(rencana: Baca, tmp_path: Path, teks: str, banyak: int) -> None:
    """It holds for the whole table; an amount in a heading does not."""
    path = _ekspor(tmp_path, SD, (SUB_A, "", 0, 0, 95.2, 0))
    buku = load_workbook(path)
    buku.active["A2"] = teks
    buku.save(path)
    assert [(t.aturan, t.ditemukan) for t in galat(rencana(path))] == [("sipd.satuan", teks)] * banyak


@pytest.mark.parametrize("bentuk", ["0%", "0.00%"])
@pytest.mark.parametrize("rumus", [None, "=1+1"])
def test_a_percentage_is_no_rupiah(rencana: Baca, tmp_path: Path, bentuk: str, rumus: str | None) -> None:
    """0,95 shown as 95% is not Rp1, whether the workbook holds formulas elsewhere or not."""
    path = _ekspor(tmp_path, SD, (SUB_A, "", rumus, 0, 0.95, 0), (SUB_B, "", 0, 0, 5, 0.4))
    buku = load_workbook(path)
    buku.active["E5"].number_format = buku.active["F6"].number_format = bentuk
    buku.save(path)
    assert [(t.sel, t.pesan) for t in galat(rencana(path))] == [
        ("E5", "Sel ini berformat persen, padahal isinya bersatuan rupiah.")
    ]


@pytest.mark.parametrize("atas", ["", ".5.1.02"])
def test_payments_of_two_levels_are_asked_back(rencana: Baca, tmp_path: Path, atas: str) -> None:
    """100 and below it 60 and 40 are not 200; with dates nobody can tell a total from a payment."""
    isi = ((atas, 100), (".5.1.02.01.01.0024", 60), (".5.1.02.01.01.0025", 40))
    baris = [(n, "15 Januari 2030", SUB_A + akun, nilai) for n, (akun, nilai) in enumerate(isi)]
    (satu,) = galat(rencana(_ekspor(tmp_path, TRANSAKSI, *baris)))
    assert (satu.aturan, satu.sel) == ("sipd.tingkat", "C5")
    assert not galat(rencana(_ekspor(tmp_path, TRANSAKSI, *baris[1:])))


def test_a_kegiatan_without_its_sub_kegiatan_is_no_mere_parent(rencana: Baca, tmp_path: Path) -> None:
    """Its money would be dropped; one that says nothing may stand there, and so may the account 5."""
    baris = [(SUB_A, "", 0, 0, 100, 0), ("7.01.01.2.02", "", 0, 0, 500, 0)]
    (satu,) = galat(rencana(_ekspor(tmp_path, SD, *baris)))
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.induk", "A6", "7.01.01.2.02")
    nihil = [baris[0], ("7.01.01.2.02", "", 0, 0, 0, 0), ("5", "BELANJA", 0, 0, 100, 0)]
    assert not galat(rencana(_ekspor(tmp_path, SD, *nihil)))


def test_hidden_rows_are_read_and_told(rencana: Baca, tmp_path: Path) -> None:
    """As after a filter; a hidden row that does not count is nobody's business."""
    path = _ekspor(tmp_path, SD, (SUB_A, "", 0, 0, 100, 0), (SUB_B, "", 0, 0, 5, 0), ("", "catatan", "", "", "", ""))
    buku = load_workbook(path)
    for nomor in (6, 7):
        buku.active.row_dimensions[nomor].hidden = True
    buku.save(path)
    hasil = rencana(path)
    (satu,) = temuan(hasil, "baris.tersembunyi")
    assert (satu.level, satu.pesan) == ("catatan", "1 baris tersembunyi ikut dibaca: 6.")
    assert realisasi(hasil) == {SUB_A: 100, SUB_B: 5}


def test_columns_that_mean_different_things_are_named_by_their_own_titles(rencana: Baca, tmp_path: Path) -> None:
    """Triwulan I is not said to stand in the column of Triwulan II; naming one is enough."""
    judul = ("Kode", "Realisasi Triwulan I", "Realisasi Triwulan II")
    path = _ekspor(tmp_path, judul, (SUB_A, 95, 30))
    with pytest.raises(UsageError, match=r"“Realisasi Triwulan I” \(B4\), “Realisasi Triwulan II” \(C4\)\. Sebutkan"):
        rencana(path)
    (tmp_path / "peta.toml").write_text('nilai = "Realisasi Triwulan II"\njenis = "sd"\n', encoding="utf-8")
    assert realisasi(rencana(path, peta=tmp_path / "peta.toml")) == {SUB_A: 30}


def test_a_formula_without_a_value(rencana: Baca, tmp_path: Path) -> None:
    """It is no zero."""
    (satu,) = galat(rencana(_ekspor(tmp_path, SD, (SUB_A, "", 0, 0, "=1+1", 0))))
    assert (satu.sel, satu.pesan) == ("E5", "Rumus ini belum mempunyai nilai tersimpan.")


def test_accounts_below_a_code_that_cannot_be_read(rencana: Baca, tmp_path: Path) -> None:
    """They do not belong to the sub kegiatan before it."""
    judul = ("Kode Rekening", "Realisasi s.d. Triwulan Ini")
    baris = ((SUB_A, None), ("5.1.02.01", 5), ("01/02/2030", None), ("5.1.02.02", 7))
    assert [(t.aturan, t.sel) for t in galat(rencana(_ekspor(tmp_path, judul, *baris)))] == [("sipd.tanpa_kode", "B8")]
