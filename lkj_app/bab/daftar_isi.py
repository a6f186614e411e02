"""The chapters of the book: all that ``book/_toc.yml``, the only list, names, and those that a report has."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.errors import BuildError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from lkj_utils.laporan import Laporan


@dataclass(frozen=True)
class Bab:
    """One chapter notebook; ``nama`` is its entry in ``_toc.yml``."""

    nama: str
    sumber: Path


@dataclass(frozen=True)
class DaftarIsi:
    """All that ``_toc.yml`` names, in its order: notebooks to execute and plain pages to copy.

    ``dilewati`` names the chapters that this report does not have, ``tambahan`` the pages that the build itself writes
    behind all others.
    """

    bab: tuple[Bab, ...]
    halaman: tuple[Path, ...]
    dilewati: frozenset[str] = frozenset()
    tambahan: tuple[str, ...] = ()


def _ada_pembanding(laporan: Laporan) -> bool:
    from lkj_app.banding.pembanding import cari_pembanding

    return cari_pembanding(laporan).periode is not None


# Chapters that only some reports have; none of them has chapters below it. Any other chapter is in every report.
SYARAT: dict[str, Callable[[Laporan], bool]] = {"apa-yang-berubah": _ada_pembanding}


# Chapters for screens and reviewers: they are no part of what is signed, so the official PDF and DOCX leave them out.
TANPA_CETAK = ("pemenuhan-kriteria", "lampiran-data")


def berlaku(isi: DaftarIsi, laporan: Laporan) -> DaftarIsi:
    """The contents of this report: without the chapters whose condition it does not meet."""
    tidak = {b.nama for b in isi.bab if b.nama in SYARAT and not SYARAT[b.nama](laporan)}
    return replace(isi, bab=tuple(b for b in isi.bab if b.nama not in tidak), dilewati=isi.dilewati | tidak)


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


def toc_berlaku(root: Path, isi: DaftarIsi) -> str:
    """``_toc.yml`` of this report: the tree without the chapters it does not have, and with those written for it."""
    import yaml

    toc = _tambah(_pangkas(_baca_toc(root), isi.dilewati), isi.tambahan)
    return yaml.safe_dump(toc, allow_unicode=True, sort_keys=False)


def _tambah(toc: Any, nama: Sequence[str]) -> Any:
    """The tree with these pages as its last chapters."""
    if not nama:
        return toc
    if parts := toc.get("parts"):
        return {**toc, "parts": [*parts[:-1], _tambah(parts[-1], nama)]}
    return {**toc, "chapters": [*toc.get("chapters", ()), *({"file": satu} for satu in nama)]}


def _pangkas(node: Any, dilewati: frozenset[str]) -> Any:
    if isinstance(node, list):
        sisa = [_pangkas(item, dilewati) for item in node if not (isinstance(item, dict) and _nama(item) in dilewati)]
        return [item for item in sisa if item]
    if isinstance(node, dict):
        isi = {kunci: _pangkas(nilai, dilewati) for kunci, nilai in node.items()}
        # A part or a section list whose only chapter is gone would be an error of the contents list.
        return {} if isi.get("chapters") == [] and "root" not in isi else {k: n for k, n in isi.items() if n != []}
    return node


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
                yield _tanpa_akhiran(nilai)
            else:
                yield from _entri(nilai)


def _nama(entri: dict[str, Any]) -> str:
    """The chapter that an entry of the tree names; empty for a part."""
    return _tanpa_akhiran(entri.get("file", ""))


def _tanpa_akhiran(nama: Any) -> str:
    return str(nama).removesuffix(".md").removesuffix(".ipynb")


def _pilihan(nama: str) -> str:
    return f"notebooks/{nama}.ipynb, book/{nama}.md"


def _sebut(nama: Iterable[str]) -> str:
    return ", ".join(sorted(nama)) or "tidak ada"
