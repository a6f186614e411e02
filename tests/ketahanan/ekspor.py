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

from tests.ketahanan import angka, bahan, ganas, tata_bahasa
from tests.ketahanan.kasus import Catatan, LewatiError, beda, lkj, potret
from tests.lkj_app.isian.ekspor_uji import (
    Ekspor,
    anggaran,
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

AKUN = "4.1.02"
BENTUK = ("dokumen", "dokumen", "dokumen", "lra_program", "lra_akun", "rekap", "rfk")
PENDAPATAN = (("4", "PENDAPATAN DAERAH"), ("4.1", "PENDAPATAN ASLI DAERAH"), (AKUN, "Retribusi Daerah"))
# Which file of the data each form fills: its table, the column of the key and that of the amount.
TUJUAN = {"rekap": ("anggaran", "kode", "pagu"), "lra_akun": ("realisasi_pendapatan", "akun", "realisasi_sd")}
BELANJA = ("realisasi_belanja", "kode", "realisasi_sd")
# The share of exports in which one amount is no plain one, and of those the share that is bent by chance.
ANEH, ACAK = 0.45, 0.8
# The share of exports in which nothing but amounts is changed: only one that is accepted can be compared.
BERSIH = 0.7
CARA: tuple[Callable[[int], Any], ...] = (
    *(3 * [lambda n: n]),
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
    # Lines that were read may be gone: what does not arrive is not lost.
    terhapus: bool = False
    kolom: Path | None = None
    # Nobody knows what the file says now; only that nothing may break.
    rusak: bool = False


def keluarga(catatan: Catatan) -> None:
    """One export, changed once or twice, read into the fictional quarter."""
    acak = catatan.acak
    kantor = bahan.kantor("rekaan", bahan.gudang())
    kerja = _buat(catatan, kantor)
    bersih = acak.random() < BERSIH
    for _ in range(0 if bersih else acak.choice((1, 1, 2))):
        acak.choices(list(PERUBAHAN), weights=list(PERUBAHAN.values()))[0](kerja)
    path = _simpan(kerja)
    if not bersih and acak.random() < 0.25:
        _rusakkan(kerja, path)
    adili(kerja, path)


def _buat(catatan: Catatan, kantor: Kantor) -> Kerja:
    acak, bentuk = catatan.acak, catatan.acak.choice(BENTUK)
    kerja = Kerja(catatan, kantor.salin(catatan.kerja / "data"), kantor, bentuk, Ekspor(""))
    {"dokumen": _dokumen, "rekap": _rekap, "rfk": _rfk, "lra_program": _lra_program, "lra_akun": _lra_akun}[bentuk](
        kerja, acak.choice(CARA)
    )
    catatan.lakukan(f"{bentuk} {[(k, str(n)[:30]) for k, n in kerja.nilai]}")
    return kerja


def _aneh(acak: Any, nilai: list[Any]) -> list[Any]:
    """The same amounts, perhaps one of them typed as nobody should."""
    if acak.random() < ANEH:
        di = acak.randrange(len(nilai))
        nilai[di] = angka.bengkok(acak) if acak.random() < ACAK else acak.choice(ganas.ANGKA)
    return nilai


def _dokumen(kerja: Kerja, cara: Callable[[int], Any]) -> None:
    acak = kerja.catatan.acak
    nilai = _aneh(acak, [cara(_jumlah(acak)) for _ in range(acak.randint(3, 12))])
    kerja.nilai = [(acak.choice(SUB), satu) for satu in nilai]
    isi = [transaksi(kode, satu, nomor=f"D/{n}") for n, (kode, satu) in enumerate(kerja.nilai)]
    # A sum would tell of any fault in the amounts; half of the exports have none.
    kerja.ekspor = dokumen(*isi, jumlah=acak.choice((None, "", "", "Rp 1")))


def _rekap(kerja: Kerja, cara: Callable[[int], Any]) -> None:
    acak = kerja.catatan.acak
    nilai = _aneh(acak, [cara(_jumlah(acak)) for _ in range(acak.randint(3, 12))])
    kerja.nilai = [(acak.choice(SUB), satu) for satu in nilai]
    akun = (f"5.1.02.01.001.{n:05d}" for n in itertools.count(1))
    kerja.ekspor = rekap(*(anggaran(kode, satu, next(akun)) for kode, satu in kerja.nilai))


def _rfk(kerja: Kerja, cara: Callable[[int], Any]) -> None:
    acak = kerja.catatan.acak
    kode = acak.sample(SUB, acak.randint(1, len(SUB)))
    nilai = _aneh(acak, [cara(_jumlah(acak)) for _ in kode])
    kerja.nilai = list(zip(kode, nilai, strict=True))
    nama = {f"Kegiatan rekaan {satu}": satu for satu in kode}
    kerja.ekspor = rfk(dict(zip(nama, nilai, strict=True)), jumlah="")
    kerja.kolom = kerja.catatan.kerja / "nama.toml"
    kerja.kolom.write_text("[nama]\n" + "".join(f'"{n}" = "{k}"\n' for n, k in nama.items()), encoding="utf-8")


def _lra_program(kerja: Kerja, cara: Callable[[int], Any]) -> None:
    """Parents and total are right by themselves: a single amount that is read otherwise disagrees with them."""
    acak = kerja.catatan.acak
    milik = {kode: _jumlah(acak) for kode in sorted(acak.sample(SUB, acak.randint(1, len(SUB))))}
    kerja.nilai = [(kode, cara(satu)) for kode, satu in milik.items()]
    kerja.ekspor = lra_program(milik, angka=cara)


def _lra_akun(kerja: Kerja, cara: Callable[[int], Any]) -> None:
    acak = kerja.catatan.acak
    (nilai,) = _aneh(acak, [cara(_jumlah(acak))])
    kerja.nilai = [(AKUN, nilai)]
    baris = [[kode, nama, cara(12_000), nilai, 41.6, 0] for kode, nama in PENDAPATAN]
    kerja.ekspor = lra_akun(*baris)


def _jumlah(acak: Any) -> int:
    return acak.choice((acak.randint(0, 999), acak.randint(1000, 999_999), acak.randint(10**6, 4 * 10**6)))


def _simpan(kerja: Kerja) -> Path:
    semua = [str(sel) for baris in kerja.ekspor.baris for sel in baris]
    csv = not any(tanda in sel for sel in semua for tanda in ';\n\r"')
    buku = all(map(bahan.dapat_disimpan, semua))
    if not (csv or buku):
        raise LewatiError("tidak ada berkas yang dapat memuatnya")
    if csv and (not buku or kerja.catatan.acak.random() < 0.15):
        kerja.catatan.lakukan("sebagai csv")
        return kerja.ekspor.csv(kerja.catatan.kerja)
    return kerja.ekspor.simpan(kerja.catatan.kerja)


def adili(kerja: Kerja, path: Path) -> None:
    """Import, and compare with what the lines say."""
    catatan, sebelum = kerja.catatan, potret(kerja.data)
    pilihan = ["--versi", "dpa_pokok"] if kerja.bentuk == "rekap" else []
    pilihan += ["--kolom", str(kerja.kolom)] if kerja.kolom else []
    luar = lkj(catatan, "import", str(path), "--sipd", "--periode", kerja.kantor.periode, *pilihan, data=kerja.data)
    sesudah = potret(kerja.data)
    if luar.kode:
        if sesudah != sebelum:
            catatan.lapor("campur", f"kode {luar.kode}, tetapi berubah: {beda(sebelum, sesudah)}")
        return
    lama, baru = _isi(kerja, sebelum), _isi(kerja, sesudah)
    for kode in lama.keys() - baru.keys():
        catatan.lapor("hilang", f"baris {kode} hilang")
    if kerja.rusak:
        return
    boleh = boleh_jumlah(kerja)
    for kode, kini in baru.items():
        if kini not in boleh.get(kode, set()) | {lama.get(kode)}:
            catatan.lapor(
                "angka",
                f"{kode}: tertulis {kini}, padahal barisnya berarti {sorted(map(str, boleh.get(kode) or ()))[:4]}",
            )
    for kode in () if kerja.terhapus else {k for k, _ in kerja.nilai}:
        semua = boleh.get(kode)
        if semua is None:
            catatan.lapor("angka", f"{kode}: diterima, padahal barisnya tidak berarti apa-apa")
        elif baru.get(kode) == lama.get(kode) and lama.get(kode) not in semua:
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


def _isi(kerja: Kerja, isi: dict[str, bytes]) -> dict[str, str]:
    """The amounts in the table that this form fills."""
    tabel, kunci, nilai = TUJUAN.get(kerja.bentuk, BELANJA)
    kolom, baris = bahan.baca_csv(isi[kerja.kantor.letak(bahan.kontrak()[tabel])])
    semua = [dict(zip(kolom, satu, strict=True)) for satu in baris]
    return {row[kunci]: row[nilai] for row in semua if row.get("versi", "dpa_pokok") == "dpa_pokok"}


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
    kerja.longgar = kerja.terhapus = True
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
