"""The source line of a table: the document that the office names for it, else which of its data it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.simpulan import bertanda

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan

# By the kinds that sumber_tabel.csv knows: no document is named that the data do not name.
DATA = {
    "program_sasaran": "Data struktur program",
    "dokumen_anggaran": "Data dokumen anggaran",
    "perjanjian": "Perjanjian Kinerja",
    "rencana_aksi": "Data target kinerja dan anggaran",
    "kepegawaian": "Data kepegawaian",
    "kinerja": "Data kinerja",
    "belanja": "Data anggaran dan realisasi belanja",
    "realisasi_pendapatan": "Data anggaran dan realisasi pendapatan",
    "musrenbang": "Data usulan musrenbang",
    "iku": "Data indikator",
}


def sumber(laporan: Laporan, jenis: str, *, bawaan: str = "", tahun: str = "") -> str:
    """Of a kind of table; ``bawaan`` where its own data say more than their name, ``tahun`` where it spans several."""
    row = laporan.data.satu("sumber_tabel", tabel=jenis)
    nama = row.get("sumber") or bawaan or DATA[jenis]
    return f"{nama} {laporan.instansi.nama}, {tahun or laporan.periode.tahun}"


def penetapan(laporan: Laporan, id_regulasi: str) -> str:
    """A decree of regulasi.csv by id, as it is cited in full; empty where the office has none."""
    row = laporan.data.satu("regulasi", id=id_regulasi)
    if not row:
        return ""
    judul = bertanda(row["judul"], row)
    return f"{row['jenis']} Nomor {row['nomor']} Tahun {row['tahun']} tentang {judul}"
