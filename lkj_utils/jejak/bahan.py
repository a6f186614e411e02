"""Which facts a chapter prints, and the pages of the trace beside the staged book."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from lkj_utils.jejak.halaman import disajikan, halaman
from lkj_utils.jejak.telusur import Penelusur

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from lkj_utils.laporan import Laporan

# Not a page of the book: the extension lkj_jejak reads this folder.
FOLDER = "_jejak"
FAKTA = re.compile(r'\sdata-fakta="([^"]*)"')


def ditampilkan(notebook: Mapping[str, Any]) -> list[str]:
    """Ids of the facts that an executed notebook prints, each once, in reading order."""
    return list(dict.fromkeys(unescape(id_) for html in _html(notebook) for id_ in FAKTA.findall(html)))


def _html(notebook: Mapping[str, Any]) -> Iterator[str]:
    for sel in notebook["cells"]:
        for keluaran in sel.get("outputs", ()):
            # nbformat keeps text as one string or as its lines.
            yield "".join(keluaran.get("data", {}).get("text/html", ""))


def siapkan(laporan: Laporan, bab: Iterable[str], notebooks: Path, stage: Path) -> None:
    """Write the trace of every chapter that prints facts: its page, and the anchor of each fact."""
    penelusur = Penelusur(laporan)
    (stage / FOLDER).mkdir()
    for nama in bab:
        ids = ditampilkan(json.loads((notebooks / f"{nama}.ipynb").read_text(encoding="utf-8")))
        if semua := disajikan(penelusur, ids):
            isi = {
                "jangkar": {penelusur.kunci(fakta): penelusur.jangkar(fakta) for fakta in semua},
                "isi": str(halaman(penelusur, ids).html),
            }
            teks = json.dumps(isi, ensure_ascii=False, indent=1)
            (stage / FOLDER / f"{nama}.json").write_text(teks + "\n", encoding="utf-8", newline="\n")
