"""Where a report comes to lie: made beside the last good one, then put in its place as a whole."""

from __future__ import annotations

import re
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from lkj_utils.dasar import sistem
from lkj_utils.dasar.errors import BuildError
from lkj_utils.dasar.kunci import Terkunci, kunci
from lkj_utils.dasar.tukar import tukar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SISA = re.compile(r"\.(?P<nama>.+)\.(lama|baru-[^.]+)")
# A lock whose holder was killed is nobody's; to take it and let it go removes it.
TERTINGGAL = re.compile(r"\.(?P<nama>.+)\.(lama|baru-[^.]+|kunci)")


@contextmanager
def ganti_utuh(tujuan: Path) -> Iterator[Path]:
    """Yield a new empty folder beside ``tujuan``; it replaces ``tujuan`` only if the block ends well.

    After an error, also Ctrl-C, ``tujuan`` is as it was. One process at a time; leftovers of a killed one are removed.
    """
    _buat_folder(tujuan.parent)
    with ExitStack() as tumpukan:
        try:
            tumpukan.enter_context(_kunci(tujuan, "build"))
        except Terkunci as error:
            raise BuildError(str(error)) from None
        _bereskan(tujuan)
        baru = _folder_baru(tujuan)
        try:
            with sistem.menyebut(tujuan):
                yield baru
            _tukar(baru, tujuan)
        finally:
            shutil.rmtree(baru, ignore_errors=True)


def pulihkan_hasil(tujuan: Path) -> str:
    """Undo what an interrupted build of this one report left behind; a sentence when the report itself was away.

    Where another process builds there, or nothing may be written, all is left as it is.
    """
    hilang = not tujuan.exists()
    try:
        if _sisa(tujuan, TERTINGGAL):
            with _kunci(tujuan, "pemulihan"):
                _bereskan(tujuan)
    except (OSError, Terkunci):
        return ""
    if hilang and tujuan.exists():
        return f"Laporan {tujuan.parent.name}/{tujuan.name} dikembalikan sesudah build yang terputus."
    return ""


def pulihkan_semua_hasil(out_root: Path) -> list[str]:
    """The same for every report below the folder of results."""
    cocok = ((path.parent, TERTINGGAL.fullmatch(path.name)) for path in out_root.glob("*/.*"))
    tujuan = sorted({induk / satu["nama"] for induk, satu in cocok if satu})
    return [kalimat for satu in tujuan if (kalimat := pulihkan_hasil(satu))]


def _folder_baru(tujuan: Path) -> Path:
    try:
        baru = type(tujuan)(tempfile.mkdtemp(prefix=f".{tujuan.name}.baru-", dir=tujuan.parent))
    except OSError as error:
        raise _tidak_dapat_menulis(tujuan.parent, error) from error
    baru.chmod(0o755)  # mkdtemp gives 0700, with which a web server could not read the published copy
    return baru


def _tukar(baru: Path, tujuan: Path) -> None:
    """In one step where the system can; else in two, of which ``_bereskan`` turns the first one back."""
    lama = _lama(tujuan)
    try:
        if tujuan.exists():
            if tukar(baru, tujuan):
                return
            tujuan.rename(lama)
        baru.rename(tujuan)
    except OSError as error:
        if lama.exists() and not tujuan.exists():
            lama.rename(tujuan)
        raise BuildError(
            f"Hasil baru tidak dapat menggantikan folder {tujuan}: {sistem.sebab(error)[0]}. Tutup berkas dan jendela "
            "(peramban, Explorer, Excel) yang membuka folder itu, lalu ulangi. Hasil lama tidak berubah."
        ) from error
    shutil.rmtree(lama, ignore_errors=True)


def _bereskan(tujuan: Path) -> None:
    """Undo what an interrupted run left behind; a swap that stopped half-way is turned back first."""
    lama = _lama(tujuan)
    if lama.exists() and not tujuan.exists():
        lama.rename(tujuan)
    for sisa in _sisa(tujuan):
        shutil.rmtree(sisa, ignore_errors=True)


def _lama(tujuan: Path) -> Path:
    return tujuan.with_name(f".{tujuan.name}.lama")


def _sisa(tujuan: Path, bentuk: re.Pattern[str] = SISA) -> list[Path]:
    cocok = ((path, bentuk.fullmatch(path.name)) for path in tujuan.parent.glob(".*"))
    return [path for path, satu in cocok if satu and satu["nama"] == tujuan.name]


@contextmanager
def _kunci(tujuan: Path, perintah: str) -> Iterator[None]:
    with kunci(
        tujuan.with_name(f".{tujuan.name}.kunci"), perintah, f"{tujuan.parent.name}/{tujuan.name} sedang dibangun"
    ):
        yield


def _buat_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _tidak_dapat_menulis(folder, error) from error


def _tidak_dapat_menulis(folder: Path, error: OSError) -> BuildError:
    return BuildError(f"{sistem.kalimat(error, 'dibuat', folder)} Folder keluaran dipilih dengan --output.")
