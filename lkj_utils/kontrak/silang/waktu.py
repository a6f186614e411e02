"""Rules about the calendar: the cut-off, the date of the report, the dates of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.kontrak.versi_anggaran import pagu, urutan, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode

# Years before and after that of the period in which a date may lie; those of the data and of evidence have narrower
# rules of their own. A slip of a digit (0203, 9999) is far outside.
WAJAR: dict[tuple[str, str], tuple[int, int]] = {
    ("periode", "tanggal_laporan"): (0, 2),
    ("dokumen_anggaran", "tanggal"): (2, 2),
    ("pejabat", "berlaku_dari"): (50, 10),
    ("pejabat", "berlaku_sampai"): (50, 20),
    ("tanggapan", "tanggal"): (0, 10),
}


def akhir_data_di_luar_triwulan(data: IsiPeriode) -> Iterator[Temuan]:
    """The data of a quarter end in that quarter."""
    isi = data.ambil("periode")
    if isi.punya("tanggal_akhir_data") and not data.periode.awal <= data.akhir_data <= data.periode.akhir:
        yield isi.lapor(
            "periode.akhir_data",
            "galat",
            f"Tanggal akhir data tidak jatuh dalam {data.periode.nama}.",
            isi.rekaman[0],
            "tanggal_akhir_data",
            diharapkan=f"{data.periode.awal} sampai {data.periode.akhir}",
            perbaikan=f"tulis {data.periode.akhir}, atau pindahkan berkas ke folder triwulan yang benar",
        )


def tanggal_tidak_wajar(data: IsiPeriode) -> Iterator[Temuan]:
    """A date lies near the period that it is about."""
    for (table, column), (before, after) in WAJAR.items():
        isi, first, last = data.ambil(table), data.periode.tahun - before, data.periode.tahun + after
        for row in isi.rekaman:
            day = row.tanggal(column)
            if day and not first <= day.year <= last:
                yield isi.lapor(
                    "tanggal.wajar",
                    "galat",
                    f"Tahun {day.year:04d} terlalu jauh dari {data.periode.nama}.",
                    row,
                    column,
                    diharapkan=f"tahun {first} sampai {last}",
                    perbaikan="betulkan tahunnya",
                )


def laporan_sebelum_akhir_data(data: IsiPeriode) -> Iterator[Temuan]:
    """A report is not dated before its data end."""
    isi = data.ambil("periode")
    signed = isi.rekaman[0].tanggal("tanggal_laporan") if isi.rekaman else None
    if signed and signed < data.akhir_data:
        yield isi.lapor(
            "periode.tanggal_laporan",
            "peringatan",
            "Tanggal laporan mendahului tanggal akhir data.",
            isi.rekaman[0],
            "tanggal_laporan",
            diharapkan=f"{data.akhir_data} atau sesudahnya",
            perbaikan="betulkan salah satu tanggalnya",
        )


def versi_sesudah_akhir_data(data: IsiPeriode) -> Iterator[Temuan]:
    """The budget version that counts is the one in force at the cut-off: no later one, and no earlier one."""
    isi, version, cutoff = data.ambil("dokumen_anggaran"), versi_berlaku(data), data.akhir_data
    for row in isi.rekaman:
        signed = row.tanggal("tanggal")
        if row.teks("versi") == version and signed and signed > cutoff:
            yield isi.lapor(
                "anggaran.tanggal",
                "peringatan",
                f"Versi anggaran yang dipakai baru ditetapkan sesudah tanggal akhir data ({cutoff}).",
                row,
                "tanggal",
                diharapkan=f"{cutoff} atau sebelumnya",
                perbaikan="pilih versi_anggaran yang berlaku pada tanggal akhir data",
            )
    if newer := _versi_lebih_baru(data):
        yield data.ambil("periode").lapor(
            "anggaran.tanggal",
            "peringatan",
            f"Versi {newer} sudah ditetapkan pada tanggal akhir data ({cutoff}), tetapi laporan memakai {version}.",
            data.ambil("periode").rekaman[0],
            "versi_anggaran",
            diharapkan=newer,
            perbaikan=f"pilih {newer}, atau betulkan tanggal dokumennya",
        )


def _versi_lebih_baru(data: IsiPeriode) -> str:
    """The last version with rows that was signed until the data end, where it comes after the one in force."""
    order, version, amounts = urutan(data), versi_berlaku(data), pagu(data)
    dated = {row.teks("versi"): row.tanggal("tanggal") for row in data.ambil("dokumen_anggaran").rekaman}
    later = order[order.index(version) + 1 :] if version in order else []
    signed = [v for v in later if amounts.get(v) and (day := dated[v]) and day <= data.akhir_data]
    return signed[-1] if signed else ""


def bukti_di_luar_rentang(data: IsiPeriode) -> Iterator[Temuan]:
    """Evidence is dated from 1 January to the cut-off."""
    isi, first, last = data.ambil("bukti"), data.periode.awal_tahun, data.akhir_data
    for row in isi.rekaman:
        for column in ("tanggal", "tanggal_akhir"):
            day = row.tanggal(column)
            if day and not first <= day <= last:
                yield isi.lapor(
                    "bukti.tanggal",
                    "galat",
                    "Tanggal bukti di luar rentang data.",
                    row,
                    column,
                    diharapkan=f"{first} sampai {last}",
                    perbaikan="betulkan tanggalnya, atau pindahkan bukti ini ke periode yang benar",
                )


def bukti_terbalik(data: IsiPeriode) -> Iterator[Temuan]:
    """Evidence ends on or after the day it begins, and an end wants a beginning."""
    isi = data.ambil("bukti")
    for row in isi.rekaman:
        begin, end = row.tanggal("tanggal"), row.tanggal("tanggal_akhir")
        if begin and end and end < begin:
            yield isi.lapor(
                "bukti.terbalik",
                "galat",
                f"Tanggal akhir mendahului tanggal mulai ({begin}).",
                row,
                "tanggal_akhir",
                diharapkan=f"{begin} atau sesudahnya",
                perbaikan="tukar atau betulkan kedua tanggal",
            )
        elif end and row.kosong("tanggal"):
            yield isi.lapor(
                "bukti.tanpa_mulai",
                "peringatan",
                "Ada tanggal akhir tanpa tanggal mulai.",
                row,
                "tanggal_akhir",
                perbaikan="isi kolom tanggal; kegiatan satu hari hanya memakai kolom tanggal",
            )
