"""Codes of kabupaten, kota and kecamatan by name, from the national lists; several of one name are told apart above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.kontrak.nasional import semua_daftar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KABUPATEN, KECAMATAN = "kabupaten_kota", "kecamatan"
PANJANG_KABUPATEN = 5
ATAS = {KABUPATEN: "nama_provinsi", KECAMATAN: "nama_kabupaten_kota"}


def cari_kode(data_root: Path, provinsi: str, kabupaten: str, kecamatan: str = "") -> str:
    """The code of a kecamatan, or of its kabupaten where none is named; empty where no or several ones fit."""
    semua = _baca(data_root, KABUPATEN)
    atas = [kode for kode, nama, milik in semua if sama(nama, kabupaten) and sama(milik, provinsi)]
    bawah = [
        kode
        for kode, nama, _ in (_baca(data_root, KECAMATAN) if kecamatan else ())
        if kode[:PANJANG_KABUPATEN] in atas and sama(nama, kecamatan)
    ]
    hasil = bawah or atas
    return hasil[0] if len(hasil) == 1 else ""


def nama_kabupaten(data_root: Path, kode: str) -> str | None:
    """The kabupaten of a code; empty where the list has none, None where there is no list."""
    semua = {satu: nama for satu, nama, _ in _baca(data_root, KABUPATEN)}
    return semua.get(kode[:PANJANG_KABUPATEN], "") if semua else None


def _baca(data_root: Path, isi: str) -> Iterator[tuple[str, str, str]]:
    """Code, name, and the name of what is above."""
    for daftar in semua_daftar(data_root):
        if daftar.isi == isi:
            lembar = baca_csv(daftar.path)
            letak = [lembar.kolom.index(nama) for nama in ("kode", "nama", ATAS[isi])]
            yield from ((row.sel[letak[0]], row.sel[letak[1]], row.sel[letak[2]]) for row in lembar.baris)


def sama(satu: str, lain: str) -> bool:
    """Whether two names of a region are one, whatever their capitals and signs."""
    return _polos(satu) == _polos(lain)


def _polos(nama: str) -> str:
    return re.sub(r"\W+|^(provinsi|kecamatan|distrik)\b", "", nama.casefold())
