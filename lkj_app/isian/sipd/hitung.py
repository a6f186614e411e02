"""From the rows that count to the rows of a table: one amount for each sub kegiatan, whole rupiah."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.sipd.uang import mungkin, sama
from lkj_app.isian.sipd.urai import milik
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.format import angka, bulat

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lkj_app.isian.sipd.bentuk import Ambil, Jenis
    from lkj_app.isian.sipd.butir import Butir, Terbaca
    from lkj_utils.dasar.temuan import Level
    from lkj_utils.kontrak.isi import IsiPeriode

Ukuran = dict[str, Fraction | None]
Pasangan = list[tuple["Terbaca", list["Butir"]]]
TRIWULAN = range(1, 5)
# The total of a row must agree; its pagu may have been changed since.
TOTAL_KAS: tuple[tuple[str, Level], ...] = (("total", "galat"), ("pagu", "peringatan"))


@dataclass
class Jumlah:
    """The measures of each sub kegiatan, and the first row that gave them."""

    nilai: dict[str, Ukuran] = field(default_factory=dict)
    asal: dict[str, tuple[Terbaca, Butir]] = field(default_factory=dict)


def jumlahkan(semua: Pasangan, ambil: Ambil, dikenal: Collection[str]) -> Jumlah:
    """Add up the rows by sub kegiatan. The same one in two sheets adds up only where rows are payments or lines."""
    hasil = Jumlah()
    for terbaca, butir in semua:
        for satu in butir:
            kode = milik(satu.baris.urai.sub, dikenal)
            asal = hasil.asal.setdefault(kode, (terbaca, satu))
            if not _boleh_dua(terbaca) and (asal[0] is not terbaca or _kode_lain(terbaca, satu, asal[1])):
                _di_dua_berkas(terbaca, satu, asal[0])
                continue
            lama = hasil.nilai.setdefault(kode, {})
            for nama, peran in _ukuran(terbaca, satu, ambil).items():
                lama[nama] = _tambah(lama.get(nama), peran)
    return hasil


def _boleh_dua(terbaca: Terbaca) -> bool:
    return terbaca.dikenal.jenis in {"transaksi", "periode"}


def _kode_lain(terbaca: Terbaca, satu: Butir, lain: Butir) -> bool:
    """Whether one sub kegiatan stands under X.XX and under its bidang, where a code stands once."""
    return not terbaca.dikenal.bentuk.berulang and satu.baris.urai.sub != lain.baris.urai.sub


def _di_dua_berkas(terbaca: Terbaca, satu: Butir, lain: Terbaca) -> None:
    terbaca.lapor(
        "sipd.ganda",
        "galat",
        f"Sub kegiatan ini sudah dibaca dari {lain.dikenal.berkas}, lembar "
        f"“{lain.dikenal.lembar.judul}”; keduanya tidak dijumlahkan.",
        satu.baris.nomor,
        "kode",
        perbaikan="pakai satu ekspor saja untuk sub kegiatan itu",
    )


def _tambah(satu: Fraction | None, lain: Fraction | None) -> Fraction | None:
    return lain if satu is None else satu + (lain or 0)


def _ukuran(terbaca: Terbaca, satu: Butir, ambil: Ambil) -> Ukuran:
    hasil = {nama: satu.nilai(peran) for nama, peran in terbaca.dikenal.bentuk.beri[ambil].items()}
    if ambil == "pagu" and satu.baris.urai.akun:
        for nama, awalan in (("operasi", "5.1"), ("modal", "5.2")):
            hasil[nama] = hasil["pagu"] if satu.baris.urai.akun.startswith(f"{awalan}.") else Fraction(0)
    return hasil


def buang_asing(jumlah: Jumlah, dikenal: Collection[str]) -> int:
    """Money of a sub kegiatan that this year does not know is never dropped; returns how many without money were."""
    kosong = 0
    for kode in [satu for satu in jumlah.nilai if satu not in dikenal]:
        if not any(jumlah.nilai.pop(kode).values()):
            kosong += 1
            continue
        terbaca, satu = jumlah.asal[kode]
        dekat = kode_program.terdekat(kode, dikenal)
        terbaca.lapor(
            "sipd.kode",
            "galat",
            "Ada nilai untuk sub kegiatan yang tidak ada di struktur tahun ini.",
            satu.baris.nomor,
            "kode",
            ditemukan=kode,
            perbaikan="tambahkan ke struktur.csv, atau keluarkan barisnya"
            + (f"; mungkin maksudnya {dekat}" if dekat else ""),
        )
    return kosong


def realisasi(jumlah: Jumlah, jenis: Jenis, setoran: str, data: IsiPeriode) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows of realisasi_belanja: s/d values; those of a quarter alone are added to the quarter before."""
    nilai = {}
    for kode, satu in jumlah.nilai.items():
        if satu["realisasi"] is not None:
            nilai[kode] = satu["realisasi"] - ((satu.get("setoran") or 0) if setoran == "kurangi" else 0)
    if jenis == "periode" and data.periode.triwulan > 1:
        nilai = _ditambah_lalu(nilai, data)
    return {(kode,): {"realisasi_sd": utuh(satu)} for kode, satu in nilai.items()}


