"""HTML outputs become document nodes: what a page shows of them."""

from __future__ import annotations

import pytest


def teks(simpul):
    """Text with white space collapsed, without the permalink."""
    return " ".join(simpul.get_text().replace("#", " ").split())


def test_a_table_keeps_caption_spans_scopes_and_classes(halaman):
    """Everything that a screen reader or a style sheet needs stands in the page."""
    satu = halaman("bab-1").find(id="tabel-pegawai")
    assert teks(satu.caption) == "Tabel 1.1 Daftar pegawai"
    kepala = [(x.get("scope"), x.get("rowspan"), x.get("colspan")) for x in satu.thead.find_all("th")]
    assert kepala == [("col", "2", None), ("colgroup", None, "2"), ("col", None, None), ("col", None, None)]
    program, total = satu.tbody.find_all("tr")
    assert "program" in program["class"]
    assert program.th["scope"] == "row"
    assert program.td["class"] == ["angka"]
    assert "total" in total["class"]


def test_the_fact_behind_a_number_stays_traceable(halaman):
    """A cell carries the id of its fact into the page."""
    assert halaman("bab-1").find(attrs={"data-fakta": "f:a"}).get_text() == "1.000"


def test_markup_in_data_stays_text(halaman):
    """``<script>`` typed into a cell is shown, not run."""
    sel = halaman("bab-1").find(id="tabel-pegawai").tbody.th
    assert sel.get_text() == "A <script>x</script> & B"
    assert sel.script is None


def test_a_table_without_number_keeps_its_caption(halaman):
    """Class tanpa-nomor: no number, and the next table is not skipped."""
    assert teks(halaman("bab-1").find(id="tabel-polos").caption) == "Tanpa nomor"


def test_a_wide_table_scrolls_in_a_named_focusable_frame(halaman):
    """Keyboard users can scroll it; screen readers know what it is."""
    bingkai = halaman("bab-2-c").find(id="tabel-lebar").parent
    assert (bingkai["tabindex"], bingkai["role"], bingkai["aria-label"]) == ("0", "group", "Tabel 2.3 Lebar")
    assert halaman("bab-1").find(id="tabel-pegawai").parent.get("tabindex") is None


def test_a_picture_becomes_a_file_with_alt_text(halaman, buku):
    """The data URI is decoded once, under the figure's id."""
    figur = halaman("bab-1").find("figure", id="gambar-satu")
    assert figur.img["alt"] == "Batang enam program"
    assert (buku / figur.img["src"]).read_bytes().startswith(b"<svg")
    assert teks(figur.figcaption) == "Gambar 1.1 Capaian rekaan"
    assert teks(halaman("bab-1").find(id="gambar-polos").figcaption) == "Capaian rekaan"


def test_references_resolve_across_pages(halaman):
    """A rujuk prints the number of its target; plain links find labels and pages."""
    paragraf = next(p for p in halaman("bab-1").find_all("p") if p.get_text().startswith("Lihat"))
    tautan = [(a.get_text(), a["href"]) for a in paragraf.find_all("a")]
    assert tautan == [
        ("Tabel 1.1", "#tabel-pegawai"),
        ("Gambar 1.1", "#gambar-satu"),
        ("Tabel L.1", "lampiran.html#tabel-lampiran"),
        ("sub kegiatan", "bab-2-c.html#sub-1"),
        ("lampiran", "lampiran.html"),
        ("situs", "https://contoh.invalid/"),
    ]


def test_headings_in_outputs_are_sections(halaman):
    """Nested by level, with their ids; the next cell's output belongs to the open section."""
    bagian = halaman("bab-2").find("section", id="sasaran-1")
    assert bagian.parent["id"] == "capaian"
    assert "Milik sasaran satu." in bagian.get_text()
    assert halaman("bab-2").find("section", id="analisis").parent["id"] == "akuntabilitas"
    rantai = [x["id"] for x in halaman("bab-2-c").find("section", id="sub-1").find_parents("section")]
    assert rantai == ["keg-1", "prog-1", "program"]


def test_headings_in_outputs_are_in_the_contents_of_the_page(halaman):
    """The contents list beside the page links to them."""
    isi = halaman("bab-2-c").find(id="pst-page-toc-nav")
    assert [a["href"] for a in isi.find_all("a")] == ["#prog-1", "#keg-1", "#sub-1", "#prog-2"]


def test_a_formula_is_mathml_with_a_spoken_name(halaman):
    """No script is needed to see it, no MathML reader to hear it."""
    rumus = halaman("bab-2").find(id="rumus-1")
    assert (rumus["role"], rumus["aria-label"]) == ("math", "satu per dua")
    assert rumus.math.mfrac.get_text() == "12"


def test_lists_quotes_and_details_keep_their_structure(halaman):
    """Each is the HTML element that it was in the notebook."""
    isi = halaman("bab-2").find("section", id="analisis")
    assert isi.ul.li.strong.get_text() == "b"
    assert isi.ol["start"] == "3"
    assert (isi.dl.dt.get_text(), teks(isi.dl.dd)) == ("IKM", "Indeks")
    assert teks(isi.blockquote) == "Kutip"
    rincian = isi.find("details", class_="data")
    assert rincian.summary.get_text() == "Data"
    assert rincian.find(id="tabel-data") is not None
    assert isi.find("div", class_="kartu").find("span", class_="baik").get_text() == "Baik"


def test_code_is_one_click_away(halaman):
    """Folded, under an Indonesian prompt, outside of the output."""
    lipat = halaman("bab-1").find("details", class_="kode-sel")
    assert teks(lipat.summary) == "KodeTutup kode"
    assert "tampil" in lipat.get_text()
    assert lipat.find("table", class_="lkj-tabel") is None


@pytest.mark.parametrize(
    "pesan",
    [
        "sel 2: unsur <video> tidak dikenal",
        "sel 3: unsur <blink> tidak dikenal di dalam teks",
        "sel 4: judul <h3> harus berdiri sendiri",
        "sel 5: tabel tabel-timpang: baris-barisnya berisi [1, 2] kolom",
        "sel 6: gambar gambar-bisu tanpa alt",
        "sel 7: gambar dari 'https://contoh.invalid/a.png'",
        "sel 8: HTML rusak: <p> tidak ditutup",
        "sel 9: atribut style pada <p> tidak dikenal",
        "sel 10: div.rumus harus berisi tepat satu <math>",
        "undefined label: 'tabel-hilang'",
        "judul 'Terlalu dalam' melompat dari tingkat 1 ke 5",
    ],
)
def test_nothing_is_dropped_silently(log_buruk, pesan):
    """Whatever we cannot convert is a warning that names notebook and cell."""
    baris = next((x for x in log_buruk.splitlines() if pesan in x), "")
    assert "bab-1.ipynb" in baris
    assert "WARNING" in baris
