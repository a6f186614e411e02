"""The workbook of an office as tables of the contract, each row with its place; what nobody can follow is found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor import pesan
from lkj_app.isian.impor.baris import BarisIsi, baca_baris
from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import kenali, letak
from lkj_app.isian.impor.rujuk import lengkapi, rujuk
from lkj_app.isian.impor.semu import Semu, di_tegak, kembalikan, rebahkan
from lkj_app.isian.impor.tanda import Pohon, susun
from lkj_app.isian.lembar_kerja import identitas, pohon
from lkj_app.isian.lembar_kerja.kantor import tabel_kantor
from lkj_utils.dasar.periode import TRIWULAN, Periode
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak.nilai import nilai_sel
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.sel import diharapkan, jelaskan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.lembar_kerja.semula import Semula
    from lkj_utils.kontrak.paket import Kolom


@dataclass
class Pembaca:
    """The workbook while it is read."""

    akar: Path
    path: Path
    paket: Paket
    folder: str
    lembar: dict[str, tuple[TabelLembar, list[BarisIsi]]]
    temuan: list[Temuan]
    rujukan: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    tabel: dict[str, Semu] = field(default_factory=dict)
    sub: list[str] = field(default_factory=list)

    @property
    def identitas(self) -> dict[str, str]:
        """The answers of the first sheet."""
        return next((satu.teks for satu in self.lembar.get(identitas.NAMA, (None, []))[1]), {})

    @property
    def tahun(self) -> int:
        """The year of the first quarter; this one as long as nobody said it."""
        teks = self.identitas.get("tahun", "")
        return int(teks) if bulat(teks) else datetime.now().astimezone().year

    @property
    def periode(self) -> Periode:
        """The first quarter; the last as long as nobody said it."""
        triwulan = self.identitas.get("triwulan", "")
        return Periode(self.tahun, int(triwulan) if triwulan in map(str, TRIWULAN) else TRIWULAN[-1])

    def csv(self) -> dict[str, str]:
        """The file of each table."""
        return {nama: self.paket.path(nama, self.folder, self.periode).as_posix() for nama in self.tabel}


def bulat(teks: str) -> bool:
    """Whether a text is a year."""
    return teks.isascii() and teks.isdecimal() and 2000 <= int(teks[:5]) <= 2100  # noqa: PLR2004 - as the contract says


def baca_kantor(
    data_root: Path, path: Path, paket: Paket, semua: list[LembarIsi], semula: Semula, temuan: list[Temuan]
) -> Pembaca:  # fmt: skip
    """Every sheet that is known, row by row; what is unclear about them is found."""
    tabel = tabel_kantor(paket)
    tegak = semula.tabel[identitas.NAMA].lembar if identitas.NAMA in semula.tabel else tabel[identitas.NAMA].judul
    datar = [rebahkan(satu) if satu.judul == tegak else satu for satu in semua]
    dikenal, lain = kenali(Paket(tuple(tabel.values())), datar, path.name, tabel, semula)
    lain = [di_tegak(t) if t.berkas in {letak(path.name, x) for x in datar if x.judul == tegak} else t for t in lain]
    satuan: dict[str, str] = {}
    lembar: dict[str, tuple[TabelLembar, list[BarisIsi]]] = {}

    def bersatuan(pengenal: str) -> str:
        return satuan.get(pengenal.casefold(), "")

    for satu in sorted(dikenal, key=lambda x: [*tabel].index(x.tabel.nama)):
        baris, masalah = baca_baris(satu, path.name, bersatuan)
        lain += [di_tegak(t) for t in masalah] if satu.tabel.nama == identitas.NAMA else masalah
        lembar[satu.tabel.nama] = (satu, [b for b in baris if any(b.teks.values()) or b.ditolak])
        if satu.tabel.nama == "indikator":
            satuan |= {b.teks.get(k, "").casefold(): b.teks.get("satuan", "") for b in baris for k in PENGENAL}
    return Pembaca(data_root, path, paket, semula.sifat.get("instansi", ""), lembar, [*temuan, *lain])


PENGENAL = ("id_indikator", "nama")
# What stands in the way of knowing which cell is which.
TAK_DIKENALI = {"lembar.hilang", "lembar.ganda", "lembar.judul", "kolom.kurang", "kolom.ganda"}


def susun_tabel(baca: Pembaca) -> None:
    """The tables of the contract from the sheets, each row with its place."""
    baca.temuan += [*_pertanyaan(baca)]
    lengkapi(baca.lembar)
    baca.rujukan, lain = rujuk(baca.paket, baca.lembar, baca.path.name)
    baca.temuan += lain
    for nama, (sumber, semua) in baca.lembar.items():
        if nama not in {satu.nama for satu in baca.paket}:
            continue
        tabel = baca.paket.tabel(nama)
        # A row that holds nothing but a proposed key was not filled in.
        berisi = [
            replace(satu, teks=teks)
            for satu, teks in zip(semua, baca.rujukan[nama], strict=True)
            if satu.ditolak or any(isi for kolom, isi in teks.items() if kolom not in tabel.kunci)
        ]
        baca.tabel[nama] = Semu(tabel, sumber, berisi, langsung=True)
    _susun_profil(baca)
    _susun_pohon(baca)


def _pertanyaan(baca: Pembaca) -> Iterator[Temuan]:
    """Answers that no column of the contract checks, and the one without which nothing can be listed."""
    sumber, semua = baca.lembar[identitas.NAMA]
    milik = {satu.nama for satu in baca.paket.tabel("instansi").kolom}
    for satu in semua[:1]:
        for kolom in (k for k in sumber.tabel.kolom if k.nama not in milik and k.nama in sumber.kolom):
            teks = satu.teks.get(kolom.nama, "")
            if teks and not _sah(teks, kolom):
                yield _bukan_jawaban(baca, sumber, satu, kolom)
            elif not teks and kolom.nama not in satu.ditolak and (kolom.nama == "tahun" or _sela(satu, kolom)):
                yield kosong(baca, sumber, satu, kolom)
    if len(semua) > 1:
        yield di_tegak(pesan.kunci_ganda(sumber, semua[0], semua[1], baca.path.name))


def _sela(satu: BarisIsi, kolom: Kolom) -> bool:
    """Whether a mission is left out before others: their numbers would mean another one."""
    daftar, _, nomor = kolom.nama.partition(".")
    if daftar != identitas.MISI:
        return False
    return any(satu.teks.get(f"misi.{n}") for n in range(int(nomor) + 1, identitas.BANYAK_MISI + 1))


def _bukan_jawaban(baca: Pembaca, sumber: TabelLembar, satu: BarisIsi, kolom: Kolom) -> Temuan:
    teks = satu.teks[kolom.nama]
    try:
        nilai_sel(teks, kolom)
        kata, cara = f"Isi ini bukan jawaban untuk “{kolom.judul}”.", "betulkan isinya"
    except ValueError:
        sebab = jelaskan(teks, kolom)
        kata, cara = sebab.pesan, sebab.perbaikan
    return Temuan("sel.tipe", "galat", kata, letak(baca.path.name, sumber.lembar), kolom=kolom.judul, ditemukan=teks,
                  diharapkan=_harap(kolom), perbaikan=cara, sel=_sel(sumber, satu, kolom))  # fmt: skip


def kosong(baca: Pembaca, sumber: TabelLembar, satu: BarisIsi, kolom: Kolom) -> Temuan:
    """A question that must be answered and was not."""
    return Temuan("sel.kosong", "galat", f"Sel wajib “{kolom.judul}” kosong.", letak(baca.path.name, sumber.lembar),
                  kolom=kolom.judul, diharapkan=_harap(kolom), perbaikan="isi selnya",
                  sel=_sel(sumber, satu, kolom))  # fmt: skip


def _sel(sumber: TabelLembar, satu: BarisIsi, kolom: Kolom) -> str:
    """Where an answer stands on the upright sheet."""
    return alamat(sumber.kolom[kolom.nama], satu.nomor)


def _harap(kolom: Kolom) -> str:
    rentang = f", {kolom.minimum} sampai {kolom.maksimum}" if kolom.maksimum is not None else ""
    return diharapkan(kolom) + rentang


def _sah(teks: str, kolom: Kolom) -> bool:
    """Whether a text is an answer to its question."""
    try:
        nilai = nilai_sel(teks, kolom)
    except ValueError:
        return False
    if kolom.enum and nilai not in kolom.enum:
        return False
    bawah, atas = (satu if isinstance(satu, int) else None for satu in (kolom.minimum, kolom.maksimum))
    if isinstance(nilai, int | Fraction) and not (bawah or 0) <= nilai <= (atas or nilai):
        return False
    return kolom.pattern is None or re.fullmatch(kolom.pattern, teks) is not None


def _susun_profil(baca: Pembaca) -> None:
    sumber, semua = baca.lembar[identitas.NAMA]
    tabel = baca.paket.tabel("instansi")
    semu = baca.tabel["instansi"] = Semu(tabel, sumber)
    daftar = {identitas.MISI: "misi.1", identitas.SKALA: "skala.1.predikat"}
    for satu in semua[:1]:
        satu.teks["jenis"] = "_".join(satu.teks.get("jenis", "").casefold().split())
        milik = {k.nama: satu.teks[k.nama] for k in tabel.kolom if k.nama in satu.teks}
        semu.tambah(sumber, satu, milik, daftar)


def _susun_pohon(baca: Pembaca) -> None:
    """Structure and indicators from what was ticked."""
    sub = baca.lembar.get(pohon.SUB)
    isi = {
        nama: [*zip(baca.lembar[nama][1], baca.rujukan[nama], strict=True)] if nama in baca.lembar else []
        for nama in (pohon.PROGRAM, pohon.SUB)
    }
    pilihan = Pohon(
        baca.path.name, baca.lembar[pohon.PROGRAM][0], sub[0] if sub else None, isi[pohon.PROGRAM], isi[pohon.SUB]
    )
    resmi = pohon.daftar_resmi(baca.akar, baca.paket, baca.identitas, baca.tahun)
    # Those of sub kegiatan stand in a sheet of their own.
    lama = baca.tabel["indikator"]
    gabungan = baca.tabel["indikator"] = Semu(lama.tabel, lama.utama)
    for satu in lama.baris:
        gabungan.tambah(lama.utama, satu, satu.teks, {})
    struktur = baca.tabel["struktur"] = Semu(baca.paket.tabel("struktur"), pilihan.sub or pilihan.program)
    sendiri = baca.identitas.get("nomenklatur") == "sendiri"
    baca.sub = [*susun(pilihan, resmi, struktur, gabungan, sendiri=sendiri)]
    baca.temuan += pilihan.temuan
    if not any(pohon.ditandai(teks) for _, teks in isi[pohon.PROGRAM]):
        baca.temuan.append(
            Temuan("kantor.program", "galat", "Belum ada program yang ditandai.",
                   letak(baca.path.name, pilihan.program.lembar),
                   perbaikan="ketik x di kolom Ambil pada program yang dilaksanakan",
                   sel=alamat(pilihan.program.baris_judul + 2, pilihan.program.kolom["ambil"]))
        )  # fmt: skip


def di_sel(baca: Pembaca) -> list[Temuan]:
    """All findings at the cells where they were typed."""
    milik = kembalikan(dict.fromkeys(baca.temuan), baca.tabel.values(), baca.path.name, baca.csv())
    # Of the upright sheet row and column still have to change places.
    profil = letak(baca.path.name, baca.tabel["instansi"].sumber.lembar)
    hasil = [
        di_tegak(kini) if asal.berkas == profil else kini
        for asal, kini in zip(dict.fromkeys(baca.temuan), milik, strict=True)
    ]
    # The contract says of a name that it knows nothing of what was said of it before.
    return [*{(t.aturan, t.berkas, t.sel) if t.sel else t: t for t in reversed(hasil)}.values()][::-1]
