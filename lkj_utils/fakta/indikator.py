"""Pure formulas. Percentages are in percent, unrounded; None means that there is nothing to compute.

A target of 0 or an empty one reads "tidak ada target pada periode ini": no percentage, left out of means.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from lkj_utils.dasar.periode import TRIWULAN_SETAHUN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.data.aturan import RumusTurun

Arah = Literal["naik", "turun"]
Akumulasi = Literal["jumlah", "nilai_akhir", "rata_rata", "maks"]

SERATUS = Fraction(100)
TANPA_EFISIENSI = "tidak dapat dihitung"
DANA_TANPA_CAPAIAN = "dana terpakai tanpa capaian"


def persen(bagian: Bilangan | None, pokok: Bilangan | None) -> Fraction | None:
    """``bagian / pokok x 100``; None where either is unknown or pokok is 0."""
    if bagian is None or not pokok:
        return None
    return Fraction(bagian) / Fraction(pokok) * 100


def selisih(awal: Bilangan | None, akhir: Bilangan | None) -> Bilangan | None:
    """``awal - akhir``; None where either is unknown."""
    return None if awal is None or akhir is None else awal - akhir


def capaian(
    realisasi: Bilangan | None,
    target: Bilangan | None,
    arah: Arah = "naik",
    rumus_turun: RumusTurun = "selisih",
) -> Fraction | None:
    """Achievement in percent.

    naik: ``realisasi / target x 100`` (PermenPANRB 53/2014). turun, by the office's rule: ``selisih`` is
    ``(target - (realisasi - target)) / target x 100``; ``rasio`` is ``target / realisasi x 100``. Both are in
    use among regencies and differ (target 10, realisasi 15: 50 and 66,67), so the rule in force is printed.
    """
    if realisasi is None or not target:
        return None
    if arah == "naik":
        return persen(realisasi, target)
    if rumus_turun == "selisih":
        return persen(2 * Fraction(target) - Fraction(realisasi), target)
    return persen(target, realisasi)


def nilai_triwulan(sd: Bilangan | None, sd_lalu: Bilangan | None, akumulasi: Akumulasi) -> Bilangan | None:
    """The quarter's own value from two s/d values, or None where it cannot be told.

    Only ``jumlah`` adds up over the year, so only there the difference is the quarter's own value;
    ``nilai_akhir`` and ``maks`` are levels: the s/d value is the quarter's. A mean has no own value.
    """
    if akumulasi == "jumlah":
        return selisih(sd, sd_lalu)
    return None if akumulasi == "rata_rata" else sd


def proyeksi(
    sd: Bilangan | None, sd_lalu: Bilangan | None, triwulan: int, akumulasi: Akumulasi = "jumlah"
) -> Bilangan | None:
    """What the year's end would bring if it went on like this; a calculation, not a promise.

    ``jumlah``: the mean of the quarters so far times four, ``sd / triwulan x 4``. A level or a mean is taken
    to stay: the s/d value. None in TW I (one quarter is no pace), in TW IV (nothing is left to project), and
    where no earlier quarter of the year is known.
    """
    if sd is None or sd_lalu is None or triwulan in (1, TRIWULAN_SETAHUN):
        return None
    return Fraction(sd) / triwulan * TRIWULAN_SETAHUN if akumulasi == "jumlah" else sd


def tren(kini: Bilangan | None, lalu: Bilangan | None, arah: Arah = "naik") -> str | None:
    """``membaik``, ``memburuk`` or ``tetap`` by the direction that is wanted; None where one side is unknown."""
    if kini is None or lalu is None:
        return None
    if kini == lalu:
        return "tetap"
    return "membaik" if (kini > lalu) == (arah == "naik") else "memburuk"


def rata_rata(nilai: Iterable[Bilangan | None], batas: Fraction | None = None) -> Fraction | None:
    """Simple mean of what is known, each capped at ``batas``; None where nothing is known."""
    ada = [_dibatasi(n, batas) for n in nilai if n is not None]
    return sum(ada, Fraction(0)) / len(ada) if ada else None


def rata_tertimbang(
    nilai: Sequence[Bilangan | None], bobot: Sequence[Bilangan | None], batas: Fraction | None = None
) -> Fraction | None:
    """Mean weighted by ``bobot`` (pagu); rows with unknown value or weight are left out."""
    pasangan = [
        (_dibatasi(n, batas), Fraction(b)) for n, b in zip(nilai, bobot, strict=True) if n is not None and b is not None
    ]
    total = sum((b for _, b in pasangan), Fraction(0))
    return sum((n * b for n, b in pasangan), Fraction(0)) / total if total else None


def _dibatasi(nilai: Bilangan, batas: Fraction | None) -> Fraction:
    return Fraction(nilai) if batas is None else min(Fraction(nilai), batas)


def jumlah(nilai: Iterable[Bilangan | None]) -> Bilangan | None:
    """Sum; None where there is nothing, or where one part is unknown: half a sum is a wrong number."""
    semua = list(nilai)
    if not semua or any(n is None for n in semua):
        return None
    return sum((n for n in semua if n is not None), 0)


def pertumbuhan(kini: Bilangan | None, lalu: Bilangan | None) -> Fraction | None:
    """Growth against an earlier value: ``(kini - lalu) / lalu x 100``."""
    return persen(selisih(kini, lalu), lalu)


def kemajuan(realisasi: Bilangan | None, awal: Bilangan | None, akhir: Bilangan | None) -> Fraction | None:
    """Progress to the Renstra end: ``(realisasi - awal) / (akhir - awal) x 100``."""
    return persen(selisih(realisasi, awal), selisih(akhir, awal))


def alokasi_kinerja(
    alokasi: Bilangan | None, capaian: Bilangan | None, target: Bilangan | None, realisasi: Bilangan | None
) -> Fraction | None:
    """What the result is worth by the budget, in rupiah: ``alokasi x capaian / 100``, capaian at most 100.

    Nothing where there is no target; None where there is one and the result of money spent is not known.
    """
    if alokasi is None or (capaian is None and target and realisasi):
        return None
    return Fraction(alokasi) / SERATUS * _dibatasi(capaian or 0, SERATUS)


def efisiensi(alokasi: Bilangan | None, realisasi: Bilangan | None) -> Fraction | None:
    """``(alokasi x capaian - realisasi) / (alokasi x capaian) x 100``, of ``alokasi_kinerja`` and spending in rupiah.

    The formula of the budget evaluation of ministries (PMK 249/PMK.02/2011 and its successors), per program: sums of
    its sub kegiatan in numerator and denominator. None where there is no result to set against the money.
    """
    return persen(selisih(alokasi, realisasi), alokasi)


def putusan_efisiensi(
    alokasi: Bilangan | None, realisasi: Bilangan | None, persen: Fraction | None, toleransi: Fraction
) -> str:
    """The word for an efficiency as printed; within ``toleransi`` percent points of 0 it went as planned."""
    if persen is None:
        return DANA_TANPA_CAPAIAN if alokasi == 0 and realisasi else TANPA_EFISIENSI
    if abs(persen) <= toleransi:
        return "sesuai rencana"
    return "efisien" if persen > 0 else "tidak efisien"


def efisiensi_serapan(capaian: Bilangan | None, belanja: Bilangan | None) -> tuple[Fraction | None, str]:
    """Efficiency by an older rule: percent points, and the word; ``belanja`` is spending in percent of the cash plan.

    Efficient (``100 - belanja``) only where capaian >= 100 and belanja < 100; a capaian of 0 or unknown has
    no efficiency ("tidak dapat dihitung"): money spent on nothing is never a positive number.
    """
    if not capaian or belanja is None:
        return None, TANPA_EFISIENSI
    if capaian >= SERATUS and belanja < SERATUS:
        return SERATUS - belanja, "efisien"
    return None, "tidak efisien"


# PermenPANRB 14/2017: mutu pelayanan from the converted IKM (25-100).
MUTU_IKM = ((Fraction("88.31"), "A"), (Fraction("76.61"), "B"), (Fraction(65), "C"), (Fraction(25), "D"))


def mutu_ikm(ikm: Bilangan | None) -> str | None:
    """Mutu pelayanan A to D of an IKM; None below the scale (PermenPANRB 14/2017)."""
    return None if ikm is None else next((mutu for batas, mutu in MUTU_IKM if ikm >= batas), None)
