"""Load the data of one period: the only module that reads data/ for computing. Validation has its own (kontrak)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from lkj_utils import kode
from lkj_utils.aturan import Aturan
from lkj_utils.berkas import baca_csv, baca_toml
from lkj_utils.errors import DataError
from lkj_utils.format import kapital
from lkj_utils.kontrak.nilai import dari_toml, nilai_sel
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lkj_utils.kontrak.paket import Tabel
    from lkj_utils.periode import Periode

ASAL = "_asal"


@dataclass(frozen=True)
class DataPeriode:
    """Everything typed for one period, by table name; a missing optional table is an empty frame."""

    akar: Path
    instansi: str
    periode: Periode
    profil: Mapping[str, Any]
    waktu: Mapping[str, Any]
    tabel: Mapping[str, pd.DataFrame]

    @cached_property
    def _rekaman(self) -> dict[str, list[dict[str, Any]]]:
        return {nama: frame.to_dict("records") for nama, frame in self.tabel.items()}  # type: ignore[misc]

    def baris(self, nama: str, **kunci: object) -> list[dict[str, Any]]:
        """The rows of a table whose columns equal ``kunci``; ``_asal`` says where a row stands (``file#row``)."""
        rows = self._rekaman[nama]
        return [row for row in rows if all(row[k] == v for k, v in kunci.items())] if kunci else rows

    def satu(self, nama: str, **kunci: object) -> dict[str, Any]:
        """The first row with these values, or an empty one."""
        return next(iter(self.baris(nama, **kunci)), {})

    @cached_property
    def aturan(self) -> Aturan:
        """The rules in force of the office."""
        return Aturan.dari(self.profil)

    @cached_property
    def struktur(self) -> pd.DataFrame:
        """One row per program, kegiatan and sub kegiatan in tree order, with official name, level and parent."""
        resmi = {row["kode"]: row["nama"] for row in self.baris("nomenklatur")}
        rows = [
            row
            | {
                "nama": kapital(kode.nama_resmi(row["kode"], resmi) or row["kode"]),
                "tingkat": kode.tingkat(row["kode"]),
                "induk": kode.induk(row["kode"]),
            }
            for row in self.baris("struktur")
        ]
        rows.sort(key=lambda row: kode.urutan(row["kode"]))
        return pd.DataFrame(rows, dtype=object)

    @cached_property
    def pohon(self) -> list[dict[str, Any]]:
        """The rows of ``struktur`` as dicts: every program, followed by its kegiatan and their sub kegiatan."""
        return self.struktur.to_dict("records")  # type: ignore[return-value]

    def tingkat(self, nama: str) -> list[dict[str, Any]]:
        """The rows of struktur on one level: program, kegiatan or sub_kegiatan."""
        return [row for row in self.pohon if row["tingkat"] == nama]

    def anak(self, induk: str) -> list[str]:
        """Codes directly under a program or kegiatan, in order."""
        semua = self.struktur
        return list(semua.loc[semua["induk"] == induk, "kode"])


def muat(akar: Path, instansi: str, periode: Periode) -> DataPeriode:
    """Load every table of a period. Raises DataError where a file cannot be read; run ``kontrak.periksa`` first."""
    paket = Paket.baca(akar)
    tabel: dict[str, pd.DataFrame] = {}
    toml: dict[str, Mapping[str, Any]] = {}
    for isi in paket:
        if "{dokumen}" in isi.templat_path:
            continue
        letak = paket.path(isi.nama, instansi, periode)
        if isi.format == "toml":
            toml[isi.nama] = _toml(akar / letak, isi)
        else:
            tabel[isi.nama] = _frame(akar, letak, isi)
    return DataPeriode(akar, instansi, periode, toml["instansi"], toml["periode"], tabel)


def _toml(path: Path, isi: Tabel) -> dict[str, Any]:
    tipe = {k.nama: k.tipe for k in isi.kolom}
    return {nama: dari_toml(nilai, tipe.get(nama, "string")) for nama, nilai in baca_toml(path).items()}


def _frame(akar: Path, letak: Path, isi: Tabel) -> pd.DataFrame:
    kolom = [k.nama for k in isi.kolom]
    if not (akar / letak).exists():
        if isi.wajib:
            raise DataError(f"Berkas {letak.as_posix()} tidak ada; jalankan lkj check untuk melihat semuanya.")
        return pd.DataFrame(columns=[*kolom, ASAL], dtype=object)
    lembar = baca_csv(akar / letak)
    dikenal = {k.nama: k for k in isi.kolom}
    rows = [
        {
            nama: nilai_sel(sel, dikenal[nama], desimal_koma=lembar.desimal_koma)
            for nama, sel in zip(lembar.kolom, row.sel, strict=False)
            if nama in dikenal
        }
        | {ASAL: f"{letak.as_posix()}#{row.nomor}"}
        for row in lembar.baris
    ]
    # "urut" is the order in print, whatever the order in the file.
    rows.sort(key=lambda row: row.get("urut") or 0)
    return pd.DataFrame(rows, columns=[*kolom, ASAL], dtype=object).astype(object).where(lambda f: f.notna(), None)
