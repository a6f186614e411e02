"""Pagu from the rekap, anggaran kas from the RAK (whose form is known from a re-creation only)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.ekspor_uji import NAMA_LAIN, PAGU, SKPD, SKPD_LAIN, anggaran, rak, rak_datar, rekap
from tests.lkj_app.isian.sipd.hasil_uji import galat, temuan
from tests.pembangun import SUB_A, SUB_B

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana

    Baca = Callable[..., Rencana]

BULAN = [100, 0, 50, 0, 0, 25, 0, 0, 0, 0, 0, 5]
SD = {"1": "150", "2": "175", "3": "175", "4": "180"}


def _kas(hasil: Rencana, kode: str = SUB_A) -> dict[str, str]:
    return {tw: n["kas_sd"] for (_, satu, tw), n in hasil.baris.items() if satu == kode}


def test_lines_of_the_rekap_add_up(rencana: Baca, tmp_path: Path) -> None:
    """Belanja operasi and modal by account; sub kegiatan without money are left out."""
    hasil = rencana(rekap().simpan(tmp_path))
    assert (hasil.tabel, hasil.temuan[:0]) == ("anggaran", ())
    assert {k[1]: int(n["pagu"]) for k, n in hasil.baris.items()} == PAGU
    assert hasil.baris["dpa_pokok", SUB_A] == {"pagu": "1000000", "operasi": "900000", "modal": "100000"}
    assert not galat(hasil)


def test_other_kinds_of_belanja(rencana: Baca, tmp_path: Path) -> None:
    """Transfers are neither operasi nor modal: then only the pagu is given."""
    hasil = rencana(rekap(anggaran(SUB_A, 5), anggaran(SUB_A, 7, "5.4.02.05.002.00001")).simpan(tmp_path))
    assert hasil.baris["dpa_pokok", SUB_A] == {"pagu": "12"}


def test_pagu_with_commas_for_thousands(rencana: Baca, tmp_path: Path) -> None:
    """As some exports have it; a cell with one reading decides for its column."""
    hasil = rencana(
        rekap(anggaran(SUB_A, "1,000,000"), anggaran(SUB_A, "1,234.50"), anggaran(SUB_B, "250")).simpan(tmp_path)
    )
    assert {k[1]: n["pagu"] for k, n in hasil.baris.items()} == {SUB_A: "1001235", SUB_B: "250"}


def test_a_column_in_two_ways_of_writing(rencana: Baca, tmp_path: Path) -> None:
    """With 1.000,50 and 1,000 nobody knows which mark parts the thousands."""
    hasil = rencana(
        rekap(anggaran(SUB_A, "1.000,50"), anggaran(SUB_A, "2.000"), anggaran(SUB_B, "1,000")).simpan(tmp_path)
    )
    (satu,) = galat(hasil)
    assert (satu.sel, satu.ditemukan) == ("W4", "1,000")


def test_several_offices_in_the_rekap(rencana: Baca, tmp_path: Path) -> None:
    """100 and 900 are not 1000: they are named and asked for."""
    lain = {"KODE SKPD": SKPD_LAIN, "NAMA SKPD": NAMA_LAIN, "KODE SUB UNIT": SKPD_LAIN, "NAMA SUB UNIT": NAMA_LAIN}
    path = rekap(anggaran(SUB_A, 100), anggaran(SUB_A, 900, **lain)).simpan(tmp_path)
    with pytest.raises(UsageError, match=f"--skpd {SKPD}.*{SKPD_LAIN} {NAMA_LAIN}"):
        rencana(path)
    assert rencana(path, skpd=SKPD).baris["dpa_pokok", SUB_A]["pagu"] == "100"


def test_units_of_one_office(rencana: Baca, tmp_path: Path) -> None:
    """They are parts of the office and told; one of them can be read alone."""
    unit = {"KODE SUB UNIT": "7.01.0.00.0.00.12.0001", "NAMA SUB UNIT": "KELURAHAN REKAAN"}
    path = rekap(anggaran(SUB_A, 100), anggaran(SUB_A, 900, **unit)).simpan(tmp_path)
    hasil = rencana(path)
    assert hasil.baris["dpa_pokok", SUB_A]["pagu"] == "1000"
    assert "2 sub unit dijumlahkan" in dict(hasil.laporan.baris)["SKPD"]
    assert rencana(path, skpd="kelurahan rekaan").baris["dpa_pokok", SUB_A]["pagu"] == "900"


def test_another_office_is_not_taken_for_ours(rencana: Baca, tmp_path: Path) -> None:
    """The only one in the file, but of another name."""
    lain = {"KODE SKPD": SKPD_LAIN, "NAMA SKPD": NAMA_LAIN, "KODE SUB UNIT": SKPD_LAIN, "NAMA SUB UNIT": NAMA_LAIN}
    lembar = rekap(anggaran(SUB_A, 100, **lain))
    lembar.baris = lembar.baris[:2]
    with pytest.raises(UsageError, match="bukan Kecamatan Rekaan"):
        rencana(lembar.simpan(tmp_path))


def test_a_skpd_that_is_not_there(rencana: Baca, tmp_path: Path) -> None:
    """What is there is named."""
    with pytest.raises(UsageError, match=r"--skpd dinas tidak ada di berkas\. Yang ada"):
        rencana(rekap().simpan(tmp_path), skpd="dinas")


def test_the_year_of_a_column(rencana: Baca, tmp_path: Path) -> None:
    """TAHUN says another one than the period."""
    (satu,) = galat(rencana(rekap(anggaran(SUB_A, 1, TAHUN=2029)).simpan(tmp_path)))
    assert (satu.aturan, satu.sel) == ("sipd.tahun", "B2")


def test_months_become_kas_up_to_each_quarter(rencana: Baca, tmp_path: Path) -> None:
    """One sheet a sub kegiatan, accounts over six columns; its totals are formulas without values."""
    hasil = rencana(rak(SUB_A, list(BULAN)).simpan(tmp_path))
    assert (hasil.tabel, _kas(hasil)) == ("kas", SD)
    assert "aplikasi tiruan" in dict(hasil.laporan.baris)["Dikenali sebagai"]
    assert [t.level for t in temuan(hasil, "sipd.jumlah")] == ["peringatan"]


def test_every_sheet_of_a_rak(rencana: Baca, tmp_path: Path) -> None:
    """Their totals per month, quarter and half year agree."""
    hasil = rencana(
        rak(SUB_A, list(BULAN), rumus=False).simpan(tmp_path, "rak.xlsx", rak(SUB_B, [2] * 12, rumus=False))
    )
    assert (_kas(hasil), _kas(hasil, SUB_B)["4"], galat(hasil)) == (SD, "24", [])
    assert {k.hasil for k in hasil.laporan.kontrol} == {"cocok"}


def test_the_same_sub_kegiatan_on_two_sheets(rencana: Baca, tmp_path: Path) -> None:
    """An old and a new RAK are not summed."""
    dua = rak(SUB_A, [1] * 12, rumus=False)
    dua.judul = "lama"
    path = rak(SUB_A, list(BULAN), rumus=False).simpan(tmp_path, "rak.xlsx", dua)
    assert {t.aturan for t in galat(rencana(path))} == {"sipd.ganda"}


def test_months_that_are_not_the_total(rencana: Baca, tmp_path: Path) -> None:
    """Total RAK is a galat, the pagu a warning."""
    lembar = rak(SUB_A, list(BULAN), pagu=200, rumus=False)
    baris = next(b for b in lembar.baris if "Belanja Rekaan" in b)
    baris[8] = 181
    kena = temuan(rencana(lembar.simpan(tmp_path)), "sipd.kas")
    assert {(t.level, t.ditemukan, t.diharapkan) for t in kena} == {
        ("galat", "181", "180"),
        ("peringatan", "200", "180"),
    }


def test_a_flat_list_of_months(rencana: Baca, tmp_path: Path) -> None:
    """bulan_1 to bulan_12 as the database names them."""
    hasil = rencana(rak_datar({SUB_A: list(BULAN)}).simpan(tmp_path))
    assert (_kas(hasil), galat(hasil)) == (SD, [])
    assert (
        rencana(rak_datar({SUB_A: list(BULAN)}).simpan(tmp_path), ambil="pagu").baris["dpa_pokok", SUB_A]["pagu"]
        == "180"
    )


def test_a_kegiatan_without_its_sub_kegiatan_in_a_rak(rencana: Baca, tmp_path: Path) -> None:
    """One finding, whatever the number of its months."""
    lembar = rak_datar({SUB_A: list(BULAN)})
    for baris in lembar.baris:
        del baris[4]
    lembar.baris.append([*lembar.baris[1][:3], "7.01.01.2.02", *lembar.baris[1][4:]])
    assert [t.sel for t in galat(rencana(lembar.simpan(tmp_path)))] == ["D3"]


def test_a_malformed_code_is_no_total(rencana: Baca, tmp_path: Path) -> None:
    """Its months happen to be those of all rows above."""
    lembar = rak_datar({SUB_A: list(BULAN)})
    lembar.baris[0][4] = "nama rekening"
    lembar.baris.append([*lembar.baris[1][:3], "7.01.01.2.02.O001", *lembar.baris[1][4:]])
    (satu,) = galat(rencana(lembar.simpan(tmp_path)))
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.tanpa_kode", "D3", "7.01.01.2.02.O001")


def test_a_rekap_has_no_realisasi(rencana: Baca, tmp_path: Path) -> None:
    """What can be taken is named."""
    with pytest.raises(UsageError, match="tidak memuat realisasi; dapat diambil: pagu"):
        rencana(rekap().simpan(tmp_path), ambil="realisasi")


def test_a_line_that_stands_twice_is_asked_back(rencana: Baca, tmp_path: Path) -> None:
    """Nobody can tell whether two equal lines of a budget are two."""
    (satu,) = galat(rencana(rekap(anggaran(SUB_A, 100), anggaran(SUB_A, 100)).simpan(tmp_path)))
    assert (satu.aturan, satu.sel) == ("sipd.kembar", "O3")


def test_an_account_stands_once_in_a_rak(rencana: Baca, tmp_path: Path) -> None:
    """The same months twice, in the form and in the flat list."""
    form = rak(SUB_A, list(BULAN), rumus=True)
    form.baris.insert(-1, next(b for b in form.baris if "Belanja Rekaan" in b))
    datar = rak_datar({SUB_A: list(BULAN)})
    datar.baris.append(datar.baris[-1])
    for lembar in (form, datar):
        assert {t.aturan for t in galat(rencana(lembar.simpan(tmp_path)))} == {"sipd.ganda"}


def test_lines_that_differ_by_their_number_are_two(rencana: Baca, tmp_path: Path) -> None:
    """Two equal lines of a budget may be two; both count, and are told."""
    hasil = rencana(rekap(anggaran(SUB_A, 100, NO=1), anggaran(SUB_A, 100, NO=2)).simpan(tmp_path))
    assert hasil.baris["dpa_pokok", SUB_A]["pagu"] == "200"
    assert [t.level for t in temuan(hasil, "sipd.kembar")] == ["peringatan"]


@pytest.mark.parametrize("kode", ["05/04/2030", "7.01.01", "Sub Rekaan"])
def test_a_line_without_its_sub_kegiatan(rencana: Baca, tmp_path: Path, kode: str) -> None:
    """It is not given to the line above it, and not taken for a total."""
    (satu,) = galat(
        rencana(rekap(anggaran(SUB_A, 100), anggaran(SUB_B, 7, **{"KODE SUB KEGIATAN": kode})).simpan(tmp_path))
    )
    assert (satu.aturan, satu.sel, satu.ditemukan) == ("sipd.tanpa_kode", "O3", kode)


def test_what_the_export_of_a_new_version_lacks_keeps_its_pagu_and_is_told(rencana: Baca, tmp_path: Path) -> None:
    """Cut or only left out: nobody can tell from here, so it is no mere remark."""
    hasil = rencana(rekap(anggaran(SUB_A, 900)).simpan(tmp_path))
    (satu,) = temuan(hasil, "baris.tetap")
    assert satu.level == "peringatan"
    assert SUB_B in satu.pesan
    assert "pagu 0" in satu.perbaikan
