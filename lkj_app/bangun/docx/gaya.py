"""The look of the draft: every style, once. Staff change a style in Word, and the whole document follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.isi_tabel import CETAKAN
from lkj_app.bangun.docx.ooxml import twip

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every Word has them; the PDF uses their free twins, Caladea and Carlito.
HURUF_ISI, HURUF_TABEL = "Cambria", "Calibri"
BIRU, REDUP, GARIS = "1D3F66", "5A6672", "8C98A4"
BUKAN_JUDUL = 9  # outline level of plain text: the contents do not list themselves
BAWAAN = ("Body Text", "Block Text", "caption", "header", "footer", "Title", "Subtitle", "table of figures")
WARNA_KEPALA = "DBE4EE"
WARNA_BARIS = {"program": "E8EEF5", "kegiatan": "F3F6F9", "sasaran": "E8EEF5", "total": "E8EEF5"}
WARNA_PREDIKAT = {
    "Sangat Baik": "1B5E20",
    "Baik": "1D4F7C",
    "Cukup": "6B5200",
    "Kurang": "8A3B00",
    "Sangat Kurang": "8B1A1A",
}


@dataclass(frozen=True)
class Gaya:
    """One style; sizes and distances in points. What is left out comes from the style it is based on."""

    nama: str
    dasar: str = "BodyText"
    id_: str = ""
    huruf: str = ""
    ukuran: float = 0
    warna: str = ""
    tanda: str = ""  # of letters: b, i, caps, u
    rata: str = ""
    jarak: tuple[float, float] | None = None  # above, below
    baris: float = 0  # line height, in lines
    inden: tuple[float, float] | None = None  # left, hanging
    tempel: bool = False  # keep with the next paragraph
    halaman_baru: bool = False
    kerangka: int | None = None  # outline level, from 0
    tepi: str = ""  # w:pBdr and the like, as XML
    tab: str = ""
    lanjut: str = ""  # style of the next paragraph typed

    @property
    def id(self) -> str:
        """The name by which paragraphs refer to it."""
        return self.id_ or self.nama.replace(" ", "")

    def xml(self) -> str:
        """The style as Word keeps it; the order of elements is the standard's."""
        lanjut = f'<w:next w:val="{self.lanjut}"/>' if self.lanjut else ""
        dasar = f'<w:basedOn w:val="{self.dasar}"/>' if self.dasar else ""
        return (
            f'<w:style w:type="paragraph"{self._asal()} w:styleId="{self.id}"><w:name w:val="{self.nama}"/>'
            f"{dasar}{lanjut}<w:qFormat/><w:pPr>{''.join(self._paragraf())}</w:pPr>"
            f"<w:rPr>{''.join(self._huruf())}</w:rPr></w:style>"
        )

    def _asal(self) -> str:
        """Word knows the names of its own styles; all others are declared to be somebody's."""
        if self.nama == "Normal":
            return ' w:default="1"'
        return "" if self.nama in BAWAAN or self.nama.startswith(("heading ", "toc ")) else ' w:customStyle="1"'

    def _paragraf(self) -> Iterator[str]:
        if self.tempel:
            yield "<w:keepNext/><w:keepLines/>"
        if self.halaman_baru:
            yield "<w:pageBreakBefore/>"
        yield self.tepi + self.tab
        if self.jarak is not None or self.baris:
            yield f"<w:spacing{_jarak(self.jarak, self.baris)}/>"
        if self.inden is not None:
            yield f'<w:ind w:left="{twip(self.inden[0])}" w:hanging="{twip(self.inden[1])}"/>'
        if self.rata:
            yield f'<w:jc w:val="{self.rata}"/>'
        if self.kerangka is not None:
            yield f'<w:outlineLvl w:val="{self.kerangka}"/>'

    def _huruf(self) -> Iterator[str]:
        if self.huruf:
            yield f'<w:rFonts w:ascii="{self.huruf}" w:hAnsi="{self.huruf}" w:cs="{self.huruf}"/>'
        for x in ("b", "i", "caps"):
            if x in self.tanda.split():
                yield f"<w:{x}/>"
        if self.warna:
            yield f'<w:color w:val="{self.warna}"/>'
        if self.ukuran:
            yield f'<w:sz w:val="{round(self.ukuran * 2)}"/><w:szCs w:val="{round(self.ukuran * 2)}"/>'
        if "u" in self.tanda.split():
            yield '<w:u w:val="single"/>'


