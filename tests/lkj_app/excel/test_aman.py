"""Files that are no workbook, or that would hurt: one clear sentence each, before anything is opened."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from lkj_app.excel import aman
from lkj_app.excel.aman import BukuError
from lkj_app.isian.impor.buku import baca_buku

if TYPE_CHECKING:
    from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _buku() -> bytes:
    keluar = io.BytesIO()
    buku = Workbook()
    buku.active["A1"] = "isi"
    buku.save(keluar)
    return keluar.getvalue()


def _zip(**bagian: bytes) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama.replace("__", "/").replace("_xml", ".xml"), isi)
    return keluar.getvalue()


def _ganti(nama: str, lama: bytes, baru: bytes) -> bytes:
    """A good workbook with one part changed."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_buku())) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in asal.namelist():
            isi = asal.read(satu)
            arsip.writestr(satu, isi.replace(lama, baru) if satu == nama else isi)
    return keluar.getvalue()


LEMBAR = "xl/worksheets/sheet1.xml"
BURUK = {
    "kode,realisasi\n1,2\n": "bukan buku kerja Excel",
    "": "bukan buku kerja Excel",
    OLE + b"Workbook": "Excel lama",
    OLE + "EncryptedPackage".encode("utf-16-le"): "dikunci kata sandi",
    b"PK\x03\x04 rusak": "rusak atau tidak lengkap",
    _buku()[:-200]: "rusak atau tidak lengkap",
    _zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"): "arsip atau dokumen jenis lain",
    _zip(xl__workbook_xml=b"<workbook/>"): "rusak atau tidak lengkap",
    _ganti("xl/workbook.xml", b"<workbook", b"<x"): "rusak atau tidak lengkap",
    _ganti(LEMBAR, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'): "deklarasi XML yang berbahaya",
    _ganti(
        LEMBAR, b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ): "gabungan yang terlalu luas",
    _zip(xl__workbook_xml=b"<workbook/>", bom=b"\0" * 60_000_000): "mengembang menjadi 57 MB",
}


@pytest.mark.parametrize(("isi", "pesan"), BURUK.items(), ids=range(len(BURUK)))
def test_a_bad_file_is_one_sentence(tmp_path: Path, isi: bytes | str, pesan: str) -> None:
    """It names the file and what to do; no traceback, no library's English."""
    path = tmp_path / "isian.xlsx"
    path.write_bytes(isi.encode() if isinstance(isi, str) else isi)
    with pytest.raises(BukuError, match=pesan) as galat:
        baca_buku(path)
    assert "isian.xlsx" in str(galat.value)
    assert "\n" not in str(galat.value)


@pytest.mark.parametrize("nama", ["lama.xls", "lain.ods"])
def test_other_kinds_by_name(tmp_path: Path, nama: str) -> None:
    """The way to save it rightly is told."""
    (tmp_path / nama).write_bytes(b"apa saja")
    with pytest.raises(BukuError, match="Simpan Sebagai"):
        baca_buku(tmp_path / nama)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    """Both are common slips."""
    with pytest.raises(BukuError, match="tidak ada"):
        baca_buku(tmp_path / "hilang.xlsx")
    with pytest.raises(BukuError, match="folder"):
        baca_buku(tmp_path)


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    """101 MB, without reading it."""
    path = tmp_path / "besar.xlsx"
    with path.open("wb") as berkas:
        berkas.truncate(aman.BATAS_BERKAS + 1)
    with pytest.raises(BukuError, match="terlalu besar"):
        baca_buku(path)


def test_a_far_cell_costs_nothing(tmp_path: Path) -> None:
    """A blank that somebody coloured in the last corner of a sheet."""
    buku = Workbook()
    buku.active["XFD1048576"] = "jauh"
    buku.save(tmp_path / "jauh.xlsx")
    (lembar,) = baca_buku(tmp_path / "jauh.xlsx")
    assert lembar.sel == {1048576: {16384: lembar.ambil(1048576, 16384)}}
