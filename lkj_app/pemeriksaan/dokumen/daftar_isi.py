"""Rules on the contents list of a document: the same headings as the body, in the same words, order and pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lkj_app.pemeriksaan import penomoran, teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import deret
from lkj_app.pemeriksaan.penomoran import Bernomor, Nomor, Patah

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Susunan dokumen", "dokumen", BACAAN)

# Two headings nearer than this are meant to be one; below it one of them is missing.
MIRIP = 0.6
HAMPIR_SAMA = 0.8
PERBAIKAN = "susun ulang daftar isi dari judul, jangan diketik"
HARAP = "judul yang sama di daftar isi dan di badan laporan"
TINGKAT = ("bab", "bagian")
HALAMAN = re.compile(r"\d{1,4}")


class _Judul(NamedTuple):
    """One heading or line of the contents, with the chapter it stands in; its number is empty where it has none."""

    klaim: Klaim
    bab: int
    nomor: Nomor

    @property
    def babnya(self) -> bool:
        """True for the heading of a chapter."""
        return self.nomor.jenis == "bab"


def _judul(dokumen: Dokumen, ukuran: str) -> list[_Judul]:
    hasil: list[_Judul] = []
    bab = 0
    for klaim in dokumen.bermakna(ukuran):
        nomor = penomoran.urai(klaim.tercetak) or Nomor("", 0, "", klaim.tercetak)
        bab = nomor.urut if nomor.jenis == "bab" else bab
        hasil.append(_Judul(klaim, bab, nomor))
    return hasil


@aturan("susunan.daftar_isi", "peringatan", PERBAIKAN)
def daftar_isi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Daftar isi memuat judul yang ada, dengan nomor dan bunyi yang sama.

    Daftar isi ialah peta laporan. Judul yang tidak ada di dalamnya tidak ditemukan pembaca, dan bunyi yang lain
    menunjukkan bahwa daftar itu berasal dari laporan lama.
    """
    # Chapters and sections; deeper headings may be listed or not.
    daftar, semua = _judul(dokumen, "daftar_isi"), _judul(dokumen, "judul")
    badan = [satu for satu in semua if satu.klaim.kolom.strip().casefold() in TINGKAT]
    if not daftar or not badan:
        return
    pasangan = _pasangkan(daftar, badan)
    for i, satu in enumerate(daftar):
        if i in pasangan:
            yield from _beda(satu, badan[pasangan[i]])
        elif _diperiksa(satu, badan) and not _ada_lebih_dalam(satu, semua):
            yield Cacat(f"Daftar isi mencantumkan judul yang tidak ada: “{satu.klaim.tercetak}”.", satu.klaim, HARAP)
    for j, satu in enumerate(badan):
        if j not in pasangan.values() and _diperiksa(satu, daftar):
            yield Cacat(f"Judul ini tidak ada dalam daftar isi: “{satu.klaim.tercetak}”.", satu.klaim, HARAP)


def _pasangkan(daftar: Sequence[_Judul], badan: Sequence[_Judul]) -> dict[int, int]:
    """Lines of the contents to the headings of their chapter that they mean: the likest pairs first, each used once."""
    calon = [
        (_mirip(satu, lain), -abs(i - j), i, j)
        for i, satu in enumerate(daftar)
        for j, lain in enumerate(badan)
        if satu.bab == lain.bab and satu.babnya == lain.babnya
    ]
    hasil: dict[int, int] = {}
    for nilai, _, i, j in sorted(calon, reverse=True):
        if nilai >= MIRIP and i not in hasil and j not in hasil.values():
            hasil[i] = j
    return hasil


def _mirip(satu: _Judul, lain: _Judul) -> float:
    # A chapter is known by its number, whatever its title; sections that begin with one word are meant to be one.
    if satu.babnya and satu.nomor.label == lain.nomor.label:
        return 1.0
    awal = teks.kata(satu.nomor.judul)[:1] == teks.kata(lain.nomor.judul)[:1]
    return max(teks.mirip(satu.nomor.judul, lain.nomor.judul), MIRIP if awal else 0.0)


def _beda(satu: _Judul, lain: _Judul) -> Iterator[Cacat]:
    bagian = (("nomor", satu.nomor.label, lain.nomor.label), ("bunyi", satu.nomor.judul, lain.nomor.judul))
    beda = " dan ".join(nama for nama, a, b in bagian if teks.baku(a) != teks.baku(b))
    if beda:
        isi, judul = satu.klaim.tercetak, lain.klaim.tercetak
        yield Cacat(f"Daftar isi menulis “{isi}”, judulnya “{judul}”: berbeda {beda}.", satu.klaim, judul)


def _diperiksa(satu: _Judul, lain: Sequence[_Judul]) -> bool:
    """The other side lists this kind at all: front matter, or sections below chapters."""
    if satu.bab == 0:
        return any(judul.bab == 0 for judul in lain)
    return satu.babnya or any(judul.bab and not judul.babnya for judul in lain)


def _ada_lebih_dalam(satu: _Judul, semua: Sequence[_Judul]) -> bool:
    return any(lain.bab == satu.bab and teks.mirip(satu.nomor.judul, lain.nomor.judul) >= HAMPIR_SAMA for lain in semua)


def _bagian(dokumen: Dokumen) -> Iterator[list[Bernomor]]:
    """The sections of a chapter that have the kind of number that the first of them has: letters, or figures."""
    semua = [satu for satu in _judul(dokumen, "daftar_isi") if satu.nomor.jenis and not satu.babnya]
    for bab in dict.fromkeys(satu.bab for satu in semua):
        isi = [satu for satu in semua if satu.bab == bab]
        yield [Bernomor(k, n.urut, n.label) for k, _, n in isi if n.jenis == isi[0].nomor.jenis]


@aturan("susunan.urutan_daftar_isi", "peringatan", PERBAIKAN, bentuk=deret(_bagian))
def urutan_daftar_isi(patah: Patah) -> str:
    """Daftar isi bernomor urut.

    Nomor kembar atau terlompat dalam daftar isi berarti daftar itu diketik, bukan disusun dari judulnya.
    """
    return f"Daftar isi: nomor {patah.label} pada “{patah.klaim.tercetak}” {patah.sebab}."


@aturan("susunan.halaman", "peringatan", PERBAIKAN)
def halaman(dokumen: Dokumen) -> Iterator[Cacat]:
    """Halaman dalam daftar isi naik.

    Bagian yang lebih belakang tidak terletak di halaman yang lebih depan; halaman yang mundur salah ketik.
    """
    sebelum = 0
    for klaim in dokumen.bermakna("daftar_isi"):
        # Roman pages belong to the front matter.
        kini = int(klaim.kolom) if HALAMAN.fullmatch(klaim.kolom) else sebelum
        if kini < sebelum:
            pesan = f"Halaman {kini} untuk “{klaim.tercetak}” mundur dari halaman {sebelum}."
            yield Cacat(pesan, klaim, f"{sebelum} atau lebih", ditemukan=klaim.kolom)
        sebelum = max(sebelum, kini)
