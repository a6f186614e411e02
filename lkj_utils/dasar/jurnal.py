"""The journal of a change to data/ that is under way: what a kill leaves half done, the next command ends.

``.riwayat/jurnal.json`` names each file, by hash what it was and will be, and where both wait beside it. Until it says
``dipasang``, and again once a change is taken back, the old content holds; in between the new one. Whatever the moment
of a kill, going on in that direction ends in one of the two as a whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.format import waktu as format_waktu
from lkj_utils.dasar.simpan import di_samping, letakkan, tulis_tuntas
from lkj_utils.dasar.sistem import menyebut

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER, NAMA = ".riwayat", "jurnal.json"
SISIHAN = "disisihkan-"
SEBUT = 4


@dataclass(frozen=True)
class Langkah:
    """One file, relative to data/: hashes of its old and new content, and the files that hold both; empty for none."""

    berkas: str
    lama: str
    baru: str
    isi_lama: str
    isi_baru: str

    @classmethod
    def susun(cls, akar: Path, path: Path, isi: bytes | None) -> Langkah:
        """The step that gives ``path`` this content."""
        lama, baru = sidik_berkas(path), sidik(isi)
        menunggu = (di_samping(path).relative_to(akar).as_posix() if satu else "" for satu in (lama, baru))
        return cls(path.relative_to(akar).as_posix(), lama, baru, *menunggu)

    @property
    def samping(self) -> tuple[str, ...]:
        """What lies beside the file while the change is under way."""
        return tuple(filter(None, (self.isi_lama, self.isi_baru)))


@dataclass(frozen=True)
class Jurnal:
    """A change as a whole: of which command, since when, which folders it makes (deepest first)."""

    akar: Path
    perintah: str
    langkah: tuple[Langkah, ...]
    folder: tuple[str, ...] = ()
    dipasang: bool = False
    waktu: str = field(default_factory=lambda: datetime.now().astimezone().isoformat(timespec="seconds"))

    @classmethod
    def susun(cls, akar: Path, perintah: str, berkas: Mapping[Path, bytes | None]) -> Jurnal:
        """The change that gives these files this content; None removes one."""
        langkah = tuple(Langkah.susun(akar, path, isi) for path, isi in berkas.items())
        folder = {induk for path in berkas for induk in path.parents if akar in induk.parents and not induk.exists()}
        terdalam = sorted(folder, key=lambda satu: len(satu.parts), reverse=True)
        return cls(akar, perintah, langkah, tuple(satu.relative_to(akar).as_posix() for satu in terdalam))

    @classmethod
    def baca(cls, akar: Path) -> Jurnal | None:
        """What is under way; None for nothing. Raises DataError for a journal that does not read."""
        path = akar / FOLDER / NAMA
        if not os.path.isfile(path):  # noqa: PTH113 - a folder that may not be entered is told by what reads it
            return None
        try:
            isi: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            langkah = tuple(Langkah(**satu) for satu in isi.pop("langkah"))
            hasil = cls(akar, langkah=langkah, folder=tuple(isi.pop("folder")), **isi)
            datetime.fromisoformat(hasil.waktu)
        except FileNotFoundError:  # ended just now by who was at it
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise _rusak(path) from error
        if not hasil._di_dalam():
            raise _rusak(path)
        return hasil

    def catat(self) -> Jurnal:
        """Write it down: from now on the next command knows of it."""
        isi = {nama: nilai for nama, nilai in asdict(self).items() if nama != "akar"}
        letakkan(self.path, json.dumps(isi, ensure_ascii=False, indent=1).encode("utf-8"))
        return self

    def siapkan(self, berkas: Mapping[Path, bytes | None]) -> None:
        """Lay old and new content beside each file, so that neither way needs more room on the disk."""
        for satu, (path, isi) in zip(self.langkah, berkas.items(), strict=True):
            with menyebut(path, selalu=True):
                path.parent.mkdir(parents=True, exist_ok=True)
                if satu.isi_lama:
                    tulis_tuntas(self.akar / satu.isi_lama, path.read_bytes())
                if isi is not None:
                    tulis_tuntas(self.akar / satu.isi_baru, isi)

    def pasang(self) -> None:
        """The point of no return: from here on a kill ends in the new content."""
        replace(self, dipasang=True).catat().selesaikan()

    def batalkan(self) -> None:
        """Back to the old content; from here on a kill ends there too."""
        (replace(self, dipasang=False).catat() if self.dipasang else self).selesaikan()

    def selesaikan(self) -> None:
        """Go on in the direction decided on, from wherever it stopped."""
        for satu in self.langkah:
            path, kini = self.akar / satu.berkas, sidik_berkas(self.akar / satu.berkas)
            if self.dipasang and kini != satu.baru and (not satu.isi_baru or self._ada(satu.isi_baru)):
                _ganti(path, satu.isi_baru and self.akar / satu.isi_baru)
            elif not self.dipasang and kini == satu.baru != satu.lama:
                _ganti(path, satu.isi_lama and self.akar / satu.isi_lama)
        self._bereskan()

    def lanjutkan(self) -> str:
        """End what a kill cut short; the sentence that tells of it."""
        self._pastikan_lengkap()
        disisihkan = [nama for satu in self.langkah if (nama := self._sisihkan(satu))]
        self.selesaikan()
        if not self.dipasang:
            return f"{self.sebutan} dibatalkan; tidak ada data yang berubah."
        sisih = f" Yang disunting sesudah itu disimpan di {', '.join(disisihkan)}." if disisihkan else ""
        return f"{self.sebutan} telah diselesaikan: {_sebut(self.nama_data)}.{sisih}"

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.akar / FOLDER / NAMA

    @property
    def sebutan(self) -> str:
        """``Perintah import yang terputus (28 November 2025 pukul 10.15)``."""
        return f"Perintah {self.perintah} yang terputus ({format_waktu(datetime.fromisoformat(self.waktu))})"

    @property
    def nama_data(self) -> list[str]:
        """The files that are data, not the way back."""
        return [satu.berkas for satu in self.langkah if FOLDER not in satu.berkas.split("/")]

    def _ada(self, nama: str) -> bool:
        return (self.akar / nama).is_file()

    def _bereskan(self) -> None:
        """The journal goes last: until then all of this can be done again."""
        for satu in self.langkah:
            for nama in satu.samping:
                (self.akar / nama).unlink(missing_ok=True)
        for nama in () if self.dipasang else self.folder:
            with contextlib.suppress(OSError):  # never made, or somebody has put something there
                (self.akar / nama).rmdir()
        self.path.unlink(missing_ok=True)

    def _di_dalam(self) -> bool:
        """No name leads out of data/: the folder may have come from somewhere else."""
        nama = [*self.folder, *(n for satu in self.langkah for n in (satu.berkas, *satu.samping))]
        # As Windows reads names: both slashes part, and a drive leads away too.
        return not any(letak.anchor or ".." in letak.parts for letak in map(PureWindowsPath, nama))

    def _pastikan_lengkap(self) -> None:
        """Before anything is touched: what is still to be put must lie there, untouched."""
        for satu in self.langkah:
            kini = sidik_berkas(self.akar / satu.berkas)
            dari, ke = (satu.lama, satu.baru) if self.dipasang else (satu.baru, satu.lama)
            menunggu = satu.isi_baru if self.dipasang else satu.isi_lama
            if kini == dari != ke and menunggu and sidik_berkas(self.akar / menunggu) != ke:
                raise DataError(
                    f"{self.sebutan} tidak dapat diselesaikan: {menunggu} hilang atau berubah. Kembalikan "
                    f"{', '.join(self.nama_data)} dari cadangan, lalu hapus {self.path}."
                )

    def _sisihkan(self, satu: Langkah) -> str:
        """Somebody has edited a file between the kill and now: that is kept beside the journal, not lost."""
        path, kini = self.akar / satu.berkas, sidik_berkas(self.akar / satu.berkas)
        akan_diganti = self.dipasang and kini and (not satu.isi_baru or self._ada(satu.isi_baru))
        if not akan_diganti or kini in {satu.lama, satu.baru}:
            return ""
        nama = f"{FOLDER}/{SISIHAN}{kini[:8]}-{path.name}"
        shutil.copyfile(path, self.akar / nama)
        return nama


def sisa(akar: Path) -> list[Path]:
    """What lies in the folder of the journal besides what is kept; nothing, unless somebody is at it or was killed."""
    return [path for path in (akar / FOLDER).glob("*") if not path.name.startswith(SISIHAN)]


def sidik(isi: bytes | None) -> str:
    """SHA-256; empty for no file."""
    return "" if isi is None else hashlib.sha256(isi).hexdigest()


def sidik_berkas(path: Path) -> str:
    """SHA-256 of a file; empty for none."""
    return sidik(path.read_bytes() if path.is_file() else None)


def _sebut(nama: list[str]) -> str:
    lebih = f" dan {len(nama) - SEBUT} berkas lain" if len(nama) > SEBUT else ""
    return ", ".join(nama[:SEBUT]) + lebih


def _ganti(path: Path, dengan: Path | str) -> None:
    """Put another file in the place of one, or nothing."""
    if dengan:
        os.replace(dengan, path)  # noqa: PTH105 - unlike rename it replaces on Windows too
    else:
        path.unlink(missing_ok=True)


def _rusak(path: Path) -> DataError:
    return DataError(
        f"Catatan perubahan {path} tidak terbaca, jadi tidak diketahui apakah data di folder itu utuh. "
        "Kembalikan folder data dari cadangan, atau periksa berkasnya lalu hapus catatan itu."
    )
