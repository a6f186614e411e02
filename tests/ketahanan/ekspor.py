"""Family ``sipd``: exports of the regency's systems with hostile amounts, bent layouts and broken files.

The judge knows what each line says: after an import the amount of a sub kegiatan is the sum of its lines under one way
of writing, or it is as before.
"""

from __future__ import annotations

import io
import itertools
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import IllegalCharacterError

from tests.ketahanan import bahan, ganas, tata_bahasa
from tests.ketahanan.kasus import Catatan, beda, lkj, potret
from tests.lkj_app.isian.ekspor_uji import (
    ISI_AKUN,
    Ekspor,
    dokumen,
    id_,
    lra_akun,
    lra_program,
    rekap,
    rfk,
    transaksi,
)
from tests.pembangun import SUB

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ketahanan.bahan import Kantor

BENTUK = ("dokumen", "dokumen", "dokumen", "lra_program", "lra_akun", "rekap", "rfk")
CARA: tuple[Callable[[int], Any], ...] = (
    lambda n: n,
    id_,
    lambda n: f"{n:,.2f}",
    lambda n: f"{n:,}".replace(",", "."),
    lambda n: f"{n:,}",
    lambda n: f"Rp {id_(n)}",
    float,
    str,
)


@dataclass
class Kerja:
    """An export under change: the amounts of the lines by sub kegiatan, where they are still known."""

    catatan: Catatan
    data: Path
    kantor: Kantor
    bentuk: str
    ekspor: Ekspor
    nilai: list[tuple[str, Any]] = field(default_factory=list)
    # Lines are gone, or stand twice: also what remains is an answer.
    longgar: bool = False
    # Nobody knows what the file says now; only that nothing may break.
    rusak: bool = False


def keluarga(catatan: Catatan) -> None:
    """One export, changed once or twice, read into the fictional quarter."""
    acak = catatan.acak
    kantor = bahan.kantor("rekaan", bahan.gudang())
    kerja = _buat(catatan, kantor)
    for _ in range(acak.choice((0, 0, 1, 1, 2))):
        acak.choices(list(PERUBAHAN), weights=list(PERUBAHAN.values()))[0](kerja)
    path = _simpan(kerja)
    if acak.random() < 0.15:
        _rusakkan(kerja, path)
    adili(kerja, path)


def _buat(catatan: Catatan, kantor: Kantor) -> Kerja:
    acak, bentuk = catatan.acak, catatan.acak.choice(BENTUK)
    data = kantor.salin(catatan.kerja / "data")
    cara = acak.choice(CARA)
    if bentuk == "dokumen":
        nilai = [(acak.choice(SUB), cara(_jumlah(acak))) for _ in range(acak.randint(1, 5))]
        if acak.random() < 0.6:
            nilai[acak.randrange(len(nilai))] = (acak.choice(SUB), acak.choice(ganas.ANGKA))
        isi = [transaksi(kode, satu, nomor=f"D/{n}") for n, (kode, satu) in enumerate(nilai)]
        total = acak.choice((None, None, "", "Rp 1"))
        catatan.lakukan(f"dokumen {[(k, str(n)[:30]) for k, n in nilai]} total {total!r}")
        return Kerja(catatan, data, kantor, bentuk, dokumen(*isi, jumlah=total), nilai)
    if bentuk == "lra_program":
        milik = {kode: _jumlah(acak) for kode in acak.sample(SUB, acak.randint(1, 4))}
        catatan.lakukan(f"lra_program {milik}")
        return Kerja(catatan, data, kantor, bentuk, lra_program(dict(sorted(milik.items()))), list(milik.items()))
    catatan.lakukan(bentuk)
    lain = {
        "lra_akun": lambda: lra_akun(*ISI_AKUN),
        "rekap": rekap,
        "rfk": lambda: rfk({"Penyusunan Dokumen Rekaan": 540_000}),
    }
    return Kerja(catatan, data, kantor, bentuk, lain[bentuk](), rusak=True)


def _jumlah(acak: Any) -> int:
    return acak.choice((acak.randint(0, 999), acak.randint(1000, 999_999), acak.randint(10**6, 4 * 10**6)))


