"""Faults of money, percentages and counts of people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from lkj_utils.fakta.anggaran import TOTAL
from tests.lkj_app.pemeriksaan.bab_acak import BELANJA, DOKUMEN, KINERJA
from tests.lkj_app.pemeriksaan.kesalahan import Tanaman, calon, ganti, kesalahan, pilih, tambah, tambahkan, tertukar

if TYPE_CHECKING:
    from random import Random

    from lkj_app.pemeriksaan.klaim import Klaim
    from tests.lkj_app.pemeriksaan.naskah import Naskah

POKOK = ("pagu", "kas", "realisasi_belanja")
PERSEN = ("capaian_belanja", "persen_selisih_kas", "persen_sisa")


def _di_tabel(klaim: Klaim) -> bool:
    return klaim.tempat == BELANJA and klaim.nilai is not None


@kesalahan("selisih salah hitung", "tabel.selisih")
def selisih(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A difference that is off by a little."""
    klaim = pilih(naskah, acak, "selisih_kas", "sisa_pagu", cocok=_di_tabel)
    return ganti(naskah, (klaim, tambahkan(klaim, acak.choice((-1, 1, 1000))))) if klaim else None


@kesalahan("persentase salah", "tabel.persen")
def persen(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A percentage that does not come out of its row."""
    klaim = pilih(naskah, acak, *PERSEN, cocok=_di_tabel)
    return ganti(naskah, (klaim, tambahkan(klaim, acak.choice((-10, 3, 100))))) if klaim else None


@kesalahan("persentase dipotong", "angka.pembulatan")
def dipotong(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Cut off where it should be rounded up."""
    pilihan = [(k, potong) for k in calon(naskah, *PERSEN, cocok=_di_tabel) if (potong := _potong(naskah, k))]
    return ganti(naskah, acak.choice(pilihan)) if pilihan else None


def _potong(naskah: Naskah, klaim: Klaim) -> str | None:
    nilai, satuan = naskah.laporan.fakta.angka(klaim.fakta) or 0, Fraction(1, 10**klaim.desimal)
    potong = Fraction(nilai) // satuan * satuan
    return None if nilai < 0 or klaim.cocok(potong) else tambahkan(klaim, -satuan)


@kesalahan("angka tertukar di sub kegiatan", "tabel.jumlah_bawahan")
def angka_tertukar(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Two digits of a cell change places: its own row and the sum above it no longer fit."""
    klaim = pilih(
        naskah,
        acak,
        *POKOK,
        cocok=lambda k: _di_tabel(k) and kode.tingkat(k.subjek) == kode.SUB_KEGIATAN and tertukar(k.tercetak),
    )
    if not klaim:
        return None
    induk = f"{klaim.ukuran}:{kode.induk(klaim.subjek)}"
    return ganti(naskah, (klaim, tertukar(klaim.tercetak) or "")).juga(
        *calon(naskah, klaim.ukuran, cocok=lambda k: k.fakta == induk and k.tempat == BELANJA)
    )


@kesalahan("jumlah induk salah", "tabel.jumlah_bawahan")
def induk_salah(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A parent or the total that is not the sum of what stands under it."""
    klaim = pilih(naskah, acak, *POKOK, cocok=lambda k: _di_tabel(k) and kode.tingkat(k.subjek) != kode.SUB_KEGIATAN)
    return ganti(naskah, (klaim, tambahkan(klaim, 900))) if klaim else None


@kesalahan("realisasi melampaui pagu", "tabel.melampaui_pagu")
def melampaui(naskah: Naskah, acak: Random) -> Tanaman | None:
    """More spent than there is."""
    klaim = pilih(naskah, acak, "realisasi_belanja", cocok=_di_tabel)
    pagu = naskah.laporan.fakta.angka(f"pagu:{klaim.subjek}") if klaim else None
    return ganti(naskah, (klaim, naskah.gaya.uang(pagu + 1000))) if klaim and pagu is not None else None


@kesalahan("operasi dan modal tidak berjumlah", "tabel.operasi_modal", "nilai.beda_fakta")
def operasi_modal(naskah: Naskah, acak: Random) -> Tanaman | None:
    """One of the two parts of the belanja."""
    klaim = pilih(naskah, acak, "operasi_dokumen", "modal_dokumen")
    if not klaim:
        return None
    return ganti(naskah, (klaim, tambahkan(klaim, 500))).juga(
        *calon(naskah, "belanja_dokumen", cocok=lambda k: k.tempat == klaim.tempat)
    )


@kesalahan("total dokumen dari versi lain", "tabel.total_dokumen")
def total_dokumen(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The total of the version in force, as no table of it gives it."""
    berlaku = naskah.laporan.waktu.versi_anggaran
    klaim = pilih(naskah, acak, "belanja_dokumen", cocok=lambda k: k.subjek == berlaku and k.tempat == DOKUMEN)
    return ganti(naskah, (klaim, tambahkan(klaim, 128500000))) if klaim else None


@kesalahan("rupiah dicetak persen", "nilai.tanda")
def tanda(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A percent sign behind an amount."""
    klaim = pilih(naskah, acak, *POKOK, cocok=lambda k: k.nilai is not None)
    return ganti(naskah, (klaim, f"{klaim.tercetak}%")) if klaim else None


@kesalahan("tanda persen hilang", "nilai.tanda_persen")
def tanda_persen(naskah: Naskah, acak: Random) -> Tanaman | None:
    """One cell of a column with a sign that the others lack, or without theirs."""
    isi = calon(naskah, "capaian", cocok=lambda k: k.tempat == KINERJA and k.nilai is not None)
    if len(isi) < 3:
        return None
    klaim = acak.choice(isi)
    return ganti(naskah, (klaim, klaim.tercetak.rstrip("%") if "%" in klaim.tercetak else f"{klaim.tercetak}%"))


@kesalahan("koma di antara ribuan", "nilai.penulisan")
def penulisan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """21,300,000."""
    klaim = pilih(naskah, acak, *POKOK, cocok=lambda k: k.tercetak.count(".") >= 2 and "Rp" not in k.tercetak)
    return ganti(naskah, (klaim, klaim.tercetak.replace(".", ","))) if klaim else None


@kesalahan("total di kalimat lain dari tabel", "nilai.beda_fakta")
def kalimat_beda(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The sentence under the table."""
    klaim = pilih(
        naskah, acak, "pagu", "realisasi_belanja", cocok=lambda k: k.subjek == TOTAL and k.tempat == "Bab III D"
    )
    return ganti(naskah, (klaim, tambahkan(klaim, 200))) if klaim else None


@kesalahan("satu fakta dua nilai", "nilai.satu_fakta")
def dua_nilai(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A year that our data do not hold, printed twice."""
    klaim = pilih(naskah, acak, "realisasi", cocok=lambda k: not kode.tingkat(k.subjek) and not k.periode)
    if not klaim:
        return None
    fakta = f"realisasi:{klaim.subjek}@{naskah.laporan.periode.tahun - 9}"
    return tambah(naskah, klaim, (fakta, "71,20"), (fakta, "72,10"))


@kesalahan("terbilang lain dari angkanya", "terbilang.beda")
def terbilang(naskah: Naskah, acak: Random) -> Tanaman | None:
    """16 (Tujuh belas)."""
    klaim = pilih(
        naskah, acak, "jumlah", "pegawai", cocok=lambda k: k.kolom.startswith("cacah") and k.nilai is not None
    )
    if not klaim:
        return None
    angka = int(klaim.nilai or 0)
    return ganti(naskah, (klaim, f"{fmt.angka(angka)} ({fmt.terbilang(angka + 1).capitalize()})"))


@kesalahan("total pegawai salah", "pegawai.jumlah")
def pegawai(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The total of a row or a column of the staff tables."""
    klaim = pilih(naskah, acak, "pegawai", "pejabat", cocok=lambda k: "Total" in k.kolom)
    return ganti(naskah, (klaim, tambahkan(klaim, 1))) if klaim else None


@kesalahan("jumlah pegawai di kalimat salah", "pegawai.antartempat")
def pegawai_kalimat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A group whose total no table prints."""
    klaim = pilih(naskah, acak, "pegawai", cocok=lambda k: k.subjek == "pns|*|*|*")
    jumlah = naskah.laporan.fakta.angka(klaim.fakta) if klaim else None
    return ganti(naskah, (klaim, f"{jumlah + 1} orang")) if klaim and jumlah is not None else None
