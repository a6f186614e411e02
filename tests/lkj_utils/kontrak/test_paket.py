"""The contract as values, and the real contract as this project wants it."""

import json
from pathlib import Path

import pytest

from lkj_utils import ROOT
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak.paket import KunciAsing, Paket
from lkj_utils.kontrak.versi import terbaru

DATA = ROOT / "data"


def one_table(**extra):
    """A contract of one table."""
    field = {
        "name": "kode",
        "type": "string",
        "title": "Kode",
        "description": "Bantuan.",
        "publik": False,
        "contoh": 7,
        "constraints": {"required": True, "pattern": "^7"},
    }
    schema = {
        "fields": [field],
        "primaryKey": "kode",
        "foreignKeys": [{"fields": "kode", "reference": {"resource": "", "fields": "kode"}}],
    }
    path = "{instansi}/{tahun}/tw{triwulan}/t.csv"
    return {
        "version": f"{terbaru()}.0.0",
        "resources": [{"name": "t", "path": path, "cakupan": "triwulan", "wajib": False, "schema": schema} | extra],
    }


def baca(tmp_path, descriptor):
    """The contract of this descriptor."""
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return Paket.baca(tmp_path)


def test_a_table_and_its_columns(tmp_path):
    """Names, keys and constraints come as plain values; a key of its own table names that table."""
    table = baca(tmp_path, one_table()).tabel("t")
    column = table.ambil("kode")
    assert (table.wajib, table.kunci) == (False, ("kode",))
    assert table.kunci_asing == (KunciAsing(("kode",), "t", ("kode",)),)
    assert (column.judul, column.wajib, column.publik, column.pattern, column.contoh) == (
        "Kode",
        True,
        False,
        "^7",
        "7",
    )


def test_paths_follow_office_and_period(tmp_path):
    """Relative to the data folder."""
    path = baca(tmp_path, one_table()).path("t", "k", Periode(2023, 4))
    assert path == Path("k/2023/tw4/t.csv")


def test_unknown_names_are_bugs(tmp_path):
    """A misspelt table in our code raises KeyError."""
    paket = baca(tmp_path, one_table())
    with pytest.raises(KeyError):
        paket.tabel("u")
    with pytest.raises(KeyError):
        paket.tabel("t").ambil("u")


def test_a_broken_contract_is_named(tmp_path):
    """With its line, in Indonesian."""
    (tmp_path / "datapackage.json").write_text("{\n,")
    with pytest.raises(DataError, match="baris 2"):
        Paket.baca(tmp_path)
    with pytest.raises(DataError, match="cakupan"):
        baca(tmp_path, one_table(cakupan="bulan"))


@pytest.mark.parametrize("table", list(Paket.baca(DATA)), ids=lambda table: table.nama)
def test_the_real_contract_explains_every_column(table):
    """Title and help text for each; catatan and NIP are never published; keys name columns that exist."""
    for column in table.kolom:
        assert column.judul
        assert column.bantuan.endswith(".")
        assert column.publik == (column.nama not in {"catatan", "nip"})
    known = set(table.nama_kolom)
    assert set(table.kunci) <= known
    for key in table.kunci_asing:
        assert set(key.kolom) <= known
        assert set(key.rujukan) <= set(Paket.baca(DATA).tabel(key.tabel).nama_kolom)


@pytest.mark.parametrize(
    "isi",
    ["[]", "null", "7", "", "{", "[" * 50_000, '{"version": "9' + "9" * 5000 + '"}',
     *(json.dumps({"version": f"{terbaru()}.0.0"} | satu) for satu in (
       {}, {"resources": 1}, {"resources": [{}]}, {"resources": [[]]},
       {"resources": [{"name": "a", "path": "a.csv", "cakupan": "tahun",
        "schema": {"fields": [{"name": "k", "constraints": {"pattern": "("}}]}}]}))],
)  # fmt: skip
def test_a_contract_that_is_none_is_one_sentence(tmp_path, isi):
    """Whatever is wrong with its shape."""
    (tmp_path / "datapackage.json").write_text(isi, encoding="utf-8")
    with pytest.raises(DataError, match=r"Kontrak data .*datapackage\.json.* Kembalikan dari salinan aslinya"):
        Paket.baca(tmp_path)


@pytest.mark.parametrize("hilang", ["tabel", "kolom"])
def test_facts_need_every_table_and_column(tmp_path, hilang):
    """What rules and facts ask for by name is missed at once, by its name; a smaller contract may still be checked."""
    descriptor = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    if hilang == "tabel":
        nama = descriptor["resources"].pop()["name"]
    else:
        resource = descriptor["resources"][-1]
        nama = f"{resource['name']}.{resource['schema']['fields'].pop()['name']}"
    baca(tmp_path, descriptor)
    with pytest.raises(DataError, match=f"{nama} tidak ada di dalamnya"):
        Paket.utuh(tmp_path)
