"""What the commands of filling in show: what is still needed, and what an import changes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, TypeVar

from rich.markup import escape
from rich.table import Table

from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console

    from lkj_app.isian.impor.gabung import Perubahan
    from lkj_app.isian.impor.jumlah import Jumlah
    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_app.isian.lembar_kerja.rancangan import Lembar
    from lkj_app.isian.sipd.laporan import Laporan
    from lkj_utils.data.kekurangan import Kekurangan

T = TypeVar("T")
LANGKAH = (
    "isi lembar Identitas dan lembar kantor lainnya, dan tandai program (x) di lembar Program.",
    "tandai sub kegiatan (x) di lembar Sub kegiatan, periksa indikatornya, dan lengkapi yang masih kosong.",
    "isi target, pagu, anggaran kas, perjanjian kinerja, dan realisasi triwulan.",
)
# A longer list nobody reads on a screen; it is a mistake, of which the beginning says enough.
TERBACA, CONTOH = 300, 5


def tampilkan_kekurangan(console: Console, semua: Sequence[Kekurangan]) -> None:
    """The tables that are not ready, why, who usually has what they need, and which are not filled in Excel."""
    from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN

    if not semua:
        console.print("Tidak ada yang kurang.")
        return
    tabel = Table("Yang masih diperlukan", "Keadaan", "Biasanya dari", box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for satu in semua:
        tabel.add_row(escape(satu.judul), escape(satu.sebab or "berkas belum ada"), escape(satu.sumber or "–"))
    console.print()
    console.print(tabel)
    if langsung := [f"{satu.judul} ({satu.berkas})" for satu in semua if satu.tabel not in SUSUNAN_ISIAN]:
        console.print(f"\nTanpa lembar Excel: {escape(', '.join(langsung))}.")
        console.print(
            "Isi di buku kerja kantor (langkah 2) bila ada, lalu impor lagi; atau langsung berkas itu di folder data: "
            "docs/panduan.md, “Berkas tanpa lembar Excel”."
        )


def tampilkan_laporan(console: Console, laporan: Laporan) -> None:
    """What an export was taken for, how it was reckoned, and its control totals."""
    from lkj_utils.dasar.format import angka

    tabel = Table.grid(padding=(0, 2))
    tabel.add_column(no_wrap=True)
    tabel.add_column(ratio=1, overflow="fold")
    for label, teks in laporan.baris:
        tabel.add_row(f"[bold]{escape(label)}[/]", escape(teks))
    console.print(tabel)
    if laporan.kontrol:
        kontrol = Table(
            "Jumlah kontrol", "terbaca", "tercetak", "hasil", box=None, pad_edge=False, padding=(0, 2, 0, 0)
        )
        for satu in terlihat(laporan.kontrol):
            tercetak = "" if satu.tercetak is None else angka(satu.tercetak)
            kontrol.add_row(escape(satu.nama), angka(satu.terbaca), tercetak, escape(satu.hasil))
        console.print()
        console.print(kontrol)
        tampilkan_lagi(console, len(laporan.kontrol))


def tampilkan_perubahan(console: Console, semua: Sequence[Perubahan]) -> None:
    """Table by table: key, column, old and new value; a row that comes or goes on one line, by name what is emptied."""
    for nama, milik in itertools.groupby(semua, key=lambda satu: satu.tabel):
        _tabel(console, nama, "baru", [_baris(satu) for satu in milik])


def tampilkan_dibiarkan(console: Console, semua: Sequence[Perubahan]) -> None:
    """What the workbook emptied and the data keep, by name."""
    if not semua:
        return
    console.print("\n[yellow]Tidak dikosongkan[/] (kosong di buku kerja, tetap di data; --kosongkan mengosongkannya):")
    for nama, milik in itertools.groupby(semua, key=lambda satu: satu.tabel):
        isi = [(bernama(satu), satu.kolom or "seluruh baris", _isi(satu.lama, satu), "tetap") for satu in milik]
        _tabel(console, nama, "", isi)


def tampilkan_jumlah(console: Console, semua: Sequence[Jumlah]) -> None:
    """The sums of money columns before and after."""
    from lkj_utils.dasar.format import rupiah

    if semua:
        console.print()
    for satu in semua:
        angka = f"{rupiah(satu.sebelum)} menjadi {rupiah(satu.sesudah)}"
        console.print(f"Jumlah {satu.sebutan}: {angka}", markup=False)


def tampilkan_belum(console: Console, hasil: HasilImpor) -> None:
    """How many required cells and rows of realisasi are still empty, sheet by sheet."""
    from lkj_utils.data.kekurangan import teks_belum

    isi = [f"{judul} {banyak} sel wajib" for judul, banyak in hasil.belum]
    isi += [f"{judul} {teks_belum(belum, semua)}" for judul, belum, semua in hasil.tanpa_jawaban]
    isi += [f"{judul} {teks}" for judul, teks in hasil.belum_ada]
    if isi:
        console.print(f"\n[yellow]Belum lengkap[/]: {escape(', '.join(isi))}.")


def tampilkan_langkah(console: Console, langkah: int, tujuan: Path, *, baru: bool = True) -> None:
    """Which workbook of a new office is next, and what to do with it."""
    console.print()
    console.print(f"[bold]Langkah {langkah} dari {len(LANGKAH)}[/]: {LANGKAH[langkah - 1]}")
    dibuat = "Buku kerja" if baru else "Buku kerja (sudah dibuat dari isian yang sama, dibiarkan)"
    console.print(f"{dibuat}: {tujuan}", soft_wrap=True, markup=False)
    console.print(f"Sesudah disimpan: import {tujuan.parent.name}/{tujuan.name}", soft_wrap=True, markup=False)


def tampilkan_bagian(console: Console, unit: str, semua: Sequence[Lembar]) -> None:
    """Which tables the workbook of a section touches, and with how many rows."""
    isi = ", ".join(f"{satu.judul} ({satu.banyak_baris} baris)" for satu in semua)
    console.print(f"Unit {unit} mengisi: {isi}.", markup=False)
    console.print("Lembar lain bukan milik satu unit; isi di buku kerja lengkap (template tanpa --unit).")


def _tabel(console: Console, nama: str, akhir: str, isi: Sequence[tuple[str, str, str, str]]) -> None:
    tabel = Table(nama, "kolom", "lama", akhir, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for satu in terlihat(isi):
        tabel.add_row(*satu)
    console.print()
    console.print(tabel)
    tampilkan_lagi(console, len(isi))


def terlihat(isi: Sequence[T]) -> Sequence[T]:
    """All of a list that a person can read through; of a longer one the beginning."""
    return isi if len(isi) <= TERBACA else isi[:CONTOH]


def tampilkan_lagi(console: Console, banyak: int) -> None:
    """How many there are besides."""
    if banyak > TERBACA:
        console.print(f"… dan {ribuan(banyak - CONTOH)} baris lagi", markup=False)


def bernama(satu: Perubahan) -> str:
    """The key of a row with its name."""
    return escape(f"{satu.kunci} ({satu.nama})" if satu.nama else satu.kunci)


def _baris(satu: Perubahan) -> tuple[str, str, str, str]:
    if satu.kolom:
        kunci = escape(satu.kunci) if satu.baru else bernama(satu)
        baru = _isi(satu.baru, satu) if satu.sah else f"[red]tidak terbaca:[/] {escape(satu.baru)}"
        return kunci, escape(satu.kolom), _isi(satu.lama, satu), baru
    if satu.baru or not satu.lama:
        return escape(satu.kunci), "[green]baris baru[/]", "", _isi(satu.baru, satu)
    return bernama(satu), "[red]baris dihapus[/]", _isi(satu.lama, satu), ""


def _isi(teks: str, satu: Perubahan) -> str:
    from lkj_app.isian.impor.teks import terbaca

    return escape(terbaca(teks, satu.besaran)) if teks else "[dim](kosong)[/]"


def kesimpulan(hasil: HasilImpor, dry_run: bool) -> str:
    """What an import did, in one sentence."""
    if not hasil.perubahan:
        return "tidak ada yang berubah."
    if dry_run:
        return f"{len(hasil.perubahan)} perubahan; percobaan saja, tidak ada yang ditulis."
    nama = ", ".join(path.name for path in hasil.berkas)
    return f"{len(hasil.perubahan)} perubahan ditulis ke {nama}."
