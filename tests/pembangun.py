"""A tiny fictional office ("rekaan"), written to a folder and opened as a report.

``kantor_rekaan()`` is a fresh copy: change what a test is about, then ``.laporan(tmp_path)`` writes and opens it.
Its figures stand in isi_rekaan.py.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak.versi import terbaru
from lkj_utils.laporan import Laporan, buka
from tests.isi_rekaan import (
    KEG_1,
    KEG_2,
    KEG_3,
    PROG_1,
    PROG_2,
    SUB,
    SUB_A,
    SUB_B,
    SUB_C,
    SUB_D,
    Row,
    aturan_rekaan,
    instansi_rekaan,
    profil_rekaan,
    rujukan_rekaan,
    tahun_rekaan,
    triwulan_rekaan,
    waktu_rekaan,
)

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

__all__ = [
    "INSTANSI",
    "KEG_1",
    "KEG_2",
    "KEG_3",
    "PERIODE",
    "PROG_1",
    "PROG_2",
    "ROOT",
    "SUB",
    "SUB_A",
    "SUB_B",
    "SUB_C",
    "SUB_D",
    "Kantor",
    "kantor_rekaan",
    "kolom_kontrak",
    "laporan_kalaena",
    "laporan_rekaan",
    "laporan_tetap",
    "tempat_kontrak",
]

KONTRAK = ROOT / "data" / "datapackage.json"
INSTANSI = "rekaan"
PERIODE = Periode(2030, 2)


@dataclass
class Kantor:
    """Everything typed for one fictional office and quarter, by table of the contract."""

    tabel: dict[str, list[Row]]
    profil: Row
    aturan: Row
    waktu: Row
    narasi: dict[str, str] = field(default_factory=dict)
    periode: Periode = PERIODE

    def ubah(self, tabel: str, kunci: str, **nilai: Any) -> Kantor:
        """Set cells of every row that holds ``kunci`` in some cell."""
        kena = [row for row in self.tabel[tabel] if kunci in row.values()]
        assert kena, f"{tabel} has no row with {kunci}"
        for row in kena:
            row.update(nilai)
        return self

    def buang(self, tabel: str, kunci: str | None = None) -> Kantor:
        """Drop the rows that hold ``kunci``; without it the whole file."""
        if kunci is None:
            del self.tabel[tabel]
        else:
            self.tabel[tabel] = [row for row in self.tabel[tabel] if kunci not in row.values()]
        return self

    def tambah(self, tabel: str, *rows: Row) -> Kantor:
        """Add rows at the end, of a new file where there is none."""
        self.tabel.setdefault(tabel, []).extend(rows)
        return self

    def balik(self) -> Kantor:
        """Write the rows of every table in the opposite order."""
        for rows in self.tabel.values():
            rows.reverse()
        return self

    def tulis(self, akar: Path) -> Path:
        """Write the data folder; returns it."""
        (akar / "datapackage.json").write_bytes(KONTRAK.read_bytes())
        for nama, rows in self.tabel.items():
            _tulis_csv(self._tempat(akar, nama), kolom_kontrak()[nama], rows)
        instansi = self._tempat(akar, "instansi")
        versi = "" if "versi_kontrak" in self.profil else f"versi_kontrak = {terbaru()}"
        tanda = f"{versi}\n[aturan]\n"
        instansi.write_text(_toml(self.profil) + tanda + _toml(self.aturan), encoding="utf-8")
        self._tempat(akar, "periode").write_text(_toml(self.waktu), encoding="utf-8")
        for nama, isi in self.narasi.items():
            path = akar / INSTANSI / nama
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(isi, encoding="utf-8")
        return akar

    def laporan(self, akar: Path) -> Laporan:
        """Write the data folder and open the report."""
        return buka(INSTANSI, self.periode, self.tulis(akar))

    def _tempat(self, akar: Path, tabel: str) -> Path:
        letak = tempat_kontrak()[tabel].format(
            instansi=INSTANSI, tahun=self.periode.tahun, triwulan=self.periode.triwulan, dokumen="rekaan"
        )
        path = akar / letak
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


@cache
def _kontrak() -> list[dict[str, Any]]:
    return json.loads(KONTRAK.read_text(encoding="utf-8"))["resources"]


@cache
def kolom_kontrak() -> dict[str, list[str]]:
    """Column names of every table."""
    return {tabel["name"]: [kolom["name"] for kolom in tabel["schema"]["fields"]] for tabel in _kontrak()}


@cache
def tempat_kontrak() -> dict[str, str]:
    """Path template of every table."""
    return {tabel["name"]: tabel["path"] for tabel in _kontrak()}


def _tulis_csv(path: Path, kolom: list[str], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as keluar:
        penulis = csv.DictWriter(keluar, kolom, restval="", lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(rows)


def _toml(isi: Row) -> str:
    return "".join(f"{kunci} = {_nilai_toml(nilai)}\n" for kunci, nilai in isi.items())


def _nilai_toml(nilai: Any) -> str:
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, list):
        return "[" + ", ".join(_nilai_toml(n) for n in nilai) + "]"
    if isinstance(nilai, dict):
        return "{" + ", ".join(f"{k} = {_nilai_toml(v)}" for k, v in nilai.items()) + "}"
    return json.dumps(nilai, ensure_ascii=False)


def kantor_rekaan() -> Kantor:
    """A fresh office; no part of it is shared with another test."""
    return Kantor(
        rujukan_rekaan() | instansi_rekaan() | tahun_rekaan() | triwulan_rekaan(),
        profil_rekaan(),
        aturan_rekaan(),
        waktu_rekaan(),
    )


@cache
def laporan_kalaena() -> Laporan:
    """The real report of Kalaena 2023-TW4, opened once; read-only."""
    return buka("kalaena", "2023-TW4", ROOT / "data")


_REKAAN: list[Laporan] = []


def laporan_rekaan(folder: pytest.TempPathFactory) -> Laporan:
    """The unchanged report of the fictional office, opened once for the whole run; read-only."""
    if not _REKAAN:
        _REKAAN.append(kantor_rekaan().laporan(folder.mktemp("rekaan")))
    return _REKAAN[0]


def laporan_tetap(nama: str, folder: pytest.TempPathFactory) -> Laporan:
    """The unchanged report of ``kalaena`` or ``rekaan``, for a fixture that runs on both."""
    return laporan_kalaena() if nama == "kalaena" else laporan_rekaan(folder)
