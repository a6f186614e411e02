"""Shapes of rules on our own data: our facts side by side, row by row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.kode import SUB_KEGIATAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lkj_app.pemeriksaan.aturan import Cacat, Cari
    from lkj_utils.laporan import Laporan


@dataclass(frozen=True)
class Ada:
    """One of our facts that has a value; as text it is what the report prints."""

    nilai: Any
    teks: str

    def __str__(self) -> str:
        return self.teks


@dataclass(frozen=True)
class Tentang:
    """What the facts of ``sandingan`` are about: a row of our data, and the report that it belongs to."""

    laporan: Laporan
    row: dict[str, Any]

    @property
    def nama(self) -> str:
        """Its name in a message."""
        return str(self.row["nama"])


def sandingan(
    baris: Callable[[Laporan], Iterable[dict[str, Any]]], kunci: str, *ukuran: str, di: str = ""
) -> Callable[[Callable[..., Iterable[Cacat]]], Cari]:
    """Facts of ours side by side, row by row, where all of them have a value.

    A measure is about what the column ``kunci`` names (``target@lalu``: last year) unless it names its subject itself.
    What the rule finds blames these facts and stands where the fact of ``di`` (else the first one) was typed.
    """

    def bentuk(kerja: Callable[..., Iterable[Cacat]]) -> Cari:
        def cari(laporan: Laporan) -> Iterator[Cacat]:
            milik = laporan.fakta
            for row in baris(laporan):
                asal, *fakta = (_id_fakta(satu, row[kunci], laporan) for satu in (di or ukuran[0], *ukuran))
                ada = [Ada(milik.nilai(id_), milik.teks(id_)) for id_ in fakta if milik.ada(id_)]
                for cacat in kerja(Tentang(laporan, row), *ada) if len(ada) == len(fakta) else ():
                    yield replace(cacat, fakta=tuple(fakta), asal=next(iter(milik.ambil(asal).masukan), ""))

        return cari

    return bentuk


def _id_fakta(ukuran: str, subjek: str, laporan: Laporan) -> str:
    nama, _, waktu = ukuran.partition("@")
    tahun = {"lalu": laporan.periode.tahun - 1, "kini": laporan.periode.tahun}.get(waktu)
    return (nama if ":" in nama else f"{nama}:{subjek}") + (f"@{tahun}" if tahun else "")


per_sub_kegiatan = partial(sandingan, lambda laporan: laporan.data.tingkat(SUB_KEGIATAN), "kode")
per_sasaran = partial(sandingan, lambda laporan: laporan.baris("indikator", tingkat="sasaran"), "id_indikator")
per_laporan = partial(sandingan, lambda _laporan: [{"": "laporan"}], "")
