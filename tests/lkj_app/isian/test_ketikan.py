"""How many cells an office types for a quarter that a check accepts: the real office, its figures of 2023.

A cell counts when it must be typed. What the LKj of 2023 does not print, the quarters of kas and targets, is spread
evenly over the year: how many cells that takes does not depend on the amounts.
"""

from __future__ import annotations

import csv
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from lkj_app.isian.baru import siapkan
from lkj_app.isian.impor import impor
from lkj_app.isian.lembar_kerja.lebar import JUDUL_CARA, PER
from lkj_app.isian.lembar_kerja.rancangan import BARIS_BANTUAN, BARIS_ISI, BARIS_JUDUL
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.isian.sipd.kerja import Setelan
from lkj_app.isian.sipd.rencana import rencanakan
from lkj_app.perintah import cli
from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from tests.lkj_app.isian import ekspor_uji

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

KALAENA = "kalaena"
TW1, TW2 = Periode(2024, 1), Periode(2024, 2)
TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
DARI_EKSPOR, SEMUA_DIKETIK, PALING_SEDIKIT, TRIWULAN_KEDUA = 203, 335, 171, 67


def nilai(tabel: str, kunci: str, kolom: str) -> dict[str, str]:
    """A column of the real tables of 2023."""
    folder = ROOT / "data" / KALAENA / "2023"
    path = next(p for p in (folder / f"{tabel}.csv", folder / "tw4" / f"{tabel}.csv") if p.is_file())
    with path.open(encoding="utf-8") as berkas:
        return {row[kunci]: row[kolom] for row in csv.DictReader(berkas)}


PAGU = {kode: int(isi) for kode, isi in nilai("anggaran", "kode", "pagu").items()}
TARGET = nilai("target_kinerja", "id_indikator", "target_sd")


@dataclass
class Buku:
    """A workbook that is filled in, and how many cells that took."""

    data: Path
    path: Path
    periode: Periode
    diketik: int = 0
    lembar: dict[str, Worksheet] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.path.write_bytes(buat_templat(self.data, KALAENA, self.periode))
        self.buku = load_workbook(self.path)

    def isi(self, lembar: str, kunci: str, isi: dict[str, Any]) -> None:
        """Type into the row of a key, by the titles of the columns."""
        kertas = self.buku[lembar]
        kolom = {str(s.value).split(" (")[0].rstrip(" *"): s.column for s in kertas[BARIS_JUDUL]}
        baris = next(
            n
            for n in range(BARIS_ISI, kertas.max_row + 1)
            if kunci in {kertas.cell(n, 1).value, kertas.cell(n, 2).value}
        )
        for judul, satu in isi.items():
            assert kertas.cell(baris, kolom[judul]).value in (None, "")
            kertas.cell(baris, kolom[judul]).value = satu
            self.diketik += 1

    def per_triwulan(self, lembar: str) -> None:
        """Turn the switch of a sheet."""
        kertas = self.buku[lembar]
        kertas.cell(BARIS_BANTUAN, next(s.column for s in kertas[BARIS_JUDUL] if s.value == JUDUL_CARA)).value = PER
        self.diketik += 1

    def impor(self) -> None:
        """Read it back; nothing stands in the way, and a check finds no galat."""
        self.buku.save(self.path)
        assert [t for t in impor(self.data, self.path).temuan if t.level == "galat"] == []
        assert cli.main(["check", f"{KALAENA}/{self.periode}", "-q", "--data", str(self.data)]) == 0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The real office with a new year, as the command leaves it."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    siapkan(tmp_path / "data", KALAENA, TW1)
    return tmp_path / "data"


