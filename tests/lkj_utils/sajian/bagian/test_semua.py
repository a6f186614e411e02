"""Every section of the report, on the real office, on the fictional one, and on offices with other rules and gaps."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from lkj_utils.sajian.bagian import (
    depan,
    keadaan,
    lampiran,
    organisasi,
    perencanaan,
    program,
    realisasi,
    sasaran,
    simpangan,
)
from tests.pembaca import teks, urai
from tests.pembangun import kantor_rekaan, laporan_tetap
from tests.ragam import RAGAM, nama_berbahaya

BAGIAN = (
    depan.muka,
    depan.ringkasan,
    depan.penutup,
    depan.tindak_lanjut,
    depan.tanda_tangan,
    keadaan.pita,
    keadaan.daftar_keadaan,
    keadaan.uraian,
    keadaan.simpulan,
    simpangan.masalah,
    simpangan.keputusan,
    simpangan.uraian,
    lampiran.perjanjian_kinerja,
    lampiran.pernyataan_reviu,
    organisasi.pengantar,
    organisasi.sumber_daya,
    organisasi.susunan,
    organisasi.tugas_unit,
    perencanaan.program,
    perencanaan.pendapatan,
    program.uraian_program,
    realisasi.belanja,
    realisasi.pendapatan,
    sasaran.capaian_sasaran,
)
TAG_BUKU = {
    *(
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "a",
        "br",
        "blockquote",
        "dl",
        "dt",
        "dd",
        "div",
        "details",
        "summary",
        "span",
        "code",
    ),
    *("h2", "h3", "h4", "h5", "figure", "img", "figcaption"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("math", "mrow", "mtext", "mo", "mn", "mfrac", "mtable", "mtr", "mtd"),
}
BOCORAN = re.compile(r"\bNone\b|\bnan\b|Fraction\(|\{\{|\{%|<Keluaran| ,|\(\)|\.\.(?!\.)")
KALAENA_DAN_REKAAN = pytest.mark.parametrize("nama", ["kalaena", "rekaan"])


@KALAENA_DAN_REKAAN
@pytest.mark.parametrize("bagian", BAGIAN, ids=lambda b: f"{b.__module__.rpartition('.')[2]}.{b.__name__}")
def test_every_section_reads_well(tmp_path_factory, nama, bagian):
    """Something is said, no word of the program leaks, and only elements that the book knows are used."""
    hasil = bagian(laporan_tetap(nama, tmp_path_factory))
    assert teks(hasil)
    assert not BOCORAN.search(teks(hasil)), BOCORAN.search(teks(hasil))
    assert {satu.tag for satu in urai(hasil).iterdescendants()} <= TAG_BUKU


@pytest.mark.parametrize("ragam", RAGAM, ids=lambda satu: satu.__name__)
def test_every_section_works_under_other_rules_and_with_gaps(tmp_path, ragam):
    """No error, and silence is said in words."""
    laporan = ragam(kantor_rekaan()).laporan(tmp_path)
    for bagian in BAGIAN:
        hasil = teks(bagian(laporan))
        assert hasil, bagian
        if ragam is not nama_berbahaya:
            assert not BOCORAN.search(hasil), (bagian, BOCORAN.search(hasil))


@KALAENA_DAN_REKAAN
def test_ids_are_unique_in_the_whole_report(tmp_path_factory, nama):
    """A link leads to one place."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    ids = Counter(satu.get("id") for bagian in BAGIAN for satu in urai(bagian(laporan)).xpath(".//*[@id]"))
    assert [satu for satu, banyak in ids.items() if banyak > 1] == []


@KALAENA_DAN_REKAAN
def test_a_section_that_points_at_its_own_table_has_it(tmp_path_factory, nama):
    """Sentences of a kegiatan and of a sasaran point at tables of the same section."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    for bagian in (program.uraian_program, sasaran.capaian_sasaran, realisasi.pendapatan, perencanaan.pendapatan):
        akar = urai(bagian(laporan))
        ada = {f"#{satu.get('id')}" for satu in akar.iter("table")}
        assert {a.get("href") for a in akar.find_class("rujuk")} <= ada


def test_typed_text_is_escaped_in_every_section(tmp_path):
    """Names and sentences with HTML, Markdown and Jinja come out as they were typed."""
    laporan = nama_berbahaya(kantor_rekaan()).laporan(tmp_path)
    html = "".join(bagian(laporan).html for bagian in BAGIAN)
    assert "<script" not in html.lower()
    assert "<b>" not in html
    semua = " ".join(teks(bagian(laporan)) for bagian in BAGIAN)
    assert "Kecamatan <b>Rekaan</b> & *Dua* {{ 1 }}" in semua
    assert "<script>alert(1)</script> *x* [y](http://z) # {{ 1 }}" in semua


def test_pieces_of_html_are_closed(tmp_path_factory):
    """Each section alone is well formed: headings, lists and tables close in order."""
    from lxml import etree

    laporan = laporan_tetap("kalaena", tmp_path_factory)
    for bagian in BAGIAN:
        etree.fromstring("<div>" + str(bagian(laporan).html).replace("<br>", "<br/>").replace("&nbsp;", " ") + "</div>")
