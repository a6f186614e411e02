"""A workbook that an older contract made: its first values and its cells in the newest form, or a refusal."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_app.isian.lembar_kerja.semula import Semula, kunci_teks
from lkj_utils.dasar.errors import UsageError
from lkj_utils.kontrak.langkah import Bentuk, GantiNilai, Langkah, PecahKolom
from lkj_utils.kontrak.versi import PERTAMA, Peralihan, terbaru, ubah

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.lembar_kerja.semula import SemulaTabel
    from lkj_utils.kontrak.paket import Paket, Tabel


def alihkan(semula: Semula, paket: Paket, berkas: str) -> Semula:
    """The first values under the names of today. Raises UsageError where these do not say all that they said."""
    tabel = {satu.nama: satu for satu in paket}
    if not PERTAMA <= semula.versi <= terbaru() or not semula.tabel.keys() <= tabel.keys():
        raise _lain(berkas)
    return Semula(semula.sifat, {n: _tabel(satu, tabel[n], semula, berkas) for n, satu in semula.tabel.items()})


def baris_kini(semua: list[BarisIsi], tabel: Tabel, semula: Semula | None) -> list[BarisIsi]:
    """The rows of a sheet with their values under the names of today; titles are known by the first values."""
    langkah = [satu for satu in _langkah(semula, tabel) if isinstance(satu, GantiNilai)] if semula else []
    return [replace(satu, teks=_ubah(satu.teks, langkah)) for satu in semua] if langkah else semua


def _tabel(milik: SemulaTabel, tabel: Tabel, semula: Semula, berkas: str) -> SemulaTabel:
    langkah = _langkah(semula, tabel)
    lama = {nama: _asal(nama, langkah, milik.judul) for nama in tabel.nama_kolom}
    kolom = {*milik.judul, *(nama for isi in milik.baris.values() for nama in isi)}
    if not kolom <= set(lama.values()) or any(isinstance(satu, PecahKolom) for satu in langkah):
        raise _lain(berkas)
    if not langkah:
        return milik
    judul = {nama: milik.judul[asal] for nama, asal in lama.items() if asal in milik.judul}
    baris = {}
    for kunci, isi in milik.baris.items():
        teks = _ubah({**dict(zip((lama[n] for n in tabel.kunci), json.loads(kunci), strict=True)), **isi}, langkah)
        baris[kunci_teks(teks, tabel) or kunci] = {n: satu for n, satu in teks.items() if n not in tabel.kunci}
    return replace(milik, judul=judul, baris=baris)


def _langkah(semula: Semula, tabel: Tabel) -> tuple[Langkah, ...]:
    return Peralihan("", semula.versi, terbaru()).langkah(tabel)


def _asal(nama: str, langkah: tuple[Langkah, ...], ada: Mapping[str, str]) -> str:
    """The name of a column when the workbook was made."""
    for satu in reversed(langkah):
        nama = nama if nama in ada else satu.asal(nama)
    return nama


def _ubah(teks: Mapping[str, str], langkah: tuple[Langkah, ...] | list[GantiNilai]) -> dict[str, str]:
    isi = ubah(langkah, Bentuk(tuple(teks), (tuple(teks.values()),)))
    return dict(zip(isi.kolom, map(str, isi.baris[0]), strict=True))


def _lain(berkas: str) -> UsageError:
    return UsageError(
        f"{berkas} dibuat menurut bentuk data yang lain daripada yang dikenal program ini. Tidak ada yang ditulis; "
        "buat buku kerja baru dengan perintah template, lalu salin isiannya ke sana."
    )
