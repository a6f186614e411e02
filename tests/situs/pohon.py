"""Pages as trees, each parsed once in a run: tens of thousands of links ask the same pages again and again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement


@cache
def baca(berkas: Path) -> HtmlElement:
    """A page as a tree; read-only."""
    return urai(berkas.read_text(encoding="utf-8"))


def urai(isi: str) -> HtmlElement:
    """The tree of a text of HTML."""
    # As bytes: lxml refuses a text that names its own encoding.
    return html.document_fromstring(isi.encode(), parser=html.HTMLParser(encoding="utf-8"))


@cache
def jangkar(berkas: Path) -> dict[str, HtmlElement]:
    """The places of a page that a link can lead to, by id."""
    return {unsur.get("id"): unsur for unsur in baca(berkas).xpath("//*[@id]")}
