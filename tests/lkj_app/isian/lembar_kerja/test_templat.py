"""The workbook of a quarter: what it asks for, what it shows, what it locks, and that its bytes are stable."""

from __future__ import annotations

import io
import re
import shutil
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.excel.gaya import WARNA_WAJIB
from lkj_app.isian.baru import siapkan
from lkj_app.isian.lembar_kerja.rancangan import BARIS_BANTUAN, BARIS_ISI, BARIS_JUDUL
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak.paket import Paket
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, KINERJA, isian
from tests.pembangun import INSTANSI, PERIODE, SUB, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

TAHUN_ISI = {"anggaran": ("pagu", "1000"), "kas": ("kas_sd", "1000"), "target_kinerja": ("target_sd", "1"),
             "perjanjian_kinerja": ("target", "1")}  # fmt: skip


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The workbook of the fictional quarter; read-only."""
    return isian(tmp_path_factory.mktemp("templat")).buku


@pytest.fixture(scope="module")
def biasa(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """An ordinary quarter of the real office: 33 sub kegiatan, plan and budget of the year known."""
    data = tmp_path_factory.mktemp("biasa") / "data"
    shutil.copytree(ROOT / "data", data)
    siapkan(data, "kalaena", Periode(2024, 1))
    for tabel, (kolom, nilai) in TAHUN_ISI.items():
        path = data / "kalaena" / "2024" / f"{tabel}.csv"
        kepala, *baris = path.read_text(encoding="utf-8").splitlines()
        letak = kepala.split(",").index(kolom)
        isi = [",".join([*s.split(",")[:letak], nilai, *s.split(",")[letak + 1 :]]) for s in baris]
        path.write_text("\n".join([kepala, *isi]) + "\n", encoding="utf-8")
    siapkan(data, "kalaena", Periode(2024, 2))
    return load_workbook(io.BytesIO(buat_templat(data, "kalaena", Periode(2024, 2))))


def _judul(buku: Workbook, lembar: str) -> list[str]:
    return [str(sel.value) for sel in buku[lembar][BARIS_JUDUL]]


def test_an_ordinary_quarter_asks_for_at_most_150_cells(biasa: Workbook) -> None:
    """33 sub kegiatan twice, two indicators, one income account; everything else is there already."""
    kosong = [
        sel.coordinate
        for kertas in biasa.worksheets
        if kertas.title != "Petunjuk"
        for baris in kertas.iter_rows(min_row=BARIS_ISI)
        for sel in baris
        if sel.fill.start_color.rgb[2:] == WARNA_WAJIB and sel.value is None
    ]
    assert len(kosong) == 33 + 33 + 2 + 1
    assert len(kosong) <= 150


def test_every_quarterly_table_of_the_contract_has_a_sheet(buku: Workbook) -> None:
    """But claims, read from documents, and answers, which have a workbook of their own. Think here of new tables."""
    semua, lain = Paket.baca(ROOT / "data").menurut_cakupan("triwulan"), {"klaim", "tanggapan"}
    diharapkan = {t.judul for t in semua if t.nama not in lain}
    assert set(buku.sheetnames) - {"Petunjuk", "Daftar", "Semula"} == diharapkan
    assert (buku["Daftar"].sheet_state, buku["Semula"].sheet_state) == ("hidden", "veryHidden")


def test_year_tables_come_with_a_year_that_is_not_ready(tmp_path: Path) -> None:
    """Or when they are asked for."""
    kantor = kantor_rekaan().ubah("anggaran", SUB[0], pagu="")
    assert "Pagu anggaran" in isian(tmp_path, kantor).buku.sheetnames
    assert (
        "Pagu anggaran"
        in load_workbook(io.BytesIO(buat_templat(tmp_path / "data", INSTANSI, PERIODE, tahun=True))).sheetnames
    )


def test_a_row_without_its_key_and_a_list_for_a_text_are_shown(tmp_path: Path) -> None:
    """A template is how one mends data that are not in order."""
    isian(tmp_path, kantor_rekaan().ubah("anggaran", SUB[0], kode=""))
    data = tmp_path / "data"
    waktu = next(data.rglob("periode.toml"))
    waktu.write_text(re.sub(r"(?m)^tempat = .*$", "tempat = ['Wotu']", waktu.read_text("utf-8")), "utf-8")
    buku = load_workbook(io.BytesIO(buat_templat(data, INSTANSI, PERIODE, tahun=True)))
    assert "['Wotu']" in {sel.value for lembar in buku for baris in lembar for sel in baris}
    assert "Pagu anggaran" in buku.sheetnames


def test_titles_carry_the_unit_and_help_stands_below(buku: Workbook) -> None:
    """A star marks what must be filled in."""
    kertas = buku[BELANJA]
    judul = _judul(buku, BELANJA)
    assert "Realisasi s/d triwulan (rupiah) *" in judul
    assert "Realisasi belanja sejak Januari" in kertas.cell(BARIS_BANTUAN, judul.index(
        "Realisasi s/d triwulan (rupiah) *") + 1).value  # fmt: skip
    assert kertas.freeze_panes == "B3"


def test_known_rows_stand_there_with_what_helps(buku: Workbook) -> None:
    """Code, official name, unit, target, and pagu and cash plan beside the money."""
    baris = {r[0]: r for r in buku[KINERJA].iter_rows(min_row=BARIS_ISI, values_only=True)}
    assert list(baris) == sorted(SUB)
    assert baris[SUB[0]][:6] == (SUB[0], "Penyusunan Dokumen Rekaan", "Jumlah dokumen rekaan", "dokumen", 4, None)
    uang = next(buku[BELANJA].iter_rows(min_row=BARIS_ISI, values_only=True))
    assert uang[:4] == (SUB[0], "Penyusunan Dokumen Rekaan", 1000000, 600000)


def test_the_quarter_before_is_shown(tmp_path: Path) -> None:
    """Its name stands in the title, so that nobody takes it for this quarter's."""
    data = tmp_path / "data"
    data.mkdir()
    kantor_rekaan().tulis(data)
    siapkan(data, INSTANSI, Periode(2030, 3))
    buku = load_workbook(io.BytesIO(buat_templat(data, INSTANSI, Periode(2030, 3))))
    kolom = _judul(buku, KINERJA).index("Realisasi s/d Triwulan II Tahun 2030")
    assert [r[kolom] for r in buku[KINERJA].iter_rows(min_row=BARIS_ISI, values_only=True)] == [3, 3, 12, 6]


