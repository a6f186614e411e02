"""Text -> Typst source, as string literals and calls only.

The document is written in Typst's code mode: text stands in quotes, where only the backslash and the
quote mean anything. Whatever people type (``#``, ``$``, ``@``, ``<script>``, ``= judul``) stays text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from lkj_app.bangun.cetak.lebar import CELAH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

KOSONG = "[]"
REKAT = "\u00a0"  # a space at which no line ends
SPASI = re.compile(r"[ \t\n\r\f\v]+")
# Longer than any word of the language: a place to break is better than text that leaves the page.
KATA_TERPANJANG = 40
# Nothing to print: controls, halves of pairs, private use, unassigned.
TAK_TERCETAK = frozenset({"Cc", "Cs", "Co", "Cn"})


def kutip(teks: str) -> str:
    """A Typst string literal."""
    return '"' + teks.replace("\\", "\\\\").replace('"', '\\"') + '"'


def rapatkan(teks: str) -> str:
    """White space of source files as single spaces; a no-break space is meant and stays."""
    return SPASI.sub(" ", teks)


def isi(potongan: Iterable[str]) -> str:
    """Several expressions as one content."""
    ada = [x for x in potongan if x and x != KOSONG]
    if not ada:
        return KOSONG
    return ada[0] if len(ada) == 1 else "{" + "; ".join(ada) + "}"


def panggil(nama: str, /, *posisi: str, **bernama: str | None) -> str:
    """A call of a function of the template; arguments are Typst expressions, None is left out."""
    kunci = {k.replace("_", "-"): v for k, v in bernama.items() if v is not None}
    return f"{nama}({', '.join([*(f'{k}: {v}' for k, v in kunci.items()), *posisi])})"


def larik(potongan: Iterable[str]) -> str:
    """A Typst array; the comma after the last keeps one element an array."""
    return "(" + "".join(f"{x}, " for x in potongan) + ")"


def benar(nilai: object) -> str:
    """A Typst truth value."""
    return "true" if nilai else "false"


def potong_panjang(teks: str, maks: int = KATA_TERPANJANG) -> str:
    """Places to break inside words that no line could hold."""
    return re.sub(rf"[^\s{CELAH}]{{{maks},}}", lambda m: _berjarak(m[0], maks // 2), teks)


def _berjarak(kata: str, langkah: int) -> str:
    """A break every few letters, never between a letter and the mark that it bears."""
    hasil, sejak = "", 0
    for aksara in kata:
        if sejak >= langkah and not unicodedata.combining(aksara):
            hasil, sejak = hasil + CELAH, 0
        hasil, sejak = hasil + aksara, sejak + 1
    return hasil


def tampakkan(teks: str, ada: Callable[[str], bool]) -> str:
    """Replace what no font can print by its code, "[U+1F680]"."""
    return "".join(satu if _tampak(satu, ada) else f"[U+{ord(satu):04X}]" for satu in teks)


def _tampak(aksara: str, ada: Callable[[str], bool]) -> bool:
    return aksara in "\n\t" or (unicodedata.category(aksara) not in TAK_TERCETAK and ada(aksara))
