"""The hidden sheet of first values: out of sight, the same bytes, and what reading the untouched cells gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.lembar_kerja.semula import LEMBAR_SEMULA, baca_semula
from tests.lkj_app.isian.buku_uji import isian
from tests.pembangun import SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.lembar_kerja.semula import Semula


def _baca(tmp_path: Path) -> Semula | None:
    kantor = kantor_rekaan().ubah("realisasi_belanja", SUB_A, kendala="=1+1")
    kantor.ubah("realisasi_indikator", "ikm", realisasi="92.79")
    kertas = isian(tmp_path, kantor).buku[LEMBAR_SEMULA]
    assert kertas.sheet_state == "veryHidden"
    assert {sel.data_type for baris in kertas.iter_rows() for sel in baris if sel.value is not None} == {"s"}
    return baca_semula(tuple(str(x or "") for x in baris) for baris in kertas.iter_rows(values_only=True))


def test_it_holds_values_titles_and_for_what_it_was_made(tmp_path: Path) -> None:
    """Numbers, dates, codes without the name beside them, and text that looks like a formula, all as plain text."""
    semula = _baca(tmp_path)
    assert semula is not None
    assert semula.nama == "rekaan/2030-TW2"
    belanja = semula.tabel["realisasi_belanja"]
    assert (belanja.lembar, belanja.judul["realisasi_sd"]) == (
        "Realisasi belanja", "Realisasi s/d triwulan (rupiah) *",
    )  # fmt: skip
    assert "Nama" in belanja.bantu
    assert belanja.baris[f'["{SUB_A}"]'] == {"realisasi_sd": "540000", "kendala": "=1+1"}
    assert semula.tabel["realisasi_indikator"].baris['["ikm"]']["realisasi"] == "92.79"
    assert semula.tabel["periode"].baris["[]"]["tanggal_laporan"] == "2030-07-05"
    assert semula.tabel["bukti"].baris['["dok-1"]']["kode"] == SUB_A
    assert semula.tabel["bukti_butir"].baris['["rapat-1", "2"]'] == {"jenis": "hasil", "uraian": "Hasil rekaan."}


@pytest.mark.parametrize("isi", [[], [("a", "b", "c", "d")]])
def test_another_sheet_of_that_name_is_none(isi: list[tuple[str, str, str, str]]) -> None:
    """Then the workbook is read as one that does not know what it had."""
    assert baca_semula(isi) is None
