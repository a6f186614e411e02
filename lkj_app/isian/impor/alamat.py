"""From the line of a file to the cell of a sheet, so that a finding stands where it was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.teks import teks_lama, terbaca
from lkj_app.isian.lembar_kerja.semula import kunci_teks
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_TANGGAPAN
from lkj_utils.kontrak import sel as penjelasan

if TYPE_CHECKING:
    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.gabung import Gabungan
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.paket import Tabel

BARIS_PERTAMA = 2
TITIK, KOMA = "bilangan tanpa pemisah ribuan, dengan titik desimal", "bilangan, misalnya 12,5"
# What is still missing: a check and a build refuse it, an import only counts it.
BELUM_LENGKAP = frozenset({"sel.kosong", "baris.kurang", "tabel.kosong", "berkas.hilang", "kunci.kosong"})


def bahasa_lembar(temuan: Temuan) -> Temuan:
    """What is expected, as one types it into a cell: there a decimal point is what the computer's language says."""
    ganti = {satu: getattr(temuan, satu) for satu in ("diharapkan", "perbaikan") if getattr(temuan, satu)}
    return replace(temuan, **{nama: isi.replace(TITIK, KOMA) for nama, isi in ganti.items()})


def _di_excel(temuan: Temuan, tabel: Tabel, nilai: object) -> Temuan:
    """The finding in the words of a workbook: what stands there as it was typed, no quotes of a TOML file."""
    if tabel.format == "toml" and temuan.aturan == "sel.tipe" and temuan.ditemukan and temuan.kolom:
        kata = penjelasan.jelaskan(temuan.ditemukan, tabel.ambil(temuan.kolom))
        temuan = replace(temuan, pesan=kata.pesan, perbaikan=kata.perbaikan)
    if temuan.ditemukan and isinstance(nilai, str):
        temuan = replace(temuan, ditemukan=nilai.strip())
    elif temuan.ditemukan and isinstance(nilai, float):
        temuan = replace(temuan, ditemukan=terbaca(temuan.ditemukan, besaran=True))
    return bahasa_lembar(temuan)


@dataclass(frozen=True)
class Peta:
    """The tables of an import by the file they end up in."""

    nama: str
    gabungan: list[Gabungan]

    def di_lembar(self, temuan: Temuan) -> Temuan:
        """The finding with its sheet and cell; as it is where it does not come from the workbook."""
        hasil = self._gabungan(temuan)
        asal = self._asal(hasil, temuan) if hasil else None
        if hasil is None or asal is None:
            return temuan
        kolom = asal.kolom.get(temuan.kolom or "", 0)
        judul = hasil.tabel.ambil(temuan.kolom).judul if temuan.kolom in hasil.tabel.nama_kolom else ""
        dihitung = asal.dari if temuan.kolom in asal.dihitung else ""
        nilai = hasil.sumber.lembar.ambil(asal.nomor, kolom).nilai if kolom and not dihitung else None
        milik = _di_excel(temuan, hasil.tabel, nilai)
        return replace(
            milik,
            pesan=f"{milik.pesan} Nilainya dihitung dari sel {dihitung}." if dihitung else milik.pesan,
            berkas=letak(self.nama, hasil.sumber.lembar),
            baris=None if kolom else asal.nomor,
            kolom=judul or None,
            sel=asal.sel(temuan.kolom or "") if kolom else None,
        )

    def hanya_kurang(self, temuan: Temuan) -> bool:
        """Whether it only says that something is not there yet; an answer without its author is none, though."""
        hasil = self._gabungan(temuan)
        return temuan.aturan in BELUM_LENGKAP and (hasil is None or hasil.tabel.nama not in SUSUNAN_TANGGAPAN)

    def kunci(self, temuan: Temuan) -> str | None:
        """The key of the row in which a finding about the data after the import stands."""
        hasil, urut = self._gabungan(temuan), (temuan.baris or 0) - BARIS_PERTAMA
        if hasil is None or not 0 <= urut < len(hasil.baris):
            return None
        return kunci_teks(hasil.baris[urut].teks, hasil.tabel)

    def kunci_lama(self, temuan: Temuan) -> str | None:
        """The same before the import."""
        hasil = self._gabungan(temuan)
        row = next((r for r in hasil.isi.rekaman if r.nomor == temuan.baris), None) if hasil else None
        return kunci_teks(teks_lama(row, hasil.isi), hasil.tabel) if row and hasil and row.nomor else None

    def _gabungan(self, temuan: Temuan) -> Gabungan | None:
        return next((satu for satu in self.gabungan if satu.isi.berkas == temuan.berkas), None)

    def _asal(self, hasil: Gabungan, temuan: Temuan) -> BarisIsi | None:
        """The row of the sheet that became this line."""
        if hasil.tabel.format == "toml":
            return next((satu.asal for satu in hasil.baris), None)
        if temuan.baris is None or not 0 <= temuan.baris - BARIS_PERTAMA < len(hasil.baris):
            return None
        return hasil.baris[temuan.baris - BARIS_PERTAMA].asal
