"""The way back: each import keeps what it replaced, so that the last ones can be undone one after the other.

``data/<instansi>/.riwayat/000001.zip`` holds the files as they were, the hashes of what was written, and which cells
came from which workbook. Nothing of it is an input of a report.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import arsip
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.jurnal import FOLDER
from lkj_utils.dasar.transaksi import menulis, simpan_semua
from lkj_utils.kontrak.versi import versi_instansi

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CATATAN, LAMA = "catatan.json", "lama/"
PALING_BANYAK = 20
Sel = tuple[str, str, str]


@dataclass(frozen=True)
class Catatan:
    """One import: when, in which version of the contract, from which file, what it wrote, and each file's hash then."""

    waktu: str
    versi: int
    periode: str
    berkas: str
    asal: str
    banyak: int
    sel: Mapping[Sel, str] = field(repr=False)
    # Sheet and address of these cells in the workbook; none of an export.
    letak: Mapping[Sel, tuple[str, str]] = field(repr=False)
    sesudah: Mapping[str, str] = field(repr=False)
    path: Path

    @property
    def kapan(self) -> str:
        """``28 November 2025 pukul 10.15``."""
        return fmt.waktu(datetime.fromisoformat(self.waktu))


def catatan_baru(  # noqa: PLR0913, PLR0917 - the fields of an entry
    data_root: Path,
    instansi: str,
    periode: str,
    asal: Path,
    sel: Mapping[Sel, tuple[str, str, str]],
    berkas: Mapping[Path, bytes],
    banyak: int,
) -> tuple[Path, bytes]:
    """The entry of an import that is about to write ``berkas``: where it goes, and its bytes.

    ``sel`` has, of each cell, what was written, and sheet and address in the workbook.
    """
    nama = {path.relative_to(data_root).as_posix(): path for path in berkas}
    isi = {
        "waktu": datetime.now().astimezone().isoformat(timespec="seconds"),
        "versi": versi_instansi(data_root, instansi),
        "periode": periode,
        "berkas": asal.name,
        "asal": str(asal.resolve()) if asal.is_file() else "",
        "banyak": banyak,
        "sel": [[*kunci, *isi] for kunci, isi in sel.items()],
        "sesudah": {satu: _sidik(berkas[path]) for satu, path in nama.items()},
    }
    bagian = {CATATAN: json.dumps(isi, ensure_ascii=False, indent=1).encode("utf-8")}
    bagian |= {f"{LAMA}{satu}": path.read_bytes() for satu, path in nama.items() if path.is_file()}
    nomor = max((int(path.stem) for path in _semua(data_root, instansi)), default=0) + 1
    return data_root / instansi / FOLDER / f"{nomor:06d}.zip", arsip.tulis(bagian)


def pangkas(data_root: Path, instansi: str) -> None:
    """Keep the last ones; one that cannot be removed today goes with the next import."""
    for path in _semua(data_root, instansi)[:-PALING_BANYAK]:
        with contextlib.suppress(OSError):
            path.unlink()


def baca(data_root: Path, instansi: str) -> list[Catatan]:
    """The imports that can be undone, newest first; raises DataError where one does not read."""
    return [_baca(path) for path in reversed(_semua(data_root, instansi))]


def penulis(semua: Iterable[Catatan], sel: Sel, berkas: str) -> Catatan | None:
    """The last import that wrote a cell of a file; other quarters have cells of the same key."""
    return next((satu for satu in semua if sel in satu.sel and berkas in satu.sesudah), None)


def batalkan(data_root: Path, sebutan: str | None = None, *, tulis: bool = True) -> tuple[str, Catatan]:
    """Undo the last import; ``sebutan`` names the office or its quarter (``INSTANSI/2024-TW1``, ``2024-TW1``).

    Raises UsageError where there is none, DataError where its files have changed since: then nothing is touched.
    """
    with menulis(data_root, "import --batalkan", tulis=tulis):
        return _batalkan(data_root, *_terakhir(data_root, sebutan), tulis=tulis)


