"""The chapters of a small fictional office, executed and kept: what they show changes only when somebody means it to.

Remake the golden notebooks with ``python tests/tools/emas.py``; that tool also says what nbval leaves out.
Its numbers are guarded first (fakta_emas.csv, each worked out by hand), because a golden notebook that was remade
from a wrong formula agrees with it.
"""

from __future__ import annotations

import csv
import re
import shutil
from typing import TYPE_CHECKING

import nbformat
import pytest

from lkj_app.bab.daftar_isi import Bab, baca_daftar_isi
from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak import periksa
from lkj_utils.laporan import Laporan, buka
from tests.tools.emas import EMAS, INSTANSI, PERIODE, disaring, nbval, rakit

if TYPE_CHECKING:
    from pathlib import Path

BAB = baca_daftar_isi(ROOT).bab
NAMA = [satu.nama for satu in BAB]
# Typed into the data wherever people type, to prove that text stays text.
KHUSUS = "rekaan &lt;b&gt;A&lt;/b&gt; &amp; *B* # C $D$ _E_ {{ F }}"


@pytest.fixture(scope="module")
def akar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data root of the fictional office."""
    return rakit(tmp_path_factory.mktemp("rekaan") / "data")


@pytest.fixture(scope="module")
def laporan(akar: Path) -> Laporan:
    """Open its report."""
    return buka(INSTANSI, PERIODE, akar)


def _baca(nama: str) -> nbformat.NotebookNode:
    return nbformat.read(EMAS / f"{nama}.ipynb", as_version=4)


def _keluaran(nama: str) -> list[nbformat.NotebookNode]:
    return [output for cell in _baca(nama).cells for output in cell.get("outputs", ())]


def _html(nama: str) -> str:
    return "\n".join(output["data"]["text/html"] for output in _keluaran(nama))


def _fakta_emas() -> list[tuple[str, str]]:
    with (EMAS / "fakta_emas.csv").open(encoding="utf-8", newline="") as berkas:
        return [(row["id"], row["tercetak"]) for row in csv.DictReader(berkas)]


def test_the_data_pass_the_contract(akar: Path) -> None:
    """No galat: the office is fictional, its data are not broken."""
    assert [satu for satu in periksa(akar, INSTANSI, Periode.parse(PERIODE)) if satu.level == "galat"] == []


@pytest.mark.parametrize(("id_fakta", "tercetak"), _fakta_emas())
def test_fact_worked_out_by_hand(laporan: Laporan, id_fakta: str, tercetak: str) -> None:
    """The figure is the one that the column ``hitungan`` derives."""
    assert laporan.teks(id_fakta) == tercetak


def test_one_golden_notebook_per_chapter() -> None:
    """Those of _toc.yml, no more and no less."""
    assert sorted(path.stem for path in EMAS.glob("*.ipynb")) == sorted(NAMA)


@pytest.mark.parametrize("bab", BAB, ids=NAMA)
def test_golden_notebook_is_of_the_chapter_of_today(bab: Bab) -> None:
    """The same cells, and one that papermill put in; else nbval would run the cells of yesterday."""
    sumber = [cell.source for cell in nbformat.read(bab.sumber, as_version=4).cells]
    tersimpan = [cell for cell in _baca(bab.nama).cells if "injected-parameters" not in cell.metadata.get("tags", ())]
    assert [cell.source for cell in tersimpan] == sumber, "jalankan: python tests/tools/emas.py"


@pytest.mark.parametrize("nama", NAMA)
def test_golden_notebook_holds_what_nbval_compares(nama: str) -> None:
    """Every code cell ran, there are outputs, and none is of a kind that nbval passes over (images, errors)."""
    notebook = _baca(nama)
    assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")
    keluaran = _keluaran(nama)
    assert keluaran
    assert {satu.output_type for satu in keluaran} == {"execute_result"}
    assert {jenis for satu in keluaran for jenis in satu["data"]} == {"text/html", "text/plain"}


@pytest.mark.parametrize("nama", NAMA)
def test_every_page_says_that_its_data_are_fictional(nama: str) -> None:
    """Nobody who comes across one page takes it for a real report."""
    assert "data rekaan" in _html(nama)


def test_typed_text_stays_text() -> None:
    """HTML, Markdown, formulas and Jinja in the data come out as typed, and nothing is doubly escaped."""
    html = "".join(_html(nama) for nama in NAMA)
    tempat = {kata for kata, ekor in re.findall(r"(\w+) (rekaan &lt;b&gt;[^}]*}})", html) if ekor == KHUSUS}
    assert tempat == {"rapat", "Uraian", "Rapat", "Hasil", "Hambatan", "Usulan"}
    assert html.count("&lt;b&gt;A") == html.count(KHUSUS)
    assert "<b>" not in html
    assert "&amp;lt;" not in html


def test_sanitizing_takes_out_chart_bytes_only() -> None:
    """Figures of a chart are in its alt text; they stay, and so does every other number."""
    asli = '<p>1,5%</p><img alt="naik 12,5%" src="data:image/svg+xml;base64,QUJD"><td>7</td> <td>8</td>'
    assert disaring(asli) == '<p>1,5%</p>\n<img alt="naik 12,5%" src="data:image/">\n<td>7</td>\n<td>8</td>'
    assert disaring("<Keluaran 123 aksara>") == "<Keluaran>"


@pytest.mark.lambat
def test_every_golden_output_comes_out_again(akar: Path) -> None:
    """When nbval runs every code cell again, it finds the outputs that are kept."""
    banyak = sum(cell.cell_type == "code" for nama in NAMA for cell in _baca(nama).cells)
    hasil = nbval(EMAS, akar)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr + "\nBila disengaja: python tests/tools/emas.py"
    assert f"{banyak} passed" in hasil.stdout


@pytest.mark.lambat
def test_nbval_finds_a_wrong_number(akar: Path, tmp_path: Path) -> None:
    """One digit in one cell of a table is enough, and it is named."""
    salah = tmp_path / "bab-3-d-realisasi-anggaran.ipynb"
    shutil.copyfile(EMAS / salah.name, salah)
    teks = salah.read_text(encoding="utf-8")
    assert teks.count(">435.000.000<") == 1
    salah.write_text(teks.replace(">435.000.000<", ">435.000.001<"), encoding="utf-8")
    hasil = nbval(salah, akar)
    assert hasil.returncode == 1, hasil.stdout + hasil.stderr
    assert "1 failed" in hasil.stdout
    assert "435.000.001" in hasil.stdout