def _ditambah_lalu(nilai: dict[str, Fraction], data: IsiPeriode) -> dict[str, Fraction]:
    lalu = {row.teks("kode"): row.bilangan("realisasi_sd") for row in data.lalu("realisasi_belanja").rekaman}
    kurang = [kode for kode in nilai if lalu.get(kode) is None]
    if kurang:
        raise UsageError(
            f"Nilai triwulan ini saja perlu ditambah realisasi s/d {data.periode.sebelumnya}, yang belum ada untuk "
            f"{', '.join(kurang)}. Isi triwulan itu dahulu, atau pakai tabel realisasi s/d."
        )
    return {kode: satu + Fraction(lalu[kode] or 0) for kode, satu in nilai.items()}


def pagu(jumlah: Jumlah, versi: str) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows of anggaran; operasi and modal only where they make up the pagu."""
    hasil: dict[tuple[str, ...], dict[str, str]] = {}
    for kode, satu in jumlah.nilai.items():
        if satu["pagu"] is None:
            continue
        hasil[versi, kode] = {"pagu": utuh(satu["pagu"])}
        bagian = {nama: n for nama in ("operasi", "modal") if (n := satu.get(nama)) is not None}
        if (
            set(bagian) == {"operasi", "modal"}
            and sum(bagian.values()) == satu["pagu"]
            and all(n.denominator == 1 for n in bagian.values())
        ):
            hasil[versi, kode] |= {nama: utuh(n) for nama, n in bagian.items()}
    return hasil


def kas(jumlah: Jumlah, versi: str) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows of kas: the months of a year up to each quarter."""
    return {
        (versi, kode, str(tw)): {
            "kas_sd": utuh(sum((satu.get(f"b{n}") or Fraction(0) for n in range(1, 3 * tw + 1)), Fraction(0)))
        }
        for kode, satu in jumlah.nilai.items()
        if any(satu.get(f"b{n}") is not None for n in range(1, 13))
        for tw in TRIWULAN
    }


def periksa_kas(semua: Pasangan) -> None:
    """The months of a row make up its total, and its pagu."""
    for terbaca, butir in semua:
        for satu in butir:
            bulan = satu.nilai([f"b{n}" for n in range(1, 13)])
            for peran, level in TOTAL_KAS:
                kolom = terbaca.dikenal.kolom.get(peran)
                isi = mungkin(terbaca.dikenal.lembar.ambil(satu.baris.nomor, kolom)) if kolom else set()
                if isi and bulan is not None and not any(sama(n, bulan) for n in isi):
                    terbaca.lapor(
                        "sipd.kas",
                        level,
                        "Jumlah dua belas bulan berbeda dari kolom ini.",
                        satu.baris.nomor,
                        peran,
                        diharapkan=angka(bulan),
                        perbaikan="betulkan bulannya, atau ambil ulang ekspornya",
                    )


def utuh(nilai: Fraction) -> str:
    """Whole rupiah, rounded half up once a sum is complete."""
    return str(int(bulat(nilai, 0)))


def pecahan(jumlah: Mapping[str, Ukuran]) -> list[str]:
    """The codes whose amounts are not whole rupiah."""
    return [kode for kode, satu in jumlah.items() if any(n is not None and n.denominator != 1 for n in satu.values())]
