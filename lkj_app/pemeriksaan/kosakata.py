"""What the words beside a typed figure say that it is.

Between the word of a measure and the figure stand nothing but link words and words of the row's own subject: ``capaian
turun 5 persen`` or ``target kabupaten 90 persen`` says nothing about that capaian or target.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.tanggal import BULAN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    Ukuran = tuple[str, ...]

NAMA_BULAN = "|".join(BULAN)
# "angka 95 persen" is no article of a law.
TERUKUR = r"[.,]?\d|\s*(?:%|persen\b|rupiah\b)"
TANGGAL = rf"""
      \b\d{{1,2}}(?:\s*(?:s\.d\.|s/d|sampai|-|–)\s*\d{{1,2}})?\s+(?:{NAMA_BULAN})(?:\s+\d{{4}})?
    | \b(?:{NAMA_BULAN})\s+\d{{4}}
"""
RUJUKAN = rf"""
      (?:Nomor|No\.?)\s+\S+(?:\s+Tahun\s+\d{{4}})?(?!{TERUKUR})
    | \b(?:UU|PP|Perpres|Perda|Perbup|Perwali|Permen\w*|Kepmen\w*|Keputusan|Peraturan)
      \s+\d+\S*(?:\s+Tahun\s+\d{{4}})?(?!{TERUKUR})
    | \b(?:Pasal|ayat|angka|huruf|Bab|Lampiran)\s+\(?\d+\b\)?(?!{TERUKUR})
    | ^\s*\d+[.)]\s
    | (?<=\s)\d{{1,2}}\)\s
    | \]\([^)]*\)
