"""Stage the book and let jupyter-book make HTML and PDF of it, each as a process of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from datetime import time as clock
from typing import TYPE_CHECKING

from lkj_app.bab.daftar_isi import toc_berlaku
from lkj_app.bangun import induk
from lkj_app.pemeriksaan.periode.naskah import masalah_lambang
from lkj_utils.dasar.errors import BuildError
from lkj_utils.dasar.sistem import dari_teks, kalimat, penuh

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lkj_app.bab.daftar_isi import DaftarIsi

PENDUKUNG = ("_ext", "_static", "_templates", "locale", "pdf")
BARIS_MASALAH = re.compile(r"\b(WARNING|ERROR|CRITICAL|SEVERE)\b:?|^(Extension error|Configuration error)")
WARNA = re.compile(r"\x1b\[[0-9;]*m")
MAKS_BARIS = 25
# It has no __main__, and its script need not be on PATH.
JUPYTER_BOOK = "from jupyter_book.cli.main import main; main(prog_name='jupyter-book')"
PEMBANGUN_PDF = "lkj-pdf"
PILIHAN_PDF = ("--builder", "custom", "--custom-builder", PEMBANGUN_PDF)
SATU_HALAMAN = "singlehtml"
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
    reviu: bool = False
    tanpa_cetak: tuple[str, ...] = ()  # chapters that PDF and DOCX leave out
    kedudukan: str = ""
    kertas: str = "A4"
    lambang: str = ""  # a file of the staged book
    alamat: str = ""
    telepon: str = ""
    surel: str = ""
    alamat_situs: str = ""


def siapkan(
    root: Path,
    isi: DaftarIsi,
    notebooks: Path,
    stage: Path,
    keterangan: Keterangan,
    lambang: Path | None = None,
) -> None:
    """Fill the folder ``stage`` with all that jupyter-book reads: pages, executed chapters, settings, extension."""
    stage.mkdir(parents=True)
    for satu in isi.bab:
        _salin(notebooks / f"{satu.nama}.ipynb", stage / f"{satu.nama}.ipynb")
    for halaman in isi.halaman:
        _salin(halaman, stage / halaman.relative_to(root / "book"))
    _salin(root / "_config.yml", stage / "_config.yml")
    (stage / "_toc.yml").write_text(toc_berlaku(root, isi), encoding="utf-8", newline="\n")
    for nama in PENDUKUNG:
        if (root / "book" / nama).is_dir():
            shutil.copytree(root / "book" / nama, stage / nama, ignore=shutil.ignore_patterns("__pycache__"))
    if lambang:
        _salin(lambang, stage / keterangan.lambang)
    isi_json = json.dumps(asdict(keterangan), ensure_ascii=False, indent=2, sort_keys=True)
    (stage / "_lkj.json").write_text(isi_json + "\n", encoding="utf-8", newline="\n")


def cari_lambang(folder: Path, nama: str) -> Path | None:
    """Return the emblem that instansi.toml names; only a picture of the office's own folder is taken."""
    if not nama:
        return None
    if masalah := masalah_lambang(folder, nama):
        raise BuildError(
            f"{folder.name}/instansi.toml, lambang: {nama!r} tidak dapat dipakai. {masalah} Isi dengan nama berkas "
            f"gambar yang ada di folder data/{folder.name}/, atau hapus barisnya."
        )
    return (folder / nama).resolve()


def buat_html(root: Path, stage: Path, tujuan: Path, log: Path, tanggal: str) -> None:
    """Let jupyter-book make the pages and put them into the folder ``tujuan``."""
    hasil = _jupyter_book(root, stage, log, tanggal, "html")
    if not (hasil / "index.html").is_file():
        raise BuildError(_pesan_gagal(log, stage))
    for nama in BUKAN_TERBITAN:
        _hapus(hasil / nama)
    shutil.move(hasil, tujuan)


