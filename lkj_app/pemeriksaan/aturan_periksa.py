"""A rule of the audit: one small function with its id, level, title, reason and example, documented by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.temuan import Temuan
from lkj_utils.data.muat import pecah_asal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.temuan import Level, Objek


@dataclass(frozen=True)
class Cacat:
    """One fault as a rule sees it; the rule's id and level are added by the engine.

    A fault of a document stands at a ``klaim``; one of our own data at ``asal`` (``file#row/column``) or at a fact.
    ``fakta`` are the facts it is about, the blamed one first; ``sumber`` the facts from which that one follows: where
    one of them is itself at fault, this fault is only its consequence.
    """

    pesan: str
    klaim: Klaim | None = None
    asal: str = ""
    fakta: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()
    ditemukan: str | None = None
    diharapkan: str | None = None
    selisih: str | None = None
    perbaikan: str = ""


@dataclass(frozen=True)
class AturanPeriksa:
    """One rule. ``alasan`` says in one paragraph why (with the regulation where there is one), ``contoh`` shows it."""

    id: str
    kelompok: str
    objek: Objek
    level: Level
    judul: str
    alasan: str
    contoh: str
    cari: Callable[[Any], Iterator[Cacat]]

    def jalankan(self, bahan: Any) -> Iterator[Temuan]:
        """Every finding of this rule in a report (objek data) or in a document (objek dokumen)."""
        for cacat in bahan.cacat(self) if self.objek == "dokumen" else self.cari(bahan):
            yield self._temuan(cacat)

    def _temuan(self, cacat: Cacat) -> Temuan:
        klaim = cacat.klaim
        berkas, baris, kolom = klaim.letak if klaim else pecah_asal(cacat.asal)
        milik = (klaim.fakta,) if klaim and klaim.fakta else ()
        return Temuan(
            aturan=self.id,
            level=self.level,
            pesan=cacat.pesan,
            berkas=berkas,
            baris=baris,
            kolom=kolom,
            ditemukan=cacat.ditemukan or (klaim.tercetak if klaim else None),
            diharapkan=cacat.diharapkan,
            perbaikan=cacat.perbaikan,
            objek=self.objek,
            selisih=cacat.selisih,
            lokasi=klaim.lokasi if klaim else "",
            bagian=klaim.tempat if klaim else "",
            klaim=klaim.id if klaim else "",
            fakta=cacat.fakta or milik,
            sumber=cacat.sumber,
        )


def aturan(  # noqa: PLR0913 - a rule is its documentation
    id_: str, *, kelompok: str, objek: Objek, level: Level, judul: str, alasan: str, contoh: str
) -> Callable[[Callable[[Any], Iterator[Cacat]]], AturanPeriksa]:
    """Turn a function that yields ``Cacat`` into a rule. Only the list in ``daftar`` makes it run."""

    def jadikan(cari: Callable[[Any], Iterator[Cacat]]) -> AturanPeriksa:
        return AturanPeriksa(id_, kelompok, objek, level, judul, alasan, contoh, cari)

    return jadikan
