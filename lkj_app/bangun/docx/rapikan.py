"""What pandoc cannot say: shading and widths of tables, sections, lists, the properties of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from lkj_app.bangun.docx import bagian, daftar, huruf, penomoran
from lkj_app.bangun.docx.gaya import WARNA_BARIS, WARNA_KEPALA
from lkj_app.bangun.docx.isi_tabel import CETAKAN
from lkj_app.bangun.docx.ooxml import PIC, atur_gaya, cari, gaya, potongan, tulis, twip, urai, w
from lkj_utils.dasar import arsip
from lkj_utils.dasar.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from lkj_app.bangun.cetak.kertas import Kertas
    from lkj_app.bangun.docx.susunan import Naskah, Tertata

GAYA_SEL = ("IsiTabel", "AngkaTabel", "KepalaTabel")
TABEL_PENDEK = 9  # rows; such a table stays on one page, with its caption and its source
DC = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True)
class Sifat:
    """The properties that Word shows of a document."""

    judul: str
    penulis: str
    kata_kunci: str


def rapikan(isi: bytes, naskah: Naskah, kertas: Kertas, sifat: Sifat, halaman: Mapping[str, Sequence[str]]) -> bytes:
    """Finish what pandoc wrote of ``naskah``."""
    isi_zip = arsip.baca(isi)
    akar = urai(isi_zip["word/document.xml"])
    badan = cari(akar, "w:body")[0]
    semua = cari(badan, ".//w:tbl")
    if len(semua) != (banyak := len(naskah.tabel)):
        raise BuildError(f"DOCX memuat {len(semua)} tabel, seharusnya {banyak}: pandoc mengubah susunannya.")
    for unsur, satu in zip(semua, naskah.tabel, strict=True):
        _tabel(unsur, satu)
    for x in akar.iter(f"{{{PIC}}}cNvPr"):
        x.set("descr", "")  # pandoc puts the whole picture here once more; the text for the blind stands beside it
    for p in cari(badan, "./w:p[w:pPr/w:numPr]"):
        atur_gaya(p, "Butir")
    penomoran.pasang(badan, naskah.nomor)
    daftar.pasang(badan, naskah.nomor, halaman)
    bagian.pasang(badan, str(naskah.akhir), kertas)
    isi_zip["word/numbering.xml"] = penomoran.daftarkan(isi_zip["word/numbering.xml"])
    isi_zip["word/document.xml"] = tulis(akar)
    isi_zip["docProps/core.xml"] = _sifat(isi_zip["docProps/core.xml"], sifat)
    isi_zip["word/settings.xml"] = _setelan(isi_zip["word/settings.xml"])
    huruf.sematkan(isi_zip)
    return arsip.tulis(isi_zip)


def _tabel(unsur: _Element, x: Tertata) -> None:
    _lebar(unsur, [twip(n) for n in x.kolom.lebar])
    baris = cari(unsur, "./w:tr")
    if len(baris) != len(x.tabel.baris):
        raise BuildError(f"Sebuah tabel DOCX memuat {len(baris)} baris, seharusnya {len(x.tabel.baris)}.")
    for tr, kelas in zip(baris, x.tabel.baris, strict=True):
        _utuh(tr)
        if warna := WARNA_KEPALA if kelas == "kepala" else WARNA_BARIS.get(kelas):
            _warnai(tr, warna)
    for p in cari(unsur, ".//w:p"):
        _gaya_sel(p, x)
    if not x.tabel.bergaris:
        _tanpa_garis(unsur)
    elif len(baris) <= TABEL_PENDEK:
        for p in cari(unsur, ".//w:p"):
            _tempel(p)


def _lebar(tabel: _Element, lebar: Sequence[int]) -> None:
    """Fixed widths in absolute numbers: Word and LibreOffice then agree."""
    for x in cari(tabel, "./w:tblPr/w:tblW"):
        x.set(w("type"), "dxa")
        x.set(w("w"), str(sum(lebar)))
    for x, satu in zip(cari(tabel, "./w:tblGrid/w:gridCol"), lebar, strict=True):
        x.set(w("w"), str(satu))
    for tr in cari(tabel, "./w:tr"):
        kolom = 0
        for tcpr in cari(tr, "./w:tc/w:tcPr"):
            rentang = int(next((x.get(w("val")) or "1" for x in cari(tcpr, "./w:gridSpan")), "1"))
            satu = sum(lebar[kolom : kolom + rentang])
            tcpr.insert(0, potongan(f'<w:tcW w:w="{satu}" w:type="dxa"/>'))
            kolom += rentang


def _utuh(tr: _Element) -> None:
    """A row stays on one page; the properties of a row stand before its cells."""
    trpr = tr.find(w("trPr"))
    if trpr is None:
        trpr = etree.Element(w("trPr"))
        tr.insert(0, trpr)
    trpr.insert(0, potongan("<w:cantSplit/>"))


def _warnai(tr: _Element, warna: str) -> None:
    for tcpr in cari(tr, "./w:tc/w:tcPr"):
        tcpr.append(potongan(f'<w:shd w:val="clear" w:color="auto" w:fill="{warna}"/>'))


def _gaya_sel(p: _Element, x: Tertata) -> None:
    """Every paragraph of a cell in a cell's style, empty ones too; smaller letters where the table asks for them."""
    if not x.tabel.bergaris:
        return
    nama = gaya(p) if gaya(p) in GAYA_SEL else "IsiTabel"
    akhir = "" if x.kolom.ukuran == CETAKAN.langkah[0] else f"{x.kolom.ukuran:.0f}"
    atur_gaya(p, nama + akhir)


def _tempel(p: _Element) -> None:
    for ppr in cari(p, "./w:pPr"):
        letak = 1 if ppr.find(w("pStyle")) is not None else 0
        ppr.insert(letak, potongan("<w:keepNext/>"))


def _tanpa_garis(tabel: _Element) -> None:
    sisi = ("top", "left", "bottom", "right", "insideH", "insideV")
    garis = "".join(f'<w:{x} w:val="nil"/>' for x in sisi)
    for x in cari(tabel, "./w:tblPr/w:tblLayout"):
        x.addprevious(potongan(f"<w:tblBorders>{garis}</w:tblBorders>"))
    for ppr in cari(tabel, ".//w:pPr"):
        for x in cari(ppr, "./w:ind"):
            ppr.remove(x)
        ppr.append(potongan('<w:ind w:left="0"/>'))


def _setelan(isi: bytes) -> bytes:
    """Word asks when it opens the document, and then fills in page numbers; the place is the standard's."""
    akar = urai(isi)
    for x in cari(akar, "./w:rsids"):
        x.addprevious(potongan('<w:updateFields w:val="true"/>'))
    return tulis(akar)


def _sifat(isi: bytes, sifat: Sifat) -> bytes:
    akar = urai(isi)
    inti = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    nilai = {
        f"{{{DC}}}title": sifat.judul,
        f"{{{DC}}}creator": sifat.penulis,
        f"{{{inti}}}keywords": sifat.kata_kunci,
        f"{{{DC}}}language": "id-ID",
    }
    for nama, teks in nilai.items():
        ada = akar.find(nama)
        unsur = etree.SubElement(akar, nama) if ada is None else ada
        unsur.text = teks
    return tulis(akar)
