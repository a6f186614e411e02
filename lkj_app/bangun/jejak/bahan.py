"""The pages of the trace beside the staged book: one for every chapter that prints facts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lkj_app.bab.hasil_sel import ditampilkan
from lkj_app.bangun.jejak.halaman import disajikan, halaman
from lkj_utils.jejak.telusur import Penelusur

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lkj_utils.laporan import Laporan

# Not a page of the book: the extension lkj_jejak reads this folder.
FOLDER = "_jejak"


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
