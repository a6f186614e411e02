"""Workbooks made under another contract: converted by its steps, or one sentence that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.errors import UsageError
from lkj_utils.kontrak import versi
from lkj_utils.kontrak.langkah import GantiKolom, GantiNilai, Langkah, PecahKolom
from tests.lkj_app.isian.buku_uji import BELANJA, KINERJA, Isian, csv, isian, potret
from tests.pembangun import SUB_A

if TYPE_CHECKING:
    from pathlib import Path

NILAI = "Realisasi s/d triwulan ("
TANGGA: tuple[tuple[Langkah, ...], ...] = (
    (
        GantiKolom("realisasi_belanja", "hambatan", "kendala"),
        GantiNilai("realisasi_kinerja", "status", {"pasti": "final"}),
    ),
)


def _lama(kerja: Isian) -> Isian:
    """As the version before made it: other names of a column, of its title and of a value."""
    for baris in kerja.buku["Semula"].iter_rows():
        teks = [str(sel.value or "") for sel in baris]
        if teks[0] == "realisasi_belanja" and teks[2] == "kendala":
            baris[2].value = "hambatan"
            baris[3].value = "Hambatan lama" if teks[1] == "judul" else teks[3]
        if teks[0] == "realisasi_kinerja" and teks[2] == "status" and teks[3] == "final":
            baris[3].value = "pasti"
    kerja.sel(BELANJA, "Permasalahan", -2).value = "Hambatan lama"
    for baris in range(4):
        sel = kerja.sel(KINERJA, "Status", baris)
        sel.value = "pasti" if sel.value == "final" else sel.value
    return kerja


def test_an_older_workbook_is_converted_by_the_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first values and its cells: nobody changed the status, the remark is new."""
    kerja = _lama(isian(tmp_path))
    monkeypatch.setattr(versi, "TANGGA", (*versi.TANGGA, *TANGGA))
    kerja.sel(BELANJA, "Hambatan lama", 0).value = "Rekaan baru."
    hasil = kerja.impor()
    assert [(p.kolom, p.baru) for p in hasil.perubahan] == [("kendala", "Rekaan baru.")]
    assert csv(kerja.data, "realisasi_belanja")[1] == f"{SUB_A},540000,Rekaan baru.,"


@pytest.mark.parametrize("cara", ["kolom", "pecah", "program", "nomor", "tabel"])
def test_what_cannot_be_converted_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cara: str) -> None:
    """A column or table of an unknown name, a column that was cut, a newer program, a version that does not read."""
    kerja = isian(tmp_path)
    semula = kerja.buku["Semula"]
    letak = {str(baris[1].value): baris for baris in semula.iter_rows(max_row=6)}
    if cara == "kolom":
        _lama(kerja)
    elif cara == "pecah":
        monkeypatch.setattr(
            versi,
            "TANGGA",
            (
                *versi.TANGGA,
                (PecahKolom("bukti", "uraian", ("a", "b"), ";"),),
            ),
        )
    elif cara == "tabel":
        semula.cell(semula.max_row, 1).value = "tabel_lain"
    else:
        letak["kontrak"][3].value = "9" if cara == "program" else "dua"
    sebelum = potret(kerja.data)
    with pytest.raises(UsageError, match="buat buku kerja baru"):
        kerja.isi(BELANJA, NILAI, 550000).impor()
    assert potret(kerja.data) == sebelum
