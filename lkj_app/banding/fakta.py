"""Facts that changed: which of them are told, in what group, and in what words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.banding.golongan import (
    BERDEFINISI,
    GERAK,
    MENURUT_VERSI,
    PENANDA,
    PREDIKAT,
    RENCANA,
    SAMPAI_DENGAN,
    STATUS,
    TURUNAN,
)
from lkj_app.banding.inti import Butir, Pasangan, Perubahan, Sisi
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.indikator import MUTU_IKM
from lkj_utils.fakta.inti import cetak
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.fakta.inti import Nilai
    from lkj_utils.fakta.ukuran import Ukuran

DESIMAL_TERBANYAK = 10


def perubahan_fakta(dua: Pasangan) -> Iterator[Perubahan]:
    """Every fact that is another one on the other side, or is not there."""
    return _Fakta(dua, dua.a, dua.b).semua()


def banyak_tetap(dua: Pasangan) -> int:
    """How many facts that would be told did not change."""
    return _Fakta(dua, dua.a, dua.b).tetap()


@dataclass(frozen=True)
class _Fakta:
    dua: Pasangan
    a: Sisi
    b: Sisi

    def semua(self) -> Iterator[Perubahan]:
        for satu in {**self.a.butir, **self.b.butir}.values():
            lama, baru = self.a.butir.get(satu.id), self.b.butir.get(satu.id)
            if self._disebut(satu) and (perubahan := self._perubahan(lama, baru)):
                yield perubahan

    def tetap(self) -> int:
        dua_duanya = (satu for id_, satu in self.a.butir.items() if id_ in self.b.butir)
        return sum(self._disebut(satu) and self._sama(satu, self.b.butir[satu.id]) for satu in dua_duanya)

    def _disebut(self, satu: Butir) -> bool:
        """Between periods without what follows from other facts told: derived columns, subtotals of the staff.

        Nor what names the period, nor the facts that a side repeats of an earlier quarter.
        """
        bagian = set(satu.subjek.split(PEMISAH))
        subtotal = SEMUA in bagian and bagian != {SEMUA}
        berulang = "TW" in satu.tahun
        return self.dua.koreksi or not (satu.ukuran.nama in TURUNAN | PENANDA or subtotal or berulang)

    def _perubahan(self, lama: Butir | None, baru: Butir | None) -> Perubahan | None:
        if lama and baru:
            return None if self._sama(lama, baru) else self._bergeser(lama, baru)
        if satu := lama or baru:
            nilai = self._cetak(satu, self._desimal(satu))
            keterangan = "baru pada B" if baru else "tidak ada lagi pada B"
            return Perubahan(
                "baris", satu.id, *self._judul(satu), nilai if lama else "", nilai if baru else "", "", keterangan
            )
        return None

    def _sama(self, lama: Butir, baru: Butir) -> bool:
        if lama.satuan != baru.satuan or self._putus(baru):
            return False
        return lama.tertulis == baru.tertulis if self.dua.tertulis else lama.nilai == baru.nilai

    def _putus(self, satu: Butir) -> str:
        """Why both sides of a figure are unlike; nothing of what has no definition of its own."""
        return self.dua.putus(satu.subjek) if satu.ukuran.nama in BERDEFINISI and not satu.tahun else ""

    def _bergeser(self, lama: Butir, baru: Butir) -> Perubahan:
        desimal, batas = self._desimal(baru), DESIMAL_TERBANYAK if lama.nilai != baru.nilai else 0
        # What differs must look different, however small the correction.
        while desimal < batas and self._cetak(lama, desimal) == self._cetak(baru, desimal):
            desimal += 1
        return Perubahan(
            self._kelompok(baru),
            baru.id,
            *self._judul(baru),
            self._cetak(lama, desimal),
            self._cetak(baru, desimal),
            self._selisih(lama, baru, desimal),
            "; ".join(self._keterangan(lama, baru)),
        )

    def _kelompok(self, satu: Butir) -> str:
        nama = satu.ukuran.nama
        if nama in RENCANA:
            # A plan s.d. another quarter moves as planned; that is no revision.
            return "gerak" if self._beda_triwulan(satu) else "target"
        if nama in PREDIKAT | STATUS:
            return "predikat" if nama in PREDIKAT else "status"
        return "gerak" if nama in GERAK | TURUNAN else "lain"

    def _beda_triwulan(self, satu: Butir) -> bool:
        berkode = satu.subjek == TOTAL or satu.subjek[:1].isdigit()
        beda = self.a.periode.triwulan != self.b.periode.triwulan
        return beda and berkode and not satu.tahun and satu.ukuran.nama in SAMPAI_DENGAN

    def _keterangan(self, lama: Butir, baru: Butir) -> Iterator[str]:
        bergerak = self._beda_triwulan(baru)
        if bergerak:
            yield f"s.d. {self._waktu(self.a)} → s.d. {self._waktu(self.b)}"
        berversi = baru.ukuran.nama in MENURUT_VERSI and self.a.versi and self.b.versi
        # A plan that moved with the quarter is only told its version where that is another one.
        if berversi and not (bergerak and self.a.versi == self.b.versi):
            yield _versi(self.a, self.b)
        if baru.ukuran.nama == "predikat" and self.a.skala != self.b.skala:
            yield "skala predikat berubah"
        if baru.ukuran.nama in PREDIKAT and None in (lama.nilai, baru.nilai):
            yield "baru dapat dinilai" if lama.nilai is None else "tidak dapat dinilai lagi"
        putus = self._putus(baru)
        if putus:
            yield f"seri terputus, tidak dibandingkan: {putus}"
        elif lama.satuan == baru.satuan and lama.nilai == baru.nilai:
            yield f"tertulis {lama.tertulis} → {baru.tertulis}"
        if lama.satuan != baru.satuan:
            yield f"satuan: {lama.satuan or '(kosong)'} → {baru.satuan or '(kosong)'}"

    def _waktu(self, sisi: Sisi) -> str:
        tahun = f" {sisi.periode.tahun}" if self.a.periode.tahun != self.b.periode.tahun else ""
        return f"Triwulan {sisi.periode.romawi}{tahun}"

    def _desimal(self, satu: Butir) -> int:
        return self.b.desimal_persen if satu.ukuran.jenis == "persen" else self.b.desimal_nilai

    def _cetak(self, satu: Butir, desimal: int) -> str:
        nilai, jenis = satu.nilai, satu.ukuran.jenis
        bersatuan = not (nilai is None or isinstance(nilai, str) or jenis in ("rupiah", "persen"))
        return cetak(nilai, jenis, desimal) + (f" {satu.satuan}".rstrip() if bersatuan else "")

    def _selisih(self, lama: Butir, baru: Butir, desimal: int) -> str:
        if self._putus(baru):
            return ""
        if baru.ukuran.nama in PREDIKAT:
            tangga = self.b.skala if baru.ukuran.nama == "predikat" else tuple(mutu for _, mutu in MUTU_IKM)
            return _jenjang(lama.nilai, baru.nilai, tangga)
        x, y = lama.nilai, baru.nilai
        if x is None or y is None or isinstance(x, str) or isinstance(y, str) or lama.satuan != baru.satuan:
            return ""
        # Between the values as printed: a reader who subtracts them finds the same.
        beda = Fraction(fmt.bulat(y, desimal)) - Fraction(fmt.bulat(x, desimal))
        if not beda:
            return ""
        return ("+" if beda > 0 else "-") + _besar(abs(beda), baru.ukuran, desimal)

    def _judul(self, satu: Butir) -> tuple[str, str]:
        return self.dua.subjek(satu.subjek), satu.ukuran.judul + (f" ({satu.tahun})" if satu.tahun else "")


def _versi(a: Sisi, b: Sisi) -> str:
    """The budget version of each side, with the year where the years differ."""
    if a.periode.tahun != b.periode.tahun:
        return f"{a.versi} {a.periode.tahun} → {b.versi} {b.periode.tahun}"
    return f"keduanya {a.versi}" if a.versi == b.versi else f"{a.versi} → {b.versi}"


def _jenjang(lama: Nilai, baru: Nilai, tangga: tuple[str, ...]) -> str:
    """``naik 2 jenjang``; empty where a side has no predikat of this scale (highest first)."""
    if lama not in tangga or baru not in tangga:
        return ""
    langkah = tangga.index(str(lama)) - tangga.index(str(baru))
    return f"{'naik' if langkah > 0 else 'turun'} {abs(langkah)} jenjang"


def _besar(beda: Fraction, ukuran: Ukuran, desimal: int) -> str:
    """How large a difference is; between percentages it is counted in points, not in percent."""
    match ukuran.jenis:
        case "rupiah":
            return fmt.rupiah(beda)
        case "persen":
            return f"{fmt.angka(beda, desimal, tetap=True)} poin persen"
        case _:
            return fmt.angka(beda, desimal)
