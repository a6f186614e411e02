"""Rules about officials: NIP, term of office, signatory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.kontrak import nip

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
        begin, end = row.tanggal("berlaku_dari"), row.tanggal("berlaku_sampai")
        signs = row.teks("id_pejabat") == isi.rekaman[0].teks("penandatangan")
        if signs and ((begin and signed < begin) or (end and signed > end)):
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
