"""Rules on the staff tables of a document: every total is the sum of the printed cells that it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.ukur import KALIMAT
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Tabel pegawai"
UKURAN = ("pegawai", "pejabat")
Sumbu = tuple[str, ...]


@dataclass(frozen=True)
class Sel:
    """One count of staff by its axes; ``*`` stands for all values of an axis."""

    klaim: Klaim
    sumbu: Sumbu

    @classmethod
    def dari(cls, klaim: Klaim) -> Sel:
        """``pegawai:pns|III|*|L``."""
        return cls(klaim, tuple(klaim.subjek.split(PEMISAH)))

    @property
    def jumlahan(self) -> frozenset[int]:
        """The axes that it sums over."""
        return frozenset(i for i, nilai in enumerate(self.sumbu) if nilai == SEMUA)

    @property
    def kalimat(self) -> bool:
        """True for a count in a sentence: that names some groups, a table all of them."""
        return self.klaim.baris.startswith(KALIMAT)

    def mencakup(self, lain: Sel) -> bool:
        """True when the other one is a part of it."""
        return self.mencakup_sumbu(lain.sumbu)

    def mencakup_sumbu(self, sumbu: Sumbu) -> bool:
        """True when these axes are a part of its own."""
        return len(sumbu) == len(self.sumbu) and all(a in (SEMUA, b) for a, b in zip(self.sumbu, sumbu, strict=True))


def _menurut_tempat(dokumen: Dokumen, ukuran: str) -> Mapping[str, list[Sel]]:
    """Counts by place; those of a sentence apart from those of a table at the same place."""
    hasil: dict[str, list[Sel]] = {}
    banyak = 0
    for klaim in dokumen.menurut_ukuran.get(ukuran, ()):
        sel = Sel.dari(klaim)
        banyak = banyak or len(sel.sumbu)
        if len(sel.sumbu) == banyak and not klaim.periode:
            hasil.setdefault(f"{klaim.tempat}/{sel.kalimat}", []).append(sel)
    return hasil


@aturan(
    "pegawai.jumlah",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Jumlah pegawai sama dengan jumlah sel yang dicakupnya",
    alasan=(
        "Total baris, total kolom, dan jumlah seluruhnya dapat dihitung dari sel tabel itu. Jumlah yang lain berarti "
        "satu sel berubah tanpa totalnya, atau satu kelompok tidak dihitung."
    ),
    contoh="Laki-laki 6 dan perempuan 2, jumlahnya tercetak 6.",
)
def jumlah(dokumen: Dokumen) -> Iterator[Cacat]:
    """Blank cells are nought; in a sentence every group of the axis has to be named."""
    for ukuran in UKURAN:
        dikenal = _dikenal(dokumen, ukuran)
        for isi in _menurut_tempat(dokumen, ukuran).values():
            for total in isi:
                yield from _beda(total, _rincian(total, isi, dikenal))


def _beda(total: Sel, rincian: Sequence[Sequence[Sel]]) -> Iterator[Cacat]:
    """One fault at most: the first way of adding up that does not give the total."""
    nilai = total.klaim.nilai
    for sel in rincian:
        harap = _jumlah(sel)
        if nilai is None or nilai == harap:
            continue
        isi = " + ".join(s.klaim.tercetak for s in sel) or "tidak ada sel yang terisi"
        yield Cacat(
            f"Tercetak {total.klaim.tercetak}, sedangkan selnya berjumlah {fmt.angka(harap)} ({isi}).",
            klaim=total.klaim,
            sumber=tuple(s.klaim.fakta for s in sel),
            diharapkan=fmt.angka(harap),
            selisih=fmt.angka(nilai - harap),
            perbaikan="jumlahkan ulang selnya, lalu betulkan yang salah",
        )
        return


def _jumlah(sel: Sequence[Sel]) -> Fraction | int:
    return sum((s.klaim.nilai for s in sel if s.klaim.nilai is not None), 0)


def _rincian(total: Sel, isi: Sequence[Sel], dikenal: Sequence[Sumbu]) -> list[list[Sel]]:
    """The finest cells of this place that the total covers, one list for each way of cutting it up."""
    hasil = []
    for pola in _terhalus(total, isi):
        sel = [s for s in isi if s.jumlahan == pola and total.mencakup(s)]
        # A total without cells is nought only where totals of its kind have some.
        sejenis = [s for s in isi if s.jumlahan == total.jumlahan]
        bertabel = any(t.mencakup(s) for t in sejenis for s in isi if s.jumlahan == pola)
        if _lengkap(total, sel, dikenal) if total.kalimat else bertabel:
            hasil.append(sel)
    return hasil


def _terhalus(total: Sel, isi: Sequence[Sel]) -> list[frozenset[int]]:
    """What the cells beneath a total sum over themselves: nothing, or as little as the table shows."""
    pola = {s.jumlahan for s in isi if s.jumlahan < total.jumlahan}
    return sorted((p for p in pola if not any(q < p for q in pola)), key=sorted)


def _lengkap(total: Sel, sel: Sequence[Sel], dikenal: Sequence[Sumbu]) -> bool:
    """True when no group that our data or the document know under this total is missing among the cells."""
    milik = [sumbu for sumbu in dikenal if total.mencakup_sumbu(sumbu)]
    terurai = total.jumlahan - sel[0].jumlahan if sel else frozenset()
    return bool(sel) and all({m[i] for m in milik} - {SEMUA} <= {s.sumbu[i] for s in sel} for i in terurai)


def _dikenal(dokumen: Dokumen, ukuran: str) -> list[Sumbu]:
    subjek = {k.subjek for k in dokumen.menurut_ukuran.get(ukuran, ())}
    subjek |= {f.subjek for f in dokumen.laporan.fakta if f.ukuran.nama == ukuran and f.nilai}
    return [tuple(satu.split(PEMISAH)) for satu in sorted(subjek)]


@aturan(
    "pegawai.antartempat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Jumlah pegawai di kalimat sama dengan tabelnya",
    alasan=(
        "Kalimat di bawah tabel mengulang jumlahnya. Jumlah yang tidak keluar dari sel tabel berarti salah satu dari "
        "keduanya tidak diperbarui."
    ),
    contoh="Kalimat menyebut 17 PNS, sel tabel berjumlah 16.",
)
def antartempat(dokumen: Dokumen) -> Iterator[Cacat]:
    """Totals that stand away from their cells; where the table prints the same total, it is one fact in two places."""
    for ukuran in UKURAN:
        dikenal = _dikenal(dokumen, ukuran)
        tempat = _menurut_tempat(dokumen, ukuran)
        for nama, isi in tempat.items():
            for total in isi:
                if total.jumlahan and not _rincian(total, isi, dikenal):
                    lain = [tabel for kunci, tabel in tempat.items() if kunci != nama]
                    yield from _beda(total, _di_tabel(total, lain, dikenal))


def _di_tabel(total: Sel, lain: Sequence[list[Sel]], dikenal: Sequence[Sumbu]) -> list[list[Sel]]:
    hasil = []
    for isi in lain:
        if isi[0].kalimat or any(s.sumbu == total.sumbu for s in isi):
            continue
        semua = [[s for s in isi if s.jumlahan == pola and total.mencakup(s)] for pola in _terhalus(total, isi)]
        hasil += [sel for sel in semua if _lengkap(total, sel, dikenal)]
    return hasil


ATURAN = (jumlah, antartempat)
