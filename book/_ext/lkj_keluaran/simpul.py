"""Our document nodes and how they are written as HTML.

Each node derives from a docutils node that other builders know, so that a builder which has never
heard of ``rincian`` still writes its content as a container: nothing is lost outside HTML.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode, depart_HideCellInput

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

KOLOM_LEBAR = 6  # a table with this many columns does not fit a phone; its frame must scroll


class tabel_tanpa_nomor(nodes.table):  # noqa: N801  docutils names nodes in lower case
    """A captioned table that Sphinx does not number (it only numbers nodes.table itself)."""


class gambar_tanpa_nomor(nodes.figure):  # noqa: N801
    """A captioned figure that Sphinx does not number."""


class blok(nodes.container):  # noqa: N801
    """``<div class>``; docutils would add the class "container", which Bootstrap restyles."""


class rincian(nodes.container):  # noqa: N801
    """``<details>``: content one click away."""


class judul_rincian(nodes.paragraph):  # noqa: N801
    """``<summary>``."""


class baris_baru(nodes.inline):  # noqa: N801
    """``<br>``; holds a newline for builders that only know text."""


class nilai_fakta(nodes.inline):  # noqa: N801
    """A value in a sentence with the id of its fact, as a cell of a table has it."""


class rumus(nodes.paragraph):  # noqa: N801
    """A formula: attributes mathml, typst and alt; its text is alt, the formula as spoken."""


class judul_keluaran(nodes.Element):  # noqa: N801
    """A heading met inside an output; ``bagian`` turns it into a section. Holds level and title."""


def berfakta(akar: nodes.Element) -> Iterator[nodes.Element]:
    """Every cell and every value in a sentence that bears the id of a fact."""
    return (x for x in akar.findall(nodes.Element) if isinstance(x, (nodes.entry, nilai_fakta)) and x.get("fakta"))


def daftarkan(app: Sphinx) -> None:
    """Tell Sphinx about the nodes and replace the HTML of tables, cells and hidden code."""
    app.add_node(tabel_tanpa_nomor)
    app.add_node(gambar_tanpa_nomor)
    app.add_node(blok, html=(_buka("div"), _tutup("div")))
    app.add_node(rincian, html=(_buka("details"), _tutup("details")))
    app.add_node(judul_rincian, html=(_buka("summary"), _tutup("summary")))
    app.add_node(baris_baru, html=(_tulis_br, None))
    app.add_node(nilai_fakta, html=(_buka_nilai, _tutup_nilai))
    app.add_node(rumus, html=(_tulis_rumus, None))
    app.add_node(nodes.table, override=True, html=(_buka_tabel, _tutup_tabel))
    app.add_node(nodes.entry, override=True, html=(_buka_sel, _tutup_sel))
    app.add_node(HideCodeCellNode, override=True, html=(_buka_kode, depart_HideCellInput))


def _buka(tag: str) -> Any:
    def kunjungi(self: Any, node: nodes.Element) -> None:
        buka = {"open": "open"} if node.get("terbuka") else {}
        self.body.append(self.starttag(node, tag, "", **buka))

    return kunjungi


def _tutup(tag: str) -> Any:
    def tinggalkan(self: Any, _node: nodes.Element) -> None:
        self.body.append(f"</{tag}>\n")

    return tinggalkan


def _tulis_br(self: Any, _node: nodes.Element) -> None:
    self.body.append("<br />")
    raise nodes.SkipNode


def _buka_nilai(self: Any, node: nodes.Element) -> None:
    self.body.append(self.starttag(node, "span", "", **{"data-fakta": node["fakta"]}))


def _tutup_nilai(self: Any, _node: nodes.Element) -> None:
    self.body.append("</span>")


def _tulis_rumus(self: Any, node: nodes.Element) -> None:
    """Native MathML, named by its spoken form: few screen readers read Indonesian MathML well."""
    self.body.append(self.starttag(node, "div", "", ROLE="math", **{"aria-label": node["alt"]}))
    self.body.append(node["mathml"] + "</div>\n")
    raise nodes.SkipNode


def _buka_tabel(self: Any, node: nodes.Element) -> None:
    """A table of ours stands in a frame of its own; others are written as the theme does."""
    if not node.get("lkj"):
        type(self).visit_table(self, node)
        return
    self._table_row_indices.append(0)  # Sphinx' count for row-odd and row-even
    self.body.append(_bingkai(node, _nomor(self, node)))
    self.body.append(self.starttag(node, "table", CLASS="table"))


def _nomor(self: Any, node: nodes.Element) -> str:
    """The number, "Tabel 3.6 ", as Sphinx writes it over the table; nothing where it does not count."""
    for id_ in node["ids"]:
        if nomor := self.builder.fignumbers.get("table", {}).get(id_):
            return f"{self.config.numfig_format['table'] % '.'.join(map(str, nomor))} "
    return ""


def _bingkai(node: nodes.Element, nomor: str) -> str:
    """Open the frame in which a wide or long table scrolls: it takes the focus and bears a name.

    A group, not a region: forty landmarks on a page would drown the five that guide a reader.
    """
    judul = next(iter(node.findall(nodes.title)), None)
    lebar = {"lanskap", "panjang"} & set(node["classes"]) or node["lkj_kolom"] >= KOLOM_LEBAR
    kelas = " ".join(["lkj-gulir" if lebar else "lkj-bingkai", *({"panjang"} & set(node["classes"]))])
    if judul is None:
        return f'<div class="{kelas}">\n'
    nama = escape(nomor + judul.astext())
    fokus = ' tabindex="0"' if lebar else ""  # lkj.js gives it to others where they do scroll, and takes it back
    return f'<div class="{kelas}"{fokus} role="group" aria-label="{nama}">\n'


def _tutup_tabel(self: Any, node: nodes.Element) -> None:
    if not node.get("lkj"):
        type(self).depart_table(self, node)
        return
    self._table_row_indices.pop()
    self.body.append("</table>\n</div>\n")


def _buka_sel(self: Any, node: nodes.Element) -> None:
    """``<td>``, or ``<th scope>`` where the notebook said so (docutils has no scope)."""
    tag = node.get("lkj_sel")
    if not tag:
        type(self).visit_entry(self, node)
        return
    atribut: dict[str, Any] = {"scope": node["scope"]} if tag == "th" else {}
    if "fakta" in node:
        atribut["data-fakta"] = node["fakta"]  # the trace from a printed number to fakta.csv
    if node.get("morecols"):
        atribut["colspan"] = node["morecols"] + 1
    if node.get("morerows"):
        atribut["rowspan"] = node["morerows"] + 1
    self.body.append(self.starttag(node, tag, "", **atribut))
    self.context.append(f"</{tag}>\n")


def _tutup_sel(self: Any, node: nodes.Element) -> None:
    type(self).depart_entry(self, node)


def _buka_kode(self: Any, node: nodes.Element) -> None:
    """A quiet control beside the text, not MyST-NB's bar with its hard-coded English aria-label."""
    self.body.append('<details class="kode-sel">\n<summary>')
    for keadaan, teks in (("tutup", "prompt_show"), ("buka", "prompt_hide")):
        self.body.append(f'<span class="saat-{keadaan}">{escape(node[teks])}</span>')
    self.body.append("</summary>\n")
