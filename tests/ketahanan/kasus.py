"""A case: what was put in, what the program answered, and what is wrong with that; the same for a seed everywhere."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Literal
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# The columns of the table, and what each counts: a fault of the program, a value that nobody typed, a value that was
# typed and is gone, files of two states side by side, markup or control characters that got through, things left lying.
Jenis = Literal["traceback", "angka", "hilang", "campur", "aktif", "sisa"]
JENIS: dict[Jenis, str] = {
    "traceback": "traceback",
    "angka": "angka salah",
    "hilang": "nilai hilang",
    "campur": "keluaran campur",
    "aktif": "isi aktif",
    "sisa": "sisa",
}
# Of work; a machine that does much else must not make a case fail. And of waiting, for a lock that nobody opens.
BATAS_DETIK, BATAS_TUNGGU = 60, 900
KODE_SALAH_PROGRAM = 3
LOG = "lkj-kesalahan.log"


@dataclass(frozen=True)
class Salah:
    """One thing that must not be."""

    jenis: Jenis
    pesan: str


@dataclass(frozen=True)
class Hasil:
    """One case as judged; ``dilewati`` says why it could not be tried here."""

    keluarga: str
    nomor: int
    biji: int
    uraian: str
    salah: tuple[Salah, ...]
    detik: float
    dilewati: str = ""

    @property
    def ulang(self) -> str:
        """What makes this case once more."""
        return f"--biji {self.biji} --hanya {self.keluarga}:{self.nomor}"


class LewatiError(Exception):
    """This machine cannot try the case; says why."""


class TerlaluLamaError(BaseException):
    """The program did not answer in time. No Exception, so that the program does not catch it."""


@dataclass
class Catatan:
    """What a running case notes: what it does, and what it finds wrong."""

    acak: Random
    kerja: Path
    uraian: list[str] = field(default_factory=list)
    salah: list[Salah] = field(default_factory=list)
    # What has to be ended with the case, however it ends.
    tumpukan: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def lakukan(self, uraian: str) -> None:
        """Note a step."""
        self.uraian.append(uraian)

    def lapor(self, jenis: Jenis, pesan: str) -> None:
        """Note a fault."""
        if (baru := Salah(jenis, pesan)) not in self.salah:
            self.salah.append(baru)


@dataclass(frozen=True)
class Luaran:
    """What a command answered."""

    kata: tuple[str, ...]
    kode: int
    out: str
    err: str

    @property
    def semua(self) -> str:
        """All that was said."""
        return self.out + self.err


def jalankan_kasus(nama: str, keluarga: Callable[[Catatan], None], nomor: int, biji: int) -> Hasil:
    """Run one case in a folder of its own, which is also its folder for temporary files."""
    mulai = time.perf_counter()
    dilewati = ""
    with tempfile.TemporaryDirectory(prefix="ketahanan-") as folder, _sementara(Path(folder) / "sementara"):
        catatan = Catatan(Random(f"{biji}:{nama}:{nomor}"), Path(folder))  # noqa: S311 - nothing secret
        try:
            with catatan.tumpukan, _batas_waktu():
                keluarga(catatan)
        except LewatiError as sebab:
            dilewati = str(sebab)
        except TerlaluLamaError:
            catatan.lapor(
                "traceback", f"tidak selesai: lebih dari {BATAS_DETIK} detik kerja atau {BATAS_TUNGGU} detik tunggu"
            )
        _periksa_sementara(catatan)
    detik = time.perf_counter() - mulai
    return Hasil(nama, nomor, biji, "; ".join(catatan.uraian), tuple(catatan.salah), detik, dilewati)


@contextlib.contextmanager
def _sementara(folder: Path) -> Iterator[None]:
    """Temporary files of the program lie there, so that what it leaves can be seen."""
    folder.mkdir()
    with patch.object(tempfile, "tempdir", str(folder)), patch.dict(os.environ, {"TMPDIR": str(folder)}):
        yield


def _periksa_sementara(catatan: Catatan) -> None:
    for path in sorted((catatan.kerja / "sementara").iterdir()):
        if path.name != LOG:
            catatan.lapor("sisa", f"tertinggal di folder sementara: {path.name}")


@contextlib.contextmanager
def _batas_waktu() -> Iterator[None]:
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def berhenti(*_: object) -> None:
        raise TerlaluLamaError

    lama = {nomor: signal.signal(nomor, berhenti) for nomor in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, BATAS_DETIK)
    signal.alarm(BATAS_TUNGGU)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        for nomor, satu in lama.items():
            signal.signal(nomor, satu)


def lkj(catatan: Catatan, *kata: str, data: Path) -> Luaran:
    """One command line in this process; a fault of the program is noted."""
    from lkj_app.perintah import cli

    argv = (*kata, "--data", str(data))
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.dict(os.environ, {"COLUMNS": "1000", "NO_COLOR": "1"}),
        patch.object(sys, "stdin", io.StringIO()),
    ):
        try:
            kode = cli.main(list(argv))
        except Exception as error:  # noqa: BLE001 - whatever comes out of it is what we look for
            kode, jejak = KODE_SALAH_PROGRAM, traceback.format_exception(error)
            err.write("".join(jejak))
    hasil = Luaran(kata, kode, out.getvalue(), err.getvalue())
    if kode == KODE_SALAH_PROGRAM or "Traceback (most recent call last)" in hasil.semua:
        catatan.lapor("traceback", f"{kata[0]}: {_sebab(hasil.err)} [{_letak(catatan)}]")
    return hasil


def _sebab(err: str) -> str:
    baris = [satu for satu in err.strip().splitlines() if satu.strip()]
    return next((satu for satu in baris if "kesalahan program" in satu), baris[-1] if baris else "")[:300]


def _letak(catatan: Catatan) -> str:
    """The last place in our own code, from the log that the program wrote."""
    log = catatan.kerja / "sementara" / LOG
    if not log.is_file():
        return ""
    isi = log.read_text(encoding="utf-8", errors="replace")
    log.unlink()
    tempat = [
        satu.strip() for satu in isi.splitlines() if 'File "' in satu and ("lkj_app" in satu or "lkj_utils" in satu)
    ]
    return tempat[-1].split("/lkj_")[-1].replace('"', "") if tempat else ""


def potret(folder: Path) -> dict[str, bytes]:
    """Every file and its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def tanpa_riwayat(isi: dict[str, bytes]) -> dict[str, bytes]:
    """What the report is made from: without what lies in hidden files and folders of ours."""
    return {nama: satu for nama, satu in isi.items() if not any(bagian.startswith(".") for bagian in nama.split("/"))}


def beda(lama: dict[str, bytes], baru: dict[str, bytes]) -> str:
    """The names of what differs."""
    return ", ".join(sorted(nama for nama in {*lama, *baru} if lama.get(nama) != baru.get(nama)))


def salin(asal: Path, tujuan: Path) -> Path:
    """A copy to break."""
    shutil.copytree(asal, tujuan)
    return tujuan
