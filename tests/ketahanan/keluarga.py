"""The families by name, how often each has its turn, and a run over many cases in several processes."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ketahanan import buku_kerja, bunuh, cakram, ekspor, folder_data, teks_bebas, urutan
from tests.ketahanan.kasus import JENIS, Hasil, jalankan_kasus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.ketahanan.kasus import Catatan, Jenis

# What is tried in this process, with its share of --kasus.
KELUARGA: dict[str, tuple[Callable[[Catatan], None], float]] = {
    "data": (folder_data.keluarga, 0.40),
    "buku": (buku_kerja.keluarga, 0.28),
    "sipd": (ekspor.keluarga, 0.16),
    "teks": (teks_bebas.keluarga, 0.10),
    "urutan": (urutan.keluarga, 0.06),
}
# What needs processes of its own, with its share of --bunuh.
PROSES: dict[str, tuple[Callable[[Catatan], None], float]] = {
    "bunuh-impor": (bunuh.impor, 1.0),
    "bunuh-bangun": (bunuh.bangun, 1.0),
    "berdua": (bunuh.berdua, 0.2),
    "cakram": (cakram.keluarga, 0.4),
}
SEMUA = KELUARGA | PROSES


@dataclass
class Ringkasan:
    """The cases of one family together."""

    kasus: int = 0
    dilewati: Counter[str] = field(default_factory=Counter)
    salah: Counter[Jenis] = field(default_factory=Counter)
    detik: float = 0.0

    def tambah(self, hasil: Hasil) -> None:
        """Count one case; a case counts once in a column, however often it fails there."""
        self.detik += hasil.detik
        if hasil.dilewati:
            self.dilewati[hasil.dilewati] += 1
            return
        self.kasus += 1
        self.salah.update({satu.jenis for satu in hasil.salah})


def rencana(kasus: int, bunuh_: int, hanya: str = "") -> list[tuple[str, int]]:
    """Which cases a run tries, the slow ones first; ``hanya`` is ``FAMILY`` or ``FAMILY:NUMBER``."""
    nama, _, nomor = hanya.partition(":")
    if nomor:
        return [(nama, int(nomor))]
    banyak = {satu: round(kasus * bagian) for satu, (_, bagian) in KELUARGA.items()}
    banyak = {satu: round(bunuh_ * bagian) for satu, (_, bagian) in PROSES.items()} | banyak
    return [(satu, n) for satu, semua in banyak.items() if not nama or satu == nama for n in range(semua)]


def satu(nama: str, nomor: int, biji: int) -> Hasil:
    """One case."""
    return jalankan_kasus(nama, SEMUA[nama][0], nomor, biji)


def _satu(kasus: tuple[str, int, int]) -> Hasil:
    return satu(*kasus)


def jalankan(semua: list[tuple[str, int]], biji: int, proses: int = 1) -> Iterator[Hasil]:
    """All cases, as they are done."""
    kasus = [(nama, nomor, biji) for nama, nomor in semua]
    if proses == 1:
        yield from map(_satu, kasus)
        return
    gudang = tempfile.mkdtemp(prefix="ketahanan-gudang-")
    os.environ["KETAHANAN_GUDANG"] = gudang
    try:
        # A fresh process now and then: nothing of a case may help or hurt those far behind it.
        with multiprocessing.get_context("spawn").Pool(proses, maxtasksperchild=400) as kolam:
            yield from kolam.imap_unordered(_satu, kasus)
    finally:
        shutil.rmtree(Path(gudang), ignore_errors=True)


def tabel(ringkasan: dict[str, Ringkasan]) -> list[str]:
    """The lines of the table."""
    baris = [f"{'keluarga':14}{'kasus':>8}" + "".join(f"{judul:>18}" for judul in JENIS.values()) + f"{'detik':>9}"]
    total = Ringkasan()
    for nama, isi in ringkasan.items():
        baris.append(_baris(nama, isi))
        total.kasus, total.detik = total.kasus + isi.kasus, total.detik + isi.detik
        total.salah.update(isi.salah)
    return [*baris, _baris("semua", total)]


def _baris(nama: str, isi: Ringkasan) -> str:
    angka = "".join(f"{isi.salah[jenis]:>18}" for jenis in JENIS)
    return f"{nama:14}{isi.kasus:>8}{angka}{isi.detik:>9.0f}"
