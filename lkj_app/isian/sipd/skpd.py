"""Whose rows are read: several offices in one file are named and asked for, never summed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from lkj_app.isian.sipd.butir import Terbaca

TERBANYAK = 60


@dataclass(frozen=True)
class Pilihan:
    """Which office and unit count (empty: all), and how that was decided."""

    skpd: str = ""
    unit: str = ""
    sebab: str = ""

    def milik(self, skpd: str, unit: str) -> bool:
        """Whether a row belongs to the office."""
        return (not self.skpd or skpd == self.skpd) and (not self.unit or unit == self.unit)


def pilih_skpd(semua: list[Terbaca], disebut: str, instansi: str) -> Pilihan:
    """The office that is meant. Raises UsageError where the files hold several, or another than ``instansi``."""
    nama = {kode: n for satu in semua for kode, n in satu.isi.nama.items() if n} | {"": ""}
    ada = {(b.skpd, b.unit) for satu in semua for b in satu.isi.baris if b.skpd}
    tanpa = any(not b.skpd for satu in semua for b in satu.isi.baris)
    if not ada:
        return _dari_keterangan(semua, disebut, instansi)
    if tanpa:
        raise UsageError(
            "Sebagian baris menyebut SKPD dan sebagian tidak, sehingga tidak jelas milik siapa. "
            f"Lengkapi kode SKPD-nya. Yang disebut: {_sebut(ada, nama)}."
        )
    if disebut:
        return _disebut(ada, nama, disebut)
    if len({skpd for skpd, _ in ada}) == 1:
        return _satu(ada, nama, instansi)
    cocok = [k for k in {k for satu in ada for k in satu} if sama_nama(nama.get(k, ""), instansi)]
    saran = f"--skpd {cocok[0]}" if len(cocok) == 1 else "--skpd KODE"
    raise UsageError(
        f"Berkas memuat beberapa SKPD, yang tidak dijumlahkan. Pilih satu dengan {saran}: {_sebut(ada, nama)}."
    )


def _satu(ada: set[tuple[str, str]], nama: dict[str, str], instansi: str) -> Pilihan:
    """One office: it must be ours, unless the file does not name it."""
    ((skpd), *_) = {skpd for skpd, _ in ada}
    unit = {satu for _, satu in ada}
    if len(unit) == 1 and sama_nama(nama.get(next(iter(unit)), ""), instansi):
        return Pilihan(skpd, next(iter(unit)), f"{_nama(next(iter(unit)), nama)}, bernama sama dengan instansi")
    if sama_nama(nama.get(skpd, ""), instansi):
        sub = f", {len(unit)} sub unit dijumlahkan: {_daftar(unit, nama)}" if len(unit) > 1 else ""
        return Pilihan(skpd, sebab=f"{_nama(skpd, nama)}, bernama sama dengan instansi{sub}")
    if not nama.get(skpd) and len(unit) == 1:
        return Pilihan(skpd, sebab=f"{skpd}, satu-satunya di berkas (tanpa nama)")
    raise UsageError(
        f"SKPD di berkas ini bukan {instansi}: {_sebut(ada, nama)}. "
        f"Bila memang ini yang dimaksud, tambahkan --skpd {skpd}."
    )


def _disebut(ada: set[tuple[str, str]], nama: dict[str, str], disebut: str) -> Pilihan:
    cari = _baku(disebut)
    for n, apa in ((0, "SKPD"), (1, "sub unit")):
        cocok = sorted({satu[n] for satu in ada if cari in {_baku(satu[n]), _baku(nama.get(satu[n], ""))}})
        if len(cocok) == 1:
            sebab = f"{_nama(cocok[0], nama)}, {apa} dari --skpd"
            unit = {satu for skpd, satu in ada if skpd == cocok[0]} if n == 0 else set()
            sebab += f", {len(unit)} sub unit dijumlahkan: {_daftar(unit, nama)}" if len(unit) > 1 else ""
            return Pilihan(cocok[0], sebab=sebab) if n == 0 else Pilihan(unit=cocok[0], sebab=sebab)
    raise UsageError(f"--skpd {disebut} tidak ada di berkas. Yang ada: {_sebut(ada, nama)}.")


def _dari_keterangan(semua: list[Terbaca], disebut: str, instansi: str) -> Pilihan:
    """Files that name their office only above the titles, or not at all."""
    lain = sorted({n for satu in semua if (n := satu.ket.ambil("skpd", "opd", "unit skpd", "nama skpd", "unit kerja"))})
    asing = [n for n in lain if _baku(instansi) not in _baku(n)]
    if disebut:
        return Pilihan(sebab=f"disebut dengan --skpd {disebut}; baris berkas tidak menyebut SKPD")
    if len(lain) > 1 or asing:
        raise UsageError(
            f"SKPD di berkas ini bukan {instansi}: {'; '.join(lain)}. "
            "Bila memang ini yang dimaksud, tambahkan --skpd dengan nama itu."
        )
    return Pilihan(sebab=f"{lain[0]}, disebut di atas judul kolom" if lain else "tidak disebut di berkas")


def sama_nama(satu: str, lain: str) -> bool:
    """Whether two names of an office are the same but for capitals and signs."""
    return bool(satu) and _baku(satu) == _baku(lain)


def _baku(nama: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"(?i)\bkec\.", "kecamatan", nama).casefold()).strip()


def _nama(kode: str, nama: dict[str, str]) -> str:
    return f"{kode} {nama.get(kode, '')}".strip()


def _daftar(kode: set[str], nama: dict[str, str]) -> str:
    lebih = f"; dan {len(kode) - TERBANYAK} lagi" if len(kode) > TERBANYAK else ""
    return "; ".join(_nama(satu, nama) for satu in sorted(kode)[:TERBANYAK]) + lebih


def _sebut(ada: set[tuple[str, str]], nama: dict[str, str]) -> str:
    """Every office, and its units where they are not itself."""
    unit: dict[str, set[str]] = {}
    for skpd, satu in ada:
        unit.setdefault(skpd, set()).update({satu} - {skpd})
    bagian = [
        _nama(skpd, nama) + (f" (sub unit: {_daftar(unit[skpd], nama)})" if unit[skpd] else "")
        for skpd in sorted(unit)[:TERBANYAK]
    ]
    lebih = len(unit) - TERBANYAK
    return "; ".join(bagian) + (f"; dan {lebih} lagi" if lebih > 0 else "")
