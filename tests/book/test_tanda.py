"""Marks beside the numbers that findings touch: only where the book is for reviewers, and no part of the number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.book.buku_mini import ISI_CONTOH, bangun, susun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KALIMAT = '<p>Ada <span data-fakta="f:a">1.000</span> dan <span data-fakta="f:b">20</span>.</p>'
TEMUAN = (
    '<table id="tabel-t"><caption>T</caption><tbody>'
    '<tr><th scope="row"><span id="temuan-3">3</span></th><td><a href="#tempat-temuan-1">Pendahuluan</a></td></tr>'
    '<tr><th scope="row"><span id="temuan-7">7</span></th><td data-fakta="f:a">1.000</td></tr></tbody></table>'
)
PETA = {"halaman": "lampiran", "tanda": {"f:a": [3, 7]}, "tempat": {"bab-1": {"f:a": "tempat-temuan-1"}}}


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book for reviewers, with the trace of one chapter."""
    isi = {**ISI_CONTOH, "bab-1": [*ISI_CONTOH["bab-1"], KALIMAT], "lampiran": [*ISI_CONTOH["lampiran"], TEMUAN]}
    stage = susun(tmp_path_factory.mktemp("tanda"), isi)
    (stage / "_temuan.json").write_text(json.dumps(PETA), encoding="utf-8")
    (stage / "_jejak").mkdir()
    jejak = {"jangkar": {"f:a": "fakta-f-a"}, "isi": '<section id="fakta-f-a"></section>'}
    (stage / "_jejak" / "bab-1.json").write_text(json.dumps(jejak), encoding="utf-8")
    selesai = bangun(stage, "-W", "-n", "--keep-going")
    assert selesai.returncode == 0, selesai.stdout
    return stage.parent / "keluaran" / "_build" / "html"


@pytest.fixture(scope="module")
def baca(situs: Path) -> Callable[[str], BeautifulSoup]:
    """A page as a tree."""
    return lambda nama: BeautifulSoup((situs / f"{nama}.html").read_text(encoding="utf-8"), "html.parser")


def test_a_mark_stands_behind_the_number_and_leads_to_its_finding(baca: Callable[[str], BeautifulSoup]) -> None:
    """In cells and sentences, one for each finding, named for those who hear it; nowhere else."""
    tanda = baca("bab-1").select("sup.tanda-temuan")
    fakta = baca("bab-1").select('[data-fakta="f:a"]')
    assert len(tanda) == len(fakta) > 1
    for satu in tanda:
        assert [(a["href"], a["aria-label"]) for a in satu("a")] == [
            ("lampiran.html#temuan-3", "temuan 3"), ("lampiran.html#temuan-7", "temuan 7"),
        ]  # fmt: skip
    assert baca("bab-1").select('[data-fakta="f:b"] sup') == []


def test_the_number_still_leads_to_its_fact(baca: Callable[[str], BeautifulSoup]) -> None:
    """The mark is a link of its own, beside that of the trace."""
    fakta = baca("bab-1").select('[data-fakta="f:a"] a.fakta')
    assert fakta
    assert {a.get_text() for a in fakta} == {"1.000"}


def test_the_finding_leads_to_the_first_place_of_the_number(baca: Callable[[str], BeautifulSoup]) -> None:
    """Once on the page; the page of findings itself bears no marks."""
    assert baca("lampiran").find("a", href="bab-1.html#tempat-temuan-1") is not None
    (tempat,) = baca("bab-1").select("#tempat-temuan-1")
    assert tempat.find_parent(attrs={"data-fakta": "f:a"}) is not None
    assert baca("lampiran").select("sup.tanda-temuan") == []
    assert baca("lampiran").find(id="temuan-3") is not None


def test_downloads_hold_the_number_without_its_mark(situs: Path) -> None:
    """A mark is for readers, not for a spreadsheet."""
    isi = [p.read_text(encoding="utf-8-sig") for p in (situs / "_unduh").rglob("*.csv")]
    assert any("1.000" in x for x in isi)
    assert [x for x in isi if "\N{BLACK FLAG}" in x] == []


def test_a_public_book_bears_no_mark(buku: Path) -> None:
    """Without the file of findings nothing is marked."""
    assert [p.name for p in buku.glob("*.html") if "tanda-temuan" in p.read_text(encoding="utf-8")] == []
