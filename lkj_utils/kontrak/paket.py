"""The contract ``data/datapackage.json`` as values: tables, columns, keys and paths."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from lkj_utils import ROOT
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.masa import DARI
from lkj_utils.dasar.sistem import isi_berkas, kalimat
from lkj_utils.kontrak import versi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_utils.dasar.periode import Periode

Cakupan = Literal["rujukan", "instansi", "tahun", "triwulan"]
CAKUPAN: tuple[Cakupan, ...] = get_args(Cakupan)
# The contract of this program; a data folder brings its own, which may be older.
PROGRAM = ROOT / "data" / "datapackage.json"
# The column of which the status of a row speaks. ``belum`` is an answer (no data yet); no status is none.
NILAI_STATUS = {"realisasi_kinerja": "realisasi_sd", "realisasi_indikator": "realisasi"}
BELUM = "belum"


@dataclass(frozen=True)
class Kolom:
    """One column: what it means to a person and what a cell may hold."""

    nama: str
    tipe: str
    judul: str = ""
    bantuan: str = ""
    satuan: str | None = None
    wajib: bool = False
    publik: bool = True
    enum: tuple[str | int, ...] = ()
    minimum: int | float | str | None = None
    maksimum: int | float | str | None = None
    panjang: int | None = None
    pattern: str | None = None
    contoh: str | None = None
    # A file written before the column came may lack it.
    boleh_tidak_ada: bool = False


@dataclass(frozen=True)
class KunciAsing:
    """Columns whose values must stand in the key columns of another table."""

    kolom: tuple[str, ...]
    tabel: str
    rujukan: tuple[str, ...]


@dataclass(frozen=True)
class Tabel:
    """One table: where its file lies, whether it must exist, and its columns in file order."""

    nama: str
    judul: str
    bantuan: str
    cakupan: Cakupan
    wajib: bool
    templat_path: str
    format: str
    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...] = ()
    kunci_asing: tuple[KunciAsing, ...] = ()
    # Columns, which may be absent, that tell rows of one key apart.
    pembeda: tuple[str, ...] = ()
    sumber: str = ""
    skema: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def nama_kolom(self) -> tuple[str, ...]:
        """Column names in file order."""
        return tuple(column.nama for column in self.kolom)

    @property
    def bermasa(self) -> bool:
        """Whether rows of one key follow each other in time."""
        return DARI in self.pembeda

    def ambil(self, nama: str) -> Kolom:
        """The column of that name; KeyError when the contract has none."""
        for column in self.kolom:
            if column.nama == nama:
                return column
        raise KeyError(nama)


@dataclass(frozen=True)
class Paket:
    """All tables of the newest contract, in the order of datapackage.json.

    ``versi_akar`` is the version that the datapackage.json of the data folder states.
    """

    tabel_semua: tuple[Tabel, ...]
    versi_akar: int = versi.PERTAMA

    @classmethod
    def baca(cls, data_root: Path) -> Paket:
        """Read ``data_root/datapackage.json``; raises DataError when it is missing, broken or of a newer program.

        Where it is older than this program, this program's own takes its place: data are converted to that.
        """
        path = Path(data_root) / "datapackage.json"
        descriptor = _descriptor(path)
        stated = _version(descriptor, path)
        versi.tolak_yang_baru(stated, f"Folder data {Path(data_root).as_posix()}")
        if stated < versi.terbaru():
            descriptor = _descriptor(PROGRAM)
        return cls(_tables(descriptor, path), stated)

    @classmethod
    def utuh(cls, data_root: Path) -> Paket:
        """The same for reading cells: DataError also where a table or column lacks that rules and facts ask for."""
        paket = cls.baca(data_root)
        if lacking := sorted(_known(PROGRAM) - {name for table in paket for name in _columns_of(table)}):
            raise _unreadable(Path(data_root) / "datapackage.json", f": {lacking[0]} tidak ada di dalamnya")
        return paket

    def __iter__(self) -> Iterator[Tabel]:
        return iter(self.tabel_semua)

    def tabel(self, nama: str) -> Tabel:
        """The table of that name; KeyError when the contract has none."""
        for table in self.tabel_semua:
            if table.nama == nama:
                return table
        raise KeyError(nama)

    def menurut_cakupan(self, cakupan: Cakupan) -> tuple[Tabel, ...]:
        """The tables that belong to the reference, the office, the year or the quarter."""
        return tuple(table for table in self.tabel_semua if table.cakupan == cakupan)

    def path(self, nama: str, instansi: str, periode: Periode, dokumen: str = "*") -> Path:
        """Where the file of a table lies, relative to the data folder; ``dokumen`` only where there are several."""
        template = self.tabel(nama).templat_path
        parts = {"instansi": instansi, "tahun": periode.tahun, "triwulan": periode.triwulan, "dokumen": dokumen}
        return Path(template.format(**parts))


def _descriptor(path: Path) -> dict[str, Any]:
    try:
        descriptor = json.loads(isi_berkas(path).decode("utf-8-sig"))
    except FileNotFoundError:
        message = f"Kontrak data tidak ada: {path.as_posix()}. Periksa folder data (--data)."
        raise DataError(message) from None
    except OSError as error:
        raise DataError(kalimat(error, "dibaca", path)) from error
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, _line(error)) from error
    if not isinstance(descriptor, dict):
        raise _unreadable(path)
    return descriptor


def _tables(descriptor: dict[str, Any], path: Path) -> tuple[Tabel, ...]:
    try:
        return tuple(_table(resource) for resource in descriptor["resources"])
    except (LookupError, TypeError, AttributeError, ValueError, re.error) as error:
        raise _unreadable(path) from error


def _columns_of(table: Tabel) -> Iterator[str]:
    yield table.nama
    yield from (f"{table.nama}.{column.nama}" for column in table.kolom)


@cache
def _known(program: Path) -> frozenset[str]:
    """What rules and facts ask for by name: the tables and columns of this program's own contract."""
    tables = (_table(resource) for resource in _descriptor(program)["resources"])
    return frozenset(name for table in tables for name in _columns_of(table))


