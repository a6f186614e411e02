"""Draw the rooms of the house, and say how large they are.

python tests/tools/rumah.py    in the environment that `python3 lkj.py test` makes; about a second

Both packages are read, not run: grimp finds the imports (inside functions too; those for type checkers only do not
count), the layers in pyproject.toml say the order of the rooms, and the tables in the docstrings of both packages say
what a room holds. The picture is docs/gambar/rumah.svg; sizes go to the terminal, because they change every day.
"""

from __future__ import annotations

import ast
import importlib
import re
import textwrap
import tomllib
from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import grimp

from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GAMBAR = ROOT / "docs" / "gambar" / "rumah.svg"
PAKET = {"lkj_app": "the application around a report", "lkj_utils": "the helpers that a notebook imports"}
KAKI = (
    "Read right, then down: a number says how many imports lead from the room on its left to the room under it. "
    "Drawn by tests/tools/rumah.py."
)
ISI_RUANG = re.compile(r"^``(\w+)`` +(.+)$", re.MULTILINE)

# The drawing: a bar for each room, its right end one step further than that of the room above it.
TEPI, JUDUL, TINGGI, SELA = 16, 34, 40, 6
LEBAR_RUANG, LANGKAH = 356, 40
HURUF_TEKS, KOLOM_TEKS = 38, 140
GAYA = """\
text { font-family: -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #1f2328 }
.kertas { fill: #ffffff; stroke: #d1d9e0 }
.lkj_app .ruang { fill: #dbeafe; stroke: #3b82c4 }
.lkj_utils .ruang { fill: #dcf3e3; stroke: #2f9e5b }
.paket, .nama { font-weight: 600 }
.paket { font-size: 15px }
.nama { font-size: 14px }
.isi, .modul, .kaki { font-size: 11.5px }
.modul, .kaki, .redup { fill: #59636e }
.redup { font-weight: 400 }
.jalan { fill: none; stroke: #8c959f }
.panah { fill: #8c959f }
.impor circle { fill: #1f2328 }
.impor text { fill: #ffffff; font-size: 11px; font-weight: 600; text-anchor: middle }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc }
.kertas { fill: #0d1117; stroke: #3d444d }
.lkj_app .ruang { fill: #12305a; stroke: #4f9ae8 }
.lkj_utils .ruang { fill: #12381f; stroke: #46b96f }
.modul, .kaki, .redup { fill: #9198a1 }
.jalan { stroke: #6e7781 }
.panah { fill: #6e7781 }
.impor circle { fill: #f0f6fc }
.impor text { fill: #0d1117 }
}
"""


@dataclass(frozen=True)
class Rumah:
    """The house: rooms from top to bottom, modules in each, imports from room to room."""

    ruang: tuple[str, ...]
    modul: dict[str, int]
    impor: dict[tuple[str, str], int]


def ukur() -> Rumah:
    """Measure the code as it stands."""
    ruang = tuple(_susunan())
    graf = grimp.build_graph(*PAKET, exclude_type_checking_imports=True, cache_dir=None)
    modul = Counter(_ruang(satu) for satu in graf.modules)
    impor = Counter(
        (_ruang(asal), _ruang(tujuan))
        for asal in graf.modules
        for tujuan in graf.find_modules_directly_imported_by(asal)
        if _ruang(asal) != _ruang(tujuan)
    )
    # __main__ and the name of a package itself (ROOT, __version__) are doors, not rooms.
    antar = {(a, b): n for (a, b), n in sorted(impor.items()) if {a, b} <= set(ruang)}
    return Rumah(ruang, {satu: modul[satu] for satu in ruang}, antar)


def _susunan() -> Iterator[str]:
    """The rooms in the order of the contracts, the application on top."""
    aturan = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    lapis = {satu["containers"][0]: satu["layers"] for satu in aturan["contracts"] if satu["type"] == "layers"}
    return (f"{paket}.{nama}" for paket in PAKET for nama in lapis[paket] if not nama.startswith("__"))


def _ruang(modul: str) -> str:
    return ".".join(modul.split(".")[:2])


def isi_ruang() -> dict[str, str]:
    """What each room holds: its line in the docstring of its package."""
    return {
        f"{paket}.{nama}": isi
        for paket in PAKET
        for nama, isi in ISI_RUANG.findall(importlib.import_module(paket).__doc__ or "")
    }


def svg(rumah: Rumah) -> str:
    """The picture: the same bytes for the same house. Every path starts at a room, goes right, then down."""
    letak = _letak(rumah.ruang)
    bawah = max(y for _, y in letak.values()) + TINGGI
    lebar = max(x for x, _ in letak.values()) + TEPI
    isi = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {bawah + 46}" role="img" aria-labelledby="j">',
        '<title id="j">Rooms of both packages from top to bottom; every import goes down.</title>',
        f"<style>\n{GAYA}</style>",
        f'<rect class="kertas" x="0.5" y="0.5" width="{lebar - 1}" height="{bawah + 45}" rx="8"/>',
        *_jalan(rumah, letak),
        *_kotak(rumah, letak),
        *_bulatan(rumah, letak),
        f'<text class="kaki" x="{TEPI}" y="{bawah + 28}">{KAKI}</text>',
        "</svg>",
    ]
    return "\n".join(isi) + "\n"


