"""Bytes of a CSV -> rows of text: encoding, separator, blank rows, and what is wrong with the file."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar.errors import LkjError
from lkj_utils.dasar.sistem import isi_berkas, sebab
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.dasar.tersembunyi import pangkas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SEPARATORS = (",", ";", "\t")
# What no font prints and no workbook holds: control characters, and the private ones of symbol fonts (bullets of Word).
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff\ufffe\uffff]")
SAVE_AS_UTF8 = "di Excel pilih Simpan Sebagai, jenis “CSV UTF-8 (Comma delimited)”"


@dataclass(frozen=True)
class Baris:
    """One row; ``nomor`` is the line as a spreadsheet shows it (header = 1)."""

    nomor: int
    sel: tuple[str, ...]


@dataclass(frozen=True)
class Lembar:
    """A table as text: column names, rows that are not blank, and the separator the file uses.

    A row that repeats the names is none of the table's; ``judul_lagi`` has its number.
    """

    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    pemisah: str
    judul_lagi: tuple[int, ...] = ()

    @property
    def desimal_koma(self) -> bool:
        """Whether a plain decimal comma may stand in a number: not where the comma separates cells."""
        return self.pemisah != ","


class BerkasError(LkjError):
    """A file cannot be read as the table it should be; says why, where, and how to mend it."""

    def __init__(  # noqa: PLR0913 - the fields of a finding
        self,
        aturan: str,
        path: Path,
        pesan: str,
        perbaikan: str,
        *,
        baris: int | None = None,
        ditemukan: str | None = None,
        diharapkan: str | None = None,
    ) -> None:
        place = f"{path.as_posix()}, baris {baris}" if baris else path.as_posix()
        super().__init__(f"{place}: {pesan} Perbaikan: {perbaikan}.")
        self.aturan, self.path, self.pesan, self.perbaikan = aturan, path, pesan, perbaikan
        self.baris, self.ditemukan, self.diharapkan = baris, ditemukan, diharapkan

    def temuan(self, berkas: str) -> Temuan:
        """The same as a finding; ``berkas`` is the path relative to the data folder."""
        return Temuan(
            self.aturan,
            "galat",
            self.pesan,
            berkas,
            self.baris,
            ditemukan=self.ditemukan,
            diharapkan=self.diharapkan,
            perbaikan=self.perbaikan,
        )


def baca_csv(path: Path) -> Lembar:
    """Read a CSV as a spreadsheet shows it; raises BerkasError where the file itself is wrong."""
    text = baca_teks(path)
    separator = _separator(text)
    records = list(_records(text, separator, path))
    if not records or not any(records[0].sel):
        raise BerkasError(
            "berkas.judul",
            path,
            "Baris pertama kosong, padahal harus berisi judul kolom.",
            "letakkan judul kolom di baris 1",
            baris=1,
        )
    rows = [row for row in records[1:] if any(row.sel)]
    columns, body = _drop_empty_right(records[0].sel, rows)
    again = tuple(row.nomor for row in body if berjudul(row.sel, columns))
    return Lembar(columns, tuple(row for row in body if row.nomor not in again), separator, again)


def berjudul(sel: Sequence[str], kolom: Sequence[str]) -> bool:
    """Whether a row repeats the names of its columns, whatever its capitals and blanks; single cells may be missing."""
    isi = [(_baku(satu), _baku(nama)) for satu, nama in zip(sel, kolom, strict=False) if satu.strip()]
    return len(isi) >= min(2, len(kolom)) and all(satu == nama for satu, nama in isi)


def _baku(judul: str) -> str:
    return re.sub(r"[\W_]+", " ", judul.casefold()).strip()


def baca_teks(path: Path) -> str:
    """The text of a file in UTF-8 (with or without BOM), lines ended by LF."""
    raw = _bytes(path)
    _refuse_binary(raw, path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _encoding_error(raw, error.start, path) from error
    if not text.strip():
        raise BerkasError("berkas.kosong", path, "Berkas kosong.", "isi berkas ini, atau salin lagi dari templat")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if stray := UNPRINTABLE.search(text):
        raise _unprintable(text, stray.start(), path)
    return text


def _unprintable(text: str, start: int, path: Path) -> BerkasError:
    begin = text.rfind("\n", 0, start) + 1
    before = text[max(begin, start - 15) : start]
    return BerkasError(
        "berkas.pengodean",
        path,
        f"Ada aksara yang tidak dapat dicetak (U+{ord(text[start]):04X}) sesudah “{before}”.",
        "hapus aksara itu; butir dari Word diganti tanda hubung",
        baris=text.count("\n", 0, start) + 1,
    )


def _bytes(path: Path) -> bytes:
    try:
        raw = isi_berkas(path)
        return gzip.decompress(raw) if path.suffix == ".gz" else raw
    except (gzip.BadGzipFile, EOFError, zlib.error):
        cause = ("berkas.gagal", "Berkas .gz ini rusak atau terpotong.", "salin lagi dari aslinya")
    except FileNotFoundError:
        cause = ("berkas.hilang", "Berkas tidak ada.", "buat berkas ini, misalnya dari templat")
    except IsADirectoryError:
        cause = ("berkas.folder", "Ini folder, bukan berkas.", "ganti nama folder ini dan letakkan berkasnya di sini")
    except PermissionError:
        cause = (
            "berkas.terkunci",
            "Berkas sedang dibuka program lain (biasanya Excel) atau tidak boleh dibaca.",
            "tutup dahulu di Excel, lalu ulangi",
        )
    except OSError as error:
        apa, nasihat = sebab(error)
        cause = ("berkas.gagal", f"Berkas tidak dapat dibaca: {apa}.", nasihat)
    raise BerkasError(cause[0], path, cause[1], cause[2])


def _refuse_binary(raw: bytes, path: Path) -> None:
    """Name the well-known wrong kinds of file before decoding turns them into a riddle."""
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise BerkasError(
            "berkas.excel",
            path,
            f"Isi berkas ini buku kerja Excel; hanya namanya yang berakhir {path.suffix or 'lain'}.",
            f"{SAVE_AS_UTF8}; mengganti namanya saja tidak cukup",
        )
    if raw and not raw.strip(b"\0"):
        raise BerkasError(
            "berkas.gagal",
            path,
            "Isi berkas ini hanya bita kosong (NUL), biasanya sisa komputer yang mati ketika menyimpan.",
            "ambil salinan yang utuh, atau tulis lagi isinya",
        )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or _seperti_utf16(raw[:2000]):
        raise BerkasError(
            "berkas.pengodean",
            path,
            "Berkas tersimpan sebagai UTF-16 (“Unicode Text”), bukan UTF-8.",
            _save_as_utf8(path),
            ditemukan="UTF-16",
            diharapkan="UTF-8",
        )


def _seperti_utf16(awal: bytes) -> bool:
    """Without a mark at its start: every second byte is NUL, in ordinary text, and hardly one of those between."""
    sedikit, banyak = sorted((awal[::2].count(0), awal[1::2].count(0)))
    return banyak > len(awal) // 4 and sedikit * 8 < banyak


def _save_as_utf8(path: Path) -> str:
    """How this file gets its encoding: a table in Excel, a text where it is written."""
    if path.suffix.lower() in (".csv", ".gz"):
        return SAVE_AS_UTF8
    return "buka di Notepad, pilih Simpan Sebagai, lalu Pengodean (Encoding) UTF-8"


def _encoding_error(raw: bytes, start: int, path: Path) -> BerkasError:
    begin = raw.rfind(b"\n", 0, start) + 1
    around = raw[max(begin, start - 15) : start + 15].split(b"\n")[0].decode("cp1252", errors="replace").strip()
    return BerkasError(
        "berkas.pengodean",
        path,
        f"Berkas tersimpan sebagai Windows-1252, bukan UTF-8; tampak pada “{around}”.",
        _save_as_utf8(path),
        baris=raw.count(b"\n", 0, start) + 1,
        ditemukan="Windows-1252",
        diharapkan="UTF-8",
    )


def _separator(text: str) -> str:
    """The separator that the header row holds most of; a comma where it holds none."""
    header = text.split("\n", 1)[0]
    return max(SEPARATORS, key=header.count)


def _records(text: str, separator: str, path: Path) -> Iterator[Baris]:
    """Every record with its number; strict, because a stray quote would swallow the rest of the file."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, record in enumerate(reader, start=1):
            yield Baris(number, tuple(map(pangkas, record)))
    except csv.Error as error:
        raise BerkasError(
            "berkas.kutip",
            path,
            'Tanda kutip ganda (") tidak berpasangan; sel tidak jelas batasnya.',
            'tutup tanda kutip; tanda kutip di dalam teks ditulis dua kali ("")',
            baris=number + 1,
        ) from error


def _drop_empty_right(columns: tuple[str, ...], rows: list[Baris]) -> tuple[tuple[str, ...], tuple[Baris, ...]]:
    """Without the nameless empty columns and the empty cells that spreadsheets leave on the right."""
    width = max((i + 1 for i, cell in enumerate(columns) if cell), default=0)
    used = max((i + 1 for row in rows for i, cell in enumerate(row.sel) if cell), default=0)
    width = min(len(columns), max(width, used))
    return columns[:width], tuple(Baris(row.nomor, _trim(row.sel, width)) for row in rows)


def _trim(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    extra = cells[width:]
    return cells if any(extra) else cells[:width]
