"""Read a workbook back into data/: everything is checked before anything is written, and then all files or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.isian.baru import pilih_instansi
from lkj_app.isian.impor.baris import baca_baris
from lkj_app.isian.impor.buku import baca_buku
from lkj_app.isian.impor.gabung import Perubahan, gabung
from lkj_app.isian.impor.kenali import kenali
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.impor.selesai import HasilImpor, selesaikan
from lkj_app.isian.lembar_kerja.petunjuk import LABEL_INSTANSI, LABEL_PERIODE
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN, SUSUNAN_TANGGAPAN
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.temuan import galat
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_utils.dasar.periode import Periode

TANPA_ISIAN = (
    "tidak memuat satu pun lembar isian. Pakai buku kerja dari perintah template; "
    "buku kerja tanggapan dibaca dengan --tanggapan."
)
TANPA_TANGGAPAN = "tidak memuat lembar tanggapan. Pakai buku kerja tanggapan dari perintah build --untuk-reviu."
__all__ = ["HasilImpor", "Perubahan", "impor"]


def impor(
    data_root: Path, path: Path, periode: str | None = None, *, tulis: bool = True, tanggapan: bool = False
) -> HasilImpor:
    """Read ``path`` into the period that it names. With a galat nothing is written; the findings say where it is.

    With ``tanggapan`` it is the workbook of answers to findings instead of that of a quarter.

    Raises BukuError where the file cannot be read, UsageError where its period is unknown.
    """
    semua = baca_buku(path)
    instansi, kini = _periode(data_root, semua, path, periode)
    paket = Paket.baca(data_root)
    data = bacaan.baca(paket, data_root, instansi, kini)[0]
    dikenal, temuan = kenali(paket, semua, path.name, SUSUNAN_TANGGAPAN if tanggapan else SUSUNAN_ISIAN)
    if not dikenal and not galat(temuan):
        raise UsageError(f"{path.name} {TANPA_TANGGAPAN if tanggapan else TANPA_ISIAN}")
    gabungan = []
    for satu in dikenal:
        baris, masalah = baca_baris(satu, path.name)
        hasil, lain = gabung(satu, data.ambil(satu.tabel.nama), baris, path.name)
        gabungan.append(hasil)
        temuan += [*masalah, *lain]
    return selesaikan(data_root, data, gabungan, temuan, path.name, tulis=tulis)


def _periode(data_root: Path, semua: list[LembarIsi], path: Path, disebut: str | None) -> tuple[str, Periode]:
    """The office and the quarter that the first sheet names; they must be those the user names, if any."""
    instansi, periode = (_di_samping(semua, label) for label in (LABEL_INSTANSI, LABEL_PERIODE))
    if not periode and not disebut:
        raise UsageError(f"{path.name} tidak menyebut periodenya; tambahkan --periode, misalnya --periode 2024-TW1.")
    tertulis = "/".join(satu for satu in (instansi, periode) if satu)
    hasil = pilih_instansi(data_root, tertulis if periode else disebut or "")
    if disebut and pilih_instansi(data_root, disebut) != hasil:
        raise UsageError(f"{path.name} dibuat untuk {tertulis}, bukan {disebut}.")
    if not (data_root / hasil[0] / str(hasil[1].tahun) / f"tw{hasil[1].triwulan}").is_dir():
        raise UsageError(f"Folder {hasil[0]}/{hasil[1]} belum ada; jalankan dulu perintah new {hasil[1]}.")
    return hasil


def _di_samping(semua: list[LembarIsi], label: str) -> str:
    """The text to the right of a label, on any sheet."""
    for lembar in semua:
        for isi in lembar.sel.values():
            for kolom, sel in isi.items():
                if rapi(sel.nilai) == label and kolom + 1 in isi:
                    return rapi(isi[kolom + 1].nilai)
    return ""
