"""What Word finds in a draft: styles, real tables, sections, pictures, equations, fields."""

from __future__ import annotations

import re
import uuid

import pytest
from lxml import etree

from lkj_app.bangun.docx import huruf
from lkj_app.bangun.docx.ooxml import NS
from lkj_app.bangun.docx.penomoran import ID_DAFTAR
from lkj_utils.dasar.aksara import FOLDER
from tests.lkj_app.bangun.docx.halaman_mini import BAB, PENGANTAR, TABEL, bagian, tabel_lebar


def test_headings_are_those_of_word(mini):
    """The navigation pane and the contents know Word's own heading styles only; no number is typed."""
    assert mini.paragraf("Heading1") == ["Kata Pengantar", "Pendahuluan"]
    assert mini.paragraf("Heading2") == ["Latar Belakang", "Rincian", "Rincian Lebar", "Penutup"]
    assert mini.paragraf("Heading3") == ["Lebih Dalam"]


def test_word_counts_the_headings(mini):
    """Every heading style is a level of one list, in the order of official documents; the foreword has no number."""
    daftar = etree.fromstring(mini.isi["word/numbering.xml"])
    (abstrak,) = daftar.xpath(f"//w:abstractNum[@w:abstractNumId='{ID_DAFTAR}']", namespaces=NS)
    tingkat = [(x.xpath("string(w:numFmt/@w:val)", namespaces=NS), x.xpath("string(w:lvlText/@w:val)", namespaces=NS))
               for x in abstrak.findall("w:lvl", NS)]  # fmt: skip
    assert tingkat[:4] == [("upperRoman", "BAB %1"), ("upperLetter", "%2."), ("decimal", "%3."), ("lowerLetter", "%4.")]
    for n in range(1, 7):
        gaya = mini.gaya[f"Heading{n}"].xpath("./w:pPr/w:numPr/*/@w:val", namespaces=NS)
        assert gaya == [str(n - 1), str(ID_DAFTAR)]
    tanpa = mini.cari("//w:p[w:pPr/w:numPr/w:numId/@w:val='0']")
    assert [mini.teks(x) for x in tanpa] == ["Kata Pengantar"]
    assert mini.gaya["JudulDaftar"].xpath("string(./w:pPr/w:numPr/w:numId/@w:val)", namespaces=NS) == "0"


def test_first_page_says_that_the_pdf_is_the_official_one(mini):
    """Nobody signs a draft by mistake: the note stands before all else and names the PDF."""
    pertama = mini.teks(mini.cari("//w:p")[0])
    assert pertama == "Draf untuk disunting. Dokumen resmi adalah PDF-nya, lkj-rekaan-2030-TW2.pdf."
    assert mini.paragraf("Subtitle") == ["Triwulan II Tahun 2030"]


def test_what_serves_the_screen_stays_out(mini):
    """Code, data of charts, link signs and the front page of the site are not for paper."""
    semua = mini.teks(mini.dokumen)
    for nama in ("kode_rahasia", "Kode", "Data grafik", "kartu depan", "Isi Laporan", "#Latar"):
        assert nama not in semua


def test_text_of_people_is_text(mini):
    """Signs of markup languages come out as typed."""
    assert "Puji syukur <script> $x$ @a \\ #b [c](d) *e*." in mini.paragraf("FirstParagraph")


def test_header_rows_repeat_and_spans_are_real(mini):
    """Both header rows repeat on each page; spans are Word's own."""
    tabel = mini.tabel("Pegawai")
    baris = mini.cari("./w:tr", tabel)
    assert [bool(mini.cari("./w:trPr/w:tblHeader", x)) for x in baris] == [True, True, False, False]
    assert mini.cari(".//w:gridSpan/@w:val", baris[0]) == ["2"]
    assert [mini.cari(".//w:vMerge/@w:val", x) for x in baris[:2]] == [["restart"], ["continue"]]
    assert all(mini.cari("./w:trPr/w:cantSplit", x) for x in baris)


def test_cells_have_their_styles_empty_ones_too(mini):
    """Numbers stand right; an empty paragraph in large letters would make its row tall."""
    gaya = [mini.cari("./w:tc/w:p/w:pPr/w:pStyle/@w:val", x) for x in mini.cari("./w:tr", mini.tabel("Pegawai"))]
    assert gaya[2] == ["IsiTabel", "AngkaTabel", "IsiTabel"]  # the last is empty
    assert gaya[1] == ["IsiTabel", "KepalaTabel", "KepalaTabel"]  # the first is the rest of the cell above
    assert mini.gaya["AngkaTabel"].xpath("./w:pPr/w:jc/@w:val", namespaces=mini.gaya["AngkaTabel"].nsmap) == ["right"]


def test_rows_are_set_off(mini):
    """Header rows and totals are shaded, totals bold; plain rows are neither."""
    kepala, _, biasa, total = mini.cari("./w:tr", mini.tabel("Pegawai"))
    assert [bool(mini.cari(".//w:shd", x)) for x in (kepala, biasa, total)] == [True, False, True]
    assert [bool(mini.cari(".//w:b", x)) for x in (biasa, total)] == [False, True]


