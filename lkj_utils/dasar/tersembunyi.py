"""Characters that nobody sees but that change what is seen or found: controls, marks of direction, joiners, tags.

On a terminal they are commands; in a report they turn ``100`` into ``001``, or end a line where none ends.
"""

from __future__ import annotations

import re
from typing import Any

PEMISAH_BARIS = "\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029"
# Beside them the other controls, the marks, overrides and isolates of direction, and the invisible tag letters.
ARAH = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
# Without width: two words that look the same are then two (``Rekaan``, ``Reka|an``), and no search finds both.
TANPA_LEBAR = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufeff\uffa0\ufff9-\ufffb"
)
TERSEMBUNYI = re.compile(f"[{PEMISAH_BARIS}{ARAH}{TANPA_LEBAR}\x00-\x08\x0e-\x1f\x7f-\x9f\U000e0000-\U000e007f]")
BARIS = re.compile(f"[{PEMISAH_BARIS}]")
KOSONG = " \t\n\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


def tampak(teks: str) -> str:
    """Each of them as its code, ``[U+202E]``: for a screen, and to tell a person where one stands."""
    return TERSEMBUNYI.sub(lambda m: f"[U+{ord(m[0]):04X}]", teks.replace("\r\n", "\n"))


def bersih(teks: str) -> str:
    """Without them; what would end a line is a space."""
    return TERSEMBUNYI.sub("", BARIS.sub(" ", teks)) if TERSEMBUNYI.search(teks) else teks


def pangkas(teks: str) -> str:
    """Without the blanks around it. ``strip`` alone would take a line separator along, of which nobody would hear."""
    return teks.strip(KOSONG)


def bersih_semua(nilai: Any) -> Any:
    """A value as TOML has it, every text in it clean."""
    if isinstance(nilai, str):
        return bersih(nilai)
    if isinstance(nilai, list):
        return [bersih_semua(satu) for satu in nilai]
    return {kunci: bersih_semua(isi) for kunci, isi in nilai.items()} if isinstance(nilai, dict) else nilai
