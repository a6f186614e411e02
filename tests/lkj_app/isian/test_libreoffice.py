"""LibreOffice opens the workbook, counts with its formulas, and saves it so that it still reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook

from lkj_app.isian.impor import impor
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from tests.lkj_app.isian.buku_uji import BELANJA, KINERJA, isian
from tests.pembangun import SUB_A, SUB_B, kantor_rekaan
from tests.soffice import libreoffice, simpan_ulang

if TYPE_CHECKING:
    from pathlib import Path


@libreoffice
def test_libreoffice_opens_counts_and_saves(tmp_path: Path) -> None:
    """The first sheet counts what is empty; a formula typed by the analyst comes back with its value."""
    kantor = kantor_rekaan().ubah("realisasi_belanja", SUB_B, realisasi_sd="")
    # One answered with belum, one not answered.
    kantor.ubah("realisasi_kinerja", SUB_A, realisasi_sd="", status="belum")
    kerja = isian(tmp_path, kantor.ubah("realisasi_kinerja", SUB_B, realisasi_sd="", status=""))
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", "=500000+50000")
    kerja.buku.save(kerja.path)
    (tmp_path / "hasil").mkdir()
    path = simpan_ulang(kerja.path, tmp_path / "hasil")
    baris = {r[0]: r for r in load_workbook(path, data_only=True)["Petunjuk"].iter_rows(values_only=True)}
    assert baris[BELANJA][2:6] == (4, 3, 1, "Belum lengkap")
    assert baris[KINERJA][2:6] == (4, 3, 1, "Belum lengkap")
    assert baris["Pegawai"][5] == "Lengkap"
    hasil = impor(kerja.data, path)
    assert [(p.kunci, p.kolom, p.baru) for p in hasil.perubahan] == [(SUB_A, "realisasi_sd", "550000")]
    assert (hasil.temuan, hasil.belum) == ((), (("Realisasi belanja", 1),))
    assert hasil.tanpa_jawaban == (("Realisasi kinerja", 1, 4),)


@libreoffice
def test_what_libreoffice_saved_changes_nothing(tmp_path: Path) -> None:
    """The real quarter with all its texts, dates and remarks, opened and saved by another program."""
    path = tmp_path / "kalaena.xlsx"
    path.write_bytes(buat_templat(ROOT / "data", "kalaena", Periode(2023, 4), tahun=True))
    (tmp_path / "hasil").mkdir()
    hasil = impor(ROOT / "data", simpan_ulang(path, tmp_path / "hasil"), tulis=False)
    assert (hasil.perubahan, hasil.temuan) == ((), ())
