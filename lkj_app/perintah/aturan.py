"""The command that explains the rules of the audit."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Annotated

from rich.markup import escape
from rich.table import Table

from lkj_app.perintah.aplikasi import argumen, perintah
from lkj_app.perintah.layar_temuan import GAYA
from lkj_app.perintah.setelan import Setelan, dengan_setelan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lkj_app.pemeriksaan.aturan import Aturan


@perintah("aturan")
@dengan_setelan
def aturan(
    setelan: Setelan,
    nama: Annotated[
        str | None,
        argumen("ID", "Satu aturan (tabel.selisih) atau satu keluarga (tabel). Tanpa ini: semua aturan."),
    ] = None,
) -> int:
    """Jelaskan aturan pemeriksaan; tanpa nama, daftarkan semuanya."""
    from lkj_app.pemeriksaan.daftar import DIKENAL, pilih

    dipilih = pilih([nama], DIKENAL) if nama else DIKENAL
    if len(dipilih) == 1:
        _jelaskan(setelan.layar, dipilih[0])
    else:
        _daftar(setelan.layar, dipilih)
    return 0


def _daftar(console: Console, semua: Sequence[Aturan]) -> None:
    """Id, level and title, group by group."""
    from lkj_app.pemeriksaan.penjelasan import judul_kelompok

    for kelompok, milik in itertools.groupby(semua, key=judul_kelompok):
        console.print(f"\n[bold]{escape(kelompok)}[/]")
        tabel = Table.grid("", "", "", padding=(0, 1))
        tabel.columns[0].no_wrap = tabel.columns[1].no_wrap = True
        for satu in milik:
            tabel.add_row(f"  {satu.id}", f"[{GAYA[satu.level]}]{satu.level}[/]", escape(satu.judul))
        console.print(tabel)
    console.print(f"\n{len(semua)} aturan. Penjelasan satu aturan: python3 lkj.py aturan ID.")


def _jelaskan(console: Console, aturan: Aturan) -> None:
    """All that is declared of one rule, and its examples."""
    from lkj_app.pemeriksaan import contoh
    from lkj_app.pemeriksaan.penjelasan import DIAM, KENA, bagian, rincian, tampak

    console.print(f"[bold]{aturan.id}[/]\n{escape(aturan.judul)}\n")
    tabel = Table.grid(padding=(0, 1))
    tabel.add_column(style="dim")
    tabel.add_column(ratio=1, overflow="fold")
    for label, teks in bagian(aturan):
        tabel.add_row(label, escape(teks))
    console.print(tabel)
    for satu in contoh.milik(aturan.id):
        isi = rincian(satu)
        console.print(f"\n[bold]{KENA if satu.menyala or not isi else DIAM}[/]: {escape(tampak(satu.tentang))}")
        for baris in isi:
            console.print(f"  [dim]{escape(baris)}[/]")
