"""Frictionless validates types, constraints, keys and foreign keys; it is fed the rows we read, not files.

So lines, separators and encodings are ours, and a cell that passes here is one that ``nilai`` converts.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from frictionless import FrictionlessException, Package, Schema
from frictionless.resources import TableResource

from lkj_utils.kontrak import pesan
from lkj_utils.kontrak.nilai import tulis

if TYPE_CHECKING:
    from frictionless import Error

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman
    from lkj_utils.kontrak.paket import Kolom, KunciAsing

# Put before a cell that does not convert, so that frictionless refuses it too: left alone it would
# take "1_000", "NaN" or "2023-1-5".
UNREADABLE = "bukan nilai: "
NO_LIMIT = 10**9
HEADER_ROWS = 1


def periksa_skema(data: IsiPeriode) -> list[Temuan]:
    """Every finding of the schema validation over all tables that could be read."""
    by_name: dict[str, Isi] = {}
    findings: list[Temuan] = []
    package = Package()
    for isi in data.semua:
        if not _usable(isi):
            continue
        name = isi.tabel.nama if isi.tabel.nama not in by_name else f"{isi.tabel.nama}-{len(by_name)}"
        try:
            resource = TableResource(name=name, data=_rows(isi), schema=_schema(isi, data))
        except FrictionlessException:
            findings.append(pesan.kontrak_rusak(isi))
            continue
        package.add_resource(resource)
        by_name[name] = isi
    # With a contract that is wrong in itself, what the tables say against it means nothing.
    return findings or _validate(package, by_name, data)


def _usable(isi: Isi) -> bool:
    """Read, or allowed to be absent: an absent optional table has no rows, and nothing may refer to it."""
    return isi.ada or not isi.tabel.wajib


def _validate(package: Package, by_name: dict[str, Isi], data: IsiPeriode) -> list[Temuan]:
    if not package.resources:
        return []
    report = package.validate(limit_errors=NO_LIMIT)
    findings = [pesan.umum(error.type) for error in report.errors]
    for task in report.tasks:
        isi = by_name[task.name]
        findings += _without_echo([one for error in task.errors if (one := _finding(error, isi, data))])
    return list(dict.fromkeys(findings))


def _without_echo(findings: list[Temuan]) -> list[Temuan]:
    """A code that does not even look like one is not reported as unknown as well."""
    refused = {(one.baris, one.kolom) for one in findings if one.aturan.startswith("sel.")}
    return [one for one in findings if one.aturan != "kunci.asing" or (one.baris, one.kolom) not in refused]


def _finding(error: Error, isi: Isi, data: IsiPeriode) -> Temuan | None:
    """One error in our words; None where its row is already reported as having too many or too few cells."""
    number = getattr(error, "row_number", None)
    row = isi.rekaman[number - HEADER_ROWS - 1] if number else None
    if row and row.panjang_salah:
        return None
    return pesan.terjemah(error, row, isi, data)


def _columns(isi: Isi) -> tuple[str, ...]:
    """The columns of the file; all of them for an optional table that is absent."""
    return isi.kolom if isi.ada else isi.tabel.nama_kolom


def _rows(isi: Isi) -> list[list[Any]]:
    columns = [isi.tabel.ambil(name) for name in _columns(isi)]
    toml = isi.tabel.format == "toml"
    body = [[_cell(row, column, toml=toml) for column in columns] for row in isi.rekaman]
    return [[column.nama for column in columns], *body]


def _cell(row: Rekaman, column: Kolom, *, toml: bool) -> Any:
    raw = row.mentah[column.nama]
    if raw == "":
        return raw
    if toml:
        return UNREADABLE + str(raw) if _wrong_toml_type(raw, column) else raw
    return UNREADABLE + raw if column.nama in row.salah else tulis(row.nilai[column.nama])


def _wrong_toml_type(raw: Any, column: Kolom) -> bool:
    """What frictionless would still read: a number in quotes, infinity, a fraction where a whole number is asked."""
    if isinstance(raw, float) and (column.tipe == "integer" or not isfinite(raw)):
        return True
    return isinstance(raw, str) and column.tipe != "string"


def _schema(isi: Isi, data: IsiPeriode) -> Schema:
    """The schema of the contract, cut to the columns and the tables that are there."""
    present = set(_columns(isi))
    fields = [_bare(one) for one in isi.tabel.skema["fields"] if one["name"] in present]
    apart = [name for name in isi.tabel.pembeda if name in present]
    keys = [*isi.tabel.kunci, *apart] if set(isi.tabel.kunci) <= present else []
    foreign = [_reference(key, isi) for key in isi.tabel.kunci_asing if _checkable(key, present, data)]
    order = {name: i for i, name in enumerate(_columns(isi))}
    fields.sort(key=lambda one: order[one["name"]])
    descriptor: dict[str, Any] = {"fields": fields, "missingValues": isi.tabel.skema.get("missingValues", [""])}
    if keys:
        descriptor["primaryKey"] = keys
    if foreign:
        descriptor["foreignKeys"] = foreign
    return Schema.from_descriptor(descriptor)


def _bare(field: dict[str, Any]) -> dict[str, Any]:
    """Without titles and help: frictionless copies and validates a field many times over."""
    return {key: field[key] for key in ("name", "type", "format", "constraints") if key in field}


def _checkable(key: KunciAsing, present: set[str], data: IsiPeriode) -> bool:
    target = data.ambil(key.tabel)
    return set(key.kolom) <= present and _usable(target) and set(key.rujukan) <= set(_columns(target))


def _reference(key: KunciAsing, isi: Isi) -> dict[str, Any]:
    own = key.tabel == isi.tabel.nama
    return {
        "fields": list(key.kolom),
        "reference": {"resource": "" if own else key.tabel, "fields": list(key.rujukan)},
    }
