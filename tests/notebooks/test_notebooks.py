"""The chapter notebooks are thin: a title, the parameters, then one line a table or chart."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from typing import TYPE_CHECKING

import nbformat
import pytest

from lkj_app.bab.daftar_isi import baca_daftar_isi, parameter_notebook
from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MAKS_BARIS_KODE = 60
# What a notebook may do: take names from the package, name a value, show one. No formula, loop or function.
BOLEH = (
    ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.Expr, ast.Call, ast.keyword,
    ast.Attribute, ast.Name, ast.Constant, ast.expr_context,
)  # fmt: skip


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    """Each source notebook in turn."""
    return request.param


@pytest.fixture
def notebook(path: Path) -> nbformat.NotebookNode:
    """Read it."""
    return nbformat.read(path, as_version=4)


def _kode(notebook: nbformat.NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def _markdown(notebook: nbformat.NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


def angka_diketik(kode: str) -> Iterator[str]:
    """Numbers, and texts with a digit in them; a comment may give an example."""
    for kata in tokenize.generate_tokens(io.StringIO(kode).readline):
        if kata.type == tokenize.NUMBER or (kata.type == tokenize.STRING and re.search(r"\d", kata.string)):
            yield kata.string


def bukan_sel_tipis(kode: str) -> list[str]:
    """What a cell does that belongs in lkj_utils."""
    return [type(simpul).__name__ for simpul in ast.walk(ast.parse(kode)) if not isinstance(simpul, BOLEH)]


def test_notebooks_are_those_of_the_contents_list() -> None:
    """Exactly: a notebook that no reader reaches is as wrong as a chapter without one."""
    assert [satu.sumber for satu in sorted(baca_daftar_isi(ROOT).bab, key=lambda bab: bab.sumber)] == NOTEBOOKS


def test_source_is_stripped(notebook: nbformat.NotebookNode) -> None:
    """No outputs, counts or metadata of a run: the same source gives the same bytes on every machine."""
    assert [cell for cell in notebook.cells if cell.get("outputs") or cell.get("execution_count")] == []
    assert [cell.metadata for cell in notebook.cells if set(cell.metadata) - {"tags"}] == []


def test_cell_ids_are_fixed(notebook: nbformat.NotebookNode) -> None:
    """Numbered in order, so that a difference shows what changed and not what was drawn by lot."""
    assert [cell.id for cell in notebook.cells] == [f"sel-{n:02d}" for n in range(1, len(notebook.cells) + 1)]


def test_kernel_is_any_python(notebook: nbformat.NotebookNode) -> None:
    """No name or version of somebody's own environment."""
    assert notebook.metadata.kernelspec == {"name": "python3", "display_name": "Python 3", "language": "python"}
    assert notebook.metadata.language_info == {"name": "python"}


def test_parameters_are_office_and_period(path: Path, notebook: nbformat.NotebookNode) -> None:
    """Exactly these two, empty by default: no chapter speaks of a period that nobody named."""
    assert parameter_notebook(path) == {"instansi", "periode"}
    sel = next(cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", ()))
    assert [simpul.value.value for simpul in ast.parse(sel.source).body] == ["", ""]


def test_code_is_thin(notebook: nbformat.NotebookNode) -> None:
    """Imports, names and calls only; every formula lives in lkj_utils, where it is tested."""
    kode = _kode(notebook)
    assert sum(len(sel.splitlines()) for sel in kode) <= MAKS_BARIS_KODE
    assert [nama for sel in kode for nama in bukan_sel_tipis(sel)] == []


def test_no_figure_is_typed(notebook: nbformat.NotebookNode) -> None:
    """Neither in code nor in text: a number in the report is a fact."""
    assert [angka for sel in _kode(notebook) for angka in angka_diketik(sel)] == []
    assert [teks for teks in _markdown(notebook) if re.search(r"\d", teks)] == []


def test_headings_stand_in_markdown(notebook: nbformat.NotebookNode) -> None:
    """The title first and once, then sections: the book numbers no heading that code writes as Markdown or HTML."""
    judul = [baris for teks in _markdown(notebook) for baris in teks.splitlines() if baris.startswith("#")]
    assert notebook.cells[0].source == judul[0]
    assert [len(satu.split()[0]) for satu in judul] == [1] + [2] * (len(judul) - 1)
    assert [sel for sel in _kode(notebook) if re.search(r"Markdown|HTML|judul\(|<h\d", sel)] == []


@pytest.mark.parametrize("kode", ["x = a / b", "x = -a", "[f(y) for y in z]", "if x:\n    y()", "def f():\n    pass"])
def test_a_formula_is_seen(kode: str) -> None:
    """The check of thin code can fail."""
    assert bukan_sel_tipis(kode)


def test_a_typed_figure_is_seen() -> None:
    """In code and in a text, not in a comment."""
    assert list(angka_diketik('f(x, 12.5, "Triwulan 4")  # 2023-TW4')) == ["12.5", '"Triwulan 4"']
