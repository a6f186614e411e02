"""What the words beside a typed figure say that it is.

Between the word of a measure and the figure stand nothing but link words and words of the row's own subject: ``capaian
turun 5 persen`` or ``target kabupaten 90 persen`` says nothing about that capaian or target.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.tanggal import BULAN

if TYPE_CHECKING:
    from collections.abc import Collection

    Ukuran = tuple[str, ...]

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
# The measure that is meant first stands first.
BELANJA: Ukuran = ("realisasi_belanja", "realisasi_belanja_triwulan")
SERAPAN: Ukuran = ("serapan", "capaian_belanja")
SISA: Ukuran = ("sisa_pagu", "selisih_kas", "persen_sisa", "persen_selisih_kas")
UANG: Ukuran = (*SERAPAN, *BELANJA, "pagu", "kas", *SISA)
HASIL: Ukuran = ("realisasi", "realisasi_triwulan")
TARGET: Ukuran = ("target", "target_tahun", "target_triwulan", "kas")
KATA: dict[str, Ukuran] = {
    "capaian pencapaian tercapai": ("capaian", "capaian_belanja", *HASIL, *BELANJA),
    "realisasi terealisasi direalisasikan": (*HASIL, "capaian", *SERAPAN, *BELANJA),
    "serapan penyerapan terserap": (*SERAPAN, *BELANJA),
    "target ditargetkan": TARGET,
    "pagu": ("pagu",),
    "kas": ("kas",),
    "sisa tersisa": SISA,
    "anggaran belanja": UANG,
}
UKURAN_KATA = {kata: ukuran for daftar, ukuran in KATA.items() for kata in daftar.split()}


def kata(teks: str) -> list[str]:
    """The words of a text in small letters; what was taken out of it stands as ``~``."""
    return re.findall(r"[^\W\d_]+|~+|\d+", teks.casefold())


PENGHUBUNG = frozenset(
    kata(
        "sebesar sebanyak sejumlah senilai hanya baru cuma mencapai adalah ialah yaitu yakni yang sampai hingga dengan "
        "akhir sudah telah masih tercatat berada pada di angka persentase kinerja keuangan fisik dari sub kegiatan "
        "program indikator ini tersebut itu tahun triwulan tw i ii iii iv s d sd"
    )
)
# "melampaui target 5 persen" is by how much; "target retribusi" is no target of the row.
LAIN_HAL = frozenset(
    kata(
        "tidak belum bukan melampaui melebihi bawah atas ambang selisih kenaikan penurunan tambahan usulan minimal "
        "pendapatan penerimaan retribusi pajak pad"
    )
)
PESERTA = frozenset(kata("dihadiri diikuti peserta mengundang undangan melibatkan bersama oleh kepada"))
SESUDAH = re.compile(
    r"\s+(?:dari\s+)?(?P<uang>pagu|anggaran|belanja)?\s*(?:telah|sudah)?\s*(?P<kata>terserap|terealisasi|tercapai)\b"
    r"(?!\s+(?:sebesar\s+|hanya\s+|baru\s+)?(?:Rp|\d))"
)
SELESAI = re.compile(r"\s+(?:telah\s+|sudah\s+)?(?:selesai|diselesaikan|tersusun|disusun|terlaksana|terpenuhi)\b")
LAIN_WAKTU = re.compile(
    r"\b(?:lalu|sebelumnya|berikutnya|depan|mendatang|renstra|akan|diharapkan|direncanakan|semula|tercetak|seharusnya|"
    r"dibetulkan|menjadi)\b",
    re.IGNORECASE,
)
PENDAPATAN = re.compile(r"\b(?:pendapatan|penerimaan|retribusi|pajak|PAD)\b", re.IGNORECASE)
# "laporan realisasi 12 laporan" names a document.
NASKAH = ("laporan", "dokumen", "evaluasi")


def sebelum_figur(teks: str, nama: Collection[str]) -> Ukuran:
    """What the words just before a figure say that it is: those that all of them allow, the nearest word first."""
    daftar: list[Ukuran] = []
    mundur = kata(teks)[::-1]
    for satu, lagi in zip(mundur, [*mundur, ""][1:], strict=True):
        ukuran = UKURAN_KATA.get(satu) or UKURAN_KATA.get(satu.removesuffix("nya"))
        if satu in LAIN_HAL or (ukuran and lagi in NASKAH):
            return ()
        if not (ukuran or satu in PENGHUBUNG or satu in nama):
            break
        daftar += [ukuran] if ukuran else []
    return reduce(_irisan, daftar) if daftar else ()


def setelah_figur(sesudah: str) -> Ukuran:
    """``94 persen anggaran terserap``: the word stands behind."""
    cocok = SESUDAH.match(sesudah)
    if not cocok:
        return ()
    return _irisan(UKURAN_KATA[cocok["kata"]], UANG) if cocok["uang"] else UKURAN_KATA[cocok["kata"]]


def _irisan(kini: Ukuran, lagi: Ukuran) -> Ukuran:
    """What both words allow; where nothing, the nearer one decides, but "sisa pagu" is no pagu."""
    return tuple(satu for satu in kini if satu in lagi) or (SISA if lagi == SISA else kini)
