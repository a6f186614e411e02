"""Where a row of a file is typed: sheet and cell of the workbook that ``template`` makes of the period today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from lkj_app.isian.lembar_kerja.rancangan import rancang
from lkj_app.isian.lembar_kerja.templat import BARIS_ISI
from lkj_utils.dasar.errors import LkjError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lkj_app.isian.lembar_kerja.rancangan import Kotak, Lembar
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi


def berlembar(temuan: Sequence[Temuan], data_root: Path, instansi: str, periode: Periode) -> tuple[Temuan, ...]:
    """The findings, with sheet and cell where the period's workbook holds their file and row."""
    if not any(satu.berkas for satu in temuan):
        return tuple(temuan)
    try:
        bahan, semua = rancang(data_root, instansi, periode)
    # Data that a check refuses may be anything; then there is no workbook to name.
    except (LkjError, LookupError, OSError, TypeError, ValueError):
        return tuple(temuan)
    letak = {isi.berkas: _Letak.dari(isi, satu) for satu in semua if (isi := bahan.data.ambil(satu.tabel.nama)).ada}
    return tuple(letak[satu.berkas].pada(satu) if satu.berkas in letak else satu for satu in temuan)


class _Letak:
    """The rows of one file on their sheet."""

    def __init__(self, lembar: Lembar, baris: dict[int, int]) -> None:
        self._lembar, self._baris = lembar, baris
        nama = [satu.kolom.nama if satu.kolom else "" for satu in lembar.kolom]
        self._kolom = {satu: get_column_letter(nomor) for nomor, satu in enumerate(nama, start=1) if satu}

    @classmethod
    def dari(cls, isi: Isi, lembar: Lembar) -> _Letak:
        """From the file as read and its sheet as designed."""
        return cls(lembar, dict(_menurut_kunci(isi, lembar) if lembar.banyak_kunci else _berurutan(isi)))

    def pada(self, temuan: Temuan) -> Temuan:
        """The finding with its sheet, and its cell; a table as a whole has only a sheet, other rows neither."""
        if temuan.baris is None and temuan.kolom is None:
            return replace(temuan, lembar=self._lembar.judul)
        nomor = BARIS_ISI if self._lembar.tabel.format == "toml" else self._baris.get(temuan.baris or 0)
        huruf = self._kolom.get(temuan.kolom or "", "" if temuan.kolom else "A")
        return replace(temuan, lembar=self._lembar.judul, sel=f"{huruf}{nomor}") if nomor and huruf else temuan


def _berurutan(isi: Isi) -> Iterator[tuple[int, int]]:
    return ((row.nomor or 0, nomor) for nomor, row in enumerate(isi.rekaman, start=BARIS_ISI))


def _menurut_kunci(isi: Isi, lembar: Lembar) -> Iterator[tuple[int, int]]:
    """Of rows with one key the sheet shows the last."""
    kunci = [satu.kolom.nama if satu.kolom else "" for satu in lembar.kolom]
    letak = {_kunci(baris, kunci, lembar): nomor for nomor, baris in enumerate(lembar.baris, start=BARIS_ISI)}
    terakhir = {tuple(row.nilai.get(nama) for nama in lembar.tabel.kunci): row for row in isi.rekaman}
    return ((row.nomor or 0, letak[satu]) for satu, row in terakhir.items() if satu in letak)


def _kunci(baris: tuple[Kotak, ...], kolom: list[str], lembar: Lembar) -> tuple[Any, ...]:
    isi = {nama: kotak.nilai for nama, kotak in zip(kolom, baris, strict=True) if nama}
    return tuple(isi[nama] for nama in lembar.tabel.kunci)
