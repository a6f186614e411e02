"""Words of the alt texts: what is highest and lowest, said as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.dasar.format import Bilangan

# More names than this in one sentence are counted instead.
NAMA_TERBANYAK = 3
CACAH = ("Terbanyak", "paling sedikit")

Butir = tuple[str, "Bilangan | None", str]


def ekstrem(butir: Iterable[Butir], sebutan: str, kata: tuple[str, str] = ("Tertinggi", "terendah")) -> str:
    """``Tertinggi A (100,00%); terendah B (0,00%)`` of (name, value, printed); ties are judged as printed."""
    ada = [(nama, nilai, cetak) for nama, nilai, cetak in butir if nilai is not None]
    urut = sorted(ada, key=lambda b: b[1], reverse=True)
    atas, bawah = urut[0][2], urut[-1][2]
    if atas == bawah:
        return f"Semua {sebutan} sama, {atas}" if len(urut) > 1 else f"{urut[0][0]} {atas}"
    return f"{kata[0]} {_yang(urut, atas, sebutan)}; {kata[1]} {_yang(urut, bawah, sebutan)}"


def _yang(butir: list[tuple[str, Bilangan, str]], cetak: str, sebutan: str) -> str:
    nama = [n for n, _, c in butir if c == cetak]
    siapa = fmt.daftar(nama) if len(nama) <= NAMA_TERBANYAK else f"{len(nama)} {sebutan}"
    return f"{siapa} ({cetak})" if len(nama) == 1 else f"{siapa} (masing-masing {cetak})"
