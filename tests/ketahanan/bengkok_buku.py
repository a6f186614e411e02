"""A workbook bent out of shape: titles, sheets, rows, keys, merged cells, and the bytes of its file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI
from tests.ketahanan import bahan, ganas

if TYPE_CHECKING:
    from tests.ketahanan.isian import Isian


def ganti_judul(isian: Isian) -> None:
    """A title mistyped, doubled, emptied."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    sel = acak.choice(isian.lembar()[tabel][1])
    baru = acak.choice(
        (f"{sel.value} x", str(sel.value)[:-3], None, "Catatan", "Nama", "realisasi", str(sel.value).upper())
    )
    isian.catatan.lakukan(f"{tabel} judul {sel.coordinate} {sel.value!r} -> {baru!r}")
    sel.value, isian.bebas = baru, True
    isian.lepas.add(tabel)


def ganti_lembar(isian: Isian) -> None:
    """A sheet renamed or taken out."""
    acak = isian.catatan.acak
    kertas = acak.choice(list(isian.buku.worksheets))
    if acak.random() < 0.5:
        isian.catatan.lakukan(f"lembar {kertas.title} dihapus")
        del isian.buku[kertas.title]
    else:
        baru = acak.choice((kertas.title + "1", kertas.title[:-2], "Sheet1", "Semula2", kertas.title.upper()))
        isian.catatan.lakukan(f"lembar {kertas.title} -> {baru}")
        kertas.title = baru
    isian.bebas = True


def hapus_baris(isian: Isian) -> None:
    """Rows taken out of a sheet."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    baris = acak.randint(1, isian.lembar()[tabel].max_row)
    kunci, banyak = isian.kunci(tabel, baris), acak.choice((1, 1, 2, 50))
    isian.lembar()[tabel].delete_rows(baris, banyak)
    isian.bebas |= baris < BARIS_ISI
    isian.lepas.add(tabel)
    isian.catatan.lakukan(f"{tabel} baris {baris} ({kunci}) dihapus {banyak}")


def sampah(isian: Isian) -> None:
    """Rows of notes, totals, nonsense."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    kertas = isian.lembar()[tabel]
    pilihan = ("JUMLAH", "Catatan: ", "x", 9, None, "<lkjuji>", "[/]", "=1+1", "-", "7.01", 12.5)
    for _ in range(acak.choice((1, 3, 40))):
        kertas.append([acak.choice(pilihan) for _ in range(acak.randint(1, 8))])
    isian.bebas = True
    isian.lepas.add(tabel)
    isian.catatan.lakukan(f"{tabel} diberi baris sampah")


def baris_ganda(isian: Isian) -> None:
    """A row of a sheet once more, with the same key and another figure."""
    acak = isian.catatan.acak
    tabel = acak.choice([t for t in sorted(isian.lembar()) if bahan.kunci(t) and isian.baris_terisi(t)])
    kertas, asal = isian.lembar()[tabel], acak.choice(isian.baris_terisi(tabel))
    tujuan = max(isian.baris_terisi(tabel)) + 1
    kunci = isian.kunci(tabel, asal)
    for n in range(1, kertas.max_column + 1):
        kertas.cell(tujuan, n).value = kertas.cell(asal, n).value
    angka = [k for k in isian.kolom(tabel) if k not in bahan.kunci(tabel) and bahan.jenis_kolom(tabel, k) == "angka"]
    if angka:
        kertas.cell(tujuan, isian.kolom(tabel)[angka[0]]).value = 77
    isian.bebas = True
    isian.ditolak = f"{tabel}: dua baris {kunci}" if angka else ""
    isian.catatan.lakukan(f"{tabel} baris {asal} ({kunci}) disalin ke {tujuan}")


def judul_ulang(isian: Isian) -> None:
    """The row of titles among the rows."""
    acak = isian.catatan.acak
    tabel = acak.choice([t for t in sorted(isian.lembar()) if bahan.kunci(t) and isian.baris_terisi(t)])
    kertas = isian.lembar()[tabel]
    tujuan = max(isian.baris_terisi(tabel)) + 1
    for n in range(1, kertas.max_column + 1):
        kertas.cell(tujuan, n).value = kertas.cell(1, n).value
    isian.catatan.lakukan(f"{tabel} judul diulang di baris {tujuan}")


