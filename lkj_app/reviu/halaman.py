"""The chapter "Lampiran: Pemeriksaan": summary, rules and results, every finding under its cause, the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import bagian as bagian_pemeriksaan
from lkj_app.pemeriksaan.aturan_kontrak import ATURAN_KONTRAK
from lkj_app.reviu import tabel
from lkj_app.reviu.matriks import matriks
from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung, judul, paragraf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from lkj_app.reviu.himpunan import Bagian, Butir, Himpunan
    from lkj_app.reviu.tercetak import Tercetak

JUDUL = "Lampiran: Pemeriksaan"
TAK_TERCETAK = "Tidak tercetak di laporan"
PENGANTAR = (
    "Lampiran ini hanya ada dalam laporan yang dibangun untuk reviu. Temuan bernomor urut; nomor itu pula yang "
    "tercetak di samping angka yang disentuhnya. Temuan disusun di bawah sebabnya; yang menyentuh angka utama laporan "
    "dan yang paling pasti lebih dahulu. Kunci di bawah setiap temuan dipakai untuk menanggapi atau menerimanya."
)
PENGANTAR_DOKUMEN = (
    "Temuan berikut tentang angka dan teks yang dicetak dokumen ini, bukan tentang laporan ini. Tercetak ialah yang "
    "tertulis dalam dokumen; seharusnya ialah yang dihitung dari dokumen itu sendiri atau dari data laporan ini."
)
TANPA_TEMUAN = "Tidak ada temuan yang terbuka."


def potongan(himpunan: Himpunan, tercetak: Tercetak, jangkar: Mapping[str, str]) -> Iterator[Keluaran]:
    """The sections of the chapter in order; ``jangkar`` is the anchor of each fact that is touched and printed."""
    kita, *dokumen = himpunan.bagian
    yield gabung([paragraf(PENGANTAR), *_ringkasan(himpunan.bagian, tercetak)])
    yield gabung(_temuan(kita, tercetak, jangkar))
    if himpunan.tanpa_temuan:
        judul_ = judul(2, "Tanggapan yang Tidak Lagi Bertemuan", "reviu-tanpa-temuan")
        yield gabung([judul_, tabel.tanpa_temuan(himpunan.tanpa_temuan).keluaran()])
    for nomor, satu in enumerate(dokumen, start=1):
        yield gabung(_dokumen(nomor, satu, tercetak, jangkar))
    yield gabung(_matriks(himpunan.bagian))
    yield gabung(_aturan())


def _ringkasan(bagian: Sequence[Bagian], tercetak: Tercetak) -> Iterator[Keluaran]:
    yield judul(2, "Ringkasan", "reviu-ringkasan")
    yield tabel.ringkasan(bagian).keluaran()
    terbuka = bagian[0].terbuka
    if terbuka:
        isi = _menurut_bab(terbuka, tercetak)
        yield tabel.menurut_bab(
            "tabel-reviu-bab", "Temuan Terbuka menurut Bab Tempat Angkanya Tercetak", isi
        ).keluaran()


def _menurut_bab(butir: Sequence[Butir], tercetak: Tercetak) -> dict[object, Sequence[Butir]]:
    """Findings by the chapter that prints what they touch, in reading order; the rest at the end."""
    milik: dict[str, list[Butir]] = {}
    for b in butir:
        fakta = tercetak.fakta(b.temuan)
        milik.setdefault(tercetak.di(fakta[0]).nama if fakta else "", []).append(b)
    isi: dict[object, Sequence[Butir]] = {
        elemen("a", bab.judul, href=f"{bab.nama}.html"): milik[bab.nama] for bab in tercetak.bab if bab.nama in milik
    }
    return isi | ({TAK_TERCETAK: milik[""]} if "" in milik else {})


def _matriks(bagian: Sequence[Bagian]) -> Iterator[Keluaran]:
    yield judul(2, "Aturan dan Hasilnya", "reviu-matriks")
    for nomor, satu in enumerate(bagian):
        for urut, (nama, isi) in enumerate(matriks(satu), start=1):
            tentang = f"Dokumen {satu.dokumen}" if satu.dokumen else "Periode Ini"
            yield tabel.matriks(
                f"tabel-reviu-matriks-{nomor}-{urut}", f"Hasil Aturan {nama} atas {tentang}", isi
            ).keluaran()


def _temuan(bagian: Bagian, tercetak: Tercetak, jangkar: Mapping[str, str]) -> Iterator[Keluaran]:
    yield judul(2, "Temuan atas Periode Ini", "reviu-temuan")
    tempat = _tempat(bagian.butir, tercetak, jangkar)
    if not bagian.terbuka:
        yield paragraf(TANPA_TEMUAN)
    else:
        yield tabel.temuan("tabel-reviu-temuan", "Temuan Terbuka", bagian.terbuka, tempat, dokumen=False).keluaran()
    if bagian.diterima:
        yield judul(2, "Temuan yang Diterima", "reviu-diterima")
        judul_ = "Temuan yang Diterima Instansi"
        yield tabel.temuan("tabel-reviu-diterima", judul_, bagian.diterima, tempat, dokumen=False).keluaran()


def _tempat(butir: Sequence[Butir], tercetak: Tercetak, jangkar: Mapping[str, str]) -> dict[int, Markup]:
    """A link from each finding to the number that it touches."""
    hasil = {}
    for b in butir:
        if fakta := tercetak.fakta(b.temuan):
            hasil[b.nomor] = elemen("a", tercetak.di(fakta[0]).judul, href=f"#{jangkar[fakta[0]]}")
    return hasil


def _dokumen(nomor: int, bagian: Bagian, tercetak: Tercetak, jangkar: Mapping[str, str]) -> Iterator[Keluaran]:
    yield judul(2, f"Temuan atas Dokumen {bagian.dokumen}", f"reviu-dokumen-{nomor}")
    yield paragraf(PENGANTAR_DOKUMEN)
    if not bagian.butir:
        yield paragraf(TANPA_TEMUAN)
        return
    isi: dict[object, list[Butir]] = {}
    for b in sorted(bagian.butir, key=lambda b: b.temuan.baris_terlihat):
        isi.setdefault(b.temuan.lokasi.partition(",")[0] or "Seluruh dokumen", []).append(b)
    judul_ = f"Temuan atas Dokumen {bagian.dokumen} menurut Bab"
    yield tabel.menurut_bab(f"tabel-reviu-dokumen-{nomor}", judul_, isi).keluaran()
    tempat = _tempat(bagian.butir, tercetak, jangkar)
    judul_ = f"Temuan atas Dokumen {bagian.dokumen} dan Akibatnya"
    yield tabel.temuan(f"tabel-reviu-temuan-dokumen-{nomor}", judul_, bagian.butir, tempat, dokumen=True).keluaran()


def _aturan() -> Iterator[Keluaran]:
    yield judul(2, "Penjelasan Aturan", "reviu-aturan")
    yield bagian_pemeriksaan.tabel_aturan(
        "tabel-reviu-aturan-kontrak", "Aturan Kontrak Data", ATURAN_KONTRAK
    ).keluaran()
    yield bagian_pemeriksaan.aturan()
