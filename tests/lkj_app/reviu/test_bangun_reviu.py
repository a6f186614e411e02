"""A whole build for reviewers: chapter, marks, links, files; and nothing of it in a public build of the same office."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from pypdf import PdfReader

from lkj_app.bangun.bangun import bangun
from lkj_utils import ROOT
from tests.lkj_app.reviu import rekaan
from tests.pembangun import INSTANSI, PERIODE

if TYPE_CHECKING:
    from lkj_app.bangun.bangun import HasilBangun
    from tests.conftest import Sekali

pytestmark = pytest.mark.lambat
TANDA, HALAMAN = "\N{BLACK FLAG}", "lampiran-pemeriksaan"
JUDUL = "Lampiran: Pemeriksaan"


@pytest.fixture(scope="module")
def hasil(laporan_reviu: HasilBangun) -> HasilBangun:
    """The build for reviewers."""
    return laporan_reviu


@pytest.fixture(scope="module")
def publik(sekali: Sekali) -> HasilBangun:
    """The public build of the office with findings of every kind; where it was built before, as it is."""
    with sekali("publik") as folder:
        data = folder / "data"
        if not data.exists():
            data.mkdir()
            rekaan.kantor_reviu().tulis(data)
        return bangun(ROOT, data, folder, INSTANSI, PERIODE)


def _halaman(hasil: HasilBangun) -> dict[str, BeautifulSoup]:
    folder = hasil.berkas["html"].parent
    return {p.stem: BeautifulSoup(p.read_text(encoding="utf-8"), "html.parser") for p in folder.glob("*.html")}


def test_every_mark_leads_to_its_finding_and_every_finding_back(hasil: HasilBangun) -> None:
    """No link of the chapter or of a mark leads nowhere; each finding has its row."""
    semua = _halaman(hasil)
    with (hasil.folder / "temuan.csv").open(encoding="utf-8", newline="") as berkas:
        temuan = list(csv.DictReader(berkas))
    assert [satu["nomor"] for satu in temuan if semua[HALAMAN].find(id=f"temuan-{satu['nomor']}") is None] == []
    tanda = [a["href"] for isi in semua.values() for a in isi.select("sup.tanda-temuan a")]
    assert tanda
    kembali = [a["href"] for a in semua[HALAMAN].select("table a[href*='#']")]
    assert any("#tempat-temuan-" in satu for satu in kembali)
    for alamat in (*tanda, *kembali):
        nama, _, jangkar = alamat.partition("#")
        assert semua[nama.removesuffix(".html") or HALAMAN].find(id=jangkar) is not None, alamat
    terbuka = {satu["nomor"] for satu in temuan if satu["objek"] == "data" and satu["keadaan"] != "diterima"}
    assert {alamat.rpartition("-")[2] for alamat in tanda} <= terbuka


def test_the_chapter_is_in_the_contents(hasil: HasilBangun) -> None:
    """Of the pages and of the PDF."""
    assert JUDUL in [a.get_text(strip=True) for a in _halaman(hasil)["index"].select(".bd-docs-nav a")]
    judul = [x.title for x in PdfReader(hasil.berkas["pdf"]).outline if not isinstance(x, list)]
    assert judul[-1] == JUDUL


def _tautan(pembaca: PdfReader) -> list[set[int]]:
    """The pages to which the links of each page lead."""
    nomor = {halaman.indirect_reference: n for n, halaman in enumerate(pembaca.pages)}
    bernama = {nama: pembaca.get_destination_page_number(x) for nama, x in pembaca.named_destinations.items()}
    tujuan = [[x.get_object().get("/Dest") for x in halaman.get("/Annots", ())] for halaman in pembaca.pages]
    return [{bernama[x] if isinstance(x, str) else nomor[x[0]] for x in satu if x} for satu in tujuan]


def test_the_pdf_bears_the_marks_as_links(hasil: HasilBangun) -> None:
    """From every marked page into the chapter, and from the chapter back to the numbers."""
    pembaca = PdfReader(hasil.berkas["pdf"])
    bab = [x for x in pembaca.outline if not isinstance(x, list)][-1]
    tautan, awal = _tautan(pembaca), pembaca.get_destination_page_number(bab)
    bertanda = [n for n, halaman in enumerate(pembaca.pages) if TANDA in halaman.extract_text()]
    assert bertanda
    assert [n for n in bertanda if not any(ke >= awal for ke in tautan[n])] == []
    assert any(ke in bertanda for dari in tautan[awal:] for ke in dari)


def test_findings_can_be_answered(hasil: HasilBangun) -> None:
    """The workbook lies beside the report; its rows are those of temuan.csv, and the answer that is left over."""
    buku = load_workbook(hasil.berkas["tanggapan"])
    kunci = [row[0] for row in buku["Tanggapan atas temuan"].iter_rows(min_row=3, values_only=True)]
    with (hasil.folder / "temuan.csv").open(encoding="utf-8", newline="") as berkas:
        assert kunci == [*(satu["kunci"] for satu in csv.DictReader(berkas)), rekaan.HILANG]


def test_a_public_build_has_nothing_of_it(publik: HasilBangun) -> None:
    """No chapter, no mark, no answer, no file of findings; neither in the pages nor in the PDF."""
    nama = {p.name for p in publik.folder.rglob("*") if p.is_file()}
    assert nama & {"temuan.csv", f"tanggapan-{INSTANSI}-{PERIODE}.xlsx", f"{HALAMAN}.html"} == set()
    for isi in _halaman(publik).values():
        assert isi.select("sup.tanda-temuan") == []
        assert JUDUL not in isi.get_text()
    teks = "".join(x.extract_text() for x in PdfReader(publik.berkas["pdf"]).pages)
    assert (TANDA in teks, rekaan.HILANG in teks, JUDUL.upper() in teks) == (False, False, False)
