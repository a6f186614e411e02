"""An office with the units and the odd amounts of a real one, for texts that speak of its figures (korpus_ketikan.csv).

Rows are named by a letter there; figures are those of TW2 2030.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pembangun import KEG_2, KEG_3, PROG_1, SUB_A, SUB_B, SUB_C, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from tests.pembangun import Kantor

# Indicator, unit, target, realisasi, pagu, kas, realisasi belanja.
BARIS = {
    "A": (SUB_A, "Jumlah dokumen perencanaan yang disusun", "dokumen", 4, 3, 13464800, 13420300, 13390600),
    "B": (SUB_B, "Jumlah dokumen laporan retribusi yang disusun", "laporan", 12, 12, 35022100, 34950000, 34935725),
    "C": (SUB_C, "Jumlah ASN yang gajinya terbayarkan", "orang", 17, 16, 1661472446, 1650000000, 1640585099),
    "D": (SUB_D, "Jumlah usulan Musrenbang yang dihimpun", "usulan", 8, 6, 1950900, 1900400, 1721300),
    "E": (f"{KEG_2}.02", "Jumlah tamu yang difasilitasi", "orang", 7000, 6960, 139500000, 139400000, 139374300),
    "F": (f"{KEG_2}.03", "Jumlah rapat koordinasi yang diikuti", "kali", 1000, 988, 255750000, 255740000, 255736230),
    "G": (f"{KEG_2}.04", "Jumlah surat yang diadministrasikan", "surat", 1542, 1723, 9707000, 9706500, 9705700),
    "H": (f"{KEG_2}.05", "Jumlah peralatan kantor yang diadakan", "unit", 14, 14, 107400000, 106900000, 106300000),
    "I": (f"{KEG_3}.02", "Jumlah izin bangunan yang diterbitkan", "lembar", 6, 0, 3825600, 3800500, 3768650),
    "J": (f"{KEG_3}.03", "Jumlah kader PKK yang diberdayakan", "orang", 50, 49, 81837300, 81700000, 81576870),
    "K": (f"{KEG_3}.04", "Jumlah desa yang melakukan pembangunan kawasan", "desa", 7, 7, 7868900, 7868900, 7868750),
    "L": (f"{KEG_3}.05", "Jumlah rapat pimpinan yang dilaksanakan", "kali", 12, 12, 18052700, 18052700, 17996096),
    "M": (f"{KEG_3}.06", "Jumlah kasus ketertiban yang difasilitasi", "kasus", 4, 4, 5840000, 5840000, 5840000),
}
IKM, SUB_I = "Indeks Kepuasan Masyarakat (IKM)", f"{KEG_3}.02"
NAMA = {
    "E": "Fasilitasi Kunjungan Tamu",
    "F": "Penyelenggaraan Rapat Koordinasi",
    "G": "Penyediaan Jasa Surat Menyurat",
    "H": "Pengadaan Peralatan dan Mesin",
    "I": "Pelayanan Perizinan",
    "J": "Pembinaan PKK",
    "K": "Pembangunan Kawasan Perdesaan",
    "L": "Forum Koordinasi Pimpinan",
    "M": "Penanganan Ketertiban",
}


def kantor_ketikan() -> Kantor:
    """Thirteen sub kegiatan; no text is filled in."""
    kantor = kantor_rekaan()
    for huruf, (kode, *_) in BARIS.items():
        if huruf in NAMA:
            _baru(kantor, kode, NAMA[huruf])
    for tabel in ("anggaran", "kas", "target_kinerja", "indikator", "realisasi_belanja", "realisasi_kinerja"):
        semua = [kode for kode, *_ in BARIS.values()]
        kantor.tabel[tabel] = [row for row in kantor.tabel[tabel] if not semua_memuat(semua, row)]
    for baris in BARIS.values():
        _isi(kantor, *baris)
    for kode in (PROG_1, SUB_I):
        kantor.tambah("analisis", {"subjek": kode, "jenis": "solusi", "urut": 1, "teks": ""})
    return kantor.ubah("realisasi_indikator", "ikm", realisasi=92.79).ubah("indikator", "ikm", nama=IKM)


def semua_memuat(semua: list[str], row: dict[str, object]) -> bool:
    """Whether a row is about one of these."""
    return row.get("kode") in semua or row.get("id_indikator") in semua


def _baru(kantor: Kantor, kode: str, nama: str) -> None:
    induk, urut = kode.rsplit(".", 1)
    kantor.tambah("nomenklatur", {"kode": kode, "tingkat": "sub_kegiatan", "nama": nama, "induk": induk})
    kantor.tambah("struktur", {"kode": kode, "urut": int(urut), "kode_unit": "seksi_desa"})


def _isi(kantor: Kantor, *baris: object) -> None:
    kode, nama, satuan, target, realisasi, pagu, kas, belanja = baris
    sifat = {"tingkat": "sub_kegiatan", "arah": "naik", "akumulasi": "jumlah", "iku": "tidak"}
    kantor.tambah("indikator", {"id_indikator": kode, "kode": kode, "nama": nama, "satuan": satuan} | sifat)
    kantor.tambah("anggaran", {"versi": "dpa_pokok", "kode": kode, "pagu": pagu})
    for triwulan, kali, rencana in ((2, 1, kas), (4, 2, pagu)):
        kantor.tambah("kas", {"versi": "dpa_pokok", "kode": kode, "triwulan": triwulan, "kas_sd": rencana})
        kantor.tambah("target_kinerja", {"id_indikator": kode, "triwulan": triwulan, "target_sd": kali * target})
    kantor.tambah("realisasi_belanja", {"kode": kode, "realisasi_sd": belanja, "kendala": ""})
    kinerja = {"id_indikator": kode, "realisasi_sd": realisasi, "status": "final", "uraian": ""}
    kantor.tambah("realisasi_kinerja", kinerja)
