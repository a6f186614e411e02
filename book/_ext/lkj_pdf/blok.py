"""Block nodes -> Typst expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from lkj_keluaran.simpul import blok, rincian, rumus

from lkj_pdf import gambar, tabel
from lkj_pdf.sebaris import sebaris
from lkj_pdf.sifat import DATA_GRAFIK, tercetak
from lkj_pdf.teks import benar, isi, kutip, larik, panggil, tampakkan
from lkj_utils.dasar.aksara import dapat_dicetak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lkj_pdf.konteks import Konteks

    Penulis = Callable[[Konteks, nodes.Element], str]

NOMOR_BUTIR = {"arabic": "1.", "loweralpha": "a.", "upperalpha": "A.", "lowerroman": "i.", "upperroman": "I."}
BUTIR_UTUH, AKSARA_UTUH = 5, 600
AKSARA_PENGANTAR = 400  # a longer paragraph before a table stands for itself
KELAS_PARAGRAF = ("formulir-judul", "subjudul", "jenis-butir", "sumber", "catatan-tabel", "belum-diisi", "data-kosong")
# "nama" = ...: a long name stands on a line of its own.
RUAS = re.compile(r'(?P<kiri>"(?:[^"\\]|\\.)*") (?P<kanan>= .+)', re.DOTALL)
DAFTAR = (nodes.bullet_list, nodes.enumerated_list, nodes.definition_list)


def blok_blok(ctx: Konteks, anak: Iterable[nodes.Node]) -> str:
    """Several blocks as one content."""
    return isi(satu(ctx, x) for x in anak)


def satu(ctx: Konteks, node: nodes.Node) -> str:
    """One block; a node that nobody knows is a warning, never silently dropped."""
    penulis = next((PENULIS[k] for k in type(node).__mro__ if k in PENULIS), None)
    if penulis is None or not isinstance(node, nodes.Element):
        ctx.tegur(node, f"simpul {type(node).__name__} tidak dikenal oleh PDF: {node.astext()[:60]!r}")
        return ""
    hasil = penulis(ctx, node)
    return panggil("lekat", hasil) if _di_atas_tanda_tangan(node) else hasil


def _di_atas_tanda_tangan(node: nodes.Element) -> bool:
    """Whether a signature follows: it never stands on a page without a word of what is signed."""
    lanjut = _sesudah(node) if isinstance(node, (nodes.paragraph, *DAFTAR)) else None
    return isinstance(lanjut, nodes.Element) and "tanda-tangan" in lanjut.get("classes", ())


def _sesudah(node: nodes.Element) -> nodes.Element | None:
    """What is printed next beside it."""
    saudara = [x for x in node.parent.children if isinstance(x, nodes.Element) and tercetak(x)]
    return next(iter(saudara[saudara.index(node) + 1 :]), None) if node in saudara else None


def _paragraf(ctx: Konteks, node: nodes.Element) -> str:
    kelas = next((x for x in KELAS_PARAGRAF if x in node["classes"]), None)
    if kelas:
        return panggil(kelas, sebaris(ctx, node.children))
    dalam = _mengalir(ctx, node)
    return panggil("pengantar" if _mengantar(node) else "paragraf", dalam)


def _mengalir(ctx: Konteks, node: nodes.Element) -> str:
    """Running text, set to both margins: long words may be parted. Cells of tables are ragged and need not."""
    ctx.mengalir = not any(isinstance(x, nodes.entry) for x in _leluhur(node))
    try:
        return sebaris(ctx, node.children)
    finally:
        ctx.mengalir = False


def _leluhur(node: nodes.Node) -> Iterator[nodes.Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def _mengantar(node: nodes.Element) -> bool:
    """Whether the paragraph announces what follows: both stand on one page."""
    lanjut = _sesudah(node)
    teks = node.astext().rstrip()
    if isinstance(lanjut, nodes.table) or (isinstance(lanjut, blok) and "formulir" in lanjut["classes"]):
        return len(teks) <= AKSARA_PENGANTAR
    return isinstance(lanjut, (*DAFTAR, rumus)) and teks.endswith(":")


def isi_sel(ctx: Konteks, node: nodes.Element) -> str:
    """The content of a cell or a list item: a single paragraph is its text alone."""
    anak = node.children
    if anak and isinstance(anak[0], nodes.paragraph) and not _kelas_paragraf(anak[0]):
        awal = _mengalir(ctx, anak[0])
        return isi([panggil("kepala-butir", awal), blok_blok(ctx, anak[1:])]) if len(anak) > 1 else awal
    return blok_blok(ctx, anak)


def _kelas_paragraf(node: nodes.Element) -> bool:
    return any(x in KELAS_PARAGRAF for x in node["classes"])


def _butir(ctx: Konteks, node: nodes.Element) -> str:
    return panggil("butir", *[isi_sel(ctx, x) for x in node.children], utuh=_utuh(node))


def _utuh(node: nodes.Element) -> str | None:
    """A short list is not parted: one line of it alone on a page looks forgotten."""
    pendek = len(node.children) <= BUTIR_UTUH and len(node.astext()) <= AKSARA_UTUH
    return "true" if pendek and not isinstance(node.parent, nodes.list_item) else None


def _urut(ctx: Konteks, node: nodes.Element) -> str:
    jenis = "a." if "abjad" in node["classes"] else NOMOR_BUTIR[node.get("enumtype", "arabic")]
    anak = [isi_sel(ctx, x) for x in node.children]
    mulai = str(node["start"]) if "start" in node else None
    return panggil("urut", *anak, nomor=kutip(jenis), mulai=mulai, utuh=_utuh(node))


def _definisi(ctx: Konteks, node: nodes.Element) -> str:
    pasangan = []
    for x in node.children:
        istilah = [y for y in x.children if isinstance(y, nodes.term)]
        arti = [y for y in x.children if not isinstance(y, nodes.term)]
        teks = isi(sebaris(ctx, y.children) for y in istilah)
        pasangan.append(panggil("terms.item", teks, isi(isi_sel(ctx, y) for y in arti)))
    return panggil("terms", *pasangan)


def _wadah(ctx: Konteks, node: nodes.Element) -> str:
    """A container: its class says what it looks like; other classes are for style sheets only."""
    penulis = next((WADAH[x] for x in node["classes"] if x in WADAH), None)
    return penulis(ctx, node) if penulis else blok_blok(ctx, node.children)


def _tanda_tangan(ctx: Konteks, node: nodes.Element) -> str:
    return panggil("tanda-tangan", _isi_tanda(ctx, node))


def _isi_tanda(ctx: Konteks, node: nodes.Element) -> str:
    return larik(_baris_tanda(ctx, x) for x in node.children)


def _pihak(ctx: Konteks, node: nodes.Element) -> str:
    """Several signatures side by side."""
    return panggil("para-pihak", *[_isi_tanda(ctx, x) for x in node.children if isinstance(x, nodes.Element)])


def _baris_tanda(ctx: Konteks, node: nodes.Node) -> str:
    """A line of a signature; the name stands under the room to sign, underlined unless a pen must fill it in."""
    nama = isinstance(node, nodes.Element) and "nama" in node["classes"]
    tertulis = any(True for _ in node.findall(nodes.strong))
    return panggil("tanda", sebaris(ctx, node.children), nama=benar(nama), garis_bawah=benar(nama and tertulis))


def _rincian(ctx: Konteks, node: nodes.Element) -> str:
    """The data of a chart stands in the HTML and in fakta.csv; on paper the chart's labels say the same."""
    if DATA_GRAFIK in node["classes"]:
        return ""
    judul, *sisa = node.children
    return isi([panggil("subjudul", sebaris(ctx, judul.children)), blok_blok(ctx, sisa)])


