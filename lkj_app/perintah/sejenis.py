"""Like findings as one: same rule, same file and column, or the same of many tables; told once with their places."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from lkj_utils.dasar.temuan import LEVELS, ribuan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lkj_utils.dasar.temuan import Level, Temuan

# Fewer are told one by one: each may have a cause of its own. So are more, where each says something else.
BANYAK, BANYAK_BERBEDA = 4, 10
TAMPIL, BERKAS_TAMPIL = 5, 12
CONTOH = 3
# A row that is not there has no number: only its name tells which.
BARIS_KURANG = "baris.kurang"
# Each of these says something else, but one thing mends them all.
SATU_PERBAIKAN = frozenset(("teks",))
# Fewer shared words say nothing.
KATA_POLA = 3
# Rules that speak of values, not of how a cell was typed: their numbers are shown as people write them.
BERNILAI = frozenset(("uang", "kas", "dokumen", "nilai", "target", "anggaran"))
ANGKA_PANJANG = re.compile(r"(-?\d{4,})( atau lebih| atau kurang)?")


@dataclass(frozen=True)
class Sejenis:
    """Findings that are one matter, in the order of their places; often a single one."""

    semua: tuple[Temuan, ...]

    @property
    def utama(self) -> Temuan:
        """The first of them."""
        return self.semua[0]

    @property
    def level(self) -> Level:
        """Their common level."""
        return self.utama.level

    @property
    def berkas(self) -> str:
        """Their common file; empty where they stand in several."""
        return self.utama.berkas if len({satu.berkas for satu in self.semua}) == 1 else ""

    @property
    def pesan(self) -> str | None:
        """What all of them say; None where each says something else."""
        return pola([satu.pesan for satu in self.semua])

    def sama(self, isi: Callable[[Temuan], str | None]) -> str | None:
        """What this part of all of them is; None where they differ."""
        semua = {isi(satu) for satu in self.semua}
        return semua.pop() if len(semua) == 1 else None

    def letak(self) -> Iterator[str]:
        """Where they stand: rows and cells as ranges, or the files."""
        if not self.berkas:
            yield from _di_folder([satu.berkas for satu in self.semua if satu.berkas])
            return
        if baris := [satu.baris for satu in self.semua if satu.baris]:
            yield f"baris {sebagian(rentang(baris))}"
        menurut: dict[tuple[str, str], list[str]] = {}
        for satu in self.semua:
            if satu.sel:
                menurut.setdefault((satu.lembar, satu.buku), []).append(satu.sel)
        for (lembar, buku), sel in menurut.items():
            di = f" di {buku}" if buku else ""
            yield f"{f'lembar “{lembar}” ' if lembar else ''}sel {sebagian(_rentang_sel(sel))}{di}"
        if asal := [satu.buku for satu in self.semua if satu.buku and not satu.lembar]:
            yield f"diimpor dari {sebagian(asal)}"
        if self.utama.kolom:
            yield f"kolom {self.utama.kolom}"


def kelompokkan(temuan: Iterable[Temuan]) -> list[Sejenis]:
    """Group what is alike; gravest file first, then by file and row."""
    menurut: dict[tuple[str, ...], list[Temuan]] = {}
    for satu in sorted(temuan, key=lambda t: (t.berkas, t.baris_terlihat, t.kolom or "")):
        menurut.setdefault(_jenis(satu), []).append(satu)
    hasil: list[Sejenis] = []
    for milik in menurut.values():
        bersama = Sejenis(tuple(milik))
        senada = bersama.pesan or bersama.utama.aturan.partition(".")[0] in SATU_PERBAIKAN
        batas = BANYAK if senada else BANYAK_BERBEDA
        hasil += [bersama] if len(milik) >= batas else [Sejenis((satu,)) for satu in milik]
    berat = _berat_berkas(hasil)
    return sorted(hasil, key=lambda s: (berat[s.berkas], s.berkas, LEVELS.index(s.level), s.utama.baris_terlihat))


def _jenis(satu: Temuan) -> tuple[str, ...]:
    """A table as a whole is alike whatever its file; a row, also one that is not there, or a column only in its own."""
    seluruhnya = not satu.baris_terlihat and not satu.kolom and satu.aturan != BARIS_KURANG
    return satu.level, satu.aturan, "" if seluruhnya else satu.berkas, satu.kolom or ""


def _berat_berkas(semua: Sequence[Sejenis]) -> dict[str, int]:
    berat: dict[str, int] = {}
    for satu in semua:
        berat[satu.berkas] = min(berat.get(satu.berkas, len(LEVELS)), LEVELS.index(satu.level))
    return berat


def pola(pesan: Sequence[str]) -> str | None:
    """What messages have in common, ``…`` where they differ; None where that says too little."""
    if len(set(pesan)) == 1:
        return pesan[0]
    kata = [satu.split() for satu in pesan]
    depan = _bersama(kata)
    belakang = _bersama([satu[len(depan) :][::-1] for satu in kata])[::-1]
    if len(depan) + len(belakang) < KATA_POLA:
        return None
    return " ".join([*depan, "…", *belakang])


def _bersama(kata: list[list[str]]) -> list[str]:
    """The words with which all begin."""
    return [satu[0] for satu in takewhile(lambda satu: len(set(satu)) == 1, zip(*kata, strict=False))]


def _di_folder(berkas: Sequence[str]) -> Iterator[str]:
    """The files, and once the folder that holds them all."""
    if not berkas:
        return
    folder = posixpath.commonpath([posixpath.dirname(satu) for satu in berkas])
    isi = sebagian([posixpath.relpath(satu, folder or ".") for satu in berkas], BERKAS_TAMPIL)
    yield f"folder {folder}: {isi}" if folder else isi


def rentang(nomor: Iterable[int]) -> list[str]:
    """``2–34, 40``: numbers that follow each other as one range."""
    hasil: list[list[int]] = []
    for satu in sorted(set(nomor)):
        if hasil and satu == hasil[-1][1] + 1:
            hasil[-1][1] = satu
        else:
            hasil.append([satu, satu])
    return [str(awal) if awal == akhir else f"{awal}–{akhir}" for awal, akhir in hasil]


def _rentang_sel(sel: Sequence[str]) -> list[str]:
    """``D3–D35``; several columns do not occur, like findings share one."""
    kolom = re.sub(r"\d", "", sel[0])
    baris = rentang(int(re.sub(r"\D", "", satu)) for satu in sel)
    return ["–".join(f"{kolom}{satu}" for satu in bagian.split("–")) for bagian in baris]


def sebagian(isi: Sequence[str], batas: int = TAMPIL) -> str:
    """The first of them, and how many more there are."""
    semua = list(dict.fromkeys(isi))
    lagi = len(semua) - batas
    return ", ".join(semua[:batas]) + (f", dan {ribuan(lagi)} lagi" if lagi > 0 else "")


def terbaca(satu: Temuan, isi: str | None) -> str | None:
    """A value as people write it: 13.000.000; what was typed wrongly stays as it was typed."""
    bernilai = satu.aturan.partition(".")[0] in BERNILAI
    cocok = ANGKA_PANJANG.fullmatch(isi) if isi and bernilai else None
    return ribuan(int(cocok[1])) + (cocok[2] or "") if cocok else isi
