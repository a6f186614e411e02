"""A dinas of two bidang with four-digit codes: sheets, imports, exports and new quarters write its codes as it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.isian.baru import siapkan
from lkj_app.isian.sipd.kerja import Setelan
from lkj_app.isian.sipd.rencana import rencanakan
from lkj_utils.dasar.periode import Periode
from tests.dinas_rekaan import KODE, dinas_rekaan, tulis_nasional
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, KINERJA, Isian, csv, isian
from tests.lkj_app.isian.ekspor_uji import anggaran, rekap
from tests.pembangun import INSTANSI, SUB, SUB_A, SUB_B, SUB_D

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pembangun import Kantor

SUB_DINAS = [KODE[satu] for satu in SUB]


def _isian(folder: Path, kantor: Kantor | None = None) -> Isian:
    hasil = isian(folder, kantor or dinas_rekaan())
    tulis_nasional(hasil.data)
    return hasil


def test_sheets_show_the_codes_of_the_dpa(tmp_path: Path) -> None:
    """As keys, and as entries of a list."""
    buku = _isian(tmp_path)
    for lembar in (BELANJA, KINERJA):
        kolom = "Kode" if lembar == BELANJA else "Indikator"
        assert [buku.sel(lembar, kolom, n).value for n in range(4)] == SUB_DINAS
    assert str(buku.sel(BUKTI, "Kode", 0).value).startswith(KODE[SUB_A])


def test_an_import_knows_its_rows_and_leaves_their_codes(tmp_path: Path) -> None:
    """A value comes into its row, a new row is written as its code was typed, and nothing else changes."""
    rows = [{"kode": "1.03.01.2.01.01", "realisasi_sd": 1}, {"kode": KODE[SUB_D], "realisasi_sd": 300000}]
    kantor = dinas_rekaan()
    kantor.tabel["realisasi_belanja"] = rows
    buku = _isian(tmp_path, kantor)
    hasil = buku.isi(BELANJA, "Realisasi s/d triwulan (", 550000, 500000, 1900000, 300000).impor()
    assert not hasil.gagal, hasil.temuan
    assert sorted(baris.split(",")[:2] for baris in csv(buku.data, "realisasi_belanja")[1:]) == [
        ["1.03.01.2.01.0007", "500000"],
        ["1.03.01.2.01.01", "550000"],
        ["1.03.01.2.02.0001", "1900000"],
        ["2.11.06.2.01.0104", "300000"],
    ]


def test_an_export_fills_the_rows_of_the_dinas(tmp_path: Path) -> None:
    """Supporting codes under X.XX or its own bidang, endings beyond 99, rows that were not there before."""
    kantor = dinas_rekaan()
    kantor.tabel["anggaran"] = []
    (tmp_path / "data").mkdir()
    data = tulis_nasional(kantor.tulis(tmp_path / "data"))
    sendiri = {"NAMA SKPD": "DINAS REKAAN", "NAMA SUB UNIT": "DINAS REKAAN"}
    semua = (("X.XX.01.2.01.0001", 5), (KODE[SUB_B], 7), ("2.11.06.2.01.0104", 9))
    path = rekap(*(anggaran(kode, nilai, **sendiri) for kode, nilai in semua)).simpan(tmp_path)
    hasil = rencanakan(data, [path], "2030-TW2", None, Setelan(skpd="DINAS REKAAN")).jalankan(tulis=True)
    assert not hasil.gagal, hasil.temuan
    tertulis = (data / INSTANSI / "2030" / "anggaran.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [baris.split(",")[1:3] for baris in tertulis] == [
        [KODE[SUB_A], "5"],
        [KODE[SUB_B], "7"],
        [KODE[SUB_D], "9"],
    ]


def test_a_new_quarter_and_a_new_year_keep_the_codes(tmp_path: Path) -> None:
    """Four digits stay four digits in every file that is made."""
    data = dinas_rekaan().tulis(tmp_path)
    for periode in (Periode(2030, 3), Periode(2031, 1)):
        hasil = siapkan(data, INSTANSI, periode)
        teks = "".join(path.read_text(encoding="utf-8") for path in hasil.berkas)
        assert KODE[SUB_A] in teks
        assert "1.03.01.2.01.01," not in teks
