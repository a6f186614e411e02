"""How each table becomes a sheet: its known rows, its helper columns, its blank rows. One entry a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_app.isian.lembar_kerja.bahan import Bahan

    Kunci = tuple[Any, ...]


@dataclass(frozen=True)
class Bantu:
    """A column that is shown to help and never read; ``{lalu}`` in the title is the quarter before."""

    judul: str
    nilai: Callable[[Bahan, Kunci], Any]
    satuan: str | None = None


@dataclass(frozen=True)
class Susunan:
    """Known rows by key (None: the office adds rows itself), helpers after the key, and rows left blank."""

    kunci: Callable[[Bahan], list[Kunci]] | None = None
    bantu: tuple[Bantu, ...] = ()
    kosong: int = 0
    # Columns that the contract lets be empty, but that a quarter is about.
    diminta: tuple[str, ...] = ()
    petunjuk: dict[str, str] = field(default_factory=dict)
    # Nothing in it must be filled in.
    sukarela: bool = False
    # A row whose cells are all emptied is withdrawn.
    boleh_hapus: bool = False
    # Columns that its sheet does not have.
    tanpa: tuple[str, ...] = ()
    # The column that says whose row it is; without one the table belongs to no single section.
    milik: str = ""


def _satu(semua: list[str]) -> list[Kunci]:
    return [(kunci,) for kunci in semua]


def _lalu(tabel: str, kolom: str, kunci: str) -> Callable[[Bahan, Kunci], Any]:
    return lambda bahan, isi: bahan.nilai_lalu(tabel, kolom, **{kunci: isi[0]})


NAMA = Bantu("Nama", lambda bahan, kunci: bahan.nama(kunci[0]))
NAMA_KEDUA = Bantu("Nama", lambda bahan, kunci: bahan.nama(kunci[1]))
INDIKATOR = Bantu("Nama indikator", lambda bahan, kunci: bahan.indikator(kunci[0]))
SATUAN = Bantu("Satuan", lambda bahan, kunci: bahan.satuan(kunci[0]))
SATUAN_KEDUA = Bantu("Satuan", lambda bahan, kunci: bahan.satuan(kunci[1]))
PAGU = Bantu(
    "Pagu",
    lambda bahan, kunci: bahan.nilai("anggaran", "pagu", versi=bahan.versi, kode=kunci[0]),
    "rupiah",
)
KAS = Bantu(
    "Anggaran kas s/d triwulan ini",
    lambda bahan, kunci: bahan.nilai(
        "kas", "kas_sd", versi=bahan.versi, kode=kunci[0], triwulan=bahan.periode.triwulan
    ),
    "rupiah",
)
TARGET = Bantu("Target s/d triwulan ini", lambda bahan, kunci: bahan.target(kunci[0]))
TARGET_TAHUN = Bantu("Target setahun", lambda bahan, kunci: bahan.target_setahun(kunci[0]))
TARGET_AKUN = Bantu(
    "Target s/d triwulan ini",
    lambda bahan, kunci: bahan.nilai(
        "pendapatan", "target_sd", versi=bahan.versi, akun=kunci[0], triwulan=bahan.periode.triwulan
    ),
    "rupiah",
)
LALU = "Realisasi s/d {lalu}"
# Between a code and its name, where a drop-down shows both.
PEMISAH_NAMA = " – "
STATUS = {"status": "Kosong berarti final bila realisasi terisi. Pilih belum bila datanya memang belum tersedia."}

SUSUNAN: dict[str, Susunan] = {
    "periode": Susunan(),
    "realisasi_belanja": Susunan(
        lambda bahan: _satu(bahan.sub),
        (NAMA, PAGU, KAS, Bantu(LALU, _lalu("realisasi_belanja", "realisasi_sd", "kode"), "rupiah")),
        milik="kode",
    ),
    "realisasi_kinerja": Susunan(
        lambda bahan: _satu([*bahan.sub, *bahan.indikator_sendiri]),
        (NAMA, INDIKATOR, SATUAN, TARGET, Bantu(LALU, _lalu("realisasi_kinerja", "realisasi_sd", "id_indikator"))),
        diminta=("realisasi_sd",),
        petunjuk=STATUS,
        milik="id_indikator",
    ),
    "realisasi_indikator": Susunan(
        lambda bahan: _satu(bahan.indikator_setahun),
        (INDIKATOR, SATUAN, TARGET_TAHUN, Bantu(LALU, _lalu("realisasi_indikator", "realisasi", "id_indikator"))),
        diminta=("realisasi",),
        petunjuk=STATUS,
    ),
    "realisasi_pendapatan": Susunan(
        lambda bahan: _satu(bahan.akun),
        (NAMA, TARGET_AKUN, Bantu(LALU, _lalu("realisasi_pendapatan", "realisasi_sd", "akun"), "rupiah")),
    ),
    "bukti": Susunan(kosong=60, milik="kode"),
    "bukti_butir": Susunan(kosong=60, milik="id_bukti"),
    "usulan_musrenbang": Susunan(kosong=30),
    "analisis": Susunan(kosong=30, milik="subjek"),
    "pegawai": Susunan(kosong=10),
    "pejabat_struktural": Susunan(kosong=5),
    "skm": Susunan(lambda _: [(unsur,) for unsur in range(1, 10)], sukarela=True),
}

SUSUNAN_TAHUN: dict[str, Susunan] = {
    "dokumen_anggaran": Susunan(kosong=5),
    "anggaran": Susunan(lambda b: [(b.versi, kode) for kode in b.sub], (NAMA_KEDUA,), kosong=40, milik="kode"),
    "kas": Susunan(
        lambda b: [(b.versi, kode, tw) for kode in b.sub for tw in b.triwulan], (NAMA_KEDUA,), kosong=40, milik="kode"
    ),
    "target_kinerja": Susunan(
        lambda b: (
            [(kode, tw) for kode in b.sub for tw in b.triwulan]
            + [(id_, 4) for id_ in b.indikator_setahun if b.bagian is None]
        ),
        (NAMA, INDIKATOR, SATUAN),
        kosong=10,
        diminta=("target_sd",),
        milik="id_indikator",
        petunjuk={"target_sd": "Kosong atau 0 berarti belum dijadwalkan sampai triwulan itu."},
    ),
    "perjanjian_kinerja": Susunan(lambda _: [], (NAMA_KEDUA, SATUAN_KEDUA), kosong=5),
    "pendapatan": Susunan(kosong=20),
}

# In a workbook of its own: answers to findings.
SUSUNAN_TANGGAPAN: dict[str, Susunan] = {
    "tanggapan": Susunan(lambda _: [], diminta=("tindak_lanjut",), boleh_hapus=True, tanpa=("catatan",)),
}
# In a workbook of its own: a new office. The first three are no tables of the contract, see lembar_kerja.kantor.
SUSUNAN_KANTOR: dict[str, Susunan] = {
    "identitas": Susunan(),
    "program": Susunan(kosong=10),
    "sub_kegiatan": Susunan(kosong=15),
    "unit_kerja": Susunan(kosong=12, tanpa=("catatan",)),
    "pejabat": Susunan(kosong=12, tanpa=("catatan",)),
    "tugas": Susunan(kosong=60, tanpa=("catatan",)),
    "desa": Susunan(kosong=30, tanpa=("catatan",)),
    "sasaran": Susunan(kosong=8, tanpa=("catatan",)),
    "indikator": Susunan(kosong=25, tanpa=("catatan",)),
    "target_renstra": Susunan(kosong=10, tanpa=("catatan",)),
    "riwayat_indikator": Susunan(kosong=20, tanpa=("catatan",)),
    "regulasi": Susunan(kosong=20, tanpa=("catatan",)),
}
# What such a workbook also says of: a profile, and the tree of codes.
SUSUNAN_TURUNAN = {"instansi": Susunan(), "struktur": Susunan()}
SUSUNAN_ISIAN = SUSUNAN | SUSUNAN_TAHUN
SUSUNAN_SEMUA = SUSUNAN_ISIAN | SUSUNAN_TANGGAPAN | SUSUNAN_KANTOR | SUSUNAN_TURUNAN
