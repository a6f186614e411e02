"""The chapters of the book: what ``book/_toc.yml``, the only list of chapters, names."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_utils.errors import BuildError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Bab:
    """One chapter notebook; ``nama`` is its entry in ``_toc.yml``."""

    nama: str
    sumber: Path


@dataclass(frozen=True)
class DaftarIsi:
    """All that ``_toc.yml`` names, in its order: notebooks to execute and plain pages to copy."""

    bab: tuple[Bab, ...]
    halaman: tuple[Path, ...]


def baca_daftar_isi(root: Path) -> DaftarIsi:
    """Read ``book/_toc.yml``; every entry must be one notebook or one page, all that are not are named at once."""
    bab: list[Bab] = []
    halaman: list[Path] = []
    salah: list[str] = []
    for nama in _entri(_baca_toc(root)):
        notebook, page = root / "notebooks" / f"{nama}.ipynb", root / "book" / f"{nama}.md"
        if notebook.is_file() == page.is_file():
            salah.append(f"“{nama}”: " + ("ada dua kali" if page.is_file() else "tidak ada") + f" ({_pilihan(nama)})")
        elif notebook.is_file():
            bab.append(Bab(nama, notebook))
        else:
            halaman.append(page)
    if salah:
        raise BuildError("Daftar isi book/_toc.yml menyebut halaman yang tidak jelas:\n- " + "\n- ".join(salah))
    return DaftarIsi(tuple(bab), tuple(halaman))


def periksa_parameter(bab: Sequence[Bab], diberikan: Iterable[str]) -> None:
    """Every chapter must declare exactly the parameters it is given (papermill itself would only warn)."""
    nama_diberikan = set(diberikan)
    salah = [pesan for satu in bab for pesan in _beda_parameter(satu, nama_diberikan)]
    if salah:
        raise UsageError("Parameter notebook tidak cocok:\n- " + "\n- ".join(salah))


def parameter_notebook(sumber: Path) -> set[str] | None:
    """Names assigned in the cell tagged ``parameters``; None when there is no such cell."""
    for cell in json.loads(sumber.read_text(encoding="utf-8"))["cells"]:
        if "parameters" in cell.get("metadata", {}).get("tags", ()):
            return set(_nama_ditetapkan("".join(cell["source"])))
    return None


def _beda_parameter(bab: Bab, diberikan: set[str]) -> Iterator[str]:
    dikenal = parameter_notebook(bab.sumber)
    if dikenal is None:
        yield f"{bab.sumber.name}: tidak ada sel bertanda “parameters”."
        return
    for nama in sorted(diberikan - dikenal):
        yield f"{bab.sumber.name}: parameter “{nama}” tidak dikenal; yang dikenal: {_sebut(dikenal)}."
    for nama in sorted(dikenal - diberikan):
        yield f"{bab.sumber.name}: parameter “{nama}” tidak diberi nilai; yang diberikan: {_sebut(diberikan)}."


def _nama_ditetapkan(kode: str) -> Iterator[str]:
    for node in ast.parse(kode).body:
        sasaran = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (target.id for target in sasaran if isinstance(target, ast.Name))


def _baca_toc(root: Path) -> Any:
    import yaml

    path = root / "book" / "_toc.yml"
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BuildError(f"Daftar isi tidak ditemukan: {path}") from None
    except yaml.YAMLError as error:
        raise BuildError(f"Daftar isi book/_toc.yml bukan YAML yang benar: {error}") from None


def _entri(node: Any) -> Iterator[str]:
    """Every ``root:`` and ``file:`` of the contents tree, depth first, which is the reading order."""
    if isinstance(node, list):
        for item in node:
            yield from _entri(item)
    elif isinstance(node, dict):
        for kunci, nilai in node.items():
            if kunci in ("root", "file"):
                yield str(nilai).removesuffix(".md").removesuffix(".ipynb")
            else:
                yield from _entri(nilai)


def _pilihan(nama: str) -> str:
    return f"notebooks/{nama}.ipynb, book/{nama}.md"


def _sebut(nama: Iterable[str]) -> str:
    return ", ".join(sorted(nama)) or "tidak ada"
