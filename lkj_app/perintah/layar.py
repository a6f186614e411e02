"""What the command line shows: progress of a build, the table of periods."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Self

from rich.markup import escape
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from rich.console import Console
    from rich.progress import Progress

    from lkj_utils.data.daftar import PeriodeTersedia

GAYA_KEADAAN = {"lengkap": "green", "sebagian": "yellow", "kosong": "dim", "tidak terbaca": "bold red"}


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
        kurang = "; ".join(satu.tabel_kurang) or "–"
        tabel.add_row(escape(satu.nama), f"[{gaya}]{satu.keadaan}[/]", "ada" if dibangun else "–", escape(kurang))
    return tabel
