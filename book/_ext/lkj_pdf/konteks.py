"""What the writers of all nodes share: place, numbers, labels, warnings."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinx.util import logging

from lkj_pdf.penggal import KATA, penggal
from lkj_pdf.teks import KOSONG, REKAT, kutip, panggil, potong_panjang, rapatkan, tampakkan
from lkj_pdf.teks import isi as isi_teks
from lkj_utils.dasar.aksara import dapat_dicetak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from lkj_app.bangun.cetak.kertas import Kertas

logger = logging.getLogger(__name__)
# Words that a no-break space holds together, with the marks that cling to them; a longer run would burst a cell.
UTUH = re.compile(rf"(?:(?<= )|^)(?=[^ ]{{,30}}(?: |$))\S+(?:{REKAT}\S+)+")
SEL = 10000  # MyST-NB counts a notebook's lines as cell * 10000 + line


@dataclass
class Konteks:
    """One document of the book while it is written."""

    env: BuildEnvironment
    docname: str
    kertas: Kertas
    gambar: dict[str, str]
    # Every name that a link may use -> the one label that stands in the PDF.
    label: dict[str, str]
    rumus: list[tuple[nodes.Node, str]] = field(default_factory=list)
    lanskap: bool = False
    # Words of running text that may be parted; numbered through the whole book.
    kata: Iterator[int] = field(default_factory=itertools.count)
    mengalir: bool = False
    tingkat: int = 0  # of the section that is being written
    apung: int = 0  # the level of a section that holds a figure which may wait for the next page

    def tegur(self, node: nodes.Node, pesan: str) -> None:
        """Warn with the notebook and the cell; with -W the build stops."""
        asal: nodes.Node | None = node
        while asal is not None and (asal.line is None or asal.source is None):
            asal = asal.parent
        sel = f"sel {asal.line // SEL}: " if asal is not None and asal.line and asal.line >= SEL else ""
        logger.warning("%s%s", sel, pesan, location=asal or self.docname, type="lkj", subtype="pdf")

    def teks(self, isi: str) -> str:
        """A text as a string literal; a character that no font has becomes its code.

        No warning, which would stop the build: ``check`` has told of it, with the cell in which it stands.
        """
        tampak = tampakkan(rapatkan(isi), dapat_dicetak)
        if not tampak:
            return KOSONG
        return isi_teks(self._berutuh(potong_panjang(tampak)))

    def _berutuh(self, teks: str) -> Iterator[str]:
        """The text with what no line may part in boxes of their own."""
        lewat = 0
        for cocok in UTUH.finditer(teks):
            yield from self._biasa(teks[lewat : cocok.start()])
            yield panggil("sekata", kutip(cocok[0].replace(REKAT, " ")))
            lewat = cocok.end()
        yield from self._biasa(teks[lewat:])

    def _biasa(self, teks: str) -> Iterator[str]:
        if teks:
            yield from self._terpenggal(teks) if self.mengalir else (kutip(teks),)

    def _terpenggal(self, teks: str) -> Iterator[str]:
        """The text with every long word as a call of ``k``, which knows whether it stands at the end of a line."""
        lewat = 0
        for cocok in KATA.finditer(teks):
            if len(suku := penggal(cocok[0])) == 1:
                continue
            if cocok.start() > lewat:
                yield kutip(teks[lewat : cocok.start()])
            yield panggil("k", str(next(self.kata)), *map(kutip, suku))
            lewat = cocok.end()
        if lewat < len(teks):
            yield kutip(teks[lewat:])

    def nomor_bagian(self, jangkar: str) -> str | None:
        """The number of a section, "BAB I" or "A.", as Sphinx gave it."""
        nomor = self.env.toc_secnumbers.get(self.docname, {}).get(jangkar)
        return ".".join(map(str, nomor)) if nomor else None

    def nomor(self, jenis: str, node: nodes.Element) -> str | None:
        """The number of a table or figure, "3.6" or "L.1"."""
        semua = self.env.toc_fignumbers.get(self.docname, {}).get(jenis, {})
        return next((".".join(map(str, semua[x])) for x in node["ids"] if x in semua), None)

    def nama_label(self, node: nodes.Element) -> str | None:
        """The label of a node that others may refer to."""
        return label(self.docname, node["ids"][0]) if node["ids"] else None


def label(docname: str, id_: str = "") -> str:
    """The Typst label of an id on a page; without an id, of the page."""
    return f"{docname}#{id_}"
