"""A fictional dinas of two bidang: own prefixes, supporting codes under the first, four digits at the end of codes.

The figures are those of the fictional kecamatan (isi_rekaan.py), so every fact can be compared code by code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.pembangun import KEG_1, KEG_2, KEG_3, PROG_1, PROG_2, SUB_A, SUB_B, SUB_C, SUB_D, Kantor, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

# The code of the kecamatan, and the one of the dinas as its DPA writes it.
KODE = {
    PROG_1: "1.03.01",
    KEG_1: "1.03.01.2.01",
    SUB_A: "1.03.01.2.01.0001",
    SUB_B: "1.03.01.2.01.0007",
    KEG_2: "1.03.01.2.02",
    SUB_C: "1.03.01.2.02.0001",
    PROG_2: "2.11.06",
    KEG_3: "2.11.06.2.01",
    SUB_D: "2.11.06.2.01.0104",
}
BAKU = KODE | {SUB_A: "1.03.01.2.01.01", SUB_B: "1.03.01.2.01.07", SUB_C: "1.03.01.2.02.01"}
NASIONAL = {
    "daftar.csv": "berkas,isi,mulai,dasar,diduga,keterangan\n"
    "lama.csv,nomenklatur,2024,Keputusan Rekaan 1/2023,ya,\n"
    "antara.csv,nomenklatur,2025,Keputusan Rekaan 2/2024,ya,\n"
    "baru.csv,nomenklatur,2029,Keputusan Rekaan 3/2028,ya,\n",
    "lama.csv": """jenis_pemda,kode,nama,indikator,satuan
kabupaten_kota,X.XX.01,PROGRAM PENUNJANG LAMA,,
kabupaten_kota,2.11.06,PROGRAM AIR LAMA,,
kabupaten_kota,2.11.06.2.01,Penataan Air Lama,,
kabupaten_kota,2.11.06.2.01.0009,Pengeringan Rekaan,Jumlah rawa rekaan,Hektare
""",
    "antara.csv": "jenis_pemda,kode,nama,indikator,satuan\n"
    "kabupaten_kota,2.11.06.2.01.0055,Penjernihan Rekaan,Jumlah sumur rekaan,Sumur\n",
    "baru.csv": """jenis_pemda,kode,nama,indikator,satuan
kabupaten_kota,X.XX.01,PROGRAM PENUNJANG DINAS REKAAN,,
kabupaten_kota,X.XX.01.2.01,Perencanaan Dinas Rekaan,,
kabupaten_kota,X.XX.01.2.01.0001,Penyusunan Rencana Dinas Rekaan,Jumlah dokumen rekaan,Dokumen
kabupaten_kota,X.XX.01.2.01.0007,Evaluasi Dinas Rekaan,Jumlah laporan rekaan,Laporan
kabupaten_kota,X.XX.01.2.02,Keuangan Dinas Rekaan,,
kabupaten_kota,X.XX.01.2.02.0001,Gaji Dinas Rekaan,Jumlah orang rekaan,Orang
kabupaten_kota,2.11.06,PROGRAM AIR REKAAN,,
kabupaten_kota,2.11.06.2.01,Penataan Air Rekaan,,
kabupaten_kota,2.11.06.2.01.0104,Pengerukan Rekaan,Jumlah kolam rekaan,Kolam
kabupaten_kota,2.11.06.3.01,Penataan Air Papua Rekaan,,
kabupaten_kota,2.11.06.3.01.0001,Pengerukan Papua Rekaan,Jumlah kolam rekaan,Kolam
provinsi,2.11.06,PROGRAM AIR PROVINSI REKAAN,,
""",
}


def dinas_rekaan(kode: dict[str, str] | None = None) -> Kantor:
    """The dinas, ready to be spoiled; ``kode`` writes its codes in another way."""
    kantor = kantor_rekaan()
    peta = kode or KODE
    for nama, rows in kantor.tabel.items():
        if nama != "nomenklatur":
            kantor.tabel[nama] = [ganti(row, peta) for row in rows]
    kantor.profil |= {"nama": "Dinas Rekaan", "jenis": "dinas"}
    return kantor


def ganti(row: dict[str, Any], peta: dict[str, str]) -> dict[str, Any]:
    """A row with other codes."""
    return {kolom: peta.get(isi, isi) if isinstance(isi, str) else isi for kolom, isi in row.items()}


def tulis_nasional(akar: Path) -> Path:
    """Put the national lists into a data folder."""
    folder = akar / "rujukan" / "nasional"
    folder.mkdir(parents=True, exist_ok=True)
    for nama, isi in NASIONAL.items():
        (folder / nama).write_text(isi, encoding="utf-8")
    return akar