def _batalkan(data_root: Path, instansi: str, catatan: Catatan, *, tulis: bool) -> tuple[str, Catatan]:
    berubah = [nama for nama, sidik in catatan.sesudah.items() if _sidik_berkas(data_root / nama) != sidik]
    if berubah:
        raise _tidak_dapat(
            catatan,
            f"{', '.join(berubah)} sudah berubah sesudah impor itu, dan perubahannya akan hilang",
            "Bila perubahan itu keliru, kembalikan dahulu berkas itu seperti sesudah impor; bila benar, betulkan nilai "
            "yang diimpor di buku kerja lalu impor lagi",
        )
    if catatan.versi != versi_instansi(data_root, instansi):
        raise _tidak_dapat(
            catatan,
            f"data {instansi} sesudah impor itu diperbarui ke kontrak data yang lebih baru",
            "Betulkan nilainya di buku kerja baru (template), lalu impor",
        )
    if tulis:
        lama = _lama(data_root, instansi, catatan)
        simpan_semua(data_root, {**lama, catatan.path: None}, timpa=True)
    return instansi, catatan


def _terakhir(data_root: Path, sebutan: str | None) -> tuple[str, Catatan]:
    instansi, _, periode = (sebutan or "").strip().rpartition("/")
    ada = sorted({path.parent.parent.name for path in data_root.glob(f"*/{FOLDER}/*.zip")})
    dipilih = [satu for satu in ada if not instansi or satu == instansi]
    if len(dipilih) > 1:
        contoh = ", ".join(f"{satu}/{baca(data_root, satu)[0].periode}" for satu in dipilih)
        raise UsageError(f"Ada impor di beberapa instansi; sebutkan salah satu dengan --periode: {contoh}.")
    semua = [(satu, catatan) for satu in dipilih for catatan in baca(data_root, satu)]
    cocok = [satu for satu in semua if not periode or satu[1].periode.casefold() == periode.casefold()]
    if not cocok:
        raise UsageError(f"Tidak ada impor{f' {sebutan}' if sebutan else ''} yang dapat dibatalkan.")
    return cocok[0]


def _lama(data_root: Path, instansi: str, catatan: Catatan) -> dict[Path, bytes | None]:
    """The files as they were; None for one that the import made."""
    bagian = arsip.baca(catatan.path.read_bytes())
    asing = [nama for nama in catatan.sesudah if PurePosixPath(nama).parts[0] != instansi or ".." in nama]
    if asing:
        raise _rusak(catatan.path)
    return {data_root / nama: bagian.get(f"{LAMA}{nama}") for nama in catatan.sesudah}


def _semua(data_root: Path, instansi: str) -> list[Path]:
    """The entries, oldest first."""
    return sorted(path for path in (data_root / instansi / FOLDER).glob("*.zip") if path.stem.isdecimal())


def _baca(path: Path) -> Catatan:
    try:
        isi: dict[str, Any] = json.loads(arsip.baca(path.read_bytes())[CATATAN])
        semua = [tuple(map(str, satu)) for satu in isi["sel"]]
        isi["sel"] = {satu[:3]: satu[3] for satu in semua}
        # Entries of an earlier program end with the text.
        isi["letak"] = {satu[:3]: satu[4:6] for satu in semua if all(satu[4:6]) and satu[4:6]}
        return Catatan(**isi, path=path)
    except (OSError, ValueError, LookupError, TypeError, zipfile.BadZipFile) as error:
        raise _rusak(path) from error


def _tidak_dapat(catatan: Catatan, sebab: str, lalu: str) -> DataError:
    return DataError(
        f"Impor {catatan.berkas} ({catatan.kapan}) tidak dapat dibatalkan: {sebab}. Tidak ada yang ditulis. {lalu}."
    )


def _rusak(path: Path) -> DataError:
    return DataError(f"Catatan impor {path} tidak terbaca; pindahkan berkas itu ke tempat lain, lalu ulangi.")


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


def _sidik_berkas(path: Path) -> str:
    return _sidik(path.read_bytes()) if path.is_file() else ""
