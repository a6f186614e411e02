"""The look of the draft: every style, once. Staff change a style in Word, and the whole document follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.isi_tabel import CETAKAN
from lkj_app.bangun.docx.ooxml import twip
from lkj_app.bangun.docx.penomoran import TANPA_NOMOR, nomor_gaya

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every Word has them; the PDF uses their free twins, Caladea and Carlito.
HURUF_ISI, HURUF_TABEL = "Cambria", "Calibri"
BIRU, REDUP, GARIS = "1D3F66", "5A6672", "8C98A4"
TINGGI_TABEL = 1.064  # em, of a line in a cell
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
    tinggi: float = 0  # line height, at least: formulas and pictures are higher
    pas: bool = False  # line height, exactly
    inden: tuple[float, float] | None = None  # left, hanging
    tempel: bool = False  # keep with the next paragraph
    halaman_baru: bool = False
    kerangka: int | None = None  # outline level, from 0
    tepi: str = ""  # w:pBdr and the like, as XML
    tab: str = ""
    lanjut: str = ""  # style of the next paragraph typed
    nomor: str = ""  # w:numPr, as XML

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
        yield self.nomor + self.tepi + self.tab
        if self.jarak is not None or self.tinggi:
            yield f"<w:spacing{_jarak(self.jarak, self.tinggi, pas=self.pas)}/>"
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


def _jarak(jarak: tuple[float, float] | None, tinggi: float, *, pas: bool) -> str:
    hasil = f' w:before="{twip(jarak[0])}" w:after="{twip(jarak[1])}"' if jarak is not None else ""
    return hasil + (f' w:line="{twip(tinggi)}" w:lineRule="{"exact" if pas else "atLeast"}"' if tinggi else "")


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
        jarak=(atas, 13 if satu else 1.7),
        tempel=True,
        halaman_baru=satu,
        kerangka=tingkat - 1,
        lanjut="BodyText",
        nomor=nomor_gaya(tingkat),
    )


JUDUL = (
    _judul(1, 14, 0, "b caps"),
    _judul(2, 12, 10, "b"),
    _judul(3, 11.5, 7.5, "b"),
    _judul(4, 10.5, 6, "b"),
    _judul(5, 10.5, 6, "b i"),
    _judul(6, 10.5, 6, "i"),
)
# Sizes, line heights and distances are those of the PDF: a draft has about its pages.
ISI = (
    Gaya("Normal", "", ukuran=10.5),
    Gaya("Body Text", "Normal", "BodyText", rata="both", jarak=(0, 2.2), tinggi=13.7),
    Gaya("First Paragraph", lanjut="BodyText"),
    Gaya("Pengantar", tempel=True),
    Gaya("Compact", jarak=(0, 0)),
    Gaya("Butir", rata="left", jarak=(0, 0)),
    Gaya("Block Text", rata="both", inden=(20, 0), tepi=_bingkai("left", tebal=16, warna=WARNA_KEPALA)),
    Gaya("Definition Term", tanda="b", jarak=(2, 0), tempel=True),
    Gaya("Definition", inden=(20, 0), jarak=(0, 2)),
    Gaya("Subjudul", rata="left", jarak=(3, 1), tempel=True),
    Gaya("Jenis Butir", rata="left", tanda="i", jarak=(2, 1), tempel=True),
    Gaya("Belum Diisi", warna=REDUP),
    Gaya("Judul Formulir", rata="center", tanda="b", jarak=(6, 8), tempel=True),
    Gaya("Tanda Tangan", rata="center", jarak=(0, 1), inden=(215, 0), tempel=True),
    Gaya("Nama Penanda Tangan", "TandaTangan", tanda="u", jarak=(56, 1)),
    # It holds the end of a section where no paragraph stands before it.
    Gaya("Penanda", "Normal", ukuran=1, jarak=(0, 0), tinggi=1, pas=True),
)
TABEL_GAMBAR = (
    Gaya("caption", "Normal", "Caption", huruf=HURUF_TABEL, ukuran=10, rata="left", jarak=(3.5, 4.5)),
    Gaya("Table Caption", "Caption", "TableCaption", tempel=True),
    Gaya("Image Caption", "Caption", "ImageCaption", rata="center", jarak=(3, 8)),
    Gaya("Figure", "Normal", rata="center"),
    Gaya("Captioned Figure", "Figure", "CaptionedFigure", rata="center", jarak=(6, 0), tempel=True),
    Gaya("Catatan Tabel", "Normal", huruf=HURUF_TABEL, ukuran=8.5, warna=REDUP, jarak=(2, 1)),
    Gaya("Sumber", "CatatanTabel", jarak=(2, 5)),
)
SAMPUL = (
    Gaya("Catatan Draf", huruf=HURUF_TABEL, rata="left", jarak=(0, 6), tepi=_bingkai("top", "left", "bottom", "right")),
    Gaya("Sampul Kabupaten", "SampulInstansi", jarak=(70, 8)),
    Gaya("Sampul Instansi", "Normal", ukuran=18, warna=BIRU, tanda="b caps", rata="center", jarak=(0, 8)),
    Gaya("Title", "Normal", ukuran=26, warna=BIRU, tanda="b caps", rata="center", jarak=(120, 14)),
    Gaya("Subtitle", "Normal", ukuran=18, warna=BIRU, tanda="b caps", rata="center", jarak=(0, 120)),
)
DAFTAR = (Gaya("Judul Daftar", "Heading1", jarak=(16, 10), kerangka=BUKAN_JUDUL, nomor=TANPA_NOMOR),)
HALAMAN = (
    Gaya("header", "CatatanTabel", "Header", rata="center", jarak=(0, 0), tepi=_bingkai("bottom")),
    Gaya("footer", "CatatanTabel", "Footer", rata="center", jarak=(0, 0), tepi=_bingkai("top")),
)


def gaya_sel() -> Iterator[Gaya]:
    """Cells in each letter size; the largest has the plain name."""
    for n, ukuran in enumerate(CETAKAN.langkah):
        akhir = f" {ukuran:.0f}" if n else ""
        satu = Gaya(f"Isi Tabel{akhir}", "Normal", huruf=HURUF_TABEL, ukuran=ukuran, rata="left", jarak=(0.3, 0.3))
        isi = replace(satu, tinggi=TINGGI_TABEL * ukuran, pas=True)
        yield isi
        yield Gaya(f"Angka Tabel{akhir}", isi.id, rata="right")
        yield Gaya(f"Kepala Tabel{akhir}", isi.id, rata="center", tanda="b", tempel=True)


def gaya_daftar(lebar: float) -> Iterator[Gaya]:
    """Entries of the contents, with dots up to the page number at the end of the line."""
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twip(lebar)}"/></w:tabs>'
    yield Gaya("toc 1", "Normal", "TOC1", tanda="b", jarak=(4, 0), tab=tab, inden=(0, 0))
    yield Gaya("toc 2", "Normal", "TOC2", jarak=(0, 0), tab=tab, inden=(12, 0))
    yield Gaya("toc 3", "Normal", "TOC3", jarak=(0, 0), tab=tab, inden=(24, 0))
    yield Gaya("table of figures", "Normal", "TableofFigures", jarak=(0, 1), tab=tab, inden=(0, 0))


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
    kode = f'<w:rFonts w:ascii="{HURUF_TABEL}" w:hAnsi="{HURUF_TABEL}" w:cs="{HURUF_TABEL}"/><w:noProof/>'
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