def _figur(ctx: Konteks, node: nodes.Element) -> str:
    legenda = [y for x in node.children if isinstance(x, nodes.legend) for y in x.children]
    return isi([gambar.figur(ctx, node), blok_blok(ctx, legenda)])


def _rumus(ctx: Konteks, node: nodes.Element) -> str:
    ctx.rumus.append((node, node["typst"]))
    nama = ctx.nama_label(node)
    rumus_ = tampakkan(node["typst"], dapat_dicetak)
    ruas = RUAS.match(rumus_)
    potong = {"kiri": kutip(ruas["kiri"]), "kanan": kutip(ruas["kanan"])} if ruas else {}
    return panggil("rumus", kutip(rumus_), alt=kutip(node["alt"]), label=kutip(nama) if nama else None, **potong)


def _kode_blok(ctx: Konteks, node: nodes.Element) -> str:
    baris = [ctx.teks(x) for x in node.astext().splitlines()]
    return panggil("kode-blok", *baris)


def _tanpa_kode(ctx: Konteks, node: nodes.Element) -> str:
    """A notebook cell: its code is not printed, its outputs are."""
    if node.get("nb_element") == "cell_code_source":
        return ""
    return blok_blok(ctx, node.children)


def _tabel(ctx: Konteks, node: nodes.Element) -> str:
    if not isinstance(node, nodes.table):
        raise TypeError(type(node))
    return tabel.tulis(ctx, node, isi_sel)


def _diam(_ctx: Konteks, _node: nodes.Element) -> str:
    return ""


PENULIS: dict[type[nodes.Node], Penulis] = {
    rumus: _rumus,
    rincian: _rincian,
    blok: _wadah,
    nodes.paragraph: _paragraf,
    nodes.bullet_list: _butir,
    nodes.enumerated_list: _urut,
    nodes.definition_list: _definisi,
    nodes.block_quote: lambda ctx, node: panggil("kutipan", blok_blok(ctx, node.children)),
    nodes.table: _tabel,
    nodes.figure: _figur,
    nodes.image: gambar.lepas,
    nodes.container: _tanpa_kode,
    nodes.literal_block: _kode_blok,
    nodes.transition: lambda _ctx, _node: panggil("pemisah"),
    nodes.comment: _diam,
    nodes.target: _diam,
}


def _kotak(ctx: Konteks, node: nodes.Element) -> str:
    return panggil("kotak", blok_blok(ctx, node.children))


WADAH: dict[str, Penulis] = {
    "tanda-tangan": _tanda_tangan,
    "tanda-tangan-pihak": _pihak,
    "formulir": lambda ctx, node: panggil("formulir", blok_blok(ctx, node.children)),
    "kartu": _kotak,
    "muka": _kotak,
}
