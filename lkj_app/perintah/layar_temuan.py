"""What a check shows: findings file by file for our own data, cause by cause for a document."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from lkj_app.perintah.dahulu import langkah
from lkj_app.perintah.sejenis import BANYAK, BARIS_KURANG, CONTOH, TAMPIL, kelompokkan, sebagian, terbaca
from lkj_utils.dasar.temuan import cacah, ribuan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from lkj_app.pemeriksaan.penerimaan import Diterima
    from lkj_app.pemeriksaan.sebab import Kelompok
    from lkj_app.perintah.sejenis import Sejenis
    from lkj_utils.dasar.temuan import Temuan

GAYA = {"galat": "bold red", "peringatan": "yellow", "catatan": "cyan"}
SELURUH, BEBERAPA = "(seluruh data)", "(beberapa berkas)"
KOSONG = "sel.kosong"
KETERANGAN_LETAK = (
    "Lembar dan sel ialah letaknya di buku kerja yang mengimpor nilainya; yang belum diimpor, di buku kerja baru dari "
    "perintah template."
)
# From this many findings on it helps to be told where to begin.
PANJANG = 8


def ringkas(temuan: Iterable[Temuan]) -> str:
    """``1.002 galat, 1 peringatan, 0 catatan``."""
    return ", ".join(f"{ribuan(banyak)} {level}" for level, banyak in cacah(temuan).items())


def tampilkan_langkah(console: Console, temuan: Sequence[Temuan]) -> None:
    """What to do first; a short list, or one step, is its own order of work."""
    semua = langkah(temuan)
    if len(temuan) < PANJANG or len(semua) == 1:
        return
    console.print("\n[bold]Kerjakan dahulu[/]")
    tabel = Table.grid(padding=(0, 1))
    tabel.add_column(width=4, justify="right")
    tabel.add_column(ratio=1, overflow="fold")
    for nomor, satu in enumerate(semua, start=1):
        tabel.add_row(f"{nomor}.", escape(str(satu)))
    if any(satu.lembar for satu in temuan):
        tabel.add_row("", f"[dim]{KETERANGAN_LETAK}[/]")
    console.print(tabel)


def tampilkan_temuan(console: Console, temuan: Sequence[Temuan]) -> None:
    """All findings, file by file: place, level, what is wrong, what stands there, what should, how to mend it.

    Many of one kind are told once with their places.
    """
    for berkas, milik in itertools.groupby(kelompokkan(temuan), key=lambda satu: satu.berkas):
        semua = list(milik)
        judul = berkas or (BEBERAPA if any(len(satu.semua) > 1 for satu in semua) else SELURUH)
        console.print(f"\n[bold]{escape(judul)}[/]", highlight=False)
        for satu in semua:
            console.print(_baris(satu.level, _isi(satu.utama) if len(satu.semua) == 1 else _isi_sejenis(satu)))


def _isi_sejenis(sejenis: Sejenis) -> Iterator[str]:
    """What many findings say once: how many, where, what was found, how to mend it."""
    yield f"[bold]{ribuan(len(sejenis.semua))} kali[/]: {escape(sejenis.pesan or 'berlainan, misalnya')}"
    if sejenis.pesan is None:
        yield from (f"baris {satu.baris_terlihat}: {escape(satu.pesan)}" for satu in sejenis.semua[:CONTOH])
    if letak := "; ".join(sejenis.letak()):
        yield f"[dim]Di:[/] {escape(letak)}"
    for label, isi in (("Ditemukan", _ditemukan), ("Diharapkan", _diharapkan), ("Perbaikan", _perbaikan)):
        semua = [nilai for satu in sejenis.semua if (nilai := isi(satu))]
        if semua:
            batas = len(semua) if label == "Diharapkan" and sejenis.utama.aturan == BARIS_KURANG else CONTOH
            yield f"[dim]{label}:[/] {escape(sejenis.sama(isi) or sebagian(semua, batas))}"
    if sejenis.level != "galat":
        yield f"[dim]{escape(sebagian([satu.kunci for satu in sejenis.semua], 1))}[/]"


def _perbaikan(temuan: Temuan) -> str:
    """How to mend it; of an empty cell also what belongs there, which otherwise stands beside what was found."""
    bentuk = temuan.diharapkan if temuan.aturan == KOSONG else None
    isi = f" ({bentuk})" if bentuk and not bentuk.startswith("seperti ") else ""
    return temuan.perbaikan + isi


def _ditemukan(temuan: Temuan) -> str | None:
    return terbaca(temuan, temuan.ditemukan)


def _diharapkan(temuan: Temuan) -> str | None:
    if temuan.aturan == KOSONG:
        return None
    return terbaca(temuan, temuan.diharapkan)


def tampilkan_diterima(console: Console, diterima: Sequence[Diterima]) -> None:
    """Findings that the office accepted are never hidden."""
    if diterima:
        console.print(f"\n[bold]Diterima ({ribuan(len(diterima))})[/]")
    for satu in diterima:
        alasan = f"Diterima {satu.keterangan}"
        console.print(_baris(satu.temuan.level, [*_isi(satu.temuan), f"[dim]{escape(alasan)}[/]"]))


def tampilkan_kelompok(console: Console, semua: Sequence[Kelompok]) -> None:
    """Findings of a document under their cause, heaviest first; consequences indented beneath it.

    Causes without consequences that many places share are told once, where the first of them stands.
    """
    for nomor, (kelompok, serupa) in enumerate(_dengan_serupa(semua), start=1):
        console.print(_baris(kelompok.utama.level, _isi_dokumen(kelompok.utama), f"{nomor}."))
        for judul, lagi in (
            ("pada fakta yang sama", kelompok.lain),
            ("akibatnya", kelompok.akibat),
            ("serupa", serupa),
        ):
            _tampilkan_lagi(console, judul, lagi)


def _dengan_serupa(semua: Sequence[Kelompok]) -> list[tuple[Kelompok, list[Temuan]]]:
    """Each cause; the first of many that stand alone and break one rule has the others of these beside it."""
    banyak = Counter(_jenis(satu) for satu in semua if len(satu.semua) == 1)
    pertama: dict[tuple[str, str], list[Temuan]] = {}
    hasil: list[tuple[Kelompok, list[Temuan]]] = []
    for satu in semua:
        terlipat = len(satu.semua) == 1 and banyak[_jenis(satu)] >= BANYAK
        if terlipat and _jenis(satu) in pertama:
            pertama[_jenis(satu)].append(satu.utama)
            continue
        hasil.append((satu, pertama.setdefault(_jenis(satu), []) if terlipat else []))
    return hasil


def _jenis(kelompok: Kelompok) -> tuple[str, str]:
    return kelompok.utama.level, kelompok.utama.aturan


def _tampilkan_lagi(console: Console, judul: str, lagi: Sequence[Temuan]) -> None:
    if not lagi:
        return
    console.print(f"    [dim]{judul} ({ribuan(len(lagi))}):[/]")
    for satu in lagi[:TAMPIL]:
        console.print(_baris(satu.level, [f"{escape(satu.lokasi)}: {escape(satu.pesan)}"], indentasi=4))
    if len(lagi) > TAMPIL:
        console.print(f"      [dim]… dan {ribuan(len(lagi) - TAMPIL)} lagi[/]")


def _baris(level: str, isi: Iterable[str], nomor: str = "", indentasi: int = 0) -> Table:
    tabel = Table.grid(padding=(0, 1))
    tabel.add_column(width=max(2 + indentasi, len(nomor)))
    tabel.add_column(width=10, style=GAYA[level])
    tabel.add_column(ratio=1, overflow="fold")
    for urut, baris in enumerate(isi):
        tabel.add_row("" if urut else nomor, "" if urut else level, baris)
    return tabel


def _isi(temuan: Temuan) -> Iterator[str]:
    # The file stands above all of its findings.
    letak = escape(replace(temuan, berkas="").tempat)
    yield (f"[bold]{letak}[/]: " if letak else "") + escape(temuan.pesan)
    yield from _rincian(temuan, ("Ditemukan", "Diharapkan"))
    if temuan.level != "galat":
        yield f"[dim]{escape(temuan.kunci)}[/]"  # the name by which instansi.toml may accept it


def _isi_dokumen(temuan: Temuan) -> Iterator[str]:
    yield f"[bold]{escape(temuan.lokasi)}[/]"
    yield escape(temuan.pesan)
    yield from _rincian(temuan, ("Tercetak", "Seharusnya"))
    yield f"[dim]{escape(temuan.kunci)}[/]"


def _rincian(temuan: Temuan, kata: tuple[str, str]) -> Iterator[str]:
    isi = (
        (kata[0], _ditemukan(temuan)),
        (kata[1], _diharapkan(temuan)),
        ("Selisih", temuan.selisih),
        ("Perbaikan", _perbaikan(temuan)),
    )
    yield from (f"[dim]{label}:[/] {escape(nilai)}" for label, nilai in isi if nilai)
