"""A small book in code: a page of each kind, with every element that notebooks print. All of it is fictional."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import nbformat.v4 as nbf
from nbformat import NotebookNode, writes

from lkj_utils import ROOT

if TYPE_CHECKING:
    from pathlib import Path

IDENTITAS = {
    "judul": "Laporan Rekaan Triwulan II Tahun 2030",
    "instansi": "Kecamatan Rekaan",
    "kabupaten": "Kabupaten Rekaan",
    "periode_nama": "Triwulan II Tahun 2030",
    "tahun": 2030,
    "versi": "0.1",
    "hash_data": "abc123",
    "draf": True,
}
TOC = """format: jb-book
root: index
parts:
  - chapters:
      - file: kata-pengantar
  - numbered: true
    chapters:
      - file: bab-1
      - file: bab-2
        sections:
          - file: bab-2-c
  - chapters:
      - file: lampiran
"""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="8"><rect width="30" height="8"/></svg>'

TABEL = """<table id="tabel-{id}" class="lkj-tabel {kelas}"><caption>{judul}</caption>
<thead><tr><th scope="col" rowspan="2">Uraian</th><th scope="colgroup" colspan="2">Jumlah</th></tr>
<tr><th scope="col">L</th><th scope="col">P</th></tr></thead>
<tbody><tr class="program"><th scope="row">A &lt;script&gt;x&lt;/script&gt; &amp; B</th>
<td class="angka" data-fakta="f:a">1.000</td><td>2<br>dua</td></tr></tbody>
<tfoot><tr class="total"><th scope="row">Jumlah</th><td colspan="2" class="angka">3</td></tr></tfoot></table>
<p class="sumber">Sumber: data rekaan.</p>"""
RUMUS = """<div class="rumus" id="rumus-1" data-typst="$ 1/2 $" data-alt="satu per dua">
<math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math></div>"""

TAUTAN = """<p>Lihat <a class="rujuk" href="#tabel-pegawai">Tabel</a>, <a class="rujuk" href="#gambar-satu">Gambar</a>,
<a class="rujuk" href="#tabel-lampiran">Tabel</a>, <a href="#sub-1">sub kegiatan</a>,
<a href="lampiran.html">lampiran</a>, <a href="https://contoh.invalid/">situs</a>.</p>"""
DAFTAR = """<ul><li>a <strong>b</strong></li></ul><ol start="3"><li>x</li></ol>
<dl><dt>IKM</dt><dd>Indeks</dd></dl><blockquote><p>Kutip</p></blockquote>"""
RINCIAN = """<details class="data"><summary>Data</summary>{}</details>
<div class="kartu"><p>Isi <code>k</code> <span class="baik">Baik</span></p></div>"""


def tabel(id_: str, judul: str, kelas: str = "") -> str:
    """A table with a header of two rows, spans, row classes and a foot."""
    return TABEL.format(id=id_, judul=judul, kelas=kelas)


def lebar(id_: str, kolom: int) -> str:
    """A table of many columns."""
    kepala = "".join(f'<th scope="col">K{n}</th>' for n in range(kolom))
    isi = "".join(f"<td>{n}</td>" for n in range(kolom))
    badan = f"<thead><tr>{kepala}</tr></thead><tbody><tr>{isi}</tr></tbody>"
    return f'<table id="{id_}"><caption>Lebar</caption>{badan}</table>'


def figur(id_: str, kelas: str = "") -> str:
    """A chart as notebooks print it."""
    src = b64encode(SVG).decode()
    return (
        f'<figure id="{id_}" class="{kelas}"><img alt="Batang enam program" src="data:image/svg+xml;base64,{src}">'
        "<figcaption>Capaian <em>rekaan</em></figcaption></figure>"
    )


DAFTAR_BERNOMOR = "".join(
    f'<div class="daftar-{x}"><p>Daftar {x} disusun saat buku dibuat.</p></div>' for x in ("tabel", "gambar")
)

ISI_CONTOH: dict[str, list[str]] = {
    "kata-pengantar": ["# Kata Pengantar", "Data rekaan. Kami memantau semua desa.", figur("gambar-depan")],
    "bab-1": [
        "# Pendahuluan",
        "## Latar Belakang",
        tabel("pegawai", "Daftar pegawai") + tabel("polos", "Tanpa nomor", "tanpa-nomor"),
        "## Maksud",
        figur("gambar-satu") + figur("gambar-polos", "tanpa-nomor"),
        TAUTAN,
    ],
    "bab-2": [
        "# Akuntabilitas",
        "## Capaian",
        '<h3 id="sasaran-1">Sasaran Satu</h3><p>a</p>',
        "<p>Milik sasaran satu.</p>",
        "## Analisis",
        RUMUS + DAFTAR + RINCIAN.format(tabel("data", "Data gambar")),
    ],
    "bab-2-c": [
        "# Program",
        '<h2 id="prog-1">Program Satu</h2>'
        + tabel("program", "Capaian")
        + '<h3 id="keg-1">Kegiatan</h3><h4 id="sub-1">Sub</h4><p>Rapat pemantauan 7.01.01.2.05.</p>',
        '<h2 id="prog-2">Program Dua</h2>' + lebar("tabel-lebar", 8),
    ],
    "lampiran": ["# Lampiran", tabel("lampiran", "Aturan") + figur("gambar-lampiran"), DAFTAR_BERNOMOR],
    "index": ["# Beranda", '<div class="kartu"><p>Selamat datang.</p></div>'],
}
ISI_BURUK: dict[str, list[str]] = {
    **{nama: [f"# {nama}"] for nama in ISI_CONTOH},
    "bab-1": [
        "# Buruk",
        "<video>film</video>",
        "<p>teks <blink>kedip</blink></p>",
        "<div><h3>Di dalam</h3></div>",
        '<table id="tabel-timpang"><tbody><tr><td>1</td><td>2</td></tr><tr><td>1</td></tr></tbody></table>',
        '<figure id="gambar-bisu"><img src="data:image/svg+xml;base64,PHN2Zy8+"><figcaption>x</figcaption></figure>',
        '<img alt="x" src="https://contoh.invalid/a.png">',
        "<p>tidak ditutup",
        '<p style="color:red">merah</p>',
        '<div class="rumus"><math></math></div>',
        '<a class="rujuk" href="#tabel-hilang">Tabel</a>',
        "<h5>Terlalu dalam</h5>",
    ],
}


def susun(folder: Path, isi: dict[str, list[str]], **lkj: Any) -> Path:
    """Stage a book: the real settings and extensions, fictional executed notebooks; ``lkj`` changes its identity."""
    stage = folder / "buku"
    for nama in ("_ext", "_static", "_templates", "locale"):
        shutil.copytree(ROOT / "book" / nama, stage / nama, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    shutil.copy(ROOT / "_config.yml", stage)
    (stage / "_toc.yml").write_text(TOC, encoding="utf-8")
    (stage / "_lkj.json").write_text(json.dumps(IDENTITAS | lkj), encoding="utf-8")
    for nama, sel in isi.items():
        (stage / f"{nama}.ipynb").write_text(writes(_notebook(sel)), encoding="utf-8")
    return stage


def _notebook(isi: list[str]) -> NotebookNode:
    meta = {"kernelspec": {"name": "python3", "display_name": "Python 3"}, "language_info": {"name": "python"}}
    sel = [_sel_kode(x, n) if x.startswith("<") else nbf.new_markdown_cell(x) for n, x in enumerate(isi, start=1)]
    for n, satu in enumerate(sel):
        satu["id"] = f"sel-{n}"
    return nbf.new_notebook(cells=sel, metadata=meta)


def _sel_kode(html: str, nomor: int) -> NotebookNode:
    keluaran = nbf.new_output("display_data", data={"text/html": html, "text/plain": "<Keluaran>"})
    return nbf.new_code_cell("tampil()", execution_count=nomor, outputs=[keluaran], metadata={"tags": ["hide-input"]})


def bangun(stage: Path, *pilihan: str) -> subprocess.CompletedProcess[str]:
    """Run jupyter-book as the build does: a process of its own, a fixed clock."""
    kode = "from jupyter_book.cli.main import main; main(prog_name='jupyter-book')"
    perintah = [sys.executable, "-c", kode, "build", str(stage), "--path-output", str(stage.parent / "keluaran")]
    env = os.environ | {"SOURCE_DATE_EPOCH": "1893456000", "PYTHONHASHSEED": "0", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        [*perintah, *pilihan], cwd=stage, env=env, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