"""
# A bound, or about so much: no figure that a fact could be.
BATASAN = r"[<>≤≥±]=?\s*(?:Rp\.?\s*)?\d[\d.,]*"
# Not figures of the report: numbers of laws and their articles, dates of events, list markers, addresses of links.
BUKAN_ANGKA = re.compile(f"{RUJUKAN}|{TANGGAL}", re.VERBOSE | re.IGNORECASE | re.MULTILINE)
# The measure that is meant first stands first.
BELANJA: Ukuran = ("realisasi_belanja", "realisasi_belanja_triwulan")
SERAPAN: Ukuran = ("serapan", "capaian_belanja")
SISA: Ukuran = ("sisa_pagu", "selisih_kas", "persen_sisa", "persen_selisih_kas")
UANG: Ukuran = (*SERAPAN, *BELANJA, "pagu", "kas", *SISA)
PAGU: Ukuran = ("pagu", "kas")
HASIL: Ukuran = ("realisasi", "realisasi_triwulan")
SELESAI: Ukuran = (*HASIL, "capaian")
TARGET: Ukuran = ("target", "target_tahun", "target_triwulan", "kas")
KATA: dict[str, Ukuran] = {
    "capaian pencapaian ketercapaian tercapai": ("capaian", "capaian_belanja", *HASIL, *BELANJA),
    "realisasi terealisasi direalisasikan": (*HASIL, "capaian", *SERAPAN, *BELANJA),
    "serapan penyerapan terserap keuangan": (*SERAPAN, *BELANJA),
    "kinerja": ("capaian", *HASIL, *TARGET),
    "target ditargetkan direncanakan": TARGET,
    "pagu": ("pagu",),
    "kas": ("kas",),
    "sisa tersisa silpa": SISA,
    "anggaran belanja": UANG,
    "setahun": ("target_tahun", "pagu", *SELESAI, *SERAPAN, *BELANJA),
}
UKURAN_KATA = {kata: ukuran for daftar, ukuran in KATA.items() for kata in daftar.split()}
# What is done is counted: "tersusun 3 dokumen", "membina 49 orang".
TUNTAS = re.compile(
    r"selesai|terbit|(?:di|ter|me[mn]?[gy]?)[stp]?(?:elesai|usun|laksana|enuh|erbit|bina|fasilitas|bayar|edia|ada(?=kan)"
    r"|rawat|elihara|administras|layan|elenggara|capai(?=kan)|cetak|laku(?=kan))\w*"
)

AWALAN = re.compile(r"^(?:di|ter|me(?:ng|ny|[mn])?)(?=\w{4})")


def kata(teks: str) -> list[str]:
    """The words of a text in small letters; what was taken out of it stands as ``~``."""
    return re.findall(r"[^\W\d_]+|~+|\d+", teks.casefold())


PENGHUBUNG = frozenset(
    kata(
        "sebesar sebanyak sejumlah senilai berjumlah hanya baru cuma mencapai menjadi adalah ialah yaitu yakni yang "
        "sampai hingga dengan akhir sudah telah masih tercatat berada dapat memang saja baik lengkap tepat waktu "
        "sesuai rencana melampaui melebihi memenuhi menerima pada di dari kepada bagi jumlah total seluruh seluruhnya "
        "semua semuanya nilai angka persentase fisik dana sasaran sub kegiatan program indikator ini itu tersebut "
        "tahun berjalan triwulan tw i ii iii iv s d sd rp rupiah x kecamatan kelurahan camat pemerintah kantor "
        "instansi dinas badan skpd opd tim petugas untuk secara keseluruhan hasil survei menunjukkan tingkat ditetapkan"
    )
)
# "melampaui target 5 persen" is by how much; "target retribusi" is no target of the row.
LAIN_HAL = frozenset(
    kata(
        "tidak belum bukan melampaui melebihi bawah atas ambang selisih kenaikan penurunan tambahan usulan minimal "
        "pendapatan penerimaan retribusi pajak pad"
    )
)
PESERTA = frozenset(kata("dihadiri diikuti peserta mengundang undangan melibatkan bersama oleh"))
# One piece of it, or so much each time.
SEBAGIAN = frozenset(
    kata("antaranya diantaranya setiap tiap per masing rata sebagian sisanya termasuk awal akhir bulan semester minggu")
)
# "terdiri atas 2 program": all that there are.
MEMUAT = frozenset(kata("terdiri meliputi mencakup memiliki mengelola melaksanakan terdapat atas"))
SESUDAH = re.compile(
    r"\s+(?:dari\s+)?(?P<uang>pagu|anggaran|belanja)?\s*(?:yang\s+)?(?:telah|sudah)?\s*"
    r"(?P<kata>terserap|terealisasi|tercapai|ditargetkan|direncanakan)\b(?!\s+(?:sebesar\s+|hanya\s+|baru\s+)?(?:Rp|\d))"
)
LAIN_WAKTU = re.compile(
    r"\b(?:lalu|sebelumnya|berikutnya|depan|mendatang|renstra|akan|diharapkan|(?<!yang )direncanakan|agar|supaya|"
    r"upaya|semula|tercetak|seharusnya|dibetulkan|semester|(?:naik|turun|meningkat|menurun|berubah|diubah|dari\s+\S+(?:\s+\w+)?)\s+menjadi)\b",
    re.IGNORECASE,
)
# What is said in a roundabout way, and the one word for it. "Tidak tercapai, hanya 80 persen" is how much was reached.
BELUM = r"\b(?:belum|tidak|tak)\s+(?:dapat\s+)?"
SEDERHANA = {
    rf"{BELUM}(?:ter|men)capai(?:\s+target)?,?\s+(?:karena\s+)?(?=(?:hanya|baru|cuma)\b)": "capaian ",
    rf"{BELUM}memenuhi(?:\s+target)?,?\s+(?:karena\s+)?(?=(?:hanya|baru|cuma)\b)": "capaian ",
    r"(?<=\bini )(?:naik|turun|meningkat|menurun)\s+menjadi\b": "menjadi",
    rf"{BELUM}terserap\b": "sisa",
}
# Money that is no budget of the office: revenue, and that of the villages.
UANG_LAIN = re.compile(r"\b(?:pendapatan|penerimaan|retribusi|pajak|PAD|PBB|dana desa|APBDes\w*|BKK)\b", re.IGNORECASE)
# "laporan realisasi 12 laporan" names a document.
NASKAH = ("laporan", "dokumen", "evaluasi")


@dataclass(frozen=True)
class Kosakata:
    """The words of one row: of its indicator, its name and its unit."""

    nama: Collection[str]
    satuan: str

    @cached_property
    def _akar(self) -> set[str]:
        return {akar for nama in self.nama if (akar := AWALAN.sub("", nama)) != nama}

    def tuntas(self, satu: str) -> bool:
        """True for what is done to such things: any such word, or that of the indicator."""
        akar = AWALAN.sub("", satu)
        return bool(TUNTAS.fullmatch(satu)) or (akar != satu and akar in self._akar)

    def _ukuran(self, satu: str) -> Ukuran:
        return UKURAN_KATA.get(satu) or UKURAN_KATA.get(satu.removesuffix("nya")) or SELESAI * self.tuntas(satu)

    def asing(self, semua: Iterable[str]) -> bool:
        """Whether a word says something else than this row does."""
        lain = (satu for satu in semua if not (satu in PENGHUBUNG or satu in self.nama or satu.isdigit()))
        return any(not self._ukuran(satu) for satu in lain)

    def tersebut(self, semua: Collection[str]) -> bool:
        """Whether its own name is said, not the unit alone."""
        return not set(self.nama).difference(PENGHUBUNG, kata(self.satuan)).isdisjoint(semua)

    def sebelum(self, semua: Sequence[str], klausa: Sequence[str]) -> Ukuran:
        """What the words just before a figure say that it is: those that all of them allow, the nearest word first.

        A verb alone speaks of its own subject, so nothing foreign may stand in its clause.
        """
        daftar: dict[str, Ukuran] = {}
        for satu, lagi in pairwise([*semua[::-1], ""]):
            ukuran = self._ukuran(satu)
            if satu in LAIN_HAL - set(self.nama) or (ukuran and lagi in NASKAH):
                return ()
            if self.asing([satu]):
                break
            if ukuran:
                daftar[satu] = PAGU if ukuran == UANG and lagi in ("total", "jumlah") else ukuran
        kerja = all(re.match("di|ter|me|selesai", satu) for satu in daftar)
        return () if not daftar or (kerja and self.asing(klausa)) else reduce(_irisan, daftar.values())


def sederhana(teks: str, belanja: bool) -> str:
    """The text in plain words, each at its place; in a column about money more is left over."""
    lagi = {rf"{BELUM}terealisasi\b": "sisa"} if belanja else {}
    for pola, satu in (SEDERHANA | lagi).items():
        for cocok in re.finditer(pola, teks, re.IGNORECASE):
            teks = f"{teks[: cocok.start()]}{satu.ljust(len(cocok[0]))}{teks[cocok.end() :]}"
    return teks


def setelah_figur(sesudah: str) -> Ukuran:
    """``94 persen anggaran terserap``: the word stands behind."""
    cocok = SESUDAH.match(sesudah)
    if not cocok:
        return ()
    return _irisan(UKURAN_KATA[cocok["kata"]], UANG) if cocok["uang"] else UKURAN_KATA[cocok["kata"]]


def _irisan(kini: Ukuran, lagi: Ukuran) -> Ukuran:
    """What both words allow; where nothing, the nearer one decides, but "sisa pagu" is no pagu."""
    return tuple(satu for satu in kini if satu in lagi) or (SISA if lagi == SISA else kini)
