"""Faults of order: headings, contents, numbers of tables and rows, names of the period, dates."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.periode import ROMAN
from tests.lkj_app.pemeriksaan.bab_acak import PK, PROGRAM
from tests.lkj_app.pemeriksaan.kesalahan import Tanaman, buang, calon, ganti, kesalahan, pilih, pindah

if TYPE_CHECKING:
    from random import Random

    from lkj_app.pemeriksaan.klaim import Klaim
    from tests.lkj_app.pemeriksaan.naskah import Naskah

BERHURUF = tuple(f"{huruf}. " for huruf in "ABCDEF")


def _berhuruf(klaim: Klaim) -> bool:
    return klaim.tercetak.startswith(BERHURUF)


@kesalahan("baris daftar isi hilang", "susunan.daftar_isi")
def daftar_isi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A heading that the contents do not list; the letters after it no longer follow."""
    klaim = pilih(naskah, acak, "daftar_isi", cocok=_berhuruf)
    if not klaim:
        return None
    sesudah = naskah.klaim[naskah.klaim.index(klaim) + 1]
    return buang(naskah, [klaim]).juga(sesudah, *calon(naskah, "judul", cocok=lambda k: k.tercetak == klaim.tercetak))


@kesalahan("judul daftar isi lain", "susunan.daftar_isi")
def bunyi_daftar_isi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A word more than the heading has."""
    klaim = pilih(naskah, acak, "daftar_isi", cocok=_berhuruf)
    return ganti(naskah, (klaim, f"{klaim.tercetak} Kantor")) if klaim else None


@kesalahan("huruf daftar isi kembar", "susunan.urutan_daftar_isi", "susunan.daftar_isi")
def huruf_daftar_isi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Two lines A in the contents."""
    klaim = pilih(naskah, acak, "daftar_isi", cocok=lambda k: k.tercetak.startswith(BERHURUF[1:]))
    if not klaim:
        return None
    sebab = calon(naskah, "daftar_isi", cocok=lambda k: k.baris == klaim.baris)
    return ganti(naskah, (klaim, f"A{klaim.tercetak[1:]}")).juga(*sebab)