def _simpan(kerja: Kerja) -> Path:
    try:
        if kerja.catatan.acak.random() < 0.25 and not any(
            ";" in str(sel) or "\n" in str(sel) for b in kerja.ekspor.baris for sel in b
        ):
            kerja.catatan.lakukan("sebagai csv")
            return kerja.ekspor.csv(kerja.catatan.kerja)
        return kerja.ekspor.simpan(kerja.catatan.kerja)
    except (IllegalCharacterError, ValueError):
        # Excel cannot hold it either.
        kerja.rusak = True
        (kerja.catatan.kerja / "ekspor.csv").write_bytes(b"")
        return kerja.catatan.kerja / "ekspor.csv"


def adili(kerja: Kerja, path: Path) -> None:
    """Import, and compare with what the lines say."""
    catatan, sebelum = kerja.catatan, potret(kerja.data)
    pilihan = [] if kerja.bentuk != "rekap" else ["--versi", "dpa_pokok"]
    luar = lkj(catatan, "import", str(path), "--sipd", "--periode", kerja.kantor.periode, *pilihan, data=kerja.data)
    sesudah = potret(kerja.data)
    if luar.kode:
        if sesudah != sebelum:
            catatan.lapor("campur", f"kode {luar.kode}, tetapi berubah: {beda(sebelum, sesudah)}")
        return
    lama, baru = _realisasi(kerja, sebelum), _realisasi(kerja, sesudah)
    for kode in lama.keys() - baru.keys():
        catatan.lapor("hilang", f"baris {kode} hilang")
    if kerja.rusak:
        return
    boleh = boleh_jumlah(kerja)
    for kode, kini in baru.items():
        if kini not in boleh.get(kode, set()) | {lama.get(kode)} and (kode not in boleh or boleh[kode] is not None):
            catatan.lapor(
                "angka",
                f"{kode}: tertulis {kini}, padahal barisnya berarti {sorted(map(str, boleh.get(kode) or ()))[:4]}",
            )
    for kode, semua in boleh.items():
        if baru.get(kode) == lama.get(kode) and semua and lama.get(kode) not in semua:
            catatan.lapor("hilang", f"{kode}: impor berhasil, tetapi nilainya tidak sampai")


