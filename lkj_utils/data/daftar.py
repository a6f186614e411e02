"""Which periods a data folder holds, and how far each has come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.data.kekurangan import kekurangan
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.versi import PROFIL, masalah_versi

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Keadaan = Literal["kosong", "sebagian", "lengkap", "tidak terbaca"]


@dataclass(frozen=True)
class PeriodeTersedia:
    """One period of one office; ``tabel_kurang`` names the tables that are missing or not filled in, and why."""

    instansi: str
    periode: Periode
    keadaan: Keadaan
    tabel_kurang: tuple[str, ...] = ()

    @property
    def nama(self) -> str:
        """As a user types it: ``INSTANSI/2023-TW4``."""
        return f"{self.instansi}/{self.periode}"


def folder_data(data_root: Path) -> Path:
    """The data folder itself; DataError where there is none."""
    if not data_root.is_dir():
        raise DataError(f"Folder data tidak ada: {data_root}. Periksa pilihan --data.")
    return data_root


def instansi_tersedia(data_root: Path) -> list[str]:
    """The offices by folder name: those with an instansi.toml."""
    return sorted(profil.parent.name for profil in data_root.glob(f"*/{PROFIL}"))


def instansi_ada(data_root: Path, nama: str) -> str:
    """The office of this name; UsageError with those that there are, and the one that was probably meant."""
    ada = instansi_tersedia(data_root)
    if nama not in ada:
        dekat = get_close_matches(nama, ada, n=1)
        maksud = f" Mungkin maksudnya {dekat[0]}." if dekat else ""
        raise UsageError(f"Instansi “{nama}” tidak ada. Yang ada: {', '.join(ada) or 'belum ada'}.{maksud}")
    return nama


def periode_tersedia(data_root: Path) -> list[PeriodeTersedia]:
    """Every period of every office, oldest first. Raises DataError where the folder or its contract is missing."""
    paket = Paket.baca(folder_data(data_root))
    letak = (letak for satu in instansi_tersedia(data_root) for letak in _letak(data_root, satu))
    semua = [_nilai(data_root, paket, *satu) for satu in letak]
    return sorted(semua, key=lambda satu: (satu.periode, satu.instansi))


def pilih(data_root: Path, teks: str | None = None, *, harus_lengkap: bool = True) -> PeriodeTersedia:
    """Return the period a user means: ``2023-TW4``, ``INSTANSI/2023-TW4``, or None for the newest complete one.

    Without ``harus_lengkap`` None falls back to the newest of any state, for commands that tell what is missing.
    """
    semua = periode_tersedia(data_root)
    if not semua:
        raise DataError(f"Belum ada periode di {data_root}. Yang dicari: <instansi>/<tahun>/tw<1-4>/.")
    if teks is None:
        return _terbaru(semua, harus_lengkap=harus_lengkap)
    return _yang_disebut(semua, teks)


def _yang_disebut(semua: Sequence[PeriodeTersedia], teks: str) -> PeriodeTersedia:
    instansi, _, bagian_periode = teks.strip().rpartition("/")
    periode = Periode.parse(bagian_periode)
    cocok = [satu for satu in semua if satu.periode == periode and instansi in ("", satu.instansi)]
    if not cocok:
        raise UsageError(f"Periode “{teks}” tidak ada. Yang ada: {_sebut(semua)}.")
    return _satu_saja(cocok)


def _terbaru(semua: Sequence[PeriodeTersedia], *, harus_lengkap: bool) -> PeriodeTersedia:
    calon = [satu for satu in semua if satu.keadaan == "lengkap"]
    if not calon and harus_lengkap:
        raise DataError(f"Belum ada periode yang datanya lengkap. Yang ada: {_sebut(semua)}.")
    calon = calon or [satu for satu in semua if satu.keadaan != "tidak terbaca"] or list(semua)
    paling_baru = max(satu.periode for satu in calon)
    return _satu_saja([satu for satu in calon if satu.periode == paling_baru])


def _satu_saja(cocok: Sequence[PeriodeTersedia]) -> PeriodeTersedia:
    if len(cocok) > 1:
        raise UsageError(f"Ada beberapa instansi; sebutkan salah satu: {', '.join(satu.nama for satu in cocok)}.")
    return cocok[0]


def _sebut(semua: Sequence[PeriodeTersedia]) -> str:
    return "; ".join(_sebut_satu(satu) for satu in reversed(semua))


def _sebut_satu(satu: PeriodeTersedia) -> str:
    kurang = f", kurang {'; '.join(satu.tabel_kurang)}" if satu.tabel_kurang else ""
    return f"{satu.nama} ({satu.keadaan}{kurang})"


def _letak(data_root: Path, instansi: str) -> Iterator[tuple[str, Periode]]:
    """Folders ``<tahun>/tw<n>`` of an office."""
    for folder in (data_root / instansi).glob("*/*"):
        cocok = re.fullmatch(r"(20\d\d)/tw([1-4])", folder.relative_to(data_root / instansi).as_posix())
        if cocok and folder.is_dir():
            yield instansi, Periode(int(cocok[1]), int(cocok[2]))


def _nilai(data_root: Path, paket: Paket, instansi: str, periode: Periode) -> PeriodeTersedia:
    # Of an office in an unknown form nothing is said; the others are listed all the same.
    if masalah := masalah_versi(data_root, instansi):
        return PeriodeTersedia(instansi, periode, "tidak terbaca", (masalah,))
    kurang = kekurangan(data_root, instansi, periode, paket)
    triwulan = {t.nama for t in paket if t.wajib and t.cakupan == "triwulan"}
    # Empty: no table of the quarter has even its file.
    kosong = triwulan <= {satu.tabel for satu in kurang if not satu.sebab}
    keadaan: Keadaan = "lengkap" if not kurang else "kosong" if kosong else "sebagian"
    return PeriodeTersedia(instansi, periode, keadaan, tuple(str(satu) for satu in kurang))
