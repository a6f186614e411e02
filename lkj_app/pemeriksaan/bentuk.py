"""Shapes: what many rules have in common, so that each of them is only what it has of its own.

A shape takes the function of a rule and returns the search; ``aturan.Keluarga`` is told which shape a rule has. What
the function returns is a fault, several, or None.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeVar

from lkj_app.pemeriksaan.aturan import Cacat
from lkj_app.pemeriksaan.penomoran import patah

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from lkj_app.pemeriksaan.aturan import Cari
    from lkj_app.pemeriksaan.hitungan import Hitungan
    from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen, Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_app.pemeriksaan.penomoran import Bernomor, Patah

    Hasil = Cacat | Iterable[Cacat] | None
    Bentuk = Callable[[Callable[..., Hasil]], Cari]

T = TypeVar("T")


def setiap(baca: Callable[[Any], Iterable[T]]) -> Bentuk:
    """Everything that ``baca`` reads from a document or from our report, one at a time."""

    def bentuk(kerja: Callable[[T, Any], Hasil]) -> Cari:
        def cari(bahan: Any) -> Iterator[Cacat]:
            for satu in baca(bahan):
                yield from _cacat(kerja(satu, bahan))

        return cari

    return bentuk


def _cacat(hasil: Hasil) -> Iterable[Cacat]:
    return (hasil,) if isinstance(hasil, Cacat) else hasil or ()


def setiap_klaim(*ukuran: str) -> Bentuk:
    """Every claim of these measures (all claims where none is named)."""
    return setiap(lambda dokumen: dokumen.bermakna(*ukuran) if ukuran else dokumen.klaim)


def setiap_fakta(*ukuran: str) -> Bentuk:
    """All claims about one fact together, fact by fact, of these measures (all measures where none is named)."""

    def baca(dokumen: Dokumen) -> Iterator[list[Klaim]]:
        return (list(k) for k in dokumen.menurut_fakta.values() if not ukuran or k[0].ukuran in ukuran)

    return setiap(baca)


def setiap_kode(tingkat: str) -> Bentuk:
    """Every program, kegiatan or sub kegiatan of the year, for our own data or for a document about it."""
    return setiap(lambda bahan: getattr(bahan, "laporan", bahan).data.tingkat(tingkat))


def setiap_data(tabel: str, **saring: Any) -> Bentuk:
    """Every row of a table of our own data that has these values."""
    return setiap(lambda laporan: laporan.baris(tabel, **saring))


def berdampingan(baca: Callable[[Dokumen], Iterable[BarisDokumen]], *susunan: tuple[str, ...]) -> Bentuk:
    """Each row that prints a number for all measures of a set: the claims of that set, in its order."""

    def bentuk(kerja: Callable[..., Hasil]) -> Cari:
        def semua(dokumen: Dokumen) -> Iterator[tuple[Klaim, ...]]:
            return (klaim for baris in baca(dokumen) for ukuran in susunan if (klaim := baris.ambil(*ukuran)))

        return setiap(semua)(lambda klaim, _dokumen: kerja(*klaim))

    return bentuk


def hitungan(kerja: Callable[[Dokumen], Iterable[Hitungan]]) -> Cari:
    """A printed result beside what follows from other numbers; one that is merely cut off is for angka.pembulatan."""
    return lambda dokumen: (h.cacat() for h in kerja(dokumen) if h.putusan == "salah")


def pertama(isi: Iterable[T], kunci: Callable[[T], Hashable]) -> Iterator[T]:
    """Of things alike by this key only the first, in their order: what is said once need not be said at every row."""
    hasil: dict[Hashable, T] = {}
    for satu in isi:
        hasil.setdefault(kunci(satu), satu)
    yield from hasil.values()


def sekali(bentuk: Bentuk) -> Bentuk:
    """A shape of which faults that read alike are told once, however often they are printed."""
    return lambda kerja: lambda bahan: pertama(bentuk(kerja)(bahan), lambda cacat: cacat.pesan)


def deret(cari_deret: Callable[[Dokumen], Iterable[Sequence[Bernomor]]]) -> Callable[[Callable[[Patah], str]], Cari]:
    """Sequences that should run 1, 2, 3: the rule is what is said where one breaks; if nothing, it ends there."""

    def bentuk(kerja: Callable[[Patah], str]) -> Cari:
        def putus(isi: Sequence[Bernomor], _dokumen: Dokumen) -> Iterator[Cacat]:
            return (Cacat(kerja(p), p.klaim, "nomor urut berikutnya") for p in takewhile(kerja, patah(isi)))

        return setiap(cari_deret)(putus)

    return bentuk
