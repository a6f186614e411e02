"""What an import says of rows and cells: with the place in the sheet, what is there, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.teks import ringkas, sebut
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.gabung import Perubahan
    from lkj_app.isian.impor.kenali import TabelLembar


def baris_hilang(sumber: TabelLembar, satu: Perubahan, berkas: str) -> Temuan:
    """A row of the data that the sheet does not have."""
    return Temuan(
        "baris.tetap",
        "catatan",
        f"Baris {bernama(satu)} tidak ada di lembar ini; isinya yang lama dipertahankan.",
        letak(berkas, sumber.lembar),
    )


def sudah_hilang(sumber: TabelLembar, semua: list[Perubahan], berkas: str) -> Temuan:
    """Rows that were taken out of the data since the workbook was made, and that nobody touched in it."""
    return Temuan(
        "baris.sudah_dihapus",
        "catatan",
        f"{len(semua)} baris sudah dihapus dari data sejak buku kerja ini dibuat, dan tidak dimasukkan lagi: "
        f"{'; '.join(bernama(satu) for satu in semua)}.",
        letak(berkas, sumber.lembar),
    )


def kembali(sumber: TabelLembar, satu: Perubahan, berkas: str, sel: str) -> Temuan:
    """A cell set back to what it was when the workbook was made looks like one that nobody touched."""
    return Temuan(
        "impor.semula",
        "catatan",
        f"Sel ini berisi nilai ketika buku kerja dibuat, sedangkan data berisi “{satu.lama}” dari impor berkas "
        "bernama ini sebelumnya; data dibiarkan.",
        letak(berkas, sumber.lembar),
        ditemukan=satu.baru,
        perbaikan="bila memang harus kembali, batalkan impor itu (import --batalkan), atau isi buku kerja baru",
        sel=sel,
    )


def bernama(satu: Perubahan) -> str:
    """``7.01.01.2.01.01 (Penyusunan Dokumen)``."""
    return f"{satu.kunci} ({satu.nama})" if satu.nama else satu.kunci


def kunci_ganda(sumber: TabelLembar, pertama: BarisIsi, kedua: BarisIsi, berkas: str) -> Temuan:
    """Two rows of one key."""
    kolom = sumber.tabel.kunci[0] if sumber.tabel.kunci else min(sumber.kolom, key=lambda nama: sumber.kolom[nama])
    return Temuan(
        "kunci.ganda",
        "galat",
        f"Kunci ini sudah dipakai di sel {pertama.sel(kolom)}."
        if sumber.tabel.kunci
        else f"Hanya satu baris isian; yang pertama di baris {pertama.nomor}.",
        letak(berkas, sumber.lembar),
        ditemukan=sebut(kedua.teks, sumber.tabel) or None,
        diharapkan="setiap kunci hanya satu baris",
        perbaikan="gabungkan kedua baris, hapus salah satu, atau betulkan kuncinya",
        sel=kedua.sel(kolom),
    )


def tanpa_kunci(sumber: TabelLembar, satu: BarisIsi, berkas: str) -> Temuan:
    """Without its key a row would be added again with every import."""
    kosong = [nama for nama in sumber.tabel.kunci if not satu.teks.get(nama)]
    judul = ", ".join(f"“{sumber.tabel.ambil(nama).judul}”" for nama in kosong)
    return Temuan(
        "baris.tanpa_kunci",
        "peringatan",
        f"Baris ini belum dimasukkan karena {judul} masih kosong.",
        letak(berkas, sumber.lembar),
        ditemukan=ringkas(satu.teks, sumber.tabel)[:120] or None,
        perbaikan="isi kolom itu, lalu impor lagi",
        sel=satu.sel(kosong[0]),
    )
