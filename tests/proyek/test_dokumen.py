"""Docs that can drift are tested: commands, rooms, files, functions and values."""

from __future__ import annotations

import ast
import re

import pytest
import typer

from lkj_app.pemeriksaan.penjelasan import halaman
from lkj_app.perintah.cli import app
from lkj_utils import ROOT
from tests.pembangun import laporan_kalaena
from tests.tools import rumah

ARSITEKTUR = ROOT / "docs" / "architecture.md"
UNTUK_PENGEMBANG = (ARSITEKTUR, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md")
MAKS_BARIS = 180
LETAK = re.compile(r"`([\w.-]+/[\w./-]*)(?:#[\w/]+)?`")
FUNGSI = re.compile(r"`([\w/]+\.py)` `(\w+)`")
MODUL = re.compile(r"``(\w+)``")
BARIS_RUANG = re.compile(r"^\| `(\w+)` \| [^|]+ \|([^|]*)\|$", re.MULTILINE)
BARIS_PERINTAH = re.compile(r"^\| `([a-z]+)` \|", re.MULTILINE)


def test_the_handbook_lists_exactly_the_commands():
    """Every command is in the handbook, and every command in the handbook exists."""
    panduan = set(BARIS_PERINTAH.findall((ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")))
    assert panduan == set(typer.main.get_command(app).commands)


def arsitektur():
    """Return the page."""
    return ARSITEKTUR.read_text(encoding="utf-8")


def test_the_architecture_is_read_in_one_sitting():
    """A page that grows past this is two."""
    assert len(arsitektur().splitlines()) <= MAKS_BARIS


def ruang(naskah):
    """Return the rooms of both tables in their order, each with the rooms that it may import."""
    hasil = {}
    for paket in rumah.PAKET:
        tabel = re.search(rf"\| room of `{paket}` .*?\n\n", naskah, re.DOTALL)[0]
        nama = {n: re.findall(r"`(\w+)`", impor) for n, impor in BARIS_RUANG.findall(tabel)}
        hasil |= {f"{paket}.{n}": {x if x in rumah.PAKET else f"{paket}.{x}" for x in i} for n, i in nama.items()}
    return hasil


def salah_ruang(naskah, kini):
    """Return what the tables say otherwise than the house: order, unknown or higher rooms, imports not named."""
    tabel = ruang(naskah)
    if tuple(tabel) != kini.ruang:
        return [*tabel]
    naik = [(a, b) for a, i in tabel.items() for b in i - {"lkj_utils"} if b not in _di_bawah(kini, a)]
    tidak_disebut = [(a, b) for a, b in kini.impor if not {b, b.partition(".")[0]} & tabel[a]]
    return naik + tidak_disebut


def _di_bawah(kini, nama):
    return kini.ruang[kini.ruang.index(nama) + 1 :]


def test_the_rooms_are_those_of_the_house():
    """In the order of the contracts, and no room imports one that its row does not name."""
    assert salah_ruang(arsitektur(), rumah.ukur()) == []


@pytest.mark.parametrize(
    ("asli", "palsu"),
    [
        ("| `banding`, `lkj_utils` |", "| `lkj_utils` |"),  # what bab imports
        ("| `excel` | workbooks", "| `exel` | workbooks"),
        ("same content | `lkj_utils` |", "same content | `perintah`, `lkj_utils` |"),
    ],
)
def test_a_wrong_row_is_seen(asli, palsu):
    """An import not named, a room that is not there, an import upwards."""
    naskah = arsitektur()
    assert asli in naskah
    assert salah_ruang(naskah.replace(asli, palsu), rumah.ukur())


def hilang(naskah):
    """Return the files, folders and functions that a page names and that are not there."""
    akar = (ROOT, ROOT / "data", *(p for paket in rumah.PAKET for p in (ROOT / paket).iterdir() if p.is_dir()))
    letak = [satu for satu in LETAK.findall(naskah) if not any((p / satu).exists() for p in akar)]
    return letak + [(b, n) for b, n in FUNGSI.findall(naskah) if n not in _dinamai(b)]


def _dinamai(berkas):
    """The names of classes and functions that a module defines, methods too."""
    simpul = ast.walk(ast.parse((ROOT / berkas).read_text(encoding="utf-8")))
    return {s.name for s in simpul if isinstance(s, ast.ClassDef | ast.FunctionDef)}


@pytest.mark.parametrize("berkas", UNTUK_PENGEMBANG, ids=lambda p: p.name)
def test_files_and_functions_of_a_page_exist(berkas):
    """Where a developer is sent, something is."""
    naskah = berkas.read_text(encoding="utf-8")
    assert hilang(naskah) == []
    assert LETAK.findall(naskah)


def test_a_file_or_function_that_moved_is_seen():
    """The search can fail."""
    assert hilang("`lkj_utils/data/muat.py` `muat`, `tabel/`, `kalaena/2023/kas.csv#2`") == []
    assert hilang("`lkj_utils/data/antah.py`") == ["lkj_utils/data/antah.py"]
    assert hilang("`lkj_utils/data/muat.py` `antah`") == [("lkj_utils/data/muat.py", "antah")]


SUB, KEGIATAN, PROGRAM = "7.01.01.2.01.01", "7.01.01.2.01", "7.01.01"


def test_the_number_that_the_page_follows_is_the_real_one():
    """Every value on its way, as it comes out of the data today."""
    laporan, naskah = laporan_kalaena(), arsitektur()
    fakta = laporan.fakta
    belanja = fakta.ambil(f"realisasi_belanja:{SUB}")
    (asal,) = belanja.masukan
    nilai = [fakta.nilai(f"realisasi_belanja:{satu}") for satu in (SUB, KEGIATAN, PROGRAM, "total")]
    capaian = [repr(fakta.nilai(f"capaian_belanja:{satu}")) for satu in (SUB, "total")]
    tercetak = [fakta.teks(satu) for satu in ("capaian_belanja:total", "selisih_kas:7.01.01.2.04")]
    for satu in (belanja.id, asal, *map(str, nilai), *capaian, *tercetak):
        assert f"`{satu}`" in naskah, satu
    assert f"{fakta.teks(belanja.id)} / {fakta.teks(f'kas:{SUB}')} × 100" in naskah
    assert fakta.teks(f"capaian_belanja:{SUB}") == "99,04%"


def test_notebooks_that_import_the_application_are_those_named():
    """No other chapter may, without a word here."""
    memakai = [p for p in (ROOT / "notebooks").glob("*.ipynb") if "lkj_app" in p.read_text(encoding="utf-8")]
    bagian = re.search(r"### Chapters that show.*?\n## ", arsitektur(), re.DOTALL)[0]
    assert sorted(re.findall(r"`notebooks/([\w-]+)\.ipynb`", bagian)) == sorted(p.stem for p in memakai)


def test_tables_of_modules_name_modules():
    """In the docstring of a package."""
    for berkas in (p for paket in rumah.PAKET for p in (ROOT / paket).rglob("__init__.py")):
        isi = ast.get_docstring(ast.parse(berkas.read_text(encoding="utf-8"))) or ""
        baris = [x for x in isi.splitlines() if x.startswith("``")] if "====" in isi else []
        nama = [x for satu in baris for x in MODUL.findall(satu)[:1]]
        ada = {p.stem for p in berkas.parent.iterdir()}
        assert [x for x in nama if x not in ada] == [], berkas


def test_pictures_and_links_of_the_docs_exist():
    """A README that points nowhere is worse than none."""
    for berkas in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        tujuan = re.findall(r"\]\(([^)#:]+)\)", berkas.read_text(encoding="utf-8"))
        assert [t for t in tujuan if not (berkas.parent / t).exists()] == []


def test_the_pages_of_the_rules_are_made_from_the_rules_of_today():
    """Rule, example and page are one thing: python tests/tools/aturan.py."""
    folder = ROOT / "docs" / "aturan"
    ada = {path.name: path.read_text(encoding="utf-8").rstrip("\n") for path in folder.glob("*.md")}
    assert ada == {nama: isi.rstrip("\n") for nama, isi in halaman().items()}
