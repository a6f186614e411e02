"""What Word finds in a draft: styles, real tables, sections, pictures, equations, fields."""

from __future__ import annotations

import re

import pytest

from tests.lkj_app.bangun.docx.halaman_mini import BAB, PENGANTAR, bagian, tabel_lebar


def test_headings_are_those_of_word_with_our_numbers(mini):
    """The navigation pane and the contents know Word's own heading styles only."""
    assert mini.paragraf("Heading1") == ["Kata Pengantar", "BAB I Pendahuluan"]
    assert mini.paragraf("Heading2") == ["A. Latar Belakang", "B. Rincian", "C. Rincian Lebar", "D. Penutup"]
    assert mini.paragraf("Heading3") == ["1. Lebih Dalam"]


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


def test_wide_table_stands_on_a_landscape_page_with_its_heading_and_source(mini):
    """Sections: cover, front, chapters upright, the table, chapters again; numbers run on after the first."""
    assert mini.arah == [
        (None, None, None),
        (None, "lowerRoman", "1"),
        (None, "decimal", "1"),
        ("landscape", "decimal", None),
        (None, "decimal", None),
    ]
    batas = [mini.teks(x) for x in mini.cari("//w:p[w:pPr/w:sectPr]")]
    assert batas[2:] == ["Rata-rata=97,06+100,002=98,53%", "Sumber: lebar"]  # the last paragraphs of their sections


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
    """The lists find captions by their counter; each counter is set to our number, so an update changes none."""
    assert mini.paragraf("TableCaption") == ["Tabel 1.1 Pegawai", "Tabel 1.2 Lebar"]
    assert mini.paragraf("ImageCaption") == ["Gambar 1.1 Grafik"]
    hitung = [x.split() for x in mini.cari("//w:instrText/text()") if "SEQ" in x]
    assert sorted((x[1], x[-1]) for x in hitung) == [("Gambar", "1"), ("Tabel", "1"), ("Tabel", "2")]
    assert all(x[-2] == "\\r" for x in hitung)


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
