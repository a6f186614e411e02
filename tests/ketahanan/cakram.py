"""Family ``cakram``: full and read-only disks, where this machine lets us make them; all or nothing, and in words."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ketahanan import bahan
from tests.ketahanan.bunuh import DIKETIK, isi_buku
from tests.ketahanan.kasus import Catatan, LewatiError, Luaran, beda, lkj, potret

if TYPE_CHECKING:
    from collections.abc import Iterator

INGGRIS = ("No space left", "Read-only file system", "Permission denied", "Errno")


def keluarga(catatan: Catatan) -> None:
    """A disk with little room or none to write; a command that writes; the folder is as before or as after."""
    acak, kantor = catatan.acak, bahan.kantor("rekaan", bahan.gudang())
    cara, perintah = (
        acak.choice(("penuh", "penuh", "baca saja")),
        acak.choice(("import", "import", "template", "new", "perbarui")),
    )
    buku = isi_buku(catatan, kantor, "isian", *DIKETIK)
    besar = sum(-(-len(isi) // 4096) * 4 for isi in potret(kantor.akar).values()) + 4 * sum(
        1 for p in kantor.akar.rglob("*") if p.is_dir()
    )
    ruang = besar + acak.randint(8, 60)
    catatan.lakukan(f"cakram {cara} ({ruang} KiB), {perintah}")
    with _cakram(catatan, ruang) as titik:
        data = Path(shutil.copytree(kantor.akar, titik / "data"))
        if cara == "baca saja":
            subprocess.run(["mount", "-o", "remount,ro", str(titik)], check=True)
        sebelum = potret(data)
        kata = {
            "import": ["import", str(buku)],
            "template": ["template", kantor.periode, "--to", str(titik / "isian.xlsx")],
            "new": ["new", "2030-TW3"],
            "perbarui": ["perbarui"],
        }[perintah]
        luar = lkj(catatan, *kata, data=data)
        catatan.lakukan(f"-> {luar.kode}")
        _adili(catatan, luar, sebelum, potret(data))
        if luar.kode and (titik / "isian.xlsx").exists():
            catatan.lapor("campur", "buku kerja yang gagal ditulis tertinggal")
    shutil.rmtree(catatan.kerja / "sementara" / "lkj-", ignore_errors=True)


def _adili(catatan: Catatan, luar: Luaran, sebelum: dict[str, bytes], sesudah: dict[str, bytes]) -> None:
    # A quarter that is prepared whole stays, even where there is no room left for its workbook.
    disiapkan = f"disiapkan: {len(sesudah) - len(sebelum)} berkas" in luar.out and sebelum.items() <= sesudah.items()
    if luar.kode and sesudah != sebelum and not disiapkan:
        catatan.lapor("campur", f"kode {luar.kode}, tetapi berubah: {beda(sebelum, sesudah)}")
    if any("/." in nama and ".riwayat/" not in nama for nama in sesudah.keys() - sebelum.keys()):
        catatan.lapor("sisa", f"tertinggal {sorted(sesudah.keys() - sebelum.keys())}")
    if luar.kode and "Berkas tidak dapat" in luar.semua:
        catatan.lapor("traceback", f"galat sistem tanpa nama berkas: {luar.semua.strip()[:200]}")
    if luar.kode and (inggris := [satu for satu in INGGRIS if satu in luar.semua]):
        catatan.lapor("traceback", f"galat sistem tidak diterjemahkan ({inggris[0]}): {luar.semua.strip()[:200]}")


@contextmanager
def _cakram(catatan: Catatan, ruang: int) -> Iterator[Path]:
    """A small disk in memory; only root may make one."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        raise LewatiError("hanya root yang dapat memasang cakram kecil")
    titik = catatan.kerja / "cakram"
    titik.mkdir()
    pasang = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ruang}k", "tmpfs", str(titik)], capture_output=True, check=False
    )
    if pasang.returncode:
        raise LewatiError("mesin ini tidak mengizinkan mount")
    try:
        yield titik
    finally:
        subprocess.run(["umount", "-l", str(titik)], check=False)
