"""What the commands of filling in show: what is still needed, and what an import changes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lkj_app.isian.impor.gabung import Perubahan
    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_utils.data.kekurangan import Kekurangan


def tampilkan_kekurangan(console: Console, semua: Sequence[Kekurangan]) -> None:
    """The tables that are not ready, why, and who usually has what they need."""
    if not semua:
        console.print("Tidak ada yang kurang.")
        return
    tabel = Table("Yang masih diperlukan", "Keadaan", "Biasanya dari", box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for satu in semua:
        tabel.add_row(escape(satu.judul), escape(satu.sebab or "berkas belum ada"), escape(satu.sumber or "–"))
    console.print()
    console.print(tabel)


def tampilkan_perubahan(console: Console, semua: Sequence[Perubahan]) -> None:
    """Table by table: key, column, old and new value; a row that comes or goes on one line."""
    for nama, milik in itertools.groupby(semua, key=lambda satu: satu.tabel):
        tabel = Table(nama, "kolom", "lama", "baru", box=None, pad_edge=False, padding=(0, 2, 0, 0))
        for satu in milik:
            tabel.add_row(*_baris(satu))
        console.print()
        console.print(tabel)


def _baris(satu: Perubahan) -> tuple[str, str, str, str]:
    if satu.kolom:
        return escape(satu.kunci), escape(satu.kolom), _isi(satu.lama), _isi(satu.baru)
    if satu.baru or not satu.lama:
        return escape(satu.kunci), "[green]baris baru[/]", "", _isi(satu.baru)
    return escape(satu.kunci), "[red]baris dihapus[/]", _isi(satu.lama), ""


def _isi(teks: str) -> str:
    return escape(teks) if teks else "[dim](kosong)[/]"


def kesimpulan(hasil: HasilImpor, dry_run: bool) -> str:
    """What an import did, in one sentence."""
    if not hasil.perubahan:
        return "tidak ada yang berubah."
    if dry_run:
        return f"{len(hasil.perubahan)} perubahan; percobaan saja, tidak ada yang ditulis."
    nama = ", ".join(path.name for path in hasil.berkas)
    return f"{len(hasil.perubahan)} perubahan ditulis ke {nama}."
