"""Faults that people make, each planted alone in a consistent document: what must find it, where, and what it touches.

The register is filled by the modules ``kesalahan_*``; the tests and the benchmark read ``semua()``.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from random import Random

    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.laporan import Laporan
    from tests.lkj_app.pemeriksaan.naskah import Naskah

    Tanam = Callable[[Naskah, Random], "Tanaman | None"]

KELUARGA = (
    "kesalahan_angka",
    "kesalahan_kinerja",
    "kesalahan_target",
    "kesalahan_nama",
    "kesalahan_susunan",
    "kesalahan_klaim",
)


@dataclass(frozen=True)
class Tanaman:
    """A document with one fault: the claims at which a rule may say so, and the facts that the fault touches."""

    klaim: tuple[Klaim, ...]
    di: frozenset[str]
    fakta: frozenset[str]

    def juga(self, *klaim: Klaim | None) -> Tanaman:
        """Places where the fault may be seen as well."""
        ada = [k for k in klaim if k is not None]
        return replace(self, di=self.di | {k.id for k in ada}, fakta=self.fakta | {k.fakta for k in ada if k.fakta})


@dataclass(frozen=True)
class Kesalahan:
    """One kind of fault; every one of ``aturan`` must find it. ``tanam`` gives None where a document has no room."""

    nama: str
    aturan: tuple[str, ...]
    tanam: Tanam


_SEMUA: list[Kesalahan] = []


def kesalahan(nama: str, *aturan: str) -> Callable[[Tanam], Tanam]:
    """Register a kind of fault with the rules that must find it."""

    def daftarkan(tanam: Tanam) -> Tanam:
        _SEMUA.append(Kesalahan(nama, aturan, tanam))
        return tanam

    return daftarkan


def semua() -> tuple[Kesalahan, ...]:
    """Every kind of fault."""
    for nama in KELUARGA:
        importlib.import_module(f"tests.lkj_app.pemeriksaan.{nama}")
    return tuple(_SEMUA)


def calon(naskah: Naskah, *ukuran: str, cocok: Callable[[Klaim], object] = bool) -> list[Klaim]:
    """The claims of these measures that fit."""
    return [k for k in naskah.klaim if k.ukuran in ukuran and cocok(k)]


def pilih(naskah: Naskah, acak: Random, *ukuran: str, cocok: Callable[[Klaim], object] = bool) -> Klaim | None:
    """One of them by chance; None where there is none."""
    ada = calon(naskah, *ukuran, cocok=cocok)
    return acak.choice(ada) if ada else None


def ganti(naskah: Naskah, *pasangan: tuple[Klaim, str]) -> Tanaman:
    """Print something else at these claims."""
    baru = {lama.id: replace(lama, tercetak=teks) for lama, teks in pasangan}
    return Tanaman(
        tuple(baru.get(k.id, k) for k in naskah.klaim), frozenset(baru), frozenset(k.fakta for k in baru.values())
    )


def pindah(naskah: Naskah, lama: Klaim, **isi: str) -> Tanaman:
    """Change another field of one claim: its column, its row."""
    baru = replace(lama, **isi)  # type: ignore[arg-type]
    return Tanaman(tuple(baru if k is lama else k for k in naskah.klaim), frozenset({lama.id}), frozenset({lama.fakta}))


def buang(naskah: Naskah, hilang: Collection[Klaim]) -> Tanaman:
    """Leave out these claims; where that is seen, ``juga`` says."""
    id_ = {k.id for k in hilang}
    sisa = tuple(k for k in naskah.klaim if k.id not in id_)
    return Tanaman(sisa, frozenset(), frozenset(k.fakta for k in hilang if k.fakta))


def tambah(naskah: Naskah, contoh: Klaim, *isi: tuple[str, str]) -> Tanaman:
    """Print more things (fact, text) beside a claim, each in a row of its own."""
    baru = tuple(
        replace(contoh, id=f"tambahan{n}", fakta=fakta, baris=f"tambahan {n}", tercetak=teks)
        for n, (fakta, teks) in enumerate(isi, start=1)
    )
    return Tanaman((*naskah.klaim, *baru), frozenset(k.id for k in baru), frozenset(k.fakta for k in baru))


def tambahkan(klaim: Klaim, beda: Bilangan) -> str:
    """The printed number, so much larger, in the same writing."""
    awal = cocok[0] if (cocok := re.match(r"Rp\.?\s?", klaim.tercetak.strip("(-"))) else ""
    return (
        f"{awal}{fmt.angka((klaim.nilai or 0) + beda, klaim.desimal, tetap=True)}{'%' if '%' in klaim.tercetak else ''}"
    )


def tertukar(teks: str) -> str | None:
    """Two neighbouring digits in each other's place, the most usual slip; None where all are alike."""
    cocok = re.search(r"([1-9])(?!\1)([1-9])", teks)
    return f"{teks[: cocok.start()]}{cocok[2]}{cocok[1]}{teks[cocok.end() :]}" if cocok else None


def hilir(laporan: Laporan, asal: Iterable[str]) -> set[str]:
    """These facts and every fact computed from them, directly or not; without periods."""
    turunan: dict[str, set[str]] = {}
    for fakta in laporan.fakta:
        for masukan in fakta.masukan:
            turunan.setdefault(masukan.partition("@")[0], set()).add(fakta.id)
    hasil: set[str] = set()
    antre = [satu.partition("@")[0] for satu in asal]
    while antre:
        satu = antre.pop()
        if satu not in hasil:
            hasil.add(satu)
            antre += turunan.get(satu, ())
    return hasil


def ditemukan(tanaman: Tanaman, temuan: Iterable[Temuan], aturan: str) -> bool:
    """True when this rule says it at the place of the fault."""
    return any(t.aturan == aturan and t.klaim in tanaman.di for t in temuan)


def tak_berkaitan(tanaman: Tanaman, temuan: Collection[Temuan], laporan: Laporan) -> list[Temuan]:
    """Findings that have nothing to do with the fault.

    Related is what stands at its place, what is about a fact that it touches or one computed from it, and what
    ``sebab`` puts under the same cause.
    """
    from lkj_app.pemeriksaan.sebab import kelompokkan

    terkena = hilir(laporan, tanaman.fakta)

    def langsung(satu: Temuan) -> bool:
        disebut = {f.partition("@")[0] for f in (*satu.fakta, *satu.sumber)}
        return satu.klaim in tanaman.di or bool(disebut & terkena)

    sisa = [t for t in temuan if not langsung(t)]
    if not sisa:
        return []
    sebab = [k.semua for k in kelompokkan(list(temuan), laporan.fakta) if any(langsung(t) for t in k.semua)]
    return [t for t in sisa if not any(t in semua_ for semua_ in sebab)]
