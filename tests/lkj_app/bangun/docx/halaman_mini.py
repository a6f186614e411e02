"""A book of two chapters on one page, as Sphinx writes it: one of everything that a draft must carry over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LKJ = {
    "judul": "Laporan Kinerja Kecamatan Rekaan",
    "instansi": "Kecamatan Rekaan",
    "kabupaten": "Kabupaten Contoh",
    "periode_nama": "Triwulan II Tahun 2030",
    "tahun": 2030,
    "hash_data": "abc123",
    "kedudukan": "Rekaan Kota",
    "kertas": "A4",
}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="144pt" height="72pt" viewBox="0 0 144 72">'
    '<rect width="9" height="9"/></svg>'
)
KODE = '<div class="cell"><details class="kode-sel"><summary>Kode</summary><pre>kode_rahasia()</pre></details></div>'
RUMUS = (
    '<div class="rumus" role="math" aria-label="Rata-rata sama dengan …"><math display="block">'
    "<mtable><mtr><mtd><mtext>Rata-rata</mtext></mtd></mtr><mtr><mtd><mo>=</mo><mfrac><mrow><mn>97,06</mn><mo>+</mo>"
    "<mn>100,00</mn></mrow><mn>2</mn></mfrac><mo>=</mo><mn>98,53%</mn></mtd></mtr></mtable></math></div>"
)
TABEL = (
    '<div class="lkj-bingkai"><table class="lkj-tabel" id="tabel-a"><caption>'
    '<span class="caption-number">Tabel 1.1 </span><span class="caption-text">Pegawai</span></caption><thead>'
    '<tr><th rowspan="2"><p>Golongan</p></th><th colspan="2"><p>Jumlah</p></th></tr>'
    "<tr><th><p>L</p></th><th><p>P</p></th></tr></thead><tbody>"
    '<tr><th><p>IV</p></th><td class="angka"><p>1.234</p></td><td class="angka"><p></p></td></tr>'
    '<tr class="total"><th><p>Semua</p></th><td class="angka"><p>1.234</p></td><td class="angka"><p>0</p></td></tr>'
    '</tbody></table></div><p class="sumber">Sumber: data rekaan</p>'
)
GAMBAR = (
    '<figure id="gambar-a"><img alt="Grafik batang: satu batang." src="_images/a.svg"><figcaption><p>'
    '<span class="caption-number">Gambar 1.1 </span><span class="caption-text">Grafik</span></p></figcaption></figure>'
    '<details class="data-grafik"><summary>Data grafik ini</summary>'
    "<table><tbody><tr><td>x</td></tr></tbody></table></details>"
)


def tabel_lebar(id_: str = "tabel-b", kolom: int = 12) -> str:
    """A table of class lanskap that does not fit an upright page."""
    sel = "".join('<td class="angka"><p>1.234.567.890</p></td>' for _ in range(kolom))
    kepala = "".join(f"<th><p>Kolom {n}</p></th>" for n in range(kolom))
    judul = '<caption><span class="caption-number">Tabel 1.2 </span><span class="caption-text">Lebar</span></caption>'
    isi = f"<thead><tr>{kepala}</tr></thead><tbody><tr>{sel}</tr></tbody>"
    return f'<table class="lkj-tabel lanskap" id="{id_}">{judul}{isi}</table><p class="sumber">Sumber: lebar</p>'


def bagian(id_: str, judul: str, *isi: str, nomor: str = "", tingkat: int = 3) -> str:
    """A section with its heading, numbered as Sphinx numbers it."""
    angka = f'<span class="section-number">{nomor} </span>' if nomor else ""
    pranala = f'<a class="headerlink" href="#{id_}" title="Tautan">#</a>'
    return f'<section id="{id_}"><h{tingkat}>{angka}{judul}{pranala}</h{tingkat}>{"".join(isi)}</section>'


def halaman(*bab: str) -> str:
    """The whole page: the front page of the site around the chapters."""
    isi = f'<div class="toctree-wrapper compound">{"".join(bab)}</div>'
    depan = '<div class="kartu-kartu"><p>kartu depan</p></div><section id="isi"><h2>Isi Laporan</h2>'
    akhir = "</section></section></body></html>"
    return f'<!DOCTYPE html><html><body><section class="sampul"><h1>Sampul</h1>{depan}{isi}{akhir}'


PENGANTAR = bagian(
    "pengantar",
    "Kata Pengantar",
    KODE,
    "<p>Puji syukur &lt;script&gt; $x$ @a \\ #b [c](d) *e*.</p>",
    '<div class="tanda-tangan"><p>Camat</p><p class="nama"><strong>Fulan</strong></p></div>',
)
BAB = bagian(
    "bab",
    "Pendahuluan",
    bagian("latar", "Latar Belakang", '<p>Lihat <a href="index.html#tabel-a">Tabel 1.1</a>.</p>', TABEL, nomor="A."),
    bagian("rinci", "Rincian", bagian("sub", "Lebih Dalam", GAMBAR, RUMUS, nomor="1."), nomor="B."),
    bagian("lebar", "Rincian Lebar", "<p>Seperti berikut.</p>", tabel_lebar(), nomor="C."),
    bagian("tutup", "Penutup", '<ol class="abjad"><li><p>satu</p></li></ol>', nomor="D."),
    nomor="BAB I",
)


def tulis_halaman(folder: Path, *bab: str) -> Path:
    """Write the page with its picture; the book of this module without ``bab``."""
    (folder / "_images").mkdir(parents=True, exist_ok=True)
    (folder / "_images" / "a.svg").write_text(SVG, encoding="utf-8")
    berkas = folder / "index.html"
    berkas.write_text(halaman(*(bab or (PENGANTAR, BAB))), encoding="utf-8")
    return berkas
