"""A printed result beside what follows from the other printed numbers, as exactly as their decimals allow."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from lkj_app.pemeriksaan.aturan_periksa import Cacat
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.format import Bilangan

Putusan = Literal["cocok", "dipotong", "salah"]
PERSEN = "%"


@dataclass(frozen=True)
class Selang:
    """The values that a number may have: one value, or all from ``bawah`` to ``atas``."""

    bawah: Fraction
    atas: Fraction

    @classmethod
    def satu(cls, nilai: Bilangan) -> Selang:
        """Exactly this value."""
        return cls(Fraction(nilai), Fraction(nilai))

    def bertemu(self, lain: Selang) -> bool:
        """True when both may be the same value."""
        return self.bawah <= lain.atas and lain.bawah <= self.atas

    @property
    def tengah(self) -> Fraction:
        """The value that the printed numbers themselves give."""
        return (self.bawah + self.atas) / 2


def tercetak(klaim: Klaim) -> Selang:
    """What a rounded printed number stands for: half a unit of its last decimal to both sides."""
    nilai = _nilai(klaim)
    return Selang(nilai - klaim.paruh, nilai + klaim.paruh)


def terukur(klaim: Klaim) -> Selang:
    """A measured number: exact where it is whole (pieces, rupiah), rounded where it has decimals or is a percentage."""
    return tercetak(klaim) if klaim.desimal or PERSEN in klaim.tercetak else Selang.satu(_nilai(klaim))


def _nilai(klaim: Klaim) -> Fraction:
    if klaim.nilai is None:
        raise ValueError(f"claim {klaim.id} prints no number")
    return klaim.nilai


def rata(selang: Sequence[Selang]) -> Selang:
    """The mean of several."""
    return Selang(
        sum((s.bawah for s in selang), Fraction(0)) / len(selang),
        sum((s.atas for s in selang), Fraction(0)) / len(selang),
    )


@dataclass(frozen=True)
class Hitungan:
    """One printed result (``hasil``), what it should be, and how that is computed, in words.

    ``sumber`` are the facts it follows from; ``saran`` is the proposed correction.
    """

    hasil: Klaim
    seharusnya: Selang
    cara: str
    sumber: tuple[str, ...] = ()
    saran: str = "hitung ulang dari angka di sampingnya, atau betulkan angka yang disalin salah"

    @property
    def putusan(self) -> Putusan:
        """Right, cut off where it should be rounded, or wrong."""
        if tercetak(self.hasil).bertemu(self.seharusnya):
            return "cocok"
        nilai, satuan = _nilai(self.hasil), 2 * self.hasil.paruh
        potong = Selang(nilai, nilai + satuan) if nilai >= 0 else Selang(nilai - satuan, nilai)
        return "dipotong" if potong.bertemu(self.seharusnya) else "salah"

    def cacat(self) -> Cacat:
        """The fault of a result that is not what it should be."""
        if self.putusan == "dipotong":
            utuh = fmt.angka(self.seharusnya.tengah, self.hasil.desimal + 2)
            pesan = f"{self.cara} ialah {utuh}: dibulatkan menjadi {self._harap}, bukan dipotong."
        else:
            pesan = f"{self.cara} ialah {self._harap}, tercetak {self.hasil.tercetak}."
        desimal = self.hasil.desimal
        return Cacat(
            pesan,
            klaim=self.hasil,
            sumber=self.sumber,
            diharapkan=self._harap,
            selisih=fmt.angka(_nilai(self.hasil) - Fraction(fmt.bulat(self.seharusnya.tengah, desimal)), desimal),
            perbaikan=self.saran,
        )

    @property
    def _harap(self) -> str:
        """As the result should be printed: what the printed inputs give, in its decimals and with its sign."""
        tanda = PERSEN if PERSEN in self.hasil.tercetak else ""
        return fmt.angka(self.seharusnya.tengah, self.hasil.desimal, tetap=True) + tanda
