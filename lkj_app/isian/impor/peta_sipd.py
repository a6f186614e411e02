"""Which columns of an exported realisasi table hold what: from a small TOML, or guessed from the titles and shown."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast, get_args

import tomlkit

from lkj_app.isian.impor.kenali import baku
from lkj_app.isian.impor.sel import rapi
from lkj_utils.dasar.berkas import baca_teks
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor.buku import LembarIsi

# sd: from January on; periode: of this quarter alone; transaksi: one row a payment, with its date.
Jenis = Literal["sd", "periode", "transaksi"]
JENIS: tuple[Jenis, ...] = get_args(Jenis)
KUNCI = ("lembar", "kode", "nilai", "jenis", "tanggal")
BARIS_DICARI = 40
POLA_KODE = (r"kode sub kegiatan", r"kode rekening", r"kode", r"sub kegiatan")
POLA_TANGGAL = (r"tanggal (transaksi|sp2d|dokumen|bukti)", r"tanggal", r"tgl\b")
# The first that fits counts. "s/d" loses its stroke in a title that is compared.
POLA_NILAI: tuple[tuple[str, Jenis | None], ...] = (
    (r"(?!.*\b(lalu|sebelumnya)\b)realisasi.*\b(s d|sd|sampai dengan|kumulatif)\b", "sd"),
    (r"(?!.*\b(lalu|sebelumnya)\b)realisasi.*\b(periode|triwulan|bulan) ini\b", "periode"),
    (r"(nilai|jumlah) (realisasi|sp2d|transaksi|belanja)", None),
    (r"(?!.*\b(lalu|sebelumnya|sisa)\b)realisasi(?!.*(persen|fisik))", None),
    (r"nilai|jumlah", None),
)


@dataclass(frozen=True)
class PetaSipd:
    """Titles as they stand in the file; ``jenis`` is None where the titles do not tell."""

    lembar: str
    kode: str
    nilai: str
    jenis: Jenis | None
    tanggal: str = ""

    @property
    def toml(self) -> str:
        """As the user may save and change it."""
        return tomlkit.dumps({nama: nilai for nama in KUNCI if (nilai := getattr(self, nama))})


@dataclass(frozen=True)
class TabelSipd:
    """The sheet, the row of titles, and the columns."""

    lembar: LembarIsi
    baris_judul: int
    kode: int
    nilai: int
    tanggal: int | None


def baca_peta(path: Path) -> dict[str, str]:
    """The mapping that a user wrote. Raises UsageError for a key or a jenis that is unknown."""
    try:
        isi = tomllib.loads(baca_teks(path))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f'{path.name} tidak terbaca sebagai TOML; contoh: kode = "Kode Sub Kegiatan".') from error
    asing = [nama for nama, nilai in isi.items() if nama not in KUNCI or not isinstance(nilai, str)]
    if asing:
        raise UsageError(
            f"{path.name}: {', '.join(asing)} tidak dikenal. Yang dikenal, berisi teks: {', '.join(KUNCI)}."
        )
    if isi.get("jenis", JENIS[0]) not in JENIS:
        raise UsageError(f"{path.name}: jenis “{isi['jenis']}” tidak dikenal; pilih {', '.join(JENIS)}.")
    return cast("dict[str, str]", isi)


def temukan(semua: list[LembarIsi], disebut: dict[str, str], nama: str) -> tuple[PetaSipd, TabelSipd]:
    """The table in the file. Raises UsageError where titles are not found or do not tell what the amounts are."""
    calon = [satu for satu in semua if disebut.get("lembar", satu.judul) == satu.judul]
    for lembar in calon:
        for baris in sorted(satu for satu in lembar.sel if satu <= BARIS_DICARI):
            judul = {k: rapi(s.nilai) for k, s in sorted(lembar.sel[baris].items()) if isinstance(s.nilai, str)}
            hasil = _cocokkan(lembar, baris, judul, disebut)
            if hasil:
                return _pastikan(hasil, nama)
    dicari = disebut.get("kode", "kode sub kegiatan"), disebut.get("nilai", "realisasi")
    raise UsageError(
        f"{nama}: tidak ada baris judul dengan kolom “{dicari[0]}” dan “{dicari[1]}” di {BARIS_DICARI} baris pertama. "
        "Sebutkan judulnya dalam berkas TOML (kode, nilai, jenis, tanggal) dan pakai --kolom."
    )


def _pastikan(hasil: tuple[PetaSipd, TabelSipd], nama: str) -> tuple[PetaSipd, TabelSipd]:
    peta, tabel = hasil
    if peta.jenis is None:
        raise UsageError(
            f"{nama}: kolom “{peta.nilai}” tidak menyebut apakah nilainya s/d, triwulan ini saja, atau transaksi. "
            f'Simpan baris berikut sebagai TOML, tambahkan jenis = "sd", "periode", atau "transaksi", lalu pakai '
            f"--kolom:\n{peta.toml}"
        )
    if peta.jenis == "transaksi" and tabel.tanggal is None:
        raise UsageError(f'{nama}: jenis transaksi memerlukan kolom tanggal; sebutkan tanggal = "..." dalam TOML.')
    return hasil


def _cocokkan(
    lembar: LembarIsi, baris: int, judul: dict[int, str], disebut: dict[str, str]
) -> tuple[PetaSipd, TabelSipd] | None:
    kode = _cari(judul, disebut.get("kode"), POLA_KODE)
    sisa = {k: teks for k, teks in judul.items() if k != kode}
    tanggal = _cari(sisa, disebut.get("tanggal"), POLA_TANGGAL)
    nilai, jenis = _cari_nilai(sisa, disebut.get("nilai"))
    if kode is None or nilai is None:
        return None
    jenis = cast("Jenis | None", disebut.get("jenis")) or jenis or ("transaksi" if tanggal else None)
    peta = PetaSipd(lembar.judul, judul[kode], judul[nilai], jenis, judul[tanggal] if tanggal else "")
    return peta, TabelSipd(lembar, baris, kode, nilai, tanggal)


def _cari(judul: dict[int, str], disebut: str | None, pola: tuple[str, ...]) -> int | None:
    if disebut:
        return next((k for k, teks in judul.items() if baku(teks) == baku(disebut)), None)
    return next((k for satu in pola for k, teks in judul.items() if re.match(satu, baku(teks))), None)


def _cari_nilai(judul: dict[int, str], disebut: str | None) -> tuple[int | None, Jenis | None]:
    for pola, jenis in POLA_NILAI:
        for kolom, teks in judul.items():
            if re.match(pola, baku(teks)) and (not disebut or baku(teks) == baku(disebut)):
                return kolom, jenis
    return _cari(judul, disebut, ()), None
