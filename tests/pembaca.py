"""Read back what a notebook cell shows: the HTML of a Keluaran as elements, rows and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from lkj_utils.sajian.keluaran import Keluaran


def urai(keluaran: Keluaran) -> HtmlElement:
    """The fragment inside one div; whatever a browser would see."""
    return html.fragment_fromstring(str(keluaran.html), create_parent="div")


def teks(keluaran: Keluaran) -> str:
    """What a reader reads, blanks collapsed."""
    return " ".join(urai(keluaran).text_content().split())


def tabel(keluaran: Keluaran, id_: str | None = None) -> HtmlElement:
    """The table with this id, or the only one."""
    semua = [t for t in urai(keluaran).iter("table") if id_ is None or t.get("id") == id_]
    assert len(semua) == 1, [t.get("id") for t in semua]
    return semua[0]


def baris(tabel: HtmlElement, bagian: str = "tbody") -> list[list[str]]:
    """Texts of the cells of each row of one section."""
    return [[sel.text_content().strip() for sel in tr] for tr in tabel.xpath(f"./{bagian}/tr")]


def lebar(tabel: HtmlElement) -> set[int]:
    """How many columns the rows cover, colspan and rowspan counted; one number when the table is a true grid."""
    semua: set[int] = set()
    for bagian in tabel.xpath("./thead | ./tbody | ./tfoot"):
        sisa: dict[int, int] = {}
        for tr in bagian:
            kolom = 0
            kini = {k: n - 1 for k, n in sisa.items() if n > 1}
            for sel in tr:
                while kolom in sisa:
                    kolom += 1
                for _ in range(int(sel.get("colspan", "1"))):
                    if int(sel.get("rowspan", "1")) > 1:
                        kini[kolom] = int(sel.get("rowspan")) - 1
                    kolom += 1
            while kolom in sisa:
                kolom += 1
            semua.add(kolom)
            sisa = kini
        assert not sisa, "a rowspan reaches past its section"
    return semua
