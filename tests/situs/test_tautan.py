"""Links lead somewhere, and every table and figure has its number, once and in order."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml.etree import tostring

from tests.situs.pohon import baca, jangkar

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.lambat

NOMOR = re.compile(r"(Tabel|Gambar) (?:(\w+)\.)?(\d+)$")
JUDUL = " | ".join(f"//main//h{tingkat}" for tingkat in range(1, 7))


def urutan_baca(buku: Path) -> list[Path]:
    """Pages in the order of the contents list."""
    tautan = [a for nav in baca(buku / "kata-pengantar.html").find_class("bd-docs-nav") for a in nav.iter("a")]
    alamat = [
        x.get("href").replace("#", "kata-pengantar.html") if x.get("href") == "#" else x.get("href") for x in tautan
    ]
    return [buku / x for x in dict.fromkeys(alamat)]


def tujuan(asal: Path, alamat: str) -> tuple[Path, str]:
    """File and anchor that an address on a page means."""
    letak, ke = urldefrag(alamat)
    letak = unquote(letak.split("?")[0])
    return ((asal.parent / letak).resolve() if letak else asal), unquote(ke)


def ada(asal: Path, alamat: str) -> bool:
    """Whether an address of a page leads to a file and, in a page, to a place."""
    berkas, ke = tujuan(asal, alamat)
    return berkas.is_file() and (not ke or berkas.suffix != ".html" or ke in jangkar(berkas))


def test_every_internal_link_and_anchor_resolves(halaman):
    """Pages, downloads, pictures, scripts and style sheets, and the place on the page."""
    mati = [
        (asal.name, alamat)
        for asal in halaman
        for alamat in sorted(set(baca(asal).xpath("//@href | //@src")))
        if not urlsplit(alamat).scheme and not ada(asal, alamat)
    ]
    assert mati == []


def test_nothing_is_loaded_from_another_host(halaman):
    """No picture, script, sheet or form names a host; links for people may."""
    luar = [
        (asal.name, tostring(unsur, encoding="unicode")[:100])
        for asal in halaman
        for unsur in baca(asal).xpath("//*[@src] | //link[@href] | //form[@action]")
        if "//" in (unsur.get("src") or unsur.get("href") or unsur.get("action") or "").split("data:")[0]
    ]
    assert luar == []


def test_ids_stand_once_on_a_page(halaman):
    """An anchor that stands twice leads to the wrong one."""
    for asal in halaman:
        assert [x for x, kali in Counter(baca(asal).xpath("//@id")).items() if kali > 1] == [], asal.name


def test_numbers_of_tables_and_figures_run_on_without_gap(buku_kalaena):
    """Tabel 3.1, 3.2, ... through the pages of a chapter; L.1, L.2, ... in the appendix; none twice."""
    semua = []
    for berkas in urutan_baca(buku_kalaena):
        for judul in baca(berkas).xpath("//caption | //figcaption"):
            for unsur in judul.find_class("caption-number"):
                cocok = NOMOR.match(unsur.text_content().strip())
                assert cocok, tostring(unsur, encoding="unicode")
                semua.append((cocok[1], cocok[2] or "", int(cocok[3])))
    assert len(semua) > 40
    for _, kelompok in groupby(sorted(enumerate(semua), key=lambda x: x[1][:2]), key=lambda x: x[1][:2]):
        nomor = [x[1][2] for x in kelompok]  # sorting is stable: still in reading order
        assert nomor == list(range(1, len(nomor) + 1))


def test_a_cross_reference_says_the_number_of_its_target(halaman):
    """A "Tabel 3.6" in a sentence leads to the table whose caption says Tabel 3.6."""
    salah = []
    for asal in halaman:
        for tautan in baca(asal).xpath("//article//a[@href]"):
            teks = tautan.text_content().strip()
            if "reference" not in tautan.classes or not NOMOR.match(teks):
                continue
            berkas, ke = tujuan(asal, tautan.get("href"))
            nomor = [x.text_content().strip() for x in jangkar(berkas)[ke].find_class("caption-number")]
            if nomor[:1] != [teks]:
                salah.append((asal.name, teks, tautan.get("href")))
    assert salah == []


def test_headings_step_down_one_level_at_a_time_and_none_is_empty(halaman):
    """One h1 a page; a screen reader's list of headings has no hole."""
    for asal in halaman:
        judul = baca(asal).xpath(JUDUL)
        tingkat = [int(x.tag[1]) for x in judul]
        assert tingkat.count(1) == 1, asal.name
        assert all(b - a <= 1 for a, b in pairwise(tingkat)), asal.name
        assert [x for x in judul if not x.text_content().strip(" #")] == [], asal.name
