"""Why a cell is refused, and how to mend it."""

import pytest

from lkj_utils.kontrak.paket import Kolom
from lkj_utils.kontrak.sel import diharapkan, jelaskan

RUPIAH = Kolom("pagu", "integer", satuan="rupiah", wajib=True, minimum=0)
NILAI = Kolom("nilai", "number")
TANGGAL = Kolom("tanggal", "date")
KODE = Kolom("kode", "string", pattern=r"^\d\.\d{2}\.\d{2}(\.\d\.\d{2}(\.\d{2})?)?$", contoh="7.01.01")
ID = Kolom("id", "string", pattern="^[a-z][a-z0-9_]*$", contoh="budi")


@pytest.mark.parametrize(
    ("sel", "kolom", "cause", "mending"),
    [
        ("1.234,56", RUPIAH, "pemisah ribuan dan pemisah desimal", "bilangan bulat menurut dokumen"),
        ("1.234,00", RUPIAH, "pemisah ribuan", "tulis 1234"),
        ("1.234,56", NILAI, "pemisah ribuan", "tulis 1234.56"),
        ("1,234.5", NILAI, "pemisah ribuan", "tulis 1234.5"),
        ("1.250.000", RUPIAH, "pemisah ribuan", "tulis 1250000"),
        ("1 250 000", RUPIAH, "pemisah ribuan", "tulis 1250000"),
        ("Rp 1.000", RUPIAH, "Rp", "tulis 1000"),
        ("Rp1.000,-", RUPIAH, "Rp", "tulis 1000"),
        ("1.000,-", RUPIAH, ",-", "tulis 1000"),
        ("12 %", NILAI, "persen", "tulis 12"),
        ("92,79", NILAI, "Koma", "tulis 92.79"),
        ("1000.5", RUPIAH, "berpecahan", "bilangan bulat"),
        ("-", RUPIAH, "bukan isi", "isi selnya"),
        ("-", NILAI, "bukan isi", "kosongkan"),
        ("1,96910E+17", RUPIAH, "bentuk ilmiah", "Teks"),
        ("'500", RUPIAH, "kutip tunggal", "tulis 500"),
        ("1O0", RUPIAH, "huruf", "tulis 100"),
        ("(1.000)", NILAI, "Kurung", "tulis -1000"),
        ("(1.000)", RUPIAH, "tidak boleh negatif", "tulis 1000"),
        ("5 orang", Kolom("jumlah", "integer", satuan="orang"), "satuannya (orang)", "angka saja"),
        ("12-Jan", NILAI, "tanggal atau waktu", "ketik ulang"),
        ("#REF!", NILAI, "rumus Excel", "rumus"),
        ("abc", NILAI, "bukan angka", "angka saja"),
        ("31/12/2023", TANGGAL, "susunan lain", "tulis 2023-12-31"),
        ("05/04/2023", TANGGAL, "susunan lain", "tulis 2023-04-05 (dibaca hari/bulan/tahun"),
        ("31 Desember 2023", TANGGAL, "susunan lain", "tulis 2023-12-31"),
        ("31-Dec-23", TANGGAL, "susunan lain", "tulis 2023-12-31"),
        ("2023-12-31 00:00:00", TANGGAL, "susunan lain", "tulis 2023-12-31"),
        ("45291", TANGGAL, "susunan lain", "tulis 2023-12-31"),
        ("2023-02-30", TANGGAL, "kalender", "periksa"),
        ("30/02/2023", TANGGAL, "bukan tanggal", "tahun-bulan-hari"),
        ("07-Jan-01", KODE, "Excel mengubah kode", "(7.01.01)"),
        ("2001-01-07 00:00:00", KODE, "Excel mengubah kode", "(7.01.01)"),
        ("7:01:01", KODE, "Excel mengubah kode", "(7.01.01)"),
        ("7,01,01", KODE, "Bentuk", "tulis 7.01.01"),
        ("7.O1.01", KODE, "huruf", "tulis 7.01.01"),
        ("'7.01.01", KODE, "kutip tunggal", "tulis 7.01.01"),
        ("7,01E+05", KODE, "bentuk ilmiah", "Teks"),
        ("7.1", KODE, "Bentuk", "seperti 7.01.01"),
        ("Budi S", ID, "Bentuk", "tulis budi_s"),
    ],
)
def test_cause_and_mending(sel, kolom, cause, mending):
    """Each habit has its own words, and the value meant where that is no guess."""
    found = jelaskan(sel, kolom)
    assert cause in found.pesan
    assert mending in found.perbaikan


@pytest.mark.parametrize(
    ("kolom", "words"),
    [
        (RUPIAH, "bilangan bulat rupiah tanpa titik atau tanda"),
        (NILAI, "titik desimal"),
        (TANGGAL, "2023-12-31"),
        (KODE, "seperti 7.01.01"),
        (Kolom("jk", "string", enum=("L", "P")), "salah satu dari L, P"),
    ],
)
def test_what_a_column_expects_in_words(kolom, words):
    """No type name of a program reaches the user."""
    assert words in diharapkan(kolom)
