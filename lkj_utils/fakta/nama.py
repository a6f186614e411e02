"""Facts that are texts: official names, units, wording of sasaran, legal references, dates, the name of the period.

They are facts because a report contradicts itself in words as easily as in figures; the audit compares both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta

LAPORAN, INSTANSI = "laporan", "instansi"
# measure, table, key column, column
_KOLOM = (
    ("satuan", "indikator", "id_indikator", "satuan"),
    ("nama_indikator", "indikator", "id_indikator", "nama"),
    ("uraian_sasaran", "sasaran", "id_sasaran", "uraian"),
    ("nama_unit", "unit_kerja", "kode_unit", "nama"),
    ("nama_pejabat", "pejabat", "id_pejabat", "nama"),
    ("jabatan", "pejabat", "id_pejabat", "jabatan"),
    ("nama_desa", "desa", "id_desa", "nama"),
)


def catat_nama(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Every official text of the period, one fact each; a text that is not there is no fact."""
    sendiri = {row["kode"] for row in data.baris("struktur") if row["nama"]}
    for row in data.pohon:
        kolom = "nama" if row["kode"] in sendiri else "kode"
        _catat(fakta, "nama", row["kode"], row["nama_resmi"], f"{row['_asal']}/{kolom}")
    # Indicators are of all years: what a later version adds is no word of this quarter.
    belum = data.versi.pilahan.belum
    for ukuran, tabel, kunci, kolom in _KOLOM:
        for row in (row for row in data.baris(tabel) if row[kunci] not in belum):
            _catat(fakta, ukuran, row[kunci], row[kolom], f"{row['_asal']}/{kolom}")
    for ukuran, tabel, kunci, kolom, susun in _SUSUNAN:
        for row in data.baris(tabel):
            _catat(fakta, ukuran, row[kunci], susun(row), f"{row['_asal']}/{kolom}")
    _catat_akun(data, fakta)
    _catat_instansi(data, fakta)
    _catat_periode(data, fakta)


def _catat(fakta: KumpulanFakta, ukuran: str, subjek: str, teks: str | None, asal: str) -> None:
    if teks:
        fakta.catat(ukuran, subjek, teks, [asal])


def rujukan(row: dict[str, Any]) -> str:
    """A regulation as it is referred to: ``Peraturan Bupati Nomor 56 Tahun 2016``."""
    return f"{row['jenis']} Nomor {row['nomor']} Tahun {row['tahun']}"


def pangkat(row: dict[str, Any]) -> str:
    """Rank with its golongan, as under a signature: ``Pembina Tk. I, IV/b``."""
    return ", ".join(bagian for bagian in (row["pangkat"], row["golongan"]) if bagian)


_SUSUNAN: tuple[tuple[str, str, str, str, Callable[[dict[str, Any]], str]], ...] = (
    ("regulasi", "regulasi", "id", "nomor", rujukan),
    ("pangkat", "pejabat", "id_pejabat", "pangkat", pangkat),
)


def _catat_akun(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """An account stands once per version and quarter; its name is one."""
    akun = {row["akun"]: row for row in reversed(data.baris("pendapatan"))}
    for kode, row in sorted(akun.items()):
        _catat(fakta, "nama_akun", kode, row["nama"], f"{row['_asal']}/nama")


def _catat_instansi(data: DataPeriode, fakta: KumpulanFakta) -> None:
    berkas = f"{data.instansi}/instansi.toml#"
    for ukuran, kunci in (("nama_instansi", "nama"), ("visi", "visi"), ("tujuan", "tujuan")):
        _catat(fakta, ukuran, INSTANSI, data.profil.get(kunci), f"{berkas}/{kunci}")
    for nomor, misi in enumerate(data.profil.get("misi", ()), start=1):
        _catat(fakta, "misi", str(nomor), misi, f"{berkas}/misi")


def _catat_periode(data: DataPeriode, fakta: KumpulanFakta) -> None:
    berkas = f"{data.instansi}/{data.periode.tahun}/tw{data.periode.triwulan}/periode.toml#"
    fakta.catat("nama_periode", LAPORAN, data.periode.nama, [berkas])
    for ukuran, kunci in (("tanggal", "tanggal_laporan"), ("tanggal_data", "tanggal_akhir_data")):
        fakta.catat(ukuran, LAPORAN, fmt.tanggal(data.waktu[kunci]), [f"{berkas}/{kunci}"])
    _catat(fakta, "versi_anggaran", LAPORAN, data.waktu["versi_anggaran"], f"{berkas}/versi_anggaran")
