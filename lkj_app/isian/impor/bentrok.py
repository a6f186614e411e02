"""Two workbooks that changed the same cell differently: which, when, and what a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_app.isian import riwayat
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.pesan import bernama
from lkj_app.isian.impor.teks import sama, teks_lama, terbaca
from lkj_app.isian.lembar_kerja.semula import kunci_teks, nilai_teks
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.format import rupiah
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.gabung import Bentrok, Gabungan, Perubahan
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.lembar_kerja.semula import Semula
    from lkj_utils.kontrak.isi import IsiPeriode
    from lkj_utils.kontrak.paket import Tabel

TANYA = (
    "putuskan bersama, lalu ulangi dengan --pilih baru (isi buku kerja ini) atau --pilih lama (isi data); untuk yang "
    'ini saja --pilih "{alamat}=baru"'
)
PENGENAL = (
    "bila kedua baris itu hal yang berlainan, beri baris ini {kunci} lain di buku kerja lalu impor lagi; bila sama, "
)
URUT = "urut"
TANPA_ASAL = " Buku kerja ini tidak lagi mengenali asalnya, jadi tidak diketahui nilai mana yang diubah di sini."
TERPILIH = {"tulis": "dipakai isi buku kerja ini (--pilih baru)", "tetap": "dipakai isi data (--pilih lama)"}


@dataclass(frozen=True)
class Jejak:
    """What earlier imports of this office wrote, as seen from the workbook at ``path`` with these rows."""

    data_root: Path
    instansi: str
    path: Path
    semula: Semula | None
    baris: list[tuple[TabelLembar, list[BarisIsi]]]
    data: IsiPeriode

    @cached_property
    def semua(self) -> list[riwayat.Catatan]:
        """The imports, newest first."""
        return riwayat.baca(self.data_root, self.instansi)

    @cached_property
    def _berkas(self) -> dict[str, str]:
        """The file of each table."""
        return {satu.tabel.nama: satu.berkas for satu in self.data.semua}

    @cached_property
    def _ada(self) -> dict[riwayat.Sel, str]:
        """What the data hold, by table, key and column."""
        return {
            (satu.tabel.nama, kunci_teks(teks, satu.tabel) or "", kolom): isi
            for satu in self.data.semua
            for teks in (teks_lama(row, satu) for row in satu.rekaman)
            for kolom, isi in teks.items()
        }

    def _penulis(self, tabel: str, kunci: str, kolom: str) -> riwayat.Catatan | None:
        return riwayat.penulis(self.semua, (tabel, kunci, kolom), self._berkas.get(tabel, ""))

    def _masih(self, catatan: riwayat.Catatan, sel: riwayat.Sel) -> bool:
        """Whether the data hold still what an import wrote there."""
        return sama(self._ada.get(sel, ""), catatan.sel[sel], self.data.ambil(sel[0]).tabel, sel[2])

    @cached_property
    def _di_sini(self) -> str:
        return str(self.path.resolve())

    def setempat(self, tabel: str, kunci: str, kolom: str) -> bool:
        """Whether the value of a cell came from a file of the same place and name, and stands there still."""
        catatan = self._penulis(tabel, kunci, kolom)
        if catatan is None or catatan.asal != self._di_sini:
            return False
        return self._masih(catatan, (tabel, kunci, kolom))

    def tercatat(self, tabel: str, kunci: str, kolom: str) -> bool:
        """Whether an import wrote a cell, whatever was done to it since."""
        return self._penulis(tabel, kunci, kolom) is not None

    def sendiri(self, tabel: str, kunci: str, kolom: str) -> bool:
        """Whether it came from this workbook, which has been filled in further since.

        Another section's workbook under the same name shows nothing of what that one had typed.
        """
        catatan = self._penulis(tabel, kunci, kolom)
        return self.setempat(tabel, kunci, kolom) and catatan is not None and not self._kembali(catatan)

    def _kembali(self, catatan: riwayat.Catatan) -> bool:
        """Whether a cell that this import wrote is in the workbook as it was before."""
        return any(
            sama(self._kini.get(satu, ""), self._asal(*satu), tabel, satu[2])
            and not sama(self._kini.get(satu, ""), ditulis, tabel, satu[2])
            for satu, ditulis in catatan.sel.items()
            for tabel in [self._tabel.get(satu[0])]
            if tabel and satu[2] not in {*tabel.kunci, "status"}
        )

    @cached_property
    def _tabel(self) -> dict[str, Tabel]:
        return {satu.tabel.nama: satu.tabel for satu, _ in self.baris}

    @cached_property
    def _kini(self) -> dict[tuple[str, str, str], str]:
        return {
            (satu.tabel.nama, kunci_teks(b.teks, satu.tabel) or "", kolom): isi
            for satu, semua in self.baris
            for b in semua
            for kolom, isi in b.teks.items()
        }

    def _asal(self, tabel: str, kunci: str, kolom: str) -> str:
        milik = self.semula.tabel.get(tabel) if self.semula else None
        return milik.baris.get(kunci, {}).get(kolom, "") if milik else ""

    def oleh(self, tabel: str, kunci: str, kolom: str) -> str:
        """Who wrote a value of the data, in words."""
        catatan = self._penulis(tabel, kunci, kolom)
        if catatan is None:
            return "di data (tidak lewat impor)"
        if not self._masih(catatan, (tabel, kunci, kolom)):
            return f"di data (diubah di sana sesudah impor {catatan.berkas}, {catatan.kapan})"
        return f"dari {catatan.berkas} (diimpor {catatan.kapan})"


def temuan_bentrok(gabungan: Gabungan, jejak: Jejak) -> list[Temuan]:
    """Each conflict of a table as a finding: galat as long as nobody has decided."""
    return [_temuan(satu, gabungan, jejak) for satu in gabungan.bentrok]


def _temuan(satu: Bentrok, gabungan: Gabungan, jejak: Jejak) -> Temuan:
    beda, tabel = satu.perubahan, gabungan.tabel
    judul = f", {tabel.ambil(beda.kolom).judul}" if beda.kolom else ""
    kapan = fmt.waktu(datetime.fromtimestamp(jejak.path.stat().st_mtime).astimezone())
    isi = f"{_lain(satu, jejak, tabel)}, {_kini(beda, tabel)} di {jejak.path.name} (disimpan {kapan})"
    sejak = "diubah berbeda sejak buku kerja ini dibuat" if jejak.semula else "berbeda dari yang sudah diimpor"
    awal = f"{bernama(beda) or tabel.judul}{judul}: {sejak}: {isi}"
    terbuka = satu.putusan == "bentrok"
    return Temuan(
        "impor.bentrok",
        "galat" if terbuka else "catatan",
        f"{awal}.{TANPA_ASAL * (jejak.semula is None)}" if terbuka else f"{awal}; {TERPILIH[satu.putusan]}.",
        letak(jejak.path.name, gabungan.sumber.lembar),
        perbaikan=_tanya(satu, tabel) if terbuka else "",
        sel=satu.sel or None,
    )


def _tanya(satu: Bentrok, tabel: Tabel) -> str:
    """How to decide; two rows that only happen to bear one id are kept apart."""
    kunci = _karangan(tabel) if satu.kunci_sama else None
    pengenal = PENGENAL.format(kunci=tabel.ambil(kunci).judul) if kunci else ""
    return pengenal + TANYA.format(alamat=satu.alamat)


def _karangan(tabel: Tabel) -> str | None:
    """The part of a key that says nothing of the row: its number, or an id; a key of categories has none."""
    return URUT if URUT in tabel.kunci else tabel.kunci[0] if len(tabel.kunci) == 1 else None


def _kini(satu: Perubahan, tabel: Tabel) -> str:
    if satu.baru:
        return _tampil(satu.baru, satu, tabel)
    return "dikosongkan" if satu.kolom else "baris dihapus"


def _lain(satu: Bentrok, jejak: Jejak, tabel: Tabel) -> str:
    beda = satu.perubahan
    if not beda.kolom and not beda.lama:
        return "baris sudah dihapus dari data"
    sel = (letak_sel for catatan in jejak.semua for letak_sel in catatan.sel)
    kolom = beda.kolom or next((k for nama, kunci, k in sel if (nama, kunci) == (tabel.nama, satu.kunci)), "")
    isi = _tampil(beda.lama, beda, tabel) if beda.lama else "dikosongkan"
    return f"{isi} {jejak.oleh(tabel.nama, satu.kunci, kolom)}"


def _tampil(teks: str, satu: Perubahan, tabel: Tabel) -> str:
    """Money and numbers as people write them, anything else as it stands."""
    nilai = nilai_teks(teks, tabel, satu.kolom) if satu.kolom else None
    uang = satu.kolom and tabel.ambil(satu.kolom).satuan == "rupiah"
    return rupiah(nilai) if uang and isinstance(nilai, int) else f"“{terbaca(teks, satu.besaran)}”"