def test_widths_are_stated_and_add_up(mini):
    """Cells over several columns are as wide as these together."""
    tabel = mini.tabel("Pegawai")
    kolom = [int(x) for x in mini.cari("./w:tblGrid/w:gridCol/@w:w", tabel)]
    assert int(mini.cari("./w:tblPr/w:tblW/@w:w", tabel)[0]) == sum(kolom)
    sel = [int(x) for x in mini.cari("./w:tr[1]/w:tc/w:tcPr/w:tcW/@w:w", tabel)]
    assert sel == [kolom[0], kolom[1] + kolom[2]]


def test_wide_table_stands_on_a_landscape_page_with_its_source(mini):
    """Sections: cover, front, chapters upright, the table, chapters again; numbers run on after the first."""
    assert mini.arah == [
        (None, None, None),
        (None, "lowerRoman", "1"),
        (None, "decimal", "1"),
        ("landscape", "decimal", None),
        (None, "decimal", None),
    ]
    batas = [mini.teks(x) for x in mini.cari("//w:p[w:pPr/w:sectPr]")]
    assert batas[2:] == ["Seperti berikut.", "Sumber: lebar"]  # the last paragraphs of their sections


def test_section_may_begin_right_after_a_table(buat):
    """A table cannot carry the end of a section: a line as low as can be does."""
    tanpa_sumber = tabel_lebar().partition("</table>")[0] + "</table>"
    docx = buat(bagian("bab", "Bab", bagian("a", "A", tanpa_sumber, "<p>Teks.</p>"), nomor="BAB I"))
    assert [x[0] for x in docx.arah] == [None, None, "landscape", None]
    assert "Penanda" in docx.cari("//w:p[w:pPr/w:sectPr]/w:pPr/w:pStyle/@w:val")


@pytest.mark.parametrize(("kertas", "ukuran"), [("A4", ("11906", "16838")), ("F4", ("12189", "18709"))])
def test_paper_of_the_office(buat, kertas, ukuran):
    """A4 or F4, as instansi.toml says."""
    docx = buat(PENGANTAR, kertas=kertas)
    assert (docx.cari("//w:pgSz/@w:w")[0], docx.cari("//w:pgSz/@w:h")[0]) == ukuran


