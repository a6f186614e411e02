"""What the commands show of a new budget version: what was copied, and what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from lkj_app.perintah.layar_isian import tampilkan_lagi, terlihat

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from rich.console import Console

    from lkj_app.isian.baru import HasilBaru
    from lkj_app.isian.versi_baru import Salinan
    from lkj_utils.data.daftar import PeriodeTersedia
    from lkj_utils.kontrak.beda_versi import BedaVersi


def tampilkan_baru(console: Console, data_root: Path, hasil: HasilBaru) -> None:
    """What ``new`` copied as a version, and what that one changes."""
    from lkj_utils.kontrak.beda_versi import baca_beda

    if hasil.versi:
        _salinan(console, hasil.versi)
        tampilkan_versi(console, baca_beda(data_root, hasil.instansi, hasil.periode))


def tampilkan_mulai_berlaku(console: Console, data_root: Path, pilihan: PeriodeTersedia) -> None:
    """What a version changes, in the quarter from which it is in force."""
    from lkj_utils.kontrak.beda_versi import baca_beda

    tampilkan_versi(console, baca_beda(data_root, pilihan.instansi, pilihan.periode, hanya_baru=True))


def _salinan(console: Console, salinan: Salinan) -> None:
    """What a new version begins with, and how to show that it was looked at."""
    if not salinan.dari:
        console.print(
            f"Versi {salinan.versi} sudah mempunyai pagu, jadi tidak ada yang disalin; kini versi itu yang berlaku.",
            markup=False,
        )
        return
    banyak = ", ".join(f"{judul} {n} baris" for judul, n in salinan.banyak)
    console.print(f"Versi {salinan.versi} disalin dari {salinan.dari}: {banyak}.", markup=False)
    if salinan.mendahului:
        console.print(
            f"Tanpa tanggal {salinan.versi} terhitung mendahului {salinan.dari}: isi tanggal semua dokumen di lembar "
            "Dokumen anggaran.",
            style="yellow",
            markup=False,
        )
    console.print(
        "Ubah hanya yang berubah. Ketik juga jumlah belanja menurut dokumennya di lembar Dokumen anggaran: check "
        "membandingkannya dengan jumlah pagu, jadi yang terlewat ketahuan.",
        markup=False,
    )


def tampilkan_versi(console: Console, beda: BedaVersi | None) -> None:
    """Which pagu the version in force changes, with both sums; that it changes none, where it does not."""
    from lkj_utils.dasar.format import rupiah

    if beda is None:
        return
    judul = f"{beda.baru} terhadap {beda.lama}"
    if not beda.pagu:
        tetap = f"jumlahnya tetap {rupiah(beda.jumlah[1])}" if beda.jumlah[1] else "pagunya belum diisi"
        console.print(f"\n{judul}: tidak ada pagu yang berubah; {tetap}.", markup=False)
    else:
        console.print()
        console.print(_tabel(judul, beda))
        tampilkan_lagi(console, len(beda.pagu))
    if beda.kas or beda.akun:
        console.print(f"Anggaran kas {beda.kas} sub kegiatan dan {beda.akun} akun pendapatan berubah.", markup=False)


def _tabel(judul: str, beda: BedaVersi) -> Table:
    from lkj_utils.dasar.format import angka

    tabel = Table(judul, "pagu lama", "pagu baru", "selisih", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for kolom in tabel.columns[1:]:
        kolom.justify, kolom.no_wrap = "right", True
    for satu in terlihat(beda.pagu):
        lama, baru = ("tidak ada" if n is None else angka(n) for n in (satu.lama, satu.baru))
        tabel.add_row(escape(f"{satu.kode} {satu.nama}".strip()), lama, baru, _bertanda(satu.selisih))
    if beda.tetap:
        tabel.add_row(f"{beda.tetap} sub kegiatan lain tetap", *[angka(beda.jumlah_tetap)] * 2, "0")
    tabel.add_row("Jumlah", *map(angka, beda.jumlah), _bertanda(beda.jumlah[1] - beda.jumlah[0]), style="bold")
    return tabel


def _bertanda(nilai: int | Fraction) -> str:
    from lkj_utils.dasar.format import angka

    return f"+{angka(nilai)}" if nilai > 0 else angka(nilai)
