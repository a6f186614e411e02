"""Numbers as an official report writes them."""

from __future__ import annotations

import pytest
from lkj_nomor import huruf, tulis_nomor


@pytest.mark.parametrize(
    ("nomor", "teks"),
    [((4,), "BAB IV"), ((3, 2), "B."), ((3, 2, 1), "1."), ((3, 2, 1, 5), "e."), ((1,) * 5, "1)"), ((1,) * 9, "a)")],
)
def test_a_heading_bears_the_number_of_its_level(nomor, teks):
    """BAB IV, B., 1., e., 1), a): the order of levels in official documents."""
    assert tulis_nomor(nomor) == (teks,)


def test_letters():
    """Past Z comes AA."""
    assert [huruf(n) for n in (1, 26, 27, 52)] == ["A", "Z", "AA", "AZ"]


def judul(simpul):
    """Heading text without the permalink."""
    return " ".join(simpul.get_text().rstrip("#").split())


def test_chapters_sections_and_child_files_are_numbered_in_one_run(halaman):
    """The child file of BAB II goes on with C. after the sections A. and B. of its parent."""
    assert judul(halaman("bab-1").h1) == "BAB I Pendahuluan"
    assert [judul(x) for x in halaman("bab-2").find_all("h2")] == ["A. Capaian", "B. Analisis"]
    assert judul(halaman("bab-2").h3) == "1. Sasaran Satu"
    assert judul(halaman("bab-2-c").h1) == "C. Program"
    assert [judul(x) for x in halaman("bab-2-c").find_all(["h2", "h3", "h4"])] == [
        "1. Program Satu", "a. Kegiatan", "1) Sub", "2. Program Dua",
    ]  # fmt: skip


def test_front_matter_and_appendix_have_no_chapter_number(halaman):
    """Only the numbered part of the contents list counts."""
    assert judul(halaman("kata-pengantar").h1) == "Kata Pengantar"
    assert judul(halaman("lampiran").h1) == "Lampiran"


def test_tables_and_figures_bear_the_arabic_number_of_their_chapter(halaman):
    """They count through all files of a chapter; the appendix has L."""
    harapan = {
        ("bab-2", "tabel-data"): "Tabel 2.1",
        ("bab-2-c", "tabel-program"): "Tabel 2.2",
        ("lampiran", "tabel-lampiran"): "Tabel L.1",
        ("lampiran", "gambar-lampiran"): "Gambar L.1",
    }
    ada = {(nama, id_): judul(halaman(nama).find(id=id_).find(class_="caption-number")) for nama, id_ in harapan}
    assert ada == harapan


def test_the_sidebar_and_the_next_link_agree_with_the_heading(halaman):
    """The same number everywhere."""
    sisi = halaman("index").find("nav", class_="bd-docs-nav")
    assert [" ".join(a.get_text().split()) for a in sisi.find_all("a")] == [
        "Beranda", "Kata Pengantar", "BAB I Pendahuluan", "BAB II Akuntabilitas", "C. Program", "Lampiran",
    ]  # fmt: skip
    assert " ".join(halaman("bab-1").find(class_="right-next").get_text().split()).endswith("BAB II Akuntabilitas")


def test_only_the_page_of_a_chapter_has_the_class_bab(halaman):
    """Style sheets set "BAB II" on its own line; "C." stays before its title."""
    assert "bab" in halaman("bab-2").find("section", id="akuntabilitas")["class"]
    assert "bab" not in halaman("bab-2-c").find("section", id="program").get("class", [])
