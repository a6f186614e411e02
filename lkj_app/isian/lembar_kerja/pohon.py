"""Programs and sub kegiatan to tick: all programs of the official list, and what those hold that were ticked.

Nothing is taken that nobody ticked. A code that is on no list is typed into a blank row, with its name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.dasar.format import kapital
from lkj_utils.kontrak import nasional
from lkj_utils.kontrak.nomenklatur import KABUPATEN_KOTA, PROVINSI, Nomenklatur
from lkj_utils.kontrak.paket import Kolom, Tabel
from lkj_utils.kontrak.silang.kode_program import ACEH_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lkj_utils.kontrak.nasional import Butir
    from lkj_utils.kontrak.paket import Paket

    Teks = dict[str, str]

PROGRAM, SUB = "program", "sub_kegiatan"
TANDA = "x"
# Marks a row whose name is that of the list; no column.
RESMI = "resmi"
YA, TIDAK = {TANDA, "ya", "v", "✓", "✔", "1", "true", "benar"}, {"", "-", "–", "tidak", "0", "false", "salah"}
# The part of a kegiatan that says whose it is: of any kabupaten or kota, of any province, of those in Aceh.
KEWENANGAN, UMUM, ACEH = 3, {KABUPATEN_KOTA: "2", PROVINSI: "1"}, "7"
PANJANG_AKHIRAN = 4
PANJANG_BIDANG, URUSAN = 4, "Urusan Pemerintahan Bidang "
SETDA = "sekretariat daerah"  # what a bagian is part of
KATA = 4
# What is proposed for the indicator of a sub kegiatan; both stand in the sheet, to be changed there.
USULAN_SUB = {"arah": "naik", "akumulasi": "jumlah"}


def tabel_program(paket: Paket) -> Tabel:
    """The sheet of programs as a table."""
    struktur = paket.tabel("struktur")
    sasaran = replace(struktur.ambil("id_sasaran"), bantuan="Sasaran yang didukung; pilih dari lembar Sasaran.")
    kolom = (*_kepala(), sasaran, replace(struktur.ambil("sumber_dana"), bantuan="Misalnya APBD."))
    return _tabel(paket, PROGRAM, "Program", kolom)


def tabel_sub(paket: Paket) -> Tabel:
    """The sheet of sub kegiatan as a table, with the indicator of each."""
    indikator = paket.tabel("indikator")
    unit = replace(paket.tabel("struktur").ambil("kode_unit"), bantuan="Unit pelaksana; pilih dari lembar Unit kerja.")
    nama = replace(indikator.ambil("nama"), nama="indikator", bantuan="Dari daftar bila dikenal; samakan dengan DPA.")
    usulan = [
        replace(indikator.ambil(satu), bantuan=f"Usulan. {indikator.ambil(satu).bantuan}", wajib=False)
        for satu in USULAN_SUB
    ]
    satuan = replace(indikator.ambil("satuan"), wajib=False, bantuan="Wajib untuk sub kegiatan yang ditandai.")
    return _tabel(paket, SUB, "Sub kegiatan", (*_kepala(), nama, satuan, *usulan, unit))


def _kepala() -> tuple[Kolom, ...]:
    return (
        Kolom("ambil", "string", "Ambil", "Ketik x bila dilaksanakan.", enum=(TANDA,)),
        Kolom("kode", "string", "Kode", "Seperti pada DPA, dengan akhiran dua atau empat angka.",
              pattern=kode_program.CODE.pattern),
        Kolom("nama", "string", "Nama", "Nama resmi; diketik hanya bila kodenya di luar daftar (di bagian bawah)."),
    )  # fmt: skip


def _tabel(paket: Paket, nama: str, judul: str, kolom: tuple[Kolom, ...]) -> Tabel:
    sumber = paket.tabel("struktur").sumber
    return Tabel(nama, judul, "", "tahun", wajib=True, templat_path="", format="csv", kolom=kolom,
                 sumber=sumber)  # fmt: skip


def ditandai(row: Mapping[str, str]) -> bool | None:
    """Whether a row was ticked; None for a mark that nobody can read."""
    tanda = row.get("ambil", "").casefold()
    return True if tanda in YA else False if tanda in TIDAK else None


def daftar_resmi(data_root: Path, paket: Paket, identitas: Mapping[str, str], tahun: int) -> Nomenklatur:
    """The official codes of the kind of region and the year."""
    lembar = baca_csv(data_root / paket.tabel("nomenklatur").templat_path)
    letak = lembar.kolom.index("kode"), lembar.kolom.index("nama")
    dasar = {kode_program.bakukan(satu.sel[letak[0]]): satu.sel[letak[1]] for satu in lembar.baris}
    # Only a known kind has a list; a slip of the pen is told by the check.
    pemda = PROVINSI if identitas.get("jenis_pemda") == PROVINSI else KABUPATEN_KOTA
    return Nomenklatur.milik({"jenis_pemda": pemda}, dasar=dasar, akar=data_root, tahun=tahun)


def baris_program(resmi: Nomenklatur, lama: Sequence[Mapping[str, str]], kantor: str) -> list[Teks]:
    """Every program, those of the bidang that sounds like the office first; then what was typed."""
    nama = _nama_program(resmi)
    bidang = {satu: kapital(nama.get(satu, "")).removeprefix(URUSAN) for satu in {k[:PANJANG_BIDANG] for k in nama}}
    sebutan = _kata(f"{kantor} {SETDA}" if kantor.casefold().startswith("bagian ") else kantor)
    dekat = {satu: -len(_kata(isi) & sebutan) for satu, isi in bidang.items()}
    kode = [satu for satu in nama if kode_program.tingkat(satu) == kode_program.PROGRAM]
    kode.sort(key=lambda satu: (dekat[satu[:PANJANG_BIDANG]], kode_program.urutan(satu)))
    ada = {kode_program.bakukan(row.get("kode", "")): row for row in lama}
    listed = [
        {"sumber_dana": "", "id_sasaran": "", "ambil": "", **ada.get(satu, {}), "kode": satu,
         "nama": kapital(nama[satu]), "bidang": bidang[satu[:PANJANG_BIDANG]], RESMI: TANDA}
        for satu in kode
    ]  # fmt: skip
    return listed + [dict(row) for satu, row in ada.items() if satu not in nama and any(row.values())]


def _nama_program(resmi: Nomenklatur) -> dict[str, str]:
    """Bidang and programs by code: of the first national list that has programs, and of the office's own."""
    semua = (nasional.butir(satu, resmi.jenis_pemda) for satu in resmi.daftar)
    isi = next((satu for satu in semua if any(kode.count(".") == 2 for kode in satu)), {})  # noqa: PLR2004
    nama = {kode: satu.nama for kode, satu in isi.items() if kode.count(".") in (1, 2)}
    nama = {kode: satu for kode, satu in resmi.dasar.items() if kode.count(".") in (1, 2)} | nama
    penunjang = nama.pop(f"{kode_program.UMUM}.01", "")
    nama.pop(kode_program.UMUM, None)
    bidang = dict.fromkeys(kode[:PANJANG_BIDANG] for kode in nama)
    return {**({f"{satu}.01": penunjang for satu in bidang} if penunjang else {}), **nama}


