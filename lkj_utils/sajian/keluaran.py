"""What a notebook cell shows: one piece of HTML that reads well in Jupyter and becomes document nodes in the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Keluaran:
    """A fragment of HTML; text typed by people is escaped before it comes here."""

    html: Markup

    def _repr_html_(self) -> str:
        return str(self.html)

    def __repr__(self) -> str:
        return f"<Keluaran {len(self.html)} aksara>"

    def __add__(self, other: Keluaran) -> Keluaran:
        return Keluaran(self.html + other.html)


def gabung(potongan: Iterable[Keluaran]) -> Keluaran:
    """Several pieces as one, in order."""
    return Keluaran(Markup("\n").join(p.html for p in potongan))


def elemen(nama: str, isi: object = "", **atribut: object) -> Markup:
    """One element with escaped text and attributes; ``kelas`` is class, ``data_x`` is data-x, None is left out."""
    teks = "".join(
        f' {_nama_atribut(kunci)}="{escape(nilai)}"' for kunci, nilai in atribut.items() if nilai not in (None, "")
    )
    return Markup(f"<{nama}{teks}>{escape(isi)}</{nama}>")  # noqa: S704 - content and values are escaped


def _nama_atribut(kunci: str) -> str:
    return {"kelas": "class"}.get(kunci, kunci.rstrip("_").replace("_", "-"))


def judul(tingkat: int, teks: str, id_: str) -> Keluaran:
    """A heading whose text comes from the data (program, kegiatan); ``tingkat`` 2 to 5."""
    return Keluaran(elemen(f"h{tingkat}", teks, id=id_))


def paragraf(teks: object, kelas: str | None = None) -> Keluaran:
    """One paragraph."""
    return Keluaran(elemen("p", teks, kelas=kelas))


def butir(isi: Iterable[object], *, urut: bool = False, kelas: str | None = None) -> Keluaran:
    """A list, numbered when ``urut``."""
    li = Markup("").join(elemen("li", satu) for satu in isi)
    return Keluaran(elemen("ol" if urut else "ul", li, kelas=kelas))


def rujuk(id_: str) -> Markup:
    """A numbered cross reference: becomes "Tabel 3.6" or "Gambar 1.1"."""
    kata = "Gambar" if id_.startswith("gambar-") else "Tabel"
    return elemen("a", kata, kelas="rujuk", href=f"#{id_}")


def nilai_fakta(teks: str, id_fakta: str) -> Markup:
    """A printed value outside of tables, with the id of its fact for the trace."""
    return elemen("span", teks, data_fakta=id_fakta)
