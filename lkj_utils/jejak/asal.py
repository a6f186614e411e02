"""Where a typed value stands: ``file#row/column`` of the data folder, read back as place and content."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import simpulan
from lkj_utils.dasar.periode import Periode
from lkj_utils.data.muat import ASAL, pecah_asal
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.kontrak.paket import Tabel

# Enough to see that a value is unrounded.
DESIMAL_PENUH = 10
TERTUTUP = "tidak dipublikasikan"
TAK_TERISI = "tidak diisi"
FOLDER_WAKTU = re.compile(r"/(20\d\d)/(?:tw([1-4])/)?")


@dataclass(frozen=True)
class Asal:
    """One typed value: its file, row (empty in a TOML file), column, content, and the key that names its row."""

    berkas: str
    baris: str
    kolom: str
    nilai: Any = field(hash=False)
    kunci: str = ""
    disimpulkan: bool = False

    @property
    def tercetak(self) -> str:
        """The content as typed, numbers and dates in Indonesian; marked where it was inferred."""
        return cetak_penuh(self.nilai) + (f" ({simpulan.DISIMPULKAN})" if self.disimpulkan else "")


def cetak_penuh(nilai: object) -> str:
    """A value with nothing rounded away that a reader could miss."""
    if nilai is None or nilai == "":
        return TAK_TERISI
    if isinstance(nilai, int | Fraction):
        return fmt.angka(nilai, DESIMAL_PENUH)
    if isinstance(nilai, date):
        return fmt.tanggal(nilai)
    return "; ".join(map(str, nilai)) if isinstance(nilai, list | tuple) else str(nilai)


class Berkas:
    """Everything typed, by place, earlier periods too. Columns that the contract keeps from the public stay closed.

    Facts name columns as the newest contract does; what is shown is the name that stands in the file. Codes are shown
    as struktur.csv writes them.
    """

    def __init__(self, data: DataPeriode) -> None:
        self._data = data
        self._paket = Paket.baca(data.akar)
        self._letak: dict[str, tuple[Tabel, Mapping[str, Any]]] = {}
        self._kolom_asli: dict[str, Mapping[str, str]] = {}
        self._kode_asli: dict[str, str] = {}
        self._termuat: set[Periode] = set()
        self._muat(data)

    def asal(self, masukan: str) -> Asal:
        """What ``file#row/column`` names; ``file#`` alone is a value that the place of the file says."""
        berkas, baris, kolom = pecah_asal(masukan)
        nomor = str(baris or "")
        if not kolom:
            return Asal(berkas, nomor, "", PurePosixPath(berkas).parent.as_posix())
        tabel, isi = self._cari(f"{berkas}#{nomor}")
        tertulis = self._kolom_asli.get(berkas, {}).get(kolom, kolom)
        nilai, kunci = self._asli(_isi(tabel, isi, kolom)), self._kunci(tabel, isi) if nomor else ""
        return Asal(berkas, nomor, tertulis, nilai, kunci, simpulan.milik(tabel.nama, kolom, isi))

    def _asli(self, nilai: Any) -> Any:
        return self._kode_asli.get(nilai, nilai) if isinstance(nilai, str) else nilai

    def _kunci(self, tabel: Tabel, row: Mapping[str, Any]) -> str:
        """The values that name the row: ``kode 7.01.01, versi perubahan``."""
        ada = [k for k in tabel.kunci if row.get(k) not in (None, "") and tabel.ambil(k).publik]
        return ", ".join(f"{k} {self._asli(row[k])}" for k in ada)

    def _cari(self, letak: str) -> tuple[Tabel, Mapping[str, Any]]:
        """The row; where this period has none, the periods that the path names are looked into."""
        waktu = FOLDER_WAKTU.search(letak)
        if waktu and letak not in self._letak:
            for triwulan in waktu[2] or "4321":
                if lain := self._data.lain(Periode(int(waktu[1]), int(triwulan))):
                    self._muat(lain)
        return self._letak[letak]

    def _muat(self, data: DataPeriode) -> None:
        if data.periode in self._termuat:
            return
        self._termuat.add(data.periode)
        self._kolom_asli |= data.kolom_asli
        self._kode_asli |= data.kode_asli
        for nama in data.tabel:
            rows = data.sejarah.get(nama, data.baris(nama))
            self._letak |= {row[ASAL]: (self._paket.tabel(nama), row) for row in rows}
        for nama, isi in (("instansi", data.profil), ("periode", data.waktu)):
            berkas = self._paket.path(nama, data.instansi, data.periode).as_posix()
            self._letak[f"{berkas}#"] = (self._paket.tabel(nama), isi)


def _isi(tabel: Tabel, row: Mapping[str, Any], kolom: str) -> Any:
    return row.get(kolom) if tabel.ambil(kolom).publik else TERTUTUP
