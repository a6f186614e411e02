"""A newer national list in place of one in ``rujukan/nasional``: read, checked as a whole, compared, then written."""

from __future__ import annotations

import gzip
import io
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.berkas import BerkasError, baca_csv
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.simpan import csv_bytes
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.dasar.transaksi import simpan_semua
from lkj_utils.kontrak import nasional
from lkj_utils.kontrak.nasional import Daftar, semua_daftar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Baris = dict[str, str]
    Isi = dict[tuple[str, ...], Baris]

NAMA = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Jenis:
    """A kind of list: its columns (the first ones required), its key, and what a code looks like at each level."""

    nama: str
    wajib: tuple[str, ...]
    lain: tuple[str, ...]
    kunci: tuple[str, ...]
    pola: re.Pattern[str]
    pilihan: Mapping[str, tuple[str, ...]]
    # Lengths of a code in parts, from the top down; what is above needs no row.
    bagian: tuple[int, ...]

    @property
    def kolom(self) -> tuple[str, ...]:
        """All columns, as they are written."""
        return (*self.wajib, *self.lain)

    def induk(self, kode: str) -> str:
        """The code one level up; empty at the top."""
        bagian = kode.split(".")
        atas = {bawah: atas for atas, bawah in pairwise(self.bagian)}.get(len(bagian))
        return ".".join(bagian[:atas]) if atas else ""


