"""Fictional pages for the PDF: every kind of block, text that looks like code, and things that cannot be printed."""

from __future__ import annotations

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