def _jarak(jarak: tuple[float, float] | None, baris: float) -> str:
    hasil = f' w:before="{twip(jarak[0])}" w:after="{twip(jarak[1])}"' if jarak is not None else ""
    return hasil + (f' w:line="{round(baris * 240)}" w:lineRule="auto"' if baris else "")


def _bingkai(*sisi: str, tebal: int = 4, warna: str = GARIS) -> str:
    isi = "".join(f'<w:{x} w:val="single" w:sz="{tebal}" w:space="6" w:color="{warna}"/>' for x in sisi)
    return f"<w:pBdr>{isi}</w:pBdr>"


def _judul(tingkat: int, ukuran: float, atas: float, tanda: str) -> Gaya:
    satu = tingkat == 1
    return Gaya(
        f"heading {tingkat}",
        "Normal",
        f"Heading{tingkat}",
        ukuran=ukuran,
        warna=BIRU,
        tanda=tanda,
        rata="center" if satu else "left",
        jarak=(atas, 18 if satu else 6),
        tempel=True,
        halaman_baru=satu,
        kerangka=tingkat - 1,
        lanjut="BodyText",
    )


JUDUL = (
    _judul(1, 14, 0, "b caps"),
    _judul(2, 12.5, 18, "b"),
    _judul(3, 11.5, 15, "b"),
    _judul(4, 11, 13, "b"),
    _judul(5, 11, 12, "b i"),
    _judul(6, 11, 12, "i"),
)
ISI = (
    Gaya("Normal", "", ukuran=11),
    Gaya("Body Text", "Normal", "BodyText", rata="both", jarak=(4, 5), baris=1.25),
    Gaya("First Paragraph", lanjut="BodyText"),
    Gaya("Compact", jarak=(0, 3)),
    Gaya("Butir", rata="left", jarak=(0, 3), baris=1.15),
    Gaya("Block Text", rata="both", inden=(20, 0), tepi=_bingkai("left", tebal=16, warna=WARNA_KEPALA)),
    Gaya("Definition Term", tanda="b", jarak=(4, 0), tempel=True),
    Gaya("Definition", inden=(20, 0), jarak=(0, 4)),
    Gaya("Subjudul", rata="left", jarak=(10, 5), tempel=True),
    Gaya("Jenis Butir", rata="left", tanda="i", jarak=(8, 4), tempel=True),
    Gaya("Belum Diisi", warna=REDUP),
    Gaya("Judul Formulir", rata="center", tanda="b", jarak=(6, 8), tempel=True),
    Gaya("Tanda Tangan", rata="center", jarak=(0, 3), baris=1.1, inden=(215, 0), tempel=True),
    Gaya("Nama Penanda Tangan", "TandaTangan", tanda="u", jarak=(56, 3)),
    # It holds the end of a section where no paragraph stands before it.
    Gaya("Penanda", "Normal", ukuran=1, jarak=(0, 0), baris=0.1),
)
TABEL_GAMBAR = (
    Gaya("caption", "Normal", "Caption", huruf=HURUF_TABEL, ukuran=10, rata="left", jarak=(12, 5)),
    Gaya("Table Caption", "Caption", "TableCaption", tempel=True),
    Gaya("Image Caption", "Caption", "ImageCaption", rata="center", jarak=(4, 14)),
    Gaya("Figure", "Normal", rata="center"),
    Gaya("Captioned Figure", "Figure", "CaptionedFigure", rata="center", jarak=(10, 0), tempel=True),
    Gaya("Catatan Tabel", "Normal", huruf=HURUF_TABEL, ukuran=8.5, warna=REDUP, jarak=(4, 3)),
    Gaya("Sumber", "CatatanTabel", jarak=(4, 14)),
)
SAMPUL = (
    Gaya("Catatan Draf", huruf=HURUF_TABEL, rata="left", jarak=(0, 6), tepi=_bingkai("top", "left", "bottom", "right")),
    Gaya("Sampul Kabupaten", "SampulInstansi", jarak=(70, 8)),
    Gaya("Sampul Instansi", "Normal", ukuran=18, warna=BIRU, tanda="b caps", rata="center", jarak=(0, 8)),
    Gaya("Title", "Normal", ukuran=26, warna=BIRU, tanda="b caps", rata="center", jarak=(120, 14)),
    Gaya("Subtitle", "Normal", ukuran=18, warna=BIRU, tanda="b caps", rata="center", jarak=(0, 120)),
)
DAFTAR = (Gaya("Judul Daftar", "Heading1", kerangka=BUKAN_JUDUL),)
HALAMAN = (
    Gaya("header", "CatatanTabel", "Header", rata="center", jarak=(0, 0), tepi=_bingkai("bottom")),
    Gaya("footer", "CatatanTabel", "Footer", rata="center", jarak=(0, 0), tepi=_bingkai("top")),
)


