"""What the comparison shows: the two sides, then group by group and subject by subject what changed."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from lkj_app.banding import KELOMPOK
from lkj_app.banding.golongan import RENCANA
from lkj_app.banding.urutan import subjek
from lkj_utils.dasar import kode
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lkj_app.banding import Perubahan, Sisi

HAMBATAN = {"hambatan", "hambatan_baru", "hambatan_hilang"}
BERTEKS = HAMBATAN | {"pejabat", "predikat", "status"}
TANPA_SELISIH = HAMBATAN | {"pejabat", "baris"}
LEBAR = 110
# On the screen: this many of a kegiatan; the workbook and JSON have all.
TERBESAR = 3
JUMLAH = ("gerak", "target")


def tampilkan_banding(console: Console, a: Sisi, b: Sisi, semua: Sequence[Perubahan], tetap: int = 0) -> None:
    """Sides, then group by group the exceptions, and how many there are; what did not change is only counted.

    Of two states of one period every number is told.
    """
    for huruf, sisi in (("A", a), ("B", b)):
        versi = f"; anggaran: {sisi.versi}" if sisi.versi else ""
        console.print(f"{huruf}: {sisi.nama} ({sisi.periode.nama}{versi})", soft_wrap=True, markup=False)
    if semua:
        banyak_per = Counter(KELOMPOK[satu.kelompok].lower() for satu in semua)
        console.print("\nRingkasan: " + "; ".join(f"{nama} {ribuan(n)}" for nama, n in banyak_per.items()) + ".")
    for kelompok, milik in itertools.groupby(semua, key=lambda satu: satu.kelompok):
        _tampilkan_kelompok(console, kelompok, [*milik], koreksi=a.periode == b.periode)
    if tetap:
        console.print(f"\n[dim]{ribuan(tetap)} angka lain sama pada keduanya.[/]")
    banyak = sum(satu.kelompok != "hambatan" for satu in semua)
    console.print(f"\n{ribuan(banyak)} perubahan." if banyak else "\nTidak ada perubahan.")


def _tampilkan_kelompok(console: Console, kelompok: str, semua: Sequence[Perubahan], *, koreksi: bool) -> None:
    """The subjects of one group; under one kegiatan only those that changed most."""
    console.print(f"\n[bold]{KELOMPOK[kelompok]} ({ribuan(len(semua))})[/]")
    if waktu := next((bagian for satu in semua for bagian in _catatan(satu) if _waktu(bagian)), ""):
        console.print(f"[dim]Program, kegiatan, dan pendapatan: {escape(waktu)}[/]")
    biasa = {} if koreksi else _biasa(semua)
    luar_biasa = [satu for satu in semua if satu.id not in biasa]
    if luar_biasa:
        tabel = _tabel(console, kelompok)
        tabel.add_row("", "", "[dim]A[/]", "[dim]B[/]", "" if kelompok in TANPA_SELISIH else "[dim]Selisih[/]")
        console.print(tabel)
    for induk, milik in itertools.groupby(luar_biasa, key=_induk):
        _tampilkan_seinduk(console, kelompok, "" if koreksi else induk, [*milik])
    for sebab, banyak in Counter(biasa.values()).items():
        console.print(f"[dim]{ribuan(banyak)} lagi {sebab}.[/]")


def _tampilkan_seinduk(console: Console, kelompok: str, induk: str, semua: Sequence[Perubahan]) -> None:
    menurut = [[*isi] for _, isi in itertools.groupby(semua, key=lambda satu: satu.subjek)]
    batas = TERBESAR if induk and len(menurut) > TERBESAR + 1 else len(menurut)
    for isi in menurut[:batas]:
        _tampilkan_subjek(console, kelompok, isi[0].subjek, isi)
    if lagi := len(menurut) - batas:
        console.print(f"[dim]… dan {ribuan(lagi)} sub kegiatan {induk} lagi yang berubah lebih kecil[/]")


def _biasa(semua: Sequence[Perubahan]) -> dict[str, str]:
    """What is nothing out of the ordinary, by id, and why."""
    berinci = {_induk(satu) for satu in semua}
    hasil = {}
    for satu in semua:
        if satu.kelompok == "hambatan" and satu.lama == satu.baru:
            hasil[satu.id] = "menetap dengan isi yang sama"
        elif satu.kelompok == "gerak" and satu.id.partition(":")[0] in RENCANA:
            hasil[satu.id] = "berupa rencana s.d. triwulan, yang bergerak menurut jadwalnya"
        elif satu.kelompok in JUMLAH and subjek(satu) in berinci:
            hasil[satu.id] = "berupa jumlah per kegiatan, yang mengikuti sub kegiatannya"
    return hasil


def _induk(satu: Perubahan) -> str:
    """The kegiatan of a sub kegiatan; empty for any other subject."""
    milik = subjek(satu)
    return kode.induk(milik) or "" if kode.tingkat(milik) == kode.SUB_KEGIATAN else ""


def _catatan(satu: Perubahan) -> list[str]:
    return satu.keterangan.split("; ") if satu.keterangan else []


def _waktu(bagian: str) -> bool:
    """Whether a remark only says until which quarters both sides count."""
    return bagian.startswith("s.d. ")


def _tampilkan_subjek(console: Console, kelompok: str, subjek: str, semua: Sequence[Perubahan]) -> None:
    """Name once; a remark that holds for all of its rows stands beside the name."""
    bagian = [[isi for isi in _catatan(satu) if not _waktu(isi)] for satu in semua]
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
    for n, lebar in enumerate((9, 5, 5, 1 if kelompok in HAMBATAN else 6)):
        tabel.add_column(ratio=lebar, justify="right" if n and kanan else "left", overflow="fold")
    return tabel
