"""Rules on what a document calls things: program, kegiatan or sub kegiatan, and units written short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Nama dan bunyi"
TINGKAT = {"program": kode.PROGRAM, "kegiatan": kode.KEGIATAN, "subkegiatan": kode.SUB_KEGIATAN}


@aturan(
    "nama.sebutan_tingkat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Program, kegiatan, dan sub kegiatan disebut menurut tingkatnya",
    alasan=(
        "Permendagri 90/2019 membedakan program, kegiatan, dan sub kegiatan. Kepala kolom atau sebutan tingkat lain "
        "membuat pembaca mencari angka di tingkat yang salah."
    ),
    contoh="Tabel berkepala “Kegiatan”, barisnya sub kegiatan.",
)
def sebutan_tingkat(dokumen: Dokumen) -> Iterator[Cacat]:
    """The heading of the column and the word before the name; each place once."""
    for klaim in dokumen.menurut_ukuran.get("nama", ()):
        tingkat = kode.tingkat(klaim.subjek)
        salah = [s for s in _sebutan(dokumen, klaim) if tingkat and s != tingkat]
        if tingkat and salah:
            yield Cacat(
                f"“{klaim.tercetak}” ialah {_tulis(tingkat)}, di sini disebut {_tulis(salah[0])}.",
                klaim=klaim,
                ditemukan=_tulis(salah[0]),
                diharapkan=_tulis(tingkat),
                perbaikan="betulkan kepala kolom atau sebutannya",
            )


def _sebutan(dokumen: Dokumen, klaim: Klaim) -> Iterator[str]:
    """The levels that the document gives it: by the title of the column, by a label that is no part of the name."""
    if (kolom := teks.baku(klaim.kolom)) in TINGKAT:
        yield TINGKAT[kolom]
    fakta = dokumen.fakta(klaim.fakta)
    awal, resmi = teks.baku(klaim.tercetak), teks.baku(str(fakta.nilai)) if fakta else ""
    for label, tingkat in TINGKAT.items():
        if resmi and awal == label + resmi:
            yield tingkat


def _tulis(tingkat: str) -> str:
    return tingkat.replace("_", " ")


@aturan(
    "nama.satuan_disingkat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Satuan ditulis lengkap",
    alasan=(
        "Satu daftar satuan dipakai di seluruh laporan. Singkatan yang berganti-ganti (org, rek, eksm) membuat target "
        "dan realisasi tampak bersatuan lain."
    ),
    contoh="“48 eksm” di rencana aksi, “48 eksemplar” di bab capaian.",
)
def satuan_disingkat(dokumen: Dokumen) -> Iterator[Cacat]:
    """A short form of the indicator's unit."""
    for klaim in dokumen.menurut_ukuran.get("satuan", ()):
        fakta = dokumen.fakta(klaim.fakta)
        resmi = str(fakta.nilai) if fakta and fakta.nilai else ""
        if teks.singkatan(teks.baku(klaim.tercetak), teks.baku(resmi)):
            yield Cacat(
                f"Satuan “{klaim.tercetak}” disingkat.",
                klaim=klaim,
                diharapkan=resmi,
                perbaikan="tulis satuannya lengkap",
            )


ATURAN = (sebutan_tingkat, satuan_disingkat)
