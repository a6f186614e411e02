"""Where a change is told: by group, totals first, then by code; under one parent the largest change first."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.banding.inti import URUTAN_KELOMPOK, URUTAN_UKURAN, Pasangan, Perubahan, seluruhnya
from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.banding.inti import Butir

    Besar = tuple[Fraction, Fraction, Fraction]
    Letak = tuple[tuple[int, ...], bool, Besar, tuple[int, ...]]
    Kunci = tuple[int, bool, Letak, str, str, int, str]

JENIS = ("rupiah", "persen")
NOL: Besar = (Fraction(0), Fraction(0), Fraction(0))


def urutkan(dua: Pasangan, semua: Iterable[Perubahan]) -> tuple[Perubahan, ...]:
    """All rows of one subject together; subjects without a code by their name, before those that have one."""
    daftar = list(semua)
    terbesar: dict[tuple[str, str], Besar] = {}
    for satu in daftar:
        kunci = satu.kelompok, subjek(satu)
        terbesar[kunci] = _lebih(terbesar.get(kunci, NOL), besar(dua, satu))
    return tuple(sorted(daftar, key=lambda satu: _kunci(dua, satu, terbesar[satu.kelompok, subjek(satu)])))


def _kunci(dua: Pasangan, satu: Perubahan, terbesar: Besar) -> Kunci:
    milik = subjek(satu)
    return (
        URUTAN_KELOMPOK[satu.kelompok],
        not seluruhnya(milik),
        _letak(milik, terbesar),
        "" if kode.tingkat(milik) else dua.nama(milik).casefold(),
        milik,
        URUTAN_UKURAN.get(satu.id.partition(":")[0], len(URUTAN_UKURAN)),
        satu.id.partition("@")[2],
    )


def subjek(satu: Perubahan) -> str:
    """The code or name that a change is about, whatever the year."""
    return satu.id.partition(":")[2].partition("@")[0]


def _letak(milik: str, terbesar: Besar) -> Letak:
    """A sub kegiatan stands under its kegiatan, by how much it changed; anything else by its own code."""
    induk = kode.induk(milik) if kode.tingkat(milik) == kode.SUB_KEGIATAN else None
    if induk is None:
        return kode.urutan(milik) if milik[:1].isdigit() else (), False, NOL, ()
    rupiah, persen, lain = terbesar
    return kode.urutan(induk), True, (-rupiah, -persen, -lain), kode.urutan(milik)


def besar(dua: Pasangan, satu: Perubahan) -> Besar:
    """How far a fact moved, in its own kind: money is not compared with percentages."""
    lama, baru = dua.a.butir.get(satu.id), dua.b.butir.get(satu.id)
    ada = baru or lama
    ukuran = ada.ukuran.jenis if ada else ""
    beda = abs(_angka(baru) - _angka(lama))
    return (
        beda if ukuran == JENIS[0] else Fraction(0),
        beda if ukuran == JENIS[1] else Fraction(0),
        beda if ukuran not in JENIS else Fraction(0),
    )


def _angka(butir: Butir | None) -> Fraction:
    return (
        Fraction(0) if butir is None or butir.nilai is None or isinstance(butir.nilai, str) else Fraction(butir.nilai)
    )


def _lebih(satu: Besar, lain: Besar) -> Besar:
    return max(satu[0], lain[0]), max(satu[1], lain[1]), max(satu[2], lain[2])
