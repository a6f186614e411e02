"""The reporting criteria of the real sheet on the fictional office, and one of their answers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from lkj_utils import kriteria
from lkj_utils.kriteria.akip import ATURAN
from lkj_utils.kriteria.bahan import Bahan
from tests.pembangun import AKAR, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.kriteria import HasilKriteria, Status
    from lkj_utils.kriteria.hasil import Putusan
    from lkj_utils.laporan import Laporan
    from tests.pembangun import Kantor

LKE = AKAR / "data" / "rujukan" / "kriteria_akip.csv"


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
