"""An RFK names its rows and gives no codes: names are proposed, a person confirms them, nothing is joined silently."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import tomlkit

from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.sipd.baris import Baris, Isi, berjumlah
from lkj_app.isian.sipd.judul import baris_nomor
from lkj_app.isian.sipd.uang import mungkin
from lkj_app.isian.sipd.urai import SUB, Urai, bakukan
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_app.isian.sipd.bentuk import Dikenal

MIRIP = 0.75
# No office has so many sub kegiatan: there it is the file that is another one.
BATAS_NAMA, CONTOH, PANJANG_NAMA = 500, 3, 80
PERSIS = 1.0


@dataclass(frozen=True)
class Usul:
    """A name of the file, and the sub kegiatan that it may be."""

    nama: str
    kode: str = ""
    resmi: str = ""
    mirip: float = 0.0


def pilah_rfk(dikenal: Dikenal, setuju: Mapping[str, str]) -> tuple[Isi, list[str]]:
    """The rows of an RFK by the names that were confirmed; names that were not come back."""
    hasil = Isi()
    belum: list[str] = []
    baku = {_baku(nama): kode for nama, kode in setuju.items()}
    for nomor in sorted(n for n in dikenal.lembar.sel if n > dikenal.kepala.akhir):
        if not hasil.baris and not belum and baris_nomor(dikenal.lembar, nomor):
            continue
        nama = " ".join(rapi(dikenal.lembar.ambil(nomor, dikenal.kolom["uraian"]).nilai).split())
        if berjumlah(dikenal, nomor):
            hasil.jumlah.append(nomor)
        elif not nama or not _bernilai(dikenal, nomor):
            hasil.tanpa.append(nomor)
        elif _baku(nama) not in baku:
            belum.append(nama)
        elif kode := baku[_baku(nama)]:
            hasil.baris.append(Baris(nomor, Urai("sub", bakukan(kode))))
    return hasil, belum


def _bernilai(dikenal: Dikenal, nomor: int) -> bool:
    return any(mungkin(dikenal.lembar.ambil(nomor, dikenal.kolom[p])) for p in ("nilai", "pagu") if p in dikenal.kolom)


def usulkan(nama: list[str], resmi: Mapping[str, str]) -> list[Usul]:
    """For each name the sub kegiatan whose official name is the same or nearest."""
    baku = {_baku(n): kode for kode, n in resmi.items()}
    hasil = []
    for satu in dict.fromkeys(nama):
        dekat = next(iter(difflib.get_close_matches(_baku(satu), list(baku), n=1, cutoff=MIRIP)), "")
        mirip = difflib.SequenceMatcher(None, _baku(satu), dekat).ratio() if dekat else 0.0
        kode = baku.get(dekat, "")
        hasil.append(Usul(satu, kode, resmi.get(kode, ""), mirip))
    return hasil


def minta_setuju(berkas: str, nama: list[str], resmi: Mapping[str, str]) -> UsageError:
    """The proposals as TOML, to be confirmed by a person, where they are so many as a person can confirm."""
    semua = list(dict.fromkeys(nama))
    if len(semua) > BATAS_NAMA:
        contoh = ", ".join(f"“{satu[:PANJANG_NAMA]}”" for satu in semua[:CONTOH])
        return UsageError(
            f"{berkas}: RFK tidak memuat kode, dan {ribuan(len(semua))} namanya belum disetujui, misalnya {contoh}. "
            "Sebanyak itu bukan RFK satu instansi; saring dahulu baris instansi ini di Excel, lalu impor lagi."
        )
    usul = usulkan(semua, resmi)
    baris = ["[nama]"]
    for satu in usul:
        alasan = (
            f"nama sama: {satu.kode}"
            if satu.mirip == PERSIS
            else f"mirip {satu.mirip:.0%} dengan {satu.kode} {satu.resmi}"
        )
        kode = satu.kode or "?"
        baris.append(
            f"{tomlkit.string(satu.nama).as_string()} = {tomlkit.string(kode).as_string()}"
            f"  # {alasan if satu.kode else 'tidak ada yang mirip'}"
        )
    return UsageError(
        f"{berkas}: RFK tidak memuat kode. Periksa usul di bawah, simpan sebagai TOML, lalu pakai --kolom. Isi “?” "
        'dengan kodenya, atau "" bila baris itu bukan sub kegiatan.\n' + "\n".join(baris)
    )


def periksa_setuju(setuju: Mapping[str, str], dikenal: list[str]) -> dict[str, str]:
    """The confirmed names with known codes. Raises UsageError for a code that this year does not have."""
    hasil = {
        nama: bakukan(c["sub"]) if (c := SUB.fullmatch(kode.strip())) else kode.strip() for nama, kode in setuju.items()
    }
    salah = {nama: kode for nama, kode in hasil.items() if kode and kode not in dikenal}
    if salah:
        bagian = []
        for nama, kode in salah.items():
            dekat = kode_program.terdekat(kode, dikenal)
            bagian.append(f"“{nama}” = “{kode}”" + (f" (mungkin {dekat})" if dekat else ""))
        raise UsageError(f"Kode pada [nama] tidak ada di struktur tahun ini: {'; '.join(bagian)}.")
    return hasil


def _baku(nama: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in nama.casefold()).split())


def sebagai_tabel(dikenal: Dikenal) -> Dikenal:
    """The same sheet with its column of names in the place of the codes, for findings."""
    return replace(dikenal, kolom={**dikenal.kolom, "kode": dikenal.kolom["uraian"]})
