"""A realisasi table as offices export it -> realisasi_belanja: one s/d amount for each sub kegiatan.

Codes may have two or four digits at the end and an account behind them. Where a sub kegiatan has a row of its own,
that row counts and the accounts below it do not; otherwise its lowest accounts are summed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.baru import pilih_instansi
from lkj_app.isian.impor.baris import BarisIsi
from lkj_app.isian.impor.buku import LembarIsi, Sel, alamat, baca_buku
from lkj_app.isian.impor.gabung import gabung
from lkj_app.isian.impor.kenali import TabelLembar, letak
from lkj_app.isian.impor.peta_sipd import baca_peta, temukan
from lkj_app.isian.impor.sel import baca_sel, rapi
from lkj_app.isian.impor.selesai import HasilImpor, selesaikan
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.paket import Kolom, Paket
from lkj_utils.kontrak.silang.kelengkapan import sub_kegiatan
from lkj_utils.kontrak.silang.waktu import akhir_data

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor.peta_sipd import Jenis, TabelSipd
    from lkj_utils.kontrak.isi import IsiPeriode
    from lkj_utils.kontrak.paket import Tabel

TABEL, KODE, NILAI = "realisasi_belanja", "kode", "realisasi_sd"
POLA = re.compile(r"(\d\.\d{2}\.\d{2}\.\d\.\d{2}\.(?:\d{4}|\d{2}))(?!\d)[\s.–-]*((?:\d+\.)*\d+(?=\s|$))?")


@dataclass(frozen=True)
class Baris:
    """One row of the export: its sub kegiatan, the account below it (if any), the amount, the date."""

    nomor: int
    kode: str
    akun: str
    nilai: Fraction
    tanggal: date | None


def impor_sipd(
    data_root: Path, path: Path, periode: str, peta: Path | None = None, *, tulis: bool = True
) -> HasilImpor:
    """Read an export into ``realisasi_belanja`` of a period. Raises UsageError where its columns cannot be told."""
    instansi, kini = pilih_instansi(data_root, periode)
    data = bacaan.baca(Paket.baca(data_root), data_root, instansi, kini)[0]
    if not sub_kegiatan(data) or not data.ambil("periode").ada:
        raise UsageError(f"{instansi}/{kini} belum disiapkan; jalankan dulu perintah new {kini}.")
    dipakai, sipd = temukan(_lembar(path), baca_peta(peta) if peta else {}, path.name)
    baris, temuan = _baca(sipd, data.paket.tabel(TABEL), path.name)
    jenis = dipakai.jenis or "sd"
    if jenis == "transaksi":
        baris, lain = _sampai_akhir(baris, data, sipd, path.name)
        temuan += lain
    jumlah = _jumlah(baris)
    temuan += _asing(jumlah, baris, sipd, data, path.name)
    isi = [BarisIsi(_nomor(baris, kode), {KODE: kode, NILAI: _teks(nilai)})
           for kode, nilai in _sd(jumlah, jenis, data).items()]  # fmt: skip
    sumber = TabelLembar(data.paket.tabel(TABEL), sipd.lembar, sipd.baris_judul, {KODE: sipd.kode, NILAI: sipd.nilai})
    gabungan, lain = gabung(sumber, data.ambil(TABEL), isi, path.name)
    hasil = selesaikan(data_root, data, [gabungan], temuan + lain, path.name, tulis=tulis)
    return replace(hasil, peta=dipakai.toml)


def _lembar(path: Path) -> list[LembarIsi]:
    """The sheets of a workbook, or a CSV as one sheet."""
    if path.suffix.lower() != ".csv":
        return baca_buku(path)
    isi = baca_csv(path)
    semua = [(1, isi.kolom), *((satu.nomor, satu.sel) for satu in isi.baris)]
    return [LembarIsi(path.stem, {n: {k: Sel(t) for k, t in enumerate(sel, start=1) if t} for n, sel in semua})]


def _baca(sipd: TabelSipd, tabel: Tabel, nama: str) -> tuple[list[Baris], list[Temuan]]:
    """The rows whose code names a sub kegiatan; totals of kegiatan and program are left out."""
    hasil, temuan = [], []
    for nomor in sorted(n for n in sipd.lembar.sel if n > sipd.baris_judul):
        cocok = POLA.match(rapi(sipd.lembar.ambil(nomor, sipd.kode).nilai))
        if not cocok:
            continue
        nilai = baca_sel(sipd.lembar.ambil(nomor, sipd.nilai), tabel.ambil(NILAI))
        angka = _angka(nilai.teks)
        if angka is None:
            temuan.append(_bukan_angka(sipd, nomor, nama, nilai.galat or "Isi sel ini bukan angka."))
            continue
        kode = kode_program.bakukan(cocok[1])
        hasil.append(Baris(nomor, kode, cocok[2] or "", angka, _tanggal(sipd, nomor)))
    return hasil, temuan


def _angka(teks: str) -> Fraction | None:
    """An amount; an empty one or a dash is nothing spent."""
    if teks in ("", "-", "–", "—"):
        return Fraction(0)
    return Fraction(teks) if re.fullmatch(r"-?\d+(\.\d+)?", teks) else None


def _tanggal(sipd: TabelSipd, nomor: int) -> date | None:
    if sipd.tanggal is None:
        return None
    teks = baca_sel(sipd.lembar.ambil(nomor, sipd.tanggal), Kolom("tanggal", "date")).teks
    return date.fromisoformat(teks) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", teks) else None


def _sampai_akhir(baris: list[Baris], data: IsiPeriode, sipd: TabelSipd, nama: str) -> tuple[list[Baris], list[Temuan]]:
    """Payments from 1 January to the cut-off; one without a date cannot be placed."""
    awal, akhir = data.periode.awal_tahun, akhir_data(data)
    tanpa = [satu for satu in baris if satu.tanggal is None]
    dalam = [satu for satu in baris if satu.tanggal and awal <= satu.tanggal <= akhir]
    temuan = [_tanpa_tanggal(sipd, satu.nomor, nama) for satu in tanpa]
    luar = len(baris) - len(tanpa) - len(dalam)
    if luar:
        pesan = f"{luar} transaksi di luar {awal} sampai {akhir} tidak dihitung."
        temuan.append(Temuan("sipd.luar", "catatan", pesan, letak(nama, sipd.lembar)))
    if data.periode.triwulan > 1 and dalam and all(s.tanggal and s.tanggal >= data.periode.awal for s in dalam):
        pesan = f"Tidak ada transaksi sebelum {data.periode.awal}; nilai s/d memerlukan semua transaksi sejak Januari."
        temuan.append(Temuan("sipd.awal", "peringatan", pesan, letak(nama, sipd.lembar)))
    return dalam, temuan


def _jumlah(baris: list[Baris]) -> dict[str, Fraction]:
    """The amount of each sub kegiatan: its own rows, else its lowest accounts."""
    milik: dict[str, list[Baris]] = defaultdict(list)
    for satu in baris:
        milik[satu.kode].append(satu)
    return {kode: sum((satu.nilai for satu in _daun(semua)), Fraction(0)) for kode, semua in milik.items()}


def _daun(semua: list[Baris]) -> list[Baris]:
    sendiri = [satu for satu in semua if not satu.akun]
    akun = {satu.akun for satu in semua}
    return sendiri or [s for s in semua if not any(lain.startswith(f"{s.akun}.") for lain in akun)]


def _sd(jumlah: dict[str, Fraction], jenis: Jenis, data: IsiPeriode) -> dict[str, Fraction]:
    """From January on: an amount of this quarter alone is added to the s/d value of the quarter before."""
    if jenis != "periode" or data.periode.triwulan == 1:
        return jumlah
    lalu = {row.teks(KODE): row.bilangan(NILAI) for row in data.lalu(TABEL).rekaman}
    kurang = [kode for kode in jumlah if lalu.get(kode) is None]
    if kurang:
        raise UsageError(
            f"Nilai triwulan ini saja perlu ditambah realisasi s/d {data.periode.sebelumnya}, yang belum ada untuk "
            f"{', '.join(kurang)}. Isi triwulan itu dahulu, atau pakai tabel realisasi s/d."
        )
    return {kode: nilai + Fraction(lalu[kode] or 0) for kode, nilai in jumlah.items()}


def _teks(nilai: Fraction) -> str:
    return str(nilai.numerator) if nilai.denominator == 1 else f"{float(nilai):.2f}"


def _nomor(baris: list[Baris], kode: str) -> int:
    return next(satu.nomor for satu in baris if satu.kode == kode)


def _asing(
    jumlah: dict[str, Fraction], baris: list[Baris], sipd: TabelSipd, data: IsiPeriode, nama: str
) -> list[Temuan]:
    """Money of a sub kegiatan that this year does not know is never dropped; one without a row keeps its value."""
    dikenal = set(sub_kegiatan(data))
    temuan = []
    for kode in [satu for satu in jumlah if satu not in dikenal]:
        nomor, nilai = _nomor(baris, kode), jumlah.pop(kode)
        if nilai:
            temuan.append(_kode_asing(sipd, nomor, kode, dikenal, nama))
    return temuan


def _kode_asing(sipd: TabelSipd, nomor: int, kode: str, dikenal: set[str], nama: str) -> Temuan:
    dekat = kode_program.terdekat(kode, dikenal)
    return Temuan(
        "sipd.kode",
        "galat",
        "Ada realisasi untuk sub kegiatan yang tidak ada di struktur tahun ini.",
        letak(nama, sipd.lembar),
        ditemukan=kode,
        perbaikan="tambahkan ke struktur.csv, atau keluarkan barisnya"
        + (f"; mungkin maksudnya {dekat}" if dekat else ""),
        sel=alamat(nomor, sipd.kode),
    )


def _bukan_angka(sipd: TabelSipd, nomor: int, nama: str, pesan: str) -> Temuan:
    return Temuan(
        "sipd.nilai",
        "galat",
        pesan,
        letak(nama, sipd.lembar),
        ditemukan=rapi(sipd.lembar.ambil(nomor, sipd.nilai).nilai) or None,
        perbaikan="betulkan selnya, atau sebutkan kolom lain dengan --kolom",
        sel=alamat(nomor, sipd.nilai),
    )


def _tanpa_tanggal(sipd: TabelSipd, nomor: int, nama: str) -> Temuan:
    return Temuan(
        "sipd.tanggal",
        "galat",
        "Transaksi ini tidak bertanggal, sehingga tidak dapat ditempatkan.",
        letak(nama, sipd.lembar),
        perbaikan="isi tanggalnya, atau hapus barisnya",
        sel=alamat(nomor, sipd.tanggal or sipd.kode),
    )
