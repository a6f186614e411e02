"""Links lead somewhere, and every table and figure has its number, once and in order."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.lambat

NOMOR = re.compile(r"(Tabel|Gambar) (?:(\w+)\.)?(\d+)$")


@cache
def baca(berkas: Path) -> BeautifulSoup:
    """A page as a tree."""
    return BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser")


def urutan_baca(buku: Path) -> list[Path]:
    """Pages in the order of the contents list."""
    tautan = baca(buku / "kata-pengantar.html").select(".bd-docs-nav a")
    alamat = [x["href"].replace("#", "kata-pengantar.html") if x["href"] == "#" else x["href"] for x in tautan]
    return [buku / x for x in dict.fromkeys(alamat)]


def tujuan(asal: Path, alamat: str) -> tuple[Path, str]:
    """File and anchor that an address on a page means."""
    letak, jangkar = urldefrag(alamat)
    letak = unquote(letak.split("?")[0])
    return ((asal.parent / letak).resolve() if letak else asal), unquote(jangkar)


def test_every_internal_link_and_anchor_resolves(halaman):
    """Pages, downloads, pictures, scripts and style sheets, and the place on the page."""
    mati = []
    for asal in halaman:
        for unsur in baca(asal).select("[href], [src]"):
            alamat = unsur.get("href") or unsur.get("src") or ""
            if urlsplit(alamat).scheme:
                continue
            berkas, jangkar = tujuan(asal, alamat)
            ada = berkas.is_file()
            if ada and jangkar and berkas.suffix == ".html":
                ada = baca(berkas).find(id=jangkar) is not None
            if not ada:
                mati.append((asal.name, alamat))
    assert mati == []


def test_nothing_is_loaded_from_another_host(halaman):
    """No picture, script, sheet or form names a host; links for people may."""
    luar = [
        (asal.name, str(unsur)[:100])
        for asal in halaman
        for unsur in baca(asal).select("[src], link[href], form[action]")
        if "//" in (unsur.get("src") or unsur.get("href") or unsur.get("action") or "").split("data:")[0]
    ]
    assert luar == []


def test_ids_stand_once_on_a_page(halaman):
    """An anchor that stands twice leads to the wrong one."""
    for asal in halaman:
        ids = [x["id"] for x in baca(asal).select("[id]")]
        assert sorted({x for x in ids if ids.count(x) > 1}) == [], asal.name


def test_numbers_of_tables_and_figures_run_on_without_gap(buku_kalaena):
    """Tabel 3.1, 3.2, ... through the pages of a chapter; L.1, L.2, ... in the appendix; none twice."""
    semua = []
    for berkas in urutan_baca(buku_kalaena):
        for unsur in baca(berkas).select("caption .caption-number, figcaption .caption-number"):
            cocok = NOMOR.match(unsur.get_text().strip())
            assert cocok, unsur
            semua.append((cocok[1], cocok[2] or "", int(cocok[3])))
    assert len(semua) > 40
    for _, kelompok in groupby(sorted(enumerate(semua), key=lambda x: x[1][:2]), key=lambda x: x[1][:2]):
        nomor = [x[1][2] for x in kelompok]  # sorting is stable: still in reading order
        assert nomor == list(range(1, len(nomor) + 1))


def test_a_cross_reference_says_the_number_of_its_target(halaman):
    """A "Tabel 3.6" in a sentence leads to the table whose caption says Tabel 3.6."""
    salah = []
    for asal in halaman:
        for tautan in baca(asal).select("article a.reference[href]"):
            teks = tautan.get_text().strip()
            if not NOMOR.match(teks):
                continue
            berkas, jangkar = tujuan(asal, tautan["href"])
            nomor = baca(berkas).find(id=jangkar).select_one(".caption-number")
            if nomor is None or nomor.get_text().strip() != teks:
                salah.append((asal.name, teks, tautan["href"]))
    assert salah == []


def test_headings_step_down_one_level_at_a_time_and_none_is_empty(halaman):
    """One h1 a page; a screen reader's list of headings has no hole."""
    for asal in halaman:
        judul = baca(asal).select("main h1, main h2, main h3, main h4, main h5, main h6")
        tingkat = [int(x.name[1]) for x in judul]
        assert tingkat.count(1) == 1, asal.name
        assert all(b - a <= 1 for a, b in pairwise(tingkat)), asal.name
        assert [x for x in judul if not x.get_text().strip(" #")] == [], asal.name
