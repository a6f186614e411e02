"""Why a cell is not what its column asks for, and how to mend it: what Excel and habit do to numbers, dates, codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lkj_utils.kontrak.bilangan import RUPIAH, bacaan, polos, tegas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from lkj_utils.kontrak.paket import Kolom

SCIENTIFIC = re.compile(r"-?\d([.,]\d+)?E[+-]?\d+", re.IGNORECASE)
EXCEL_ERROR = re.compile(r"#[A-Z0-9/!?]+|#+", re.IGNORECASE)
NOTHING = {"-", "–", "—", "n/a", "na", "nihil", "null", "none", "tidak ada", "kosong", "."}
MONTH_NAMES = (
    "jan",
    "feb peb",
    "mar",
    "apr",
    "mei may",
    "jun",
    "jul",
    "agu aug ags",
    "sep",
    "okt oct",
    "nov nop",
    "des dec",
)
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, start=1) for name in names.split()}
EXCEL_EPOCH = date(1899, 12, 30)
EXCEL_SERIAL = range(32874, 73051)  # 1990 to 2099
AS_TEXT = "format kolomnya sebagai Teks, lalu ketik ulang"


@dataclass(frozen=True)
class Penjelasan:
    """The cause in one clause and the way to mend it, both in Indonesian."""

    pesan: str
    perbaikan: str


def diharapkan(kolom: Kolom) -> str:
    """What a cell of this column should be, in words."""
    if kolom.enum:
        return "salah satu dari " + ", ".join(str(one) for one in kolom.enum)
    if kolom.tipe == "integer":
        unit = f" {kolom.satuan}" if kolom.satuan else ""
        return f"bilangan bulat{unit} tanpa titik atau tanda"
    words = {
        "number": "bilangan tanpa pemisah ribuan, dengan titik desimal",
        "date": "tanggal tahun-bulan-hari, misalnya 2023-12-31",
        "year": "tahun empat angka, misalnya 2023",
        "array": "daftar dalam kurung siku",
        "list": "daftar dalam kurung siku",
        "boolean": "true atau false",
    }
    default = f"seperti {kolom.contoh}" if kolom.contoh else "teks"
    return words.get(kolom.tipe, default)


def jelaskan(sel: str, kolom: Kolom) -> Penjelasan:
    """Explain a cell that its column refuses, by type or pattern."""
    common = _common(sel, kolom)
    if common:
        return common
    if kolom.tipe in {"integer", "number"}:
        return _number(sel, kolom)
    if kolom.tipe == "date":
        return _date(sel)
    return _text(sel, kolom)


def _common(sel: str, kolom: Kolom) -> Penjelasan | None:
    """What is wrong in any column."""
    if SCIENTIFIC.fullmatch(sel):
        return Penjelasan(
            "Excel mengubah angka panjang ini menjadi bentuk ilmiah, sehingga angka belakangnya hilang.",
            f"{AS_TEXT} semua angkanya dari dokumen asli",
        )
    if EXCEL_ERROR.fullmatch(sel):
        return Penjelasan("Ini pesan kesalahan rumus Excel, bukan isi.", "perbaiki rumusnya atau ketik nilainya")
    if sel.casefold() in NOTHING:
        empty = "isi selnya" if kolom.wajib else "kosongkan selnya bila memang tidak ada"
        zero = "; tulis 0 hanya bila nilainya sungguh nol" if kolom.tipe in {"integer", "number"} else ""
        return Penjelasan("Tanda ini bukan isi.", f"{empty}{zero}")
    return None


def _number(sel: str, kolom: Kolom) -> Penjelasan:
    if looks_like_date(sel):
        return Penjelasan(
            "Excel mengubah angka ini menjadi tanggal atau waktu.", f"{AS_TEXT} angkanya dari dokumen asli"
        )
    if re.search(r"[0-9]{25}", sel):
        return Penjelasan("Angka ini lebih panjang daripada 24 angka.", "periksa lagi angkanya pada dokumen asli")
    cause, meant = _number_cause(sel, kolom), maksud(sel, kolom)
    if len(meant) == 1:
        return _number_meant(cause, meant[0], kolom)
    if meant:
        return Penjelasan(
            f"{cause} Angka ini dapat berarti {' atau '.join(map(polos, meant))}.",
            f"tulis {' atau '.join(tegas(one, '.') for one in meant)}",
        )
    return Penjelasan(cause, f"tulis angka saja, misalnya {kolom.contoh or '1000'}")


def _number_meant(cause: str, meant: Fraction, kolom: Kolom) -> Penjelasan:
    plain = tegas(meant, ".")
    if kolom.tipe == "integer" and meant.denominator != 1:
        return Penjelasan(
            f"{cause} Nilai {plain} berpecahan, padahal kolom ini bilangan bulat.".strip(),
            "tulis bilangan bulat menurut dokumen sumbernya",
        )
    if meant < 0 and kolom.minimum == 0:
        return Penjelasan(
            f"{cause} Nilai di kolom ini tidak boleh negatif.", f"periksa tandanya; bila benar tulis {plain[1:]}"
        )
    return Penjelasan(cause, f"tulis {plain}")


def _number_cause(sel: str, kolom: Kolom) -> str:
    """The first habit that shows in the cell."""
    habits = (
        (r"[''`].*", "Ada tanda kutip tunggal di depan angka."),
        (r"\s*(rp|idr).*", "Ada “Rp” di dalam sel angka."),
        (r".*%.*", "Ada tanda persen di dalam sel angka."),
        (r".*\d,-+", "Ada “,-” di belakang angka."),
        (r"\(.*\)", "Kurung dipakai sebagai tanda minus."),
        (r"(?=.*\d)(?=.*[OoIl])[\dOoIl.,]+", "Ada huruf (O, I atau l) di antara angka."),
        (r"-?0\d+", "Ada nol di depan angka."),
        (r"-?[1-9]\d{0,2}([., \u00a0])\d{3}(\1\d{3})*", "Ada pemisah ribuan."),
        (r"-?\d{1,3}((\.\d{3})+,|(,\d{3})+\.)\d+", "Ada pemisah ribuan dan pemisah desimal."),
        (r"-?\d+,\d+", "Koma dipakai sebagai pemisah desimal."),
        (r"-?\d+\.\d+", ""),
        (r".*\d.*[a-zA-Z].*", f"Ada teks di dalam sel angka{_unit_hint(kolom)}."),
    )
    for pattern, cause in habits:
        if re.fullmatch(pattern, sel, re.IGNORECASE):
            return cause
    return "Isi sel ini bukan angka."


def _unit_hint(kolom: Kolom) -> str:
    return f"; satuannya ({kolom.satuan}) sudah diketahui" if kolom.satuan else ""


def maksud(sel: str, kolom: Kolom) -> tuple[Fraction, ...]:
    """The numbers that a refused cell may have meant, for a message only: no value is ever decided here.

    Beyond the grammar: an O for a nought, a sign of percent, noughts in front, thousands parted by blanks.
    """
    text = re.sub(r"%\s*$", "", sel.strip().lstrip("'`")).strip()
    if re.fullmatch(r"(?=.*\d)[\dOoIl.,]+", text):
        text = text.translate(str.maketrans("OoIl", "0011"))
    if re.fullmatch(r"-?\d{1,3}([ \u00a0]\d{3})+", text):
        text = re.sub(r"\s", "", text)
    text = re.sub(r"^(-?)0+(?=\d+$)", r"\1", text)
    # A whole number that was typed with three decimals is told as such.
    read = (bacaan(text, RUPIAH) if kolom.tipe == "integer" else {}) or bacaan(text)
    return tuple(dict.fromkeys(read.values()))


def _date(sel: str) -> Penjelasan:
    meant = tanggal_maksud(sel)
    if meant:
        return Penjelasan("Tanggal ditulis dengan susunan lain.", f"tulis {meant.isoformat()}{_day_first(sel)}")
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", sel):
        return Penjelasan("Tanggal ini tidak ada di kalender.", "periksa bulan dan harinya")
    return Penjelasan("Isi sel ini bukan tanggal.", "tulis tahun-bulan-hari, misalnya 2023-12-31")


def _day_first(sel: str) -> str:
    """Say how an ambiguous 05/04/2023 was read."""
    match = re.match(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}", sel)
    ambiguous = match and int(match[1]) <= 12 and int(match[2]) <= 12 and match[1] != match[2]  # noqa: PLR2004
    return " (dibaca hari/bulan/tahun; periksa lagi)" if ambiguous else ""


def tanggal_maksud(sel: str) -> date | None:
    """The date that was meant: 31/12/2023, 31 Desember 2023, 31-Dec-23, 2023-12-31 00:00:00, or Excel's 45291."""
    text = re.sub(r"[ T]\d{1,2}[:.]\d{2}([:.]\d{2})?( ?[AP]M)?$", "", sel.strip("'` "), flags=re.IGNORECASE)
    if re.fullmatch(r"\d{5}", text) and int(text) in EXCEL_SERIAL:
        return EXCEL_EPOCH + timedelta(days=int(text))
    match = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text)
    if match:
        return _safe_date(int(match[1]), int(match[2]), int(match[3]))
    match = re.fullmatch(r"(\d{1,2})[-/. ]([A-Za-z]{3,9}|\d{1,2})[-/. ](\d{4}|\d{2})", text)
    if not match:
        return None
    month = int(match[2]) if match[2].isdigit() else MONTHS.get(match[2][:3].lower(), 0)
    year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)  # noqa: PLR2004
    return _safe_date(year, month, int(match[1]))


