"""Formulas of the workbook: where the cells that they compare are in it, and what they come to in LibreOffice."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.excel.gaya import tinggi_bantuan
from lkj_app.isian.impor import impor
from lkj_app.isian.lembar_kerja.lebar import BULANAN, NAMA_BULAN, PER
from lkj_app.isian.lembar_kerja.rancangan import BARIS_BANTUAN, BARIS_ISI
from lkj_app.isian.lembar_kerja.templat import buat_templat
from tests.lkj_app.isian.buku_uji import BELANJA, KINERJA, Isian, isian
from tests.lkj_app.isian.impor.test_lebar import KAS, PAGU, PENDAPATAN, TARGET, TW, cara, kas, ketik, setahun
from tests.pembangun import INSTANSI, PERIODE, SUB, SUB_A, kantor_rekaan
from tests.soffice import libreoffice, simpan_ulang

if TYPE_CHECKING:
    from pathlib import Path

REALISASI = "Realisasi s/d triwulan ("


def _sesudah(kerja: Isian, folder: Path) -> Isian:
    """As LibreOffice saves it, with what its formulas come to."""
    kerja.buku.save(kerja.path)
    (folder / "hasil").mkdir()
    path = simpan_ulang(kerja.path, folder / "hasil")
    return Isian(kerja.data, path, load_workbook(path, data_only=True))


def _nilai(kerja: Isian, lembar: str, judul: str, banyak: int = 1) -> list[object]:
    return [kerja.sel(lembar, judul, n).value for n in range(banyak)]


def test_what_is_in_the_workbook_is_followed_what_is_not_is_shown(tmp_path: Path) -> None:
    """Pagu and kas beside the money: values in the workbook of a quarter, formulas in that with the year."""
    biasa = isian(tmp_path).sel(BELANJA, "Pagu").value
    rumus = load_workbook(io.BytesIO(buat_templat(tmp_path / "data", INSTANSI, PERIODE, tahun=True)))
    assert biasa == 1_000_000
    assert "'Pagu anggaran'!$D$3:$D$" in str(rumus[BELANJA]["C3"].value)


def test_less_is_better_only_of_what_is_counted(tmp_path: Path) -> None:
    """The capaian of such an indicator is left to the program; that of its money is not."""
    kerja = isian(tmp_path, kantor_rekaan().ubah("indikator", SUB_A, arah="turun"))
    assert kerja.sel(KINERJA, "Capaian").value is None
    assert str(kerja.sel(KINERJA, "Capaian", 1).value).startswith("=IF(COUNT(")
    assert str(kerja.sel(BELANJA, "Capaian").value).startswith("=IF(COUNT(")


def test_totals_stand_under_the_known_rows(tmp_path: Path) -> None:
    """One a version; the blank rows below count as well."""
    kertas = setahun(tmp_path).buku[PAGU]
    baris = BARIS_ISI + len(SUB)
    assert kertas.cell(baris, 1).value == "Jumlah dpa_pokok"
    assert kertas.cell(baris, 4).value == (
        '=SUMPRODUCT((A3:A6="dpa_pokok")*1,D3:D6)+SUMPRODUCT((A8:A47="dpa_pokok")*1,D8:D47)'
    )


def test_help_is_not_cut_off(tmp_path: Path) -> None:
    """The row is as high as its longest text in its width; a long title of a message ends at a word."""
    for kertas in setahun(tmp_path).buku.worksheets:
        if kertas.title in {"Petunjuk", "Daftar", "Semula"}:
            continue
        tinggi = kertas.row_dimensions[BARIS_BANTUAN].height
        for sel in kertas[BARIS_BANTUAN]:
            lebar = kertas.column_dimensions[sel.column_letter].width
            # Fourteen characters in ten columns' width, as LibreOffice and Excel show this letter.
            assert len(str(sel.value)) / (lebar * 1.4) * 12 <= tinggi, (kertas.title, sel.value)
        for satu in kertas.data_validations.dataValidation:
            assert not (satu.prompt or "").endswith(" ")
    assert tinggi_bantuan([("kata " * 40, 20)]) > tinggi_bantuan([("kata " * 40, 40)]) > tinggi_bantuan([("kata", 20)])


@libreoffice
@pytest.mark.parametrize("pilihan", ["s/d", PER, BULANAN])
def test_the_way_of_typing_does_not_change_what_is_compared(tmp_path: Path, pilihan: str) -> None:
    """400,000 until the second quarter, 1,000,000 in the year, typed in three ways; nothing is left to tell."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"], kantor.tabel["target_kinerja"] = [], []
    kerja = isian(tmp_path, kantor)
    isi = {"s/d": (100_000, 400_000, 700_000, None), PER: (100_000, 300_000, 300_000, 300_000)}
    if pilihan == BULANAN:
        cara(ketik(kerja, KAS, None, None, *[100_000] * 10, judul=NAMA_BULAN), KAS, BULANAN)
    else:
        ketik(kerja, KAS, *isi[pilihan])
    if pilihan != "s/d":
        cara(cara(ketik(kerja, TARGET, 2, 2, None, 1), TARGET, PER), KAS, pilihan)
    else:
        ketik(kerja, TARGET, 2, 4, 4, 5)
    hasil = _sesudah(kerja, tmp_path)
    assert (_nilai(hasil, KAS, "s/d triwulan ini"), _nilai(hasil, KAS, "Setahun")) == ([400_000], [1_000_000])
    assert (_nilai(hasil, KAS, "Selisih"), _nilai(hasil, BELANJA, "Anggaran kas")) == ([0], [400_000])
    assert (_nilai(hasil, BELANJA, "Pagu"), _nilai(hasil, BELANJA, "Sisa")) == ([1_000_000], [460_000])
    assert (_nilai(hasil, BELANJA, "Capaian"), _nilai(hasil, KINERJA, "Target s/d")) == ([135], [4])
    assert _nilai(hasil, KINERJA, "Capaian") == [75]
    assert _nilai(hasil, BELANJA, REALISASI, 5)[-1] == 3_240_000
    assert {t.level for t in impor(kerja.data, hasil.path).temuan} <= {"catatan"}
    assert kas(kerja.data, SUB_A) == {"1": "100000", "2": "400000", "3": "700000", "4": "1000000"}


@libreoffice
def test_a_fall_and_a_difference_are_seen_while_typing(tmp_path: Path) -> None:
    """Income against its budget, a value s/d that is smaller than the one before it."""
    kerja = ketik(setahun(tmp_path), KAS, 700_000, 600_000, 800_000, 900_000)
    ketik(kerja, PENDAPATAN, 950_000, judul=TW[3:], baris=1)
    hasil = _sesudah(kerja, tmp_path)
    assert _nilai(hasil, KAS, "Cara isi", 2) == ["s/d turun", None]
    assert (_nilai(hasil, KAS, "Selisih"), _nilai(hasil, PENDAPATAN, "Selisih", 2)) == ([100_000], [None, 50_000])
