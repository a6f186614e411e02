"""Rules on the contents list of a document: the same headings as the body, in the same words, order and pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import penomoran, teks
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Susunan dokumen"
# Two headings nearer than this are meant to be one; below it one of them is missing.
MIRIP = 0.6
HAMPIR_SAMA = 0.8
PERBAIKAN = "susun ulang daftar isi dari judul, jangan diketik"
TINGKAT = ("bab", "bagian")
HALAMAN = re.compile(r"\d{1,4}")


@dataclass(frozen=True)
class _Judul:
    """One heading or line of the contents, with the chapter it stands in."""

    klaim: Klaim
    bab: int
    label: str
    judul: str

    @property
    def babnya(self) -> bool:
        """True for the heading of a chapter."""
        return self.label.startswith("Bab")


@aturan(
    "susunan.daftar_isi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Daftar isi memuat judul yang ada, dengan nomor dan bunyi yang sama",
    alasan=(
        "Daftar isi ialah peta laporan. Judul yang tidak ada di dalamnya tidak ditemukan pembaca, dan bunyi yang lain "
        "menunjukkan bahwa daftar itu berasal dari laporan lama."
    ),
    contoh="Daftar isi mencantumkan “F. Realisasi Anggaran”, judulnya “D. Realisasi Anggaran”.",
)
def daftar_isi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Chapters and sections, matched within their chapter by what they say; deeper headings may be listed or not."""
    daftar = _judul(dokumen.menurut_ukuran.get("daftar_isi", ()))
    semua = _judul(dokumen.menurut_ukuran.get("judul", ()))
    badan = [satu for satu in semua if satu.klaim.kolom.strip().casefold() in TINGKAT]
    if not daftar or not badan:
        return
    pasangan = _pasangkan(daftar, badan)
    for satu in daftar:
        lain = pasangan.get(satu.klaim.id)
        if lain is not None:
            yield from _beda(satu, lain)
        elif _diperiksa(satu, badan) and not _ada_lebih_dalam(satu, semua):
            yield _tak_ada(satu, "Daftar isi mencantumkan judul yang tidak ada")
    terpakai = {lain.klaim.id for lain in pasangan.values()}
    for satu in badan:
        if satu.klaim.id not in terpakai and _diperiksa(satu, daftar):
            yield _tak_ada(satu, "Judul ini tidak ada dalam daftar isi")


def _diperiksa(satu: _Judul, lain: Sequence[_Judul]) -> bool:
    """The other side lists this kind at all: front matter, or sections below chapters."""
    if satu.bab == 0:
        return any(judul.bab == 0 for judul in lain)
    return satu.babnya or any(judul.bab and not judul.babnya for judul in lain)


def _ada_lebih_dalam(satu: _Judul, semua: Sequence[_Judul]) -> bool:
    return any(lain.bab == satu.bab and teks.mirip(satu.judul, lain.judul) >= HAMPIR_SAMA for lain in semua)


def _judul(semua: Iterator[Klaim] | Sequence[Klaim]) -> list[_Judul]:
    hasil: list[_Judul] = []
    bab = 0
    for klaim in semua:
        nomor = penomoran.urai(klaim.tercetak)
        if nomor and nomor.jenis == "bab":
            bab = nomor.urut
        label = f"Bab {nomor.label}" if nomor and nomor.jenis == "bab" else nomor.label if nomor else ""
        hasil.append(_Judul(klaim, bab, label, nomor.judul if nomor else klaim.tercetak))
    return hasil


def _pasangkan(daftar: Sequence[_Judul], badan: Sequence[_Judul]) -> dict[str, _Judul]:
    """Line of the contents (by claim id) to the heading it means: the likest pairs first, each used once."""
    calon = [
        (_mirip(satu, lain), -abs(i - j), i, j)
        for i, satu in enumerate(daftar)
        for j, lain in enumerate(badan)
        if satu.bab == lain.bab and satu.babnya == lain.babnya
    ]
    hasil: dict[str, _Judul] = {}
    terpakai: set[str] = set()
    for nilai, _, i, j in sorted(calon, reverse=True):
        satu, lain = daftar[i], badan[j]
        if nilai >= MIRIP and satu.klaim.id not in hasil and lain.klaim.id not in terpakai:
            hasil[satu.klaim.id] = lain
            terpakai.add(lain.klaim.id)
    return hasil


