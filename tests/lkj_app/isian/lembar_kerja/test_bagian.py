"""The workbook of one section: its rows, those of the units below it, and nothing of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.impor import impor
from lkj_app.isian.lembar_kerja.rancangan import rancang
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.isian.buku_uji import BELANJA, csv
from tests.pembangun import INSTANSI, KEG_1, KEG_3, PERIODE, SUB, SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office: three sub kegiatan of the secretariat, one of the village section."""
    (tmp_path / "data").mkdir()
    return kantor_rekaan().tulis(tmp_path / "data")


def _kunci(data: Path, unit: str, *, tahun: bool = False) -> dict[str, list[str]]:
    """The first column of each sheet, as far as it is filled in."""
    _, semua = rancang(data, INSTANSI, PERIODE, unit=unit, tahun=tahun)
    return {x.tabel.nama: [str(b[0].nilai) for b in x.isian if b[0].nilai is not None] for x in semua}


def test_a_section_gets_only_its_rows(data: Path) -> None:
    """Tables that belong to no single section are left out."""
    assert _kunci(data, "seksi_desa") == {
        "realisasi_belanja": [SUB_D],
        "realisasi_kinerja": [SUB_D],
        "bukti": ["rapat-1", "rapat-2"],
        "bukti_butir": ["rapat-1", "rapat-1"],
        "analisis": [],
    }
    assert _kunci(data, "sekretariat")["realisasi_belanja"] == [SUB_A, SUB_B, SUB_C]


def test_units_below_it_are_included(data: Path) -> None:
    """The head of the office has them all."""
    assert _kunci(data, "camat")["realisasi_belanja"] == list(SUB)


def test_the_tables_of_the_year_too(data: Path) -> None:
    """Pagu, cash plan, targets of its sub kegiatan; not the targets of a sasaran."""
    isi = _kunci(data, "seksi_desa", tahun=True)
    assert set(isi["target_kinerja"]) == {SUB_D}
    assert {"anggaran", "kas"} < set(isi)


def test_a_unit_may_be_told_of_the_kegiatan(data: Path) -> None:
    """Its sub kegiatan take it over, unless they say otherwise."""
    path = data / INSTANSI / "2030" / "struktur.csv"
    isi = path.read_text(encoding="utf-8").replace(f"{SUB_D},1,,seksi_desa", f"{SUB_D},1,,")
    path.write_text(isi.replace(f"{KEG_3},1,,", f"{KEG_3},1,,seksi_desa"), encoding="utf-8")
    assert _kunci(data, "seksi_desa")["realisasi_belanja"] == [SUB_D]


def test_subjects_are_the_own_codes(data: Path) -> None:
    """A kegiatan only where no other section has a part in it."""
    _, semua = rancang(data, INSTANSI, PERIODE, unit="sekretariat")
    analisis = next(x for x in semua if x.tabel.nama == "analisis")
    pilihan = {satu.split(" – ")[0] for satu in analisis.kolom[0].pilihan.isi}
    assert pilihan >= {SUB_A, KEG_1}
    assert not pilihan & {SUB_D, KEG_3, "ikm"}


@pytest.mark.parametrize(
    ("unit", "pesan"),
    [
        ("seksi_des", "Mungkin maksudnya seksi_desa. Yang ada: camat, sekretariat, seksi_desa"),
        ("kosong", "tidak melaksanakan sub kegiatan"),
    ],
)
def test_a_wrong_unit_is_told(data: Path, unit: str, pesan: str) -> None:
    """With those that there are."""
    if unit == "kosong":
        path = data / INSTANSI / "unit_kerja.csv"
        path.write_text(path.read_text(encoding="utf-8") + "kosong,Seksi Kosong,camat,,Kepala,\n", encoding="utf-8")
    with pytest.raises(UsageError, match=pesan):
        rancang(data, INSTANSI, PERIODE, unit=unit)


def test_it_is_imported_as_any_other(data: Path, tmp_path: Path) -> None:
    """Rows of other sections are neither deleted nor told."""
    from openpyxl import load_workbook

    path = tmp_path / "desa.xlsx"
    path.write_bytes(buat_templat(data, INSTANSI, PERIODE, unit="seksi_desa"))
    assert (impor(data, path).perubahan, impor(data, path, kosongkan=True).temuan) == ((), ())
    buku = load_workbook(path)
    assert buku["Petunjuk"]["B4"].value == "seksi_desa (Seksi Desa Rekaan)"
    buku[BELANJA]["F3"] = 310000
    buku.save(path)
    hasil = impor(data, path, kosongkan=True)
    assert [(p.kunci, p.baru) for p in hasil.perubahan] == [(SUB_D, "310000")]
    assert len(csv(data, "realisasi_belanja")) == 5