def test_picture_has_its_alternative_text_and_size(mini):
    """The spoken text travels along; the picture is not repeated inside its own description."""
    assert mini.cari("//wp:docPr/@descr") == ["Grafik batang: satu batang."]
    assert set(mini.cari("//pic:cNvPr/@descr")) == {""}
    assert [int(x) // 12700 for x in mini.cari("//wp:extent/@cx")] == [144]  # points
    assert [nama for nama in mini.isi if nama.endswith(".png")]


def test_formula_is_a_native_equation_with_whole_numbers(mini):
    """A decimal comma stays inside its number, and both lines of the formula are there."""
    teks = mini.cari("//m:oMath//m:t/text()")
    assert len(mini.cari("//m:oMath//m:mr")) == 2
    assert len(mini.cari("//m:oMath//m:f")) == 1
    assert {"Rata-rata", "97,06", "100,00", "98,53%"} <= set(teks)


def test_contents_is_a_field_with_its_entries(mini):
    """Word fills in the pages; until then the entries are there, each a link to a bookmark that exists."""
    assert any("TOC \\o" in x for x in mini.cari("//w:instrText/text()"))
    assert mini.paragraf("TOC2")[:2] == ["A. Latar Belakang", "B. Rincian"]
    assert set(mini.cari("//w:hyperlink/@w:anchor")) <= set(mini.cari("//w:bookmarkStart/@w:name"))
    assert len(mini.cari("//w:fldChar[@w:fldCharType='begin']")) == len(mini.cari("//w:fldChar[@w:fldCharType='end']"))


def test_captions_are_counted_by_word_and_keep_our_numbers(mini):
    """The lists find captions by their counter; the first of a chapter sets it, those that follow count on."""
    assert mini.paragraf("TableCaption") == ["Tabel\u00a01.1 Pegawai", "Tabel\u00a01.2 Lebar"]
    assert mini.paragraf("ImageCaption") == ["Gambar\u00a01.1 Grafik"]
    hitung = [" ".join(x.split()) for x in mini.cari("//w:instrText/text()") if "SEQ" in x and "Bab" not in x]
    assert hitung == ["SEQ Tabel \\* ARABIC", "SEQ Gambar \\* ARABIC", "SEQ Tabel \\* ARABIC"]
    bab = [" ".join(x.split()) for x in mini.cari("//w:instrText/text()") if "SEQ Bab" in x]
    assert bab == ["SEQ Bab \\h", *["SEQ Bab \\c \\* ARABIC"] * 3]


@pytest.mark.parametrize(("nomor", "perintah"), [("7.4", "\\r 4"), ("L.1", ""), ("L.3", "\\r 3"), ("2", "\\r 2")])
def test_a_number_that_word_would_not_reach_is_set(buat, nomor, perintah):
    """An update of the fields never changes a number of the book; a chapter that Word does not count stays typed."""
    docx = buat(bagian("x", "Lampiran", TABEL.replace("Tabel 1.1", f"Tabel {nomor}")))
    assert docx.paragraf("TableCaption") == [f"Tabel\u00a0{nomor} Pegawai"]
    assert [x.split("ARABIC")[1].strip() for x in docx.cari("//w:instrText/text()") if "SEQ" in x] == [perintah]


def test_a_mention_repeats_the_number_of_its_caption(mini):
    """A field that points to the bookmark around "Tabel 1.1": both move together."""
    (rujukan,) = [x.split()[1] for x in mini.cari("//w:instrText/text()") if "REF _Ref" in x]
    awal = mini.cari(f"//w:bookmarkStart[@w:name='{rujukan}']")[0]
    assert awal.getparent() in mini.cari("//w:p[w:pPr/w:pStyle/@w:val='TableCaption']")
    assert "Lihat Tabel 1.1." in mini.paragraf("FirstParagraph") + mini.paragraf("Pengantar")


def test_the_contents_print_pages_before_any_update(buat):
    """Those of the PDF, until Word has counted its own. Where the PDF has another count: none, rather than wrong."""
    halaman = {"judul": ["i", "1", "1", "2", "2", "3", "4"], "tabel": ["1", "3"], "gambar": ["2", "9"]}
    docx = buat(halaman=halaman)
    isi = {g: [_halaman(docx, p) for p in docx.cari(f"//w:p[w:pPr/w:pStyle/@w:val='{g}']")] for g in ("TOC1", "TOC2")}
    assert isi == {"TOC1": ["i", "1"], "TOC2": ["1", "2", "3", "4"]}
    assert [_halaman(docx, p) for p in docx.cari("//w:p[w:pPr/w:pStyle/@w:val='TableofFigures']")] == ["1", "3", ""]
    assert b'<w:updateFields w:val="true"/>' in docx.isi["word/settings.xml"]


def _halaman(docx, paragraf):
    return docx.cari(".//w:t/text()", paragraf)[1] if len(docx.cari(".//w:t/text()", paragraf)) > 1 else ""


def test_letters_travel_inside(mini):
    """Where Cambria and Calibri are not installed words would be split; a face comes back as it was disguised."""
    akar = etree.fromstring(mini.isi["word/fontTable.xml"])
    kunci = akar.xpath("string(//w:font[@w:name='Carlito']/w:embedRegular/@w:fontKey)", namespaces=NS)
    asli = huruf.samarkan(mini.isi["word/fonts/Carlito-Regular.odttf"], uuid.UUID(kunci))
    assert asli == (FOLDER / "Carlito-Regular.ttf").read_bytes()
    assert mini.isi["[Content_Types].xml"].count(b'Extension="odttf"') == 1
    hubungan = mini.isi["word/_rels/fontTable.xml.rels"].decode()
    assert all(f'Target="{x.removeprefix("word/")}"' in hubungan for x in mini.isi if x.startswith("word/fonts/"))


def test_a_draft_for_reviewers_says_so_on_every_page(buat):
    """In the running head, which every section has."""
    assert "UNTUK REVIU" in buat(reviu=True).isi["word/header1.xml"].decode()
    assert "UNTUK REVIU" not in buat().isi["word/header1.xml"].decode()


def test_empty_list_is_left_out(buat):
    """A book without figures has no list of figures."""
    assert "Daftar Gambar" not in buat(PENGANTAR).paragraf("JudulDaftar")


def test_language_is_indonesian(mini):
    """Word checks the spelling in the language of the text."""
    bahasa = re.findall("<w:lang [^>]*>", mini.isi["word/styles.xml"].decode())
    assert bahasa
    assert all('w:val="id-ID"' in x for x in bahasa)
    assert "<dc:language>id-ID</dc:language>" in mini.isi["docProps/core.xml"].decode()


def test_every_style_used_is_defined(mini):
    """A name without a style would show in Word's default letters."""
    dipakai = set(mini.cari("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert dipakai <= mini.gaya.keys()
    assert "Penanda" not in dipakai - set(mini.cari("//w:p[w:pPr/w:sectPr]/w:pPr/w:pStyle/@w:val"))


def test_header_and_footer_are_known_to_the_file(mini):
    """Every page says whose draft it is; the parts are declared, or Word would call the file damaged."""
    assert "draf untuk disunting" in mini.isi["word/header1.xml"].decode()
    assert " PAGE " in mini.isi["word/footer1.xml"].decode()
    assert b"/word/footer1.xml" in mini.isi["[Content_Types].xml"]
    hubungan = mini.isi["word/_rels/document.xml.rels"].decode()
    for id_ in set(mini.cari("//w:footerReference/@r:id | //w:headerReference/@r:id")):
        assert f'Id="{id_}"' in hubungan


def test_same_content_same_bytes(buat, mini):
    """Made again in another folder, byte for byte the same."""
    assert buat(PENGANTAR, BAB).berkas.read_bytes() == mini.berkas.read_bytes()