def _unreadable(path: Path, detail: str = "") -> DataError:
    return DataError(f"Kontrak data tidak terbaca: {path.as_posix()}{detail}. Kembalikan dari salinan aslinya.")


def _version(descriptor: dict[str, Any], path: Path) -> int:
    """The first number of ``version``; a contract that does not say is of the first."""
    number = str(descriptor.get("version", versi.PERTAMA)).partition(".")[0]
    if not re.fullmatch(r"[1-9][0-9]{0,8}", number):
        message = f"Kontrak data tidak menyebut versinya dengan benar: {path.as_posix()}, version."
        raise DataError(f"{message} Kembalikan dari salinan aslinya.")
    return int(number)


def _line(error: Exception) -> str:
    return f", baris {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""


def _table(resource: dict[str, Any]) -> Tabel:
    schema = resource["schema"]
    if resource["cakupan"] not in CAKUPAN:
        raise DataError(f"Kontrak data: cakupan “{resource['cakupan']}” pada tabel {resource['name']} tidak dikenal.")
    return Tabel(
        nama=resource["name"],
        judul=resource.get("title", resource["name"]),
        bantuan=resource.get("description", ""),
        cakupan=cast("Cakupan", resource["cakupan"]),
        wajib=bool(resource.get("wajib", True)),
        templat_path=resource["path"],
        format=resource.get("format", "csv"),
        kolom=tuple(_column(one) for one in schema["fields"]),
        kunci=_names(schema.get("primaryKey", ())),
        pembeda=_names(schema.get("pembeda", ())),
        kunci_asing=tuple(_foreign_key(key, resource["name"]) for key in schema.get("foreignKeys", ())),
        sumber=resource.get("sumber", ""),
        skema=schema,
    )


def _column(descriptor: dict[str, Any]) -> Kolom:
    constraints = descriptor.get("constraints", {})
    example = descriptor.get("contoh", descriptor.get("example"))
    return Kolom(
        nama=descriptor["name"],
        tipe=descriptor.get("type", "string"),
        judul=descriptor.get("title", descriptor["name"]),
        bantuan=descriptor.get("description", ""),
        satuan=descriptor.get("satuan"),
        wajib=bool(constraints.get("required", False)),
        publik=bool(descriptor.get("publik", True)),
        enum=tuple(constraints.get("enum", ())),
        minimum=constraints.get("minimum"),
        maksimum=constraints.get("maximum"),
        panjang=constraints.get("maxLength"),
        pattern=_pattern(constraints.get("pattern")),
        contoh=None if example is None else str(example),
        boleh_tidak_ada=bool(descriptor.get("boleh_tidak_ada", False)),
    )


def _pattern(text: str | None) -> str | None:
    """A pattern that compiles; re.error where it does not."""
    return text if text is None else re.compile(text).pattern


def _names(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _foreign_key(key: dict[str, Any], own: str) -> KunciAsing:
    reference = key["reference"]
    return KunciAsing(_names(key["fields"]), reference.get("resource") or own, _names(reference["fields"]))
