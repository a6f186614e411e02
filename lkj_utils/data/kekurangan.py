"""What a period still lacks, table by table, and who usually supplies it.

Light on purpose: ``list`` asks this of every period, so nothing here imports frictionless or pandas.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.paket import BELUM, NILAI_STATUS, Paket
from lkj_utils.kontrak.silang import kelengkapan
from lkj_utils.kontrak.versi_anggaran import salinan_utuh

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman
    from lkj_utils.kontrak.paket import Cakupan, Tabel

CAKUPAN: tuple[Cakupan, ...] = ("instansi", "tahun", "triwulan")
TANPA_BARIS = "belum ada baris"
# Their cells may be empty one by one (not scheduled, not yet known), but a table without a single value says nothing.
HARUS_BERISI = {"target_kinerja": "target_sd", "realisasi_kinerja": "realisasi_sd"}


@dataclass(frozen=True)
class Kekurangan:
    """One table that is not ready: what is missing in it, and where that usually comes from."""

    tabel: str
    judul: str
    cakupan: Cakupan
    sebab: str = ""
    sumber: str = ""
    berkas: str = ""

    def __str__(self) -> str:
        return f"{self.judul} ({self.sebab})" if self.sebab else self.judul


def kekurangan(data_root: Path, instansi: str, periode: Periode, paket: Paket | None = None) -> tuple[Kekurangan, ...]:
    """The tables of office, year and quarter that a report needs and that are missing, empty, or half filled."""
    data, _ = bacaan.baca(paket or Paket.baca(data_root), data_root, instansi, periode)
    absen, salinan = baris_belum_ada(data), salinan_utuh(data)
    hasil = []
    for tabel in data.paket:
        if tabel.cakupan in CAKUPAN and "{dokumen}" not in tabel.templat_path:
            isi = next((satu for satu in data.semua if satu.tabel.nama == tabel.nama), None)
            perlu = kelengkapan.perlu_baris(data, tabel)
            sebab = _sebab(tabel, isi, absen.get(isi.berkas, "") if isi else "", perlu=perlu)
            if sebab is None and salinan and tabel.nama == "anggaran":
                sebab = f"masih sama dengan {salinan}; ubah yang berubah"
            nama = tabel.templat_path.rpartition("/")[2]
            if sebab is not None:
                hasil.append(Kekurangan(tabel.nama, tabel.judul, tabel.cakupan, sebab, tabel.sumber, nama))
    return tuple(hasil)


def baris_belum_ada(data: IsiPeriode) -> dict[str, str]:
    """How many rows each file lacks, in words."""
    temuan = [satu for aturan in kelengkapan.PERIODE for satu in aturan(data)]
    banyak = Counter(satu.berkas for satu in temuan)
    # One finding stands for all rows where not a single one is there.
    semua = {satu.berkas for satu in temuan if (satu.diharapkan or "").startswith("satu baris untuk setiap")}
    return {
        berkas: f"baris {data.periode.nama} belum ada" if berkas in semua else f"{n} baris belum ada"
        for berkas, n in banyak.items()
    }


def _sebab(tabel: Tabel, isi: Isi | None, absen: str, *, perlu: bool) -> str | None:
    """Why the table is not ready; an empty text where its file is missing, None where nothing is wrong."""
    if isi is None or not isi.ada:
        return "" if tabel.wajib or absen else None
    if perlu and not isi.rekaman:
        return TANPA_BARIS
    alasan = [*_sel_kosong(isi)] + [absen] * bool(absen)
    kolom = HARUS_BERISI.get(tabel.nama)
    if not alasan and kolom and isi.punya(kolom) and all(row.kosong(kolom) for row in isi.rekaman):
        alasan.append(f"{tabel.ambil(kolom).judul.lower()} belum terisi")
    return ", ".join(alasan) or None


def _sel_kosong(isi: Isi) -> list[str]:
    """Rows that wait for an answer, and required cells of the others that are empty."""
    dijawab = [row for row in isi.rekaman if not _belum_dijawab(isi.tabel, row)]
    belum = len(isi.rekaman) - len(dijawab)
    wajib = [kolom.nama for kolom in isi.tabel.kolom if kolom.wajib]
    kosong = sum(row.kosong(nama) for row in dijawab for nama in wajib)
    return [teks_belum(belum, len(isi.rekaman))] * bool(belum) + [f"belum lengkap: {kosong} sel wajib kosong"] * bool(
        kosong
    )


def _belum_dijawab(tabel: Tabel, row: Rekaman) -> bool:
    """Whether neither a value nor the answer that there is none yet (status belum) stands in a row of realisasi."""
    kolom = NILAI_STATUS.get(tabel.nama)
    return kolom is not None and row.kosong(kolom) and row.teks("status") != BELUM


def teks_belum(belum: int, semua: int) -> str:
    """How many rows of realisasi still wait for an answer."""
    return f"{belum} dari {semua} realisasi belum terisi"


def perlu_tabel_tahun(semua: tuple[Kekurangan, ...]) -> bool:
    """Whether plan and budget of the year are not ready, as in the first quarter of a new year."""
    return any(satu.cakupan == "tahun" for satu in semua)
