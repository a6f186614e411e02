"""The changes between two sides as a list to work through: every one, also those that a screen only counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.banding import KELOMPOK
from lkj_app.banding.sorotan import dilipat, kesimpulan, kunci
from lkj_app.banding.urutan import subjek
from lkj_app.excel.daftar import Angka, Daftar, KolomDaftar
from lkj_app.perintah.buku_temuan import BELUM, CATATAN, KEADAAN
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_app.banding import Butir, Perubahan, Sisi
    from lkj_app.excel.daftar import Bentuk, Nilai

KOLOM = (
    KolomDaftar("No.", 6), KolomDaftar("Kelompok", 24), KolomDaftar("Uraian", 38), KolomDaftar("Hal", 26),
    KolomDaftar("A", 20), KolomDaftar("B", 20), KolomDaftar("Selisih", 20), KolomDaftar("Satuan", 12),
    KolomDaftar("Keterangan", 26), KEADAAN, CATATAN, KolomDaftar("Di layar", 10),
    KolomDaftar("Kode", 20), KolomDaftar("Fakta", 40),
)  # fmt: skip
TERCETAK = 11


def buku_banding(a: Sisi, b: Sisi, semua: Sequence[Perubahan], tetap: int) -> list[Daftar]:
    """One sheet, in the order of the screen; numbers are numbers, their unit stands beside them."""
    keterangan = (
        f"A: {a.nama} ({a.periode.nama}). B: {b.nama} ({b.periode.nama}). "
        f"{kesimpulan(semua)} {ribuan(tetap)} angka lain sama pada keduanya. Kolom Di layar menandai yang ditampilkan "
        "perintah compare."
    )
    lipatan = dilipat(a, b, semua)
    baris = [
        (
            nomor, KELOMPOK[satu.kelompok], satu.subjek, satu.hal, *_isi(satu, a, b), satu.keterangan or None,
            BELUM, None, "tidak" if kunci(satu) in lipatan else "ya", subjek(satu), satu.id,
        )
        for nomor, satu in enumerate(semua, start=1)
    ]  # fmt: skip
    return [Daftar("Perubahan", "Apa yang berubah", keterangan, KOLOM, baris, TERCETAK)]


def _isi(satu: Perubahan, a: Sisi, b: Sisi) -> tuple[Nilai, Nilai, Nilai, Nilai]:
    """Both sides, their difference and their unit; what is no fact, or no number, as the screen has it."""
    lama, baru = _angka(a.butir.get(satu.id)), _angka(b.butir.get(satu.id))
    ada = [butir for sisi in (b, a) if (butir := sisi.butir.get(satu.id))]
    satuan = _satuan(ada[0]) if ada and (lama or baru) else None
    if len(ada) > 1 and ada[0].satuan != ada[1].satuan:
        return satu.lama or None, satu.baru or None, satu.selisih or None, None
    beda = Angka(baru.nilai - lama.nilai, baru.bentuk) if lama and baru else satu.selisih or None
    return lama or satu.lama or None, baru or satu.baru or None, beda, satuan


def _angka(butir: Butir | None) -> Angka | None:
    """The value of a fact where it is a number."""
    if butir is None or not isinstance(butir.nilai, int | Fraction):
        return None
    return Angka(Fraction(butir.nilai), _bentuk(butir))


def _bentuk(butir: Butir) -> Bentuk:
    match butir.ukuran.jenis:
        case "rupiah":
            return "rupiah"
        case "persen":
            return "persen"
        case _:
            return "angka"


def _satuan(butir: Butir) -> str | None:
    bentuk = _bentuk(butir)
    return butir.satuan or None if bentuk == "angka" else bentuk
