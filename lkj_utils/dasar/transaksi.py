"""Changing data/: by one process at a time, all files or none, never over what somebody else wrote meanwhile."""

from __future__ import annotations

import contextlib
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar import jurnal
from lkj_utils.dasar.errors import DataError, LkjError
from lkj_utils.dasar.jurnal import FOLDER, Jurnal
from lkj_utils.dasar.kunci import Terkunci, kunci
from lkj_utils.dasar.simpan import tidak_dapat_menulis, tolak_yang_ada

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TUNGGU_DETIK = 5.0
SIBUK = "Folder data sedang ditulis"
Ciri = tuple[int, int, int]


@dataclass(frozen=True)
class Sesi:
    """Held while a command reads and writes: what every file was when it began."""

    perintah: str
    potret: dict[str, Ciri]


_sesi: ContextVar[dict[Path, Sesi] | None] = ContextVar("sesi", default=None)


@contextmanager
def menulis(akar: Path, perintah: str, *, tulis: bool = True) -> Iterator[None]:
    """Hold data/ from the first reading to the last writing; within it another one is the same.

    Raises Terkunci when another process holds it for longer than a moment. Without ``tulis`` nothing is held.
    """
    semua = _sesi.get() or {}
    # A folder that is not there gets no lock: what reads it will say so.
    if not tulis or akar.resolve() in semua or not akar.is_dir():
        yield
        return
    with ExitStack() as tumpukan:
        try:
            tumpukan.enter_context(_kunci(akar, perintah, TUNGGU_DETIK))
            _lanjutkan(akar)
        except OSError as error:
            raise tidak_dapat_menulis(error, "Tidak ada berkas yang berubah.") from error
        tanda = _sesi.set({**semua, akar.resolve(): Sesi(perintah, _potret(akar))})
        try:
            yield
        finally:
            _sesi.reset(tanda)


def simpan_semua(akar: Path, berkas: Mapping[Path, bytes | None], *, timpa: bool = False) -> None:
    """Write all files of data/ or none; one whose content is None is removed.

    Without ``timpa`` nothing that exists is touched. Raises DataError where a file is not what it was when the
    surrounding ``menulis`` began.
    """
    with menulis(akar, "menyimpan"):
        if not timpa:
            tolak_yang_ada(berkas)
        sesi = (_sesi.get() or {}).get(akar.resolve()) or Sesi("menyimpan", {})
        _tolak_yang_berubah(sesi, akar, berkas)
        try:
            _tulis(Jurnal.susun(akar, sesi.perintah, berkas), berkas)
        except OSError as error:
            raise _gagal(akar, error) from error
        sesi.potret.clear()
        sesi.potret.update(_potret(akar))


def pulihkan(akar: Path) -> str:
    """End what a killed command left half done; the sentence that tells of it, or nothing.

    Raises DataError where data/ is half written and cannot be mended, Terkunci where it is being written just now.
    """
    terbuka = Jurnal.baca(akar)
    if not terbuka and not jurnal.sisa(akar):
        _buang_bila_kosong(akar)
        return ""
    setengah = terbuka is not None and terbuka.dipasang
    try:
        with _kunci(akar, "pemulihan", TUNGGU_DETIK if setengah else 0):
            return _lanjutkan(akar)
    except (OSError, Terkunci) as error:
        if not terbuka or not setengah:
            return ""  # nothing has changed yet: what stands there is whole
        raise error if isinstance(error, Terkunci) else _belum_pulih(terbuka, error) from error


def tolak_setengah(akar: Path) -> None:
    """Raise DataError where a change of data/ is half done: what would be read is neither the old nor the new."""
    terbuka = Jurnal.baca(akar)
    if terbuka and terbuka.dipasang:
        raise _setengah(terbuka, "jalankan perintah list untuk menyelesaikannya, lalu ulangi")


@contextmanager
def _kunci(akar: Path, perintah: str, tunggu: float) -> Iterator[None]:
    try:
        with kunci(akar / FOLDER / "kunci", perintah, SIBUK, tunggu=tunggu):
            yield
    finally:
        _buang_bila_kosong(akar)


def _buang_bila_kosong(akar: Path) -> None:
    with contextlib.suppress(OSError):  # something is kept in it, or it was never made
        (akar / FOLDER).rmdir()


def _lanjutkan(akar: Path) -> str:
    """With the lock held."""
    for path in (akar / FOLDER).glob(f".{jurnal.NAMA}.*.baru"):  # a journal that was only being written
        path.unlink(missing_ok=True)
    terbuka = Jurnal.baca(akar)
    return terbuka.lanjutkan() if terbuka else ""


def _tulis(rencana: Jurnal, berkas: Mapping[Path, bytes | None]) -> None:
    rencana.catat()
    try:
        rencana.siapkan(berkas)
        rencana.pasang()
    except BaseException:
        # Where that fails too the journal stays, and the next command ends the change.
        if terbuka := Jurnal.baca(rencana.akar):
            terbuka.batalkan()
        raise


def _gagal(akar: Path, error: OSError) -> LkjError:
    terbuka = Jurnal.baca(akar)
    if terbuka and terbuka.dipasang:
        akhir = f"Sebagian sudah berganti dan tidak dapat dikembalikan: {', '.join(terbuka.nama_data)}; "
        return tidak_dapat_menulis(error, akhir + "perintah berikutnya menyelesaikannya.")
    return tidak_dapat_menulis(error, "Tidak ada berkas yang berubah.")


def _tolak_yang_berubah(sesi: Sesi, akar: Path, berkas: Mapping[Path, bytes | None]) -> None:
    nama = {path.relative_to(akar).as_posix(): path for path in berkas}
    berubah = [satu for satu, path in nama.items() if _ciri(path) != sesi.potret.get(satu)]
    if berubah:
        raise DataError(
            f"{', '.join(berubah)} diubah program lain sementara perintah ini berjalan. Tidak ada yang ditulis; "
            "simpan dan tutup berkas itu di program lain, lalu ulangi."
        )


def _potret(akar: Path) -> dict[str, Ciri]:
    # An office may be a link to where it lies; rglob follows none by itself.
    semua = [akar, *(path for path in akar.glob("*") if path.is_symlink())]
    ada = (path for satu in semua for path in satu.rglob("*"))
    return {path.relative_to(akar).as_posix(): ciri for path in ada if (ciri := _ciri(path))}


def _ciri(path: Path) -> Ciri | None:
    """What changes with every writing of a file; None for no file."""
    try:
        isi = path.stat()
    except OSError:
        return None
    return (isi.st_mtime_ns, isi.st_size, isi.st_ino) if path.is_file() else None


def _belum_pulih(terbuka: Jurnal, error: OSError) -> DataError:
    cara = "tutup berkas itu di program lain, beri hak tulis atas folder data, lalu ulangi perintah ini"
    return _setengah(terbuka, f"{error.filename2 or error.filename or 'folder data'} ({error.strerror}): {cara}")


def _setengah(terbuka: Jurnal, cara: str) -> DataError:
    return DataError(
        f"{terbuka.sebutan} belum selesai, jadi data di {terbuka.akar} sebagian lama dan sebagian baru dan tidak "
        f"dibaca; {cara}."
    )
