"""HTML text -> a tree of ``Unsur``; strict, because a browser's guesses would differ from ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

HAMPA = frozenset({"br", "col", "img"})  # HTML elements without an end tag


class HtmlRusakError(ValueError):
    """The fragment is not balanced; the message says where, in Indonesian."""


@dataclass
class Unsur:
    """One element: its tag, attributes and content (elements and text)."""

    tag: str
    atribut: dict[str, str] = field(default_factory=dict)
    isi: list[Unsur | str] = field(default_factory=list)

    @property
    def kelas(self) -> list[str]:
        """The words of the class attribute."""
        return self.atribut.get("class", "").split()

    @property
    def anak(self) -> list[Unsur]:
        """Child elements without the text between them."""
        return [x for x in self.isi if isinstance(x, Unsur)]

    def teks(self) -> str:
        """All text inside, white space collapsed."""
        return " ".join("".join(_potongan_teks(self)).split())


def _potongan_teks(unsur: Unsur) -> list[str]:
    hasil: list[str] = []
    for x in unsur.isi:
        hasil += [x] if isinstance(x, str) else _potongan_teks(x)
    return hasil


class _Pengurai(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.akar = Unsur("")
        self.tumpukan = [self.akar]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        unsur = Unsur(tag, {nama: nilai or "" for nama, nilai in attrs})
        self.tumpukan[-1].isi.append(unsur)
        if tag not in HAMPA:
            self.tumpukan.append(unsur)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in HAMPA:
            self.tumpukan.pop()

    def handle_endtag(self, tag: str) -> None:
        terbuka = self.tumpukan[-1]
        if terbuka is self.akar or terbuka.tag != tag:
            di_dalam = f"<{terbuka.tag}>" if terbuka.tag else "luar unsur mana pun"
            raise HtmlRusakError(f"baris {self.getpos()[0]}: </{tag}> menutup {di_dalam}")
        self.tumpukan.pop()

    def handle_data(self, data: str) -> None:
        self.tumpukan[-1].isi.append(data)


def urai(html: str) -> Unsur:
    """Parse a fragment into a nameless root; raise HtmlRusakError when it is not balanced."""
    pengurai = _Pengurai()
    pengurai.feed(html)
    pengurai.close()
    if len(pengurai.tumpukan) > 1:
        raise HtmlRusakError(f"<{pengurai.tumpukan[-1].tag}> tidak ditutup")
    return pengurai.akar


def tulis(unsur: Unsur) -> str:
    """The element back as markup (for MathML, which passes through unchanged)."""
    atribut = "".join(f' {k}="{escape(v)}"' for k, v in unsur.atribut.items())
    isi = "".join(escape(x, quote=False) if isinstance(x, str) else tulis(x) for x in unsur.isi)
    return f"<{unsur.tag}{atribut}>{isi}</{unsur.tag}>"
