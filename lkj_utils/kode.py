"""Official codes of program, kegiatan and sub kegiatan (Permendagri 90/2019, Kepmendagri 900.1.15.5-1317/2023).

``7.01.01`` program, ``7.01.01.2.02`` kegiatan, ``7.01.01.2.02.01`` sub kegiatan. The ending of a sub kegiatan
has two digits in the older list and four in the newer one: both are the same number.
"""

from __future__ import annotations

from typing import Literal

Tingkat = Literal["bidang", "program", "kegiatan", "sub_kegiatan"]

_TINGKAT: dict[int, Tingkat] = {2: "bidang", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_INDUK = {3: 2, 5: 3, 6: 5}


def normal(kode: str) -> str:
    """The two-digit form of a code: ``7.01.01.2.06.0009`` is ``7.01.01.2.06.09``."""
    parts = kode.strip().split(".")
    if len(parts) == 6 and parts[5].isdigit():
        parts[5] = f"{int(parts[5]):02d}"
    return ".".join(parts)


def tingkat(kode: str) -> Tingkat | None:
    """The level a code stands for, by its number of parts; None when it has no level."""
    return _TINGKAT.get(kode.count(".") + 1)


def induk(kode: str) -> str | None:
    """The parent's code: of a sub kegiatan its kegiatan, of a kegiatan its program, of a program its bidang."""
    parts = kode.split(".")
    keep = _INDUK.get(len(parts))
    return ".".join(parts[:keep]) if keep else None


def urutan(kode: str) -> tuple[int, ...]:
    """Sort key by number, so that 2.10 comes after 2.9."""
    return tuple(int(part) if part.isdigit() else 0 for part in kode.split("."))
