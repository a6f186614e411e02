"""A printed result beside what follows from the other printed numbers, as exactly as their decimals allow."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Literal

from lkj_app.pemeriksaan.aturan import Cacat
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.format import Bilangan

Putusan = Literal["cocok", "dipotong", "salah"]
PERSEN = "%"
HITUNG_ULANG = "hitung ulang dari angka di sampingnya, atau betulkan angka yang disalin salah"


@dataclass(frozen=True)
class Selang:
    """The values that a number may have: one value, or all from ``bawah`` to ``atas``."""

    bawah: Fraction
    atas: Fraction

    @classmethod
    def satu(cls, nilai: Bilangan) -> Selang:
        """Exactly this value."""
        return cls(Fraction(nilai), Fraction(nilai))

    @classmethod
    def gabung(cls, selang: Iterable[Selang]) -> Selang | None:
        """From the least to the greatest of several; None where there is none."""
        semua = tuple(selang)
        return cls(min(s.bawah for s in semua), max(s.atas for s in semua)) if semua else None

    def bertemu(self, lain: Selang) -> bool:
        """True when both may be the same value."""
        return self.bawah <= lain.atas and lain.bawah <= self.atas


def tercetak(klaim: Klaim) -> Selang:
    """What a rounded printed number stands for: half a unit of its last decimal to both sides."""
    return Selang(nilai(klaim) - klaim.paruh, nilai(klaim) + klaim.paruh)


def terukur(klaim: Klaim) -> Selang:
    """A measured number: exact where it is whole (pieces, rupiah), rounded where it has decimals or is a percentage."""
    return tercetak(klaim) if klaim.desimal or PERSEN in klaim.tercetak else Selang.satu(nilai(klaim))


def nilai(klaim: Klaim) -> Fraction:
    """The number of a claim that is known to print one."""
    if klaim.nilai is None:
        raise ValueError(f"claim {klaim.id} prints no number")
    return klaim.nilai


def rata(selang: Sequence[Selang], pembagi: Bilangan | None = None) -> Selang:
    """The mean of several, or their sum by another denominator."""
    banyak = Fraction(len(selang) if pembagi is None else pembagi)
    return Selang(sum(s.bawah for s in selang) / banyak, sum(s.atas for s in selang) / banyak)


def rentang(rumus: Callable[..., Bilangan | None], *masukan: Selang) -> Selang | None:
    """What a formula gives at every end of its inputs: ours rise or fall steadily in each of them."""
    ujung = product(*((satu.bawah, satu.atas) for satu in masukan))
    return Selang.gabung(Selang.satu(hasil) for isi in ujung if (hasil := rumus(*isi)) is not None)


@dataclass(frozen=True)
class Hitungan:
    """One printed result, what it should be, how that is computed (in words), and the facts it follows from."""

    hasil: Klaim
    seharusnya: Selang
    cara: str
    sumber: tuple[str, ...] = ()

    @property
    def putusan(self) -> Putusan:
        """Right, cut off where it should be rounded, or wrong."""
        if tercetak(self.hasil).bertemu(self.seharusnya):
            return "cocok"
        cetak, satuan = nilai(self.hasil), 2 * self.hasil.paruh
        potong = Selang(cetak, cetak + satuan) if cetak >= 0 else Selang(cetak - satuan, cetak)
        return "dipotong" if potong.bertemu(self.seharusnya) else "salah"

    def cacat(self) -> Cacat:
        """The fault of a result that is not what it should be, told in the decimals and with the sign printed."""
        # What the printed numbers themselves give.
        tengah, desimal = (self.seharusnya.bawah + self.seharusnya.atas) / 2, self.hasil.desimal
        harap = fmt.angka(tengah, desimal, tetap=True) + (PERSEN if PERSEN in self.hasil.tercetak else "")
        pesan = f"{self.cara} ialah {harap}, tercetak {self.hasil.tercetak}."
        if self.putusan == "dipotong":
            pesan = f"{self.cara} ialah {fmt.angka(tengah, desimal + 2)}: dibulatkan menjadi {harap}, bukan dipotong."
        selisih = fmt.angka(nilai(self.hasil) - Fraction(fmt.bulat(tengah, desimal)), desimal)
        return Cacat(pesan, self.hasil, harap, selisih, sumber=self.sumber)


def beda(klaim: Klaim, harap: Bilangan, pesan: str, *masukan: Klaim) -> Iterator[Cacat]:
    """The fault of a number that is not exactly what these inputs give."""
    if klaim.nilai != harap:
        selisih, sumber = fmt.angka(nilai(klaim) - harap), tuple(satu.fakta for satu in masukan)
        yield Cacat(pesan, klaim, fmt.angka(harap), selisih, sumber=sumber)
