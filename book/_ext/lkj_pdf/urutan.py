"""The documents of the book in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class Halaman:
    """One page of the HTML book, and how deep it lies in the contents."""

    docname: str
    kedalaman: int


def urutkan(env: BuildEnvironment, akar: str, tanpa: Collection[str] = ()) -> list[Halaman]:
    """All pages but those of ``tanpa`` and the root, the front page of the HTML: the PDF has a cover instead."""
    return [x for x in _turun(env, akar, 1) if x.docname not in tanpa]


def _turun(env: BuildEnvironment, docname: str, kedalaman: int) -> Iterator[Halaman]:
    for anak in env.toctree_includes.get(docname, []):
        yield Halaman(anak, kedalaman)
        yield from _turun(env, anak, kedalaman + 1)


def bab(env: BuildEnvironment, docname: str) -> bool:
    """Whether the page opens a BAB: the arabic page numbers begin at the first one."""
    nomor = env.toc_secnumbers.get(docname, {}).get("")
    return bool(nomor) and str(nomor[0]).startswith("BAB")
