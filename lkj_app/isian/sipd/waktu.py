"""Whether an export is of the year and the quarter it is imported into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.isian.impor.sel import rapi

if TYPE_CHECKING:
    from datetime import date

    from lkj_app.isian.sipd.butir import Terbaca
    from lkj_utils.dasar.periode import Periode


def periksa_waktu(semua: Terbaca, periode: Periode, akhir: date, *, sd: bool) -> None:
    """The year above the titles and in its column; for s/d values the date up to which they count."""
    if semua.ket.tahun not in {None, periode.tahun}:
        _lain(semua, str(semua.ket.tahun), periode)
    _kolom_tahun(semua, periode)
    if sd and semua.ket.akhir:
        _sampai(semua, semua.ket.akhir, periode, akhir)
    if sd and semua.ket.awal not in {None, periode.awal_tahun}:
        semua.lapor(
            "sipd.waktu",
            "galat",
            f"Nilai di berkas ini mulai {semua.ket.awal}, padahal nilai s/d mulai Januari.",
            ditemukan=str(semua.ket.awal),
            diharapkan=str(periode.awal_tahun),
            perbaikan="ambil ekspor sejak 1 Januari, atau pakai --jenis periode",
        )


def _sampai(semua: Terbaca, ada: date, periode: Periode, akhir: date) -> None:
    """The day up to which the amounts count: in the quarter, and best the cut-off itself."""
    if ada == akhir:
        return
    luar = not periode.awal <= ada <= periode.akhir
    semua.lapor(
        "sipd.waktu",
        "galat" if luar else "peringatan",
        f"Nilai di berkas ini sampai {ada}, " + (f"di luar {periode.nama}." if luar else f"bukan {akhir}."),
        ditemukan=str(ada),
        diharapkan=str(akhir),
        perbaikan=f"ambil ekspor sampai {akhir}, atau ubah tanggal akhir data di periode.toml",
    )


def _kolom_tahun(semua: Terbaca, periode: Periode) -> None:
    if "tahun" not in semua.dikenal.kolom:
        return
    for satu in semua.isi.baris:
        teks = rapi(semua.dikenal.lembar.ambil(satu.nomor, semua.dikenal.kolom["tahun"]).nilai)
        if re.fullmatch(r"20\d\d(\.0)?", teks) and int(teks[:4]) != periode.tahun:
            _lain(semua, teks, periode, satu.nomor)
            return


def _lain(semua: Terbaca, tahun: str, periode: Periode, nomor: int | None = None) -> None:
    semua.lapor(
        "sipd.tahun",
        "galat",
        f"Berkas ini tahun {tahun}, sedangkan periodenya {periode}.",
        nomor,
        "tahun" if nomor else "",
        ditemukan=tahun,
        diharapkan=str(periode.tahun),
        perbaikan="pilih berkas tahun itu, atau --periode yang benar",
    )
