"""The reference document from which pandoc takes the look: its own, with our styles, header, footer and language."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lkj_app.bangun.cetak.kertas import MM
from lkj_app.bangun.docx import gaya
from lkj_app.bangun.docx.ooxml import cari, potongan, tulis, twip, urai, w
from lkj_utils.dasar import arsip

if TYPE_CHECKING:
    from lkj_app.bangun.cetak.kertas import Kertas

BAGIAN_HALAMAN = {"header": "rIdKepala", "footer": "rIdKaki"}
ALAMAT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BAHASA = '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
NOMOR_HALAMAN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def buat(bawaan: bytes, kertas: Kertas, kepala: str, kaki: str) -> bytes:
    """Patch pandoc's reference document; ``kepala`` and ``kaki`` are the texts at the head and foot of each page."""
    bagian = arsip.baca(bawaan)
    bagian["word/styles.xml"] = _gaya(bagian["word/styles.xml"], kertas)
    bagian["word/settings.xml"] = _setelan(bagian["word/settings.xml"])
    bagian["word/document.xml"] = _dokumen(bagian["word/document.xml"], kertas)
    bagian["word/header1.xml"] = _halaman("hdr", "Header", f"<w:r><w:t>{escape(kepala)}</w:t></w:r>")
    teks = f'<w:r><w:t xml:space="preserve">{escape(kaki)} · </w:t></w:r>{NOMOR_HALAMAN}'
    bagian["word/footer1.xml"] = _halaman("ftr", "Footer", teks)
    for nama, id_ in BAGIAN_HALAMAN.items():
        _daftarkan(bagian, nama, id_)
    return arsip.tulis(bagian)


def _gaya(isi: bytes, kertas: Kertas) -> bytes:
    akar = urai(isi)
    for x in cari(akar, "w:docDefaults"):
        akar.replace(x, potongan(_bawaan()))
    baru = {x.id: x.xml() for x in gaya.semua(kertas.lebar_teks(lanskap=False))}
    baru |= dict(gaya.karakter()) | {"Table": gaya.tabel()}
    for x in cari(akar, "w:style"):
        if x.get(w("styleId")) in baru:
            akar.remove(x)
    for x in cari(akar, "w:style/w:link"):
        if x.get(w("val")) in baru and (induk := x.getparent()) is not None:
            induk.remove(x)  # its other half has gone
    for xml in baru.values():
        akar.append(potongan(xml))
    return tulis(akar)


def _bawaan() -> str:
    huruf = f'<w:rFonts w:ascii="{gaya.HURUF_ISI}" w:hAnsi="{gaya.HURUF_ISI}" w:cs="{gaya.HURUF_ISI}"/>'
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{huruf}<w:sz w:val="22"/><w:szCs w:val="22"/>{BAHASA}</w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _setelan(isi: bytes) -> bytes:
    """Indonesian: the language of the theme, a comma in decimals, a semicolon between arguments of a field."""
    akar = urai(isi)
    nilai = {"themeFontLang": "id-ID", "decimalSymbol": ",", "listSeparator": ";"}
    for nama, baru in nilai.items():
        for x in cari(akar, f"w:{nama}"):
            x.set(w("val"), baru)
    return tulis(akar)


def _dokumen(isi: bytes, kertas: Kertas) -> bytes:
    akar = urai(isi)
    for x in cari(akar, "w:body/w:sectPr"):
        induk = x.getparent()
        if induk is not None:
            halaman = rujukan_halaman() + ukuran_halaman(kertas, lanskap=False)
            induk.replace(x, potongan(f"<w:sectPr>{halaman}</w:sectPr>"))
    return tulis(akar)


def ukuran_halaman(kertas: Kertas, *, lanskap: bool) -> str:
    """Page size and margins of a section."""
    lebar, tinggi = (kertas.tinggi, kertas.lebar) if lanskap else (kertas.lebar, kertas.tinggi)
    tegak = {"top": kertas.atas, "right": kertas.kanan, "bottom": kertas.bawah, "left": kertas.kiri}
    rebah = {"top": kertas.kiri, "right": kertas.samping, "bottom": kertas.bawah, "left": kertas.samping}
    tepi = (rebah if lanskap else tegak) | {"header": 13, "footer": 12}
    margin = " ".join(f'w:{nama}="{twip(milimeter * MM)}"' for nama, milimeter in tepi.items())
    arah = ' w:orient="landscape"' if lanskap else ""
    return f'<w:pgSz w:w="{twip(lebar * MM)}" w:h="{twip(tinggi * MM)}"{arah}/><w:pgMar {margin} w:gutter="0"/>'


def rujukan_halaman() -> str:
    """Header and footer of a section."""
    return "".join(f'<w:{nama}Reference w:type="default" r:id="{id_}"/>' for nama, id_ in BAGIAN_HALAMAN.items())


def _halaman(tag: str, id_gaya: str, isi: str) -> bytes:
    akar = potongan(f'<w:{tag}><w:p><w:pPr><w:pStyle w:val="{id_gaya}"/></w:pPr>{isi}</w:p></w:{tag}>')
    return tulis(akar)


def _daftarkan(bagian: dict[str, bytes], nama: str, id_: str) -> None:
    """Make a header or footer known; these two lists are plain enough to be edited as text."""
    jenis = f'<Override PartName="/word/{nama}1.xml" ContentType="{JENIS}.{nama}+xml" />'
    hubungan = f'<Relationship Id="{id_}" Type="{ALAMAT}/{nama}" Target="{nama}1.xml" />'
    for berkas_, tutup, baris in (
        (arsip.JENIS, b"</Types>", jenis),
        ("word/_rels/document.xml.rels", b"</Relationships>", hubungan),
    ):
        bagian[berkas_] = bagian[berkas_].replace(tutup, baris.encode() + tutup)
