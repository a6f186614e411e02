"""A table of the contract that is typed upright or in several sheets, and its findings at the cells of those."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from openpyxl.utils import column_index_from_string

from lkj_app.isian.impor.baris import BarisIsi
from lkj_app.isian.impor.buku import LembarIsi, Sel, alamat
from lkj_app.isian.impor.kenali import TabelLembar, letak
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.lembar_kerja.buku_kantor import KEPALA_TEGAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.paket import Tabel

SEL = re.compile(r"([A-Z]+)(\d+)")
PENJELASAN = 3


def rebahkan(lembar: LembarIsi) -> LembarIsi:
    """An upright sheet with its questions as titles and its answers as a row; the column of explanations left out."""
    sel: dict[int, dict[int, Sel]] = {}
    for baris, isi in lembar.sel.items():
        if rapi(isi.get(1, Sel(None)).nilai) == KEPALA_TEGAK[0]:
            continue
        for kolom, satu in isi.items():
            if kolom != PENJELASAN:
                sel.setdefault(kolom, {})[baris] = satu
    return LembarIsi(lembar.judul, sel, tak_tampak=lembar.tak_tampak)


def di_tegak(temuan: Temuan) -> Temuan:
    """A finding of such a sheet at its cell there: row and column change places."""
    cocok = SEL.fullmatch(temuan.sel or "")
    return replace(temuan, sel=alamat(column_index_from_string(cocok[1]), int(cocok[2]))) if cocok else temuan


@dataclass
class Semu:
    """The rows of one table, each with the sheet and row it was typed in; ``utama`` is where it is asked for.

    With ``langsung`` its rows are those of that sheet itself.
    """

    tabel: Tabel
    utama: TabelLembar
    baris: list[BarisIsi] = field(default_factory=list)
    asal: list[tuple[TabelLembar, int, Mapping[str, str]]] = field(default_factory=list)
    langsung: bool = False

    def tambah(self, sumber: TabelLembar, satu: BarisIsi, teks: dict[str, str], kolom: Mapping[str, str]) -> None:
        """One more row; ``kolom`` says which column of its sheet is which of the table, where the names differ."""
        ditolak = frozenset(n for n in teks if kolom.get(n, n) in satu.ditolak)
        self.asal.append((sumber, satu.nomor, kolom))
        self.baris.append(BarisIsi(len(self.asal), teks, ditolak, self._kolom))

    @property
    def _kolom(self) -> dict[str, int]:
        return {nama: n for n, nama in enumerate(self.tabel.nama_kolom, start=1)}

    @property
    def sumber(self) -> TabelLembar:
        """As a sheet of its own, which is none: row n is the n-th, columns as in the file."""
        if self.langsung:
            return replace(self.utama, tabel=self.tabel)
        kolom = self._kolom
        sel = {
            n: {k: sumber.lembar.ambil(baris, sumber.kolom[asli]) for nama, k in kolom.items()
                if (asli := padan.get(nama, nama)) in sumber.kolom}
            for n, (sumber, baris, padan) in enumerate(self.asal, start=1)
        }  # fmt: skip
        return TabelLembar(self.tabel, LembarIsi(f"{self.utama.lembar.judul}›{self.tabel.nama}", sel), 0, kolom)

    def di_lembar(self, temuan: Temuan, berkas: str, csv: str) -> Temuan:
        """A finding of this table with the sheet and cell where it was typed; any other as it is."""
        if temuan.berkas == csv:
            return replace(temuan, berkas=letak(berkas, self.utama.lembar), baris=None)
        if self.langsung or temuan.berkas != letak(berkas, self.sumber.lembar):
            return temuan
        cocok = SEL.fullmatch(temuan.sel or "")
        nomor = int(cocok[2]) if cocok else temuan.baris or 0
        if not 1 <= nomor <= len(self.asal):
            return replace(temuan, berkas=letak(berkas, self.utama.lembar), baris=None, sel=None)
        sumber, baris, padan = self.asal[nomor - 1]
        nama = self.tabel.nama_kolom[column_index_from_string(cocok[1]) - 1] if cocok else ""
        kolom = sumber.kolom.get(padan.get(nama, nama)) or sumber.kolom.get("kode") or min(sumber.kolom.values())
        return replace(temuan, berkas=letak(berkas, sumber.lembar), baris=None, sel=alamat(baris, kolom))


def kembalikan(semua: Iterable[Temuan], tabel: Iterable[Semu], berkas: str, csv: Mapping[str, str]) -> list[Temuan]:
    """All findings with the sheets and cells where they were typed."""
    hasil = []
    for satu in semua:
        kini = satu
        for semu in tabel:
            kini = semu.di_lembar(kini, berkas, csv.get(semu.tabel.nama, ""))
        hasil.append(kini)
    return hasil
