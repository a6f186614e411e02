"""Rules on the narrative of our own period: no figure, quarter name or total is typed; they come from facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.tanggal_tercetak import BULAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lkj_utils.laporan import Laporan

# What is typed into the braces is typed as well: {{ 98.66 | persen }}, {{ "98 persen" }}.
JINJA = re.compile(r"""\{\{(?!-?\s*(?:\d|["'][^"'}]*\d)).*?\}\}|\{%.*?%\}|\{#.*?#\}""", re.DOTALL)
NAMA_BULAN = "|".join(BULAN)
# "angka 95 persen" is no article of a law.
TERUKUR = r"[.,]?\d|\s*(?:%|persen\b|rupiah\b)"
# Not figures of the report: numbers of laws and their articles, dates of events, list markers, addresses of links.
BUKAN_ANGKA = re.compile(
    rf"""
      (?:Nomor|No\.?)\s+\S+(?:\s+Tahun\s+\d{{4}})?(?!{TERUKUR})
    | \b(?:UU|PP|Perpres|Perda|Perbup|Perwali|Permen\w*|Kepmen\w*|Keputusan|Peraturan)
      \s+\d+\S*(?:\s+Tahun\s+\d{{4}})?(?!{TERUKUR})
    | \b(?:Pasal|ayat|angka|huruf|Bab|Lampiran)\s+\(?\d+\b\)?(?!{TERUKUR})
    | \b\d{{1,2}}(?:\s*(?:s\.d\.|s/d|sampai|-|–)\s*\d{{1,2}})?\s+(?:{NAMA_BULAN})(?:\s+\d{{4}})?
    | \b(?:{NAMA_BULAN})\s+\d{{4}}
    | ^\s*\d+[.)]\s
    | \]\([^)]*\)
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
ANGKA = re.compile(r"(?:Rp\.?\s*)?\d[\d.,]*(?:\s*(?:%|persen))?")
TRIWULAN = re.compile(
    r"\b(?:triwulan|TW)(?:\s+ke)?[\s.-]*(?:IV|I{1,3}|[1-4]|pertama|kedua|ketiga|keempat)\b", re.IGNORECASE
)
SATUAN_KATA = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
# "salah satu" and "satu" alone are words, not counts.
TERBILANG = re.compile(
    rf"\b(?:{SATUAN_KATA})(?:\s+(?:{SATUAN_KATA}|belas|puluh|ratus|ribu|juta))*\s+(?:%|(?:program|kegiatan|sub\s+kegiatan|"
    r"sasaran|indikator|dokumen|laporan|orang|pegawai|desa|rapat|unit|persen|rupiah)\b)",
    re.IGNORECASE,
)
PERBAIKAN = 'ganti dengan isian dari fakta, misalnya {{ teks("serapan:total") }} atau {{ periode.nama }}'


@aturan(
    "narasi.angka",
    kelompok="Narasi",
    objek="data",
    level="galat",
    judul="Tidak ada angka yang diketik dalam narasi",
    alasan=(
        "Angka yang diketik tidak ikut berubah ketika datanya berubah, dan begitulah sebuah laporan mulai bertentangan "
        "dengan tabelnya sendiri. Nomor peraturan, pasal, dan tanggal kejadian bukan angka laporan dan boleh diketik."
    ),
    contoh="“Serapan mencapai 98,66 persen” ditulis dengan isian dari fakta serapan, bukan diketik.",
)
def angka(laporan: Laporan) -> Iterator[Cacat]:
    """Every digit in a narrative piece that is no reference and no date."""
    yield from _cari(laporan, lambda teks: ANGKA.finditer(TRIWULAN.sub(_kosongkan, BUKAN_ANGKA.sub(_kosongkan, teks))))


@aturan(
    "narasi.triwulan",
    kelompok="Narasi",
    objek="data",
    level="galat",
    judul="Tidak ada nama triwulan yang diketik dalam narasi",
    alasan=(
        "Nama triwulan yang tertinggal dari laporan sebelumnya ialah kesalahan salin yang paling lazim. Nama periode "
        "diisi dari data, sehingga tidak dapat tertinggal."
    ),
    contoh="Laporan Triwulan IV yang menyebut “sampai dengan Triwulan I”.",
)
def triwulan(laporan: Laporan) -> Iterator[Cacat]:
    """Every quarter that a narrative piece names by itself."""
    yield from _cari(laporan, TRIWULAN.finditer)


@aturan(
    "narasi.terbilang",
    kelompok="Narasi",
    objek="data",
    level="galat",
    judul="Tidak ada cacah yang diketik dengan huruf dalam narasi",
    alasan="Cacah yang ditulis dengan huruf sama bekunya dengan yang ditulis dengan angka; ia pun dihitung dari data.",
    contoh="“didukung oleh empat sub kegiatan” sesudah satu sub kegiatan ditambahkan.",
)
def terbilang(laporan: Laporan) -> Iterator[Cacat]:
    """Every count in words before a thing that the report counts."""
    yield from _cari(laporan, TERBILANG.finditer)


def _cari(laporan: Laporan, temukan: Callable[[str], Iterator[re.Match[str]]]) -> Iterator[Cacat]:
    for path in _potongan(laporan):
        teks = JINJA.sub(_kosongkan, path.read_text(encoding="utf-8"))
        for cocok in temukan(teks):
            baris = teks.count("\n", 0, cocok.start()) + 1
            yield Cacat(
                f"Narasi mengetik “{cocok[0].strip(' .,')}”.",
                asal=f"{path.relative_to(laporan.data.akar).as_posix()}#{baris}",
                ditemukan=_baris(path, baris),
                diharapkan="isian dari fakta",
                perbaikan=PERBAIKAN,
            )


def _potongan(laporan: Laporan) -> list[Path]:
    """The pieces that the office and the quarter wrote; those for any office are ours and proved by a test."""
    data = laporan.data
    instansi = data.akar / data.instansi
    folder = (instansi / "narasi", instansi / str(data.periode.tahun) / f"tw{data.periode.triwulan}" / "narasi")
    return [path for satu in folder for path in sorted(satu.glob("*.md"))]


def _kosongkan(cocok: re.Match[str]) -> str:
    """Blank out, keeping lines and columns where they are."""
    return re.sub(r"[^\n]", " ", cocok[0])


def _baris(path: Path, nomor: int) -> str:
    return path.read_text(encoding="utf-8").splitlines()[nomor - 1].strip()


ATURAN = (angka, triwulan, terbilang)
