"""Fictional pages for the PDF: every kind of block, text that looks like code, and things that cannot be printed."""

from __future__ import annotations

from base64 import b64encode

from tests.book.buku_mini import ISI_CONTOH, tabel

NAKAL = (
    r"""# judul = *tebal* _miring_ $x$ @label <script>alert(1)</script> \n #import "x" `kode` // ya /* */ [kurung]"""
)
PANJANG = "Panjangsekali" * 12
MENGALIR = "Pertanggungjawaban penyelenggaraan pemerintahan mencakup pemberdayaan masyarakat kecamatan. " * 8
ARAB, IBRANI, WAJAH = "مرحبا", "שלום", "😀"
HILANG = "🦀"  # no font of ours has it
TANDA_TANGAN = """<div class="tanda-tangan"><p>Rekaan, 1 Juli 2030</p><p class="jabatan">Camat</p>
<p class="nama"><strong>Nama Rekaan</strong></p><p>NIP 1</p></div>"""
LANSKAP = "".join(f'<th scope="col">Kolom panjang {n}</th>' for n in range(14))
ANGKA = "".join(f'<td class="angka">{n}.234.567.890</td>' for n in range(1, 15))
LEBAR = f"""<p>Pengantar.</p><table id="tabel-lanskap" class="lanskap"><caption>Lebar sekali</caption>
<thead><tr>{LANSKAP}</tr></thead><tbody>{f"<tr>{ANGKA}</tr>" * 60}</tbody></table>
<p class="sumber">Sumber: rekaan.</p>"""
RUMUS = """<div class="rumus" id="rumus-1"
data-typst="&quot;Rata #rata&quot; = (&quot;1,5&quot; + &quot;2&quot;) / &quot;2&quot;"
data-alt="rata-rata sama dengan tiga koma lima dibagi dua"><math><mn>1</mn></math></div>"""


def lolos(teks: str) -> str:
    """Text as HTML."""
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


SEGALA = (
    f"<p>{MENGALIR} tiga-ratus.</p><p>{lolos(NAKAL)}</p><p>{PANJANG} {ARAB} {IBRANI} {WAJAH}</p>"
    f'<table id="tabel-nakal"><caption>{lolos(NAKAL)}</caption>'
    f"<tbody><tr><td>{lolos(NAKAL)}</td><td>{PANJANG}</td></tr></tbody></table>"
)
BUKU: dict[str, list[str]] = {
    **ISI_CONTOH,
    "kata-pengantar": ["# Kata Pengantar", f"<p>Data rekaan.</p>{TANDA_TANGAN}"],
    "bab-1": [
        *ISI_CONTOH["bab-1"],
        SEGALA,
    ],
    "bab-2": [x.replace('data-typst="$ 1/2 $"', 'data-typst="1/2"') for x in ISI_CONTOH["bab-2"]]
    + [RUMUS.replace("rumus-1", "rumus-2")],
    "bab-2-c": ["# Program", f'<h2 id="prog-1">Program Satu</h2>{tabel("program", "Capaian")}<h3 id="sub-1">Sub</h3>',
                '<h2 id="prog-2">Program Dua</h2>' + LEBAR],
}  # fmt: skip
SELEBAR = "".join(f'<td class="angka">{n}.234.567.890.123</td>' for n in range(40))
BURUK: dict[str, list[str]] = {
    **{nama: [f"# {nama}"] for nama in BUKU},
    "bab-1": [
        "# Buruk",
        ":::{note}\nCatatan.\n:::",
        "![ada alt](tidak-ada.png)",
        RUMUS.replace("&quot;1,5&quot; + ", "tidakada + "),
        f'<table id="tabel-raksasa" class="lanskap"><caption>x</caption><tbody><tr>{SELEBAR}</tr></tbody></table>',
        f"<p>kepiting {HILANG}</p>",
    ],
}
KONTAK = {
    "alamat": "Jalan Rekaan Nomor 1",
    "telepon": "(0000) 123",
    "surel": "",
    "alamat_situs": "https://contoh.invalid/lkj/",
}
TINGGI = b'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="380"><rect width="320" height="380"/></svg>'
TANGGAL = "Laporan ini memuat data sampai dengan tanggal 31 Desember 2030 menurut Triwulan IV. " * 25
BAIK = '<span class="predikat predikat-sangat-baik">Sangat Baik</span>'
KELOMPOK = "".join(
    f'<tr class="sasaran"><td colspan="3">Kelompok {n}.</td></tr>'
    f'<tr class="kegiatan"><td colspan="3">Anak kelompok {n}.</td></tr>'
    + "".join(
        f'<tr><td>Uraian {n}-{m} {"panjang " * 9}</td><td class="angka">{m}</td><td>{BAIK}</td></tr>' for m in range(7)
    )
    for n in range(10)
)
PANJANG_SEKALI = f"""<table id="tabel-panjang"><caption>Panjang sekali</caption><thead><tr><th scope="col">Uraian</th>
<th scope="col">Angka</th><th scope="col">Predikat</th></tr></thead><tbody>{KELOMPOK}</tbody></table>"""
KUNCI = """<table id="tabel-temuan"><caption>Temuan</caption><tbody><tr><td>Bukti kurang<span class="kunci-temuan">
(kinerja.bukti/x)</span></td></tr></tbody></table>"""
WIDE = """<h2 id="lebar">Anggaran Lebar</h2><p>Pengantar lebar.</p>""" + LEBAR.replace("<p>Pengantar.</p>", "")


def gambar(id_: str) -> str:
    """A figure as high as more than half a page."""
    src = b64encode(TINGGI).decode()
    return (
        f'<figure id="{id_}"><img alt="Kotak tinggi" src="data:image/svg+xml;base64,{src}">'
        f"<figcaption>Kotak {id_}</figcaption></figure>"
    )


# What the rules of print are about: dates, a table over pages, figures that do not fit, keys, a wide table.
RESMI: dict[str, list[str]] = {
    **{nama: [f"# {nama.title()}"] for nama in BUKU},
    "bab-1": ["# Pendahuluan", "## Tanggal", f"<p>{TANGGAL}</p>", "## Tabel", PANJANG_SEKALI + KUNCI],
    "bab-2": [
        "# Akuntabilitas",
        "## Grafik",
        f"<p>{MENGALIR * 4}Lihat gambar.</p>",
        gambar("gambar-a") + gambar("gambar-b") + f"<p>{MENGALIR * 3}Sesudah gambar.</p>",
        "## Berikut",
        f"<p>Bagian berikut. {MENGALIR}</p>",
        WIDE,
    ],
    "lampiran": ["# Lampiran", "<p>Hanya untuk layar.</p>"],
}
