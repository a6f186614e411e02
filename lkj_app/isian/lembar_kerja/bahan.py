"""What a workbook shows beside the cells to fill in: names, units, targets, the value of the quarter before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lkj_app.isian.baru import akun_daun, sebelum, semua_periode
from lkj_app.isian.lembar_kerja.bagian import kode_bagian
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.format import kapital
from lkj_utils.dasar.periode import TRIWULAN, TRIWULAN_SETAHUN, Periode
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.nomenklatur import Nomenklatur, nomenklatur, tertulis
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.silang.kelengkapan import indikator_sendiri, indikator_setahun, sub_kegiatan
from lkj_utils.kontrak.versi_anggaran import versi_berlaku

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.kontrak.isi import IsiPeriode


@dataclass(frozen=True)
class Bahan:
    """The tables of a period, as far as they are there, and those of the quarter before it."""

    data: IsiPeriode
    lalu: IsiPeriode | None
    periode_lalu: Periode | None
    # The section whose rows alone are shown; all where it is empty.
    unit: str = ""

    @classmethod
    def baca(cls, data_root: Path, instansi: str, periode: Periode, unit: str = "") -> Bahan:
        """Read them; what is wrong in them is told by a check, not here."""
        paket = Paket.utuh(data_root)
        lama = sebelum(data_root, instansi, periode)
        lalu = bacaan.baca(paket, data_root, instansi, lama)[0] if lama else None
        return cls(bacaan.baca(paket, data_root, instansi, periode)[0], lalu, lama, unit)

    @property
    def periode(self) -> Periode:
        """The quarter to fill in."""
        return self.data.periode

    @cached_property
    def triwulan(self) -> tuple[int, ...]:
        """The quarters of the year that are reported: of the year in which an office begins none before its first."""
        akar, tahun = self.data.akar, self.periode.tahun
        pertama = min([self.periode, *(semua_periode(akar, self.data.instansi) if akar else ())])
        return tuple(tw for tw in TRIWULAN if Periode(tahun, tw) >= pertama)

    @cached_property
    def versi(self) -> str:
        """The budget version in force."""
        return versi_berlaku(self.data)

    @cached_property
    def sub(self) -> list[str]:
        """Every sub kegiatan that the version in force holds, in the order of the tree."""
        semua = [kode for kode in sub_kegiatan(self.data) if self.bagian is None or kode in self.bagian]
        return sorted(semua, key=kode_program.urutan)

    @cached_property
    def bagian(self) -> frozenset[str] | None:
        """The codes of the section, with the evidence of its sub kegiatan; None where all are meant."""
        if not self.unit:
            return None
        kode = kode_bagian(self.data, self.unit)
        rows = self.data.ambil("bukti").rekaman
        return kode | {row.teks("id") for row in rows if row.teks("kode") in kode}

    @cached_property
    def indikator_setahun(self) -> list[str]:
        """The indicators of tujuan and sasaran."""
        return indikator_setahun(self.data)

    @cached_property
    def indikator_sendiri(self) -> list[str]:
        """The indicators of programs and kegiatan that are to be reported; a section has none."""
        return indikator_sendiri(self.data) if self.bagian is None else []

    @cached_property
    def akun(self) -> list[str]:
        """The lowest income accounts of the version in force."""
        return akun_daun(self.data, self.versi)

    @cached_property
    def _resmi(self) -> Nomenklatur:
        return nomenklatur(self.data)

    @cached_property
    def _kode_asli(self) -> dict[str, str]:
        return tertulis(self.data)

    def asli(self, nilai: Any) -> Any:
        """A code as the office writes it, with two digits or four at its end; anything else as it is."""
        return self._kode_asli.get(nilai, nilai) if isinstance(nilai, str) else nilai

    def nama(self, kunci: str | None) -> str:
        """The name of a code, an account or an indicator; none where a row has no key."""
        if kunci is None:
            return ""
        resmi = self._resmi.nama(kunci)
        return kapital(resmi) if resmi else self.indikator(kunci) or self._nama_akun.get(kunci, "")

    @cached_property
    def _nama_akun(self) -> dict[str, str]:
        return {row.teks("akun"): row.teks("nama") for row in self.data.ambil("pendapatan").rekaman}

    @cached_property
    def _baris_indikator(self) -> dict[str, Any]:
        return {row.teks("id_indikator"): row for row in self.data.ambil("indikator").rekaman}

    def indikator(self, kunci: str) -> str:
        """The name of an indicator."""
        row = self._baris_indikator.get(kunci)
        return row.teks("nama") if row else ""

    def satuan(self, kunci: str) -> str:
        """The unit of an indicator."""
        row = self._baris_indikator.get(kunci)
        return row.teks("satuan") if row else ""

    def dijumlahkan(self, kunci: str) -> bool:
        """Whether the quarters of an indicator add up."""
        row = self._baris_indikator.get(kode_program.bakukan(kunci))
        return (row.teks("akumulasi") if row else "") in ("", "jumlah")

    def menurun(self, kunci: str) -> bool:
        """Whether less is better for an indicator."""
        row = self._baris_indikator.get(kode_program.bakukan(kunci))
        return row is not None and row.teks("arah") == "turun"

    @cached_property
    def diperjanjikan(self) -> frozenset[str]:
        """The indicators that the Perjanjian Kinerja of the year has."""
        return frozenset(row.teks("id_indikator") for row in self.data.ambil("perjanjian_kinerja").rekaman)

    def nilai(self, tabel: str, kolom: str, **kunci: object) -> Any:
        """One value of this period's tables by its key; None where there is none."""
        return _nilai(self.data, tabel, kolom, kunci)

    def nilai_lalu(self, tabel: str, kolom: str, **kunci: object) -> Any:
        """The same one quarter earlier."""
        return _nilai(self.lalu, tabel, kolom, kunci) if self.lalu else None

    def target(self, kunci: str, triwulan: int | None = None) -> Any:
        """The s/d target of an indicator in a quarter (this one)."""
        return self.nilai("target_kinerja", "target_sd", id_indikator=kunci, triwulan=triwulan or self.periode.triwulan)

    def target_setahun(self, kunci: str) -> Any:
        """The target of the year."""
        return self.target(kunci, TRIWULAN_SETAHUN)


def _nilai(data: IsiPeriode, tabel: str, kolom: str, kunci: dict[str, object]) -> Any:
    for row in data.ambil(tabel).rekaman:
        if all(row.nilai.get(nama) == isi for nama, isi in kunci.items()):
            return row.nilai.get(kolom)
    return None
