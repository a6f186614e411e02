"""What the comparison shows: the two sides, then group by group and subject by subject what changed."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from lkj_app.banding import KELOMPOK
from lkj_app.banding.sorotan import LEBIH_KECIL, dilipat, kesimpulan, kunci, ringkasan
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console, RenderableType

    from lkj_app.banding import Perubahan, Sisi

HAMBATAN = {"hambatan", "hambatan_baru", "hambatan_hilang"}
BERTEKS = HAMBATAN | {"pejabat", "predikat", "status"}
TANPA_SELISIH = HAMBATAN | {"pejabat", "baris"}
LEBAR, JARAK, HAL = 110, 2, 16
SELURUHNYA = "; semuanya dengan --semua atau --simpan"


def tampilkan_banding(
    console: Console, a: Sisi, b: Sisi, perubahan: Sequence[Perubahan], tetap: int = 0, *, semua: bool = False
) -> None:
    """Sides, then group by group the exceptions, and how many the others are; of a correction, or all, every one."""
    for huruf, sisi in (("A", a), ("B", b)):
        versi = f"; anggaran: {sisi.versi}" if sisi.versi else ""
        console.print(f"{huruf}: {sisi.nama} ({sisi.periode.nama}{versi})", soft_wrap=True, markup=False)
    if perubahan:
        console.print(f"\nRingkasan: {ringkasan(perubahan)}.")
    lipatan = {} if semua else dilipat(a, b, perubahan)
    for kelompok, milik in itertools.groupby(perubahan, key=lambda satu: satu.kelompok):
        _tampilkan_kelompok(console, kelompok, [*milik], lipatan)
    if tetap:
        console.print(f"\n[dim]{ribuan(tetap)} angka lain sama pada keduanya.[/]")
    console.print(f"\n{kesimpulan(perubahan)}")


def _tampilkan_kelompok(
    console: Console, kelompok: str, semua: Sequence[Perubahan], lipatan: Mapping[tuple[str, str], str]
) -> None:
    """The subjects of one group that are told, then how many the others are and why."""
    console.print(f"\n[bold]{KELOMPOK[kelompok]} ({ribuan(len(semua))})[/]")
    if waktu := next((bagian for satu in semua for bagian in _catatan(satu) if _waktu(bagian)), ""):
        console.print(f"[dim]Program, kegiatan, dan pendapatan: {escape(waktu)}[/]")
    disebut = [satu for satu in semua if kunci(satu) not in lipatan]
    susunan = Susunan.dari(console, kelompok, disebut)
    if disebut and susunan.sejajar:
        console.print(susunan.tabel(("", "[dim]A[/]", "[dim]B[/]", "[dim]Selisih[/]" if susunan.selisih else "")))
    for subjek, milik in itertools.groupby(disebut, key=lambda satu: satu.subjek):
        _tampilkan_subjek(console, susunan, subjek, [*milik])
    for sebab, banyak in Counter(lipatan[kunci(satu)] for satu in semua if kunci(satu) in lipatan).items():
        console.print(f"[dim]{ribuan(banyak)} lagi {sebab}{SELURUHNYA if sebab == LEBIH_KECIL else ''}.[/]")


def _catatan(satu: Perubahan) -> list[str]:
    return satu.keterangan.split("; ") if satu.keterangan else []


def _waktu(bagian: str) -> bool:
    """Whether a remark only says until which quarters both sides count."""
    return bagian.startswith("s.d. ")


def _tampilkan_subjek(console: Console, susunan: Susunan, subjek: str, semua: Sequence[Perubahan]) -> None:
    """Name once; a remark that holds for all of its rows stands beside the name."""
    bagian = [[isi for isi in _catatan(satu) if not _waktu(isi)] for satu in semua]
    bersama = [satu for satu in bagian[0] if all(satu in lain for lain in bagian)]
    console.print(escape(subjek) + (f" [dim]{escape('; '.join(bersama))}[/]" if bersama else ""))
    for satu, catatan in zip(semua, bagian, strict=True):
        console.print(susunan.baris(satu))
        if sendiri := [isi for isi in catatan if isi not in bersama]:
            console.print(f"  [dim]{escape('; '.join(sendiri))}[/]")


@dataclass(frozen=True)
class Susunan:
    """How the rows of one group stand: in columns, or, where a number would break, stacked."""

    lebar: tuple[int, ...]
    kanan: bool
    selisih: bool
    sejajar: bool

    @classmethod
    def dari(cls, console: Console, kelompok: str, semua: Sequence[Perubahan]) -> Susunan:
        """Numbers take the room they need, words that of their longest; what is left is for what is measured."""
        kanan = kelompok not in BERTEKS
        perlu = [
            max((_perlu(getattr(satu, nama), utuh=kanan or nama == "selisih") for satu in semua), default=1)
            for nama in ("lama", "baru", "selisih")
        ]
        ada = min(console.width, LEBAR) - JARAK * 4
        hal = max((_perlu(satu.hal, utuh=False) for satu in semua), default=1)
        sejajar = max(hal, HAL) + sum(perlu) <= ada
        if kanan:
            lebar = (ada - sum(perlu), *perlu)
        else:
            # Texts share what the title and the difference leave.
            tengah = max((ada - perlu[2]) // 3, hal, HAL)
            sisa = ada - perlu[2] - tengah
            lebar = (tengah, max(sisa // 2, perlu[0]), max(sisa - sisa // 2, perlu[1]), perlu[2])
            sejajar = sejajar and sum(lebar) <= ada
        return cls(lebar, kanan, kelompok not in TANPA_SELISIH, sejajar)

    def tabel(self, isi: tuple[str, ...]) -> Table:
        """One row in columns."""
        tabel = Table.grid(padding=(0, JARAK, 0, 0))
        tabel.add_column(width=0)
        for nomor, lebar in enumerate(self.lebar):
            tabel.add_column(width=lebar, justify="right" if nomor and self.kanan else "left", no_wrap=False)
        tabel.add_row("", *isi)
        return tabel

    def baris(self, satu: Perubahan) -> RenderableType:
        """One change."""
        if self.sejajar:
            return self.tabel(tuple(map(escape, (satu.hal, satu.lama, satu.baru, satu.selisih))))
        tumpuk = Table.grid(padding=(0, JARAK, 0, 0))
        for label, isi in (("A", satu.lama), ("B", satu.baru), ("Selisih", satu.selisih)):
            if isi or label != "Selisih":
                tumpuk.add_row(f"[dim]{label}[/]", escape(isi))
        return Group(Padding(escape(satu.hal), (0, 0, 0, 2)), Padding(tumpuk, (0, 0, 0, 4)))


def _perlu(teks: str, *, utuh: bool) -> int:
    """The room that a text needs: all of it, or that of its longest word."""
    return max(len(teks) if utuh else max((len(kata) for kata in teks.split()), default=0), 1)
