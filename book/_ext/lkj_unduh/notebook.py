"""The notebook as a reader may have it."""

from __future__ import annotations

import json
from typing import Any

# What runners write about themselves: paths of the machine, times.
JEJAK = ("papermill", "execution")


def bersih(sumber: str) -> bytes:
    """The notebook without the traces of its run, in the form that Jupyter itself writes.

    The build has already cleaned it; a notebook run by hand with papermill comes here as it is.
    """
    notebook: dict[str, Any] = json.loads(sumber)
    keluaran = [x for sel in notebook["cells"] for x in sel.get("outputs", ())]
    for bagian in (notebook, *notebook["cells"], *keluaran):
        for jejak in JEJAK:
            bagian.get("metadata", {}).pop(jejak, None)
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