def boleh_jumlah(kerja: Kerja) -> dict[str, set[str]]:
    """What the amounts of each sub kegiatan can add up to, the whole column read in one way; lines left out if bent."""
    hasil: dict[str, set[str]] = {}
    gaya = tata_bahasa.penentu([n for _, n in kerja.nilai if isinstance(n, str)])
    for kode in {k for k, _ in kerja.nilai}:
        baris = [_arti(n, gaya) for k, n in kerja.nilai if k == kode]
        for satu_gaya in ("id", "en", "spasi", "ilmiah"):
            pilihan = [b.get(satu_gaya, set(b.values()) and next(iter(b.values()))) if b else None for b in baris]
            if None in pilihan and not kerja.longgar:
                continue
            utuh = [Fraction(n) for n in pilihan if n is not None]
            banyak = range(len(utuh) + 1) if kerja.longgar else (len(utuh),)
            for n in banyak:
                for bagian in itertools.combinations(utuh, n):
                    jumlah = sum(bagian, Fraction(0))
                    hasil.setdefault(kode, set()).add(str((2 * jumlah + 1) // 2))
                    if kerja.longgar:
                        hasil[kode] |= {str((2 * (jumlah + satu) + 1) // 2) for satu in utuh}
    return hasil


def _arti(nilai: Any, gaya: str) -> dict[str, Fraction]:
    if isinstance(nilai, str):
        if tata_bahasa.kosong(nilai):
            return {"id": Fraction(0)}
        baca = {nama: satu for nama, satu in tata_bahasa.bacaan(nilai).items() if not nama.endswith("%")}
        # Rupiah has at most two decimals.
        baca = {nama: satu for nama, satu in baca.items() if (satu * 100).denominator == 1}
        return {gaya: baca[gaya]} if gaya in baca else baca
    asli = tata_bahasa.nilai_asli(nilai)
    return {} if asli is None else {"id": asli}


def _realisasi(kerja: Kerja, isi: dict[str, bytes]) -> dict[str, str]:
    kolom, baris = bahan.baca_csv(isi[kerja.kantor.letak(bahan.kontrak()["realisasi_belanja"])])
    return {satu[kolom.index("kode")]: satu[kolom.index("realisasi_sd")] for satu in baris}


# Changes of the layout


def baris_ganda(kerja: Kerja) -> None:
    """A line twice; its total then does not fit."""
    di = kerja.catatan.acak.randrange(len(kerja.ekspor.baris))
    kerja.ekspor.baris.insert(di, list(kerja.ekspor.baris[di]))
    kerja.longgar = True
    kerja.catatan.lakukan(f"baris {di + 1} dua kali")


def baris_hapus(kerja: Kerja) -> None:
    """A line less, perhaps the titles."""
    di = kerja.catatan.acak.randrange(len(kerja.ekspor.baris))
    del kerja.ekspor.baris[di]
    kerja.longgar = True
    kerja.ekspor.gabung = ()
    kerja.catatan.lakukan(f"baris {di + 1} dihapus")


def kolom_hapus(kerja: Kerja) -> None:
    """A column less."""
    n = kerja.catatan.acak.randrange(max(len(satu) for satu in kerja.ekspor.baris))
    for satu in kerja.ekspor.baris:
        del satu[n : n + 1]
    kerja.rusak, kerja.ekspor.gabung = True, ()
    kerja.catatan.lakukan(f"kolom {n + 1} dihapus")


def sel_ganti(kerja: Kerja) -> None:
    """Any cell by any hostile thing."""
    acak = kerja.catatan.acak
    di = acak.choice([n for n, satu in enumerate(kerja.ekspor.baris) if satu])
    n = acak.randrange(len(kerja.ekspor.baris[di]))
    isi = acak.choice(ganas.ANGKA + ganas.TEKS + ganas.TANGGAL + ganas.KODE)
    kerja.ekspor.baris[di] = [*kerja.ekspor.baris[di][:n], isi, *kerja.ekspor.baris[di][n + 1 :]]
    kerja.rusak = True
    kerja.catatan.lakukan(f"sel {di + 1}/{n + 1} = {isi[:40]!r}")


def baris_sampah(kerja: Kerja) -> None:
    """Lines of nonsense anywhere."""
    acak = kerja.catatan.acak
    for _ in range(acak.choice((1, 5, 100))):
        kerja.ekspor.baris.insert(
            acak.randint(0, len(kerja.ekspor.baris)), [acak.choice((None, "x", 1, "[/]", "Total")) for _ in range(4)]
        )
    kerja.rusak, kerja.ekspor.gabung = True, ()
    kerja.catatan.lakukan("baris sampah")


def urut_kolom(kerja: Kerja) -> None:
    """Columns in another order: nothing changes, or it is refused."""
    lebar = max(len(satu) for satu in kerja.ekspor.baris)
    if kerja.bentuk != "dokumen":
        return
    letak = kerja.catatan.acak.sample(range(lebar), lebar)
    kerja.ekspor.baris = [[satu[n] if n < len(satu) else None for n in letak] for satu in kerja.ekspor.baris]
    kerja.longgar = True
    kerja.catatan.lakukan("kolom diacak")


PERUBAHAN: dict[Callable[[Kerja], None], int] = {
    baris_ganda: 3,
    baris_hapus: 3,
    kolom_hapus: 2,
    sel_ganti: 6,
    baris_sampah: 2,
    urut_kolom: 2,
}


def _rusakkan(kerja: Kerja, path: Path) -> None:
    acak, isi = kerja.catatan.acak, bytearray(path.read_bytes() or b"x")
    cara = acak.choice(("bit", "potong", "NUL", "utf-16", "xlsx polos"))
    if cara == "bit":
        isi[acak.randrange(len(isi))] ^= 1 << acak.randrange(8)
    elif cara == "potong":
        isi = isi[: acak.randrange(len(isi))]
    elif cara == "NUL":
        isi[acak.randrange(len(isi))] = 0
    elif cara == "utf-16":
        isi = bytearray(bytes(isi).decode("latin-1").encode("utf-16"))
    elif path.suffix == ".xlsx":
        buku, keluar = load_workbook(io.BytesIO(bytes(isi))), io.BytesIO()
        buku.create_sheet("Lain").append(["<lkjuji>", "[/]", 1])
        buku.save(keluar)
        isi = bytearray(keluar.getvalue())
    path.write_bytes(bytes(isi))
    kerja.rusak = True
    kerja.catatan.lakukan(f"berkas {cara}")
