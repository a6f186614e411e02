"""What did not go as planned, worst first, with what the office says of it: cause, what was done, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar.simpulan import bertanda
from lkj_utils.sajian.keadaan import BELANJA, PENDAPATAN, SASARAN, TANPA_NILAI, Nilai, Status, bobot, keadaan, status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_utils.laporan import Laporan

UANG = {BELANJA: "Belanja terhadap anggaran kas", PENDAPATAN: "Pendapatan terhadap target"}
# Kinds of analisis and what each is to a reader: a solution was tried, a recommendation is still to be decided.
JENIS = {"penghambat": "Penyebab", "solusi": "Penanganan", "rekomendasi": "Langkah berikutnya"}
WAJIB = ("penghambat", "solusi")


@dataclass(frozen=True)
class Simpangan:
    """Something measured that missed its target, or has no result.

    ``kode`` is its place in the tree of programs, ``ditulis`` the subject of what was written of it.
    """

    subjek: str
    nama: str
    status: Status
    nilai: Nilai = TANPA_NILAI
    kode: str = ""
    analisis: tuple[tuple[str, tuple[str, ...]], ...] = ()
    uraian: str = ""
    pelaksana: str = ""
    ditulis: str = ""

    def teks(self, jenis: str) -> tuple[str, ...]:
        """What was written of one kind."""
        return dict(self.analisis).get(jenis, ())


def simpangan(laporan: Laporan) -> list[Simpangan]:
    """All that fell short, lowest capaian first: indicators of every level and sub kegiatan; money behind them."""
    rows = [satu for satu in _diukur(laporan) if satu.status == Status.BELUM]
    return [*sorted(rows, key=lambda satu: bobot(laporan, satu.subjek)), *_uang(laporan, Status.BELUM)]


def tanpa_hasil(laporan: Laporan) -> list[Simpangan]:
    """What should have a result and has none, in the order of the report; money too."""
    rows = [satu for satu in _diukur(laporan) if satu.status == Status.TANPA_DATA]
    return [*rows, *_uang(laporan, Status.TANPA_DATA)]


def _uang(laporan: Laporan, kini: Status) -> Iterator[Simpangan]:
    for butir in keadaan(laporan):
        if butir.jenis in UANG and butir.status == kini:
            yield Simpangan("", UANG[butir.jenis], kini, butir.nilai)


def _diukur(laporan: Laporan) -> Iterator[Simpangan]:
    """Everything with a target and a result of its own."""
    for butir in keadaan(laporan):
        if butir.jenis == SASARAN and butir.nilai.capaian:
            yield _satu(laporan, butir.subjek, butir.nama, butir.status)
        elif butir.jenis == SASARAN:
            yield Simpangan("", f"{butir.kelompok} ({butir.nama[:1].lower()}{butir.nama[1:]})", butir.status)
    for row in laporan.data.pohon:
        kode = row["kode"]
        for milik in laporan.data.sendiri(kode):
            nama = milik["nama"] or row["nama"]
            yield _satu(laporan, milik["id_indikator"], nama, status(laporan, milik["id_indikator"]), kode)
        if row["tingkat"] == "sub_kegiatan":
            yield _satu(laporan, kode, row["nama"], status(laporan, kode), kode)


def _satu(laporan: Laporan, subjek: str, nama: str, kini: Status, kode: str = "") -> Simpangan:
    ditulis = _ditulis(laporan, subjek, kode)
    rows = laporan.baris("analisis", subjek=ditulis)
    analisis = tuple((jenis, tuple(r["teks"] for r in rows if r["jenis"] == jenis)) for jenis in JENIS)
    uraian = laporan.data.satu("realisasi_kinerja", id_indikator=subjek).get("uraian") or ""
    return Simpangan(subjek, nama, kini, Nilai.dari(subjek), kode, analisis, uraian, unit(laporan, kode) or "", ditulis)


def _ditulis(laporan: Laporan, subjek: str, kode: str) -> str:
    """Under which subject the office wrote of it: what it says of a program is about its one indicator."""
    satu_satunya = len(laporan.data.sendiri(kode)) == 1
    return kode if satu_satunya and not laporan.baris("analisis", subjek=subjek) else subjek


def unit(laporan: Laporan, kode: str) -> str | None:
    """Who carries out a sub kegiatan."""
    row = laporan.data.satu("struktur", kode=kode)
    kode_unit = row.get("kode_unit")
    nama = laporan.data.satu("unit_kerja", kode_unit=kode_unit).get("nama") if kode_unit else None
    return bertanda(nama, row) if nama else None


def kalimat(teks: Iterable[str]) -> str:
    """Typed sentences one after another, each with its full stop."""
    return " ".join(satu if satu.endswith((".", "!", "?")) else f"{satu}." for satu in teks)
