"""Shapes: what many rules have in common, so that each of them is only what it has of its own.

A shape stands between ``aturan.Keluarga`` and the function of a rule, and makes the search of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial, wraps
from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeVar

from lkj_app.pemeriksaan.aturan import Cacat, Cari
from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen, Dokumen, kelompok
from lkj_app.pemeriksaan.penomoran import Bernomor, Patah, patah
from lkj_utils.dasar.kode import SUB_KEGIATAN
from lkj_utils.fakta.seri import PUTUS

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from lkj_app.pemeriksaan.hitungan import Hitungan
    from lkj_utils.laporan import Laporan

T = TypeVar("T")
# One row of our data.
Baris = dict[str, Any]
Bentuk = Callable[[Callable[..., Iterable[Cacat]]], Cari]


def setiap(baca: Callable[[Any], Iterable[Any]]) -> Bentuk:
    """Everything that ``baca`` reads from a document or from our report, one at a time."""
    return lambda kerja: wraps(kerja)(lambda bahan: (c for satu in baca(bahan) for c in kerja(satu, bahan)))


def setiap_klaim(*ukuran: str) -> Bentuk:
    """Every claim of these measures (all claims where none is named)."""
    return setiap(lambda dokumen: dokumen.bermakna(*ukuran) if ukuran else dokumen.klaim)


def setiap_fakta(*ukuran: str) -> Bentuk:
    """All claims about one fact together, fact by fact, of these measures (all measures where none is named)."""
    return setiap(lambda dokumen: (k for k in dokumen.menurut_fakta.values() if not ukuran or k[0].ukuran in ukuran))


def terurai(baca: Callable[[Any], Iterable[tuple[Any, ...]]]) -> Bentuk:
    """Everything that ``baca`` reads in several pieces: the rule is given these alone."""
    return lambda kerja: wraps(kerja)(lambda bahan: (c for satu in baca(bahan) for c in kerja(*satu)))


def berdampingan(baca: Callable[[Dokumen], Iterable[BarisDokumen]], *susunan: tuple[str, ...]) -> Bentuk:
    """Each row that prints a number for all measures of a set: the claims of that set, in its order."""
    return terurai(lambda dokumen: (k for baris in baca(dokumen) for satu in susunan if (k := baris.ambil(*satu))))


def hitungan(kerja: Callable[[Dokumen], Iterable[Hitungan]]) -> Cari:
    """A printed result beside what follows from other numbers; one that is merely cut off is for angka.pembulatan."""
    return wraps(kerja)(lambda dokumen: (h.cacat() for h in kerja(dokumen) if h.putusan == "salah"))


def pertama(isi: Iterable[T], kunci: Callable[[T], Hashable]) -> Iterator[T]:
    """Of things alike by this key only the first, in their order: what is said once need not be said at every row."""
    return (sama[0] for sama in kelompok((kunci(satu), satu) for satu in isi).values())


def sekali(cari: Cari) -> Cari:
    """Over another shape: faults that read alike are told once, however often they are printed."""
    return wraps(cari)(lambda bahan: pertama(cari(bahan), lambda cacat: cacat.pesan))


def deret(
    baca: Callable[[Dokumen], Iterable[Sequence[Bernomor]]],
) -> Callable[[Callable[[Patah], str]], Cari]:
    """Sequences that should run 1, 2, 3: the rule is what is said where one breaks; if nothing, it ends there."""

    def bentuk(kerja: Callable[[Patah], str]) -> Cari:
        def putus(isi: Sequence[Bernomor], _dokumen: Dokumen) -> Iterator[Cacat]:
            return (Cacat(kerja(p), p.klaim, "nomor urut berikutnya") for p in takewhile(kerja, patah(isi)))

        return wraps(kerja)(setiap(baca)(putus))

    return bentuk


@dataclass(frozen=True)
class Ada:
    """One of our facts that has a value; as text it is what the report prints."""

    nilai: Any
    teks: str

    def __str__(self) -> str:
        return self.teks


def sandingan(baris: Callable[[Laporan], Iterable[Baris]], kunci: str, *ukuran: str, di: str = "") -> Bentuk:
    """Facts of ours side by side, row by row, where all of them have a value.

    A measure is about what the column ``kunci`` names (``target@lalu``: last year) unless it names its subject itself.
    What the rule finds blames these facts and stands where the fact of ``di`` (else the first one) was typed.
    """

    def bentuk(kerja: Callable[..., Iterable[Cacat]]) -> Cari:
        def satu_baris(row: Baris, laporan: Laporan) -> Iterator[Cacat]:
            milik = laporan.fakta
            asal, *fakta = (_id_fakta(satu, row[kunci], laporan) for satu in (di or ukuran[0], *ukuran))
            sejenis = [id_ for id_ in fakta if milik.ada(id_) and not _putus(id_, laporan)]
            ada = [Ada(milik.nilai(id_), milik.teks(id_)) for id_ in sejenis]
            for cacat in kerja(row, laporan, *ada) if len(ada) == len(fakta) else ():
                yield replace(cacat, fakta=tuple(fakta), asal=next(iter(milik.ambil(asal).masukan), ""))

        return wraps(kerja)(setiap(baris)(satu_baris))

    return bentuk


def _id_fakta(ukuran: str, subjek: str, laporan: Laporan) -> str:
    nama, _, waktu = ukuran.partition("@")
    tahun = {"lalu": laporan.periode.tahun - 1, "kini": laporan.periode.tahun}.get(waktu)
    return (nama if ":" in nama else f"{nama}:{subjek}") + (f"@{tahun}" if tahun else "")


def _putus(id_: str, laporan: Laporan) -> bool:
    """Whether a value of another year is of another kind: then it stands beside nothing."""
    subjek, _, tahun = id_.partition(":")[2].partition("@")
    return bool(tahun) and laporan.fakta.ada(f"{PUTUS}:{subjek}", tahun)


per_sub_kegiatan = partial(sandingan, lambda laporan: laporan.data.berlaku(SUB_KEGIATAN), "kode")
per_sasaran = partial(sandingan, lambda laporan: laporan.baris("indikator", tingkat="sasaran"), "id_indikator")
per_laporan = partial(sandingan, lambda _laporan: [{"": "laporan"}], "")
