"""Narrative: Markdown with sandboxed Jinja, filled from facts. No figure is typed into it.

A piece is looked up in the quarter's folder, then in the office's, then among the pieces for any office.
"""

from __future__ import annotations

import re
from functools import cache, partial
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from jinja2 import (
    ChoiceLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from markdown_it import MarkdownIt
from markupsafe import Markup

from lkj_utils import ROOT
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.berkas import BerkasError, baca_teks
from lkj_utils.dasar.errors import LkjError
from lkj_utils.dasar.tersembunyi import bersih
from lkj_utils.fakta.kepekaan import bergantung
from lkj_utils.sajian.keluaran import Keluaran, nilai_fakta
from lkj_utils.sajian.tanda_fakta import Tanda, Tercetak
from lkj_utils.sajian.terbatas import Lingkungan, TerlaluBesarError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

    from lkj_utils.laporan import Laporan

UMUM = ROOT / "book" / "narasi"
# Of what Markdown knows, these would break a chapter apart: printed as they were typed, and check tells of them.
BUKAN_NARASI = ["heading", "lheading", "hr", "code", "fence", "image"]
KHUSUS_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")


SEBAB: tuple[tuple[type[Exception], str], ...] = (
    (TemplateNotFound, "potongan ini tidak ada"),
    (TemplateSyntaxError, "susunan kurung atau kata kuncinya keliru"),
    (SyntaxError, "susunan kurung atau kata kuncinya keliru"),
    (RecursionError, "susunannya bertumpuk terlalu dalam"),
    (SecurityError, "bagian ini tidak diizinkan dalam narasi"),
)
BARIS_BARU = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*")


PERBAIKAN = "Periksa nama fakta dan kurung kurawalnya."


class _Aman(str):
    """Text that is Markdown already (a cross reference): not escaped again."""

    __slots__ = ()


class NarasiError(LkjError):
    """A piece of narrative cannot be filled; names the piece, its line and why."""

    def __init__(self, nama: str, baris: int | None, sebab: str) -> None:
        tempat = f"narasi/{nama}.md" + (f", baris {baris}" if baris else "")
        super().__init__(f"{tempat}: isian tidak dapat diselesaikan: {sebab}. {PERBAIKAN}")
        self.nama, self.baris, self.sebab = nama, baris, sebab


def narasi(laporan: Laporan, nama: str, **lagi: Any) -> Keluaran:
    """One piece as HTML, each fact in a span with its id. Raises LkjError naming file and line where it fails."""
    tanda = Tanda()
    html = _markdown().render(_terisi(laporan, nama, tanda, lagi))
    return Keluaran(tanda.buka(Markup(html), lambda id_, teks: nilai_fakta(teks, id_)))  # noqa: S704 - html=False escapes all HTML


def isi(laporan: Laporan, nama: str, *, umum: bool = False, **lagi: Any) -> str:
    """One piece as Markdown, placeholders filled; with ``umum`` the one for any office."""
    tanda = Tanda()
    return tanda.buka(_terisi(laporan, nama, tanda, lagi, umum=umum), lambda _id, teks: str(_lolos(teks)))


def _terisi(laporan: Laporan, nama: str, tanda: Tanda, lagi: Mapping[str, Any], *, umum: bool = False) -> str:
    lingkungan = _lingkungan(laporan, tanda, umum=umum)
    try:
        teks: str = lingkungan.get_template(f"{nama}.md").render({**_konteks(laporan, tanda), **lagi})
    except Exception as salah:  # noqa: BLE001 - the piece is a program that somebody else wrote: it can fail in any way
        # Without its cause: IPython cannot show a traceback through a piece with an open bracket, and hides it all.
        raise NarasiError(nama, _baris(salah, f"{nama}.md"), sebab(salah)) from None
    return bersih(teks)


def sebab(salah: Exception) -> str:
    """Why a piece cannot be filled, in Indonesian."""
    if isinstance(salah, LkjError | TerlaluBesarError):
        return str(salah).rstrip(".")
    if isinstance(salah, UndefinedError):
        nama = re.search(r"'([^']+)' is undefined|has no attribute '([^']+)'", str(salah))
        return f"“{next(filter(None, nama.groups()))}” tidak dikenal" if nama else "ada nama yang tidak dikenal"
    tanpa_arti = f"nilainya tidak cocok dengan cara memakainya ({type(salah).__name__})"
    return next((teks for jenis, teks in SEBAB if isinstance(salah, jenis)), tanpa_arti)


def _baris(salah: BaseException, berkas: str) -> int | None:
    """The line of the piece: Jinja puts the template's own lines into the traceback."""
    jejak = [kerangka.lineno for kerangka in extract_tb(salah.__traceback__) if kerangka.filename.endswith(berkas)]
    return jejak[-1] if jejak else getattr(salah, "lineno", None)


def _lingkungan(laporan: Laporan, tanda: Tanda, *, umum: bool) -> Lingkungan:
    data = laporan.data
    instansi = data.akar / data.instansi
    triwulan = instansi / str(data.periode.tahun) / f"tw{data.periode.triwulan}"
    letak = [UMUM] if umum else [triwulan / "narasi", instansi / "narasi", UMUM]
    lingkungan = Lingkungan(
        loader=ChoiceLoader([FunctionLoader(partial(_naskah, folder)) for folder in letak]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    cetak: dict[str, Callable[..., str]] = {
        "angka": fmt.angka,
        "rupiah": fmt.rupiah,
        "persen": fmt.persen,
        "terbilang": fmt.terbilang,
    }
    lain: dict[str, Callable[..., str]] = {"tanggal": fmt.tanggal, "romawi": fmt.romawi, "daftar": fmt.daftar}
    semua: dict[str, Callable[..., Any]] = {nama: tanda.cetak(satu) for nama, satu in cetak.items()} | lain
    lingkungan.filters.update({nama: lingkungan.jaga(satu) for nama, satu in semua.items()})
    lingkungan.finalize = lambda nilai: lingkungan.tercetak(_lolos(nilai))
    return lingkungan


def _naskah(folder: Path, nama: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A piece as its file holds it, read as every text of data is; only from this very folder."""
    path = folder / nama
    if Path(nama).name != nama or not path.is_file():
        return None
    return baca_naskah(path), str(path), lambda: True


def baca_naskah(path: Path) -> str:
    """The text of a piece; one left empty on purpose says nothing. Raises BerkasError where it does not read."""
    try:
        return baca_teks(path)
    except BerkasError as salah:
        if salah.aturan == "berkas.kosong":
            return ""
        raise


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
    """Typed text stays text: every character that Markdown reads is escaped; a bare ``{{ teks }}`` is none."""
    if callable(nilai) and not isinstance(nilai, Undefined):
        raise TypeError
    if isinstance(nilai, (_Aman, Tercetak)):
        return str(nilai)
    # A line break could start a heading, a list or a block of code.
    return KHUSUS_MARKDOWN.sub(r"\\\1", BARIS_BARU.sub(" ", nilai)) if isinstance(nilai, str) else nilai


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable(BUKAN_NARASI)
    markdown.add_render_rule("link_open", _tautan)
    return markdown


def _tautan(renderer: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    """A link to a table or figure of the book is a numbered cross reference."""
    if re.match("#(tabel|gambar)-", str(tokens[idx].attrGet("href"))):
        tokens[idx].attrSet("class", "rujuk")
    return renderer.renderToken(tokens, idx, options, env)
