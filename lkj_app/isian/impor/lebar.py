"""A wide sheet read back: its rows as rows of the table, one a quarter and s/d, each with the very cell it came from.

The switch of the sheet says how its numbers are typed. What a switch that was turned leaves behind is asked back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor import pesan_lebar
from lkj_app.isian.impor.baris import BarisIsi
from lkj_app.isian.impor.kenali import TabelLembar, baku
from lkj_app.isian.impor.pesan import kunci_ganda, tanpa_kunci
from lkj_app.isian.impor.teks import sama, teks_lama, terisi
from lkj_app.isian.lembar_kerja.lebar import (
    BULAN,
    BULAN_SETRIWULAN,
    BULANAN,
    CATATAN,
    KOLOM_TRIWULAN,
    LEBAR,
    PER,
    SD,
    TW,
    bersama,
    blok,
    kolom_bersama,
)
from lkj_app.isian.lembar_kerja.semula import kunci_teks, nilai_teks
from lkj_utils.dasar.kode import bakukan
from lkj_utils.dasar.periode import TRIWULAN, TRIWULAN_SETAHUN
from lkj_utils.kontrak.nilai import tulis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lkj_app.isian.lembar_kerja.bahan import Bahan
    from lkj_app.isian.lembar_kerja.semula import Semula
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.paket import Tabel

    Terbaca = tuple[TabelLembar, list[BarisIsi], list[Temuan]]
    Baris = Mapping[str, Mapping[str, str]]

TARGET = "target_kinerja"


def memanjang(semua: Sequence[Terbaca], bahan: Bahan, semula: Semula | None, berkas: str) -> list[Terbaca]:
    """The sheets with one row a quarter; what is not wide stays as it is."""
    pagu = _pagu(semua, bahan)
    return [
        _Pemanjang(satu, bahan, _awal(satu, bahan, semula), pagu, berkas).jalankan(baris, temuan) if _lebar(satu)
        else (satu, baris, temuan)
        for satu, baris, temuan in semua
    ]  # fmt: skip


def _lebar(satu: TabelLembar) -> bool:
    return satu.tabel.nama in LEBAR and KOLOM_TRIWULAN not in satu.tabel.kunci


def _data(tabel: str, bahan: Bahan) -> dict[str, dict[str, str]]:
    isi = bahan.data.ambil(tabel)
    semua = [teks_lama(row, isi) for row in isi.rekaman]
    return {kunci: teks for teks in semua if (kunci := kunci_teks(teks, isi.tabel))}


def _awal(satu: TabelLembar, bahan: Bahan, semula: Semula | None) -> Baris:
    """What the sheet showed at first: that of the workbook, or of the data where it no longer knows."""
    if semula is None:
        return _data(satu.tabel.nama, bahan)
    milik = semula.tabel.get(satu.tabel.nama)
    return milik.baris if milik else {}


def _pagu(semua: Sequence[Terbaca], bahan: Bahan) -> dict[str, str]:
    """The pagu by version and code: of the workbook where it has one, else of the data."""
    hasil = {kunci: teks.get("pagu", "") for kunci, teks in _data("anggaran", bahan).items()}
    for satu, baris, _ in semua:
        if satu.tabel.nama == "anggaran":
            isi = {kunci_teks(b.teks, satu.tabel): b.teks.get("pagu", "") for b in baris}
            hasil |= {kunci: teks for kunci, teks in isi.items() if kunci and teks}
    return hasil


@dataclass(frozen=True)
class _Sel:
    """The value s/d of one quarter: its text, the column of its cell, from which columns it was reckoned."""

    teks: str
    kolom: str
    dari: tuple[str, ...] = ()
    ditolak: bool = False


@dataclass
class _Pemanjang:
    """One wide sheet while it is read."""

    sumber: TabelLembar
    bahan: Bahan
    awal: Baris
    pagu: Mapping[str, str]
    berkas: str
    cara: str = SD
    temuan: list[Temuan] = field(default_factory=list)
    # Cells that hold a value of another way than the switch says; cells that the switch leaves unread.
    tertinggal: list[str] = field(default_factory=list)
    terlewat: list[str] = field(default_factory=list)
    terbalik: list[str] = field(default_factory=list)
    dari_pagu: list[str] = field(default_factory=list)
    # Empty cells of quarters before the office began, without which nothing s/d can be reckoned.
    sebelum: list[str] = field(default_factory=list)
    disentuh: bool = False

    def __post_init__(self) -> None:
        self.tabel: Tabel = self.bahan.data.paket.tabel(self.sumber.tabel.nama)
        self.lebar = LEBAR[self.tabel.nama]
        self.ada: Baris = _data(self.tabel.nama, self.bahan)

    def jalankan(self, semua: list[BarisIsi], temuan: list[Temuan]) -> Terbaca:
        self.temuan = list(temuan)
        dipilih = self._sakelar()
        self.cara = dipilih[0] if len(dipilih) == 1 else SD
        hasil = [panjang for baris in self._berkunci(semua) for panjang in self._baris(baris)]
        if len(dipilih) > 1 or (not dipilih and self.disentuh):
            self.temuan.append(pesan_lebar.sakelar(self.sumber, self.lebar.cara, dipilih, self.berkas))
        self.temuan += pesan_lebar.semua(
            self.sumber, self.berkas, self.cara, self.tertinggal, self.terlewat, self.terbalik, self.dari_pagu
        )
        self.temuan += pesan_lebar.sebelum(self.sumber, self.berkas, self.cara, self.sebelum)
        return (
            TabelLembar(self.tabel, self.sumber.lembar, self.sumber.baris_judul, self.sumber.kolom),
            hasil,
            self.temuan,
        )

    def _sakelar(self) -> list[str]:
        """What the switch says, wherever it has been moved: none or several where nobody can tell."""
        pilihan = {baku(satu): satu for satu in self.lebar.cara}
        if not {*TW} & self.sumber.kolom.keys():
            return [BULANAN]
        isian = set(self.sumber.kolom.values())
        ada = (
            pilihan.get(baku(sel.nilai))
            for isi in self.sumber.lembar.sel.values()
            for kolom, sel in isi.items()
            if kolom not in isian and isinstance(sel.nilai, str)
        )
        return list(dict.fromkeys(satu for satu in ada if satu))

    def _berkunci(self, semua: list[BarisIsi]) -> Iterator[BarisIsi]:
        """The rows with a key of their own; the others are told once, not once a quarter."""
        sudah: dict[str, BarisIsi] = {}
        for baris in semua:
            kunci = kunci_teks(baris.teks, self.sumber.tabel)
            if kunci is None:
                self.temuan.append(tanpa_kunci(self.sumber, baris, self.berkas))
            elif kunci in sudah:
                self.temuan.append(kunci_ganda(self.sumber, sudah[kunci], baris, self.berkas))
            else:
                sudah[kunci] = baris
                yield baris

    def _baris(self, baris: BarisIsi) -> Iterator[BarisIsi]:
        kunci = {nama: baris.teks[nama] for nama in self.sumber.tabel.kunci}
        semua = {n: {**kunci, KOLOM_TRIWULAN: str(n)} for n in TRIWULAN}
        awal = {n: self.awal.get(kunci_teks(teks, self.tabel) or "") for n, teks in semua.items()}
        dulu = [(awal[n] or {}).get(self.lebar.nilai, "") for n in TRIWULAN]
        ada = {n for n, teks in semua.items() if awal[n] is not None or kunci_teks(teks, self.tabel) in self.ada}
        nilai = self._nilai(baris, dulu)
        berisi = any(satu.teks or satu.ditolak for satu in nilai)
        if not ada:
            nilai = self._nol_di_depan(nilai, kunci)
        umum = {n: self._umum(baris, awal, n, baru=n not in ada) for n in TRIWULAN}
        for n, sel in zip(TRIWULAN, nilai, strict=True):
            if n in ada or sel.teks or sel.ditolak or (not ada and (berisi or terisi(umum[n], self.tabel))):
                yield self._panjang(baris, semua[n] | umum[n], sel)

    def _panjang(self, baris: BarisIsi, teks: dict[str, str], sel: _Sel) -> BarisIsi:
        kolom = {nama: nomor for nama, nomor in baris.kolom.items() if nama in self.tabel.nama_kolom}
        tempat = baris.kolom.get(sel.kolom)
        if tempat is not None:
            kolom |= {KOLOM_TRIWULAN: tempat, self.lebar.nilai: tempat}
            teks |= {self.lebar.nilai: sel.teks}
        ditolak = baris.ditolak & {*self.tabel.nama_kolom} | ({self.lebar.nilai} if sel.ditolak else set())
        dari = [baris.sel(satu) for satu in sel.dari if satu in baris.kolom]
        return BarisIsi(
            baris.nomor, teks, frozenset(ditolak), kolom,
            frozenset({self.lebar.nilai} if len(dari) > 1 else ()), f"{dari[0]} sampai {dari[-1]}" if dari else "",
        )  # fmt: skip

    def _umum(
        self, baris: BarisIsi, awal: Mapping[int, Mapping[str, str] | None], n: int, *, baru: bool
    ) -> dict[str, str]:
        """What the quarters have in common: as each had it where the sheet still shows that, else as typed."""
        hasil = {}
        for nama in kolom_bersama(self.sumber.tabel):
            if nama not in baris.teks:
                continue
            kini = baris.teks[nama]
            tampak = bersama((satu or {}).get(nama, "") for satu in awal.values()) or ""
            milik = awal[n]
            if not sama(kini, tampak, self.tabel, nama):
                self.disentuh = True
                hasil[nama] = kini
            elif milik is not None:
                hasil[nama] = milik.get(nama, "")
            else:
                hasil[nama] = "" if nama == CATATAN and not baru else kini
        return hasil

    def _nilai(self, baris: BarisIsi, dulu: list[str]) -> list[_Sel]:
        """The values s/d of the four quarters, under the switch of the sheet."""
        tw = [baris.teks.get(nama, "") for nama in TW]
        tampak = [_Sel(teks, nama, ditolak=nama in baris.ditolak) for teks, nama in zip(tw, TW, strict=True)]
        utuh = not baris.ditolak & {*TW} and all(map(self._sama, tw, dulu))
        dibaca = blok(self.cara)
        self._terlewat(baris, dulu, dibaca)
        # Of a year that begins with its last quarter an empty row is whole: its cash is the pagu.
        if self.cara == SD and self.bahan.triwulan == (TRIWULAN_SETAHUN,) and not baris.teks.get(TW[-1]):
            return self._sampai_dengan(baris, tampak, dulu)
        if not any(baris.teks.get(nama) or nama in baris.ditolak for nama in dibaca):
            return tampak if self.cara != BULANAN or utuh else [_Sel("", nama, ditolak=True) for nama in TW]
        if self.cara == SD or not self._dijumlahkan(baris):
            self.disentuh |= not utuh
            return tampak if utuh else self._sampai_dengan(baris, tampak, dulu)
        if self.cara == PER and utuh and (self._versi_lain(baris) or self._terbaca_sama(baris, dulu)):
            return tampak
        self.disentuh = True
        cocok = self._cocok(baris, dibaca)
        # Where the quarters come to the year's budget, nobody need ask how they are meant.
        lama = self._tertinggal(baris, tw, dulu) if self.cara == PER and not (cocok and cocok[False]) else []
        if lama:
            self.tertinggal += lama
            return [_Sel("", nama, ditolak=True) for nama in TW]
        if not (cocok and cocok[False]):
            self.sebelum += self._sebelum_pertama(baris, dibaca)
        self._periksa_terbalik(baris, dibaca)
        return list(self._kumulatif(baris, dulu))

    def _sama(self, kini: str, lama: str) -> bool:
        return sama(kini, lama, self.tabel, self.lebar.nilai)

    def _angka(self, teks: str) -> Fraction | None:
        """The number of a text, 0 of an empty one; None of what is none."""
        nilai = nilai_teks(teks, self.tabel, self.lebar.nilai) if teks else 0
        return Fraction(nilai) if isinstance(nilai, int | Fraction) else None

    def _dijumlahkan(self, baris: BarisIsi) -> bool:
        """Whether quarters add up: money does, of indicators not those that are a mean or a state."""
        return self.tabel.nama != TARGET or self.bahan.dijumlahkan(baris.teks["id_indikator"])

    def _terlewat(self, baris: BarisIsi, dulu: list[str], dibaca: tuple[str, ...]) -> None:
        """Cells that somebody typed where the switch does not read."""
        for nama in (*TW, *BULAN):
            teks = baris.teks.get(nama, "")
            asal = dulu[TW.index(nama)] if nama in TW else ""
            if nama not in dibaca and (nama in baris.ditolak or (teks and not self._sama(teks, asal))):
                self.terlewat.append(baris.sel(nama))

    def _versi_lain(self, baris: BarisIsi) -> bool:
        """Whether a row is of a budget that no longer holds: nobody turned the switch for it."""
        return baris.teks.get("versi", self.bahan.versi) != self.bahan.versi

    def _terbaca_sama(self, baris: BarisIsi, dulu: list[str]) -> bool:
        """Whether an untouched row says the same either way, as one that has but its first or only its last value."""
        return all(
            not lama or self._sama(sel.teks, lama) for sel, lama in zip(self._kumulatif(baris, dulu), dulu, strict=True)
        )

    def _sebelum_pertama(self, baris: BarisIsi, dibaca: tuple[str, ...]) -> Iterator[str]:
        """The empty quarters that nobody was asked for: empty they are unknown there, not nothing."""
        langkah = len(dibaca) // len(TRIWULAN)
        for n in TRIWULAN:
            milik = dibaca[(n - 1) * langkah : n * langkah]
            kosong = not any(baris.teks.get(nama) or nama in baris.ditolak for nama in milik)
            if kosong and n not in self.bahan.triwulan and milik[0] in baris.kolom:
                yield baris.sel(milik[0])

    def _tertinggal(self, baris: BarisIsi, kini: list[str], dulu: list[str]) -> list[str]:
        """The cells that still hold a value s/d from when the workbook was made, where the quarter has another."""
        hasil, lalu = [], Fraction(0)
        for nama, teks, lama in zip(TW, kini, dulu, strict=True):
            angka = self._angka(lama)
            if teks and lama and angka and lalu and self._sama(teks, lama):
                hasil.append(baris.sel(nama))
            lalu = angka if lama and angka is not None else lalu
        return hasil

    def _sampai_dengan(self, baris: BarisIsi, tampak: list[_Sel], dulu: list[str]) -> list[_Sel]:
        """Values s/d as typed; the last one of a cash plan is the pagu where only that is left out."""
        self._periksa_terbalik(baris, TW)
        if self._tanpa_akhir(baris, tampak, dulu):
            pagu = self.pagu.get(kunci_teks(baris.teks, self.sumber.tabel) or "", "")
            if pagu and TW[-1] in baris.kolom:
                self.dari_pagu.append(baris.sel(TW[-1]))
                return [*tampak[:-1], _Sel(pagu, TW[-1])]
        return tampak

    def _tanpa_akhir(self, baris: BarisIsi, tampak: list[_Sel], dulu: list[str]) -> bool:
        """Whether of the quarters that are asked for the last one alone is empty, here, at first, and in the data."""
        setahun = {**baris.teks, KOLOM_TRIWULAN: str(TRIWULAN_SETAHUN)}
        ada = self.ada.get(kunci_teks(setahun, self.tabel) or "", {}).get(self.lebar.nilai)
        kosong = not (tampak[-1].teks or tampak[-1].ditolak or dulu[-1] or ada)
        diminta = (satu for n, satu in zip(TRIWULAN, tampak[:-1], strict=False) if n in self.bahan.triwulan)
        return self.lebar.akhir_pagu and kosong and all(satu.teks for satu in diminta)

    def _periksa_terbalik(self, baris: BarisIsi, dibaca: Sequence[str]) -> None:
        """A row whose numbers agree with its budget only when they are read the other way."""
        cocok = self._cocok(baris, dibaca)
        if cocok and cocok[self.cara != SD] and not cocok[self.cara == SD]:
            self.terbalik.append(baris.sel(dibaca[-1]))

    def _cocok(self, baris: BarisIsi, dibaca: Sequence[str]) -> dict[bool, bool]:
        """Whether a row agrees with its budget, read s/d (True) and each by itself (False); empty where none tells."""
        rencana = baris.teks.get("anggaran", "") or self.pagu.get(kunci_teks(baris.teks, self.sumber.tabel) or "", "")
        angka = [self._angka(baris.teks.get(nama, "")) for nama in dibaca]
        setahun = self._angka(rencana)
        if self.tabel.nama == TARGET or not setahun or None in angka or sum(map(bool, angka)) < 2:  # noqa: PLR2004
            return {}
        jumlah = sum((satu for satu in angka if satu), Fraction(0))
        return {True: angka[-1] == setahun, False: jumlah == setahun}

    def _kumulatif(self, baris: BarisIsi, dulu: list[str]) -> Iterator[_Sel]:
        """Values of single quarters or months added up; an empty cell adds nothing, one that is refused ends it."""
        jumlah, berisi, rusak = Fraction(0), False, False
        dibaca = blok(self.cara)
        langkah = BULAN_SETRIWULAN if self.cara == BULANAN else 1
        for n in TRIWULAN:
            milik, sampai = dibaca[(n - 1) * langkah : n * langkah], dibaca[: n * langkah]
            salah = next((nama for nama in milik if self._salah(baris, nama)), None)
            if rusak or salah:
                teks = baris.teks.get(salah, "") if salah and not rusak else ""
                yield _Sel(teks, salah or milik[-1], ditolak=rusak or salah in baris.ditolak)
                rusak = True
                continue
            jumlah += sum((self._angka(baris.teks.get(nama, "")) or Fraction(0) for nama in milik), Fraction(0))
            berisi |= any(baris.teks.get(nama) for nama in milik)
            # A target that nobody has scheduled yet stays empty, money that nobody has planned is none.
            kosong = not berisi and self.tabel.nama == TARGET and not dulu[n - 1]
            angka = int(jumlah) if jumlah.denominator == 1 else jumlah
            yield _Sel("" if kosong else tulis(angka), milik[-1], sampai)

    def _salah(self, baris: BarisIsi, nama: str) -> bool:
        return nama in baris.ditolak or self._angka(baris.teks.get(nama, "")) is None

    def _nol_di_depan(self, nilai: list[_Sel], kunci: Mapping[str, str]) -> list[_Sel]:
        """Of a new row of targets the quarters before the first value: 0 says what an empty one means there."""
        if self.tabel.nama != TARGET or bakukan(kunci["id_indikator"]) not in self.bahan.sub:
            return nilai
        awal = next((n for n, satu in enumerate(nilai) if satu.teks or satu.ditolak), 0)
        return [_Sel("0", satu.kolom) if n < awal else satu for n, satu in enumerate(nilai)]
