"""Rules on time in a document: the name of the period and of the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar.periode import ROMAN, Periode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Waktu"
TRIWULAN = re.compile(r"\b(?:triwulan|tw)\s*(?:ke[\s-]*)?(?P<ke>IV|I{1,3}|[1-4])?\b", re.IGNORECASE)
TAHUN = re.compile(r"(?<![\d-])(?P<tahun>20\d\d)(?![\d-])")
TAHUN_PATAH = re.compile(
    r"\b(?:(?:tw|triwulan)\s+(?:ke\s+)?(?:IV|I{1,3}|[1-4])|tahun(?:\s+anggaran)?|t\.?a\.?)\s+(?P<tahun>\d{3}|\d{5,})\b(?![.,]\d)",
    re.IGNORECASE,
)


@aturan(
    "waktu.nama_periode",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Nama triwulan dan tahun sama di seluruh laporan",
    alasan=(
        "Satu laporan berbicara tentang satu triwulan. Nama triwulan lain tertinggal dari laporan sebelumnya, dan "
        "membuat pembaca ragu apakah angkanya ikut tertinggal."
    ),
    contoh="Laporan Triwulan IV menulis “realisasi sampai dengan Triwulan ke I”.",
)
def nama_periode(dokumen: Dokumen) -> Iterator[Cacat]:
    """The quarter and the year as far as they are printed."""
    milik = dokumen.laporan.periode
    for klaim in dokumen.menurut_ukuran.get("nama_periode", ()):
        diharapkan = _periode_klaim(klaim) or milik
        triwulan, tahun = TRIWULAN.search(klaim.tercetak), TAHUN.search(klaim.tercetak)
        ke = _urutan(triwulan["ke"]) if triwulan and triwulan["ke"] else diharapkan.triwulan
        pada = int(tahun["tahun"]) if tahun else diharapkan.tahun
        if (ke, pada) != (diharapkan.triwulan, diharapkan.tahun):
            yield Cacat(
                f"Tercetak “{klaim.tercetak}”, sedangkan laporan ini tentang {diharapkan.nama}.",
                klaim=klaim,
                diharapkan=diharapkan.nama,
                perbaikan="betulkan nama periodenya, dan periksa apakah angka di dekatnya ikut tertinggal",
            )


def _periode_klaim(klaim: Klaim) -> Periode | None:
    cocok = re.fullmatch(r"(\d{4})-TW([1-4])", klaim.periode)
    return Periode(int(cocok[1]), int(cocok[2])) if cocok else None


def _urutan(teks: str) -> int:
    return int(teks) if teks.isdigit() else ROMAN.index(teks.upper()) + 1


@aturan(
    "waktu.tanpa_triwulan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Kata triwulan diikuti nomornya",
    alasan="“Sampai dengan Triwulan” tanpa nomor tidak mengatakan sampai kapan angkanya dihitung.",
    contoh="“Target yang ditetapkan sampai dengan Triwulan yaitu 100%”.",
)
def tanpa_triwulan(dokumen: Dokumen) -> Iterator[Cacat]:
    """A quarter that is named without its number."""
    for klaim in dokumen.menurut_ukuran.get("nama_periode", ()):
        cocok = TRIWULAN.search(klaim.tercetak)
        if cocok and not cocok["ke"]:
            yield Cacat(
                f"“{klaim.tercetak}” tidak menyebut triwulan ke berapa.",
                klaim=klaim,
                diharapkan=dokumen.laporan.periode.nama,
                perbaikan="tulis nomor triwulannya",
            )


@aturan(
    "waktu.tahun",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Tahun ditulis empat angka",
    alasan="Tahun dengan angka yang hilang atau berlebih tidak menunjuk tahun mana pun; buktinya meragukan.",
    contoh="“Laporan Evaluasi RKPD TW IV 203”.",
)
def tahun(dokumen: Dokumen) -> Iterator[Cacat]:
    """After a quarter or after the word for year, in any printed text that is no figure."""
    for klaim in dokumen.klaim:
        cocok = TAHUN_PATAH.search(klaim.tercetak)
        if cocok:
            yield Cacat(
                f"Tahun “{cocok['tahun']}” dalam “{klaim.tercetak}” tidak empat angka.",
                klaim=klaim,
                diharapkan="tahun empat angka",
                perbaikan="betulkan tahunnya",
            )


ATURAN = (nama_periode, tanpa_triwulan, tahun)
