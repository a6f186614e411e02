"""What the command line shows: progress of a build, tables of findings and periods."""

from __future__ import annotations

import itertools
import threading
import time
from typing import TYPE_CHECKING, Self

from rich.markup import escape
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from rich.console import Console
    from rich.progress import Progress

    from lkj_utils.daftar import PeriodeTersedia
    from lkj_utils.temuan import Temuan

GAYA = {"galat": "bold red", "peringatan": "yellow", "catatan": "cyan"}
GAYA_KEADAAN = {"lengkap": "green", "sebagian": "yellow", "kosong": "dim"}


class Kemajuan:
    """Listens to a build: a live bar on a terminal, a line per finished step elsewhere, nothing when silent."""

    def __init__(self, console: Console, *, hidup: bool, diam: bool) -> None:
        self._console, self._diam = console, diam
        self._mulai: dict[str, float] = {}
        self._banyak = self._selesai = 0
        self._kunci = threading.Lock()  # chapters report from their own threads
        self._batang = _batang(console) if hidup and not diam else None

    def __enter__(self) -> Self:
        if self._batang:
            self._batang.start()
            self._tugas = self._batang.add_task("", total=None)
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, error: BaseException | None, jejak: TracebackType | None
    ) -> None:
        if self._batang:
            self._batang.stop()

    def __call__(self, nama: str, keadaan: str) -> None:
        """Take one report: ``menunggu``, ``mulai``, ``selesai`` or ``gagal``."""
        with self._kunci:
            if keadaan == "menunggu":
                self._banyak += 1
            elif keadaan == "mulai":
                self._mulai[nama] = time.perf_counter()
            else:
                self._akhiri(nama, keadaan)
            self._perbarui()

    def _akhiri(self, nama: str, keadaan: str) -> None:
        lama = time.perf_counter() - self._mulai.pop(nama, time.perf_counter())
        if self._banyak:
            self._selesai += 1
        if self._diam:
            return
        tanda = "[green]✓[/]" if keadaan == "selesai" else "[bold red]✗[/]"
        akhir = "" if keadaan == "selesai" else " gagal,"
        self._console.print(f"{tanda} {escape(nama)}[dim]{akhir} {detik(lama)}[/]", highlight=False)

    def _perbarui(self) -> None:
        if self._batang:
            keterangan = ", ".join(self._mulai)
            self._batang.update(
                self._tugas,
                description=escape(keterangan),
                total=self._banyak or None,
                completed=min(self._selesai, self._banyak),
            )


def _batang(console: Console) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    kolom = (SpinnerColumn("line"), BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("{task.description}"))
    return Progress(*kolom, console=console, transient=True)


def detik(nilai: float) -> str:
    """Write a duration as Indonesians do: ``7,4 detik``."""
    return f"{nilai:.1f} detik".replace(".", ",")


def ringkas(temuan: Sequence[Temuan]) -> str:
    """``2 galat, 1 peringatan, 0 catatan``."""
    return ", ".join(f"{sum(t.level == level for t in temuan)} {level}" for level in GAYA)


def tampilkan_temuan(console: Console, temuan: Sequence[Temuan]) -> None:
    """All findings, file by file: place, level, what is wrong, what stands there, what should, how to mend it."""
    urut = sorted(temuan, key=lambda t: t.berkas)
    for berkas, milik in itertools.groupby(urut, key=lambda t: t.berkas):
        console.print(f"\n[bold]{escape(berkas or '(seluruh data)')}[/]", highlight=False)
        for satu in sorted(milik, key=lambda t: (t.baris_terlihat, t.kolom or "")):
            console.print(_baris_temuan(satu))


def _baris_temuan(temuan: Temuan) -> Table:
    tabel = Table.grid(padding=(0, 1))
    tabel.add_column(width=2)
    tabel.add_column(width=10, style=GAYA[temuan.level])
    tabel.add_column(ratio=1, overflow="fold")
    for nomor, baris in enumerate(_isi_temuan(temuan)):
        tabel.add_row("", temuan.level if nomor == 0 else "", baris)
    return tabel


def _isi_temuan(temuan: Temuan) -> Iterator[str]:
    letak = ", ".join(
        [f"baris {temuan.baris}"] * (temuan.baris is not None)
        + [f"sel {temuan.sel}"] * bool(temuan.sel)
        + [f"kolom {escape(temuan.kolom or '')}"] * bool(temuan.kolom)
    )
    yield (f"[bold]{letak}[/]: " if letak else "") + escape(temuan.pesan)
    for label, isi in (
        ("Ditemukan", temuan.ditemukan),
        ("Diharapkan", temuan.diharapkan),
        ("Perbaikan", temuan.perbaikan),
    ):
        if isi:
            yield f"[dim]{label}:[/] {escape(isi)}"


def tabel_periode(semua: Sequence[tuple[PeriodeTersedia, bool]]) -> Table:
    """Periods, newest first, with their state and whether a report has been built."""
    tabel = Table(
        "Periode",
        "Keadaan",
        "Laporan",
        "Yang belum ada atau belum terisi",
        box=None,
        pad_edge=False,
        padding=(0, 3, 0, 0),
    )
    for satu, dibangun in reversed(semua):
        gaya = GAYA_KEADAAN[satu.keadaan]
        kurang = ", ".join(satu.tabel_kurang) or "–"
        tabel.add_row(satu.nama, f"[{gaya}]{satu.keadaan}[/]", "ada" if dibangun else "–", escape(kurang))
    return tabel
