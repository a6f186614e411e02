"""Rules on the staff tables of a document: every total is the sum of the printed cells that it covers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap
from lkj_app.pemeriksaan.hitungan import beda
from lkj_app.pemeriksaan.ukur import KALIMAT
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Tabel pegawai", "dokumen")

PERBAIKAN = "jumlahkan ulang selnya, lalu betulkan yang salah"
Sumbu = tuple[str, ...]


@dataclass(frozen=True)
class Sel:
    """One count of staff by its axes (``pegawai:pns|III|*|L``); ``*`` stands for all values of an axis."""

    klaim: Klaim

    @cached_property
    def sumbu(self) -> Sumbu:
        """The value on every axis."""
        return tuple(self.klaim.subjek.split(PEMISAH))

    @cached_property
    def jumlahan(self) -> frozenset[int]:
        """The axes that it sums over."""
        return frozenset(i for i, nilai in enumerate(self.sumbu) if nilai == SEMUA)

    def mencakup(self, sumbu: Sumbu) -> bool:
        """True when these axes are a part of its own."""
        return len(sumbu) == len(self.sumbu) and all(a in (SEMUA, b) for a, b in zip(self.sumbu, sumbu, strict=True))


@dataclass(frozen=True)
class Tempat:
    """The counts of a table, or of the sentences at a place; ``dikenal`` is every group that our data or it know."""

    kalimat: bool
    sel: Sequence[Sel]
    dikenal: Collection[Sumbu]

    def urai(self, total: Sel) -> Mapping[frozenset[int], Sequence[Sel]]:
        """The finest cells that a total covers, by what they sum over themselves: nothing, or as little as is shown."""
        pola = {s.jumlahan for s in self.sel if s.jumlahan < total.jumlahan}
        terhalus = sorted((p for p in pola if not any(q < p for q in pola)), key=sorted)
        return {p: [s for s in self.sel if s.jumlahan == p and total.mencakup(s.sumbu)] for p in terhalus}

    def lengkap(self, total: Sel, sel: Sequence[Sel]) -> bool:
        """True when no known group under a total is missing among the cells."""
        milik = [sumbu for sumbu in self.dikenal if total.mencakup(sumbu)]
        terurai = total.jumlahan - sel[0].jumlahan if sel else frozenset()
        return bool(sel) and all({m[i] for m in milik} - {SEMUA} <= {s.sumbu[i] for s in sel} for i in terurai)

    def rincian(self, total: Sel) -> Sequence[Sequence[Sel]]:
        """The cells that make a total of this place; a sentence has to name every group, blank cells are nought."""
        urai, sejenis = self.urai(total), [self.urai(s) for s in self.sel if s.jumlahan == total.jumlahan]
        if self.kalimat:
            return [sel for sel in urai.values() if self.lengkap(total, sel)]
        # A total without cells is nought only where totals of its kind have some.
        return [sel for pola, sel in urai.items() if any(isi[pola] for isi in sejenis)]


def _setiap_sel(dokumen: Dokumen) -> Iterator[tuple[Sel, Tempat, Sequence[Tempat]]]:
    """Every count with its own place and all places."""
    for ukuran in ("pegawai", "pejabat"):
        tempat = _setiap_tempat(dokumen, ukuran)
        yield from ((sel, satu, tempat) for satu in tempat for sel in satu.sel)


def _setiap_tempat(dokumen: Dokumen, ukuran: str) -> Sequence[Tempat]:
    semua = [Sel(klaim) for klaim in dokumen.bermakna(ukuran)]
    milik = (f.subjek for f in dokumen.laporan.fakta if f.ukuran.nama == ukuran and f.nilai)
    dikenal = {sel.sumbu for sel in semua} | {tuple(subjek.split(PEMISAH)) for subjek in milik}
    setempat: dict[tuple[str, bool], list[Sel]] = {}
    for sel in semua:
        if len(sel.sumbu) == len(semua[0].sumbu) and not sel.klaim.periode:
            setempat.setdefault((sel.klaim.tempat, sel.klaim.baris.startswith(KALIMAT)), []).append(sel)
    return [Tempat(kalimat, isi, dikenal) for (_, kalimat), isi in setempat.items()]


def _beda(total: Sel, rincian: Iterable[Sequence[Sel]]) -> Cacat | None:
    """One fault at most: the first way of adding up that does not give the total."""
    for sel in rincian:
        harap = sum(s.klaim.nilai or 0 for s in sel)
        isi = " + ".join(s.klaim.tercetak for s in sel) or "tidak ada sel yang terisi"
        pesan = f"Tercetak {total.klaim.tercetak}, sedangkan selnya berjumlah {fmt.angka(harap)} ({isi})."
        if total.klaim.nilai is not None and (cacat := beda(total.klaim, harap, pesan, *(s.klaim for s in sel))):
            return cacat
    return None


@aturan("pegawai.jumlah", "galat", PERBAIKAN, bentuk=setiap(_setiap_sel))
def jumlah(letak: tuple[Sel, Tempat, Sequence[Tempat]], _dokumen: Dokumen) -> Cacat | None:
    """Jumlah pegawai sama dengan jumlah sel yang dicakupnya.

    Total baris, total kolom, dan jumlah seluruhnya dapat dihitung dari sel tabel itu. Jumlah yang lain berarti satu sel
    berubah tanpa totalnya, atau satu kelompok tidak dihitung.
    """
    total, sini, _ = letak
    return _beda(total, sini.rincian(total))


@aturan("pegawai.antartempat", "peringatan", PERBAIKAN, bentuk=setiap(_setiap_sel))
def antartempat(letak: tuple[Sel, Tempat, Sequence[Tempat]], _dokumen: Dokumen) -> Cacat | None:
    """Jumlah pegawai di kalimat sama dengan tabelnya.

    Kalimat di bawah tabel mengulang jumlahnya. Jumlah yang tidak keluar dari sel tabel berarti salah satu dari keduanya
    tidak diperbarui.
    """
    total, sini, semua = letak
    if sini.rincian(total):
        return None
    # Where the table prints the same total, it is one fact in two places.
    tabel = [t for t in semua if t is not sini and not t.kalimat and all(s.sumbu != total.sumbu for s in t.sel)]
    return _beda(total, (sel for t in tabel for sel in t.urai(total).values() if t.lengkap(total, sel)))
