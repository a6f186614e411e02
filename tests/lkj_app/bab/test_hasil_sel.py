"""Executed notebooks are cleaned so that equal data give equal bytes."""

from __future__ import annotations

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lkj_app.bab.hasil_sel import bersihkan, sel_tidak_dijalankan


def _dijalankan(acak: str) -> nbformat.NotebookNode:
    """Make a notebook as two runs would leave it: ids, times and addresses differ."""
    keluaran = new_output("execute_result", data={"text/plain": f"<Axes at 0x{acak}>"}, execution_count=1)
    sel = new_code_cell("tabel", id=f"acak-{acak}", execution_count=1, outputs=[keluaran])
    sel.metadata = {"papermill": {"duration": acak}, "execution": {"iopub.execute_input": acak}}
    return new_notebook(cells=[new_markdown_cell("# Judul", id=acak), sel], metadata={"papermill": {"start": acak}})


def test_two_runs_give_the_same_bytes() -> None:
    """Nothing of time, place or chance is left."""
    assert nbformat.writes(bersihkan(_dijalankan("1a2b"))) == nbformat.writes(bersihkan(_dijalankan("9f8e")))


def test_result_is_a_valid_notebook() -> None:
    """Cleaning must not break the format."""
    nbformat.validate(bersihkan(_dijalankan("1a2b")))


def test_code_is_folded_and_parameters_are_removed() -> None:
    """Reviewers open the code with one click; parameter cells say nothing to a reader."""
    sel = [
        new_code_cell("instansi = ''", metadata={"tags": ["parameters"]}),
        new_code_cell("instansi = 'x'", metadata={"tags": ["injected-parameters"]}),
        new_code_cell("tabel"),
        new_code_cell("rahasia", metadata={"tags": ["remove-input"]}),
        new_markdown_cell("teks"),
    ]
    tags = [cell.metadata.get("tags", []) for cell in bersihkan(new_notebook(cells=sel)).cells]
    assert tags == [
        ["parameters", "remove-cell"],
        ["injected-parameters", "remove-cell"],
        ["hide-input"],
        ["remove-input"],
        [],
    ]


def test_cells_that_never_ran_are_found() -> None:
    """A run that stopped early must not pass for a success; empty cells never run."""
    sel = [new_code_cell("a", execution_count=1), new_code_cell(""), new_code_cell("b")]
    assert sel_tidak_dijalankan(new_notebook(cells=sel)) == [3]
