"""Stage the book and let jupyter-book make HTML of it, as a process of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from datetime import time as clock
from typing import TYPE_CHECKING

from lkj_utils.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lkj_utils.bab import DaftarIsi

PENDUKUNG = ("_ext", "_static", "_templates", "locale")
BARIS_MASALAH = re.compile(r"\b(WARNING|ERROR|CRITICAL|SEVERE)\b:?|^(Extension error|Configuration error)")
WARNA = re.compile(r"\x1b\[[0-9;]*m")
MAKS_BARIS = 25
# It has no __main__, and its script need not be on PATH.
JUPYTER_BOOK = "from jupyter_book.cli.main import main; main(prog_name='jupyter-book')"
# Files that only serve a next run of Sphinx.
BUKAN_TERBITAN = (".buildinfo", ".doctrees", ".buildinfo.bak")


@dataclass(frozen=True)
class Keterangan:
    """What the Sphinx extension must know of this report; it reads ``_lkj.json``."""

    judul: str
    instansi: str
    kabupaten: str
    periode_nama: str
    tahun: int
    tanggal_laporan: str
    versi: str
    hash_data: str
    draf: bool


def siapkan(root: Path, isi: DaftarIsi, notebooks: Path, stage: Path, keterangan: Keterangan) -> None:
    """Fill the folder ``stage`` with all that jupyter-book reads: pages, executed chapters, settings, extension."""
    stage.mkdir(parents=True)
    for satu in isi.bab:
        _salin(notebooks / f"{satu.nama}.ipynb", stage / f"{satu.nama}.ipynb")
    for halaman in isi.halaman:
        _salin(halaman, stage / halaman.relative_to(root / "book"))
    for berkas in (root / "book" / "_toc.yml", root / "_config.yml"):
        _salin(berkas, stage / berkas.name)
    for nama in PENDUKUNG:
        if (root / "book" / nama).is_dir():
            shutil.copytree(root / "book" / nama, stage / nama, ignore=shutil.ignore_patterns("__pycache__"))
    isi_json = json.dumps(asdict(keterangan), ensure_ascii=False, indent=2, sort_keys=True)
    (stage / "_lkj.json").write_text(isi_json + "\n", encoding="utf-8", newline="\n")


def buat_html(root: Path, stage: Path, tujuan: Path, log: Path, tanggal: str) -> None:
    """Run jupyter-book with warnings as errors; its whole output goes to ``log``, the pages to ``tujuan``.

    Never in our own process: Sphinx cannot be run twice in one (settings leak from the first into the second).
    """
    keluaran = stage.parent / f"{stage.name}-keluaran"
    perintah = [sys.executable, "-c", JUPYTER_BOOK, "build", str(stage), "--path-output", str(keluaran)]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as catatan:
        selesai = subprocess.run(
            [*perintah, "-W", "--keep-going", "-n"],
            cwd=stage,  # local_extensions of _config.yml are looked up from the current folder
            env=_env_sphinx(root, tanggal),
            stdin=subprocess.DEVNULL,
            stdout=catatan,
            stderr=subprocess.STDOUT,
            check=False,
        )
    html = keluaran / "_build" / "html"
    if selesai.returncode or not (html / "index.html").is_file():
        raise BuildError(_pesan_gagal(log, stage))
    for nama in BUKAN_TERBITAN:
        _hapus(html / nama)
    shutil.move(html, tujuan)
    shutil.rmtree(keluaran, ignore_errors=True)


def _env_sphinx(root: Path, tanggal: str) -> dict[str, str]:
    """Nothing of the machine's language or clock may show in the pages."""
    env = {nama: nilai for nama, nilai in os.environ.items() if nama not in ("LANGUAGE", "SPHINXOPTS", "FORCE_COLOR")}
    tengah_hari = datetime.combine(date.fromisoformat(tanggal), clock(12), UTC)
    return env | {
        "PYTHONPATH": os.pathsep.join([str(root.resolve()), *filter(None, [env.get("PYTHONPATH")])]),
        "SOURCE_DATE_EPOCH": str(int(tengah_hari.timestamp())),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def _pesan_gagal(log: Path, stage: Path) -> str:
    teks = WARNA.sub("", log.read_text(encoding="utf-8", errors="replace"))
    masalah = list(_baris_masalah(teks, stage))
    if not masalah:
        masalah = [baris.strip() for baris in teks.splitlines() if baris.strip()][-5:]
    lebih = f"\n- … dan {len(masalah) - MAKS_BARIS} lagi" if len(masalah) > MAKS_BARIS else ""
    daftar = "\n- ".join(masalah[:MAKS_BARIS])
    return f"Buku tidak dapat dibuat; Jupyter Book menyebut:\n- {daftar}{lebih}\nCatatan lengkap: {log}"


def _baris_masalah(teks: str, stage: Path) -> Iterator[str]:
    """Warnings and errors once each, with places as in the sources, not as in the working folder."""
    sudah: set[str] = set()
    for baris in teks.splitlines():
        bersih = baris.strip().replace(f"{stage}{os.sep}", "")
        if BARIS_MASALAH.search(bersih) and bersih not in sudah:
            sudah.add(bersih)
            yield bersih


def _salin(asal: Path, tujuan: Path) -> None:
    if not asal.is_file():
        raise BuildError(f"Berkas yang diperlukan buku tidak ada: {asal}")
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(asal, tujuan)


def _hapus(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
