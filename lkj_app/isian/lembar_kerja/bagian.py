"""The rows of one section: those of the sub kegiatan that its unit, or a unit below it, carries out."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.errors import UsageError
from lkj_utils.kontrak.silang.kelengkapan import sub_kegiatan

if TYPE_CHECKING:
    from lkj_utils.kontrak.isi import IsiPeriode


def kode_bagian(data: IsiPeriode, unit: str) -> frozenset[str]:
    """The codes of a unit: its sub kegiatan, and what holds no other. Raises UsageError where it has none."""
    nama = {row.teks("kode_unit"): row.teks("nama") for row in data.ambil("unit_kerja").rekaman}
    if unit not in nama:
        dekat = difflib.get_close_matches(unit, nama, n=1)
        saran = f" Mungkin maksudnya {dekat[0]}." if dekat else ""
        raise UsageError(f"Unit “{unit}” tidak ada di unit_kerja.csv.{saran} Yang ada: {', '.join(nama)}.")
    pemilik = _pemilik(data)
    milik = {kode for kode, satu in pemilik.items() if satu in _ke_bawah(data, unit)}
    if not milik:
        ada = ", ".join(dict.fromkeys(satu for satu in pemilik.values() if satu)) or "belum ada"
        raise UsageError(
            f"Unit {unit} ({nama[unit]}) tidak melaksanakan sub kegiatan menurut kolom kode_unit di struktur.csv. "
            f"Yang melaksanakan: {ada}."
        )
    return frozenset(milik | _induk_utuh(milik, set(pemilik)))


def _pemilik(data: IsiPeriode) -> dict[str, str]:
    """The unit of each sub kegiatan: its own, or that of the kegiatan or program above it."""
    unit = {row.teks("kode"): row.teks("kode_unit") for row in data.ambil("struktur").rekaman}
    return {kode: next((unit[x] for x in _jalur(kode) if unit.get(x)), "") for kode in sub_kegiatan(data)}


def _jalur(kode: str) -> list[str]:
    """A code and everything above it."""
    induk = kode_program.induk(kode)
    return [kode, *(_jalur(induk) if induk else [])]


def _ke_bawah(data: IsiPeriode, unit: str) -> set[str]:
    """A unit and all units below it, also where somebody made a circle of them."""
    induk = {row.teks("kode_unit"): row.teks("induk") for row in data.ambil("unit_kerja").rekaman}
    hasil = {unit}
    while baru := {satu for satu, atas in induk.items() if atas in hasil} - hasil:
        hasil |= baru
    return hasil


def _induk_utuh(milik: set[str], semua: set[str]) -> set[str]:
    """The kegiatan and programs all of whose sub kegiatan are these."""
    induk = {atas for kode in milik for atas in _jalur(kode)[1:]}
    return {atas for atas in induk if all(kode in milik for kode in semua if atas in _jalur(kode))}
