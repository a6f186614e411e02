"""Formulas of a workbook: what can be computed from cells in it follows them as they are typed.

A helper whose cells are not in the workbook keeps the value of the data. Nothing of it is read back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter, quote_sheetname

from lkj_app.isian.lembar_kerja import susunan
from lkj_app.isian.lembar_kerja.lebar import BULAN, BULAN_SETRIWULAN, BULANAN, JUDUL_CARA, LEBAR, PER, SD, TW
from lkj_app.isian.lembar_kerja.rancangan import BARIS_BANTUAN, BARIS_ISI, JUMLAH, VERSI, Rumus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lkj_app.isian.lembar_kerja.bahan import Bahan
    from lkj_app.isian.lembar_kerja.rancangan import Kotak, Lembar

    Pembuat = Callable[["Acuan", "Lembar", int], str | None]


@dataclass(frozen=True)
class Acuan:
    """The sheets of a workbook, as formulas name their cells."""

    bahan: Bahan
    semua: dict[str, Lembar]

    def rentang(self, tabel: str, nama: str) -> str | None:
        """All cells of a column, by its name or title; None where the workbook has no such sheet or column."""
        lembar = self.semua.get(tabel)
        kolom = huruf(lembar, nama) if lembar else None
        if lembar is None or kolom is None:
            return None
        akhir = BARIS_ISI + len(lembar.baris) - 1
        return f"{quote_sheetname(lembar.judul)}!${kolom}${BARIS_ISI}:${kolom}${akhir}"

    def cari(self, tabel: str, nama: str, **kunci: str) -> str | None:
        """The number in the row that has these key cells, empty where there is none.

        By comparison, not by SUMIFS or COUNTIF: these take a code for a date or a number where they can.
        """
        nilai = self.rentang(tabel, nama)
        syarat = [(self.rentang(tabel, satu), isi) for satu, isi in kunci.items()]
        if nilai is None or any(rentang is None for rentang, _ in syarat):
            return None
        cocok = "*".join(f"({rentang}={isi})" for rentang, isi in syarat)
        return f'IF(SUMPRODUCT({cocok}*ISNUMBER({nilai}))=0,"",SUMPRODUCT({cocok}*1,{nilai}))'


def kutip(teks: str) -> str:
    """A text of the data inside a formula, where it stays a text."""
    return '"' + teks.replace('"', '""') + '"'


def huruf(lembar: Lembar, nama: str) -> str | None:
    """The letter of a column by its name, of a helper by its title."""
    for nomor, satu in enumerate(lembar.kolom, start=1):
        if nama == (satu.kolom.nama if satu.kolom else satu.judul):
            return get_column_letter(nomor)
    return None


def berumus(bahan: Bahan, semua: list[Lembar]) -> list[Lembar]:
    """The sheets with their formulas."""
    acuan = Acuan(bahan, {satu.tabel.nama: satu for satu in semua})
    return [_lembar(acuan, satu) for satu in semua]


def _lembar(acuan: Acuan, lembar: Lembar) -> Lembar:
    baris = [_baris(acuan, lembar, nomor, isi) for nomor, isi in enumerate(lembar.baris, start=BARIS_ISI)]
    return replace(lembar, baris=tuple(baris))


def _baris(acuan: Acuan, lembar: Lembar, nomor: int, isi: tuple[Kotak, ...]) -> tuple[Kotak, ...]:
    hasil = []
    for n, (kotak, kolom) in enumerate(zip(isi, lembar.kolom, strict=True)):
        rumus: str | None = None
        if kotak.peran == "jumlah" and n and kolom.satuan == "rupiah":
            rumus = _jumlah(lembar, n, isi)
        elif kotak.peran == "bantu" or (kotak.peran == "jumlah" and kolom.judul in BERSAMA_JUMLAH):
            buat = RUMUS.get((lembar.tabel.nama, kolom.judul))
            rumus = buat(acuan, lembar, nomor) if buat else None
        hasil.append(replace(kotak, nilai=Rumus(f"={rumus}")) if rumus else kotak)
    return tuple(hasil)


def _jumlah(lembar: Lembar, n: int, isi: tuple[Kotak, ...]) -> str:
    """The total of a column above the row and below it; of one version where the rows name theirs."""
    kolom, versi = get_column_letter(n + 1), huruf(lembar, VERSI)
    rentang = [f"{{0}}{awal}:{{0}}{akhir}" for awal, akhir in _di_luar_jumlah(lembar)]
    if versi is None:
        return f"SUM({','.join(satu.format(kolom) for satu in rentang)})"
    nama = kutip(str(isi[0].nilai).removeprefix(JUMLAH).strip())
    return "+".join(f"SUMPRODUCT(({s.format(versi)}={nama})*1,{s.format(kolom)})" for s in rentang)


def _di_luar_jumlah(lembar: Lembar) -> Iterable[tuple[int, int]]:
    """First and last row of the runs that hold no totals."""
    jumlah = [n for n, isi in enumerate(lembar.baris, start=BARIS_ISI) if isi[0].peran == "jumlah"]
    akhir = BARIS_ISI + len(lembar.baris) - 1
    yield BARIS_ISI, jumlah[0] - 1
    if jumlah[-1] < akhir:
        yield jumlah[-1] + 1, akhir


def _sel(lembar: Lembar, nama: str, nomor: int) -> str:
    return f"{huruf(lembar, nama)}{nomor}"


def _deret(lembar: Lembar, nomor: int, semua: Iterable[str]) -> str:
    """Neighbouring cells of a row."""
    kolom = list(semua)
    return f"{_sel(lembar, kolom[0], nomor)}:{_sel(lembar, kolom[-1], nomor)}"


def _sakelar(lembar: Lembar) -> str:
    return f"${huruf(lembar, JUDUL_CARA)}${BARIS_BANTUAN}"


def _sd(lembar: Lembar, nomor: int, triwulan: int) -> str:
    """The value until a quarter of one wide row, whatever way it is typed."""
    tw, semua = _sel(lembar, TW[triwulan - 1], nomor), _deret(lembar, nomor, TW)
    apa_adanya = f'IF({tw}="","",{tw})'
    per = f'IF(COUNT({semua})=0,"",SUM({_deret(lembar, nomor, TW[:triwulan])}))'
    if huruf(lembar, PENJUMLAHAN):
        per = f'IF({_sel(lembar, PENJUMLAHAN, nomor)}="{susunan.TIDAK_DIJUMLAHKAN}",{apa_adanya},{per})'
    rumus = f'IF({_sakelar(lembar)}="{PER}",{per},{apa_adanya})'
    if huruf(lembar, BULAN[0]):
        bulan, awal = _deret(lembar, nomor, BULAN), _deret(lembar, nomor, BULAN[: BULAN_SETRIWULAN * triwulan])
        rumus = f'IF({_sakelar(lembar)}="{BULANAN}",IF(COUNT({bulan})=0,"",SUM({awal})),{rumus})'
    return rumus


def _sd_ini(acuan: Acuan, lembar: Lembar, nomor: int) -> str:
    return _sd(lembar, nomor, acuan.bahan.periode.triwulan)


def _setahun(acuan: Acuan, lembar: Lembar, nomor: int) -> str:
    rumus = _sd(lembar, nomor, len(TW))
    if not LEBAR[lembar.tabel.nama].akhir_pagu:
        return rumus
    awal = [TW[n - 1] for n in acuan.bahan.triwulan if n < len(TW)]
    akhir, pagu = _sel(lembar, TW[-1], nomor), _sel(lembar, PAGU, nomor)
    lengkap = f",COUNT({_deret(lembar, nomor, awal)})={len(awal)}" if awal else ""
    pagu_saja = f'AND({_sakelar(lembar)}="{SD}",{akhir}=""{lengkap})'
    return f"IF({pagu_saja},{pagu},{rumus})"


def _selisih(rencana: str, setahun: str) -> Pembuat:
    """How far the year is from its budget; nothing as long as one of them is empty."""

    def buat(_: Acuan, lembar: Lembar, nomor: int) -> str:
        satu, lain = _sel(lembar, rencana, nomor), _sel(lembar, setahun, nomor)
        return f'IF(COUNT({satu},{lain})<2,"",{satu}-{lain})'

    return buat


def _periksa(_: Acuan, lembar: Lembar, nomor: int) -> str:
    """What is odd about a row: a value s/d that is smaller than one before it."""
    sel = [_sel(lembar, satu, nomor) for satu in TW]
    turun = ",".join(f'AND({kini}<>"",{kini}<MAX({sel[0]}:{lalu}))' for lalu, kini in pairwise(sel))
    return f'IF(AND({_sakelar(lembar)}="{SD}",OR({turun})),"s/d turun","")'


def _capaian(target: str) -> Pembuat:
    """Realisasi of target in percent; nothing as long as one of them is empty."""

    def buat(_: Acuan, lembar: Lembar, nomor: int) -> str:
        t, r = _sel(lembar, target, nomor), _sel(lembar, "realisasi_sd", nomor)
        return f'IF(COUNT({t},{r})<2,"",IF({t}=0,"",ROUND({r}/{t}*100,2)))'

    return buat


def _capaian_kinerja(acuan: Acuan, lembar: Lembar, nomor: int) -> str | None:
    """That of an indicator of which less is better follows the rules of the office, which no formula here knows."""
    turun = acuan.bahan.menurun(str(lembar.baris[nomor - BARIS_ISI][0].nilai))
    return None if turun else _capaian(susunan.TARGET.judul)(acuan, lembar, nomor)


def _pagu_berlaku(acuan: Acuan, _: Lembar, nomor: int) -> str | None:
    return acuan.cari("anggaran", "pagu", versi=kutip(acuan.bahan.versi), kode=f"$A{nomor}")


def _kas_berlaku(acuan: Acuan, _: Lembar, nomor: int) -> str | None:
    return acuan.cari("kas", susunan.SD_INI, versi=kutip(acuan.bahan.versi), kode=f"$A{nomor}")


def _pagu_kas(acuan: Acuan, lembar: Lembar, nomor: int) -> str | None:
    return acuan.cari("anggaran", "pagu", versi=_sel(lembar, VERSI, nomor), kode=_sel(lembar, "kode", nomor))


def _target(acuan: Acuan, _: Lembar, nomor: int) -> str | None:
    return acuan.cari("target_kinerja", susunan.SD_INI, id_indikator=f"$A{nomor}")


def _target_akun(acuan: Acuan, _: Lembar, nomor: int) -> str | None:
    return acuan.cari("pendapatan", susunan.SD_INI, versi=kutip(acuan.bahan.versi), akun=f"$A{nomor}")


PAGU = susunan.PAGU_VERSI.judul
PENJUMLAHAN = susunan.PENJUMLAHAN.judul
_BELANJA, _PENDAPATAN, _KINERJA = "realisasi_belanja", "realisasi_pendapatan", "realisasi_kinerja"
# By table and title of the helper.
RUMUS: dict[tuple[str, str], Pembuat] = {
    (_BELANJA, susunan.PAGU.judul): _pagu_berlaku,
    (_BELANJA, susunan.KAS.judul): _kas_berlaku,
    (_BELANJA, susunan.SISA.judul): _selisih(susunan.PAGU.judul, "realisasi_sd"),
    (_BELANJA, susunan.CAPAIAN_BELANJA.judul): _capaian(susunan.KAS.judul),
    (_KINERJA, susunan.TARGET.judul): _target,
    (_KINERJA, susunan.CAPAIAN.judul): _capaian_kinerja,
    (_PENDAPATAN, susunan.TARGET_AKUN.judul): _target_akun,
    (_PENDAPATAN, susunan.CAPAIAN_PENDAPATAN.judul): _capaian(susunan.TARGET_AKUN.judul),
    ("kas", PAGU): _pagu_kas,
    ("kas", susunan.SELISIH): _selisih(PAGU, susunan.SETAHUN),
    ("pendapatan", susunan.SELISIH_ANGGARAN): _selisih("anggaran", susunan.SETAHUN),
}
for _nama in LEBAR:
    RUMUS |= {(_nama, JUDUL_CARA): _periksa, (_nama, susunan.SD_INI): _sd_ini, (_nama, susunan.SETAHUN): _setahun}
# Of a total too they are a quotient, not a sum.
BERSAMA_JUMLAH = {susunan.CAPAIAN_BELANJA.judul, susunan.CAPAIAN_PENDAPATAN.judul}
