"""A table of quarters shown wide: one row a sub kegiatan, indicator or account, its quarters beside each other.

Only a view. The hidden sheet of first values and all that follows reading have one row a quarter, as the data have.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.periode import ROMAN, TRIWULAN, TRIWULAN_SETAHUN
from lkj_utils.kontrak.isi import Rekaman

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lkj_utils.kontrak.paket import Kolom, Tabel

KOLOM_TRIWULAN, CATATAN = "triwulan", "catatan"
# What the switch of a sheet may say of the numbers below it.
SD, PER, BULANAN = "s/d triwulan", "per triwulan", "per bulan"
JUDUL_CARA = "Cara isi"
TW = tuple(f"tw{n}" for n in TRIWULAN)
NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
BULAN = tuple(f"bulan{n}" for n in range(1, len(NAMA_BULAN) + 1))
BULAN_SETRIWULAN = len(BULAN) // len(TW)


@dataclass(frozen=True)
class Lebar:
    """How a table is shown: the column that each quarter has for itself, and whether months may be typed instead."""

    nilai: str
    bulanan: bool = False
    # The help of the last quarter.
    setahun: str = "Januari sampai Desember: nilai setahun."
    # Whether an empty last quarter is the pagu, as the contract defines it.
    akhir_pagu: bool = False

    @property
    def cara(self) -> tuple[str, ...]:
        """The entries of the switch."""
        return (SD, PER, BULANAN) if self.bulanan else (SD, PER)


LEBAR = {
    "kas": Lebar(
        "kas_sd", bulanan=True, akhir_pagu=True,
        setahun="s/d: Januari sampai Desember, kosong berarti sama dengan pagu; per triwulan: Oktober sampai Desember.",
    ),
    "target_kinerja": Lebar(
        "target_sd", setahun="s/d: target setahun; per triwulan: tambahan Oktober sampai Desember."
    ),
    "pendapatan": Lebar("target_sd"),
}  # fmt: skip


def blok(cara: str) -> tuple[str, ...]:
    """The columns that are read when the switch says so."""
    return BULAN if cara == BULANAN else TW


def tabel_lebar(tabel: Tabel) -> Tabel:
    """The table as its wide sheet has it: without the quarter in the key, a column for each of them."""
    lebar = LEBAR[tabel.nama]
    dasar = tabel.ambil(lebar.nilai)
    sisa = [satu for satu in tabel.kolom if satu.nama not in (KOLOM_TRIWULAN, lebar.nilai, CATATAN)]
    akhir = [satu for satu in tabel.kolom if satu.nama == CATATAN]
    bulan = [_bulan(dasar, n) for n in range(len(BULAN))] if lebar.bulanan else []
    kunci = tuple(satu for satu in tabel.kunci if satu != KOLOM_TRIWULAN)
    return replace(tabel, kolom=(*sisa, *(_triwulan(dasar, n, lebar) for n in TRIWULAN), *bulan, *akhir), kunci=kunci)


def _triwulan(dasar: Kolom, n: int, lebar: Lebar) -> Kolom:
    setahun = n == TRIWULAN_SETAHUN
    awal, akhir = (NAMA_BULAN[BULAN_SETRIWULAN * n - satu] for satu in (BULAN_SETRIWULAN, 1))
    bantuan = lebar.setahun if setahun else f"s/d: Januari sampai {akhir}; per triwulan: {awal} sampai {akhir}."
    wajib = dasar.wajib and not (setahun and lebar.akhir_pagu)
    return replace(dasar, nama=TW[n - 1], judul=f"Triwulan {ROMAN[n - 1]}", bantuan=bantuan, wajib=wajib)


def _bulan(dasar: Kolom, n: int) -> Kolom:
    bantuan = f"Hanya {NAMA_BULAN[n]}; dibaca bila cara isi {BULANAN}."
    return replace(dasar, nama=BULAN[n], judul=NAMA_BULAN[n], bantuan=bantuan, wajib=False)


def sebutan_lain(tabel: Tabel) -> dict[str, str]:
    """Other titles, plain, by which people know the columns of a wide sheet."""
    hasil: dict[str, str] = {}
    for nama in set(TW) & set(tabel.nama_kolom):
        n = int(nama[-1])
        angka = (str(n), ROMAN[n - 1].lower())
        hasil |= {f"{kata} {satu}": nama for kata in ("tw", "triwulan", "tribulan") for satu in angka}
        hasil[f"tw{n}"] = nama
    return hasil


def kolom_bersama(tabel: Tabel) -> tuple[str, ...]:
    """The columns of a wide table that its quarters have in common, beside the key."""
    return tuple(n for n in tabel.nama_kolom if n not in {*tabel.kunci, *TW, *BULAN})


def bersama(isi: Iterable[Any]) -> Any:
    """What a wide row shows of values that its quarters have each for itself: that of the last one that has any."""
    return next((satu for satu in reversed(list(isi)) if satu not in (None, "")), None)


def rekaman_lebar(semua: Iterable[Rekaman], tabel: Tabel) -> list[Rekaman]:
    """The rows of a table of quarters as rows of its wide sheet; one whose quarter cannot be known is on no sheet."""
    nilai = LEBAR[tabel.nama].nilai
    kelompok: dict[tuple[Any, ...], dict[int, Rekaman]] = {}
    for row in semua:
        n = row.nilai.get(KOLOM_TRIWULAN)
        if isinstance(n, int) and n in TRIWULAN:
            kelompok.setdefault(tuple(row.nilai.get(k) for k in tabel.kunci), {})[n] = row
    return [_rekaman(dict(sorted(milik.items())), nilai, tabel) for milik in kelompok.values()]


def _rekaman(milik: Mapping[int, Rekaman], nilai: str, tabel: Tabel) -> Rekaman:
    satu = next(iter(milik.values()))
    umum = kolom_bersama(tabel)
    mentah = {nama: satu.mentah.get(nama, "") for nama in tabel.kunci}
    isi = {nama: satu.nilai.get(nama) for nama in tabel.kunci}
    mentah |= {nama: bersama(row.mentah.get(nama) for row in milik.values()) or "" for nama in umum}
    isi |= {nama: bersama(row.nilai.get(nama) for row in milik.values()) for nama in umum}
    mentah |= {TW[n - 1]: row.mentah.get(nilai, "") for n, row in milik.items()}
    isi |= {TW[n - 1]: row.nilai.get(nilai) for n, row in milik.items()}
    return Rekaman(satu.nomor, mentah, isi)
