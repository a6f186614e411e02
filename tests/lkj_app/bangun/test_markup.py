"""What people type stays text in everything that leaves: no element, nothing evaluated, nothing lost.

Every free text of the contract and every narrative bears a mark of its own (tests/markup.py).
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html
from openpyxl import load_workbook
from pypdf import PdfReader
from sphinx.search import js_index

from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.perintah.cli import main
from lkj_utils import ROOT
from lkj_utils.kontrak.paket import Paket
from tests.markup import bidang, semua_tanda
from tests.pembangun import INSTANSI, PERIODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lkj_app.bangun.bangun import HasilBangun

pytestmark = pytest.mark.lambat

# Pieces that this office has no use for: there is no earlier period, nobody was replaced, no analysis is complete.
NARASI_LAIN = {
    f"narasi.{nama}"
    for nama in (
        *("analisis_lengkap", "pergantian_pejabat", "perkembangan_belanja", "perkembangan_program"),
        *("perkembangan_sasaran", "perubahan_pagu", "perubahan_pengantar", "perubahan_ringkasan"),
        "perubahan_tanpa_pembanding",
    )
}
# In no page: rules and folders read the provinsi, the rest lies in the data only.
TAK_DICETAK = {"instansi.provinsi", "instansi.lisensi_data", "dokumen_anggaran.nomor"}
# Only on the cover of the PDF.
SAMPUL = {"instansi.alamat", "instansi.telepon", "instansi.surel"}
# A page may end inside a mark, and its foot then stands in between.
TERPENGGAL = 2
HURUF_ANTARA = re.compile(r"[\s\u00ad\u200b-]")  # where lines end, other media part words


def rapat(teks: str) -> str:
    """Text as it compares across media."""
    return HURUF_ANTARA.sub("", teks)


def ada(teks: str) -> set[str]:
    """The fields whose mark stands in the text, whole."""
    bersih = rapat(teks)
    return {nama for nama, tanda in semua_tanda().items() if rapat(tanda) in bersih}


@cache
def tercetak() -> set[str]:
    """The fields that a reader of the report sees: those that the contract makes public."""
    publik = {f"{t.nama}.{k.nama}" for t in Paket.baca(ROOT / "data") for k in t.kolom if k.publik}
    tertutup = {nama for nama in bidang() if nama.endswith(".catatan") and nama not in publik}
    return set(semua_tanda()) - tertutup - NARASI_LAIN - TAK_DICETAK


def _aktif(pohon: etree._Element) -> list[str]:
    """Elements that a mark became, and what would run."""
    buruk = "//*[@onerror] | //a[starts-with(normalize-space(@href), 'javascript:')]"
    return [str(x.get("id") or x.get("href")) for x in pohon.xpath(buruk)]


def test_pages(laporan_reviu: HasilBangun) -> None:
    """Every mark is text of some page, in side bar and foot too; on no page it is an element or a link."""
    pohon = {p.name: html.parse(str(p)).getroot() for p in laporan_reviu.berkas["html"].parent.glob("*.html")}
    assert {nama: buruk for nama, x in pohon.items() if (buruk := _aktif(x))} == {}
    assert ada("\n".join("".join(x.itertext()) for x in pohon.values())) == tercetak() - SAMPUL
    for nama, x in pohon.items():
        kaki = " ".join(x.xpath("//*[@class='lkj-kaki' or @class='lkj-nama-instansi']//text()"))
        assert ada(kaki) == {"instansi.nama", "instansi.kabupaten"}, nama


def test_search_index(laporan_reviu: HasilBangun) -> None:
    """Titles and headings are markup to the page of results, and hold none."""
    teks = (laporan_reviu.berkas["html"].parent / "searchindex.js").read_text(encoding="utf-8")
    indeks = js_index.loads(teks)
    judul = [html.fragment_fromstring(x, "p") for x in (*indeks["alltitles"], *indeks["titles"])]
    assert [buruk for x in judul if (buruk := _aktif(x))] == []
    assert ada("\n".join(x.text_content() for x in judul)) >= {"struktur.nama", "sasaran.uraian", "unit_kerja.nama"}
    assert not re.search("<(?!/?span)", "".join((*indeks["docnames"], *indeks["filenames"], *indeks["terms"])))


def test_charts(laporan_reviu: HasilBangun) -> None:
    """Only shapes and paths: letters are drawn, nothing in them runs or is fetched."""
    gambar = list(laporan_reviu.folder.rglob("*.svg"))
    assert gambar
    for satu in gambar:
        unsur = [x for x in etree.parse(str(satu)).iter() if isinstance(x.tag, str)]
        jenis = {etree.QName(x).localname for x in unsur}
        assert jenis <= {"svg", "defs", "style", "g", "path", "use", "clipPath", "rect"}, satu.name
        alamat = [v for x in unsur for k, v in x.attrib.items() if k.endswith("href")]
        assert all(v.startswith("#") for v in alamat), satu.name


def test_pdf(laporan_reviu: HasilBangun) -> None:
    """The same texts on paper, and in its properties; no script and no link that runs."""
    pembaca = PdfReader(laporan_reviu.berkas["pdf"])
    teks = "\n".join(x.extract_text() for x in pembaca.pages)
    awal = {nama for nama in semua_tanda() if f"<imgid={nama}src=x" in rapat(teks)}
    assert awal == tercetak()
    assert len(awal - ada(teks)) <= TERPENGGAL
    assert ada(" ".join(map(str, pembaca.metadata.values()))) == {"instansi.nama", "instansi.kabupaten"}
    aksi = [x.get_object().get("/A", {}) for h in pembaca.pages for x in h.get("/Annots", ())]
    assert {str(x.get("/URI", "")).partition(":")[0] for x in aksi} <= {"", "https"}
    assert "/JavaScript" not in str(pembaca.trailer["/Root"])


def test_docx(laporan_reviu: HasilBangun) -> None:
    """The same texts in the draft for Word, and in its properties; no field but of lists, numbers, references."""
    with zipfile.ZipFile(laporan_reviu.berkas["docx"]) as arsip:
        bagian = {nama: etree.fromstring(arsip.read(nama)) for nama in arsip.namelist() if nama.endswith(".xml")}
        tautan = [x for nama in arsip.namelist() if nama.endswith(".rels") for x in etree.fromstring(arsip.read(nama))]
    isi = bagian["word/document.xml"]
    assert ada("".join(isi.itertext())) == tercetak() - SAMPUL
    assert ada("".join(bagian["docProps/core.xml"].itertext())) == {"instansi.nama"}
    ruas = {str(x.text).split()[0] for x in isi.iter("{*}instrText")}
    assert ruas <= {"TOC", "PAGEREF", "SEQ", "REF"}
    luar = {x.get("Target", "").partition(":")[0] for x in tautan if x.get("TargetMode") == "External"}
    assert luar <= {"https"}


def _sel(isi: bytes) -> Iterator[str]:
    """The texts of a workbook; no formula has any of them, no cell is a link but to a sheet."""
    for lembar in load_workbook(io.BytesIO(isi)).worksheets:
        for sel in (sel for baris in lembar.iter_rows() for sel in baris if sel.value is not None):
            assert sel.data_type != "f" or "<img" not in str(sel.value), (lembar.title, sel.coordinate)
            assert sel.hyperlink is None or sel.hyperlink.location, (lembar.title, sel.coordinate)
            yield str(sel.value)


def _sama(teks: Iterable[str]) -> set[str]:
    return ada("\n".join(teks))


def test_workbooks(laporan_reviu: HasilBangun, tmp_path: Path) -> None:
    """That of the quarter has every text of its tables, notes too; those of findings and of answers have theirs."""
    data = laporan_reviu.folder.parents[1] / "data"
    isian = _sama(_sel(buat_templat(data, INSTANSI, PERIODE, tahun=True)))
    tabel = {nama.partition(".")[0] for nama in isian}
    assert {nama for nama in bidang() if nama.partition(".")[0] in tabel & set(SUSUNAN_ISIAN)} <= isian
    assert set(SUSUNAN_ISIAN) - tabel == {"skm"}  # the office has none
    assert main(["check", str(PERIODE), "--data", str(data), "--simpan", str(tmp_path / "temuan.xlsx"), "-q"]) == 0
    assert "nomenklatur.nama" in _sama(_sel((tmp_path / "temuan.xlsx").read_bytes()))
    assert "nomenklatur.nama" in _sama(_sel(laporan_reviu.berkas["tanggapan"].read_bytes()))


def _teks(isi: object) -> Iterator[str]:
    """All texts of a JSON value."""
    if isinstance(isi, dict):
        yield from (x for bagian in isi.items() for satu in bagian for x in _teks(satu))
    elif isinstance(isi, list):
        yield from (x for satu in isi for x in _teks(satu))
    elif isinstance(isi, str):
        yield isi


def test_files_for_programs(laporan_reviu: HasilBangun) -> None:
    """JSON and CSV hold the texts as they are, and no cell that a spreadsheet would run."""
    folder = laporan_reviu.folder
    temuan = json.loads((folder / "temuan.json").read_text(encoding="utf-8"))
    assert _sama(_teks(temuan)) >= {"nomenklatur.nama", "instansi.pemeriksaan.diterima.alasan"}
    assert not _sama(_teks(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))))
    tabel = {}
    for satu in folder.rglob("*.csv"):
        pemisah = ";" if satu.parent.name == "_unduh" else ","
        with satu.open(encoding="utf-8-sig", newline="") as berkas:
            tabel[satu.name] = [sel for baris in csv.reader(berkas, delimiter=pemisah) for sel in baris]
    rumus = re.compile(r'[=+@\t\r](?!"[\d.]+"$)|-(?![\d.,]+%?$)')
    assert [(nama, sel) for nama, isi in tabel.items() for sel in isi if rumus.match(sel)] == []
    assert _sama(tabel["fakta.csv"]) >= {"indikator.satuan", "instansi.aturan.skala.predikat"}
    assert "nomenklatur.nama" in _sama(tabel["temuan.csv"])
