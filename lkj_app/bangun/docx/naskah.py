"""The page that Sphinx wrote -> a stream of headings and blocks, as pandoc should read them.

Left out is what only serves a screen or stands elsewhere in the document: the front page, code, downloads, the data
of charts (they stand in fakta.csv), and the lists of tables and figures, which Word makes itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from lxml import html

from lkj_app.bangun.docx import isi_tabel
from lkj_app.bangun.docx.gambar import sematkan
from lkj_app.bangun.docx.unsur import GAYA, beri_gaya, buat, kelas, paragraf
from lkj_utils.dasar.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

    from lkj_app.bangun.docx.isi_tabel import Tabel

TINGKAT_TERDALAM = 6
AKSARA_PENGANTAR = 400  # a longer paragraph before a table stands for itself
KUNCI = "kunci-temuan"  # keys of findings: for reviewers
DIBUANG = {"headerlink", "kode-sel", "cell_input", "data-grafik", "unduhan"}
DAFTAR = {"daftar-tabel", "daftar-gambar"}
# Class of a paragraph -> its style in Word.
GAYA_PARAGRAF = {
    "sumber": "Sumber",
    "catatan-tabel": "Catatan Tabel",
    "subjudul": "Subjudul",
    "jenis-butir": "Jenis Butir",
    "belum-diisi": "Belum Diisi",
    "data-kosong": "Belum Diisi",
    "formulir-judul": "Judul Formulir",
}
GAYA_KARAKTER = {
    "keterangan": "Keterangan",
    "predikat-sangat-baik": "Predikat Sangat Baik",
    "predikat-baik": "Predikat Baik",
    "predikat-cukup": "Predikat Cukup",
    "predikat-kurang": "Predikat Kurang",
    "predikat-sangat-kurang": "Predikat Sangat Kurang",
}
CATATAN = {"Sumber", "Catatan Tabel"}
WADAH = {"div", "details"}


@dataclass(frozen=True)
class Blok:
    """A heading or a block in the flat stream of the document."""

    unsur: HtmlElement
    tingkat: int = 0  # of a heading
    nomor: str = ""  # of a heading, "BAB I" or "A."
    tabel: Tabel | None = None
    lanskap: bool = False

    @property
    def bab(self) -> bool:
        """Whether it opens a BAB: the arabic page numbers begin at the first one."""
        return self.tingkat == 1 and self.nomor.startswith("BAB ")

    @property
    def catatan(self) -> bool:
        """Whether it belongs to the table before it: its notes and its source."""
        return self.unsur.get(GAYA) in CATATAN


def baca(halaman: Path, *, tanpa: Collection[str] = (), reviu: bool = False) -> list[Blok]:
    """All blocks of the book in reading order, without the chapters of ``tanpa``; keys only for reviewers."""
    akar = html.fromstring(halaman.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    dibuang = DIBUANG if reviu else DIBUANG | {KUNCI}
    bab = [x for x in _bab(akar) if _dokumen(x) not in tanpa]
    if not bab:
        raise BuildError("Halaman tunggal dari Sphinx tidak berisi bab satu pun; DOCX tidak dapat dibuat.")
    for x in bab:
        _buang(x, dibuang)
    ada = _satukan_id(bab)
    for x in bab:
        _ubah(x, ada, halaman.parent)
    return list(_mengantar([y for x in bab for y in _bagian(x, 1)]))


def _mengantar(alir: list[Blok]) -> Iterator[Blok]:
    """The blocks again; a short paragraph that announces a table stays with it."""
    for x, berikut in zip_longest(alir, alir[1:]):
        pendek = x.unsur.tag == "p" and len(str(x.unsur.text_content())) <= AKSARA_PENGANTAR
        if pendek and berikut is not None and berikut.tabel is not None:
            yield replace(x, unsur=buat("div", x.unsur, data_custom_style="Pengantar"))
        else:
            yield x


def _bab(akar: HtmlElement) -> Iterator[HtmlElement]:
    """The chapters; what else stands on the root page is the front page of the web site."""
    for wadah in akar.iter("div"):
        if "toctree-wrapper" in kelas(wadah) and not any("toctree-wrapper" in kelas(x) for x in wadah.iterancestors()):
            yield from (x for x in wadah if x.tag == "section")


def _dokumen(bab: HtmlElement) -> str:
    """The name of the page that a chapter was, as Sphinx notes it right before."""
    sebelum = bab.getprevious()
    return "" if sebelum is None else sebelum.get("id", "").removeprefix("document-")


def _buang(bab: HtmlElement, dibuang: set[str]) -> None:
    for x in list(bab.iter()):
        if not isinstance(x.tag, str) or kelas(x) & dibuang:
            x.drop_tree()
        elif kelas(x) & DAFTAR:
            induk = x.getparent()
            # A section with nothing else goes with it, heading and all.
            sendiri = induk is not None and induk.tag == "section" and not induk.xpath("./p|./section|.//table")
            (induk if sendiri and induk is not None else x).drop_tree()


def _satukan_id(bab: list[HtmlElement]) -> set[str]:
    """Ids once each, on one page: two chapters may have a section of one name, and links then mean the first."""
    ada: set[str] = set()
    for x in (y for satu in bab for y in satu.iter() if y.get("id")):
        nama, n = x.get("id", ""), 1
        while (baru := nama if n == 1 else f"{nama}-{n}") in ada:
            n += 1
        x.set("id", baru)
        ada.add(baru)
    return ada


def _ubah(bab: HtmlElement, ada: set[str], folder: Path) -> None:
    for x in list(bab.iter()):
        if x.tag == "a":
            _tautan(x, ada)
        elif x.tag == "img":
            _citra(x, folder)
        elif x.tag == "mn":
            x.tag = "mtext"  # pandoc would take a decimal comma apart: "100 , 00"
        elif x.tag == "mtd" and len(x) and x[0].tag == "mo":
            x[0].tag = "mtext"  # LibreOffice shows "¿" where nothing stands before a sign
            x[0].text = f"{x[0].text} "
        elif x.tag == "ol" and "abjad" in kelas(x):
            x.set("type", "a")
        elif x.tag == "span" and "caption-number" in kelas(x):
            x.tag = "strong"
        elif x.tag in {"p", "span"}:
            _gaya(x)


def _tautan(a: HtmlElement, ada: set[str]) -> None:
    """Places of this document and addresses of others stay links; files beside the web pages do not."""
    href = a.get("href", "").removeprefix("index.html")
    if href.startswith("#") and href[1:].removeprefix("document-") in ada:
        a.set("href", "#" + href[1:].removeprefix("document-"))
    elif not href.startswith(("https://", "http://", "mailto:")):
        a.drop_tag()


def _citra(img: HtmlElement, folder: Path) -> None:
    uri, lebar = sematkan(folder / img.get("src", ""))
    img.set("src", uri)
    if lebar:
        img.set("width", f"{lebar / 72:.4f}in")  # pandoc reads a width with its unit here


def _gaya(unsur: HtmlElement) -> None:
    if unsur.tag == "span":
        for x in kelas(unsur) & GAYA_KARAKTER.keys():
            unsur.set(GAYA, GAYA_KARAKTER[x])
        if "predikat" in kelas(unsur) and unsur.text:
            unsur.text = unsur.text.replace(" ", "\N{NO-BREAK SPACE}")
    elif gaya := next((GAYA_PARAGRAF[x] for x in sorted(kelas(unsur) & GAYA_PARAGRAF.keys())), None):
        beri_gaya(unsur, gaya)


def _bagian(bagian: HtmlElement, tingkat: int) -> Iterator[Blok]:
    for x in bagian:
        if x.tag == "section":
            yield from _bagian(x, tingkat + 1)
        elif x.tag in {f"h{n}" for n in range(1, 7)}:
            yield _judul(x, bagian.get("id", ""), tingkat)
        else:
            yield from _blok(x, tingkat)


def _judul(h: HtmlElement, id_: str, tingkat: int) -> Blok:
    dalam = min(tingkat, TINGKAT_TERDALAM)
    nomor = [x for x in h.iter("span") if "section-number" in kelas(x)]
    teks_nomor = " ".join(str(x.text_content()).strip() for x in nomor)
    for x in nomor:
        x.drop_tree()
    h.tag = f"h{dalam}"
    h.attrib.clear()
    h.set("id", id_)
    return Blok(h, tingkat=dalam, nomor=teks_nomor)


def _blok(unsur: HtmlElement, tingkat: int) -> Iterator[Blok]:
    milik = kelas(unsur)
    unsur.tail = None
    if unsur.tag == "table":
        tabel = isi_tabel.susun(unsur)
        yield Blok(tabel.unsur, tabel=tabel)
    elif "rumus" in milik:
        yield Blok(unsur)
    elif "tanda-tangan-pihak" in milik:
        tabel = isi_tabel.tata_letak([_tanda_tangan(x) for x in unsur])
        yield Blok(tabel.unsur, tabel=tabel)
    elif "tanda-tangan" in milik:
        yield Blok(_tanda_tangan(unsur))
    elif unsur.tag in WADAH and GAYA not in unsur.attrib and not _teks_lepas(unsur):
        for x in unsur:
            yield from _bagian(x, tingkat + 1) if x.tag == "section" else _blok(x, tingkat)
    elif unsur.tag == "summary":
        yield Blok(paragraf("Subjudul", buat("strong", str(unsur.text_content()))))
    elif unsur.tag != "span" or len(unsur) or unsur.text:
        yield Blok(unsur)


def _teks_lepas(wadah: HtmlElement) -> bool:
    """Whether text stands in a container beside its blocks: then it stays in one piece, so that nothing is lost."""
    return any((x or "").strip() for x in (wadah.text, *(anak.tail for anak in wadah)))


def _tanda_tangan(blok: HtmlElement) -> HtmlElement:
    """Its lines, kept together by their styles, with room for the signature above the name."""
    hasil = buat("div")
    for p in list(blok):
        p.tail = None
        hasil.append(buat("div", p, data_custom_style="Nama Penanda Tangan" if "nama" in kelas(p) else "Tanda Tangan"))
    return hasil
