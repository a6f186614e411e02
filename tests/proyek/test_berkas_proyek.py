"""What services and editors read of the project says what the project itself says: workflow, citation, editorconfig."""

from __future__ import annotations

import configparser
import re
import tomllib
from fnmatch import fnmatch

import pytest
import yaml

import lkj_utils
from lkj_utils import ROOT
from tests.tools.kunci import PYTHONS

PERINTAH = re.compile(r"^python3 lkj\.py (\w+)", re.MULTILINE)
TES_LINUX = "bash .ci/run"


def teks(nama):
    """Return a file of the project."""
    return (ROOT / nama).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pekerjaan():
    """Return the jobs of the workflow."""
    return yaml.safe_load(teks(".github/workflows/uji.yml"))["jobs"]


def lkj(satu):
    """Return the commands of a job that start the project."""
    semua = [langkah["run"] for langkah in satu["steps"] if "run" in langkah]
    return [p for p in semua if "lkj.py" in p or p == TES_LINUX]


def test_the_workflow_runs_the_two_commands_of_the_readme(pekerjaan):
    """What a newcomer types is what is tested."""
    readme = teks("README.md")
    perintah = PERINTAH.findall(readme)
    assert perintah == ["build", "test"]
    assert lkj(pekerjaan["macos"]) == [f"python3 lkj.py {nama}" for nama in perintah]
    assert lkj(pekerjaan["linux"]) == ["python3 lkj.py build", TES_LINUX]
    assert "python3 lkj.py test" in teks(".ci/run")
    assert "Windows: py lkj.py build" in readme
    assert lkj(pekerjaan["windows"]) == [f"py lkj.py {nama}" for nama in perintah]


def test_the_workflow_takes_the_pythons_of_the_locks(pekerjaan):
    """Each once, on every system, as text: YAML reads 3.10 as 3.1."""
    versi = list(dict.fromkeys(p.rpartition(".")[0] for p in PYTHONS))
    assert {nama: satu["strategy"]["matrix"]["python"] for nama, satu in pekerjaan.items()} == dict.fromkeys(
        ("linux", "windows", "macos"), versi
    )


def test_skips_are_forbidden_where_every_program_is(pekerjaan):
    """On Linux .ci/run installs what the tests drive; elsewhere a skip is not a failure."""
    assert {nama: satu.get("env", {}).get("CI") for nama, satu in pekerjaan.items()} == {
        "linux": None,
        "windows": "false",
        "macos": "false",
    }
    assert "export CI=true" in teks(".ci/run")


def test_the_workflow_names_no_address():
    """Where packages come from is the business of the machine that runs it."""
    assert "://" not in teks(".github/workflows/uji.yml")


def test_the_citation_is_of_this_version():
    """Version, licence and authors have one source."""
    kutipan = yaml.safe_load(teks("CITATION.cff"))
    proyek = tomllib.loads(teks("pyproject.toml"))["project"]
    assert kutipan["version"] == lkj_utils.__version__
    assert kutipan["license"] == proyek["license"]
    assert kutipan["authors"] == proyek["authors"]


def atur(nama, isi):
    """Return what .editorconfig says of a file: later sections win."""
    hasil = {}
    for bagian in isi.sections():
        pola = re.match(r"(.*)\{(.*)\}(.*)$", bagian)
        semua = [pola[1] + x + pola[3] for x in pola[2].split(",")] if pola else [bagian]
        if any(fnmatch(nama, x) for x in semua):
            hasil |= isi[bagian]
    return hasil


def test_editors_write_what_ruff_and_git_keep():
    """Line length and line ends are those of pyproject.toml and .gitattributes."""
    isi = configparser.ConfigParser()
    isi.read_string("[umum]\n" + teks(".editorconfig"))
    python = tomllib.loads(teks("pyproject.toml"))["tool"]["ruff"]
    assert atur("a.py", isi)["max_line_length"] == str(python["line-length"])
    assert atur("a.py", isi)["indent_size"] == "4"
    assert atur("a.yml", isi)["indent_size"] == "2"
    assert "* text=auto eol=lf" in teks(".gitattributes")
    assert "*.bat text eol=crlf" in teks(".gitattributes")
    assert [atur(x, isi)["end_of_line"] for x in ("a.py", "a.csv", "lkj.bat")] == ["lf", "lf", "crlf"]
