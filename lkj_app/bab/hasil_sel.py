"""Executed notebooks: made fit for publishing (the same bytes from the same data), and the facts that they print."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from nbformat import NotebookNode

TAG_PARAMETER = {"parameters", "injected-parameters"}
FAKTA = re.compile(r'\sdata-fakta="([^"]*)"')
ALAMAT_MEMORI = re.compile(r" at 0x[0-9a-fA-F]+")
METADATA_NOTEBOOK = {
    "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
    "language_info": {"name": "python", "file_extension": ".py", "pygments_lexer": "ipython3"},
}


def bersihkan(notebook: NotebookNode) -> NotebookNode:
    """Strip times, paths, random ids and memory addresses; tag cells for the book. Changes ``notebook`` itself."""
    from nbformat import from_dict

    notebook.metadata = from_dict(METADATA_NOTEBOOK)
    for nomor, cell in enumerate(notebook.cells, start=1):
        cell.id = f"sel-{nomor}"
        cell.metadata = from_dict({"tags": tags} if (tags := _tags(cell)) else {})
        for output in cell.get("outputs", ()):
            _bersihkan_keluaran(output)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def sel_tidak_dijalankan(notebook: NotebookNode) -> list[int]:
    """Numbers of code cells that never ran: a run that stopped early must not look like a success."""
    return [
        nomor
        for nomor, cell in enumerate(notebook.cells, start=1)
        if cell.cell_type == "code" and cell.source.strip() and cell.execution_count is None
    ]


def ditampilkan(notebook: Mapping[str, Any]) -> list[str]:
    """Ids of the facts that an executed notebook prints, each once, in reading order."""
    return list(dict.fromkeys(unescape(id_) for html in _html(notebook) for id_ in FAKTA.findall(html)))


def _html(notebook: Mapping[str, Any]) -> Iterator[str]:
    for sel in notebook["cells"]:
        for keluaran in sel.get("outputs", ()):
            # nbformat keeps text as one string or as its lines.
            yield "".join(keluaran.get("data", {}).get("text/html", ""))


def _tags(cell: NotebookNode) -> list[str]:
    """Code is folded, not removed: reviewers read it. Parameter cells say nothing to a reader."""
    tags = list(cell.metadata.get("tags", ()))
    if cell.cell_type != "code" or any(tag.startswith(("hide-", "remove-")) for tag in tags):
        return tags
    return [*tags, "remove-cell" if TAG_PARAMETER & set(tags) else "hide-input"]


def _bersihkan_keluaran(output: NotebookNode) -> None:
    data = output.get("data", {})
    for jenis in ("text/plain", "text/html"):
        if jenis in data:
            data[jenis] = ALAMAT_MEMORI.sub("", data[jenis])
    if "metadata" in output:
        output.metadata.pop("papermill", None)