def buat_pdf(root: Path, stage: Path, tujuan: Path, log: Path, tanggal: str) -> None:
    """Let jupyter-book make the PDF, with our own builder, and put it where ``tujuan`` says."""
    hasil = _jupyter_book(root, stage, log, tanggal, PEMBANGUN_PDF, *PILIHAN_PDF) / "laporan.pdf"
    if not hasil.is_file():
        raise BuildError(_pesan_gagal(log, stage))
    tujuan.parent.mkdir(parents=True)
    shutil.move(hasil, tujuan)


def nomor_halaman(root: Path, stage: Path, log: Path, tanggal: str) -> dict[str, list[str]]:
    """The pages of headings, tables and figures in the PDF, which is made for it where nobody has asked for one."""
    berkas = _hasil(stage, PEMBANGUN_PDF) / "halaman.json"
    if not berkas.is_file():
        _jupyter_book(root, stage, log, tanggal, PEMBANGUN_PDF, *PILIHAN_PDF)
    hasil: dict[str, list[str]] = json.loads(berkas.read_text(encoding="utf-8"))
    return hasil


def buat_satu_halaman(root: Path, stage: Path, log: Path, tanggal: str) -> Path:
    """Let jupyter-book make one page of the whole book, for conversion; return where it lies, pictures beside it."""
    pilihan = ("--builder", "custom", "--custom-builder", SATU_HALAMAN)
    hasil = _jupyter_book(root, stage, log, tanggal, SATU_HALAMAN, *pilihan) / "index.html"
    if not hasil.is_file():
        raise BuildError(_pesan_gagal(log, stage))
    return hasil


def _jupyter_book(root: Path, stage: Path, log: Path, tanggal: str, pembangun: str, *pilihan: str) -> Path:
    """Run jupyter-book with warnings as errors, its whole output into ``log``; return the folder of what it made.

    Never in our own process: Sphinx cannot be run twice in one (settings leak from the first into the second).
    """
    hasil = _hasil(stage, pembangun)
    keluaran = hasil.parents[1]
    perintah = ["build", str(stage), "--path-output", str(keluaran), *pilihan, "-W", "--keep-going", "-n"]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as catatan:
        kode = induk.jalankan(
            JUPYTER_BOOK,
            perintah,
            cwd=stage,  # local_extensions of _config.yml are looked up from the current folder
            env=_env_sphinx(root, tanggal),
            stdout=catatan,
            stderr=subprocess.STDOUT,
        )
    if kode:
        raise BuildError(_pesan_gagal(log, stage))
    return hasil


def _hasil(stage: Path, pembangun: str) -> Path:
    """Where a builder puts what it makes of the staged book."""
    return stage.parent / f"{stage.name}-{pembangun}" / "_build" / pembangun


def waktu_laporan(tanggal: str) -> int:
    """Noon of the date of the report, in seconds: what every file that carries a time carries."""
    return int(datetime.combine(date.fromisoformat(tanggal), clock(12), UTC).timestamp())


def _env_sphinx(root: Path, tanggal: str) -> dict[str, str]:
    """Nothing of the machine's language or clock may show in the pages."""
    env = {nama: nilai for nama, nilai in os.environ.items() if nama not in ("LANGUAGE", "SPHINXOPTS", "FORCE_COLOR")}
    return env | {
        "PYTHONPATH": os.pathsep.join([str(root.resolve()), *filter(None, [env.get("PYTHONPATH")])]),
        "SOURCE_DATE_EPOCH": str(waktu_laporan(tanggal)),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def _pesan_gagal(log: Path, stage: Path) -> str:
    teks = WARNA.sub("", log.read_text(encoding="utf-8", errors="replace"))
    if sistem_menolak := dari_teks(teks) or penuh(stage):
        return f"Buku tidak dapat dibuat: {kalimat(sistem_menolak, 'dibaca atau ditulis')}\nCatatan lengkap: {log}"
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
