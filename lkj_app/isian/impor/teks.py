"""Rows as texts: what stands in the data, what equals it, and how a row is called in a message."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.lembar_kerja.semula import nilai_teks
from lkj_utils.dasar.format import angka

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_utils.kontrak.isi import Isi, Rekaman
    from lkj_utils.kontrak.paket import Kolom, Tabel

ANGKA = re.compile(r"-?\d+(?:\.(?P<pecahan>\d+))?")
# What an empty cell of a sheet may stand for in the file.
STRIP_LAMA = ("", "-", "–", "—")


def sama(kini: str, lama: str, tabel: Tabel, nama: str) -> bool:
    """Equal in value, or typed the same: 92.790 is 92.79, and a lone dash that stood there may stay."""
    if rapi(kini) == rapi(lama) or (not kini and lama in STRIP_LAMA):
        return True
    nilai = nilai_teks(lama, tabel, nama)
    return nilai is not None and nilai_teks(kini, tabel, nama) == nilai


def teks_lama(row: Rekaman, isi: Isi) -> dict[str, str]:
    """The cells of a row as they are written again: plain numbers, whatever the separator of the file was."""
    return {nama: row.tertulis(nama) for nama in isi.tabel.nama_kolom}


def terisi(teks: Mapping[str, str], tabel: Tabel) -> bool:
    """Whether anything stands beside the key; a status is an entry as any other."""
    return any(isi for nama, isi in teks.items() if nama not in tabel.kunci)


def sebut(teks: Mapping[str, str], tabel: Tabel) -> str:
    """The key of a row as people read it."""
    return " / ".join(teks.get(nama, "") or "?" for nama in tabel.kunci)


def ringkas(teks: Mapping[str, str], tabel: Tabel) -> str:
    """The cells of a row beside its key, in one line."""
    berisi = [satu for satu in tabel.kolom if satu.nama not in tabel.kunci and teks.get(satu.nama)]
    return "; ".join(terbaca(teks[satu.nama], besaran(satu)) for satu in berisi)


def besaran(kolom: Kolom) -> bool:
    """Whether a column holds amounts; years, orders and codes are none."""
    return kolom.tipe in ("integer", "number") and kolom.satuan is not None


def terbaca(teks: str, besaran: bool) -> str:
    """An amount as people write it, ``819.000.000``; anything else, and what is no number, as it stands."""
    cocok = ANGKA.fullmatch(teks) if besaran else None
    return angka(Fraction(teks), len(cocok["pecahan"] or "")) if cocok else teks
