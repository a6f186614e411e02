"""Block elements: paragraphs, lists, containers, details, figures, formulas, headings, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from lkj_keluaran import simpul
from lkj_keluaran.gambar import gambar
from lkj_keluaran.sebaris import TAG as TAG_SEBARIS
from lkj_keluaran.sebaris import pangkas, sebaris
from lkj_keluaran.tabel import tabel
from lkj_keluaran.urai import Unsur, tulis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lkj_keluaran.atribut import Konteks

TINGKAT = {"h2": 2, "h3": 3, "h4": 4, "h5": 5}
JENIS_DAFTAR = {"1": "arabic", "a": "loweralpha", "A": "upperalpha", "i": "lowerroman", "I": "upperroman"}


def isi_blok(ctx: Konteks, isi: Iterable[Unsur | str], *, puncak: bool = False) -> list[nodes.Node]:
    """Convert mixed content; runs of text and inline elements become paragraphs.

    ``puncak``: the content stands at the top of an output, the only place where a heading can open
    a section of the document.
    """
    hasil: list[nodes.Node] = []
    lepas: list[Unsur | str] = []
    for x in isi:
        if isinstance(x, str) or x.tag in TAG_SEBARIS:
            lepas.append(x)
            continue
        hasil += _paragraf_lepas(ctx, lepas)
        lepas = []
        hasil += _judul(ctx, x) if puncak and x.tag in TINGKAT else _blok(ctx, x)
    return hasil + _paragraf_lepas(ctx, lepas)


def _paragraf_lepas(ctx: Konteks, isi: list[Unsur | str]) -> list[nodes.Node]:
    anak = pangkas(sebaris(ctx, isi))
    return [nodes.paragraph("", "", *anak)] if anak else []


def _blok(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    pembuat = PEMBUAT.get(unsur.tag)
    if pembuat:
        return pembuat(ctx, unsur)
    if unsur.tag in TINGKAT:
        ctx.tegur(f"judul <{unsur.tag}> harus berdiri sendiri, tidak di dalam unsur lain: {unsur.teks()!r}")
    else:
        ctx.tegur(f"unsur <{unsur.tag}> tidak dikenal: {unsur.teks()[:60]!r}")
    return []


def _judul(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    """Only a marker for now: ``bagian`` nests the sections once the whole page is converted."""
    judul = nodes.title("", "", *pangkas(sebaris(ctx, unsur.isi)))
    bagian = ctx.pasang(nodes.section("", judul), unsur)
    if not bagian["ids"]:
        bagian["names"].append(nodes.fully_normalize_name(judul.astext()))
        ctx.document.note_implicit_target(bagian, bagian)
    return [simpul.judul_keluaran("", bagian, level=TINGKAT[unsur.tag])]


def _p(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    return [ctx.pasang(nodes.paragraph("", "", *pangkas(sebaris(ctx, unsur.isi))), unsur)]


def _wadah(kelas: type[nodes.Element]) -> Callable[[Konteks, Unsur], list[nodes.Node]]:
    def buat(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
        return [ctx.pasang(kelas("", *isi_blok(ctx, unsur.isi)), unsur)]

    return buat


def _div(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    return _rumus(ctx, unsur) if "rumus" in unsur.kelas else _wadah(simpul.blok)(ctx, unsur)


def _rumus(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    """MathML for pages, Typst for the PDF, the spoken form for ears and for text builders."""
    math = [x for x in unsur.anak if x.tag == "math"]
    alt, typst = unsur.atribut.get("data-alt", ""), unsur.atribut.get("data-typst", "")
    if len(math) != 1 or len(unsur.anak) != 1 or not alt or not typst:
        ctx.tegur("div.rumus harus berisi tepat satu <math> dan membawa data-typst serta data-alt")
        return []
    return [ctx.pasang(simpul.rumus("", alt, mathml=tulis(math[0]), typst=typst, alt=alt), unsur)]


def _ul(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    return [ctx.pasang(nodes.bullet_list("", *_butir(ctx, unsur)), unsur)]


def _ol(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    jenis = JENIS_DAFTAR.get(unsur.atribut.get("type", "1"), "arabic")
    node = nodes.enumerated_list("", *_butir(ctx, unsur), enumtype=jenis, prefix="", suffix=".")
    if "start" in unsur.atribut:
        node["start"] = int(unsur.atribut["start"])
    return [ctx.pasang(node, unsur)]


def _butir(ctx: Konteks, daftar: Unsur) -> list[nodes.Node]:
    for x in daftar.anak:
        if x.tag != "li":
            ctx.tegur(f"<{daftar.tag}> hanya boleh berisi <li>, bukan <{x.tag}>")
    butir = [x for x in daftar.anak if x.tag == "li"]
    return [ctx.pasang(nodes.list_item("", *isi_blok(ctx, x.isi)), x) for x in butir]


def _dl(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    node = ctx.pasang(nodes.definition_list(), unsur)
    for x in unsur.anak:
        if x.tag == "dt":
            istilah = ctx.pasang(nodes.term("", "", *pangkas(sebaris(ctx, x.isi))), x)
            node += nodes.definition_list_item("", istilah)
        elif x.tag == "dd" and len(node):
            node[-1] += ctx.pasang(nodes.definition("", *isi_blok(ctx, x.isi)), x)
        else:
            ctx.tegur(f"<dl> berisi <{x.tag}> di tempat yang salah")
    return [node]


def _details(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    if not unsur.anak or unsur.anak[0].tag != "summary":
        ctx.tegur("<details> harus dimulai dengan <summary>")
        return []
    ringkas, sisa = unsur.anak[0], [x for x in unsur.isi if x is not unsur.anak[0]]
    judul = ctx.pasang(simpul.judul_rincian("", "", *pangkas(sebaris(ctx, ringkas.isi))), ringkas)
    node = simpul.rincian("", judul, *isi_blok(ctx, sisa), terbuka="open" in unsur.atribut)
    return [ctx.pasang(node, unsur)]


def _figure(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    """Picture, caption, and whatever else the notebook put inside (its data as a table) as legend."""
    kelas = simpul.gambar_tanpa_nomor if "tanpa-nomor" in unsur.kelas else nodes.figure
    node = ctx.pasang(kelas(), unsur)
    lain: list[Unsur] = []
    for x in unsur.anak:
        if x.tag == "img":
            node += gambar(ctx, x, unsur.atribut.get("id", ""))
        elif x.tag == "figcaption":
            node += ctx.pasang(nodes.caption("", "", *pangkas(sebaris(ctx, x.isi))), x)
        else:
            lain.append(x)
    if lain:
        node += nodes.legend("", *isi_blok(ctx, lain))
    return [node]


def _tabel(ctx: Konteks, unsur: Unsur) -> list[nodes.Node]:
    return tabel(ctx, unsur, lambda isi: isi_blok(ctx, isi))


PEMBUAT: dict[str, Callable[[Konteks, Unsur], list[nodes.Node]]] = {
    "p": _p,
    "ul": _ul,
    "ol": _ol,
    "dl": _dl,
    "div": _div,
    "blockquote": _wadah(nodes.block_quote),
    "details": _details,
    "figure": _figure,
    "table": _tabel,
}
