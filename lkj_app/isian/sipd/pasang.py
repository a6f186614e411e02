"""Into the tables of the contract: rows merged by key, findings back at the cell of the export, then all or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from lkj_app.isian.impor.baris import BarisIsi
from lkj_app.isian.impor.buku import LembarIsi
from lkj_app.isian.impor.gabung import gabung
from lkj_app.isian.impor.kenali import TabelLembar, letak
from lkj_app.isian.impor.selesai import HasilImpor, selesaikan
from lkj_app.isian.sipd.laporan import Laporan
from lkj_utils.kontrak.nomenklatur import tertulis

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor.gabung import Gabungan
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode

    Baris = dict[tuple[str, ...], dict[str, str]]

TETAP = "baris.tetap"
SEMENTARA = LembarIsi("gabungan ekspor", {})


@dataclass(frozen=True)
class HasilSipd(HasilImpor):
    """An import of an export, with what it shows before it writes."""

    laporan: Laporan = field(default_factory=Laporan)


@dataclass(frozen=True)
class Asal:
    """Where in an export a row of a table comes from."""

    letak: str
    baris: int
    sel: str = ""


@dataclass(frozen=True)
class Rencana:
    """An import that is read and reckoned, not yet written."""

    data_root: Path
    data: IsiPeriode
    tabel: str
    baris: Baris
    asal: dict[tuple[str, ...], Asal]
    temuan: tuple[Temuan, ...]
    laporan: Laporan
    berkas: str
    peta: str = ""

    def jalankan(self, *, tulis: bool) -> HasilSipd:
        """Merge, check, and write when nothing stands in the way."""
        gabungan, temuan = self._gabung()
        semua = [*self.temuan, *temuan]
        hasil = selesaikan(self.data_root, self.data, gabungan, semua, self.berkas, tulis=tulis)
        isi = {satu.name: getattr(hasil, satu.name) for satu in fields(HasilImpor)}
        isi |= {"peta": self.peta, "temuan": tuple(self._di_ekspor(satu) for satu in hasil.temuan)}
        return HasilSipd(**isi, laporan=self.laporan)

    def _gabung(self) -> tuple[list[Gabungan], list[Temuan]]:
        if not self.baris:
            return [], []
        tabel = self.data.paket.tabel(self.tabel)
        asli = tertulis(self.data)
        isi = [
            BarisIsi(nomor, {n: asli.get(k, k) for n, k in zip(tabel.kunci, kunci, strict=True)} | nilai)
            for nomor, (kunci, nilai) in enumerate(self.baris.items(), start=1)
        ]
        sumber = TabelLembar(tabel, SEMENTARA, 0, {})
        gabungan, temuan = gabung(sumber, self.data.ambil(self.tabel), isi, self.berkas)
        return [gabungan], [satu for satu in temuan if satu.aturan != TETAP]

    def _di_ekspor(self, temuan: Temuan) -> Temuan:
        """A finding about a row of the table stands at the row of the export that it came from."""
        if temuan.berkas != letak(self.berkas, SEMENTARA):
            return temuan
        asal = list(self.asal.values())
        nomor = temuan.baris_terlihat
        if not 1 <= nomor <= len(asal):
            return replace(temuan, berkas=self.berkas, baris=None, sel=None)
        satu = asal[nomor - 1]
        return replace(temuan, berkas=satu.letak, baris=None if satu.sel else satu.baris, sel=satu.sel or None)
