"""Changes of cells, rows and columns of a data folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.ketahanan import bahan, ganas

if TYPE_CHECKING:
    from tests.ketahanan.kerja_data import Kerja


def _ganti_sel(kerja: Kerja, jenis: str, isi: tuple[str, ...]) -> None:
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    cocok = [
        n
        for n, k in enumerate(tabel.kolom)
        if k in bahan.kolom(tabel.nama) and bahan.jenis_kolom(tabel.nama, k) == jenis
    ]
    if not cocok or not tabel.baris:
        return
    baris, kolom = acak.randrange(len(tabel.baris)), acak.choice(cocok)
    if kolom >= len(tabel.baris[baris]):
        return
    teks = acak.choice(isi)
    tabel.baris[baris][kolom] = teks
    tabel.rusak |= any(tanda in teks for tanda in "\x00\x07\x08")
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} baris {baris + 2} {tabel.kolom[kolom]} = {teks[:40]!r}")


def sel_angka(kerja: Kerja) -> None:
    """A hostile number."""
    _ganti_sel(kerja, "angka", ganas.ANGKA)


def sel_angka_acak(kerja: Kerja) -> None:
    """Digits and marks by chance."""
    acak = kerja.catatan.acak
    teks = "".join(acak.choice("0123456789.,-  ") for _ in range(acak.randint(1, 9)))
    _ganti_sel(kerja, "angka", (teks,))


def sel_tanggal(kerja: Kerja) -> None:
    """A hostile date."""
    _ganti_sel(kerja, "tanggal", ganas.TANGGAL)


def sel_kode(kerja: Kerja) -> None:
    """A hostile code."""
    _ganti_sel(kerja, "kode", ganas.KODE)


def sel_teks(kerja: Kerja) -> None:
    """A hostile text."""
    _ganti_sel(kerja, "teks", ganas.TEKS)


# Changes of rows


def baris_ganda(kerja: Kerja) -> None:
    """A row twice: as it is, with another figure, or with a key that only looks different."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    asal = acak.randrange(len(tabel.baris))
    baru = list(tabel.baris[asal])
    cara = acak.choice(("sama", "angka lain", "spasi", "empat angka"))
    kunci = [tabel.kolom.index(k) for k in bahan.kunci(tabel.nama) if k in tabel.kolom]
    if cara == "angka lain":
        for n, k in enumerate(tabel.kolom):
            if n < len(baru) and n not in kunci and bahan.jenis_kolom(tabel.nama, k) == "angka" and baru[n].isdigit():
                baru[n] = str(int(baru[n]) + 1)
    elif cara == "spasi" and kunci:
        baru[kunci[0]] += " "
    elif cara == "empat angka" and kunci and re.fullmatch(r"7\.01\.\d\d\.2\.\d\d\.\d\d", baru[kunci[-1]]):
        baru[kunci[-1]] = baru[kunci[-1]][:-2] + "00" + baru[kunci[-1]][-2:]
    tabel.baris.insert(acak.randint(0, len(tabel.baris)), baru)
    tabel.tulis()
    kerja.ditolak[kerja.letak(tabel.path)] = f"baris ganda ({cara}) {baru[:3]}"
    kerja.catatan.lakukan(f"{tabel.nama} baris {asal + 2} berdiri dua kali ({cara})")


def judul_ulang(kerja: Kerja) -> None:
    """The header among the rows, perhaps in capitals."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    judul = [satu.upper() for satu in tabel.kolom] if acak.random() < 0.2 else list(tabel.kolom)
    di = acak.randint(0, len(tabel.baris))
    tabel.baris.insert(di, judul)
    tabel.tulis()
    kerja.ditolak[kerja.letak(tabel.path)] = "judul kolom yang berulang"
    kerja.catatan.lakukan(f"{tabel.nama} baris {di + 2} judul berulang")


def baris_hapus(kerja: Kerja) -> None:
    """A row less."""
    tabel = kerja.pilih()
    di = kerja.catatan.acak.randrange(len(tabel.baris))
    del tabel.baris[di]
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} baris {di + 2} dihapus")


def baris_tukar(kerja: Kerja) -> None:
    """Rows in another order."""
    tabel = kerja.pilih()
    kerja.catatan.acak.shuffle(tabel.baris)
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} diacak")


def baris_ragam(kerja: Kerja) -> None:
    """Cells too few or too many."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    di = acak.randrange(len(tabel.baris))
    tabel.baris[di] = (
        tabel.baris[di][: acak.randint(1, len(tabel.kolom))] if acak.random() < 0.5 else [*tabel.baris[di], "9"]
    )
    tabel.rusak = True
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} baris {di + 2} berisi {len(tabel.baris[di])} sel")


def kolom_ubah(kerja: Kerja) -> None:
    """Columns in another order, one twice, one renamed, one less."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    cara, n = acak.choice(("urut", "urut", "ganda", "nama", "hapus")), acak.randrange(len(tabel.kolom))
    if any(len(satu) != len(tabel.kolom) for satu in tabel.baris):
        return
    semua = [tabel.kolom, *tabel.baris]
    if cara == "urut":
        letak = acak.sample(range(len(tabel.kolom)), len(tabel.kolom))
        semua = [[satu[k] for k in letak] for satu in semua]
    elif cara == "ganda":
        semua = [[*satu, satu[n]] for satu in semua]
    elif cara == "nama":
        semua[0] = [*tabel.kolom[:n], acak.choice(ganas.TEKS + ganas.KODE)[:200], *tabel.kolom[n + 1 :]]
        tabel.rusak = True
    else:
        semua = [[*satu[:n], *satu[n + 1 :]] for satu in semua]
    tabel.kolom, tabel.baris = semua[0], semua[1:]
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} kolom {cara} {n}")
