"""The theme's assets cut down to what the pages use: 7 MB of icons and source maps become 3 kB.

The theme loads Font Awesome as a script of 1,5 MB and fonts of 1 MB. Our ``webpack-macros.html``
leaves the script out, and this extension makes a font with only the icons named here, from the
theme's own font file (SIL Open Font License 1.1, Font Awesome Free).
"""

from __future__ import annotations

import logging
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydata_sphinx_theme
from fontTools import subset
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

STATIK_TEMA = Path(pydata_sphinx_theme.__file__).parent / "theme" / "pydata_sphinx_theme" / "static"
GAYA_TEMA = STATIK_TEMA / "styles" / "pydata-sphinx-theme.css"
HURUF_TEMA = STATIK_TEMA / "vendor" / "fontawesome" / "webfonts" / "fa-solid-900.ttf"

# Icons in the templates of the theme and of ours. A test finds an icon that is missing here.
IKON = (
    *("angle-left", "angle-right", "arrow-up", "bars", "chevron-down", "circle-half-stroke", "download", "expand"),
    *("file-pdf", "list", "magnifying-glass", "moon", "sun", "table", "xmark"),
)

BERLEBIH = (
    "_static/**/*.map",
    "_static/**/*webpack-macros.html",
    "_static/scripts/fontawesome.js",
    "_static/images",  # logos of services that run notebooks
    "_static/locales",  # the theme's catalogues, read at build time
    "_static/vendor",  # Font Awesome's fonts
)


def kode_ikon(gaya: str) -> set[int]:
    """Code points of our icons, and of those that the theme's own style sheet draws."""
    kode = {m[1] for nama in IKON if (m := re.search(rf'\.fa-{nama}:before[^{{]*{{content:"\\(\w+)"', gaya))}
    langsung = {ord(x) for nilai in re.findall(r'--pst-[\w-]+:"(.)"', gaya) for x in nilai}
    lolos = re.findall(r'--pst-[\w-]+:"\\(\w+)"', gaya)
    return {int(x, 16) for x in [*kode, *lolos]} | langsung


def tulis_huruf(tujuan: Path) -> None:
    """Write the small font; no time stamp, so that two builds are equal byte by byte."""
    logging.getLogger("fontTools").setLevel(logging.WARNING)  # it reports every table that it keeps
    huruf = TTFont(HURUF_TEMA, recalcTimestamp=False)
    pemangkas = subset.Subsetter(subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=False))
    pemangkas.populate(unicodes=kode_ikon(GAYA_TEMA.read_text(encoding="utf-8")))
    pemangkas.subset(huruf)
    huruf.flavor = "woff"
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    huruf.save(tujuan)


def rapikan(app: Sphinx, galat: Exception | None) -> None:
    """After an HTML build: add the small font, drop what no page asks for."""
    if galat or app.builder.format != "html":
        return
    keluaran = Path(app.outdir)
    for berkas in {x for pola in BERLEBIH for x in keluaran.glob(pola)}:
        if berkas.is_dir():
            shutil.rmtree(berkas)
        else:
            berkas.unlink()
    tulis_huruf(keluaran / "_static" / "ikon.woff")


def urutkan(_app: Sphinx, config: Config) -> None:
    """Style sheets by name: Jupyter Book finds them in the order of the disk, which every machine has its own of."""
    config.html_css_files = sorted(config.html_css_files, key=str)
    config.html_js_files = sorted(config.html_js_files, key=str)


def setup(app: Sphinx) -> dict[str, Any]:
    """Late, when everything else has written its files."""
    app.connect("config-inited", urutkan)
    app.connect("build-finished", rapikan, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
