"""What cases are made from: small offices to break, the contract as JSON, hostile texts."""

from __future__ import annotations

import atexit
import csv
import io
import json
import os
import re
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lkj_utils import ROOT
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from random import Random

BUKAN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Kantor:
    """A data folder to copy, its office and quarter."""

    nama: str
    akar: Path = field(repr=False)
    instansi: str
    tahun: int
    triwulan: int

    @property
    def periode(self) -> str:
        """``2030-TW2``."""
        return f"{self.tahun}-TW{self.triwulan}"

    def letak(self, tabel: dict[str, Any]) -> str:
        """The file of a table of the contract."""
        return tabel["path"].format(
            instansi=self.instansi, tahun=self.tahun, triwulan=self.triwulan, dokumen=f"lkj-{self.periode.lower()}"
        )

    def salin(self, tujuan: Path) -> Path:
        """A fresh copy."""
        shutil.copytree(self.akar, tujuan)
        return tujuan


@cache
def kontrak() -> dict[str, dict[str, Any]]:
    """The tables of the contract by name."""
    isi = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    return {tabel["name"]: tabel for tabel in isi["resources"]}


@cache
def kolom(tabel: str) -> dict[str, dict[str, Any]]:
    """The columns of a table by name."""
    return {satu["name"]: satu for satu in kontrak()[tabel]["schema"]["fields"]}


def kunci(tabel: str) -> tuple[str, ...]:
    """The columns that name a row."""
    return tuple(kontrak()[tabel]["schema"].get("primaryKey") or ())


def jenis_kolom(tabel: str, nama: str) -> str:
    """angka, tanggal, kode or teks: what may stand there."""
    satu = kolom(tabel)[nama]
    if satu["type"] in ("integer", "number", "year"):
        return "angka"
    if satu["type"] == "date":
        return "tanggal"
    batas = satu.get("constraints", {})
    return "kode" if nama in kunci(tabel) or "pattern" in batas or "enum" in batas else "teks"


def bebas(tabel: str, nama: str) -> bool:
    """Whether any figure from 0 on may stand in a column."""
    satu = kolom(tabel)[nama]
    return satu["type"] in ("integer", "number") and not {"enum", "maximum"} & set(satu.get("constraints", {}))


_KANTOR: dict[str, Kantor] = {}


def kantor(nama: str, gudang: Path) -> Kantor:
    """``rekaan`` or ``kalaena``, written once in a process to a folder that outlives its cases."""
    if nama not in _KANTOR or not _KANTOR[nama].akar.is_dir():
        akar = gudang / nama
        akar.mkdir(parents=True)
        if nama == "rekaan":
            kantor_rekaan().tulis(akar)
            _KANTOR[nama] = Kantor(nama, akar, "rekaan", 2030, 2)
        else:
            shutil.copytree(ROOT / "data", akar, dirs_exist_ok=True)
            _KANTOR[nama] = Kantor(nama, akar, "kalaena", 2023, 4)
    return _KANTOR[nama]


_GUDANG: list[Path] = []
# Looked up before a case puts its own in its place.
_SEMENTARA = tempfile.gettempdir()


def gudang() -> Path:
    """Where offices lie for the life of this process."""
    if not _GUDANG or not _GUDANG[0].is_dir():
        folder = Path(tempfile.mkdtemp(prefix="ketahanan-gudang-", dir=os.environ.get("KETAHANAN_GUDANG", _SEMENTARA)))
        _GUDANG[:] = [folder]
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return _GUDANG[0]


def pilih_kantor(acak: Random, kalaena: float = 0.25) -> Kantor:
    """Mostly the small one, which is quick."""
    return kantor("kalaena" if acak.random() < kalaena else "rekaan", gudang())


def baca_csv(isi: bytes) -> tuple[list[str], list[list[str]]]:
    """A clean CSV as columns and rows of text."""
    semua = list(csv.reader(io.StringIO(isi.decode("utf-8"))))
    return semua[0], [baris for baris in semua[1:] if any(baris)]


def tulis_csv(kolom_: list[str], baris: list[list[str]], pemisah: str = ",", *, kutip: bool = False) -> bytes:
    """As any program writes it."""
    keluar = io.StringIO()
    # Before 3.13 the writer leaves a lone CR bare, which no program does.
    kutip = kutip or any("\r" in sel for satu in baris for sel in satu)
    gaya = csv.QUOTE_ALL if kutip else csv.QUOTE_MINIMAL
    penulis = csv.writer(keluar, delimiter=pemisah, quoting=gaya, lineterminator="\n")
    penulis.writerow(kolom_)
    penulis.writerows(baris)
    return keluar.getvalue().encode("utf-8", "surrogatepass")


def tabel_berkas(kantor_: Kantor, data: Path) -> dict[str, Path]:
    """The CSV files of a period, by table."""
    semua = {nama: data / kantor_.letak(tabel) for nama, tabel in kontrak().items() if tabel["path"].endswith(".csv")}
    return {nama: path for nama, path in semua.items() if path.is_file()}


def dapat_disimpan(teks: str) -> bool:
    """Whether any workbook can hold a text: XML has no place for controls, halves of characters, U+FFFE."""
    return BUKAN_XML.search(teks) is None


def teks_sel(isi: object) -> str:
    """A cell of a sheet as a person would say it."""
    if isi is None:
        return ""
    if isinstance(isi, datetime | date):
        return isi.isoformat()[:10]
    if isinstance(isi, float) and isi.is_integer():
        return str(int(isi))
    return str(isi)
