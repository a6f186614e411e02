"""What the column ``fakta`` of a claim may name: a measure, what it is about, and a period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.isi_dokumen import kelompok
from lkj_utils.dasar import kode
from lkj_utils.fakta.pegawai import PEMISAH, PENDIDIKAN
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.fakta.inti import KumpulanFakta

# Measures that only a document has: numbered as it is printed, or about what another measure of ours is about.
BERNOMOR = frozenset(
    ("judul", "daftar_isi", "nomor_tabel", "nomor_gambar", "rujukan_tabel", "rujukan_gambar", "nomor_urut")
)
SEPERTI = {
    "butir": ("realisasi", "jumlah"),
    "tanggal_bukti": ("realisasi", "jumlah"),
    "sumber_dana": ("pagu",),
    "nip": ("nama_pejabat",),
    "jabatan": ("nama_unit",),
    "judul_regulasi": ("regulasi",),
    "nama_dokumen": ("nama_periode",),
    "periode_renstra": ("nama_instansi",),
}
DIKENAL = frozenset(UKURAN) | BERNOMOR | frozenset(SEPERTI)
# Letters that are typed, or read by a scanner, for figures.
SERUPA = str.maketrans("lIOo", "1100")
WAKTU = re.compile(r"20\d\d(-TW[1-4])?")
TRIWULAN = re.compile(r"TW[1-4]")
# The axes of the staff tables; a value that nobody has this quarter is a value all the same.
SUMBU = {"pegawai": 4, "pejabat": 3}
NILAI_SUMBU = re.compile(r"\*|-|[IVX]{1,5}(/[a-e])?|[LP]|pns|pppk|upah_jasa|" + "|".join(map(re.escape, PENDIDIKAN)))


@dataclass(frozen=True)
class Pengenal:
    """Names of facts that our data of a period know, whether they hold a value or not."""

    fakta: KumpulanFakta

    @cached_property
    def _sejenis(self) -> Mapping[str, Collection[str]]:
        """What our data know for each measure."""
        milik = {nama: set(isi) for nama, isi in kelompok((f.ukuran.nama, f.subjek) for f in self.fakta).items()}
        return {nama: set().union(*(milik.get(n, ()) for n in (nama, *SEPERTI.get(nama, ())))) for nama in DIKENAL}

    @cached_property
    def _semua(self) -> Collection[str]:
        return {fakta.subjek for fakta in self.fakta}

    def asing(self, klaim: Klaim) -> str:
        """Which part of the name is unknown: ``ukuran``, ``periode`` or ``subjek``; empty where all are known."""
        if klaim.ukuran not in DIKENAL:
            return "ukuran"
        if "@" in klaim.fakta and not WAKTU.fullmatch(klaim.periode):
            return "periode"
        return "" if self._dikenal(klaim) else "subjek"

    def _dikenal(self, klaim: Klaim) -> bool:
        """What is computed for no period, but about something that our data know, is known as well."""
        milik, subjek = self._sejenis[klaim.ukuran], klaim.subjek
        if klaim.ukuran in BERNOMOR or subjek in milik or not milik:
            return bool(subjek)
        if kode.tingkat(subjek) and any(map(kode.tingkat, milik)):
            return bool(klaim.periode) or subjek in self._semua
        if klaim.ukuran in SUMBU:
            return _bersumbu(subjek, SUMBU[klaim.ukuran])
        # An earlier plan had other indicators: about another period only a likely slip is told.
        lain = klaim.periode and not self.terdekat(klaim)
        return bool(lain or TRIWULAN.fullmatch(subjek) or (klaim.ukuran == "jumlah" and subjek in UKURAN))

    def terdekat(self, klaim: Klaim) -> str:
        """The name that was probably meant; empty where none is near."""
        nama = klaim.ukuran if klaim.ukuran in DIKENAL else _dekat(klaim.ukuran, DIKENAL)
        milik = self._sejenis.get(nama, ())
        subjek = klaim.subjek if klaim.subjek in milik or nama in BERNOMOR else _dekat(klaim.subjek, milik)
        waktu = f"@{klaim.periode}" if WAKTU.fullmatch(klaim.periode) else ""
        return f"{nama}:{subjek}{waktu}" if nama and subjek else ""


def _bersumbu(subjek: str, banyak: int) -> bool:
    sumbu = subjek.split(PEMISAH)
    return len(sumbu) == banyak and all(map(NILAI_SUMBU.fullmatch, sumbu))


def _dekat(teks: str, dikenal: Collection[str]) -> str:
    """The nearest name, whatever the case and the spaces around it."""
    if (rupa := teks.strip().translate(SERUPA)) in dikenal:
        return rupa
    menurut = {satu.casefold(): satu for satu in sorted(dikenal)}
    ada = get_close_matches(teks.strip().casefold(), menurut, n=1)
    return menurut[ada[0]] if ada else ""
