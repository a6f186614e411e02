"""A data folder under change: its tables as typed, and what must be refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.ketahanan import bahan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ketahanan.bahan import Kantor
    from tests.ketahanan.kasus import Catatan

DIUTAMAKAN = (
    "realisasi_belanja",
    "realisasi_kinerja",
    "realisasi_indikator",
    "realisasi_pendapatan",
    "anggaran",
    "kas",
    "target_kinerja",
    "target_renstra",
    "pegawai",
    "bukti",
    "dokumen_anggaran",
    "pendapatan",
    "desa",
    "perjanjian_kinerja",
    "riwayat_indikator",
    "usulan_musrenbang",
)


@dataclass
class Tabel:
    """One CSV as it is typed."""

    nama: str
    path: Path
    kolom: list[str]
    baris: list[list[str]]
    pemisah: str = ","
    kutip: bool = False
    # From here on nobody can say what a person meant: bytes were cut or changed.
    rusak: bool = False

    def tulis(self) -> None:
        """Put it into the folder."""
        self.path.write_bytes(bahan.tulis_csv(self.kolom, self.baris, self.pemisah, kutip=self.kutip))


@dataclass
class Kerja:
    """A folder under change: its tables, and rows that must be refused."""

    catatan: Catatan
    kantor: Kantor
    data: Path
    tabel: dict[str, Tabel]
    ditolak: dict[str, str] = field(default_factory=dict)

    def pilih(self) -> Tabel:
        """A table with rows, rather one that holds figures."""
        acak = self.catatan.acak
        utama = [nama for nama in DIUTAMAKAN if nama in self.tabel and self.tabel[nama].baris]
        semua = [
            nama for nama, satu in self.tabel.items() if satu.baris and not satu.path.as_posix().count("/rujukan/")
        ]
        return self.tabel[acak.choice(utama if acak.random() < 0.8 else semua)]

    def letak(self, path: Path) -> str:
        """As findings name it."""
        return path.relative_to(self.data).as_posix()


def buka(catatan: Catatan, kantor: Kantor) -> Kerja:
    """A copy of an office."""
    data = kantor.salin(catatan.kerja / "data")
    semua = {}
    for nama, path in bahan.tabel_berkas(kantor, data).items():
        kolom, baris = bahan.baca_csv(path.read_bytes())
        semua[nama] = Tabel(nama, path, kolom, [[*satu, *[""] * (len(kolom) - len(satu))] for satu in baris])
    return Kerja(catatan, kantor, data, semua)
