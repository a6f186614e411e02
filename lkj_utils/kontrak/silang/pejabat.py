"""Rules about officials: NIP, term of office, signatory."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from lkj_utils.kontrak import nip
from lkj_utils.kontrak.silang.perjanjian import di_luar_masa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode


def nip_salah(data: IsiPeriode) -> Iterator[Temuan]:
    """A NIP holds a birth date, a month of appointment, a sex and a serial number."""
    isi = data.ambil("pejabat")
    for row in isi.rekaman:
        number = row.teks("nip")
        problem = nip.masalah(number, data.periode.akhir) if number else None
        if problem:
            yield isi.lapor(
                "nip.salah",
                "galat",
                f"NIP tidak benar: {problem}.",
                row,
                "nip",
                diharapkan="18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut",
                perbaikan="ketik ulang 18 angkanya dari dokumen kepegawaian, sebagai Teks",
            )


def masa_terbalik(data: IsiPeriode) -> Iterator[Temuan]:
    """A term of office ends after it begins."""
    isi = data.ambil("pejabat")
    for row in isi.rekaman:
        begin, end = row.tanggal("berlaku_dari"), row.tanggal("berlaku_sampai")
        if begin and end and end < begin:
            yield isi.lapor(
                "pejabat.masa",
                "galat",
                f"Akhir masa jabatan mendahului awalnya ({begin}).",
                row,
                "berlaku_sampai",
                diharapkan=f"{begin} atau sesudahnya",
                perbaikan="betulkan berlaku_dari atau berlaku_sampai",
            )


def penandatangan_tidak_menjabat(data: IsiPeriode) -> Iterator[Temuan]:
    """Who signs is in office on the date of the report."""
    isi, people = data.ambil("periode"), data.ambil("pejabat")
    signed = isi.rekaman[0].tanggal("tanggal_laporan") if isi.rekaman else None
    if not signed:
        return
    for row in people.rekaman:
        signs = row.teks("id_pejabat") == isi.rekaman[0].teks("penandatangan")
        if signs and di_luar_masa(row, signed, signed):
            yield isi.lapor(
                "periode.penandatangan",
                "peringatan",
                f"{row.teks('nama')} tidak menjabat pada tanggal laporan ({signed}), menurut {people.berkas} "
                f"baris {row.nomor}.",
                isi.rekaman[0],
                "penandatangan",
                diharapkan="pejabat yang menjabat pada tanggal laporan",
                perbaikan="pilih penanda tangan lain, atau betulkan masa jabatannya",
            )


def masa_berimpit(data: IsiPeriode) -> Iterator[Temuan]:
    """Two people do not hold one office at a time: who left has an end, and it lies before the other's beginning."""
    isi = data.ambil("pejabat")
    for before, row in combinations(isi.rekaman, 2):
        one_office = all(before.teks(name) == row.teks(name) != "" for name in ("kode_unit", "jabatan"))
        first, second = sorted((before, row), key=lambda one: one.tanggal("berlaku_dari") or date.min)
        end, begin = first.tanggal("berlaku_sampai") or date.max, second.tanggal("berlaku_dari") or date.min
        if one_office and begin <= end:
            yield isi.lapor(
                "pejabat.berimpit",
                "peringatan",
                f"{first.teks('nama')} masih menjabat ketika {second.teks('nama')} (baris {second.nomor}) sudah "
                "menjabat.",
                first,
                "berlaku_sampai",
                diharapkan=f"sebelum {begin}" if begin > date.min else "masa jabatan keduanya",
                perbaikan="isi berlaku_sampai pejabat yang lama dan berlaku_dari pejabat yang baru",
            )
