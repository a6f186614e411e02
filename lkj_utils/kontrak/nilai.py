"""A cell as text -> a Python value; the one place that decides what a number or a date may look like.

Validation and loading both come through here, so a value that passes the check always loads. Numbers of a file are
read column by column under the grammar of ``bilangan``: where commas part the cells as the contract writes them, with
a decimal point and no thousands; elsewhere as people write them in Indonesia, a point before three digits thousands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import kode
from lkj_utils.dasar.tersembunyi import bersih, bersih_semua
from lkj_utils.kontrak import bilangan, nip
from lkj_utils.kontrak.sel import Penjelasan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lkj_utils.dasar.berkas import Lembar
    from lkj_utils.kontrak.bilangan import Angka, Gaya, Kunci
    from lkj_utils.kontrak.paket import Kolom

Nilai = int | Fraction | date | str | None

BILANGAN = ("integer", "number")
# The contract's own way, a part of the grammar.
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,23})")
NUMBER = re.compile(rf"{INTEGER.pattern}(\.[0-9]{{1,24}})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True)
class Salah:
    """A cell that is no value of its column; why, where only the rest of the column tells."""

    sebab: Penjelasan | None = None


def ubah(sel: str, tipe: str) -> Nilai:
    """A cell in the contract's own way as int, Fraction, date or str, None where it is empty; ValueError otherwise."""
    text = sel.strip()
    if not text:
        return None
    if tipe == "integer" and INTEGER.fullmatch(text):
        return int(text)
    if tipe == "number" and NUMBER.fullmatch(text):
        return Fraction(text)
    if tipe == "year" and YEAR.fullmatch(text):
        return int(text)
    if tipe == "date" and DATE.fullmatch(text):
        return date.fromisoformat(text)
    if tipe in {*BILANGAN, "year", "date"}:
        raise ValueError(f"{sel!r} is not of type {tipe}")
    return text


def tulis(nilai: Nilai) -> str:
    """A value in the contract's own way, so that nothing has to be asked back: 3.1250, not 3.125."""
    if isinstance(nilai, Fraction):
        return bilangan.tegas(nilai, ".")
    return "" if nilai is None else nilai.isoformat() if isinstance(nilai, date) else str(nilai)


def rapikan(sel: str, nama_kolom: str) -> str:
    """A cell in the one form that rows are joined on: codes with two-digit endings, a NIP without spaces."""
    teks = bersih(sel)
    return nip.bersih(teks) if nama_kolom == "nip" else kode.bakukan(teks)


def nilai_sel(sel: str, kolom: Kolom) -> Nilai:
    """The value of a cell in its column, tidied and converted; raises ValueError where it does not convert."""
    return ubah(rapikan(sel, kolom.nama), kolom.tipe)


def baca_lembar(lembar: Lembar, kolom: Iterable[Kolom]) -> list[dict[str, Nilai | Salah]]:
    """The cells of a CSV by row and column name; a cell that a row lacks is empty."""
    semua = {}
    for satu in kolom:
        i = lembar.kolom.index(satu.nama)
        sel = [row.sel[i] if i < len(row.sel) else "" for row in lembar.baris]
        semua[satu.nama] = _kolom(sel, satu, desimal_koma=lembar.desimal_koma)
    return [{nama: isi[n] for nama, isi in semua.items()} for n in range(len(lembar.baris))]


def _kolom(semua: Sequence[str], kolom: Kolom, *, desimal_koma: bool) -> list[Nilai | Salah]:
    if kolom.tipe not in BILANGAN:
        return [_sendiri(sel, kolom) for sel in semua]
    hasil: list[Nilai | Salah] = [Salah() if sel.strip() else None for sel in semua]
    bentuk = INTEGER if kolom.tipe == "integer" else NUMBER
    isi = {n: sel for n, sel in enumerate(semua) if sel.strip() and (desimal_koma or bentuk.fullmatch(sel))}
    for n, satu in baca_angka(isi, kolom, "id" if desimal_koma else None).items():
        hasil[n] = _bernilai(isi[n], satu, kolom)
        if not desimal_koma and not satu.galat and satu.nilai != Fraction(isi[n]):
            hasil[n] = Salah()
    return hasil


def _sendiri(sel: str, kolom: Kolom) -> Nilai | Salah:
    try:
        return nilai_sel(sel, kolom)
    except ValueError:
        return Salah()


def _bernilai(sel: str, angka: Angka, kolom: Kolom) -> Nilai | Salah:
    if angka.galat and bilangan.ragu(sel, desimal(kolom)):
        angka = bilangan.ganda(bilangan.bacaan(sel, desimal(kolom)), ".")
    if angka.galat:
        return Salah(None if angka == bilangan.BUKAN else Penjelasan(angka.galat, angka.perbaikan))
    if kolom.tipe == "number" or angka.nilai is None:
        return angka.nilai
    return int(angka.nilai) if angka.nilai.denominator == 1 else Salah()


def baca_angka(semua: Mapping[Kunci, str], kolom: Kolom, lazim: Gaya | None = None) -> dict[Kunci, Angka]:
    """The texts of one column of the contract as people type them; a percent sign stands behind what is no money."""
    persen = kolom.tipe == "number" and kolom.satuan != "rupiah"
    teks = {kunci: sel.strip().removesuffix("%") if persen else sel for kunci, sel in semua.items()}
    return bilangan.baca_kolom(teks, desimal(kolom), lazim)


def desimal(kolom: Kolom) -> int | None:
    """The most decimals that a number of this column is typed with; a whole one may end in ,00."""
    return None if kolom.tipe == "number" and kolom.satuan != "rupiah" else bilangan.RUPIAH


def dari_toml(value: Any, tipe: str) -> Any:
    """A TOML value as loading wants it: exact numbers, dates without a time, texts without what nobody sees."""
    if tipe == "number" and isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return Fraction(str(value))
    if tipe == "date" and isinstance(value, datetime):
        return value.date()
    return bersih_semua(value)