def ganti_kunci(isian: Isian) -> None:
    """A key changed by hand."""
    letak = [(t, b) for t in sorted(isian.lembar()) if bahan.kunci(t) for b in isian.baris_terisi(t)]
    tabel, baris = isian.catatan.acak.choice(letak)
    kolom = isian.catatan.acak.choice(bahan.kunci(tabel))
    if kolom not in isian.kolom(tabel):
        return
    lama, baru = isian.kunci(tabel, baris), isian.catatan.acak.choice(ganas.KODE)
    if not bahan.dapat_disimpan(baru):
        return
    isian.lembar()[tabel].cell(baris, isian.kolom(tabel)[kolom]).value = baru
    isian.lepas.add(tabel)
    isian.bebas = True
    isian.catatan.lakukan(f"{tabel} baris {baris} kunci {lama} -> {baru!r:.40}")


def gabung_sel(isian: Isian) -> None:
    """Merged cells in the middle of a table."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    kolom, baris = acak.randint(1, 5), acak.randint(1, 8)
    isian.lembar()[tabel].merge_cells(
        start_row=baris, end_row=baris + acak.randint(0, 2), start_column=kolom, end_column=kolom + acak.randint(0, 2)
    )
    isian.lepas.add(tabel)
    isian.bebas = True
    isian.catatan.lakukan(f"{tabel} sel gabungan di baris {baris} kolom {kolom}")


BENGKOK = (
    ganti_judul,
    ganti_judul,
    ganti_lembar,
    hapus_baris,
    sampah,
    baris_ganda,
    judul_ulang,
    ganti_kunci,
    gabung_sel,
)


# Breaking the file


def rusakkan(isian: Isian) -> None:
    """Bytes of the file, or of a part of it."""
    acak, isi = isian.catatan.acak, isian.path.read_bytes()
    cara = acak.choice(
        ("bit", "bit", "bit", "potong", "kosong", "ekor", "bagian", "bagian", "bagian", "bukan zip", "ole")
    )
    if cara == "bagian":
        isian.path.write_bytes(_ubah_bagian(isian, isi))
        return
    hasil = bytearray(isi)
    for _ in range(acak.choice((1, 1, 4))):
        hasil[acak.randrange(len(hasil))] ^= 1 << acak.randrange(8)
    baru = {
        "bit": bytes(hasil),
        "potong": isi[: acak.randrange(len(isi))],
        "kosong": b"",
        "ekor": isi + b"x" * 50,
        "bukan zip": b"kode;nilai\n1;2\n",
        "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + isi[:600],
    }[cara]
    isian.path.write_bytes(baru)
    isian.catatan.lakukan(f"berkas {cara}")


def _ubah_bagian(isian: Isian, isi: bytes) -> bytes:
    """One part of the archive taken out, emptied, cut, made hostile."""
    acak, keluar = isian.catatan.acak, io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        nama, cara = acak.choice(lama.namelist()), acak.choice(("hapus", "kosong", "potong", "xml", "entitas", "ganda"))
        for satu in lama.namelist():
            badan = lama.read(satu)
            if satu == nama and cara == "hapus":
                continue
            baru.writestr(satu, _badan(badan, cara, acak.randrange(len(badan) + 1)) if satu == nama else badan)
    isian.catatan.lakukan(f"bagian {nama} {cara}")
    # What a sheet holds after this nobody can say.
    isian.lepas, isian.bebas, isian.ditolak = set(bahan.kontrak()), True, ""
    return keluar.getvalue()


def _badan(isi: bytes, cara: str, di: int) -> bytes:
    entitas = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "' + b"&a;" * 50 + b'">]><x>&b;</x>'
    return {"kosong": b"", "potong": isi[:di], "xml": b"<x/>", "entitas": entitas, "ganda": isi + isi}[cara]
