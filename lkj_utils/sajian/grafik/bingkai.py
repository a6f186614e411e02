"""What a chart leaves in the report: the picture, what is seen on it, and its data as a table one click away."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.sajian.keluaran import Keluaran, elemen, paragraf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True)
class DataGrafik:
    """The table of a chart: printed values, the first column names the row."""

    kolom: Sequence[str]
    baris: Sequence[Sequence[str]]
    jumlah: Sequence[str] = ()
    kolom_teks: frozenset[int] = field(default_factory=frozenset)


def figur(id_: str, judul: str, svg: bytes, alt: str, data: DataGrafik) -> Keluaran:
    """``<figure>`` with alt text and caption, then the data in ``<details>``; ``judul`` without a number."""
    sumber = f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"
    gambar = Markup('<img alt="{}" src="{}">').format(alt, sumber)
    bingkai = elemen("figure", gambar + elemen("figcaption", judul), id=id_)
    return Keluaran(bingkai + Markup("\n") + _rincian(id_, judul, data))


def kosong(pesan: str) -> Keluaran:
    """What stands where a chart has nothing to show."""
    return paragraf(pesan, kelas="data-kosong")


def _rincian(id_: str, judul: str, data: DataGrafik) -> Markup:
    kepala = elemen("thead", elemen("tr", _gabung(elemen("th", k, scope="col") for k in data.kolom)))
    badan = elemen("tbody", _gabung(_baris(b, data.kolom_teks) for b in data.baris))
    kaki = elemen("tfoot", _baris(data.jumlah, data.kolom_teks)) if data.jumlah else ""
    isi = elemen("caption", f"Data grafik: {judul}") + kepala + badan + kaki
    tabel = elemen("table", isi, id=f"data-{id_}", kelas="lkj-tabel tanpa-nomor")
    return elemen("details", elemen("summary", "Data grafik ini") + tabel, kelas="data-grafik")


def _baris(sel: Sequence[str], kolom_teks: frozenset[int]) -> Markup:
    isi = [elemen("th", sel[0], scope="row")]
    isi += [elemen("td", s, kelas=None if n in kolom_teks else "angka") for n, s in enumerate(sel[1:], start=1)]
    return elemen("tr", _gabung(isi))


def _gabung(potongan: Iterable[Markup]) -> Markup:
    return Markup("").join(potongan)
