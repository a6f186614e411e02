"""A row of totals in a sheet: not data, but it must agree with the rows that were read.

One typed by a person is a statement, and a statement that disagrees is a contradiction (galat); a formula may only
reach too far or not far enough (peringatan).
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.sel import baca_sel, rapi
from lkj_app.isian.impor.teks import besaran
from lkj_app.isian.lembar_kerja.rancangan import VERSI
from lkj_app.isian.lembar_kerja.semula import nilai_teks
from lkj_utils.dasar.format import angka
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak.satuan import SATUAN_BARIS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_app.isian.impor.buku import Sel
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.impor.sel import Bacaan

    Bacaan_ = Mapping[str, Mapping[int, Bacaan]]

TOTAL = re.compile(r"(grand ?total|sub ?total|jumlah|total)\b", re.IGNORECASE)


def bertotal(tabel: TabelLembar, nomor: int) -> bool:
    """Whether a row that is no data says of itself that it is a total."""
    return TOTAL.match(sebutan(tabel, nomor)) is not None


def sebutan(tabel: TabelLembar, nomor: int) -> str:
    """The first text of a row."""
    return next((rapi(sel.nilai) for _, sel in sorted(tabel.lembar.sel[nomor].items()) if sel.nilai), "")


def periksa_total(
    tabel: TabelLembar, semua: Mapping[int, Mapping[str, Sel]], teks: Bacaan_, berkas: str
) -> Iterator[Temuan]:
    """Each number of each total beside the sum of the rows that it can mean."""
    for nomor, sel in semua.items():
        beda = [satu for nama in sel if (satu := _beda(tabel, nomor, nama, sel[nama], semua, teks, berkas))]
        yield from beda
        if not beda and any(satu.nilai is not None and satu.rumus is None for satu in _angka(tabel, sel)):
            yield _dilewati(tabel, nomor, berkas)


def _angka(tabel: TabelLembar, sel: Mapping[str, Sel]) -> list[Sel]:
    return [satu for nama, satu in sel.items() if tabel.tabel.ambil(nama).tipe in ("integer", "number")]


def _beda(  # noqa: PLR0913, PLR0917 - a cell, and all that it is held against
    tabel: TabelLembar,
    nomor: int,
    nama: str,
    sel: Sel,
    semua: Mapping[int, Mapping[str, Sel]],
    teks: Bacaan_,
    berkas: str,
) -> Temuan | None:
    kolom = tabel.tabel.ambil(nama)
    if not besaran(kolom) or kolom.satuan in SATUAN_BARIS:
        return None
    tertulis = nilai_teks(baca_sel(sel, kolom).teks, tabel.tabel, nama)
    jumlah = _jumlah(tabel, nomor, nama, semua, teks)
    if not isinstance(tertulis, int | Fraction) or not jumlah or tertulis in jumlah:
        return None
    return Temuan(
        "baris.jumlah",
        "peringatan" if sel.rumus else "galat",
        f"{kolom.judul}: jumlah {'menurut rumus' if sel.rumus else 'yang diketik'} di baris ini "
        f"{angka(Fraction(tertulis))}, sedangkan baris yang dibaca berjumlah {' atau '.join(map(angka, jumlah))}.",
        letak(berkas, tabel.lembar),
        ditemukan=sel.rumus or rapi(sel.nilai),
        diharapkan=angka(jumlah[0]),
        perbaikan="betulkan rentang rumusnya"
        if sel.rumus
        else "betulkan baris yang salah atau jumlahnya; baris jumlah boleh dihapus, jumlah dihitung program",
        sel=alamat(nomor, tabel.kolom[nama]),
    )


def _jumlah(
    tabel: TabelLembar, nomor: int, nama: str, semua: Mapping[int, Mapping[str, Sel]], teks: Bacaan_
) -> list[Fraction]:
    """The sums that a total may mean: of its version, of all rows, of those since the total before it."""
    milik = {n: satu for n, satu in teks[nama].items() if satu.teks or satu.galat}
    nilai = {n: nilai_teks(satu.teks, tabel.tabel, nama) for n, satu in milik.items()}
    isi = {n: Fraction(satu) for n, satu in nilai.items() if isinstance(satu, int | Fraction)}
    if len(isi) < len(nilai) or not isi:
        return []
    versi = {n: satu.teks for n, satu in teks.get(VERSI, {}).items()}
    sebut = [satu for satu in dict.fromkeys(versi.values()) if satu in sebutan(tabel, nomor).split()]
    if sebut:
        return [sum((x for n, x in isi.items() if versi.get(n) == sebut[0]), Fraction(0))]
    lalu = max((n for n in semua if n < nomor), default=0)
    kelompok = [set(isi), {n for n in isi if lalu < n < nomor}]
    kelompok += [{n for n in isi if versi.get(n) == satu} for satu in dict.fromkeys(versi.values())]
    return list(dict.fromkeys(sum((isi[n] for n in satu), Fraction(0)) for satu in kelompok if satu))


def _dilewati(tabel: TabelLembar, nomor: int, berkas: str) -> Temuan:
    return Temuan(
        "baris.catatan",
        "catatan",
        "Baris ini jumlah, bukan data, jadi tidak dibaca.",
        letak(berkas, tabel.lembar),
        baris=nomor,
        ditemukan=isi_baris(tabel, nomor),
    )


def isi_baris(tabel: TabelLembar, nomor: int) -> str:
    """The cells of a row in one line."""
    isi = " ".join(rapi(sel.nilai) for _, sel in sorted(tabel.lembar.sel[nomor].items()) if sel.nilai is not None)
    return isi[:120]
