"""Search in Indonesian: "memantau" finds "pemantauan", "7.01.01.2.05" finds the kegiatan.

Pages are indexed in Python and queries are stemmed in the browser, so the stemmer exists twice:
``snowballstemmer`` here, ``pangkal_kata.js`` there. A test keeps the two equal.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import snowballstemmer
from sphinx.search import SearchLanguage, js_index

if TYPE_CHECKING:
    from sphinx.application import Sphinx

DI_SINI = Path(__file__).parent
KATA_UMUM = frozenset((DI_SINI / "kata_umum.txt").read_text(encoding="utf-8").split())

# Codes and amounts stay whole. Sphinx' own pattern would cut 7.01.01.2.05 into bare numbers,
# which the search page then ignores.
PECAHAN = r"\d+(?:[.,]\d+)+|\w+"
PECAHAN_JS = r"""
var splitQuery = (query) => query.match(/\d+(?:[.,]\d+)+|[\p{Letter}\p{Number}_]+/gu) || [];
"""


class PencarianIndonesia(SearchLanguage):
    """Stop words, stemmer and word pattern for Indonesian."""

    lang = "id"
    language_name = "Indonesian"
    stopwords = set(KATA_UMUM)  # noqa: RUF012  Sphinx declares it so
    js_stemmer_code = (DI_SINI / "pangkal_kata.js").read_text(encoding="utf-8")
    js_splitter_code = PECAHAN_JS
    _word_re = re.compile(PECAHAN)

    def init(self, options: dict[str, str]) -> None:
        """Make the stemmer once per build."""
        super().init(options)
        self.stemmer = snowballstemmer.stemmer("indonesian")

    def stem(self, word: str) -> str:
        """Root of a word, as the script in the page finds it too."""
        return str(self.stemmer.stemWord(word.lower()))


def lolos(app: Sphinx, galat: Exception | None) -> None:
    """Escape the headings in the index: the page of results writes them as markup, as it does the titles of pages.

    Sphinx has escaped the titles of pages, but keeps all headings as their text.
    """
    berkas = Path(app.outdir) / "searchindex.js"
    if galat or not berkas.is_file():
        return
    indeks = js_index.loads(berkas.read_text(encoding="utf-8"))
    indeks["alltitles"] = {escape(judul, quote=False): letak for judul, letak in indeks["alltitles"].items()}
    berkas.write_text(js_index.dumps(indeks), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Offer the language; Sphinx picks it because the book's language is ``id``. The index is made last."""
    app.add_search_language(PencarianIndonesia)
    app.connect("build-finished", lolos)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
