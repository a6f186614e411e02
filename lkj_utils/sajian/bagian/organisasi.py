"""BAB I: the organisation and what each unit is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, judul, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.inti import TANPA_DATA
from lkj_utils.sajian.tabel.sumber import penetapan
from lkj_utils.sajian.tabel.umum import STATUS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from lkj_utils.laporan import Laporan

JENIS = {"fungsi": "Fungsi", "rincian": "Rincian tugas"}


def pengantar(laporan: Laporan) -> Keluaran:
    """The regulation that the organisation rests on (id ``sotk`` of regulasi.csv)."""
    return narasi(laporan, "organisasi", regulasi=penetapan(laporan, "sotk"))


def sumber_daya(laporan: Laporan) -> Keluaran:
    """How many work here, by status, and who came to lead them this year."""
    status = dict.fromkeys(row["status"] for row in laporan.data.baris("pegawai"))
    kelompok = [(STATUS[s], f"pegawai:{s}|*|*|*") for s in STATUS if s in status]
    utama = narasi(laporan, "sumber_daya", kelompok=kelompok)
    pejabat = laporan.penandatangan
    if not _baru_tahun_ini(laporan, pejabat):
        return utama
    pergantian = narasi(laporan, "pergantian_pejabat", pejabat=pejabat, pendahulu=_pendahulu(laporan, pejabat))
    return gabung([utama, pergantian])


def _baru_tahun_ini(laporan: Laporan, pejabat: dict[str, Any]) -> bool:
    """True when the signatory took office within the year of the report."""
    dari = pejabat["berlaku_dari"]
    return bool(dari) and laporan.periode.awal_tahun <= dari <= laporan.waktu.tanggal_laporan


def _pendahulu(laporan: Laporan, pejabat: dict[str, Any]) -> dict[str, Any] | None:
    """Who left the same office last before the signatory came."""
    rows = laporan.baris("pejabat", jabatan=pejabat["jabatan"], kode_unit=pejabat["kode_unit"])
    dulu = [row for row in rows if row["berlaku_sampai"] and row["berlaku_sampai"] < pejabat["berlaku_dari"]]
    return max(dulu, key=lambda row: row["berlaku_sampai"], default=None)


def susunan(laporan: Laporan) -> Keluaran:
    """The units as a nested list."""
    return butir(_cabang(laporan, unit) for unit in laporan.baris("unit_kerja", induk=None))


def _cabang(laporan: Laporan, unit: dict[str, Any]) -> Markup:
    """A unit's name, and under it the units that it leads."""
    bawahan = laporan.baris("unit_kerja", induk=unit["kode_unit"])
    nama = elemen("span", unit["nama"])
    return nama + butir(_cabang(laporan, satu) for satu in bawahan).html if bawahan else nama


def tugas_unit(laporan: Laporan) -> Keluaran:
    """Tugas pokok, fungsi and rincian tugas of every unit that has them."""
    if not laporan.data.baris("tugas"):
        return paragraf(TANPA_DATA, "data-kosong")
    return gabung(
        bagian
        for unit in laporan.data.baris("unit_kerja")
        for bagian in _unit(laporan, unit["kode_unit"], unit["nama"])
    )


def _unit(laporan: Laporan, kode: str, nama: str) -> Iterator[Keluaran]:
    tugas = laporan.baris("tugas", kode_unit=kode)
    if not tugas:
        return
    yield judul(3, nama, f"unit-{kode.replace('_', '-')}")
    for row in tugas:
        if row["jenis"] == "tugas_pokok":
            yield paragraf(row["uraian"])
    for jenis, sebutan in JENIS.items():
        isi = [row["uraian"] for row in tugas if row["jenis"] == jenis]
        if isi:
            yield paragraf(elemen("strong", f"{sebutan}:"), "subjudul")
            yield butir(isi, urut=True, kelas="abjad")