def gaya_sel() -> Iterator[Gaya]:
    """Cells in each letter size; the largest has the plain name."""
    for n, ukuran in enumerate(CETAKAN.langkah):
        akhir = f" {ukuran:.0f}" if n else ""
        isi = Gaya(f"Isi Tabel{akhir}", "Normal", huruf=HURUF_TABEL, ukuran=ukuran, jarak=(1, 1), rata="left")
        yield isi
        yield Gaya(f"Angka Tabel{akhir}", isi.id, rata="right")
        yield Gaya(f"Kepala Tabel{akhir}", isi.id, rata="center", tanda="b", tempel=True)


def gaya_daftar(lebar: float) -> Iterator[Gaya]:
    """Entries of the contents, with dots up to the page number at the end of the line."""
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twip(lebar)}"/></w:tabs>'
    yield Gaya("toc 1", "Normal", "TOC1", tanda="b", jarak=(8, 2), tab=tab, inden=(0, 0))
    yield Gaya("toc 2", "Normal", "TOC2", jarak=(0, 2), tab=tab, inden=(12, 0))
    yield Gaya("toc 3", "Normal", "TOC3", jarak=(0, 2), tab=tab, inden=(24, 0))
    yield Gaya("table of figures", "Normal", "TableofFigures", jarak=(0, 3), tab=tab, inden=(0, 0))


def semua(lebar: float) -> Iterator[Gaya]:
    """All paragraph styles; ``lebar`` is that of the text, in points."""
    yield from (*ISI, *JUDUL, *TABEL_GAMBAR, *SAMPUL, *DAFTAR, *HALAMAN)
    yield from gaya_sel()
    yield from gaya_daftar(lebar)


def karakter() -> Iterator[tuple[str, str]]:
    """Id and XML of the styles of letters."""
    warna = {"Keterangan": REDUP} | {f"Predikat {k}": v for k, v in WARNA_PREDIKAT.items()}
    for nama, nilai in warna.items():
        id_ = nama.replace(" ", "")
        yield id_, _karakter(id_, nama, f'<w:color w:val="{nilai}"/>')
    kode = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>'
    yield "VerbatimChar", _karakter("VerbatimChar", "Verbatim Char", kode)


def _karakter(id_: str, nama: str, isi: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{nama}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{isi}</w:rPr></w:style>'
    )


def tabel() -> str:
    """The table style: thin lines everywhere, little room inside."""
    sisi = ("top", "left", "bottom", "right", "insideH", "insideV")
    garis = "".join(f'<w:{x} w:val="single" w:sz="4" w:space="0" w:color="{GARIS}"/>' for x in sisi)
    ruang = {"top": 20, "left": 75, "bottom": 20, "right": 75}
    tepi = "".join(f'<w:{x} w:w="{n}" w:type="dxa"/>' for x, n in ruang.items())
    return (
        '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{garis}</w:tblBorders>'
        f"<w:tblCellMar>{tepi}</w:tblCellMar></w:tblPr></w:style>"
    )
