"""Which sheet is which table, and which column is which: by title or name, wherever people have moved them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.lembar_kerja.petunjuk import JUDUL as JUDUL_PETUNJUK
from lkj_app.isian.lembar_kerja.rancangan import diminta as diminta_kolom
from lkj_app.isian.lembar_kerja.rancangan import judul_lembar
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN, SUSUNAN_SEMUA
from lkj_app.isian.lembar_kerja.templat import LEMBAR_DAFTAR
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_utils.kontrak.paket import Paket, Tabel

BARIS_DICARI = 30
BUKAN_ISIAN = {JUDUL_PETUNJUK.casefold(), LEMBAR_DAFTAR.casefold()}


@dataclass(frozen=True)
class TabelLembar:
    """A sheet that was recognised: its table, the row of titles, and the place of each column."""

    tabel: Tabel
    lembar: LembarIsi
    baris_judul: int
    kolom: dict[str, int]


def baku(judul: str) -> str:
    """A title without what people and we put around it: stars, units in brackets, capitals, signs."""
    tanpa_satuan = re.sub(r"\([^)]*\)\s*\**\s*$", "", rapi(judul))
    return re.sub(r"[\W_]+", " ", tanpa_satuan.casefold()).strip()


def kenali(
    paket: Paket, semua: list[LembarIsi], berkas: str, dicari: Iterable[str] = SUSUNAN_ISIAN
) -> tuple[list[TabelLembar], list[Temuan]]:
    """The sheets that are one of the tables ``dicari``; everything that is unclear about them."""
    dikenal = {nama: paket.tabel(nama) for nama in dicari if nama in {t.nama for t in paket}}
    hasil: list[TabelLembar] = []
    temuan: list[Temuan] = []
    for lembar in semua:
        if lembar.judul.casefold() in BUKAN_ISIAN or not lembar.sel:
            continue
        tabel = _tabel(lembar, dikenal)
        if tabel is None:
            temuan.append(_lembar_asing(lembar, berkas))
        elif any(satu.tabel.nama == tabel.nama for satu in hasil):
            temuan.append(_lembar_ganda(lembar, tabel, berkas))
        else:
            satu, masalah = _kolom(tabel, lembar, berkas)
            hasil += [satu] if satu else []
            temuan += masalah
    return hasil, temuan


def _tabel(lembar: LembarIsi, dikenal: dict[str, Tabel]) -> Tabel | None:
    judul = baku(re.sub(r"\s*\(\d+\)$", "", lembar.judul))
    return next((t for n, t in dikenal.items() if judul in (baku(n), baku(judul_lembar(t)), baku(t.judul))), None)


def _kolom(tabel: Tabel, lembar: LembarIsi, berkas: str) -> tuple[TabelLembar | None, list[Temuan]]:
    nama = {baku(kolom.judul): kolom.nama for kolom in tabel.kolom} | {baku(k.nama): k.nama for k in tabel.kolom}
    baris = _baris_judul(lembar, nama)
    if baris is None:
        return None, [_tanpa_judul(tabel, lembar, berkas)]
    letak = [(nama.get(baku(str(sel.nilai))), nomor) for nomor, sel in sorted(lembar.sel[baris].items())]
    banyak = Counter(satu for satu, _ in letak if satu)
    temuan = [
        _kolom_ganda(tabel, lembar, berkas, satu, alamat(baris, nomor))
        for satu, nomor in letak
        if satu and banyak[satu] > 1
    ]
    kolom = {satu: nomor for satu, nomor in letak if satu}
    temuan += [_tanpa_kunci(tabel, lembar, berkas, satu, baris) for satu in tabel.kunci if satu not in kolom]
    if temuan:
        return None, temuan
    return TabelLembar(tabel, lembar, baris, kolom), [_tanpa_kolom(tabel, lembar, berkas, hilang)
            for hilang in tabel.nama_kolom if hilang not in {*kolom, *SUSUNAN_SEMUA[tabel.nama].tanpa}]  # fmt: skip


def _baris_judul(lembar: LembarIsi, nama: dict[str, str]) -> int | None:
    """The row that holds most of the titles, and at least two."""
    banyak = {
        baris: len({nama.get(baku(str(sel.nilai))) for sel in isi.values() if isinstance(sel.nilai, str)} - {None})
        for baris, isi in lembar.sel.items()
        if baris <= BARIS_DICARI
    }
    paling = max(banyak, key=lambda baris: (banyak[baris], -baris), default=None)
    return paling if paling is not None and banyak[paling] > 1 else None


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


def _tanpa_kolom(tabel: Tabel, lembar: LembarIsi, berkas: str, nama: str) -> Temuan:
    """A column may be left out, but one that was renamed would lose what was typed in it: so it is said."""
    diminta = diminta_kolom(tabel.ambil(nama)) or nama in SUSUNAN_SEMUA[tabel.nama].diminta
    return Temuan(
        "kolom.kurang",
        "peringatan" if diminta else "catatan",
        f"Kolom “{tabel.ambil(nama).judul}” tidak ada di lembar ini; isinya yang lama dipertahankan.",
        letak(berkas, lembar),
        perbaikan="bila kolom itu berganti judul, kembalikan judulnya" if diminta else "",
    )


def _tanpa_kunci(tabel: Tabel, lembar: LembarIsi, berkas: str, nama: str, baris: int) -> Temuan:
    return Temuan(
        "kolom.kurang",
        "galat",
        f"Kolom “{tabel.ambil(nama).judul}” tidak ada; tanpa kolom ini baris tidak dapat dikenali.",
        letak(berkas, lembar),
        diharapkan=tabel.ambil(nama).judul,
        perbaikan=f"kembalikan kolom itu di baris judul (baris {baris})",
    )
