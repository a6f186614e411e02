"""One column of amounts: numbers, texts under one grammar, and why a cell is neither."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_app.isian.impor.sel import FORMAT_UMUM, TERLALU_PANJANG, bukan_rupiah, polos, rapi_angka
from lkj_utils.kontrak.bilangan import RUPIAH, Angka, baca_kolom, bacaan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.isian.impor.buku import LembarIsi, Sel

# Nothing was typed, and nothing was spent.
KOSONG = frozenset(("", "null", "undefined", "none", "nan"))
NIHIL = frozenset(("-", "–", "—", "nihil"))
ULANG = "buka di Excel dan simpan lagi, atau ketik nilainya"


def baca_uang(lembar: LembarIsi, baris: Iterable[int], kolom: int) -> dict[int, Angka]:
    """The amounts of some rows of one column."""
    hasil: dict[int, Angka] = {}
    teks: dict[int, str] = {}
    for nomor in baris:
        sel = lembar.ambil(nomor, kolom)
        isi = rapi_angka(sel.nilai) if isinstance(sel.nilai, str) and not sel.masalah else None
        if isi is None:
            hasil[nomor] = _bukan_teks(sel)
        elif isi.casefold() in KOSONG | NIHIL:
            hasil[nomor] = Angka(Fraction(0) if isi.casefold() in NIHIL else None)
        else:
            teks[nomor] = isi
    return hasil | baca_kolom(teks, RUPIAH)


def _bukan_teks(sel: Sel) -> Angka:
    if sel.masalah:
        return Angka(galat=sel.masalah, perbaikan=ULANG)
    if sel.nilai is None:
        return Angka()
    if isinstance(sel.nilai, bool | datetime | date | time):
        return Angka(galat="Isi sel ini bukan angka.", perbaikan=ULANG)
    if apa := bukan_rupiah(sel.format):
        return Angka(galat=apa, perbaikan=FORMAT_UMUM)
    return _angka(sel.nilai)


def _angka(nilai: Any) -> Angka:
    if not math.isfinite(nilai):
        return Angka(galat="Isi sel ini bukan angka.", perbaikan=ULANG)
    if abs(nilai) >= TERLALU_PANJANG:
        return Angka(galat="Angka ini terlalu besar; Excel tidak menyimpan semua angkanya.", perbaikan=ULANG)
    hasil = Fraction(polos(nilai))
    if (hasil * 10**RUPIAH).denominator != 1:
        # 1.234 typed in an Excel that takes the point for the decimal mark.
        return Angka(galat="Rupiah tidak bertiga desimal; titik ribuan mungkin terbaca sebagai koma.", perbaikan=ULANG)
    return Angka(hasil)


def mungkin(sel: Sel) -> set[Fraction]:
    """Every amount that a cell may hold: to recognise a total, not to read one."""
    if isinstance(sel.nilai, str):
        return set(bacaan(rapi_angka(sel.nilai), RUPIAH).values())
    if sel.masalah or sel.nilai is None or isinstance(sel.nilai, bool | datetime | date | time):
        return set()
    return {Fraction(polos(sel.nilai))} if math.isfinite(sel.nilai) else set()


def sama(tercetak: Fraction, terbaca: Fraction) -> bool:
    """Whether a printed amount is the one read: to the cent, or to the rupiah where it was printed without cents."""
    beda = abs(tercetak - terbaca)
    return beda < Fraction(1, 100) or (bool(tercetak) and tercetak.denominator == 1 and beda <= Fraction(1, 2))
