"""An error of the operating system in Indonesian: which file, what is wrong with it, what to do. The one place."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Windows names a file that another program holds by a number of its own.
DIPAKAI_WINDOWS = (32, 33)
# Less than this is left, and something failed without a word: it is the disk.
SISA_HABIS = 1024 * 1024
PALING_PANJANG = 200
TEKS_GALAT = re.compile(r"\[Errno (\d+)\] [^:\n]*(?:: '([^'\n]*)')?")

_RUANG = "kosongkan sebagian ruangnya atau pilih cakram lain"
_TUTUP = "tutup dahulu di Excel atau program lain"
_HAK = "minta hak atas berkas dan foldernya, atau pilih folder lain"
_JARINGAN = "periksa cakram, kabel, atau sambungan jaringannya"

# Number -> what happened, what to do about it.
SEBAB: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("cakram penuh", _RUANG),
    errno.EFBIG: ("berkasnya melebihi ukuran yang diizinkan", _RUANG),
    # A share of Windows tells with it, too, of a file that is open somewhere else.
    errno.EACCES: ("tidak diizinkan, atau sedang dibuka program lain", f"{_TUTUP}; bila tidak terbuka, {_HAK}"),
    errno.EPERM: ("tidak diizinkan", _HAK),
    errno.EROFS: ("cakram atau foldernya hanya dapat dibaca", _HAK),
    errno.EBUSY: ("sedang dipakai program lain", _TUTUP),
    errno.ENOENT: ("tidak ada", "periksa nama dan letaknya"),
    errno.ENOTDIR: ("sebagian letaknya bukan folder", "periksa nama dan letaknya"),
    errno.EISDIR: ("itu folder, bukan berkas", "sebutkan berkasnya, atau ganti nama folder itu"),
    errno.EEXIST: ("sudah ada", "pakai nama lain"),
    errno.ENOTEMPTY: ("foldernya masih berisi", "pindahkan isinya"),
    errno.ENAMETOOLONG: ("namanya terlalu panjang", "pakai nama dan folder yang lebih pendek"),
    # Of a pipe or a device the system says so only where one moves in it; ``isi_berkas`` says it before it waits.
    errno.ESPIPE: ("itu pipa atau perangkat, bukan berkas biasa", "ganti dengan berkas biasa"),
    errno.EINVAL: ("namanya memuat aksara yang tidak diizinkan", "pakai nama lain"),
    errno.ELOOP: ("tautannya berputar", "ganti tautan itu dengan berkas aslinya"),
    errno.EXDEV: ("terletak di cakram lain", "pilih folder di cakram yang sama"),
    errno.EADDRINUSE: ("sedang dipakai program lain", "pilih yang lain"),
    errno.EIO: ("cakram atau jaringannya bermasalah", _JARINGAN),
    errno.ENXIO: ("cakram atau jaringannya bermasalah", _JARINGAN),
    errno.ENODEV: ("cakram atau jaringannya tidak ada", _JARINGAN),
    errno.ETIMEDOUT: ("jaringannya tidak menjawab", _JARINGAN),
    errno.EMFILE: ("terlalu banyak berkas terbuka", "tutup program lain"),
    errno.ENFILE: ("terlalu banyak berkas terbuka", "tutup program lain"),
    errno.ENOMEM: ("memori komputer tidak cukup", "tutup program lain"),
    errno.EAGAIN: ("terlalu banyak proses berjalan", "tutup program lain"),
}
if hasattr(errno, "EDQUOT"):
    SEBAB[errno.EDQUOT] = ("jatah ruang cakram habis", _RUANG)
if hasattr(errno, "ESTALE"):
    SEBAB[errno.ESTALE] = ("folder jaringannya terputus", _JARINGAN)


def isi_berkas(path: Path) -> bytes:
    """The bytes of a file as somebody may have put it there: a pipe is not waited for, a device not read to its end."""
    pastikan_biasa(path)
    return path.read_bytes()


def pastikan_biasa(path: Path) -> None:
    """Raise OSError for what is no file to be read."""
    bentuk = path.stat().st_mode
    if not stat.S_ISREG(bentuk):
        nomor = errno.EISDIR if stat.S_ISDIR(bentuk) else errno.ESPIPE
        raise OSError(nomor, os.strerror(nomor), str(path))


def sebab(error: OSError) -> tuple[str, str]:
    """What happened, and what to do about it."""
    if getattr(error, "winerror", None) in DIPAKAI_WINDOWS:
        return SEBAB[errno.EBUSY]
    tanpa_nama = f"sistem menolak (galat nomor {error.errno})" if error.errno else "sistem menolak"
    return SEBAB.get(error.errno or 0, (tanpa_nama, _JARINGAN))


def kalimat(error: OSError, kerja: str, path: Path | str = "") -> str:
    """``data/x.csv tidak dapat ditulis: cakram penuh. Perbaikan: …``; ``kerja`` is what was done with the file.

    ``path`` stands where the system names no file.
    """
    apa, nasihat = sebab(error)
    nama = error.filename2 or error.filename or path or "Berkas"
    return f"{_nama(nama)} tidak dapat {kerja}: {apa}. Perbaikan: {nasihat}, lalu ulangi."


@contextmanager
def menyebut(path: Path, *, selalu: bool = False) -> Iterator[None]:
    """Name the file in an error that names none, as one of a full disk; ``selalu``: also instead of a temporary one."""
    try:
        yield
    except OSError as error:
        if selalu or not error.filename:
            error.filename, error.filename2 = str(path), None
        raise


def _nama(nama: object) -> str:
    """A name as a person can read it: the end of a very long one says more than its beginning."""
    teks = nama.decode("utf-8", "replace") if isinstance(nama, bytes) else str(nama)
    return teks if len(teks) <= PALING_PANJANG else f"…{teks[-PALING_PANJANG:]}"


def dari_teks(teks: str) -> OSError | None:
    """The last error of the system that the output of another program tells of."""
    semua = TEKS_GALAT.findall(teks)
    return OSError(int(semua[-1][0]), "", semua[-1][1] or None) if semua else None


def penuh(folder: Path) -> OSError | None:
    """The error of a full disk, where hardly anything is left: a program that cannot write cannot say so either."""
    try:
        sisa = shutil.disk_usage(folder).free
    except OSError:
        return None
    return OSError(errno.ENOSPC, "", str(folder)) if sisa < SISA_HABIS else None
