"""What a check shows: findings file by file for our own data, cause by cause for a document."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from lkj_utils.dasar.temuan import cacah

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from lkj_app.pemeriksaan.penerimaan import Diterima
    from lkj_app.pemeriksaan.sebab import Kelompok
    from lkj_utils.dasar.temuan import Temuan

GAYA = {"galat": "bold red", "peringatan": "yellow", "catatan": "cyan"}


def ringkas(temuan: Iterable[Temuan]) -> str:
    """``2 galat, 1 peringatan, 0 catatan``."""
    return ", ".join(f"{banyak} {level}" for level, banyak in cacah(temuan).items())


def tampilkan_temuan(console: Console, temuan: Sequence[Temuan]) -> None:
    """All findings, file by file: place, level, what is wrong, what stands there, what should, how to mend it."""
    urut = sorted(temuan, key=lambda t: t.berkas)
    for berkas, milik in itertools.groupby(urut, key=lambda t: t.berkas):
        console.print(f"\n[bold]{escape(berkas or '(seluruh data)')}[/]", highlight=False)
        for satu in sorted(milik, key=lambda t: (t.baris_terlihat, t.kolom or "")):
            console.print(_baris(satu.level, _isi(satu)))


def tampilkan_diterima(console: Console, diterima: Sequence[Diterima]) -> None:
    """Findings that the office accepted are never hidden."""
    if diterima:
        console.print(f"\n[bold]Diterima ({len(diterima)})[/]")
    for satu in diterima:
        alasan = f"Diterima {satu.keterangan}"
        console.print(_baris(satu.temuan.level, [*_isi(satu.temuan), f"[dim]{escape(alasan)}[/]"]))


def tampilkan_kelompok(console: Console, semua: Sequence[Kelompok]) -> None:
    """Findings of a document under their cause, heaviest first; consequences indented beneath it."""
    for nomor, kelompok in enumerate(semua, start=1):
        console.print(_baris(kelompok.utama.level, _isi_dokumen(kelompok.utama), f"{nomor}."))
        for judul, lagi in (("pada fakta yang sama", kelompok.lain), ("akibatnya", kelompok.akibat)):
            if lagi:
                console.print(f"    [dim]{judul} ({len(lagi)}):[/]")
            for satu in lagi:
                console.print(_baris(satu.level, [f"{escape(satu.lokasi)}: {escape(satu.pesan)}"], indentasi=4))


def _baris(level: str, isi: Iterable[str], nomor: str = "", indentasi: int = 0) -> Table:
    tabel = Table.grid(padding=(0, 1))
    tabel.add_column(width=max(2 + indentasi, len(nomor)))
    tabel.add_column(width=10, style=GAYA[level])
    tabel.add_column(ratio=1, overflow="fold")
    for urut, baris in enumerate(isi):
        tabel.add_row("" if urut else nomor, "" if urut else level, baris)
    return tabel


def _isi(temuan: Temuan) -> Iterator[str]:
    letak = ", ".join(
        [f"baris {temuan.baris}"] * (temuan.baris is not None)
        + [f"sel {temuan.sel}"] * bool(temuan.sel)
        + [f"kolom {escape(temuan.kolom or '')}"] * bool(temuan.kolom)
    )
    yield (f"[bold]{letak}[/]: " if letak else "") + escape(temuan.pesan)
    yield from _rincian(temuan, ("Ditemukan", "Diharapkan"))
    if temuan.level != "galat":
        yield f"[dim]{escape(temuan.kunci)}[/]"  # the name by which instansi.toml may accept it


def _isi_dokumen(temuan: Temuan) -> Iterator[str]:
    yield f"[bold]{escape(temuan.lokasi)}[/]"
    yield escape(temuan.pesan)
    yield from _rincian(temuan, ("Tercetak", "Seharusnya"))
    yield f"[dim]{escape(temuan.kunci)}[/]"


def _rincian(temuan: Temuan, kata: tuple[str, str]) -> Iterator[str]:
    isi = (
        (kata[0], temuan.ditemukan),
        (kata[1], temuan.diharapkan),
        ("Selisih", temuan.selisih),
        ("Perbaikan", temuan.perbaikan),
    )
    yield from (f"[dim]{label}:[/] {escape(nilai)}" for label, nilai in isi if nilai)
