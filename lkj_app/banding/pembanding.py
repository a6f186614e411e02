"""The earlier period that a report is compared with, and what changed since."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.banding import bandingkan
from lkj_app.banding.sisi import PENANDA_TANGAN, dari_laporan
from lkj_utils.dasar import kode
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN, Periode
from lkj_utils.dasar.temuan import galat
from lkj_utils.data.kekurangan import kekurangan
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.kontrak import periksa
from lkj_utils.kontrak.paket import Paket
from lkj_utils.laporan import buka

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_app.banding import Perubahan
    from lkj_utils.laporan import Laporan

TIDAK_ADA = "datanya belum tersedia"
BELUM_LENGKAP = "datanya belum lengkap"
BERGALAT = "datanya masih mempunyai galat"


@dataclass(frozen=True)
class Pembanding:
    """The nearest earlier period whose data can be trusted; ``dilewati`` are nearer ones, each with the reason."""

    periode: Periode | None
    dilewati: tuple[tuple[Periode, str], ...] = ()


def cari_pembanding(laporan: Laporan) -> Pembanding:
    """Look through earlier quarters of the year, then through last year's, newest first; no further back."""
    dilewati: list[tuple[Periode, str]] = []
    for periode in _calon(laporan.periode):
        sebab = _sebab_dilewati(laporan, periode)
        if not sebab:
            return Pembanding(periode, tuple(dilewati))
        dilewati.append((periode, sebab))
    return Pembanding(None)


def _calon(kini: Periode) -> Iterator[Periode]:
    for triwulan in range(kini.triwulan - 1, 0, -1):
        yield Periode(kini.tahun, triwulan)
    for triwulan in range(TRIWULAN_SETAHUN, 0, -1):
        yield Periode(kini.tahun - 1, triwulan)


def _sebab_dilewati(laporan: Laporan, periode: Periode) -> str:
    """Why a period cannot be compared with; empty when it can."""
    akar, instansi = laporan.data.akar, laporan.data.instansi
    if not (akar / Paket.baca(akar).path("periode", instansi, periode)).is_file():
        return TIDAK_ADA
    if kekurangan(akar, instansi, periode):
        return BELUM_LENGKAP
    return BERGALAT if galat(periksa(akar, instansi, periode)) else ""


@dataclass(frozen=True)
class Perbandingan:
    """A report, the earlier one, and every change between them."""

    kini: Laporan
    lalu: Laporan
    semua: tuple[Perubahan, ...]
    dilewati: tuple[tuple[Periode, str], ...] = ()

    @property
    def antartahun(self) -> bool:
        """True when s/d values have started again at 1 January in between: their difference says nothing."""
        return self.kini.periode.tahun != self.lalu.periode.tahun

    def kelompok(self, *nama: str) -> list[Perubahan]:
        """The changes of these groups."""
        return [satu for satu in self.semua if satu.kelompok in nama]

    def perubahan(self, id_fakta: str) -> Perubahan | None:
        """The change of one fact, if it changed."""
        return next((satu for satu in self.semua if satu.id == id_fakta), None)

    def hambatan(self) -> list[Perubahan]:
        """What hindered in either period."""
        return self.kelompok(*HAMBATAN)

    def rencana(self) -> list[Perubahan]:
        """Plans that were changed, came or went; not what only follows from them: sums of a kegiatan, documents."""
        return [satu for satu in self.semua if _rencana(satu)]

    def cacah(self) -> Mapping[str, int]:
        """How many changes a summary tells of; plans and hambatan by subject, which may be told in several rows."""
        arah = Counter(satu.selisih.partition(" ")[0] for satu in self.kelompok("predikat"))
        menurut = {nama: {satu.subjek for satu in self.kelompok(nama)} for nama in HAMBATAN}
        baru = menurut["hambatan_baru"] - menurut["hambatan"]
        penanda = [satu for satu in self.kelompok("pejabat") if satu.id == f"pemangku:{PENANDA_TANGAN}"]
        return {
            "naik": arah["naik"],
            "turun": arah["turun"],
            "rencana": len({satu.subjek for satu in self.rencana() if not _jumlah(satu)}),
            "menetap": len(menurut["hambatan"]),
            "baru": len(baru),
            "hilang": len(menurut["hambatan_hilang"] - menurut["hambatan"] - baru),
            "penanda_tangan": len(penanda),
            "unit": len(self.kelompok("pejabat")) - len(penanda),
        }


HAMBATAN = ("hambatan", "hambatan_baru", "hambatan_hilang")


def _rencana(satu: Perubahan) -> bool:
    ukuran, _, subjek = satu.id.partition(":")
    sepihak = satu.kelompok == "baris" and ukuran in ("pagu", "target_tahun") and "@" not in subjek
    menurut_dokumen = ukuran.endswith("_dokumen")
    return (satu.kelompok == "target" or sepihak) and not menurut_dokumen and kode.tingkat(subjek) != kode.KEGIATAN


def _jumlah(satu: Perubahan) -> bool:
    """A sum of other rows."""
    subjek = satu.id.partition(":")[2]
    return subjek == TOTAL or kode.tingkat(subjek) == kode.PROGRAM


def perbandingan(laporan: Laporan) -> Perbandingan | None:
    """What changed since the period to compare with; None where there is none."""
    pembanding = cari_pembanding(laporan)
    if pembanding.periode is None:
        return None
    lalu = buka(laporan.data.instansi, pembanding.periode, laporan.data.akar)
    semua = bandingkan(dari_laporan(lalu, lalu.periode.nama), dari_laporan(laporan, laporan.periode.nama))
    return Perbandingan(laporan, lalu, semua, pembanding.dilewati)
