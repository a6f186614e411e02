"""Faults of names, wording, units, officials and references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar import kode
from tests.lkj_app.pemeriksaan.bab_acak import PROGRAM
from tests.lkj_app.pemeriksaan.dokumen_acak import VERSI
from tests.lkj_app.pemeriksaan.kesalahan import Tanaman, calon, ganti, kesalahan, pilih, pindah, tambah

if TYPE_CHECKING:
    from random import Random

    from lkj_app.pemeriksaan.klaim import Klaim
    from tests.lkj_app.pemeriksaan.naskah import Naskah


def _nama_lain(naskah: Naskah, acak: Random, ukuran: str) -> Tanaman | None:
    """The name of a neighbour of the same kind."""
    klaim = pilih(naskah, acak, ukuran)
    lain = calon(naskah, ukuran, cocok=lambda k: klaim and _sejenis(k, klaim))
    return ganti(naskah, (klaim, acak.choice(lain).tercetak)) if klaim and lain else None


def _sejenis(satu: Klaim, lain: Klaim) -> bool:
    return satu.subjek != lain.subjek and kode.tingkat(satu.subjek) == kode.tingkat(lain.subjek)


def _kata_hilang(klaim: Klaim | None) -> str:
    """Without its last word."""
    return klaim.tercetak.rpartition(" ")[0] if klaim else ""


@kesalahan("nama kegiatan lain", "nama.nomenklatur")
def nama(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The name of another code of the level."""
    return _nama_lain(naskah, acak, "nama")


@kesalahan("kegiatan disebut program", "nama.sebutan_tingkat")
def sebutan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A column of programs headed Kegiatan."""
    klaim = pilih(naskah, acak, "nama", cocok=lambda k: k.tempat == PROGRAM)
    return pindah(naskah, klaim, kolom="Kegiatan") if klaim else None


@kesalahan("bunyi sasaran lain", "nama.sasaran")
def sasaran(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A word less."""
    klaim = pilih(naskah, acak, "uraian_sasaran")
    return ganti(naskah, (klaim, _kata_hilang(klaim))) if klaim else None