def _mirip(satu: _Judul, lain: _Judul) -> float:
    # A chapter is known by its number, whatever its title; sections that begin with one word are meant to be one.
    if satu.babnya and satu.label == lain.label:
        return 1.0
    awal = teks.kata(satu.judul)[:1] == teks.kata(lain.judul)[:1]
    return max(teks.mirip(satu.judul, lain.judul), MIRIP if awal else 0.0)


def _beda(satu: _Judul, lain: _Judul) -> Iterator[Cacat]:
    bagian = [
        nama
        for nama, a, b in (("nomor", satu.label, lain.label), ("bunyi", satu.judul, lain.judul))
        if teks.baku(a) != teks.baku(b)
    ]
    if bagian:
        yield Cacat(
            f"Daftar isi menulis “{satu.klaim.tercetak}”, judulnya “{lain.klaim.tercetak}”: "
            f"berbeda {' dan '.join(bagian)}.",
            klaim=satu.klaim,
            diharapkan=lain.klaim.tercetak,
            perbaikan=PERBAIKAN,
        )


def _tak_ada(satu: _Judul, pesan: str) -> Cacat:
    return Cacat(
        f"{pesan}: “{satu.klaim.tercetak}”.",
        klaim=satu.klaim,
        diharapkan="judul yang sama di daftar isi dan di badan laporan",
        perbaikan=PERBAIKAN,
    )


@aturan(
    "susunan.urutan_daftar_isi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Daftar isi bernomor urut",
    alasan="Nomor kembar atau terlompat dalam daftar isi berarti daftar itu diketik, bukan disusun dari judulnya.",
    contoh="Daftar isi Bab II mencantumkan dua huruf E.",
)
def urutan_daftar_isi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Within a chapter, lines of the kind that its first line has: letters, or figures."""
    bagian: dict[int, list[tuple[_Judul, penomoran.Nomor]]] = {}
    for satu in _judul(dokumen.menurut_ukuran.get("daftar_isi", ())):
        nomor = penomoran.urai(satu.klaim.tercetak)
        if nomor and not satu.babnya:
            bagian.setdefault(satu.bab, []).append((satu, nomor))
    for semua in bagian.values():
        isi = [satu for satu, nomor in semua if nomor.jenis == semua[0][1].jenis]
        urut = [nomor.urut for _, nomor in semua if nomor.jenis == semua[0][1].jenis]
        for posisi, sebab in penomoran.patah(urut):
            yield Cacat(
                f"Daftar isi: nomor {isi[posisi].label} pada “{isi[posisi].klaim.tercetak}” {penomoran.SEBAB[sebab]}.",
                klaim=isi[posisi].klaim,
                diharapkan="nomor urut berikutnya",
                perbaikan=PERBAIKAN,
            )


@aturan(
    "susunan.halaman",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Halaman dalam daftar isi naik",
    alasan="Bagian yang lebih belakang tidak terletak di halaman yang lebih depan; halaman yang mundur salah ketik.",
    contoh="Bab II di halaman 16, bagian berikutnya di halaman 9.",
)
def halaman(dokumen: Dokumen) -> Iterator[Cacat]:
    """Arabic pages over the whole list; Roman ones belong to the front matter."""
    sebelum = 0
    for klaim in dokumen.menurut_ukuran.get("daftar_isi", ()):
        if not HALAMAN.fullmatch(klaim.kolom):
            continue
        kini = int(klaim.kolom)
        if kini < sebelum:
            yield Cacat(
                f"Halaman {kini} untuk “{klaim.tercetak}” mundur dari halaman {sebelum}.",
                klaim=klaim,
                ditemukan=klaim.kolom,
                diharapkan=f"{sebelum} atau lebih",
                perbaikan=PERBAIKAN,
            )
        sebelum = max(sebelum, kini)


ATURAN = (daftar_isi, urutan_daftar_isi, halaman)
