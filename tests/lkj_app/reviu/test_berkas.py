"""temuan.csv: one row a finding, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import HasilPeriksa
from lkj_app.reviu.berkas import aman, temuan_csv
from lkj_app.reviu.himpunan import himpun
from lkj_utils.dasar.temuan import Temuan
from tests.lkj_app.reviu import rekaan

if TYPE_CHECKING:
    from lkj_app.reviu import Reviu
    from lkj_utils.laporan import Laporan


def _baris(isi: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(isi.decode("utf-8"))))


def test_every_finding_is_a_row(reviu: Reviu) -> None:
    """Open, answered and accepted ones; the document is named."""
    isi = {row["kunci"]: row for row in _baris(temuan_csv(reviu.himpunan))}
    assert len(isi) == len(reviu.himpunan.butir)
    assert {isi[k]["keadaan"] for k in (rekaan.LEBIH, rekaan.TANPA_KENDALA)} == {"diterima", "ditanggapi"}
    galat = isi["rekaan:tabel.selisih/k3"]
    assert (galat["objek"], galat["dokumen"], galat["level"], galat["diharapkan"]) == (
        "dokumen", "rekaan", "galat", "4.000.000",
    )  # fmt: skip
    assert (galat["berkas"], galat["baris"]) == ("rekaan/2030/tw2/klaim/rekaan.csv", "4")


def test_formulas_stay_text(laporan_rekaan: Laporan) -> None:
    """What was found in a cell may begin with an equals sign."""
    temuan = Temuan("sel.tipe", "peringatan", "=1+1", ditemukan="@SUM(A1)", selisih="-40.900")
    (row,) = _baris(temuan_csv(himpun(laporan_rekaan, HasilPeriksa((temuan,)))))
    assert (row["pesan"], row["ditemukan"], row["selisih"]) == ("'=1+1", "'@SUM(A1)", "-40.900")


@pytest.mark.parametrize("teks", ["-1.000,5%", "biasa", "", "7.01.01"])
def test_numbers_and_words_are_left_alone(teks: str) -> None:
    """A sign before digits is a number."""
    assert aman(teks) == teks