@kesalahan("halaman daftar isi mundur", "susunan.halaman")
def halaman(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Page 1 in the middle of the list."""
    klaim = pilih(naskah, acak, "daftar_isi", cocok=lambda k: int(k.kolom) > 3)
    return pindah(naskah, klaim, kolom="1") if klaim else None


@kesalahan("huruf judul kembar", "susunan.nomor_judul")
def huruf(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Two headings A; the letter that is missing jumps."""
    klaim = pilih(naskah, acak, "judul", cocok=lambda k: k.tercetak.startswith(BERHURUF[1:]))
    if not klaim:
        return None
    isi = calon(naskah, "judul", cocok=lambda k: k.tempat == klaim.tempat and k.kolom == "bagian")
    daftar = calon(naskah, "daftar_isi", cocok=lambda k: k.tercetak == klaim.tercetak)
    return ganti(naskah, (klaim, f"A{klaim.tercetak[1:]}")).juga(klaim, *isi, *daftar)


@kesalahan("nomor tabel kembar", "susunan.nomor_tabel")
def nomor_tabel(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Two tables 3.1: references to either no longer lead anywhere."""
    klaim = pilih(naskah, acak, "nomor_tabel", cocok=lambda k: not k.tercetak.endswith(".1"))
    if not klaim:
        return None
    sebelum = naskah.klaim[naskah.klaim.index(klaim) - 3]
    nomor = {klaim.tercetak, sebelum.tercetak}
    rujukan = calon(naskah, "rujukan_tabel", cocok=lambda k: k.tercetak in nomor)
    return ganti(naskah, (klaim, sebelum.tercetak)).juga(*rujukan, *calon(naskah, "nomor_tabel"))


@kesalahan("tabel bernomor bab lain", "susunan.bab_tabel")
def bab_tabel(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Left over from another arrangement."""
    klaim = pilih(naskah, acak, "nomor_tabel")
    if not klaim:
        return None
    rujukan = calon(naskah, "rujukan_tabel", cocok=lambda k: k.tercetak == klaim.tercetak)
    return ganti(naskah, (klaim, "Tabel 7.1")).juga(*rujukan, *calon(naskah, "nomor_tabel"))


@kesalahan("rujukan ke tabel yang tidak ada", "susunan.rujukan_tabel")
def rujukan_tabel(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Tabel 3.9."""
    klaim = pilih(naskah, acak, "rujukan_tabel")
    return ganti(naskah, (klaim, f"{klaim.tercetak[:-1]}9")) if klaim else None


@kesalahan("tabel tanpa nomor", "susunan.tabel_tanpa_nomor")
def tanpa_nomor(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A table in the text that no number names."""
    klaim = pilih(naskah, acak, "nama_desa")
    return pindah(naskah, klaim, tempat="Bab I A, tabel") if klaim else None


@kesalahan("nomor baris kembar", "susunan.nomor_urut")
def nomor_urut(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Rows 1, 2, 2."""
    klaim = pilih(naskah, acak, "nomor_urut", cocok=lambda k: k.tempat == PROGRAM and k.tercetak != "1")
    return ganti(naskah, (klaim, str(int(klaim.tercetak) - 1))) if klaim else None


@kesalahan("urutan dua daftar tertukar", "susunan.urutan_beda")
def urutan_beda(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The same rows in another order, renumbered."""
    isi = calon(naskah, "nomor_urut", cocok=lambda k: k.tempat == PK)
    if len(isi) < 2:
        return None
    baris = {k.baris for k in isi}
    semua = calon(naskah, "nomor_urut", cocok=lambda k: k.baris in baris)
    return ganti(naskah, (isi[0], isi[1].tercetak), (isi[1], isi[0].tercetak)).juga(*semua)


@kesalahan("bentuk nomor lain", "susunan.bentuk_nomor")
def bentuk_nomor(naskah: Naskah, acak: Random) -> Tanaman | None:
    """01 among 1, 2, 3."""
    isi = calon(naskah, "nomor_urut", cocok=lambda k: k.tempat == PROGRAM)
    return ganti(naskah, (isi[0], "01")) if len(isi) > 2 else None


@kesalahan("nama triwulan lain", "waktu.nama_periode")
def triwulan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Left over from the report before."""
    klaim = pilih(naskah, acak, "nama_periode", cocok=lambda k: k.tercetak.startswith("Triwulan"))
    lain = [r for r in ROMAN if r != naskah.laporan.periode.romawi]
    teks = f"Triwulan {acak.choice(lain)} Tahun {naskah.laporan.periode.tahun}"
    return ganti(naskah, (klaim, teks)) if klaim else None


@kesalahan("tahun lain", "waktu.nama_periode")
def tahun(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Last year's."""
    klaim = pilih(naskah, acak, "nama_periode", cocok=lambda k: k.tercetak.startswith("Tahun"))
    return ganti(naskah, (klaim, f"Tahun {naskah.laporan.periode.tahun - 1}")) if klaim else None


@kesalahan("triwulan tanpa nomor", "waktu.tanpa_triwulan")
def tanpa_triwulan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """“sampai dengan Triwulan”."""
    klaim = pilih(naskah, acak, "nama_periode", cocok=lambda k: k.tercetak.startswith("Triwulan"))
    return ganti(naskah, (klaim, "sampai dengan Triwulan")) if klaim else None


@kesalahan("tahun tiga angka", "waktu.tahun")
def tahun_patah(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Triwulan IV Tahun 203."""
    klaim = pilih(naskah, acak, "nama_periode", cocok=lambda k: k.tercetak == naskah.laporan.periode.nama)
    return ganti(naskah, (klaim, klaim.tercetak[:-1])) if klaim else None


def _hari_bukti(naskah: Naskah, acak: Random) -> Klaim | None:
    """The date of the only piece of evidence of a list, so that no order is disturbed."""
    sendiri = [k.subjek for k in calon(naskah, "tanggal_bukti")]
    return pilih(naskah, acak, "tanggal_bukti", cocok=lambda k: sendiri.count(k.subjek) == 1)


@kesalahan("tanggal mustahil", "tanggal.mustahil")
def mustahil(naskah: Naskah, acak: Random) -> Tanaman | None:
    """31 April."""
    klaim = _hari_bukti(naskah, acak)
    return ganti(naskah, (klaim, f"31 April {naskah.laporan.periode.tahun}")) if klaim else None


@kesalahan("bukti sesudah akhir data", "tanggal.bukti_sesudah")
def sesudah(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A meeting that had not been held yet."""
    klaim = _hari_bukti(naskah, acak)
    hari = naskah.laporan.waktu.tanggal_akhir_data + timedelta(acak.randint(1, 200))
    return ganti(naskah, (klaim, fmt.tanggal(hari))) if klaim else None


@kesalahan("bukti tahun lalu", "tanggal.bukti_sebelum")
def sebelum(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A meeting of last year."""
    klaim = _hari_bukti(naskah, acak)
    return ganti(naskah, (klaim, f"12 Desember {naskah.laporan.periode.tahun - 1}")) if klaim else None


@kesalahan("dua tanggal laporan", "tanggal.laporan")
def dua_tanggal(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The preface signed a day before the end."""
    klaim = pilih(naskah, acak, "tanggal")
    hari = naskah.laporan.waktu.tanggal_laporan + timedelta(7)
    return ganti(naskah, (klaim, fmt.tanggal(hari))) if klaim else None


@kesalahan("bertanggal sebelum datanya selesai", "tanggal.sebelum_data")
def sebelum_data(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Signed on the last day of the data."""
    klaim = pilih(naskah, acak, "tanggal")
    return ganti(naskah, (klaim, fmt.tanggal(naskah.laporan.waktu.tanggal_akhir_data))) if klaim else None


@kesalahan("bertanggal hari libur", "tanggal.hari_libur")
def hari_libur(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Signed on a Sunday."""
    klaim = pilih(naskah, acak, "tanggal")
    hari = naskah.laporan.waktu.tanggal_laporan
    return ganti(naskah, (klaim, fmt.tanggal(hari + timedelta(6 - hari.weekday())))) if klaim else None
