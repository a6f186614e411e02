"""Which sheet is which table, and which column is which: by title or name, wherever people have moved them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.struktur import (
    BARIS_DICARI,
    baku,
    banyak_dikenal,
    baris_judul,
    nama_kolom,
    nilai_asing,
    periksa_kolom,
    periksa_lembar,
)
from lkj_app.isian.lembar_kerja.lebar import LEBAR, tabel_lebar
from lkj_app.isian.lembar_kerja.petunjuk import JUDUL as JUDUL_PETUNJUK
from lkj_app.isian.lembar_kerja.rancangan import judul_lembar
from lkj_app.isian.lembar_kerja.semula import LEMBAR_SEMULA
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN
from lkj_app.isian.lembar_kerja.templat import LEMBAR_DAFTAR
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.lembar_kerja.semula import Semula, SemulaTabel
    from lkj_utils.kontrak.paket import Paket, Tabel

BUKAN_ISIAN = {JUDUL_PETUNJUK.casefold(), LEMBAR_DAFTAR.casefold(), LEMBAR_SEMULA.casefold()}
__all__ = ["TabelLembar", "baku", "kenali", "letak"]


@dataclass(frozen=True)
class TabelLembar:
    """A sheet that was recognised: its table, the row of titles, and the place of each column."""

    tabel: Tabel
    lembar: LembarIsi
    baris_judul: int
    kolom: dict[str, int]


def kenali(
    paket: Paket,
    semua: list[LembarIsi],
    berkas: str,
    dicari: Iterable[str] = SUSUNAN_ISIAN,
    semula: Semula | None = None,
) -> tuple[list[TabelLembar], list[Temuan]]:
    """The sheets that are one of the tables ``dicari``; everything that is unclear about them."""
    dikenal = {nama: paket.tabel(nama) for nama in dicari if nama in {t.nama for t in paket}}
    hasil: list[TabelLembar] = []
    temuan: list[Temuan] = []
    asing: list[LembarIsi] = []
    ada: set[str] = set()
    for lembar in semua:
        tabel = _tabel(lembar, dikenal, semula)
        if lembar.judul.casefold() in BUKAN_ISIAN or (tabel is None and not lembar.sel):
            continue
        if tabel is None:
            asing.append(lembar)
        elif tabel.nama in ada:
            temuan.append(_lembar_ganda(lembar, tabel, berkas))
        else:
            ada.add(tabel.nama)
            satu, masalah = _kolom(tabel, lembar, berkas, semula.tabel.get(tabel.nama) if semula else None)
            hasil += [satu] if satu else []
            temuan += masalah
    temuan += [_lembar_asing(lembar, berkas) for lembar in asing]
    return hasil, [*temuan, *periksa_lembar(dikenal, ada, asing, berkas, semula)]


def _tabel(lembar: LembarIsi, dikenal: dict[str, Tabel], semula: Semula | None) -> Tabel | None:
    judul = baku(re.sub(r"\s*\(\d+\)$", "", lembar.judul))
    for nama, satu in semula.tabel.items() if semula else ():
        if nama in dikenal and judul == baku(satu.lembar):
            return dikenal[nama]
    return next((t for n, t in dikenal.items() if judul in (baku(n), baku(judul_lembar(t)), baku(t.judul))), None)


def _kolom(
    tabel: Tabel, lembar: LembarIsi, berkas: str, semula: SemulaTabel | None
) -> tuple[TabelLembar | None, list[Temuan]]:
    tabel, semula = _bentuk(tabel, lembar, semula)
    # The titles that the workbook was made with count as well as those of today.
    nama = nama_kolom(tabel) | {baku(judul): kolom for kolom, judul in (semula.judul.items() if semula else ())}
    baris = baris_judul(lembar, nama)
    if baris is None:
        return None, [_tanpa_judul(tabel, lembar, berkas)]
    semua = [(nama.get(baku(str(sel.nilai))), nomor) for nomor, sel in sorted(lembar.sel[baris].items())]
    banyak = Counter(satu for satu, _ in semua if satu)
    kolom = {satu: nomor for satu, nomor in semua if satu}
    temuan = [
        _kolom_ganda(tabel, lembar, berkas, satu, alamat(baris, nomor))
        for satu, nomor in semua
        if satu and banyak[satu] > 1
    ]
    temuan += periksa_kolom(tabel, lembar, baris, kolom, letak(berkas, lembar), semula)
    if any(satu.level == "galat" for satu in temuan):
        return None, temuan
    temuan += nilai_asing(tabel, lembar, baris, kolom, letak(berkas, lembar), semula)
    return TabelLembar(tabel, lembar, baris, kolom), temuan


def _bentuk(tabel: Tabel, lembar: LembarIsi, semula: SemulaTabel | None) -> tuple[Tabel, SemulaTabel | None]:
    """The table as its sheet shows it, by its titles: a row a quarter, or wide; with the first titles of that form."""
    if tabel.nama not in LEBAR:
        return tabel, semula
    lebar = tabel_lebar(tabel)
    milik = replace(semula, judul=semula.judul | semula.lebar) if semula and semula.lebar else None
    panjang = semula if semula and not semula.lebar else None
    banyak = [_banyak_judul(lembar, satu, awal) for satu, awal in ((lebar, milik), (tabel, panjang))]
    pilih_lebar = banyak[0] > banyak[1] or (banyak[0] == banyak[1] and milik is not None)
    return (lebar, milik) if pilih_lebar else (tabel, panjang)


def _banyak_judul(lembar: LembarIsi, tabel: Tabel, semula: SemulaTabel | None) -> int:
    nama = nama_kolom(tabel) | {baku(judul): kolom for kolom, judul in (semula.judul.items() if semula else ())}
    return max((banyak_dikenal(isi, nama) for n, isi in lembar.sel.items() if n <= BARIS_DICARI), default=0)


def letak(berkas: str, lembar: LembarIsi) -> str:
    """Where a finding of a sheet stands."""
    return f"{berkas}, lembar “{lembar.judul}”"


def _lembar_asing(lembar: LembarIsi, berkas: str) -> Temuan:
    return Temuan("lembar.asing", "catatan", "Lembar ini bukan lembar isian, jadi tidak dibaca.", letak(berkas, lembar))


def _lembar_ganda(lembar: LembarIsi, tabel: Tabel, berkas: str) -> Temuan:
    return Temuan(
        "lembar.ganda",
        "galat",
        f"Ada dua lembar untuk tabel “{tabel.judul}”.",
        letak(berkas, lembar),
        perbaikan="hapus atau ganti nama lembar yang tidak dipakai",
    )


def _tanpa_judul(tabel: Tabel, lembar: LembarIsi, berkas: str) -> Temuan:
    return Temuan(
        "lembar.judul",
        "galat",
        f"Judul kolom tabel “{tabel.judul}” tidak ditemukan di {BARIS_DICARI} baris pertama.",
        letak(berkas, lembar),
        diharapkan=", ".join(kolom.judul for kolom in tabel.kolom),
        perbaikan="kembalikan baris judul dari templat",
    )


def _kolom_ganda(tabel: Tabel, lembar: LembarIsi, berkas: str, nama: str, sel: str) -> Temuan:
    return Temuan(
        "kolom.ganda",
        "galat",
        f"Judul kolom “{tabel.ambil(nama).judul}” muncul lebih dari sekali, sehingga tidak jelas mana yang dibaca.",
        letak(berkas, lembar),
        perbaikan="beri judul lain pada kolom yang hanya catatan",
        sel=sel,
    )
