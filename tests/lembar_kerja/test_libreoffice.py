"""LibreOffice opens the workbook, counts with its formulas, and saves it so that it still reads."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_utils.lembar_kerja.impor import impor
from lkj_utils.lembar_kerja.templat import buat_templat
from lkj_utils.periode import Periode
from tests.lembar_kerja.buku_uji import BELANJA, isian
from tests.pembangun import AKAR, SUB_A, SUB_B, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def simpan_ulang(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it."""
    profil = f"-env:UserInstallation=file://{folder / 'profil'}"  # beside a LibreOffice that is open
    perintah = [str(SOFFICE), profil, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(path)]
    subprocess.run(perintah, check=True, capture_output=True, timeout=180)
    return folder / path.name


@pytest.mark.lambat
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-calc)")
def test_libreoffice_opens_counts_and_saves(tmp_path: Path) -> None:
    """The first sheet counts what is empty; a formula typed by the analyst comes back with its value."""
    kerja = isian(tmp_path, kantor_rekaan().ubah("realisasi_belanja", SUB_B, realisasi_sd=""))
    kerja.isi(BELANJA, "Realisasi s/d triwulan (", "=500000+50000")
    kerja.buku.save(kerja.path)
    (tmp_path / "hasil").mkdir()
    path = simpan_ulang(kerja.path, tmp_path / "hasil")
    baris = {r[0]: r for r in load_workbook(path, data_only=True)["Petunjuk"].iter_rows(values_only=True)}
    assert baris[BELANJA][2:6] == (4, 3, 1, "Belum lengkap")
    assert baris["Pegawai"][5] == "Lengkap"
    hasil = impor(kerja.data, path)
    assert [(p.kunci, p.kolom, p.baru) for p in hasil.perubahan] == [(SUB_A, "realisasi_sd", "550000")]
    assert [(t.sel, t.ditemukan) for t in hasil.temuan] == [("F4", None)]


@pytest.mark.lambat
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-calc)")
def test_what_libreoffice_saved_changes_nothing(tmp_path: Path) -> None:
    """The real quarter with all its texts, dates and remarks, opened and saved by another program."""
    path = tmp_path / "kalaena.xlsx"
    path.write_bytes(buat_templat(AKAR / "data", "kalaena", Periode(2023, 4), tahun=True))
    (tmp_path / "hasil").mkdir()
    hasil = impor(AKAR / "data", simpan_ulang(path, tmp_path / "hasil"), tulis=False)
    assert (hasil.perubahan, hasil.temuan) == ((), ())
