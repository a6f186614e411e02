"""Refuse, in one sentence, a file that is no workbook, or one that would hurt to open."""

from __future__ import annotations

import errno
import re
import zipfile
from typing import TYPE_CHECKING

from lkj_utils.dasar.errors import LkjError
from lkj_utils.dasar.sistem import kalimat, pastikan_biasa

if TYPE_CHECKING:
    from pathlib import Path

MEGA = 1024 * 1024
BATAS_BERKAS, BATAS_ISI, BATAS_BAGIAN, BATAS_NISBAH = 100 * MEGA, 200 * MEGA, 5000, 200
# A ratio says nothing about a small file: an empty sheet compresses very well.
NISBAH_MULAI = 20 * MEGA
BATAS_GABUNGAN = 200_000
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
SIMPAN = "Buka di Excel, lalu Simpan Sebagai “Buku Kerja Excel (*.xlsx)”."
GABUNGAN = re.compile(rb'<mergeCell\s[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


class BukuError(LkjError):
    """A workbook that cannot be read at all; ``str()`` is one sentence that says why and how to mend it."""


def periksa_berkas(path: Path) -> None:
    """Raise BukuError unless the file is a workbook of reasonable size."""
    kepala = _kepala(path)
    if kepala.startswith(OLE):
        raise BukuError(_ole(path))
    if not kepala.startswith(ZIP):
        raise BukuError(
            f"{path.name} bukan buku kerja Excel: isinya teks atau data lain, mungkin CSV yang "
            f"diganti namanya. {SIMPAN}"
        )
    try:
        with zipfile.ZipFile(path) as arsip:
            _periksa_arsip(arsip, path.name)
    except BukuError:
        raise
    except Exception as error:
        raise tidak_terbaca(path, error) from error


def tidak_terbaca(path: Path, error: Exception) -> BukuError:
    """What is said where reading fails: the system refuses, or a broken part, which can fail in any way."""
    if isinstance(error, PermissionError):
        return terkunci(path)
    # Without a number it comes from the reader of the archive, not from the system.
    if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
        return BukuError(kalimat(error, "dibaca", path))
    return rusak(path)


def rusak(path: Path) -> BukuError:
    """What is said of a file that breaks off or does not hang together."""
    return BukuError(
        f"{path.name} rusak atau tidak lengkap; buka di Excel, simpan lagi sebagai .xlsx, atau ambil salinan yang utuh."
    )


def terkunci(path: Path) -> BukuError:
    """What is said of a file that another program holds open."""
    return BukuError(f"{path.name} tidak dapat dibaca; tutup dahulu di Excel, lalu ulangi.")


def _kepala(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BukuError(f"{path} sebuah folder; sebutkan berkas .xlsx.")
        pastikan_biasa(path)
        besar = path.stat().st_size
        if besar > BATAS_BERKAS:
            raise BukuError(
                f"{path.name} terlalu besar ({besar // MEGA} MB; paling besar {BATAS_BERKAS // MEGA} MB). "
                "Hapus gambar dan lembar yang tidak perlu."
            )
        if path.suffix.lower() == ".xls" or path.suffix.lower() == ".ods":
            raise BukuError(f"{path.name} bukan berjenis .xlsx. {SIMPAN}")
        with path.open("rb") as berkas:
            return berkas.read(8)
    except FileNotFoundError:
        raise BukuError(f"Berkas {path} tidak ada.") from None
    except OSError as error:
        raise tidak_terbaca(path, error) from error


def _ole(path: Path) -> str:
    """Excel keeps a workbook with a password in the container of the old .xls."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        return f"{path.name} dikunci kata sandi. Buka di Excel, hapus kata sandinya (Berkas, Info), lalu simpan lagi."
    return f"{path.name} berjenis Excel lama (.xls) walaupun namanya lain. {SIMPAN}"


def _periksa_arsip(arsip: zipfile.ZipFile, nama: str) -> None:
    bagian = arsip.infolist()
    isi, padat = sum(satu.file_size for satu in bagian), sum(satu.compress_size for satu in bagian)
    bengkak = isi > NISBAH_MULAI and isi > BATAS_NISBAH * max(padat, 1)
    if isi > BATAS_ISI or bengkak or len(bagian) > BATAS_BAGIAN:
        raise BukuError(
            f"{nama} mengembang menjadi {isi // MEGA} MB dalam {len(bagian)} bagian saat dibuka, tidak wajar "
            "untuk isian; berkas ini tidak dibuka."
        )
    if any(satu.flag_bits & 1 for satu in bagian):
        raise BukuError(f"{nama} dikunci kata sandi. Buka, hapus kata sandinya, lalu simpan lagi.")
    if "xl/workbook.xml" not in arsip.namelist():
        raise BukuError(f"{nama} bukan buku kerja .xlsx, melainkan arsip atau dokumen jenis lain. {SIMPAN}")
    for satu in bagian:
        if satu.filename.endswith((".xml", ".rels")):
            _periksa_xml(arsip.read(satu), nama)


def _periksa_xml(isi: bytes, nama: str) -> None:
    """No workbook declares entities; a small one could make the reader write out gigabytes."""
    if b"<!DOCTYPE" in isi or b"<!ENTITY" in isi:
        raise BukuError(f"{nama} memuat deklarasi XML yang berbahaya; berkas ini tidak dibuka.")
    if sum(_luas(*satu) for satu in GABUNGAN.findall(isi)) > BATAS_GABUNGAN:
        raise BukuError(f"{nama} memuat sel gabungan yang terlalu luas. Hapus gabungan sel itu, lalu simpan lagi.")


def _luas(kolom: bytes, baris: bytes, kolom_akhir: bytes, baris_akhir: bytes) -> int:
    return (_nomor(kolom_akhir) - _nomor(kolom) + 1) * (int(baris_akhir) - int(baris) + 1)


def _nomor(huruf: bytes) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + satu - ord("A") + 1
    return nomor
