"""The builder that Sphinx runs: ``sphinx-build -b lkj-pdf``, or jupyter-book with ``--custom-builder lkj-pdf``."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from lkj_keluaran.simpul import rumus
from sphinx.builders import Builder
from sphinx.util import logging

from lkj_app.bangun.cetak import qr
from lkj_app.bangun.cetak.huruf import FOLDER
from lkj_app.bangun.cetak.kertas import pilih
from lkj_pdf import bagian, dokumen, huruf, kompilasi, sifat, utuh
from lkj_pdf.konteks import Konteks, label
from lkj_pdf.sebaris import AWALAN
from lkj_pdf.sifat import di_cetakan
from lkj_pdf.urutan import bab, urutkan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_pdf.urutan import Halaman

logger = logging.getLogger(__name__)
NAMA = "lkj-pdf"
UTAMA, HASIL, HALAMAN = "laporan.typ", "laporan.pdf", "halaman.json"
BERLABEL = (nodes.section, nodes.table, nodes.figure, nodes.inline, rumus)


class PembangunPdf(Builder):
    """Writes all pages into one Typst file, in reading order, and compiles it."""

    name = NAMA
    format = "typst"
    epilog = "PDF: %(outdir)s/laporan.pdf"
    supported_image_types = ["image/svg+xml", "image/png", "image/jpeg"]  # noqa: RUF012 - so declared by Sphinx
    allow_parallel = False

    def get_outdated_docs(self) -> str:
        """Everything is written anew: one file holds all pages."""
        return "semua"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002 - Sphinx' own
        """An address that the writer of links understands."""
        return f"{AWALAN}{docname}"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:  # noqa: ARG002
        """The same from everywhere: all pages lie in one file."""
        return self.get_target_uri(to, typ)

    def prepare_writing(self, docnames: set[str]) -> None:
        """Nothing: the work is done in ``write``."""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Never called; pages are not written one by one."""

    def write(self, *_ignored: Any) -> None:
        """Write the Typst source and compile it."""
        halaman = urutkan(self.env, self.config.root_doc, self._lkj.get("tanpa_cetak", ()))
        pohon = {x.docname: self._pohon(x.docname) for x in halaman}
        gambar = self._salin_gambar(pohon.values())
        label_ada = {k: v for nama, isi in pohon.items() for k, v in _label(nama, isi)}
        naskah = self._tulis(halaman, pohon, gambar, label_ada)
        sumber = dokumen.susun(self._lkj, naskah, self._lambang())
        (self._folder / UTAMA).write_text(sumber, encoding="utf-8", newline="\n")
        self._salin_templat()
        self._tulis_qr()
        self._kompilasi()

    def _pohon(self, docname: str) -> nodes.document:
        """A page as it is printed; keys of findings are for reviewers."""
        pohon = self.env.get_and_resolve_doctree(docname, self)
        utuh.rekatkan(pohon)
        if not self._lkj.get("reviu"):
            sifat.tanpa_kunci(pohon)
        return pohon

    @property
    def _folder(self) -> Path:
        return Path(self.outdir)

    @property
    def _lkj(self) -> dict[str, Any]:
        lkj: dict[str, Any] = self.config.html_context["lkj"]
        return lkj

    def _tulis(
        self,
        halaman: Iterable[Halaman],
        pohon: dict[str, nodes.document],
        gambar: dict[str, str],
        label_ada: dict[str, str],
    ) -> list[dokumen.Naskah]:
        hasil, depan, kata = [], True, itertools.count()
        for x in halaman:
            depan = depan and not bab(self.env, x.docname)
            ctx = Konteks(self.env, x.docname, pilih(self._lkj.get("kertas")), gambar, label_ada, kata=kata)
            isi = bagian.tulis(ctx, pohon[x.docname], x.kedalaman)
            for node, sumber in ctx.rumus:
                if galat := kompilasi.galat_rumus(sumber, self._folder):
                    ctx.tegur(node, f"rumus {node['alt'][:60]!r} tidak dapat disusun: {galat}")
            hasil.append(dokumen.Naskah(x.docname, isi, depan))
        return hasil

    def _salin_gambar(self, pohon: Iterable[nodes.document]) -> dict[str, str]:
        """Copy the pictures into the build folder, the only one that Typst may read."""
        for doctree in pohon:
            self.post_process_images(doctree)
        tujuan = self._folder / "gambar"
        tujuan.mkdir(exist_ok=True)
        for asal, nama in self.images.items():
            shutil.copyfile(Path(self.srcdir) / asal, tujuan / nama)
        return {asal: f"gambar/{nama}" for asal, nama in self.images.items()}

    def _lambang(self) -> str | None:
        """The emblem of the office, staged beside the settings."""
        if not (nama := self._lkj.get("lambang")):
            return None
        asal = Path(self.srcdir) / nama
        if not asal.is_file():
            logger.warning("lambang %s tidak ada; dipakai lambang netral", nama, type="lkj", subtype="pdf")
            return None
        shutil.copyfile(asal, self._folder / asal.name)
        return asal.name

    def _tulis_qr(self) -> None:
        """The picture on the cover that leads to the site, when the office has given one."""
        if gambar := qr.svg(dokumen.alamat_situs(self._lkj)):
            (self._folder / dokumen.QR).write_text(gambar, encoding="utf-8", newline="\n")

    def _salin_templat(self) -> None:
        for berkas in sorted(FOLDER.parent.glob("*.typ")):
            shutil.copyfile(berkas, self._folder / berkas.name)
        huruf.salin(self._folder / "huruf")

    def _kompilasi(self) -> None:
        try:
            hasil = kompilasi.kompilasi(self._folder, UTAMA)
        except kompilasi.KompilasiError as galat:
            logger.error("PDF tidak dapat disusun: %s", galat)  # noqa: TRY400 - a diagnosis, no crash
            self.app.statuscode = 1
            return
        for pesan in hasil.peringatan:
            logger.warning("Typst: %s", pesan, type="lkj", subtype="pdf")
        (self._folder / HALAMAN).write_text(hasil.halaman, encoding="utf-8", newline="\n")
        (self._folder / HASIL).write_bytes(hasil.pdf)


def _label(docname: str, doctree: nodes.document) -> Iterable[tuple[str, str]]:
    """Every name of a place that will stand in the PDF, with its label; the page's own name is its first section's."""
    for n, node in enumerate(x for x in doctree.findall(_berlabel) if di_cetakan(x)):
        nama = label(docname, node["ids"][0])
        if n == 0:
            yield label(docname), nama
        for id_ in node["ids"]:
            yield label(docname, id_), nama


def _berlabel(node: nodes.Node) -> bool:
    return isinstance(node, BERLABEL) and bool(node["ids"])
