"""The LRA of AKLAP knows accounts only: income by account, and a control total for belanja."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.sipd.baris import JUMLAH, Isi, berjumlah
from lkj_app.isian.sipd.butir import Terbaca
from lkj_app.isian.sipd.jumlah import Kontrol, uang
from lkj_app.isian.sipd.keterangan import keterangan
from lkj_app.isian.sipd.satuan import periksa_satuan
from lkj_app.isian.sipd.uang import baca_uang, mungkin, sama
from lkj_app.isian.sipd.urai import AKUN, akun_baku
from lkj_utils.dasar.kode import terdekat

if TYPE_CHECKING:
    from lkj_app.isian.sipd.bentuk import Dikenal
    from lkj_utils.kontrak.bilangan import Angka
    from lkj_utils.kontrak.isi import IsiPeriode

Akun = tuple[int, ...]
KODE = re.compile(rf"(?:{AKUN.pattern}|(?P<satu>[456])\.?(?![.\d]))")
PENDAPATAN, BELANJA = (4,), (5,)


@dataclass
class Rekening:
    """The accounts of a sheet by their numbers: amounts summed over both lengths of a code, rows, names."""

    nilai: dict[Akun, Fraction] = field(default_factory=dict)
    anggaran: dict[Akun, Fraction] = field(default_factory=dict)
    nomor: dict[Akun, int] = field(default_factory=dict)
    nama: dict[Akun, str] = field(default_factory=dict)
    teks: dict[Akun, str] = field(default_factory=dict)
    # What jumlah has worked out, once all rows are in.
    _bawah: dict[str, dict[Akun, Fraction]] = field(default_factory=dict, repr=False)

    def jumlah(self, akun: Akun, apa: str = "nilai") -> Fraction | None:
        """Of its own row, else of its lowest accounts; None where the file has neither."""
        semua: dict[Akun, Fraction] = getattr(self, apa)
        if akun in semua:
            return semua[akun]
        if apa not in self._bawah:
            self._bawah[apa] = _di_atas_daun(semua)
        return self._bawah[apa].get(akun)


def _di_atas_daun(semua: dict[Akun, Fraction]) -> dict[Akun, Fraction]:
    """The lowest accounts summed into everything above them, in one pass: a file may hold thousands of totals."""
    hasil: dict[Akun, Fraction] = defaultdict(Fraction)
    for akun in daun_di(semua, ()):
        for n in range(1, len(akun)):
            hasil[akun[:n]] += semua[akun]
    return dict(hasil)


def daun_di(semua: dict[Akun, Fraction], akun: Akun) -> list[Akun]:
    """The lowest accounts under one."""
    induk = {satu[:n] for satu in semua for n in range(1, len(satu))}
    return [satu for satu in semua if satu[: len(akun)] == akun and satu not in induk]


def baca_akun(dikenal: Dikenal) -> tuple[Terbaca, Rekening, list[Kontrol]]:
    """Read the accounts of a sheet; the totals it prints are compared with them."""
    semua = Terbaca(dikenal, keterangan(dikenal), Isi(), [], [], [])
    kode = {}
    for nomor in sorted(n for n in dikenal.lembar.sel if n > dikenal.kepala.akhir):
        if cocok := KODE.match(rapi(dikenal.lembar.ambil(nomor, dikenal.kolom["kode"]).nilai)):
            kode[nomor] = cocok["akun"] or cocok["satu"]
        elif (teks := berjumlah(dikenal, nomor)) and JUMLAH.match(teks):
            semua.isi.jumlah.append(nomor)
        else:
            semua.isi.tanpa.append(nomor)
    semua.periksa_judul()
    periksa_satuan(semua, ("nilai", "anggaran"))
    rekening = _susun(semua, kode)
    semua.periksa_tersembunyi(kode)
    _periksa_induk(semua, rekening)
    return semua, rekening, _kontrol(semua, rekening)


def _susun(semua: Terbaca, kode: dict[int, str]) -> Rekening:
    hasil = Rekening()
    angka = {p: baca_uang(semua.dikenal.lembar, kode, semua.dikenal.kolom[p]) for p in ("nilai", "anggaran")}
    dipakai: dict[str, int] = {}
    for nomor, teks in kode.items():
        akun, nilai = akun_baku(teks), _nilai(semua, nomor, angka["nilai"])
        if dipakai.setdefault(teks, nomor) != nomor:
            semua.lapor(
                "sipd.ganda",
                "galat",
                f"Rekening ini sudah ada di baris {dipakai[teks]}.",
                nomor,
                "kode",
                perbaikan="hapus baris yang tidak dipakai; beberapa SKPD harus dipisah berkasnya",
            )
        elif nilai is not None:
            hasil.nilai[akun] = hasil.nilai.get(akun, Fraction(0)) + nilai
            hasil.anggaran[akun] = hasil.anggaran.get(akun, Fraction(0)) + (angka["anggaran"][nomor].nilai or 0)
        hasil.nomor.setdefault(akun, nomor)
        hasil.teks.setdefault(akun, teks)
        hasil.nama.setdefault(akun, rapi(semua.dikenal.lembar.ambil(nomor, semua.dikenal.kolom["uraian"]).nilai))
    return hasil


def _nilai(semua: Terbaca, nomor: int, angka: dict[int, Angka]) -> Fraction | None:
    satu = angka[nomor]
    if satu.galat:
        semua.lapor("sipd.nilai", "galat", satu.galat, nomor, "nilai", perbaikan=satu.perbaikan)
    return satu.nilai


def _periksa_induk(semua: Terbaca, rekening: Rekening) -> None:
    """An account is the sum of those right below it, where the file has them."""
    anak: dict[Akun, Fraction] = defaultdict(Fraction)
    for akun, nilai in rekening.nilai.items():
        if len(akun) > 1:
            atas = next((akun[:n] for n in range(len(akun) - 1, 0, -1) if akun[:n] in rekening.nilai), None)
            if atas:
                anak[atas] += nilai
    for akun, jumlah in anak.items():
        if not sama(rekening.nilai[akun], jumlah):
            semua.lapor(
                "sipd.jumlah",
                "galat",
                "Nilai rekening ini tidak sama dengan jumlah rekening di bawahnya.",
                rekening.nomor[akun],
                "nilai",
                diharapkan=uang(jumlah),
                perbaikan="ambil ulang ekspornya; hapus baris induk bila ekspornya memang sebagian",
            )


def _kontrol(semua: Terbaca, rekening: Rekening) -> list[Kontrol]:
    """Rows of totals name the account they are the total of."""
    nama = {rekening.nama[akun].casefold(): akun for akun in rekening.nilai}
    nama |= {"pendapatan": PENDAPATAN, "belanja": BELANJA, "pendapatan daerah": PENDAPATAN, "belanja daerah": BELANJA}
    hasil = []
    for nomor in semua.isi.jumlah:
        teks = berjumlah(semua.dikenal, nomor)
        akun = nama.get(re.sub(r"(?i)^(total|jumlah)\s*", "", teks).casefold())
        harap = rekening.jumlah(akun) if akun else None
        isi = mungkin(semua.dikenal.lembar.ambil(nomor, semua.dikenal.kolom["nilai"]))
        if harap is None:
            continue
        if any(sama(satu, harap) for satu in isi):
            hasil.append(Kontrol(teks, harap, harap, "cocok"))
            continue
        hasil.append(Kontrol(teks, harap, next(iter(isi), None), "berbeda" if isi else "tidak terbaca"))
        semua.lapor(
            "sipd.jumlah",
            "galat" if isi else "peringatan",
            f"Baris “{teks}” tidak sama dengan rekeningnya." if isi else f"Baris “{teks}” tidak terbaca.",
            nomor,
            "nilai",
            diharapkan=uang(harap),
            perbaikan="ambil ulang ekspornya",
        )
    return hasil


def pendapatan(semua: Terbaca, rekening: Rekening, akun_kantor: list[str]) -> dict[str, Fraction]:
    """The income of each account of the office; income of an account that it does not know is a galat."""
    hasil = {teks: n for teks in akun_kantor if (n := rekening.jumlah(akun_baku(teks))) is not None}
    kantor = [akun_baku(teks) for teks in akun_kantor]
    for akun in daun_di(rekening.nilai, PENDAPATAN):
        if rekening.nilai[akun] and not any(akun[: len(satu)] == satu for satu in kantor):
            dekat = terdekat(rekening.teks[akun], akun_kantor)
            semua.lapor(
                "sipd.akun",
                "galat",
                "Ada penerimaan pada rekening yang tidak ada di tabel pendapatan.",
                rekening.nomor[akun],
                "kode",
                perbaikan="tambahkan akunnya (atau induknya) ke pendapatan.csv"
                + (f"; yang terdekat {dekat}" if dekat else ""),
            )
    return hasil


def kontrol_belanja(semua: Terbaca, rekening: Rekening, data: IsiPeriode, versi: str) -> list[Kontrol]:
    """Belanja of the LRA against the sub kegiatan of this quarter, and their pagu."""
    hasil = []
    for tabel, kolom, apa in (("realisasi_belanja", "realisasi_sd", "nilai"), ("anggaran", "pagu", "anggaran")):
        baris = [r for r in data.ambil(tabel).rekaman if tabel != "anggaran" or r.teks("versi") == versi]
        isi = [r.bilangan(kolom) for r in baris]
        harap = rekening.jumlah(BELANJA, apa)
        if harap is None or not isi:
            continue
        nama = f"belanja ({'realisasi' if apa == 'nilai' else 'anggaran'}) menurut LRA terhadap {tabel}"
        kita = sum((Fraction(n) for n in isi if n is not None), Fraction(0))
        cocok = abs(kita - harap) <= Fraction(len(isi), 2) and None not in isi
        hasil.append(Kontrol(nama, kita, harap, "cocok" if cocok else "berbeda"))
        if not cocok:
            semua.lapor(
                "sipd.belanja",
                "peringatan",
                f"Jumlah {tabel} ({uang(kita)}) berbeda dari belanja LRA ini.",
                rekening.nomor.get(BELANJA),
                "nilai" if apa == "nilai" else "anggaran",
                ditemukan=uang(harap),
                perbaikan=f"periksa {tabel}, atau ambil LRA pada tanggal yang sama",
            )
    return hasil
