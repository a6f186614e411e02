"""Whose report of which period this is: read from ``_lkj.json`` beside ``_config.yml``.

``_config.yml`` is the same for every period, so what changes with the period comes in this file,
written when the book is staged: judul, instansi, kabupaten, periode_nama, tahun, versi, hash_data,
draf.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import escape
from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

BERKAS = "_lkj.json"
WAJIB = frozenset({"judul", "instansi", "kabupaten", "periode_nama", "tahun", "versi", "hash_data", "draf"})
# A book staged by hand has no such file; it can be read, but names no period and is a draft.
TANPA_NAMA: dict[str, Any] = dict.fromkeys(WAJIB, "") | {"judul": "Laporan Kinerja Triwulan", "tahun": 0, "draf": True}
TEKS_DRAF = "DRAF: angka dan kalimat di laporan ini masih dapat berubah."
TEKS_REVIU = "UNTUK REVIU: bukan laporan resmi."


def baca(berkas: Path) -> dict[str, Any]:
    """The values of the period, or those of a book staged by hand; an incomplete file is an error."""
    try:
        nilai: dict[str, Any] = json.loads(berkas.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return TANPA_NAMA
    except json.JSONDecodeError as galat:
        raise ConfigError(f"{berkas} bukan JSON yang benar: baris {galat.lineno}.") from None
    if kurang := sorted(WAJIB - set(nilai)):
        raise ConfigError(f"{berkas} tidak memuat: {', '.join(kurang)}.")
    return nilai


def pasang(app: Sphinx, config: Config) -> None:
    """Put the values where Sphinx, the theme and our templates look for them."""
    lkj = baca(Path(app.confdir) / BERKAS)
    config.project = config.html_title = lkj["judul"]
    config.author = f"{lkj['instansi']}, {lkj['kabupaten']}"
    config.copyright = f"{lkj['tahun']} {config.author}"
    config.html_context = {**config.html_context, "lkj": lkj}
    if tanda := [teks for teks, berlaku in ((TEKS_REVIU, lkj.get("reviu")), (TEKS_DRAF, lkj["draf"])) if berlaku]:
        config.html_theme_options = {**config.html_theme_options, "announcement": " ".join(tanda)}


def lolos(_app: Sphinx, _halaman: str, _templat: str, isi: dict[str, Any], _pohon: object) -> None:
    """Escape the values for the templates of a page: Sphinx escapes nothing there, and names are typed by people."""
    isi["lkj"] = {nama: escape(nilai) if isinstance(nilai, str) else nilai for nama, nilai in isi["lkj"].items()}


def setup(app: Sphinx) -> dict[str, Any]:
    """After Sphinx has put the year of SOURCE_DATE_EPOCH into the copyright (priority 800)."""
    # Jupyter Book always sets this value, which belongs to the comments extension that we leave out.
    app.add_config_value("comments_config", {}, "")
    app.connect("config-inited", pasang, priority=850)
    app.connect("html-page-context", lolos)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
