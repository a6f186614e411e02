"""Numbers of a page lead to their facts, and facts back; a book without a trace has plain numbers."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from tests.book.buku_mini import ISI_CONTOH, bangun, susun

KALIMAT = '<p>Ada <span data-fakta="f:a">1.000</span> &amp; <span data-fakta="f:kosong">–</span>.</p>'
ISI_FAKTA = '<h2>A</h2><section id="fakta-f-a"><h3>F</h3><a href="kembali:fakta-f-a">Kembali</a></section>'


@pytest.fixture(scope="module")
def situs(tmp_path_factory):
    """A small book with the trace of one chapter."""
    isi = {**ISI_CONTOH, "bab-1": [*ISI_CONTOH["bab-1"], KALIMAT]}
    stage = susun(tmp_path_factory.mktemp("jejak"), isi)
    (stage / "_jejak").mkdir()
    jejak = {"jangkar": {"f:a": "fakta-f-a"}, "isi": ISI_FAKTA}
    (stage / "_jejak" / "bab-1.json").write_text(json.dumps(jejak), encoding="utf-8")
    selesai = bangun(stage, "-W", "-n", "--keep-going")
    assert selesai.returncode == 0, selesai.stdout
    return stage.parent / "keluaran" / "_build" / "html"


@pytest.fixture(scope="module")
def baca(situs):
    """A page as a tree."""
    return lambda nama: BeautifulSoup((situs / f"{nama}.html").read_text(encoding="utf-8"), "html.parser")


def test_a_number_leads_to_its_fact(baca):
    """In cells and in sentences; only the first on the page is the place to come back to."""
    tautan = baca("bab-1").select("a.fakta")
    assert {a["href"] for a in tautan} == {"daftar-fakta-bab-1.html#fakta-f-a"}
    assert {a.get_text() for a in tautan} == {"1.000"}
    assert [a.get("id") for a in tautan] == ["di-fakta-f-a", None, None]
    assert tautan[-1].find_parent("span")["data-fakta"] == "f:a"


def test_a_number_without_trace_is_plain_text(baca):
    """On a chapter that has none, and a dash."""
    assert baca("lampiran").select("a.fakta") == []
    assert baca("bab-1").find("span", attrs={"data-fakta": "f:kosong"}).a is None


def test_the_fact_leads_back(baca):
    """To the page of the chapter and the place on it."""
    isi = baca("daftar-fakta-bab-1")
    assert isi.find(id="fakta-f-a").a["href"] == "bab-1.html#di-fakta-f-a"
    assert isi.h1.get_text() == "Daftar Fakta: BAB I Pendahuluan"


def test_one_entry_in_the_contents_leads_to_all(baca):
    """The side of every page stays short."""
    assert [a["href"] for a in baca("bab-2").select('.bd-docs-nav a[href^="daftar-fakta"]')] == ["daftar-fakta.html"]
    assert [a["href"] for a in baca("daftar-fakta").select("main li a")] == ["daftar-fakta-bab-1.html"]
    assert baca("bab-1").find("p", class_="ajakan-fakta").a["href"] == "daftar-fakta-bab-1.html"


def test_facts_do_not_drown_a_search(situs):
    """Only pages of the report are indexed."""
    assert "daftar-fakta" not in (situs / "searchindex.js").read_text(encoding="utf-8")


def test_a_book_without_trace_says_nothing_of_it(buku, halaman):
    """Staged by hand: no links, no entry, no page."""
    assert halaman("bab-1").select("a.fakta, p.ajakan-fakta") == []
    assert "Daftar Fakta" not in halaman("bab-1").get_text()
    assert not list(buku.glob("daftar-fakta*"))
