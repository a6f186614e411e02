"""The page of Sphinx, read as a stream of blocks."""

from __future__ import annotations

import pytest

from lkj_app.bangun.cetak.kertas import pilih
from lkj_app.bangun.docx import lanskap, naskah
from lkj_utils.dasar.errors import BuildError
from tests.lkj_app.bangun.docx.halaman_mini import TABEL, bagian, tabel_lebar, tulis_halaman


def baca(folder, *isi):
    """Blocks of one chapter with the given content."""
    return naskah.baca(tulis_halaman(folder, bagian("bab", "Judul", *isi, nomor="BAB I")))


def teks(blok):
    """Texts of blocks, white space made single."""
    return [" ".join(x.unsur.text_content().split()) for x in blok]


def test_page_without_chapters_is_refused(tmp_path):
    """An empty document would look like a finished one."""
    (tmp_path / "index.html").write_text("<html><body><p>x</p></body></html>")
    with pytest.raises(BuildError, match="tidak berisi bab"):
        naskah.baca(tmp_path / "index.html")


def test_level_is_the_depth_of_the_section(tmp_path):
    """Sphinx writes h6 for all that lies deep; the sections know how deep. Word's pandoc knows six levels."""
    dalam = ""
    for n in range(7, 0, -1):
        dalam = bagian(f"s{n}", f"Judul {n}", dalam, tingkat=6)
    blok = baca(tmp_path, dalam)
    assert [x.tingkat for x in blok] == [1, 2, 3, 4, 5, 6, 6, 6]
    assert [x.unsur.get("id") for x in blok][:2] == ["bab", "s1"]


def test_containers_are_opened_and_keep_loose_text(tmp_path):
    """Frames vanish, their blocks stay in order; text that stands loose among them is not lost."""
    blok = baca(tmp_path, "<div><div><p>satu</p></div><p>dua</p></div><div>lepas<p>tiga</p></div>")
    assert teks(blok) == ["Judul", "satu", "dua", "lepastiga"]


def test_other_details_are_opened(tmp_path):
    """What is one click away on the screen stands open on paper."""
    assert teks(baca(tmp_path, "<details><summary>Lebih</summary><p>isi</p></details>")) == [
        "Judul",
        "Lebih",
        "isi",
    ]


def test_lists_of_tables_give_way_to_words_own(tmp_path):
    """The section goes with its list; one that holds more stays."""
    daftar = '<div class="daftar-tabel"><ul><li><p>Tabel 1</p></li></ul></div>'
    isi = bagian("a", "Daftar Tabel", daftar), bagian("b", "Lain", daftar, "<p>teks</p>")
    assert teks(baca(tmp_path, *isi)) == ["Judul", "Lain", "teks"]


def test_links_stay_only_where_they_lead_somewhere(tmp_path):
    """Places in the document and addresses stay; files beside the pages and dead places become text."""
    isi = '<p><a href="index.html#bab">a</a><a href="#tak-ada">b</a><a href="_unduh/x.csv">c</a><a href="https://x.id">d</a></p>'
    p = baca(tmp_path, isi)[1].unsur
    assert [x.get("href") for x in p.iter("a")] == ["#bab", "https://x.id"]
    assert p.text_content() == "abcd"


def test_two_sections_of_one_name(tmp_path):
    """Chapters may repeat an id; on one page it must be unique, and links mean the first."""
    blok = baca(tmp_path, bagian("x", "Satu"), bagian("x", "Dua"), bagian("x", "Tiga"))
    assert [x.unsur.get("id") for x in blok[1:]] == ["x", "x-2", "x-3"]


def test_missing_picture_is_named(tmp_path):
    """A hole in the page is an error, with the name of the file."""
    with pytest.raises(BuildError, match=r"tak-ada\.svg"):
        baca(tmp_path, '<figure><img alt="x" src="_images/tak-ada.svg"></figure>')


def test_grid_of_a_table_knows_its_spans(tmp_path):
    """Cells stand in the last row that they reach; rows know whether they are header or total."""
    tabel = next(x.tabel for x in baca(tmp_path, TABEL) if x.tabel)
    assert [(x.isi, x.baris, x.kolom, x.rentang) for x in tabel.sel[:5]] == [
        ("Golongan", 1, 0, 1),
        ("Jumlah", 0, 1, 2),
        ("L", 1, 1, 1),
        ("P", 1, 2, 1),
        ("IV", 2, 0, 1),
    ]
    assert tabel.baris == ("kepala", "kepala", "", "total")


def test_number_of_a_heading_is_apart_from_its_text(tmp_path):
    """Word counts headings itself: a typed number would stand beside Word's own."""
    blok = baca(tmp_path, bagian("a", "A. Nama", nomor="A."), bagian("b", "Tanpa"))
    assert [(x.nomor, x.unsur.text_content()) for x in blok] == [("BAB I", "Judul"), ("A.", "A. Nama"), ("", "Tanpa")]
    assert blok[0].bab


def test_chapters_and_keys_for_screens_stay_out(tmp_path):
    """Named chapters go whole; keys of findings only for those who do not review."""
    kunci = '<p>Temuan<span class="kunci-temuan"> (a.b/c)</span></p>'
    bab = f'<span id="document-satu"></span>{bagian("satu", "Satu", kunci)}<span id="document-dua"></span>'
    berkas = tulis_halaman(tmp_path, bab + bagian("dua", "Dua"))
    assert teks(naskah.baca(berkas, tanpa=["dua"])) == ["Satu", "Temuan"]
    assert teks(naskah.baca(berkas, reviu=True)) == ["Satu", "Temuan (a.b/c)", "Dua"]


def test_a_short_text_stays_with_the_table_that_it_announces(tmp_path):
    """A long paragraph, or one before other text, stands for itself."""
    blok = baca(tmp_path, "<p>Lihat tabel.</p>", TABEL, f"<p>{'kata ' * 99}</p>", TABEL.replace("tabel-a", "b"))
    assert [x.unsur.get("data-custom-style") for x in blok] == [None, "Pengantar", None, "Sumber", None, None, "Sumber"]


def test_landscape_takes_a_heading_right_above_and_the_source_along(tmp_path):
    """A heading left behind would stand alone at the foot of an upright page; with a text under it, it stays there."""
    isi = bagian("a", "A", "<p>teks</p>", tabel_lebar()), bagian("b", "B", tabel_lebar("c"), "<p>lanjut</p>")
    blok = lanskap.tandai(baca(tmp_path, *isi), pilih("A4"))
    assert [x.lanskap for x in blok] == [False, False, False, True, True, True, True, True, False]
    langsung = lanskap.tandai(baca(tmp_path, tabel_lebar()), pilih("A4"))
    assert [x.lanskap for x in langsung] == [False, True, True]


def test_small_table_of_class_lanskap_stays_upright(tmp_path):
    """A wide page for a table that reads well upright would be mostly empty."""
    blok = lanskap.tandai(baca(tmp_path, tabel_lebar(kolom=3)), pilih("A4"))
    assert not any(x.lanskap for x in blok)
