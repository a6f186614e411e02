"""Narrative: Markdown with sandboxed Jinja, filled from facts. No figure is typed into it.

A piece is looked up in the quarter's folder, then in the office's, then among the pieces for any office.
"""

from __future__ import annotations

import re
from functools import cache
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markdown_it import MarkdownIt
from markupsafe import Markup

from lkj_utils import ROOT
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.errors import LkjError
from lkj_utils.dasar.tersembunyi import bersih
from lkj_utils.fakta.kepekaan import bergantung
from lkj_utils.sajian.keluaran import Keluaran, nilai_fakta
from lkj_utils.sajian.tanda_fakta import Tanda, Tercetak

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

    from lkj_utils.laporan import Laporan

UMUM = ROOT / "book" / "narasi"
KHUSUS_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")


BARIS_BARU = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*")


class _Aman(str):
    """Text that is Markdown already (a cross reference): not escaped again."""

    __slots__ = ()


def narasi(laporan: Laporan, nama: str, **lagi: Any) -> Keluaran:
    """One piece as HTML, each fact in a span with its id. Raises LkjError naming file and line where it fails."""
    tanda = Tanda()
    html = _markdown().render(_terisi(laporan, nama, tanda, lagi))
    return Keluaran(tanda.buka(Markup(html), lambda id_, teks: nilai_fakta(teks, id_)))  # noqa: S704 - html=False escapes all HTML


def isi(laporan: Laporan, nama: str, **lagi: Any) -> str:
    """One piece as Markdown, placeholders filled."""
    tanda = Tanda()
    return tanda.buka(_terisi(laporan, nama, tanda, lagi), lambda _id, teks: str(_lolos(teks)))


def _terisi(laporan: Laporan, nama: str, tanda: Tanda, lagi: Mapping[str, Any]) -> str:
    lingkungan = _lingkungan(laporan, tanda)
    try:
        return bersih(lingkungan.get_template(f"{nama}.md").render({**_konteks(laporan, tanda), **lagi}))
    except (TemplateError, LkjError, ArithmeticError, LookupError, TypeError, ValueError) as salah:
        baris = _baris(salah, f"{nama}.md")
        tempat = f"narasi/{nama}.md" + (f", baris {baris}" if baris else "")
        # Without its cause: IPython cannot show a traceback through a piece with an open bracket, and hides it all.
        raise LkjError(
            f"{tempat}: isian tidak dapat diselesaikan ({salah}). Periksa nama fakta dan kurung kurawalnya."
        ) from None


def _baris(salah: BaseException, berkas: str) -> int | None:
    """The line of the piece: Jinja puts the template's own lines into the traceback."""
    jejak = [kerangka.lineno for kerangka in extract_tb(salah.__traceback__) if kerangka.filename.endswith(berkas)]
    return jejak[-1] if jejak else getattr(salah, "lineno", None)


def _lingkungan(laporan: Laporan, tanda: Tanda) -> SandboxedEnvironment:
    data = laporan.data
    instansi = data.akar / data.instansi
    triwulan = instansi / str(data.periode.tahun) / f"tw{data.periode.triwulan}"
    letak = [triwulan / "narasi", instansi / "narasi", UMUM]
    lingkungan = SandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in letak]),
        undefined=StrictUndefined,
        finalize=_lolos,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    cetak = {"angka": fmt.angka, "rupiah": fmt.rupiah, "persen": fmt.persen, "terbilang": fmt.terbilang}
    lingkungan.filters.update({nama: tanda.cetak(satu) for nama, satu in cetak.items()})
    lingkungan.filters.update(tanggal=fmt.tanggal, romawi=fmt.romawi, daftar=fmt.daftar)
    return lingkungan


def _konteks(laporan: Laporan, tanda: Tanda) -> dict[str, Any]:
    fakta = laporan.fakta
    return {
        "fakta": lambda id_, periode=None: tanda.nilai(fakta.nilai(id_, periode), id_, periode),
        "teks": lambda id_, **pilihan: tanda.teks(laporan.teks(id_, **pilihan), id_),
        "bersatuan": lambda id_: tanda.teks(laporan.dengan_satuan(id_), id_),
        "ada": fakta.ada,
        "periode": laporan.periode,
        "instansi": laporan.instansi,
        "waktu": laporan.waktu,
        "nama": laporan.nama,
        "kepekaan": bergantung(fakta),
        "efisiensi": laporan.data.aturan.efisiensi,
        "toleransi": fmt.angka(laporan.data.aturan.toleransi_efisiensi),
        "berindikator": any(laporan.data.sendiri(row["kode"]) for row in laporan.data.pohon),
        "rujuk": lambda id_: _Aman(f"[{'Gambar' if id_.startswith('gambar-') else 'Tabel'}](#{id_})"),
    }


def _lolos(nilai: object) -> object:
    """Typed text stays text: every character that Markdown reads is escaped."""
    if isinstance(nilai, (_Aman, Tercetak)):
        return str(nilai)
    # A line break could start a heading, a list or a block of code.
    return KHUSUS_MARKDOWN.sub(r"\\\1", BARIS_BARU.sub(" ", nilai)) if isinstance(nilai, str) else nilai


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.add_render_rule("link_open", _tautan)
    return markdown


def _tautan(renderer: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    """A link to a table or figure of the book is a numbered cross reference."""
    if re.match("#(tabel|gambar)-", str(tokens[idx].attrGet("href"))):
        tokens[idx].attrSet("class", "rujuk")
    return renderer.renderToken(tokens, idx, options, env)
