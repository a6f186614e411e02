"""Where a row of a file is typed: sheet and cell of the workbook that its value came from, else of a new template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from lkj_app.excel.nama import nama_berkas
from lkj_app.isian import riwayat
from lkj_app.isian.impor.alamat import bahasa_lembar
from lkj_app.isian.impor.teks import sama, teks_lama
from lkj_app.isian.lembar_kerja.lebar import KOLOM_TRIWULAN, LEBAR, TW
from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI, rancang
from lkj_app.isian.lembar_kerja.semula import kunci_teks
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_TAHUN
from lkj_utils.dasar.errors import LkjError
from lkj_utils.dasar.periode import TRIWULAN
from lkj_utils.kontrak.paket import NILAI_STATUS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lkj_app.isian.lembar_kerja.rancangan import Kotak, Lembar
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, Rekaman

SETAHUN = " (template --tahun)"


def berlembar(temuan: Sequence[Temuan], data_root: Path, instansi: str, periode: Periode) -> tuple[Temuan, ...]:
    """The findings, with workbook, sheet and cell where one holds their file and row."""
    if not any(satu.berkas for satu in temuan):
        return tuple(temuan)
    try:
        bahan, semua = rancang(data_root, instansi, periode, tahun=True)
    # Data that a check refuses may be anything; then there is no workbook to name.
    except (LkjError, LookupError, OSError, TypeError, ValueError):
        return tuple(temuan)
    buku, catatan = nama_berkas(instansi, periode), _impor(data_root, instansi)
    letak = {
        isi.berkas: _Letak(isi, satu, buku + SETAHUN * (satu.tabel.nama in SUSUNAN_TAHUN), catatan)
        for satu in semua
        if (isi := bahan.data.ambil(satu.tabel.nama)).ada
    }
    ditempatkan = (letak[satu.berkas].pada(satu) if satu.berkas in letak else satu for satu in temuan)
    return tuple(bahasa_lembar(satu) if satu.sel else satu for satu in ditempatkan)


def _impor(data_root: Path, instansi: str) -> list[riwayat.Catatan]:
    """The imports, newest first; none where one of them does not read."""
    try:
        return riwayat.baca(data_root, instansi)
    except LkjError:
        return []


@dataclass(frozen=True)
class _Letak:
    """The rows of one file on their sheet of the template, and the cells that an import wrote."""

    isi: Isi
    lembar: Lembar
    buku: str
    catatan: list[riwayat.Catatan]

    def pada(self, temuan: Temuan) -> Temuan:
        """The finding with its workbook, sheet and cell; a table as a whole has no cell, other rows none of these."""
        if temuan.baris is None and temuan.kolom is None:
            return replace(temuan, lembar=self.lembar.judul, buku=self.buku)
        if diimpor := self._diimpor(temuan):
            return replace(temuan, lembar=diimpor[0], sel=diimpor[1] or None, buku=diimpor[2])
        nomor = BARIS_ISI if self.lembar.tabel.format == "toml" else self._baris.get(temuan.baris or 0)
        huruf = self._kolom.get(self._tampak(temuan), "" if temuan.kolom else "A")
        if not (nomor and huruf):
            return temuan
        return replace(temuan, lembar=self.lembar.judul, sel=f"{huruf}{nomor}", buku=self.buku)

    def _tampak(self, temuan: Temuan) -> str:
        """The column of the sheet that shows a column of the file; of a wide one that of the quarter."""
        kolom, row = temuan.kolom or "", self._rekaman.get(temuan.baris or 0)
        if (
            row is None
            or self.lembar.panjang is None
            or kolom not in (LEBAR[self.isi.tabel.nama].nilai, KOLOM_TRIWULAN)
        ):
            return kolom
        n = row.nilai.get(KOLOM_TRIWULAN)
        return TW[n - 1] if isinstance(n, int) and n in TRIWULAN else kolom

    def _diimpor(self, temuan: Temuan) -> tuple[str, str, str] | None:
        """Sheet, cell and workbook from which the value came that stands there still; of an export only its file."""
        row = self._rekaman.get(temuan.baris or 0)
        kunci = kunci_teks(teks_lama(row, self.isi), self.isi.tabel) if row else None
        if row is None or kunci is None or temuan.kolom not in self.isi.kolom:
            return None
        kolom = self._menjawab(row, temuan.kolom)
        sel = (self.isi.tabel.nama, kunci, kolom)
        catatan = riwayat.penulis(self.catatan, sel, self.isi.berkas)
        if catatan is None or not sama(catatan.sel[sel], teks_lama(row, self.isi)[kolom], self.isi.tabel, kolom):
            return None
        return (*catatan.letak.get(sel, ("", "")), catatan.berkas)

    def _menjawab(self, row: Rekaman, kolom: str) -> str:
        """The column that holds what a finding speaks of: of a value that is not there its status."""
        kosong = kolom == NILAI_STATUS.get(self.isi.tabel.nama) and row.kosong(kolom)
        return "status" if kosong and not row.kosong("status") else kolom

    @cached_property
    def _rekaman(self) -> dict[int, Rekaman]:
        """The rows by line; that of a TOML file by each of its lines."""
        semua = {row.nomor: row for row in self.isi.rekaman if row.nomor}
        return semua | {n: row for row in self.isi.rekaman for n in row.baris_kolom.values() if n}

    @cached_property
    def _kolom(self) -> dict[str, str]:
        nama = [satu.kolom.nama if satu.kolom else "" for satu in self.lembar.kolom]
        return {satu: get_column_letter(nomor) for nomor, satu in enumerate(nama, start=1) if satu}

    @cached_property
    def _baris(self) -> dict[int, int]:
        """The row of the sheet for each line of the file."""
        if self.lembar.banyak_kunci or self.lembar.panjang:
            return dict(_menurut_kunci(self.isi, self.lembar))
        return dict(_berurutan(self.isi))


def _berurutan(isi: Isi) -> Iterator[tuple[int, int]]:
    return ((row.nomor or 0, nomor) for nomor, row in enumerate(isi.rekaman, start=BARIS_ISI))


def _menurut_kunci(isi: Isi, lembar: Lembar) -> Iterator[tuple[int, int]]:
    """Of rows with one key the sheet shows the last."""
    kunci = [satu.kolom.nama if satu.kolom else "" for satu in lembar.kolom]
    letak = {_kunci(baris, kunci, lembar): nomor for nomor, baris in enumerate(lembar.baris, start=BARIS_ISI)}
    terakhir = {tuple(row.nilai.get(nama) for nama in isi.tabel.kunci): row for row in isi.rekaman}.values()
    milik = ((tuple(row.nilai.get(nama) for nama in lembar.tabel.kunci), row) for row in terakhir)
    return ((row.nomor or 0, letak[satu]) for satu, row in milik if satu in letak)


def _kunci(baris: tuple[Kotak, ...], kolom: list[str], lembar: Lembar) -> tuple[Any, ...]:
    isi = {nama: kotak.nilai for nama, kotak in zip(kolom, baris, strict=True) if nama}
    return tuple(isi[nama] for nama in lembar.tabel.kunci)