KODE = r"(\d|X)(\.(\d{2}|XX)(\.\d{2}(\.\d\.\d{2}(\.(\d{2}|\d{4}))?)?)?)?"
JENIS = (
    Jenis(
        nasional.NOMENKLATUR,
        ("jenis_pemda", "kode", "nama"),
        ("kinerja", "indikator", "satuan", "kode_sebelumnya", "dasar"),
        ("jenis_pemda", "kode"),
        re.compile(KODE),
        {"jenis_pemda": ("kabupaten_kota", "provinsi")},
        (3, 5, 6),
    ),
    Jenis(
        "kabupaten_kota", ("kode", "nama", "nama_provinsi"), ("jenis", "dasar"), ("kode",),
        re.compile(r"\d{2}\.\d{2}"), {}, (2,),
    ),
    Jenis(
        "kecamatan", ("kode", "nama", "nama_kabupaten_kota"), ("dasar",), ("kode",),
        re.compile(r"\d{2}\.\d{2}\.\d{2}"), {}, (2, 3),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Perbedaan:
    """What a new list changes in the old one: rows of the new one, or of the old one where they are gone."""

    lama: str
    baru: tuple[Baris, ...]
    hilang: tuple[Baris, ...]
    ganti_nama: tuple[tuple[Baris, Baris], ...]
    ganti_isi: tuple[tuple[Baris, Baris], ...]
    tetap: int


@dataclass(frozen=True)
class Rencana:
    """A list that is read and found good, not yet written."""

    akar: Path
    daftar: Daftar
    banyak: int
    perbedaan: Perbedaan
    berkas: dict[Path, bytes]

    def tulis(self) -> None:
        """Put the list and its register in place, both or neither."""
        simpan_semua(self.akar, self.berkas, timpa=True)


def rencanakan(
    data_root: Path, berkas: Path, nama: str, mulai: int | None, dasar: str, *, pasti: bool = False
) -> Rencana:
    """Read ``berkas`` as the list ``nama``; DataError names everything that is wrong with it, UsageError the rest."""
    ada = semua_daftar(data_root)
    lama = next((satu for satu in ada if nasional.nama(satu) == nama), None)
    _periksa_pilihan(nama, lama, mulai, dasar)
    jenis, isi = _baca(berkas, tuple(satu for satu in ada if satu != lama))
    if lama and lama.isi != jenis.nama:
        raise UsageError(f"{berkas.name} berisi {jenis.nama}, sedangkan daftar {nama} berisi {lama.isi}.")
    path = data_root / nasional.FOLDER / f"{nama}.csv.gz"
    daftar = Daftar(path, jenis.nama, mulai or 0, dasar, not pasti, f"diimpor dari {berkas.name}")
    if lama:
        daftar = replace(daftar, path=lama.path, mulai=mulai or lama.mulai, dasar=dasar or lama.dasar)
    banding = lama or max((s for s in ada if s.isi == jenis.nama), key=lambda s: s.mulai, default=None)
    beda, tulisan = _bandingkan(isi, jenis, banding), _tulisan(data_root, jenis, isi, daftar, ada)
    return Rencana(data_root, daftar, len(isi), beda, tulisan)


def _periksa_pilihan(nama: str, lama: Daftar | None, mulai: int | None, dasar: str) -> None:
    masalah = [] if NAMA.fullmatch(nama) else [f"nama daftar “{nama}” hanya boleh huruf kecil, angka, dan garis bawah"]
    if lama is None and mulai is None:
        masalah.append("daftar baru memerlukan --mulai TAHUN, tahun anggaran pertama yang memakainya")
    if lama is None and not dasar:
        masalah.append("daftar baru memerlukan --dasar, keputusan yang menetapkannya")
    if masalah:
        raise UsageError(f"Daftar belum dapat dibaca: {'; '.join(masalah)}.")


def _baca(berkas: Path, ada: tuple[Daftar, ...]) -> tuple[Jenis, Isi]:
    try:
        lembar = baca_csv(berkas)
    except BerkasError as error:
        raise DataError("Tidak ada yang ditulis.", [error.temuan(berkas.name)]) from error
    jenis = next((j for j in JENIS if set(j.wajib) <= set(lembar.kolom)), None)
    if jenis is None:
        bentuk = "; ".join(f"{j.nama}: {', '.join(j.wajib)}" for j in JENIS)
        temuan = Temuan(
            "kolom.kurang", "galat", "Kolom daftar ini tidak dikenal.", berkas.name, 1,
            ditemukan=", ".join(lembar.kolom), diharapkan=f"kolom salah satu daftar ({bentuk})",
            perbaikan="beri judul kolomnya menurut salah satu daftar itu",
        )  # fmt: skip
        raise DataError("Tidak ada yang ditulis.", [temuan])
    rows = [(b.nomor, _baris(lembar.kolom, b.sel, jenis)) for b in lembar.baris]
    luar = {row["kode"] for satu in ada if satu.isi in (jenis.nama, "kabupaten_kota") for row in baca_daftar(satu)}
    if temuan_ := [*_periksa(rows, jenis, berkas.name, luar)]:
        raise DataError(f"Tidak ada yang ditulis: {len(temuan_)} galat di {berkas.name}.", temuan_)
    return jenis, {_kunci(row, jenis): row for _, row in rows}


def _baris(kolom: tuple[str, ...], sel: tuple[str, ...], jenis: Jenis) -> Baris:
    isi = dict(zip(kolom, sel, strict=False))
    return {nama: isi.get(nama, "") for nama in jenis.kolom}


def _kunci(row: Baris, jenis: Jenis) -> tuple[str, ...]:
    return tuple(kode_program.bakukan(row[nama]) for nama in jenis.kunci)


def _periksa(rows: list[tuple[int, Baris]], jenis: Jenis, berkas: str, luar: set[str]) -> Iterator[Temuan]:
    """Everything that is wrong, row by row."""
    dikenal = {row["kode"] for _, row in rows} | luar
    banyak = Counter(_kunci(row, jenis) for _, row in rows)
    if not rows:
        yield Temuan("tabel.kosong", "galat", "Daftar ini tidak berisi baris.", berkas, perbaikan="isi barisnya")
    for nomor, row in rows:
        for kolom, pesan, harap in _salah(row, jenis, dikenal, banyak):
            yield Temuan(
                "rujukan.baris", "galat", pesan, berkas, nomor, kolom, ditemukan=row[kolom] or None,
                diharapkan=harap or None, perbaikan="betulkan menurut naskah keputusannya",
            )  # fmt: skip


def _salah(
    row: Baris, jenis: Jenis, dikenal: set[str], banyak: Mapping[tuple[str, ...], int]
) -> Iterator[tuple[str, str, str]]:
    for nama in jenis.wajib:
        if not row[nama]:
            yield nama, "Sel wajib kosong.", "isi"
    for nama, pilihan in jenis.pilihan.items():
        if row[nama] and row[nama] not in pilihan:
            yield nama, "Isi ini bukan pilihannya.", " atau ".join(pilihan)
    kode = row["kode"]
    if kode and not jenis.pola.fullmatch(kode):
        yield "kode", "Bentuk kode ini tidak sesuai.", "X.XX.01.2.01.0001" if jenis is JENIS[0] else "73.24.10"
    elif kode and (induk := jenis.induk(kode)) and induk not in dikenal:
        yield "kode", f"Induk kode ini, {induk}, tidak ada.", f"baris {induk}"
    if kode and banyak[_kunci(row, jenis)] > 1:
        yield "kode", "Kode ini lebih dari satu baris.", "satu baris"


def baca_daftar(daftar: Daftar) -> list[Baris]:
    """The rows of a list that is in place, with all their columns."""
    lembar = baca_csv(daftar.path)
    jenis = next(satu for satu in JENIS if satu.nama == daftar.isi)
    return [_baris(lembar.kolom, satu.sel, jenis) for satu in lembar.baris]


def _bandingkan(isi: Isi, jenis: Jenis, lama: Daftar | None) -> Perbedaan:
    dulu = {_kunci(row, jenis): row for row in baca_daftar(lama)} if lama else {}
    sama = [(dulu[kunci], row) for kunci, row in isi.items() if kunci in dulu]
    nama = [(a, b) for a, b in sama if _polos(a["nama"]) != _polos(b["nama"])]
    lain = [(a, b) for a, b in sama if (a, b) not in nama and any(a[k] != b[k] for k in jenis.kolom if k != "dasar")]
    return Perbedaan(
        nasional.nama(lama) if lama else "",
        tuple(row for kunci, row in isi.items() if kunci not in dulu),
        tuple(row for kunci, row in dulu.items() if kunci not in isi),
        tuple(nama), tuple(lain), len(sama) - len(nama) - len(lain),
    )  # fmt: skip


def _polos(nama: str) -> str:
    return re.sub(r"\W+", "", nama.casefold())


def _tulisan(data_root: Path, jenis: Jenis, isi: Isi, daftar: Daftar, ada: tuple[Daftar, ...]) -> dict[Path, bytes]:
    semua = {satu.path: satu for satu in ada} | {daftar.path: daftar}
    rows = [nasional.baris_induk(satu) for satu in sorted(semua.values(), key=lambda s: (s.isi, s.mulai))]
    teks = csv_bytes(jenis.kolom, [isi[kunci] for kunci in sorted(isi)])
    induk = data_root / nasional.INDUK
    return {daftar.path: padat(teks) if daftar.path.suffix == ".gz" else teks, induk: csv_bytes(nasional.KOLOM, rows)}


def padat(teks: bytes) -> bytes:
    """Compressed, the same bytes for the same text: without a name and a time of day."""
    keluar = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=keluar, mtime=0) as berkas:
        berkas.write(teks)
    return keluar.getvalue()
