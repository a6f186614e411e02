"""A cell as people type it -> the text that a CSV of data/ holds. What it cannot be, the check explains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.tersembunyi import bersih
from lkj_utils.kontrak import sel as penjelasan

if TYPE_CHECKING:
    from lkj_app.isian.impor.buku import Sel
    from lkj_utils.kontrak.paket import Kolom

ANGKA = ("integer", "number", "year")
STRIP = ("-", "–", "—")
HARI = r"^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),?\s+"
# Beyond 15 digits Excel has lost the last ones, as in a NIP typed as a number.
TERLALU_PANJANG = 10**15


@dataclass(frozen=True)
class Bacaan:
    """The text of a cell, and what a person should know about how it was read."""

    teks: str
    catatan: str = ""
    galat: str = ""
    perbaikan: str = ""


def baca_sel(sel: Sel, kolom: Kolom) -> Bacaan:
    """Read one cell for its column."""
    if sel.masalah:
        return Bacaan("", galat=sel.masalah, perbaikan="buka di Excel dan simpan lagi, atau ketik nilainya")
    nilai = sel.nilai
    if isinstance(nilai, bool):
        return Bacaan(str(nilai).upper())
    if isinstance(nilai, int | float):
        return _angka(nilai, sel, kolom)
    if isinstance(nilai, datetime | date):
        return Bacaan((nilai.date() if isinstance(nilai, datetime) else nilai).isoformat())
    if isinstance(nilai, time):
        return Bacaan(nilai.isoformat())
    return _teks(rapi(nilai), kolom)


def rapi(nilai: Any) -> str:
    """A text without what nobody sees, in it or around it, lines ended by LF."""
    teks = str(nilai if nilai is not None else "").replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    return bersih(teks).replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "").strip()


def _angka(nilai: float, sel: Sel, kolom: Kolom) -> Bacaan:
    if kolom.tipe == "date":
        return Bacaan(_tanggal(polos(nilai)).teks)
    if kolom.tipe not in ANGKA and abs(nilai) >= TERLALU_PANJANG:
        return Bacaan(
            "",
            galat="Excel menyimpan nomor panjang ini sebagai bilangan, sehingga angka belakangnya hilang.",
            perbaikan="format sel sebagai Teks, lalu ketik ulang semua angkanya dari dokumen asli",
        )
    if kolom.tipe in ANGKA and "%" in sel.format:
        return Bacaan(polos(nilai * 100), catatan="Sel berformat persen; dibaca sebagai angka persen.")
    return Bacaan(polos(nilai))


def polos(nilai: float) -> str:
    """A number in plain digits, as exact as Excel keeps it (15 digits)."""
    if isinstance(nilai, int):
        return str(nilai)
    teks = format(Decimal(format(nilai, ".15g")), "f")
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def _teks(teks: str, kolom: Kolom) -> Bacaan:
    if kolom.tipe in ANGKA:
        return _angka_teks(teks, kolom)
    if kolom.tipe == "date":
        return _tanggal(teks)
    if kolom.enum:
        return Bacaan(_pilihan(teks, kolom))
    if kolom.pattern:
        return Bacaan(_berpola(teks, kolom))
    return Bacaan("" if teks in STRIP and not kolom.wajib else teks)


def _angka_teks(teks: str, kolom: Kolom) -> Bacaan:
    if teks.casefold() in penjelasan.NOTHING:
        return Bacaan(teks if kolom.wajib else "")
    if kolom.tipe == "number" and re.fullmatch(r"-?[1-9]\d{0,2}[.,]\d{3}", teks):
        ribuan, desimal = teks.replace(".", "").replace(",", ""), teks.replace(",", ".").rstrip("0").rstrip(".")
        return Bacaan(
            teks,
            galat=f"Dapat berarti {ribuan} atau {desimal.replace('.', ',')}.",
            perbaikan=f"ketik sebagai angka: {ribuan} atau {desimal.replace('.', ',')}",
        )
    if (
        penjelasan.looks_like_date(teks)
        or penjelasan.SCIENTIFIC.fullmatch(teks)
        or re.search(r"[A-Za-z]", _tanpa_rp(teks))
    ):
        return Bacaan(teks)
    return Bacaan(penjelasan.angka_polos(teks) or teks)


def _tanpa_rp(teks: str) -> str:
    return re.sub(r"(?i)^\s*(rp\.?|idr)", "", teks)


def _tanggal(teks: str) -> Bacaan:
    if teks in STRIP:
        return Bacaan("")
    maksud = penjelasan.tanggal_maksud(re.sub(HARI, "", teks, flags=re.IGNORECASE))
    if maksud is None:
        return Bacaan(teks)
    cocok = re.match(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d", teks)
    ganda = cocok and max(int(cocok[1]), int(cocok[2])) <= 12 and cocok[1] != cocok[2]  # noqa: PLR2004 - months
    return Bacaan(
        maksud.isoformat(), catatan=f"“{teks}” dibaca hari/bulan/tahun: {maksud.isoformat()}." if ganda else ""
    )


def _pilihan(teks: str, kolom: Kolom) -> str:
    """A fixed choice, whatever its capitals and dashes."""
    baku = re.sub(r"\W+", "_", teks.casefold())
    return next((str(satu) for satu in kolom.enum if re.sub(r"\W+", "_", str(satu).casefold()) == baku), teks)


def _berpola(teks: str, kolom: Kolom) -> str:
    """A code or an id, without the name that the drop-down shows behind it and the quote that Excel shows before it."""
    pola = str(kolom.pattern)
    calon = (teks, re.split(r"\s+[–—-]\s+", teks, maxsplit=1)[0], teks.lstrip("'`"), teks.rstrip("."))
    cocok = next((satu.strip() for satu in calon if re.fullmatch(pola, satu.strip())), None)
    return cocok if cocok is not None else ("" if teks in STRIP and not kolom.wajib else teks)