def _kata(teks: str) -> set[str]:
    return {satu for satu in re.findall(r"\w+", teks.casefold()) if len(satu) > KATA}


def baris_sub(
    resmi: Nomenklatur, program: Sequence[Mapping[str, str]], lama: Sequence[Mapping[str, str]], *, aceh: bool,
    akhiran: str = "",
) -> list[Teks]:  # fmt: skip
    """The kegiatan and sub kegiatan of the ticked programs, as typed so far; then what is on no list."""
    ada = {kode_program.bakukan(row.get("kode", "")): dict(row) for row in lama}
    hasil: list[Teks] = []
    for atas in sorted({kode_program.bakukan(row["kode"]) for row in program}, key=kode_program.urutan):
        hasil.append(_kepala_baris(atas, resmi, ada))
        kegiatan = ""
        for butir in resmi.anak(atas):
            if not _umum(butir, UMUM[resmi.jenis_pemda], aceh=aceh):
                continue
            baku = kode_program.bakukan(butir.kode)
            if (induk := kode_program.induk(baku) or "") != kegiatan:
                hasil.append(_kepala_baris(kegiatan := induk, resmi, ada))
            milik = _terurai(resmi, butir, akhiran) | ada.pop(baku, {})
            hasil.append(milik | {"nama": kapital(butir.nama), RESMI: TANDA})
    return hasil + [row for row in ada.values() if any(row.values())]


def _kepala_baris(kode: str, resmi: Nomenklatur, ada: dict[str, Teks]) -> Teks:
    """The row of a program or kegiatan above its sub kegiatan."""
    milik, nama = ada.pop(kode, {}), kapital(resmi.nama(kode) or "")
    return {**milik, "kode": kode, "nama": nama or milik.get("nama", ""), **({RESMI: TANDA} if nama else {})}


def _umum(butir: Butir, umum: str, *, aceh: bool) -> bool:
    """Whether a code is for any region: those of Aceh, Papua and the like are typed where they hold."""
    if not aceh and any(kata in butir.nama.lower() for kata in ACEH_WORDS):
        return False
    return butir.kode.split(".")[KEWENANGAN] in (umum, ACEH if aceh else umum)


def _terurai(resmi: Nomenklatur, butir: Butir, akhiran: str) -> Teks:
    """With its indicator and unit, as far as a national list has them."""
    ada = resmi.terurai(kode_program.bakukan(butir.kode)) or butir
    return {"ambil": "", "kode": tulis_kode(butir.kode, akhiran), "indikator": ada.indikator, "satuan": ada.satuan,
            **USULAN_SUB, "kode_unit": ""}  # fmt: skip


def tulis_kode(kode: str, akhiran: str) -> str:
    """A sub kegiatan with two or four digits at its end; one beyond 99 needs all four."""
    atas, _, akhir = kode.rpartition(".")
    lebar = int(akhiran) if akhiran in ("2", "4") else len(akhir)
    return f"{atas}.{int(akhir):0{lebar if len(str(int(akhir))) <= lebar else PANJANG_AKHIRAN}d}"


def jalur(kode: str) -> list[str]:
    """A code and everything above it."""
    induk = kode_program.induk(kode)
    return [kode, *(jalur(induk) if induk else [])]
