"""A workbook with flipped bits is read, or refused in one sentence: there is no third way."""

from __future__ import annotations

import io
from random import Random
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from lkj_app.excel.aman import BukuError
from lkj_app.isian.impor.buku import baca_buku
from lkj_app.isian.sipd.lembar import baca_lembar

if TYPE_CHECKING:
    from pathlib import Path

BANYAK = 150


def _buku() -> bytes:
    buku = Workbook()
    for n in range(30):
        buku.active.append([f"teks {n}", n, n / 7, f"=A{n + 1}"])
    buku.active.merge_cells("F1:G2")
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize("baca", [baca_buku, baca_lembar])
def test_a_flipped_bit_is_told_in_one_sentence(tmp_path: Path, baca) -> None:
    """Anywhere in the file: its parts fail in any way, zlib, XML, missing names, sizes."""
    # The same bits every time; nothing secret hangs on them.
    acak, utuh, path = Random(14), _buku(), tmp_path / "isian.xlsx"  # noqa: S311
    ditolak = 0
    for _ in range(BANYAK):
        isi = bytearray(utuh)
        for letak in acak.sample(range(len(isi)), acak.choice((1, 3))):
            isi[letak] ^= 1 << acak.randrange(8)
        path.write_bytes(isi if acak.random() < 0.9 else isi[: acak.randrange(len(isi))])
        kalimat = _keluhan(baca, path)
        ditolak += bool(kalimat)
        assert not kalimat or ("isian.xlsx" in kalimat and "\n" not in kalimat)
    assert ditolak > BANYAK // 4


def _keluhan(baca, path: Path) -> str:
    try:
        baca(path)
    except BukuError as galat:
        return str(galat)
    return ""
