"""``temuan.csv``: every finding of a build for reviewers, one a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_utils.dasar.format import aman_csv
from lkj_utils.dasar.simpan import csv_bytes

if TYPE_CHECKING:
    from lkj_app.reviu.himpunan import Bagian, Butir, Himpunan

NAMA = "temuan.csv"
KOLOM = (
    "nomor", "sebab", "kunci", "objek", "dokumen", "aturan", "level", "berkas", "baris", "kolom", "lokasi", "pesan",
    "ditemukan", "diharapkan", "selisih", "perbaikan", "keadaan",
)  # fmt: skip
BILANGAN = re.compile(r"[-+]?[\d.,]+%?")


def temuan_csv(himpunan: Himpunan) -> bytes:
    """Every finding; the same findings give the same bytes."""
    return csv_bytes(KOLOM, (_baris(b, bagian) for bagian in himpunan.bagian for b in bagian.butir))


def _baris(b: Butir, bagian: Bagian) -> dict[str, str]:
    milik = {"nomor": b.nomor, "sebab": b.sebab, "kunci": b.kunci, "dokumen": bagian.dokumen, "keadaan": b.keadaan}
    semua = b.temuan.as_dict() | milik
    return {nama: aman(str(semua[nama])) for nama in KOLOM if semua[nama] is not None}


def aman(teks: str) -> str:
    """A cell that no spreadsheet takes for a formula; a signed number is none."""
    return teks if BILANGAN.fullmatch(teks) else aman_csv(teks)
