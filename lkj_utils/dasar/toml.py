"""Bytes of a TOML file -> its keys, and on which line what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.berkas import UNPRINTABLE, BerkasError, baca_teks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# No setting holds lists within lists, and no office counts further than 24 digits (kontrak.nilai says so of a CSV).
LAPIS_TERBANYAK = 20
BATAS_BILANGAN = 10**24
ANGKA_BESAR = re.compile(r"\d[\d_]{23}|0[xob][\da-fA-F_]{19}")
KURUNG = re.compile(r"[\[{.]")
ESCAPE = re.compile(r"\\[bfuU]")
POTONG = 60


def baca_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file, nested keys joined with dots (``aturan.desimal_persen``); lists are kept."""
    return dict(_flatten(baca_pohon(path)))


def baca_pohon(path: Path) -> dict[str, Any]:
    """Read a TOML file as it is nested. Raises BerkasError also for what no later step could compute or print."""
    text = baca_teks(path)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _toml_error(text, str(error), path) from error
    except (RecursionError, ValueError) as error:  # Python's own limits of depth and of digits
        raise _too_much(text, path, deep=isinstance(error, RecursionError)) from None
    if _depth(tree) > LAPIS_TERBANYAK:
        raise _too_much(text, path, deep=True)
    if any(_is_huge(value) for value in _leaves(tree)):
        raise _too_much(text, path, deep=False)
    if any(isinstance(value, str) and UNPRINTABLE.search(value) for value in _leaves(tree)):
        raise _hidden(text, path)
    return tree


def _flatten(tree: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _children(node: Any) -> list[Any]:
    return list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []


def _depth(tree: Any) -> int:
    """How many layers there are, counted without recursion; more than the limit is not counted out."""
    layer, depth = [tree], 0
    while layer and depth <= LAPIS_TERBANYAK:
        layer, depth = [child for node in layer for child in _children(node)], depth + 1
    return depth


def _leaves(node: Any) -> Iterator[Any]:
    if isinstance(node, dict | list):
        for child in _children(node):
            yield from _leaves(child)
    else:
        yield node


def _is_huge(value: Any) -> bool:
    """A whole number that no table could hold; Python itself refuses to print one of thousands of digits."""
    return isinstance(value, int) and abs(value) >= BATAS_BILANGAN


def _too_much(text: str, path: Path, *, deep: bool) -> BerkasError:
    lines = text.split("\n")
    pattern = KURUNG if deep else ANGKA_BESAR
    number = max(range(len(lines)), key=lambda i: (len(pattern.findall(lines[i])), -i)) + 1
    line = lines[number - 1].strip()
    return BerkasError(
        "berkas.toml",
        path,
        "Kurungnya bertumpuk terlalu dalam." if deep else "Bilangan di baris ini terlalu besar untuk dihitung.",
        "hapus kurung yang berlebih" if deep else "tulis bilangan biasa, paling banyak 24 angka",
        baris=number,
        ditemukan=_short(line),
    )


def _hidden(text: str, path: Path) -> BerkasError:
    """A character that no font prints, written as an escape, which the text itself does not show."""
    number = next((i for i, line in enumerate(text.split("\n"), start=1) if ESCAPE.search(line)), 1)
    return BerkasError(
        "berkas.pengodean",
        path,
        "Ada aksara yang tidak dapat dicetak.",
        "hapus aksara yang ditulis dengan garis miring terbalik itu",
        baris=number,
        ditemukan=_short(text.split("\n")[number - 1].strip()),
    )


def _short(line: str) -> str:
    return f"{line[:POTONG]}…" if len(line) > POTONG else line


def _toml_error(text: str, message: str, path: Path) -> BerkasError:
    """Only the line is taken from tomllib's English message."""
    lines = text.rstrip("\n").split("\n")
    match = re.search(r"line (\d+)", message)
    number = min(int(match[1]), len(lines)) if match else len(lines)
    line = lines[number - 1].strip()
    return BerkasError(
        "berkas.toml",
        path,
        "Baris ini tidak terbaca sebagai TOML." if match else "Akhir berkas tidak terbaca sebagai TOML.",
        _toml_help(line),
        baris=number,
        ditemukan=_short(line) or None,
        diharapkan='kunci = nilai, misalnya nama = "Kecamatan Contoh"',
    )


def _toml_help(line: str) -> str:
    if re.fullmatch(r"[\w.-]+\s*=\s*(?![\s\"'\[\d]).*", line):
        return "apit teks dengan tanda kutip ganda"
    if re.fullmatch(r"[\w.-]+\s*=\s*\d{1,2}[-/]\d{1,2}[-/]\d{4}", line):
        return "tulis tanggal sebagai tahun-bulan-hari tanpa tanda kutip, misalnya 2023-12-31"
    if line.count('"') % 2:
        return "tutup tanda kutipnya"
    if "=" not in line and not line.startswith("["):
        return "tulis kunci, tanda sama dengan, lalu nilainya"
    return "periksa tanda kutip, kurung siku dan koma; satu kunci hanya boleh sekali"
