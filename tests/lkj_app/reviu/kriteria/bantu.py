"""The reporting criteria of the real sheet on the fictional office, and one of their answers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from lkj_app.reviu import kriteria
from lkj_app.reviu.kriteria.akip import ATURAN
from lkj_app.reviu.kriteria.bahan import Bahan
from lkj_utils import ROOT
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.reviu.kriteria import HasilKriteria, Status
    from lkj_app.reviu.kriteria.hasil import Putusan
    from lkj_utils.laporan import Laporan
    from tests.pembangun import Kantor

LKE = ROOT / "data" / "rujukan" / "kriteria_akip.csv"


def kantor_lke() -> Kantor:
    """The fictional office, evaluated with the real criteria."""
    kantor = kantor_rekaan().buang("kriteria_akip", "Rekaan")
    with LKE.open(encoding="utf-8", newline="") as berkas:
        return kantor.tambah("kriteria_akip", *csv.DictReader(berkas))


def putusan(kantor: Kantor, akar: Path, id_: str) -> Putusan:
    """What the rule of one criterion answers for an office."""
    return ATURAN[id_](Bahan(kantor.laporan(akar)))


def status(kantor: Kantor, akar: Path, id_: str) -> Status:
    """Its status."""
    return putusan(kantor, akar, id_).status


def susunan(laporan: Laporan) -> dict[str, HasilKriteria]:
    """Contents of the chapters, by id."""
    return {satu.id: satu for satu in kriteria.nilai_susunan(laporan)}