@kesalahan("nama indikator salah ketik", "nama.indikator")
def indikator(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Two letters in each other's place."""
    klaim = pilih(naskah, acak, "nama_indikator")
    return ganti(naskah, (klaim, klaim.tercetak.replace("In", "Ni").replace("Ju", "Uj"))) if klaim else None


@kesalahan("unit kerja tertukar", "nama.organisasi")
def unit(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The name of another unit or village."""
    return _nama_lain(naskah, acak, acak.choice(("nama_unit", "nama_desa")))


@kesalahan("visi dikutip lain", "nama.visi_misi")
def visi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A word of the vision or of a mission left out."""
    klaim = pilih(naskah, acak, "visi", "misi")
    return ganti(naskah, (klaim, _kata_hilang(klaim))) if klaim else None


@kesalahan("sumber dana di kolom kegiatan", "nama.akun")
def akun(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A heading that does not fit what stands under it."""
    klaim = pilih(naskah, acak, "sumber_dana")
    return pindah(naskah, klaim, kolom="Kegiatan") if klaim else None


@kesalahan("nama akun lain", "nama.akun")
def nama_akun(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The name of another account."""
    return _nama_lain(naskah, acak, "nama_akun")


@kesalahan("satuan lain", "nama.satuan")
def satuan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A unit that nothing is measured in."""
    klaim = pilih(naskah, acak, "satuan")
    return ganti(naskah, (klaim, "hektare")) if klaim else None


@kesalahan("satuan disingkat", "nama.satuan_disingkat")
def disingkat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """``dok`` for ``dokumen``."""
    klaim = pilih(naskah, acak, "satuan", cocok=lambda k: k.tercetak in ("dokumen", "laporan", "paket"))
    return ganti(naskah, (klaim, klaim.tercetak[:3])) if klaim else None


@kesalahan("satu nama dua bunyi", "nama.satu_bunyi")
def dua_bunyi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A unit that our data do not hold, in two wordings."""
    klaim = pilih(naskah, acak, "nama_unit", cocok=lambda k: k.baris.startswith("kalimat"))
    isi = ("nama_unit:puskesmas", "Puskesmas Rekaan"), ("nama_unit:puskesmas", "Pusat Layanan Rekaan")
    return tambah(naskah, klaim, *isi) if klaim else None


@kesalahan("NIP kurang satu angka", "pejabat.nip")
def nip(naskah: Naskah, acak: Random) -> Tanaman | None:
    """17 digits."""
    klaim = pilih(naskah, acak, "nip")
    return ganti(naskah, (klaim, klaim.tercetak[:-1])) if klaim else None


@kesalahan("dua NIP satu pejabat", "pejabat.dua_nip")
def dua_nip(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Another serial number in one of the two places."""
    isi = calon(naskah, "nip")
    urut = int(isi[-1].tercetak[-3:])
    return ganti(naskah, (isi[-1], f"{isi[-1].tercetak[:-3]}{urut % 999 + 1:03d}"))


@kesalahan("pangkat tidak cocok golongan", "pejabat.pangkat_golongan", "pejabat.pangkat")
def golongan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Rank and golongan that never go together."""
    klaim = pilih(naskah, acak, "pangkat")
    return ganti(naskah, (klaim, klaim.tercetak.rpartition(" ")[0] + " II/a")) if klaim else None


@kesalahan("pangkat lama", "pejabat.pangkat")
def pangkat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A rank that the official held before."""
    klaim = pilih(naskah, acak, "pangkat")
    return ganti(naskah, (klaim, "Penata Muda, III/a")) if klaim else None


@kesalahan("nomor peraturan lain", "rujukan.peraturan")
def peraturan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Another number, or another kind."""
    klaim = pilih(naskah, acak, "regulasi")
    lama, baru = acak.choice((("Peraturan Bupati", "Peraturan Daerah"), ("Nomor ", "Nomor 9")))
    return ganti(naskah, (klaim, klaim.tercetak.replace(lama, baru))) if klaim else None


@kesalahan("judul peraturan dikutip lain", "rujukan.judul")
def judul_peraturan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Another word in the title."""
    klaim = pilih(naskah, acak, "regulasi", cocok=lambda k: " tentang " in k.tercetak)
    return ganti(naskah, (klaim, klaim.tercetak.replace("Susunan", "Tatanan"))) if klaim else None


@kesalahan("peraturan bernomor keputusan", "rujukan.bentuk_nomor")
def bentuk_nomor(naskah: Naskah, acak: Random) -> Tanaman | None:
    """351/V-04/11/2021."""
    isi = calon(naskah, "regulasi")
    awal, _, akhir = isi[0].tercetak.partition("Nomor ")
    return ganti(naskah, (isi[0], f"{awal}Nomor {akhir.split()[0]}/V-04/11/2021 Tahun {akhir.split()[-1]}"))


@kesalahan("versi anggaran lain", "rujukan.versi_anggaran")
def versi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The budget before or after its change."""
    klaim = pilih(naskah, acak, "versi_anggaran")
    lain = [teks for teks in VERSI.values() if klaim and teks != klaim.tercetak]
    return ganti(naskah, (klaim, acak.choice(lain))) if klaim else None


@kesalahan("desa tidak didaftar", "cacah.bawahan")
def desa(naskah: Naskah, acak: Random) -> Tanaman | None:
    """More villages named than the list holds, or the list one longer than the count."""
    klaim = pilih(naskah, acak, "jumlah", cocok=lambda k: k.subjek == "desa")
    jumlah = naskah.laporan.fakta.angka("jumlah:desa")
    return ganti(naskah, (klaim, naskah.gaya.jumlah(jumlah + 1))) if klaim and jumlah is not None else None


@kesalahan("jumlah misi salah", "cacah.bawahan")
def misi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """One named, two listed."""
    klaim = pilih(naskah, acak, "jumlah", cocok=lambda k: k.subjek == "misi")
    banyak = len(naskah.laporan.instansi.misi)
    return ganti(naskah, (klaim, naskah.gaya.jumlah(banyak - 1))) if klaim else None


@kesalahan("analisis tertinggal", "analisis.tujuh")
def analisis(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A heading of one of the seven analyses gives way to another."""
    klaim = pilih(naskah, acak, "judul", cocok=lambda k: "Penyebab" in k.tercetak)
    if not klaim:
        return None
    return ganti(naskah, (klaim, "5. Keterangan Lain")).juga(*calon(naskah, "judul", cocok=lambda k: k.kolom != "sub"))
