"""Rules on the narrative of our own period: no figure, quarter name or total is typed; they come from facts."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Cacat, Cari, Keluarga
from lkj_app.pemeriksaan.kosakata import BUKAN_ANGKA
from lkj_utils.dasar.berkas import BerkasError
from lkj_utils.sajian.narasi import baca_naskah

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from lkj_utils.laporan import Laporan

aturan = Keluarga("Narasi", "data", "Tanpa peraturan: program ini mengisi angka dan nama periode dari data.")
PERBAIKAN = 'ganti dengan isian dari fakta, misalnya {{ teks("serapan:total") }} atau {{ periode.nama }}'

# What is typed into the braces is typed as well: {{ 98.66 | persen }}, {{ "98 persen" }}.
JINJA = re.compile(r"""\{\{(?!-?\s*(?:\d|["'][^"'}]*\d)).*?\}\}|\{%.*?%\}|\{#.*?#\}""", re.DOTALL)
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


def setiap_potongan(kerja: Callable[[str], Iterable[re.Match[str]]]) -> Cari:
    """Every piece of narrative without its placeholders; what the rule finds in it was typed."""

    @wraps(kerja)
    def cari(laporan: Laporan) -> Iterator[Cacat]:
        for path, asli in terbaca(laporan):
            for cocok in kerja(tanpa(JINJA, asli)):
                nomor = asli.count("\n", 0, cocok.start())
                pesan, baris = f"Narasi mengetik “{cocok[0].strip(' .,')}”.", asli.split("\n")[nomor].strip()
                asal = letak(laporan, path, nomor + 1)
                yield Cacat(pesan, asal=asal, ditemukan=baris, diharapkan="isian dari fakta")

    return cari


@aturan("narasi.angka", "galat", PERBAIKAN)
@setiap_potongan
def angka(teks: str) -> Iterator[re.Match[str]]:
    """Tidak ada angka yang diketik dalam narasi.

    Angka yang diketik tidak ikut berubah ketika datanya berubah, dan begitulah sebuah laporan mulai bertentangan dengan
    tabelnya sendiri. Nomor peraturan, pasal, dan tanggal kejadian bukan angka laporan dan boleh diketik.
    """
    return ANGKA.finditer(tanpa(TRIWULAN, tanpa(BUKAN_ANGKA, teks)))


@aturan("narasi.triwulan", "galat", PERBAIKAN)
@setiap_potongan
def triwulan(teks: str) -> Iterator[re.Match[str]]:
    """Tidak ada nama triwulan yang diketik dalam narasi.

    Nama triwulan yang tertinggal dari laporan sebelumnya ialah kesalahan salin yang paling lazim. Nama periode diisi
    dari data, sehingga tidak dapat tertinggal.
    """
    return TRIWULAN.finditer(teks)


@aturan("narasi.terbilang", "galat", PERBAIKAN)
@setiap_potongan
def terbilang(teks: str) -> Iterator[re.Match[str]]:
    """Tidak ada cacah yang diketik dengan huruf dalam narasi.

    Cacah yang ditulis dengan huruf sama bekunya dengan yang ditulis dengan angka; ia pun dihitung dari data.
    """
    return TERBILANG.finditer(teks)


def potongan(laporan: Laporan) -> list[Path]:
    """The pieces that the office and the quarter wrote; those for any office are ours and proved by a test."""
    data = laporan.data
    instansi = data.akar / data.instansi
    folder = (instansi / "narasi", instansi / str(data.periode.tahun) / f"tw{data.periode.triwulan}" / "narasi")
    return [path for satu in folder for path in sorted(satu.glob("*.md"))]


def terbaca(laporan: Laporan) -> Iterator[tuple[Path, str]]:
    """The pieces that can be read; of the others narasi.isian speaks."""
    for path in potongan(laporan):
        with suppress(BerkasError):
            yield path, baca_naskah(path)


def letak(laporan: Laporan, path: Path, baris: int | None) -> str:
    """Where a line of a piece stands."""
    return f"{path.relative_to(laporan.data.akar).as_posix()}#{baris or ''}"


def tanpa(pola: re.Pattern[str], teks: str) -> str:
    """The text with blanks in place of what the pattern finds: lines and columns stay where they are."""
    return pola.sub(lambda cocok: re.sub(r"[^\n]", " ", cocok[0]), teks)
