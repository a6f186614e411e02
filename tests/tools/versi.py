"""Freeze the newest version of the contract: its form, and the facts of the small data folder that is kept of it.

python tests/tools/versi.py    in the environment that `python3 lkj.py test` makes

Run it once for a new version, after data in that version lie in tests/data/versi/<n>/ (copy those of the version
before and run ``lkj perbarui`` on the copy). A folder that is frozen is never changed again: it stands for data that
lie in some office. The facts that are listed in its fakta.csv are worked out by hand; this tool writes only the form.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from lkj_utils import ROOT
from lkj_utils.kontrak.versi import terbaru
from lkj_utils.laporan import buka
from tests.pembangun import INSTANSI, PERIODE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = ROOT / "tests" / "data" / "versi"
BENTUK, FAKTA = "bentuk.txt", "fakta.csv"
KUNCI = ("primaryKey", "foreignKeys", "missingValues")
SIFAT = ("type", "format", "constraints", "boleh_tidak_ada")


def bentuk(kontrak: Mapping[str, Any]) -> list[str]:
    """What decides whether a file fits the contract, one line a table, key or column; no titles, no help."""
    baris = []
    for tabel in kontrak["resources"]:
        nama, skema = tabel["name"], tabel["schema"]
        sifat = {kunci: tabel.get(kunci) for kunci in ("path", "format", "cakupan", "wajib")}
        baris.append(f"{nama} {_json(sifat | {kunci: skema.get(kunci) for kunci in KUNCI})}")
        for kolom in skema["fields"]:
            isi = {kunci: kolom.get(kunci) for kunci in SIFAT if kolom.get(kunci)}
            baris.append(f"{nama}.{kolom['name']} {_json(isi)}")
    return baris


def _json(isi: object) -> str:
    return json.dumps(isi, ensure_ascii=False, sort_keys=True)


def baris_fakta(akar: Path) -> str:
    """The facts that fakta.csv of a kept data root lists, as they come out now."""
    fakta = buka(INSTANSI, PERIODE, akar).fakta
    with (akar / FAKTA).open(encoding="utf-8", newline="") as berkas:
        rows = list(csv.DictReader(berkas))
    keluar = io.StringIO()
    penulis = csv.DictWriter(keluar, list(rows[0]), lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(row | {"nilai": str(fakta.ambil(row["id"]).nilai)} for row in rows)
    return keluar.getvalue()


def main() -> None:
    """Write the form of today's contract."""
    path = FOLDER / str(terbaru()) / BENTUK
    kontrak = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    path.write_text("\n".join(bentuk(kontrak)) + "\n", encoding="utf-8", newline="\n")
    print(f"{path.relative_to(ROOT)} ditulis")


if __name__ == "__main__":
    main()