def test_only_input_cells_are_open(buku: Workbook) -> None:
    """Protection without a password; keys and helpers are locked."""
    kertas = buku[BELANJA]
    assert kertas.protection.sheet
    assert not kertas.protection.password
    terbuka = {kertas.cell(BARIS_JUDUL, sel.column).value for sel in kertas[BARIS_ISI] if not sel.protection.locked}
    assert terbuka == {"Realisasi s/d triwulan (rupiah) *", "Permasalahan/kendala", "Catatan"}


def test_codes_are_text_and_money_is_a_number(buku: Workbook) -> None:
    """A code must not become a date, rupiah are grouped, dates read in Indonesian."""
    uang = buku[BELANJA][BARIS_ISI]
    assert uang[0].number_format == "@"
    assert next(sel.number_format for sel in uang if sel.value == 540000) == "#,##0"
    assert buku["Keterangan periode"].cell(BARIS_ISI, 1).number_format == "[$-421]dd mmmm yyyy"


def test_drop_downs(buku: Workbook) -> None:
    """Fixed choices stand in the rule, codes with their names in a hidden sheet, evidence ids in their own sheet."""
    aturan = {
        (kertas.title, str(kertas.cell(BARIS_JUDUL, sel.min_col).value)): satu.formula1
        for kertas in buku.worksheets
        for satu in kertas.data_validations.dataValidation
        for sel in satu.sqref.ranges
        if satu.type == "list"
    }
    assert aturan[KINERJA, "Status data"] == '"final,sementara,belum"'
    assert aturan["Butir bukti", "Bukti *"] == "'Bukti kinerja'!$A$3:$A$67"
    assert aturan[BUKTI, "Kode sub kegiatan *"].startswith("Daftar!$")
    daftar = [sel.value for kolom in buku["Daftar"].iter_cols() for sel in kolom]
    assert f"{SUB[0]} – Penyusunan Dokumen Rekaan" in daftar
    assert "camat_rekaan – Ani Rekaan, S.T." in daftar


