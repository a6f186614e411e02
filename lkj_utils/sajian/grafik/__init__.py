"""Charts of the report: each function takes a Laporan and returns a figure with alt text and its data as a table.

``kanvas`` is the sheet, ``warna`` the palette, ``lkj.mplstyle`` the look, ``bingkai`` the frame in the report.
"""

from __future__ import annotations

from lkj_utils.sajian.grafik.belanja import pagu_realisasi
from lkj_utils.sajian.grafik.kuadran import kuadran_kegiatan
from lkj_utils.sajian.grafik.organisasi import struktur_organisasi
from lkj_utils.sajian.grafik.pegawai import pegawai_pendidikan
from lkj_utils.sajian.grafik.program import capaian_program
from lkj_utils.sajian.grafik.rapat import rapat_triwulan
from lkj_utils.sajian.grafik.sasaran import tren_indikator, tren_sasaran

__all__ = [
    "capaian_program",
    "kuadran_kegiatan",
    "pagu_realisasi",
    "pegawai_pendidikan",
    "rapat_triwulan",
    "struktur_organisasi",
    "tren_indikator",
    "tren_sasaran",
]
