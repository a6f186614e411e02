"""The rows of a recognised sheet: their codes, their office, totals, and those that say nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.sipd.judul import baris_nomor
from lkj_app.isian.sipd.urai import AKUN, SKPD, SUB, TANPA, Urai, bakukan, urai

if TYPE_CHECKING:
    from lkj_app.isian.sipd.bentuk import Dikenal
    from lkj_app.isian.sipd.keterangan import Keterangan

JUMLAH = re.compile(r"((grand|sub) ?)?(total|jumlah)\b|surplus|defisit|sisa lebih|pembiayaan netto", re.IGNORECASE)
# An account of one digit looks like an urusan; it ends no sub kegiatan.
AKUN_SATU = re.compile(r"[456]\.?")


@dataclass(frozen=True)
class Baris:
    """One row: its number, what its codes say, whose it is."""

    nomor: int
    urai: Urai
    skpd: str = ""
    unit: str = ""
    kode: str = ""


@dataclass
class Isi:
    """The rows of a sheet by kind; ``nama`` are those of offices and units by their code."""

    baris: list[Baris] = field(default_factory=list)
    induk: list[Baris] = field(default_factory=list)
    jumlah: list[int] = field(default_factory=list)
    tanpa: list[int] = field(default_factory=list)
    nama: dict[str, str] = field(default_factory=dict)


def pilah(dikenal: Dikenal, ket: Keterangan) -> Isi:
    """Walk the rows below the titles once."""
    hasil = Isi()
    kini, skpd = _awal(ket, hasil)
    kolom_kode = _kolom_kode(dikenal)
    for nomor in sorted(n for n in dikenal.lembar.sel if n > dikenal.kepala.akhir):
        if not hasil.baris and baris_nomor(dikenal.lembar, nomor):
            continue
        sel = [rapi(dikenal.lembar.ambil(nomor, kolom).nilai) for kolom in kolom_kode]
        satu = _urai(dikenal, nomor, sel, "" if dikenal.rata else kini)
        skpd = _skpd_kini(dikenal, nomor, sel, skpd, hasil)
        kini = _sub_kini(dikenal, satu, sel, kini)
        _masukkan(dikenal, Baris(nomor, satu, *_milik(dikenal, nomor, skpd, hasil), "".join(sel[-1:])), sel, hasil)
    return hasil


def _kolom_kode(dikenal: Dikenal) -> list[int]:
    akun = dikenal.kolom.get("akun")
    return [kolom for kolom in dikenal.kolom_kode if kolom != akun]


def _urai(dikenal: Dikenal, nomor: int, sel: list[str], kini: str) -> Urai:
    """The codes of a row; a column of accounts beside them says nothing but the account."""
    akun = ""
    if "akun" in dikenal.kolom:
        cocok = AKUN.match(rapi(dikenal.lembar.ambil(nomor, dikenal.kolom["akun"]).nilai))
        akun = cocok["akun"] if cocok else ""
    satu = urai(sel, kini)
    if satu.sub and akun:
        return Urai("akun", satu.sub, akun)
    if satu.tingkat == "tanpa" and akun and not any(sel):
        return Urai("akun", kini, akun)
    return TANPA if dikenal.rata and satu.tingkat in {"induk", "skpd"} else satu


def _awal(ket: Keterangan, hasil: Isi) -> tuple[str, str]:
    """The sub kegiatan and the office that the lines above the titles name."""
    sub = SUB.match(ket.ambil("sub kegiatan", "subkegiatan"))
    skpd = ""
    for label in (("skpd", "opd", "organisasi"), ("unit skpd", "sub skpd", "sub unit")):
        if cocok := SKPD.match(nilai := ket.ambil(*label)):
            skpd = skpd or cocok["skpd"]
            hasil.nama[cocok["skpd"]] = nilai[cocok.end() :].strip(" .–-")
    return (bakukan(sub["sub"]) if sub else ""), skpd


def _sub_kini(dikenal: Dikenal, satu: Urai, sel: list[str], kini: str) -> str:
    if satu.sub:
        return satu.sub
    teks = next((s for s in reversed(sel) if s), "")
    # A code that cannot be read ends it too: what follows may belong to that one.
    lepas = bool(teks) and satu.tingkat != "akun" and not dikenal.bentuk.per_lembar
    return "" if lepas and not AKUN_SATU.fullmatch(teks) else kini


def _skpd_kini(dikenal: Dikenal, nomor: int, sel: list[str], kini: str, hasil: Isi) -> str:
    """The office of a row of its own, or repeated on the left."""
    if "kode_skpd" in dikenal.kolom:
        return kini
    cocok = next((c for satu in reversed(sel) if (c := SKPD.match(satu))), None)
    if cocok is None:
        return kini
    terakhir = next(satu for satu in reversed(sel) if satu)
    if SKPD.match(terakhir):
        uraian = dikenal.lembar.ambil(nomor, dikenal.kolom["uraian"]).nilai if "uraian" in dikenal.kolom else ""
        hasil.nama[cocok["skpd"]] = rapi(uraian) or terakhir[cocok.end() :].strip(" .–-")
    return cocok["skpd"]


def _milik(dikenal: Dikenal, nomor: int, skpd: str, hasil: Isi) -> tuple[str, str]:
    """Office and unit of a row; their names are noted by the way."""
    skpd = _kode_nama(dikenal, nomor, "skpd", hasil) or skpd
    return skpd, _kode_nama(dikenal, nomor, "unit", hasil) or skpd


def _kode_nama(dikenal: Dikenal, nomor: int, apa: str, hasil: Isi) -> str:
    teks = {
        p: rapi(dikenal.lembar.ambil(nomor, dikenal.kolom[p]).nilai) if p in dikenal.kolom else ""
        for p in (f"kode_{apa}", f"nama_{apa}")
    }
    kode, nama = teks[f"kode_{apa}"], teks[f"nama_{apa}"]
    if not kode and (cocok := SKPD.match(nama)):
        kode, nama = cocok["skpd"], nama[cocok.end() :].strip(" .–-")
    kode = kode or nama
    if kode and kode not in hasil.nama:
        hasil.nama[kode] = nama
    return kode


def _masukkan(dikenal: Dikenal, baris: Baris, sel: list[str], hasil: Isi) -> None:
    if baris.urai.tingkat in {"sub", "akun"} and baris.urai.sub:
        hasil.baris.append(baris)
    elif baris.urai.tingkat in {"skpd", "induk"}:
        terakhir = next(satu for satu in reversed(sel) if satu)
        hasil.induk.append(Baris(baris.nomor, baris.urai, baris.skpd, baris.unit, terakhir))
    elif baris.urai.tingkat == "tanpa" and berjumlah(dikenal, baris.nomor):
        hasil.jumlah.append(baris.nomor)
    else:
        hasil.tanpa.append(baris.nomor)


def berjumlah(dikenal: Dikenal, nomor: int) -> str:
    """The word of a total in a row; empty where it has none."""
    isi = (rapi(sel.nilai) for _, sel in sorted(dikenal.lembar.sel[nomor].items()) if isinstance(sel.nilai, str))
    return next((teks for teks in isi if JUMLAH.match(teks)), "")
