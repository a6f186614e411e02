"""manifest.json: from which bytes a report was made, and which bytes it consists of."""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from lkj_utils import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode

TIDAK_DIKETAHUI = "tidak diketahui"
PAKET = ("jupyter-book", "sphinx", "myst-nb", "papermill", "pandas", "matplotlib", "frictionless", "typst")
FOLDER_PROYEK = ("notebooks", "book", "lkj_utils", "lkj_app")
BERKAS_PROYEK = ("_config.yml", "requirements.txt", "requirements-docx.txt")
DIABAIKAN = re.compile(r"(^|/)(\.|~\$|__pycache__/)|\.pyc$")
FOLDER_TRIWULAN = re.compile(r"(20\d\d)(?:/tw([1-4]))?/")


def berkas_data(data_root: Path, instansi: str, periode: Periode) -> dict[str, Path]:
    """Every data file this period may read: the contract, the codes, the office up to this quarter."""
    pilihan = {nama: path for nama, path in _berkas(data_root / instansi) if not _kemudian(nama, periode)}
    hasil = {f"data/{instansi}/{nama}": path for nama, path in pilihan.items()}
    hasil |= {f"data/rujukan/{nama}": path for nama, path in _berkas(data_root / "rujukan")}
    kontrak = data_root / "datapackage.json"
    return hasil | ({"data/datapackage.json": kontrak} if kontrak.is_file() else {})


def berkas_proyek(root: Path) -> dict[str, Path]:
    """Every file of the project that shapes the report."""
    hasil = {f"{folder}/{nama}": path for folder in FOLDER_PROYEK for nama, path in _berkas(root / folder)}
    return hasil | {nama: root / nama for nama in BERKAS_PROYEK if (root / nama).is_file()}


def berkas_keluaran(folder: Path) -> dict[str, Path]:
    """Every file of a built report but the manifest itself."""
    return {nama: path for nama, path in _berkas(folder, semua=True) if nama != "manifest.json"}


def sidik(berkas: Mapping[str, Path]) -> dict[str, str]:
    """SHA-256 of each file, by name, sorted."""
    return {nama: _sha256(berkas[nama]) for nama in sorted(berkas)}


def sidik_gabungan(sidik_berkas: Mapping[str, str]) -> str:
    """One short mark for a set of files, to print in a report."""
    baris = "".join(f"{nama}\0{nilai}\n" for nama, nilai in sorted(sidik_berkas.items()))
    return hashlib.sha256(baris.encode()).hexdigest()[:12]


def versi() -> dict[str, str]:
    """Versions that decide what a build yields."""
    paket = {nama: _versi_paket(nama) for nama in PAKET}
    return {"lkj": __version__, "python": platform.python_version()} | paket


def commit_git(root: Path) -> str:
    """Return the commit, marked when files differ from it; “tidak diketahui” when the project is not a clone."""
    if not (root / ".git").exists():  # an unpacked ZIP may lie inside somebody else's repository
        return TIDAK_DIKETAHUI
    commit = _git(root, "rev-parse", "--verify", "HEAD")
    if not commit:
        return TIDAK_DIKETAHUI
    return f"{commit} (dengan perubahan)" if _git(root, "status", "--porcelain") else commit


def tulis(path: Path, isi: Mapping[str, object]) -> None:
    """Write JSON that is the same for the same content: sorted, no time of day."""
    teks = json.dumps(isi, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(teks + "\n", encoding="utf-8", newline="\n")


def baca(path: Path) -> dict[str, object]:
    """Return the manifest of an earlier build; empty when there is none that can be read."""
    try:
        isi = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return isi if isinstance(isi, dict) else {}


def _berkas(folder: Path, *, semua: bool = False) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        nama = path.relative_to(folder).as_posix()
        if path.is_file() and (semua or not DIABAIKAN.search(nama)):
            yield nama, path


def _kemudian(nama: str, periode: Periode) -> bool:
    """Whether it is a file of a later quarter or year: that cannot change this report."""
    if not (cocok := FOLDER_TRIWULAN.match(nama)):
        return False
    return (int(cocok[1]), int(cocok[2] or 0)) > (periode.tahun, periode.triwulan)


def _sha256(path: Path) -> str:
    with path.open("rb") as berkas:
        return hashlib.file_digest(berkas, "sha256").hexdigest()


def _versi_paket(nama: str) -> str:
    try:
        return version(nama)
    except PackageNotFoundError:
        return TIDAK_DIKETAHUI


def _git(root: Path, *perintah: str) -> str:
    """Return what git says, or nothing: a missing git, or one that distrusts the folder, must not stop a build."""
    try:
        selesai = subprocess.run(
            ["git", "-C", str(root), *perintah],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return selesai.stdout.strip() if selesai.returncode == 0 else ""