def _triwulan(buku: Buku, kali: int = 1) -> None:
    """What every quarter asks for; the value of the year's two indicators is not there yet."""
    for kode, isi in nilai("realisasi_belanja", "kode", "realisasi_sd").items():
        buku.isi("Realisasi belanja", kode, {"Realisasi s/d triwulan": int(isi) * kali // 4})
    for kode, isi in nilai("realisasi_kinerja", "id_indikator", "realisasi_sd").items():
        buku.isi("Realisasi kinerja", kode, {"Realisasi s/d triwulan": float(isi)})
    for akun, isi in nilai("realisasi_pendapatan", "akun", "realisasi_sd").items():
        buku.isi("Realisasi pendapatan", akun, {"Realisasi s/d triwulan": int(isi) * kali // 4})


def _belum(buku: Buku) -> None:
    for id_ in ("ikm", "nilai_lakip"):
        buku.isi("Realisasi indikator sasaran", id_, {"Status data": "belum"})


def _rencana(buku: Buku, banyak: int = 4) -> None:
    """The Perjanjian Kinerja, and the targets of the last ``banyak`` quarters."""
    for id_, isi in nilai("perjanjian_kinerja", "id_indikator", "target").items():
        buku.isi("Perjanjian kinerja", id_, {"Target": float(isi)})
    for kode in PAGU:
        setahun = float(TARGET[kode])
        isi = {judul: setahun * n / 4 for n, judul in enumerate(TRIWULAN, start=1)}
        buku.isi("Target kinerja", kode, dict(list(isi.items())[-banyak:]))


def _ekspor(data: Path, folder: Path) -> None:
    """Pagu and kas from files as SIPD writes them."""
    skpd = {"NAMA SKPD": "KECAMATAN KALAENA", "TAHUN": TW1.tahun}
    pagu = ekspor_uji.rekap(*(ekspor_uji.anggaran(kode, isi, **skpd) for kode, isi in PAGU.items()))
    judul = ["tahun", "kode_skpd", "nama_skpd", "kode_sub_kegiatan", "kode_akun", "nilai_rincian", "total_rak",
             *(f"bulan_{n}" for n in range(1, 13))]  # fmt: skip
    kas: list[list[Any]] = [
        [TW1.tahun, ekspor_uji.SKPD, "KECAMATAN KALAENA", kode, ekspor_uji.REKENING, isi, isi,
         *[isi // 12] * 11, isi - isi // 12 * 11] for kode, isi in PAGU.items()
    ]  # fmt: skip
    for path in (pagu.simpan(folder, "pagu.xlsx"), ekspor_uji.Ekspor("RAK", [judul, *kas]).simpan(folder, "rak.xlsx")):
        hasil = rencanakan(data, [path], str(TW1), None, Setelan()).jalankan(tulis=True)
        assert not hasil.gagal, hasil.temuan


def test_with_pagu_and_kas_from_exports(data: Path, tmp_path: Path) -> None:
    """At most 230, with a target in every quarter; then the second quarter at most 68."""
    _ekspor(data, tmp_path)
    buku = Buku(data, tmp_path / "tw1.xlsx", TW1)
    _rencana(buku)
    _triwulan(buku)
    _belum(buku)
    buku.impor()
    assert buku.diketik == DARI_EKSPOR <= 230
    siapkan(data, KALAENA, TW2)
    kedua = Buku(data, tmp_path / "tw2.xlsx", TW2)
    _triwulan(kedua, 2)
    kedua.impor()
    assert kedua.diketik == TRIWULAN_KEDUA <= 68


def test_all_by_hand(data: Path, tmp_path: Path) -> None:
    """With an amount and a target in every quarter; the last of the cash plan is the pagu."""
    buku = Buku(data, tmp_path / "tw1.xlsx", TW1)
    for kode, pagu in PAGU.items():
        buku.isi("Pagu anggaran", kode, {"Pagu": pagu})
        buku.isi("Anggaran kas", kode, {judul: pagu * n // 4 for n, judul in enumerate(TRIWULAN[:3], start=1)})
    _rencana(buku)
    _triwulan(buku)
    _belum(buku)
    buku.impor()
    assert buku.diketik == SEMUA_DIKETIK


def test_all_by_hand_where_only_the_year_is_planned(data: Path, tmp_path: Path) -> None:
    """What the LKj of 2023 prints: nothing before the last quarter, of which a default zero is not filled in."""
    buku = Buku(data, tmp_path / "tw1.xlsx", TW1)
    buku.per_triwulan("Anggaran kas")
    for kode, pagu in PAGU.items():
        buku.isi("Pagu anggaran", kode, {"Pagu": pagu})
        buku.isi("Anggaran kas", kode, {TRIWULAN[3]: pagu})
    _rencana(buku, 1)
    _triwulan(buku)
    _belum(buku)
    buku.impor()
    assert buku.diketik == PALING_SEDIKIT
