"""What the comparison shows: the two sides, then group by group and subject by subject what changed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from lkj_app.banding import KELOMPOK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lkj_app.banding import Perubahan, Sisi

HAMBATAN = {"hambatan", "hambatan_baru", "hambatan_hilang"}
BERTEKS = HAMBATAN | {"pejabat", "predikat", "status"}
TANPA_SELISIH = HAMBATAN | {"pejabat", "baris"}
LEBAR = 110


def tampilkan_banding(console: Console, a: Sisi, b: Sisi, semua: Sequence[Perubahan]) -> None:
    """Sides, groups, and how many changes there are; hambatan that stay are no change."""
    for huruf, sisi in (("A", a), ("B", b)):
        versi = f"; anggaran: {sisi.versi}" if sisi.versi else ""
        console.print(f"{huruf}: {sisi.nama} ({sisi.periode.nama}{versi})", soft_wrap=True, markup=False)
    for kelompok, milik in itertools.groupby(semua, key=lambda satu: satu.kelompok):
        _tampilkan_kelompok(console, kelompok, [*milik])
    banyak = sum(satu.kelompok != "hambatan" for satu in semua)
    console.print(f"\n{banyak} perubahan." if banyak else "\nTidak ada perubahan.")


def _tampilkan_kelompok(console: Console, kelompok: str, semua: Sequence[Perubahan]) -> None:
    console.print(f"\n[bold]{KELOMPOK[kelompok]} ({len(semua)})[/]")
    tabel = _tabel(console, kelompok)
    tabel.add_row("", "", "[dim]A[/]", "[dim]B[/]", "" if kelompok in TANPA_SELISIH else "[dim]Selisih[/]")
    console.print(tabel)
    for subjek, milik in itertools.groupby(semua, key=lambda satu: satu.subjek):
        _tampilkan_subjek(console, kelompok, subjek, [*milik])


def _tampilkan_subjek(console: Console, kelompok: str, subjek: str, semua: Sequence[Perubahan]) -> None:
    """Name once; a remark that holds for all of its rows stands beside the name."""
    bagian = [satu.keterangan.split("; ") if satu.keterangan else [] for satu in semua]
    bersama = [satu for satu in bagian[0] if all(satu in lain for lain in bagian)]
    console.print(escape(subjek) + (f" [dim]{escape('; '.join(bersama))}[/]" if bersama else ""))
    tabel = _tabel(console, kelompok)
    for satu, catatan in zip(semua, bagian, strict=True):
        tabel.add_row("", *map(escape, (satu.hal, satu.lama, satu.baru, satu.selisih)))
        if sendiri := [isi for isi in catatan if isi not in bersama]:
            tabel.add_row("", f"[dim]{escape('; '.join(sendiri))}[/]")
    console.print(tabel)


def _tabel(console: Console, kelompok: str) -> Table:
    """Every table of one group has the same columns, so that they line up."""
    tabel = Table.grid(padding=(0, 2, 0, 0))
    tabel.width = min(console.width, LEBAR)
    tabel.add_column(width=0)
    kanan = kelompok not in BERTEKS
    for n, lebar in enumerate((7, 5, 5, 1 if kelompok in HAMBATAN else 6)):
        tabel.add_column(ratio=lebar, justify="right" if n and kanan else "left", overflow="fold")
    return tabel
