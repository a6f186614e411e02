"""From the line of a file to the cell of a sheet, so that a finding stands where it was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import letak

if TYPE_CHECKING:
    from lkj_app.isian.impor.gabung import Gabungan
    from lkj_utils.dasar.temuan import Temuan

BARIS_PERTAMA = 2


@dataclass(frozen=True)
class Peta:
    """The tables of an import by the file they end up in."""

    nama: str
    gabungan: list[Gabungan]

    def di_lembar(self, temuan: Temuan) -> Temuan:
        """The finding with its sheet and cell; as it is where it does not come from the workbook."""
        hasil = next((satu for satu in self.gabungan if satu.isi.berkas == temuan.berkas), None)
        asal = self._asal(hasil, temuan) if hasil else None
        if hasil is None or asal is None:
            return temuan
        kolom = hasil.sumber.kolom.get(temuan.kolom or "", 0)
        judul = hasil.tabel.ambil(temuan.kolom).judul if temuan.kolom in hasil.tabel.nama_kolom else ""
        return replace(
            temuan,
            berkas=letak(self.nama, hasil.sumber.lembar),
            baris=None if kolom else asal,
            kolom=judul or None,
            sel=alamat(asal, kolom) if kolom else None,
        )

    def _asal(self, hasil: Gabungan, temuan: Temuan) -> int | None:
        """The row of the sheet that became this line."""
        if hasil.tabel.format == "toml":
            return next((satu.asal for satu in hasil.baris), None)
        if temuan.baris is None or not 0 <= temuan.baris - BARIS_PERTAMA < len(hasil.baris):
            return None
        return hasil.baris[temuan.baris - BARIS_PERTAMA].asal