def _letak(ruang: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Right end and top of each bar; a package begins with room for its name."""
    hasil, y, paket = {}, TEPI - SELA, ""
    for nomor, nama in enumerate(ruang):
        if nama.partition(".")[0] != paket:
            paket = nama.partition(".")[0]
            y += JUDUL
        hasil[nama] = (TEPI + LEBAR_RUANG + LANGKAH * nomor, y)
        y += TINGGI + SELA
    return hasil


def _jalan(rumah: Rumah, letak: dict[str, tuple[int, int]]) -> Iterator[str]:
    """One line right from each room that imports, one arrow down to each that is imported."""
    for nama, (x, y) in letak.items():
        if tujuan := [_tengah(letak[b]) for a, b in rumah.impor if a == nama]:
            yield f'<path class="jalan" d="M{x} {y + TINGGI // 2}H{max(tujuan)}"/>'
        if asal := [letak[a][1] for a, b in rumah.impor if b == nama]:
            yield f'<path class="jalan" d="M{_tengah((x, y))} {min(asal) + TINGGI // 2}V{y - 6}"/>'
            yield f'<path class="panah" d="M{_tengah((x, y)) - 4} {y - 7}h8l-4 7z"/>'


def _tengah(letak: tuple[int, int]) -> int:
    """The column of a room: the middle of the step that only its bar has."""
    return letak[0] - LANGKAH // 2


def _kotak(rumah: Rumah, letak: dict[str, tuple[int, int]]) -> Iterator[str]:
    kata, paket = isi_ruang(), ""
    for nama, (x, y) in letak.items():
        if nama.partition(".")[0] != paket:
            paket = nama.partition(".")[0]
            yield (
                f'<text class="paket" x="{TEPI}" y="{y - 11}">{paket} '
                f'<tspan class="redup">{escape(PAKET[paket])}</tspan></text>'
            )
        yield f'<g class="{paket}" data-ruang={quoteattr(nama)}>'
        yield f'<rect class="ruang" x="{TEPI}" y="{y}" width="{x - TEPI}" height="{TINGGI}" rx="5"/>'
        yield f'<text class="nama" x="{TEPI + 12}" y="{y + 18}">{nama.partition(".")[2]}</text>'
        yield f'<text class="modul" x="{TEPI + 12}" y="{y + 32}">{_banyak(rumah.modul[nama])}</text>'
        lebar = HURUF_TEKS + (x - TEPI - LEBAR_RUANG) // 6
        baris = textwrap.wrap(kata[nama], lebar)[:2]
        awal = y + 24 if len(baris) == 1 else y + 17
        for nomor, teks in enumerate(baris):
            yield f'<text class="isi" x="{KOLOM_TEKS}" y="{awal + 15 * nomor}">{escape(teks)}</text>'
        yield "</g>"


def _banyak(modul: int) -> str:
    return f"{modul} module{'s' if modul > 1 else ''}"


def _bulatan(rumah: Rumah, letak: dict[str, tuple[int, int]]) -> Iterator[str]:
    for (asal, tujuan), banyak in rumah.impor.items():
        x, y = _tengah(letak[tujuan]), letak[asal][1] + TINGGI // 2
        yield f'<g class="impor" data-dari={quoteattr(asal)} data-ke={quoteattr(tujuan)}>'
        yield f'<circle cx="{x}" cy="{y}" r="11"/><text x="{x}" y="{y + 4}">{banyak}</text></g>'


@dataclass(frozen=True)
class Ukuran:
    """The size of some modules: lines of each, and lines of each function in them."""

    modul: tuple[int, ...]
    fungsi: tuple[int, ...]

    def __add__(self, lain: Ukuran) -> Ukuran:
        return Ukuran(self.modul + lain.modul, self.fungsi + lain.fungsi)


def ukuran(berkas: Path) -> Ukuran:
    """The size of one module."""
    teks = berkas.read_text(encoding="utf-8")
    fungsi = [
        (satu.end_lineno or satu.lineno) - satu.lineno + 1
        for satu in ast.walk(ast.parse(teks))
        if isinstance(satu, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return Ukuran((len(teks.splitlines()),), tuple(fungsi))


def _ukuran_ruang(nama: str) -> Ukuran:
    letak = ROOT.joinpath(*nama.split("."))
    berkas = sorted(letak.rglob("*.py")) if letak.is_dir() else [letak.with_suffix(".py")]
    return sum(map(ukuran, berkas), Ukuran((), ()))


def tabel(rumah: Rumah) -> Iterator[str]:
    """Sizes of every room and of the whole, for the terminal."""
    judul = ("room", "modules", "lines", "functions", "median module", "median function")
    yield "{:<22}{:>8}{:>8}{:>10}{:>15}{:>17}".format(*judul)
    semua = {nama: _ukuran_ruang(nama) for nama in rumah.ruang}
    for nama, satu in [*semua.items(), (f"{len(semua)} rooms", sum(semua.values(), Ukuran((), ())))]:
        yield (
            f"{nama:<22}{len(satu.modul):>8}{sum(satu.modul):>8}{len(satu.fungsi):>10}"
            f"{median(satu.modul):>15g}{median(satu.fungsi or (0,)):>17g}"
        )


def main() -> None:
    """Draw the picture and print the sizes."""
    rumah = ukur()
    GAMBAR.write_text(svg(rumah), encoding="utf-8", newline="\n")
    print(*tabel(rumah), f"Drawn: {GAMBAR.relative_to(ROOT).as_posix()}", sep="\n")


if __name__ == "__main__":
    main()
