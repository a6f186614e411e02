"""A cell as people type it -> the text that a CSV of data/ holds. What it cannot be, the check explains."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.tersembunyi import TERSEMBUNYI, bersih, tampak
from lkj_utils.kontrak.bilangan import BUKAN
from lkj_utils.kontrak.nilai import baca_angka, tulis
from lkj_utils.kontrak.satuan import SATUAN_BARIS, TANPA_TANDA, sebut_satuan, tanda_salah
from lkj_utils.kontrak.sel import NOTHING, tanggal_maksud

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_app.isian.impor.buku import Sel
    from lkj_utils.kontrak.bilangan import Angka, Kunci
    from lkj_utils.kontrak.paket import Kolom

ANGKA = ("integer", "number", "year")
STRIP = ("-", "–", "—")
HARI = r"^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),?\s+"
# Beyond 15 digits Excel has lost the last ones, as in a NIP typed as a number.
TERLALU_PANJANG = 10**15
FORMAT_UMUM = "format sel sebagai Umum (General), lalu periksa angkanya"
BERSEBUT = "Format sel ini menuliskan ribu, juta, atau miliar di belakang angka yang utuh."
TAK_JELAS = "Format sel ini tidak jelas persen atau bukan."
SIMPAN_LAGI = "buka di Excel dan simpan lagi, atau ketik nilainya"
TEMPEL_NILAI = "salin sel ini lalu tempel sebagai nilai (Tempel Khusus, Nilai), atau ketik nilainya"
SPASI = " \t\r\n"
# What a copy from a page of the web leaves around a number.
TEPI_ANGKA = SPASI + "\u200b\ufeff"


@dataclass(frozen=True)
class Bacaan:
    """The text of a cell, and what a person should know about how it was read."""

    teks: str
    catatan: str = ""
    galat: str = ""
    perbaikan: str = ""
    # Whether it was read as a percentage, times 100.
    persen: bool = False


def baca_kolom(semua: Mapping[Kunci, Sel], kolom: Kolom) -> dict[Kunci, Bacaan]:
    """Read the cells of one column; numbers that are typed as text are read one way, as ``kontrak.bilangan`` says."""
    teks = {kunci: rapi_angka(sel.nilai) for kunci, sel in semua.items() if kolom.tipe in ANGKA and _berteks(sel)}
    angka = baca_angka({kunci: satu for kunci, satu in teks.items() if satu.casefold() not in NOTHING}, kolom)
    return {
        kunci: _angka_teks(teks[kunci], angka.get(kunci), kolom) if kunci in teks else _sendiri(sel, kolom)
        for kunci, sel in semua.items()
    }


def _berteks(sel: Sel) -> bool:
    return isinstance(sel.nilai, str) and not sel.masalah and bool(rapi(sel.nilai))


def _angka_teks(teks: str, angka: Angka | None, kolom: Kolom) -> Bacaan:
    """What is no number stays as typed, for the check to explain; it has no other reading there."""
    if angka is None:
        return Bacaan(teks if kolom.wajib else "")
    if angka == BUKAN or (kolom.tipe != "number" and angka.nilai is not None and angka.nilai.denominator != 1):
        return Bacaan(teks)
    if not angka.galat and kolom.satuan not in SATUAN_BARIS and (salah := tanda_salah(teks, kolom.satuan or "")):
        return Bacaan("", galat=salah, perbaikan=TANPA_TANDA)
    isi = "" if angka.galat else tulis(angka.nilai)
    return Bacaan(isi, galat=angka.galat, perbaikan=angka.perbaikan)


def baca_sel(sel: Sel, kolom: Kolom) -> Bacaan:
    """Read one cell for its column; where it stands alone it alone decides how its number is written."""
    return baca_kolom({"": sel}, kolom)[""]


def _sendiri(sel: Sel, kolom: Kolom) -> Bacaan:
    if sel.masalah:
        return Bacaan("", galat=sel.masalah, perbaikan=TEMPEL_NILAI if sel.luar else SIMPAN_LAGI)
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
    return bersih(teks).replace("\u00a0", " ").strip()


def tersembunyi(nilai: Any) -> str:
    """A text with its invisible characters as codes; empty where it has none. Excel ends its lines as it likes."""
    teks = nilai.replace("_x000D_", "").replace("\r", "") if isinstance(nilai, str) else ""
    return tampak(teks) if TERSEMBUNYI.search(teks) else ""


def rapi_angka(nilai: str) -> str:
    """The same of a number, where nothing inside may vanish: what nobody sees there is shown as U+FFFD."""
    teks = nilai.replace("_x000D_", "\n").replace("\u00a0", " ").strip(TEPI_ANGKA)
    return TERSEMBUNYI.sub(lambda m: m[0] if m[0] in SPASI else "\ufffd", teks)


def _angka(nilai: float, sel: Sel, kolom: Kolom) -> Bacaan:
    if kolom.tipe == "date":
        return Bacaan(_tanggal(polos(nilai)).teks)
    if abs(nilai) >= TERLALU_PANJANG:
        return Bacaan(
            "",
            galat="Excel menyimpan nomor panjang ini sebagai bilangan, sehingga angka belakangnya hilang.",
            perbaikan="format sel sebagai Teks, lalu ketik ulang semua angkanya dari dokumen asli",
        )
    return _bilangan(nilai, sel, kolom) if kolom.tipe in ANGKA else Bacaan(polos(nilai))


def _bilangan(nilai: float, sel: Sel, kolom: Kolom) -> Bacaan:
    persen = berpersen(sel.format)
    if persen and kolom.satuan not in SATUAN_BARIS:
        return bukan_persen(kolom.satuan or "")
    if persen is None or bersebut(sel.format):
        return Bacaan("", galat=TAK_JELAS if persen is None else BERSEBUT, perbaikan=FORMAT_UMUM)
    if not math.isfinite(nilai):
        return Bacaan(str(nilai))
    catatan = "Sel berformat persen; dibaca sebagai angka persen." if persen else ""
    return Bacaan(tulis(Fraction(polos(nilai)) * (100 if persen else 1)), catatan, persen=persen)


def bukan_persen(satuan: str) -> Bacaan:
    """What a percent format is of a number that counts something: 3 of it shows as 300%."""
    return Bacaan("", galat=f"Sel ini berformat persen, padahal isinya {sebut_satuan(satuan)}.", perbaikan=FORMAT_UMUM)


def bukan_rupiah(bentuk: str) -> str:
    """Why a number shown so is no rupiah; empty where it may be."""
    persen = berpersen(bentuk)
    if persen is None or bersebut(bentuk):
        return TAK_JELAS if persen is None else BERSEBUT
    return bukan_persen("rupiah").galat if persen else ""


@lru_cache
def berpersen(bentuk: str) -> bool | None:
    """Whether a number format shows the number times 100, not one that only prints a sign (``0"%"``).

    None where its sections differ, or where the sign stands twice.
    """
    tanpa = re.sub(r'"[^"]*"?|[\\_*].|\[[^\]]*\]', "", bentuk, flags=re.DOTALL)
    bagian = [satu for satu in tanpa.split(";") if re.search(r"[0#?]|general", satu, re.IGNORECASE)]
    banyak = {satu.count("%") for satu in bagian} or {0}
    return banyak == {1} if banyak in ({0}, {1}) else None


@lru_cache
def bersebut(bentuk: str) -> bool:
    """Whether a number format prints a word for thousands or millions behind a number that it does not divide."""
    kata = re.search(r'"[^"]*\b(?:ribu|rb|juta|jt|mil[iy]ar|triliun)\b[^"]*"', bentuk, re.IGNORECASE)
    return bool(kata) and not re.search(r"[0#?],+(?![0#?,])", re.sub(r'"[^"]*"', "", bentuk))


def polos(nilai: float) -> str:
    """A number in plain digits, as exact as Excel keeps it (15 digits)."""
    if isinstance(nilai, int):
        return str(nilai)
    teks = format(Decimal(format(nilai, ".15g")), "f")
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def _teks(teks: str, kolom: Kolom) -> Bacaan:
    if kolom.tipe == "date":
        return _tanggal(teks)
    if kolom.enum:
        return Bacaan(_pilihan(teks, kolom))
    if kolom.pattern:
        return Bacaan(_berpola(teks, kolom))
    return Bacaan("" if teks in STRIP and not kolom.wajib else teks)


def _tanggal(teks: str) -> Bacaan:
    if teks in STRIP:
        return Bacaan("")
    maksud = tanggal_maksud(re.sub(HARI, "", teks, flags=re.IGNORECASE))
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
