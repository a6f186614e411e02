"""A report: the data of one period and all facts computed from them. Every notebook opens one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lkj_utils import ROOT
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.simpulan import bertanda
from lkj_utils.dasar.transaksi import tolak_setengah
from lkj_utils.dasar.versi_anggaran import nama_versi
from lkj_utils.data.instansi import Instansi
from lkj_utils.data.muat import DataPeriode, muat
from lkj_utils.fakta import KumpulanFakta, hitung
from lkj_utils.fakta.pendapatan import akun_pendapatan

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Waktu:
    """The dates of a report and who signs it, as periode.toml names them."""

    tanggal_akhir_data: date
    tanggal_laporan: date
    tempat: str
    penandatangan: str
    versi_anggaran: str


@dataclass(frozen=True)
class Laporan:
    """Data and facts of one period, with the names that texts need."""

    data: DataPeriode
    fakta: KumpulanFakta

    @cached_property
    def instansi(self) -> Instansi:
        """The office."""
        return Instansi.dari(self.data.instansi, self.data.profil)

    @cached_property
    def waktu(self) -> Waktu:
        """Dates, place, signatory, budget version in force."""
        return Waktu(**{nama: self.data.waktu[nama] for nama in Waktu.__dataclass_fields__})

    @property
    def periode(self) -> Periode:
        """The quarter."""
        return self.data.periode

    @property
    def judul(self) -> str:
        """The title of the report."""
        return f"Laporan Kinerja {self.instansi.nama} {self.periode.nama}"

    @cached_property
    def penandatangan(self) -> dict[str, Any]:
        """The official who signs: row of pejabat."""
        return self.baris("pejabat", id_pejabat=self.waktu.penandatangan)[0]

    @cached_property
    def nama(self) -> dict[str, str]:
        """Official name by kode, of everything in struktur."""
        return {row["kode"]: row["nama"] for row in self.data.pohon}

    @cached_property
    def indikator(self) -> dict[str, dict[str, Any]]:
        """Row of indikator by id (of a sub kegiatan: its kode)."""
        return {row["id_indikator"]: row for row in self.data.baris("indikator")}

    @cached_property
    def berpendapatan(self) -> bool:
        """True when the budget in force has revenue of this office."""
        return bool(akun_pendapatan(self.data))

    def nama_versi(self, versi: str) -> str:
        """The name of a budget version, with the mark of one that was inferred."""
        return bertanda(nama_versi(versi), self.data.satu("dokumen_anggaran", versi=versi))

    def baris(self, tabel: str, **kunci: object) -> list[dict[str, Any]]:
        """Rows of a table whose columns equal the given values."""
        return self.data.baris(tabel, **kunci)

    def teks(self, id_fakta: str, *, kosong: str = fmt.KOSONG) -> str:
        """A fact as printed."""
        return self.fakta.teks(id_fakta, kosong=kosong)

    def dengan_satuan(self, id_fakta: str) -> str:
        """A fact as printed, followed by its unit: ``16 orang``."""
        fakta = self.fakta.ambil(id_fakta)
        satuan = "" if fakta.satuan in ("rupiah", "persen") else f" {fakta.satuan}".rstrip()
        return self.teks(id_fakta) + (satuan if fakta.nilai is not None else "")


def akar_data() -> Path:
    """Where data/ lies: ``LKJ_DATA`` when the command line names another folder, else beside the package."""
    return Path(os.environ.get("LKJ_DATA") or ROOT / "data")


def buka(instansi: str, periode: str | Periode, data_root: Path | None = None) -> Laporan:
    """Open the report of a period: load its data and compute every fact.

    Raises UsageError when a parameter is empty or names nothing, so that no notebook runs on a default.
    """
    akar = data_root or akar_data()
    if not instansi or not periode:
        raise UsageError("Parameter instansi dan periode wajib diisi, misalnya: -p instansi NAMA -p periode 2023-TW4.")
    if not (akar / instansi / "instansi.toml").is_file():
        raise UsageError(f"Instansi “{instansi}” tidak ada di folder {akar}.")
    tolak_setengah(akar)
    waktu = periode if isinstance(periode, Periode) else Periode.parse(periode)
    data = muat(akar, instansi, waktu)
    return Laporan(data, hitung(data))
