"""The trace of every number: links from the chapters to their "Daftar fakta" pages, and those pages.

``_jejak/<page>.json`` beside the settings holds, for each chapter that prints facts, the anchors of the facts by id
and the HTML of their page. The pages are written in the HTML book only, and outside the document tree: they are no
part of the report, would drown every search, and take no time to read. Without the folder (a book staged by hand)
numbers are plain text.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from lkj_keluaran.simpul import berfakta, nilai_fakta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

FOLDER = "_jejak"
HALAMAN = "daftar-fakta"
JUDUL = "Daftar Fakta"
# The place of a number on the page of its chapter, by the anchor of its fact.
AWALAN_TEMPAT = "di-"
KEMBALI = 'href="kembali:'
SEBELUM_UNDUHAN = 400
PENGANTAR = (
    "Setiap angka di bawah ini dapat ditelusuri: rumusnya, hitungannya, dan baris berkas data asalnya. Hitungan "
    "memperlihatkan angka tercetak, sedangkan hasilnya dihitung dari nilai yang tidak dibulatkan."
)
PENGANTAR_INDUK = (
    "Setiap angka di laporan ini berasal dari satu fakta yang dihitung dari data. Pilih angka mana pun di halaman "
    "laporan untuk membuka rumus, hitungan, dan baris data asalnya, atau buka daftarnya menurut halaman."
)
AJAKAN = "Pilih angka mana pun di halaman ini untuk melihat rumus dan baris data asalnya, atau buka "


class tautan_fakta(nodes.reference):  # noqa: N801  docutils names nodes in lower case
    """A number that leads to its fact; looks like the text around it."""


def _buka(self: Any, node: tautan_fakta) -> None:
    self.body.append(self.starttag(node, "a", "", href=node["refuri"]))


def _tutup(self: Any, _node: tautan_fakta) -> None:
    self.body.append("</a>")


def muat(app: Sphinx) -> None:
    """Read the trace once; only the HTML book has one."""
    app.lkj_jejak = {}  # type: ignore[attr-defined]
    if app.builder.name != "html":
        return
    for berkas in sorted((Path(app.confdir) / FOLDER).glob("*.json")):
        app.lkj_jejak[berkas.stem] = json.loads(berkas.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    app.config.html_context["lkj_jejak"] = HALAMAN if _jejak(app) else ""


def _jejak(app: Sphinx) -> dict[str, dict[str, Any]]:
    semua: dict[str, dict[str, Any]] = app.lkj_jejak  # type: ignore[attr-defined]
    return semua


def tautkan(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Make links of the numbers of a page, and say at its end that they are."""
    if not (jejak := _jejak(app).get(docname)):
        return
    halaman, sudah = f"{HALAMAN}-{docname}.html", set()
    for node in list(berfakta(doctree)):
        jangkar = jejak["jangkar"].get(node["fakta"])
        wadah = _wadah(node)
        if jangkar and wadah:
            ids = [] if jangkar in sudah else [AWALAN_TEMPAT + jangkar]
            sudah.add(jangkar)
            _bungkus(wadah, f"{halaman}#{jangkar}", ids)
    bagian = next(iter(doctree.findall(nodes.section)), doctree)
    bagian += _kaki(halaman)


def _wadah(node: nodes.Element) -> nodes.Element | None:
    """What holds the text of a number: the node, or the one paragraph of a cell; nothing where a link stands."""
    if any(True for _ in node.findall(nodes.reference)):
        return None
    if isinstance(node, nilai_fakta):
        return node
    return node[0] if len(node) == 1 and isinstance(node[0], nodes.paragraph) else None


def _bungkus(wadah: nodes.Element, alamat: str, ids: list[str]) -> None:
    isi = wadah.children
    wadah.children = []
    wadah += tautan_fakta("", "", *isi, refuri=alamat, classes=["fakta"], ids=ids)


def _kaki(halaman: str) -> nodes.paragraph:
    tautan = nodes.reference("", "daftar fakta halaman ini", refuri=halaman, internal=True)
    return nodes.paragraph("", AJAKAN, tautan, nodes.Text("."), classes=["ajakan-fakta"])


def halaman(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The pages: one for each chapter, and one that lists them."""
    if not (semua := _jejak(app)):
        return
    butir = []
    for nama in (x for x in _urutan(app.env, app.config.root_doc) if x in semua):
        judul = _judul(app.env, nama)
        isi = semua[nama]["isi"].replace(KEMBALI, f'href="{nama}.html#{AWALAN_TEMPAT}')
        ke_induk = f'<p><a href="{HALAMAN}.html">Semua daftar fakta</a></p>'
        yield _halaman(f"{HALAMAN}-{nama}", f"{JUDUL}: {judul}", f"<p>{PENGANTAR}</p>{ke_induk}{isi}")
        banyak = len(semua[nama]["jangkar"])
        butir.append(f'<li><a href="{HALAMAN}-{nama}.html">{escape(judul)}</a> ({banyak} fakta)</li>')
    yield _halaman(HALAMAN, JUDUL, f"<p>{PENGANTAR_INDUK}</p><ul>{''.join(butir)}</ul>")


def _urutan(env: BuildEnvironment, nama: str) -> Iterator[str]:
    """Pages in reading order."""
    yield nama
    for anak in env.toctree_includes.get(nama, ()):
        yield from _urutan(env, anak)


def _judul(env: BuildEnvironment, nama: str) -> str:
    """Title of a chapter with its number."""
    judul = env.titles[nama]
    nomor = ".".join(map(str, judul.get("secnumber", ())))
    return f"{nomor} {judul.astext()}".strip()


def _halaman(nama: str, judul: str, isi: str) -> tuple[str, dict[str, Any], str]:
    badan = f'<section class="halaman-fakta"><h1>{escape(judul)}</h1>{isi}</section>'
    return nama, {"title": escape(judul), "body": badan}, "page.html"


def setup(app: Sphinx) -> dict[str, Any]:
    """Numbers become links when references are resolved; pages are written after the others."""
    app.add_node(tautan_fakta, html=(_buka, _tutup))
    app.connect("builder-inited", muat)
    app.connect("doctree-resolved", tautkan, priority=SEBELUM_UNDUHAN)
    app.connect("html-collect-pages", halaman)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
