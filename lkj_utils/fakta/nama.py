"""Facts that are texts: official names, units, wording of sasaran, legal references, dates, the name of the period.

They are facts because a report contradicts itself in words as easily as in figures; the audit compares both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.masa import AWAL
from lkj_utils.dasar.simpulan import bertanda
from lkj_utils.fakta.kinerja import perjanjian_berlaku

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
        for row in (row for row in _sudah(data, tabel) if row[kunci] not in belum):
            _catat(fakta, ukuran, row[kunci], row[kolom], f"{row['_asal']}/{kolom}")
    for ukuran, tabel, kunci, kolom, susun in _SUSUNAN:
        for row in _sudah(data, tabel):
            _catat(fakta, ukuran, row[kunci], susun(row), f"{row['_asal']}/{kolom}")
    _catat_perjanjian(data, fakta)
    _catat_akun(data, fakta)
    _catat_instansi(data, fakta)
    _catat_periode(data, fakta)


def _sudah(data: DataPeriode, tabel: str) -> list[dict[str, Any]]:
    """The rows of a table; an official who came after the report is not in it."""
    akhir = max(data.akhir_data, data.waktu["tanggal_laporan"])
    rows = data.baris(tabel)
    return [row for row in rows if (row["berlaku_dari"] or akhir) <= akhir] if tabel == "pejabat" else rows


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


def _catat_perjanjian(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Which version of the Perjanjian Kinerja is in force; of each its date and who signed it, where known."""
    berlaku = perjanjian_berlaku(data)[-1:]
    rows = data.baris("perjanjian_kinerja", versi=berlaku[0]) if berlaku else []
    for row in rows[:1]:
        dokumen = data.satu("dokumen_perjanjian", versi=row["versi"])
        teks = bertanda(nama_perjanjian(row["versi"]), dokumen)
        _catat(fakta, "versi_perjanjian", LAPORAN, teks, f"{(dokumen or row)['_asal']}/versi")
    for row in dokumen_perjanjian(data):
        if row["tanggal"]:
            _catat(fakta, "tanggal_perjanjian", row["versi"], fmt.tanggal(row["tanggal"]), f"{row['_asal']}/tanggal")
        if pejabat := pihak_pertama(data, row):
            asal = f"{row['_asal']}/pihak_pertama" if row["pihak_pertama"] else f"{pejabat['_asal']}/berlaku_dari"
            _catat(fakta, "pihak_pertama", row["versi"], pejabat["nama"], asal)
        _catat(fakta, "pihak_kedua", row["versi"], row["pihak_kedua"], f"{row['_asal']}/pihak_kedua")


def dokumen_perjanjian(data: DataPeriode) -> list[dict[str, Any]]:
    """The documents of the versions that had been signed by the end of the data, in their order."""
    rows = {row["versi"]: row for row in data.baris("dokumen_perjanjian")}
    return [rows[satu] for satu in perjanjian_berlaku(data) if satu in rows]


def nama_perjanjian(versi: str) -> str:
    """The name of a version of the Perjanjian Kinerja: ``perubahan_2`` is "Perubahan ke-2"."""
    ke = versi.removeprefix("perubahan_")
    return f"Perubahan ke-{ke}" if ke.isdigit() else "Perjanjian awal" if versi == AWAL else "Perubahan"


def pihak_pertama(data: DataPeriode, row: dict[str, Any]) -> dict[str, Any]:
    """Who signed for the office: as the document says, else who by a stated term led it on that date; empty if unknown.

    A term without a beginning states nothing about the past, and two people who led it at once decide nothing.
    """
    if row.get("pihak_pertama"):
        return data.satu("pejabat", id_pejabat=row["pihak_pertama"])
    hari, puncak = row.get("tanggal"), {unit["kode_unit"] for unit in data.baris("unit_kerja", induk=None)}
    menjabat = [
        satu
        for satu in data.baris("pejabat")
        if hari
        and satu["kode_unit"] in puncak
        and satu["berlaku_dari"]
        and satu["berlaku_dari"] <= hari <= (satu["berlaku_sampai"] or hari)
    ]
    return menjabat[0] if len(menjabat) == 1 else {}


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
