"""National lists of ``rujukan/nasional``: which there are, for which years, and their rows; read only when asked for.

``daftar.csv`` names each list, the budget year from which it holds, its decree, and whether that decree is presumed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.dasar.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path("rujukan", "nasional")
INDUK = FOLDER / "daftar.csv"
KOLOM = ("berkas", "isi", "mulai", "dasar", "diduga", "keterangan")
NOMENKLATUR = "nomenklatur"


@dataclass(frozen=True)
class Daftar:
    """One list: its file, what it holds, the first year it is for, its decree, and whether that is presumed."""

    path: Path
    isi: str
    mulai: int
    dasar: str
    diduga: bool
    keterangan: str

    @property
    def sebutan(self) -> str:
        """The decree, marked where it is presumed."""
        return f"{self.dasar} (diduga)" if self.diduga else self.dasar


@dataclass(frozen=True)
class Butir:
    """One code as a list has it: written with four digits, and what it is measured by where the list says so."""

    kode: str
    nama: str
    indikator: str = ""
    satuan: str = ""
    daftar: Daftar | None = None

    @property
    def diduga(self) -> bool:
        """Whether the decree behind it is presumed."""
        return self.daftar is not None and self.daftar.diduga


def semua_daftar(data_root: Path) -> tuple[Daftar, ...]:
    """Every list that daftar.csv names; none where the data folder has no such file."""
    path = data_root / INDUK
    if not path.is_file():
        return ()
    lembar = baca_csv(path)
    try:
        return tuple(_daftar(path, dict(zip(lembar.kolom, satu.sel, strict=True))) for satu in lembar.baris)
    except (KeyError, ValueError):
        harap = f"kolom {', '.join(KOLOM)}, dan tahun di kolom mulai"
        raise DataError(f"{path.as_posix()} tidak terbaca: harus berisi {harap}. Kembalikan dari aslinya.") from None


def _daftar(path: Path, b: Mapping[str, str]) -> Daftar:
    milik = path.with_name(b["berkas"])
    return Daftar(milik, b["isi"], int(b["mulai"]), b["dasar"], b["diduga"] != "tidak", b["keterangan"])


def nama(daftar: Daftar) -> str:
    """How a list is called: its file without what stands behind the first point."""
    return daftar.path.name.partition(".")[0]


def baris_induk(daftar: Daftar) -> dict[str, str]:
    """The row of daftar.csv for a list."""
    diduga = "ya" if daftar.diduga else "tidak"
    isi = (daftar.path.name, daftar.isi, str(daftar.mulai), daftar.dasar, diduga, daftar.keterangan)
    return dict(zip(KOLOM, isi, strict=True))


def nomenklatur_berlaku(data_root: Path, tahun: int) -> tuple[Daftar, ...]:
    """The lists of codes, that of the year first: then older ones, newest first, then those of later years."""
    semua = [satu for satu in semua_daftar(data_root) if satu.isi == NOMENKLATUR]
    return tuple(sorted(semua, key=lambda satu: (satu.mulai > tahun, abs(tahun - satu.mulai))))


def butir(daftar: Daftar, jenis_pemda: str) -> Mapping[str, Butir]:
    """The codes of one kind of regional government in a list, by canonical code."""
    if not daftar.path.is_file():
        raise DataError(
            f"{daftar.path.as_posix()} disebut di {INDUK.as_posix()}, tetapi tidak ada. Kembalikan dari aslinya."
        )
    return _baca(daftar, daftar.path.stat().st_mtime_ns).get(jenis_pemda, {})


@lru_cache(maxsize=8)
def _baca(daftar: Daftar, _diubah: int) -> dict[str, dict[str, Butir]]:
    lembar = baca_csv(daftar.path)
    letak = [lembar.kolom.index(nama) for nama in ("jenis_pemda", "kode", "nama", "indikator", "satuan")]
    hasil: dict[str, dict[str, Butir]] = {}
    for satu in lembar.baris:
        jenis, kode, nama, indikator, satuan = (satu.sel[i] if i < len(satu.sel) else "" for i in letak)
        hasil.setdefault(jenis, {})[kode_program.bakukan(kode)] = Butir(kode, nama, indikator, satuan, daftar)
    return hasil