def _safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def looks_like_date(sel: str) -> bool:
    """Whether Excel left a date or a time here (``07-Jan-01``, ``7:01:01``); plain dots may be a code or a number."""
    if re.match(r"\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}:\d{2}|\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?$", sel):
        return True
    words = re.fullmatch(r"(\d{1,2}[-/ ])?([A-Za-z]{3,9})([-/ ]\d{2,4})?", sel)
    return bool(words and words[2][:3].lower() in MONTHS and words[2] != sel)


def _text(sel: str, kolom: Kolom) -> Penjelasan:
    """A text that misses its pattern: a code, a NIP, an id."""
    meant = next((text for text in _repairs(sel) if _fits(text, kolom)), None)
    if looks_like_date(sel):
        hint = f" ({meant})" if meant else " dari dokumen asli"
        return Penjelasan("Excel mengubah kode ini menjadi tanggal atau waktu.", f"{AS_TEXT} kodenya{hint}")
    cause = "Bentuk isinya tidak sesuai."
    if sel.startswith(("'", "`")):
        cause = "Ada tanda kutip tunggal di depan."
    elif meant and re.search(r"[OoIl]", sel) and not re.search(r"[OoIl]", meant):
        cause = "Ada huruf (O, I atau l) di tempat angka."
    return Penjelasan(cause, f"tulis {meant}" if meant else f"tulis {diharapkan(kolom)}")


def _fits(text: str, kolom: Kolom) -> bool:
    return bool(kolom.pattern and re.fullmatch(kolom.pattern, text))


def _repairs(sel: str) -> Iterator[str]:
    """What may have been meant, the likeliest first."""
    plain = sel.strip("'` ").rstrip(".")
    yield plain
    yield re.sub(r"\s", "", plain)
    yield plain.replace(",", ".")
    yield plain.translate(str.maketrans("OoIl", "0011"))
    yield plain.lower()
    yield re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")
    meant = tanggal_maksud(plain)
    if meant:
        yield f"{meant.day}.{meant.month:02d}.{meant.year % 100:02d}"
    time = re.fullmatch(r"(\d{1,2})[:.](\d{2})[:.](\d{2})( ?[AP]M)?", plain, re.IGNORECASE)
    if time:
        yield f"{int(time[1])}.{time[2]}.{time[3]}"