def test_long_rules_are_legal(buku: Workbook) -> None:
    """Excel repairs, with a warning, a file whose list is longer than 255 characters or whose prompt title than 32."""
    for kertas in buku.worksheets:
        assert len(kertas.title) <= 31
        for satu in kertas.data_validations.dataValidation:
            assert len(satu.formula1) <= 255
            assert len(satu.promptTitle or "") <= 32
            assert len(satu.prompt or "") <= 255
            assert len(satu.error or "") <= 255


def test_a_long_text_keeps_its_row_within_what_excel_takes(tmp_path: Path) -> None:
    """409 points."""
    kantor = kantor_rekaan().ubah("realisasi_belanja", SUB[0], kendala="kendala " * 500)
    assert isian(tmp_path, kantor).buku[BELANJA].row_dimensions[BARIS_ISI].height == 409


def test_formulas_stand_only_where_nothing_is_typed(buku: Workbook) -> None:
    """They count what is empty, compare, add up; data are never a formula."""
    rumus = [sel for kertas in buku.worksheets for baris in kertas.iter_rows() for sel in baris if sel.data_type == "f"]
    assert {sel.parent.title for sel in rumus} == {"Petunjuk", BELANJA, KINERJA, "Realisasi pendapatan"}
    assert all(sel.protection.locked for sel in rumus)
    teks = [str(sel.value) for baris in buku["Petunjuk"].iter_rows() for sel in baris if sel.data_type == "f"]
    assert "=COUNTBLANK('Realisasi belanja'!F3:F6)" in teks


@pytest.mark.parametrize("teks", ["=1+1", "+62 811", "-5 derajat", "@camat", '=HYPERLINK("http://x")'])
def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path, teks: str) -> None:
    """What people typed is never run."""
    buku = isian(tmp_path, kantor_rekaan().ubah("realisasi_belanja", SUB[0], kendala=teks)).buku
    sel = next(s for s in buku[BELANJA][BARIS_ISI] if s.value == teks)
    assert sel.data_type == "s"
    assert sel.quotePrefix


def test_same_data_same_bytes(tmp_path: Path) -> None:
    """No clock in it: not in the archive, not in the properties."""
    data = isian(tmp_path).data
    pertama = buat_templat(data, INSTANSI, PERIODE)
    time.sleep(1.1)
    assert buat_templat(data, INSTANSI, PERIODE) == pertama


def test_a_status_shows_as_it_stands(tmp_path: Path) -> None:
    """Belum is an answer that somebody gave; what nobody answered is empty."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB[0], realisasi_sd="", status="belum")
    satu = isian(tmp_path, kantor)
    assert satu.sel(KINERJA, "Status", 0).value == "belum"
    assert satu.sel(KINERJA, "Status", 1).value == "final"


def test_a_moment_with_its_zone_is_shown_as_typed(tmp_path: Path) -> None:
    """TOML knows such moments and no cell can hold one: what stands in periode.toml stays as it is, in words."""
    kantor = kantor_rekaan()
    kantor.waktu["tanggal_laporan"] = datetime(2030, 7, 10, 8, 30, tzinfo=UTC)
    kantor.waktu["tempat"] = datetime(2030, 7, 10, tzinfo=timezone(timedelta(hours=7)))
    kantor.tulis(tmp_path)
    buku = load_workbook(io.BytesIO(buat_templat(tmp_path, INSTANSI, PERIODE)))
    isi = {str(sel.value) for kertas in buku for baris in kertas.iter_rows() for sel in baris}
    assert "2030-07-10 00:00:00+07:00" in isi
    assert any(satu.startswith("2030-07-10") and satu != "2030-07-10 00:00:00+07:00" for satu in isi)
